"""A flow: the deltas of one item, which are alike but for their text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trio_codex._protocol.codec import notification

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio_codex._protocol.values import Notification


class Flow:
    """Makes the events of one item from their text alone."""

    __slots__ = ("event", "method")

    def __init__(self, method: str, event: Callable[[str], Notification]) -> None:
        self.method: str = method
        self.event: Callable[[str], Notification] = event
        """The notification that carries this text."""

    @classmethod
    def of(cls, method: str, params: Any) -> Flow | None:
        """The flow that a delta belongs to; None for one that does not fit its model."""
        template = notification(method, params)
        payload = template.payload
        if "delta" not in attrs.fields_dict(type(payload)):
            return None
        kind: Any = type(payload)
        names = [field.name for field in attrs.fields(kind)]
        values = [getattr(payload, name) for name in names]
        place = names.index("delta")
        before, after = values[:place], values[place + 1 :]

        def event(text: str) -> Notification:
            return type(template)(method, kind(*before, text, *after))

        return cls(method, event)
