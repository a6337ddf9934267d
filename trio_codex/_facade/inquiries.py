"""The other questions of the server: to the user, to a tool, and about the client itself."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from trio_codex._display import kind_of, repr_of, shown
from trio_codex._facade.inputs import ImageInput, check_image
from trio_codex._facade.question import Answer, Request
from trio_codex._facade.secrets import check_secret
from trio_codex._state.answers import check_form, offers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from trio_codex.types import (
        AttestationGenerateParams,
        ChatgptAuthTokensRefreshParams,
        CurrentTimeReadParams,
        DynamicToolCallParams,
        McpServerElicitationRequestParams,
        ThreadItem,
        ToolRequestUserInputParams,
        ToolRequestUserInputQuestion,
    )

EON = 2.0**63
"""Seconds that a time may be away from 1970: as many as the protocol has room for."""


class UserInputRequest(Request):
    """The agent asks the user one or more questions."""

    params: ToolRequestUserInputParams

    @property
    def questions(self) -> list[ToolRequestUserInputQuestion]:
        """The questions; ``is_secret`` of one says that its answer is not to be shown."""
        return self.params.questions

    def answer(self, answers: str | Mapping[str, str | Sequence[str]]) -> Answer[Self]:
        """The answers, by the id of their question; a bare string answers the only question.

        A question may be left out. Where it has options, and does not allow others, an answer is
        the label of one of them.

        Raises:
          ValueError: no such question, or no such option.
        """
        asked = {question.id: question for question in self.questions}
        if isinstance(answers, str):
            if len(asked) != 1:
                raise ValueError(f"there are {len(asked)} questions: answer them by id")
            answers = dict.fromkeys(asked, answers)
        told: dict[str, Any] = {}
        for question_id, given in answers.items():
            if question_id not in asked:
                raise ValueError(
                    f"no question {repr_of(question_id)}; there are {repr_of(list(asked))}"
                )
            texts = [given] if isinstance(given, str) else list(given)
            _check_options(asked[question_id], texts)
            told[question_id] = {"answers": texts}
        return self._answer("answer", {"answers": told})


class ElicitationRequest(Request):
    """An MCP server asks the user: with a form, by a web page, or whether its tool may run."""

    params: McpServerElicitationRequestParams

    @property
    def mode(self) -> str:
        """``form``, ``url``, or one of OpenAI's own (``openai/form`` and others)."""
        return str(getattr(self.params, "mode", ""))

    @property
    def server_name(self) -> str:
        """The MCP server that asks."""
        return str(getattr(self.params, "server_name", ""))

    @property
    def message(self) -> str:
        """What it says to the user."""
        return str(getattr(self.params, "message", ""))

    @property
    def url(self) -> str | None:
        """The page to visit, in mode ``url``."""
        return getattr(self.params, "url", None)

    @property
    def schema(self) -> Any:
        """The JSON Schema of the form, plain JSON; None if there is no form."""
        from trio_codex._protocol.codec import to_wire

        return to_wire(getattr(self.params, "requested_schema", None))

    @property
    def meta(self) -> dict[str, Any]:
        """What comes with the question besides, plain JSON.

        Of an approval the arguments are in ``tool_params``.
        """
        meta = getattr(self.params, "field_meta", None)
        return cast("dict[str, Any]", meta) if isinstance(meta, dict) else {}

    @property
    def is_tool_approval(self) -> bool:
        """Whether it is Codex that asks, whether a tool of this MCP server may run.

        An MCP server can claim that of a question of its own, and is then answered itself: no tool
        runs because of it.
        """
        if self.mode != "form" or self.meta.get("codex_approval_kind") != "mcp_tool_call":
            return False
        return not self.schema["properties"]  # one with fields is not answered by a yes

    @property
    def item(self) -> ThreadItem | None:
        """The call that is to be approved, an ``McpToolCallThreadItem``, as it began.

        None for a question of the MCP server itself, or of a turn that was not started here, and
        where it might be a call of one tool or of another.
        """
        turn = self._inquiry.turn
        if turn is None or not self.is_tool_approval:
            return None
        return turn.fold.works.calling(self.server_name, self.meta.get("tool_params"))

    def _raw_items(self) -> list[Any]:
        works = self._inquiry.works
        if works is None or not self.is_tool_approval:
            return []
        return works.raw_calls(self.server_name, self.meta.get("tool_params"))

    def accept(self, content: Mapping[str, Any] | None = None) -> Answer[Self]:
        """Yes; with what the form asks for, by name of its fields.

        The content is compared with the form: what is required is there, and of its type, within
        its limits and one of its choices. Formats of texts are not looked at.

        Raises:
          TypeError: the content is no mapping.
          ValueError: it does not fit the form, or there is no form.
        """
        if content is not None and not isinstance(cast("object", content), Mapping):
            raise TypeError(f"content must map names to values, not {kind_of(content)}")
        if self.mode in ("form", "url"):
            check_form(self.schema, content)
        told = None if content is None else dict(content)
        return self._act("accept", "accept", {} if told is None and self.mode == "form" else told)

    def accept_for_session(self) -> Answer[Self]:
        """Yes, and this tool is not asked about again while the server has this thread loaded.

        Raises:
          ValueError: the server does not offer that; it does for approvals of tools only.
        """
        return self._remember("accept_for_session", "session")

    def accept_always(self) -> Answer[Self]:
        """Yes, and this tool is not asked about any more, in no thread.

        The server writes it to the ``config.toml`` in its home.

        Raises:
          ValueError: the server does not offer that; it does for approvals of tools only.
        """
        return self._remember("accept_always", "always")

    def cancel(self) -> Answer[Self]:
        """The user has dismissed the question without an answer; the turn goes on."""
        return self._act("cancel", "cancel", None)

    def _remember(self, choice: str, how: str) -> Answer[Self]:
        if not self.is_tool_approval or not offers(self.meta.get("persist"), how):
            raise ValueError("the server does not offer to remember the answer to this")
        return self._act(choice, "accept", {}, {"persist": how})

    def _act(self, choice: str, action: str, content: Any, meta: Any = None) -> Answer[Self]:
        result = {"action": action, "content": content}
        if meta is not None:
            result["_meta"] = meta
        return self._answer(choice, result)


class ToolCallRequest(Request):
    """The model calls a tool that the client provides, and no function was given for it."""

    params: DynamicToolCallParams

    @property
    def tool(self) -> str:
        """The name of the tool."""
        return self.params.tool

    @property
    def namespace(self) -> str | None:
        """The namespace that the tool was declared in, if any."""
        return self.params.namespace

    @property
    def arguments(self) -> Any:
        """The arguments, plain JSON; nobody has compared them with the tool's schema."""
        return self.params.arguments

    def respond(self, *content: str | ImageInput) -> Answer[Self]:
        """What the tool returns to the model: texts and images."""
        return self._content("respond", content, success=True)

    def fail(self, message: str) -> Answer[Self]:
        """The tool failed; the model reads why."""
        return self._content("fail", (message,), success=False)

    def _content(
        self, choice: str, content: tuple[str | ImageInput, ...], *, success: bool
    ) -> Answer[Self]:
        items = [_content_item(item) for item in content]
        return self._answer(choice, {"contentItems": items, "success": success})


class TokensRefreshRequest(Request):
    """The ChatGPT tokens that you manage were refused: new ones, within ten seconds."""

    params: ChatgptAuthTokensRefreshParams

    @property
    def previous_account_id(self) -> str | None:
        """The ChatGPT account whose tokens were refused."""
        return self.params.previous_account_id

    def tokens(
        self, access_token: str, *, chatgpt_account_id: str, chatgpt_plan_type: str | None = None
    ) -> Answer[Self]:
        """New tokens.

        Raises:
          TypeError, ValueError: no token can look like this; the message does not show it.
        """
        check_secret("an access token", access_token)
        self._inquiry.secrets.learn(access_token)
        check_secret("an account id", chatgpt_account_id)
        if not isinstance(cast("object", chatgpt_plan_type), str | None):
            raise TypeError(f"chatgpt_plan_type must be a str, not {kind_of(chatgpt_plan_type)}")
        told = {"accessToken": access_token, "chatgptAccountId": chatgpt_account_id}
        if chatgpt_plan_type is not None:
            told["chatgptPlanType"] = chatgpt_plan_type
        return self._answer("tokens", told)


class AttestationRequest(Request):
    """The server wants a token that says which client this is.

    It asks before each of its requests upstream, and goes on without after a fraction of a second.
    """

    params: AttestationGenerateParams

    def token(self, token: str) -> Answer[Self]:
        """The token.

        Raises:
          TypeError, ValueError: no token can look like this; the message does not show it.
        """
        check_secret("an attestation token", token)
        self._inquiry.secrets.learn(token)
        return self._answer("token", {"token": token})


class CurrentTimeRequest(Request):
    """The server wants to know what time it is, within ten seconds; else the turn fails.

    It asks only where its configuration says so: ``features.current_time_reminder``.
    """

    params: CurrentTimeReadParams

    def answer(self, at: float | None = None) -> Answer[Self]:
        """The time, in seconds since 1970, of which the server takes whole ones; the default is now.

        Raises:
          TypeError, ValueError: no number, or no time.
        """
        if isinstance(at, bool) or not isinstance(cast("object", at), int | float | None):
            raise TypeError(f"at must be a number of seconds, not {kind_of(at)}")
        if at is not None and not abs(at) < EON:  # NaN is not either
            raise ValueError(f"no time: {kind_of(at)}")
        seconds = int(time.time() if at is None else at)
        return self._answer("answer", {"currentTimeAt": seconds})


def _check_options(question: ToolRequestUserInputQuestion, texts: list[str]) -> None:
    for text in texts:
        if not isinstance(cast("object", text), str):
            raise TypeError(f"{shown(question.id)}: an answer is a str, not {kind_of(text)}")
    labels = [option.label for option in question.options or ()]
    strange = [text for text in texts if labels and not question.is_other and text not in labels]
    if strange:
        raise ValueError(
            f"{shown(question.id)}: the answer is none of the options {repr_of(labels)}"
        )


def _content_item(item: object) -> dict[str, str]:
    match item:
        case str():
            return {"type": "inputText", "text": item}
        case ImageInput(url=url):
            check_image(url, "an image")
            return {"type": "inputImage", "imageUrl": url}
        case _:
            raise TypeError(f"a tool returns str or ImageInput, not {type(item).__name__}")
