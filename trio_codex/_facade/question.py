"""What a question of the server looks like to who answers it, and what an answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from trio_codex._alive import Alive
from trio_codex._display import repr_of, shown
from trio_codex._facade.checking import check
from trio_codex._state.declines import decline

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Self

    from trio_codex._display import Secrets
    from trio_codex._session.questions import Inquiry
    from trio_codex._state.known import UnknownPart
    from trio_codex.types import ThreadItem

AMBIGUOUS = "several calls have the same id: which of them this is about is not known"
"""Why an ambiguous question is declined."""

R_co = TypeVar("R_co", bound="Request", covariant=True)


@attrs.frozen(eq=False)
class Answer(Alive, Generic[R_co], instead="keep its choice and result"):
    """An answer to one request, made by a method of that request.

    Only the request that made it can be answered with it.
    """

    request: R_co = attrs.field(repr=False)
    choice: str
    """The name of the method that made it."""
    result: Any = attrs.field(repr=False)
    """What the server is told: plain JSON, or the JsonRpcError that refuses."""
    reason: str | None = attrs.field(default=None, kw_only=True, repr=repr_of)
    """Why it was declined, if whoever did so has said why."""


class Request(Alive, instead="keep its raw parameters"):
    """A question of the server: who asks, about what, and the answers that it takes.

    Each of its methods makes an answer; return one of them. Nothing is sent before.
    """

    params: Any
    """The question as the protocol has it."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.method: str = inquiry.method
        """The wire method, for example ``"item/fileChange/requestApproval"``."""
        self.params = inquiry.value
        self.thread_id: str | None = inquiry.thread_id
        """The thread that asks, if one does."""
        self.turn_id: str | None = inquiry.turn_id
        """The turn that asks, if the question names one or belongs to one that we started."""
        self._inquiry = inquiry

    def __repr__(self) -> str:
        return shown(f"{type(self).__name__}({self.params!r})", self._inquiry.secrets)

    @property
    def raw(self) -> Any:
        """The question's parameters as the server sent them, plain JSON.

        A newer server may ask for more than ``params`` has room for: here it stands.
        """
        from trio_codex._protocol.codec import to_wire

        return to_wire(self.params) if self._inquiry.raw is None else self._inquiry.raw

    @property
    def item(self) -> ThreadItem | None:
        """The item of the turn that the question is about, as it began.

        None if it is about no item, or about one of a turn that was not started here, or if its id
        names several things: see ``is_ambiguous``.
        """
        item_id = getattr(self.params, "item_id", None) or getattr(self.params, "call_id", None)
        turn = self._inquiry.turn
        if turn is None or item_id is None:
            return None
        return turn.fold.works.find(item_id)

    @property
    def is_ambiguous(self) -> bool:
        """Whether a yes might be taken for the yes to something else.

        The server takes answers by the id of the call, which the model's service gives, and may give
        to two calls at once. What the question is about is then not known: ``item``, and what is
        made of it, are None. Decline it. When this turns out while an answer is awaited, the
        question is declined, and your method is cancelled.
        """
        return self._inquiry.is_ambiguous

    def unknown_parts(self, ignore_keys: Collection[str] = ()) -> list[UnknownPart]:
        """What this version does not know of the question and of its item: keys, kinds and values.

        A newer server may ask for more than ``params`` and ``item`` have room for, and a yes is a
        yes to that as well. Empty if all is known. What stands under ``ignore_keys`` is not looked
        at, nor what the protocol leaves open, such as the arguments of a tool.
        """
        from trio_codex._state.known import unknown_parts

        return list(unknown_parts(self.method, self.raw, self._raw_items(), ignore_keys))

    def _raw_items(self) -> list[Any]:
        """The items that it may be about, plain JSON."""
        item_id = getattr(self.params, "item_id", None) or getattr(self.params, "call_id", None)
        works = self._inquiry.works
        return [] if works is None or item_id is None else works.raw(item_id)

    def decline(self, reason: str | None = None) -> Answer[Self]:
        """No, in the way that is safe: nothing runs, nothing is granted, nothing is told.

        The ``reason`` is kept in the answer, where ``Audit`` finds it; few questions have room for
        it on the wire, so that the model reads it.
        """
        check("Request.decline", locals())
        return self._answer("decline", decline(self.method), reason)

    def _answer(self, choice: str, result: Any, reason: str | None = None) -> Answer[Self]:
        from trio_codex._protocol.codec import to_wire
        from trio_codex.errors import JsonRpcError

        if not isinstance(result, JsonRpcError):
            result = to_wire(result)
        return Answer(self, choice, result, reason=reason)


def secrets_around(request: Request) -> Secrets:
    """What the connection of a request knows to be secret, for what is written of it."""
    return request._inquiry.secrets  # pyright: ignore[reportPrivateUsage]  # of this very module
