"""Bad arguments: TypeError or ValueError before anything is sent, naming what is wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, cast

import pytest
import trio

from tests.faults.conftest import refused
from trio_codex import (
    AsyncCodex,
    AsyncThread,
    CodexConfig,
    ExternalMessage,
    ImageInput,
    InvalidRequestError,
    TextInput,
    protocol,
)
from trio_codex.testing import FakeServer


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    return fake


@pytest.fixture
async def codex(fake: FakeServer) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        yield codex


@pytest.fixture
async def thread(codex: AsyncCodex, fake: FakeServer) -> AsyncIterator[AsyncThread]:
    thread = await codex.thread_start()
    sent = len(fake.received)
    yield thread
    assert len(fake.received) == sent, "nothing of a bad request may be sent"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"type": "text", "text": "Hi"}, "input[0] is a dict"),
        ([TextInput("Hi"), {"type": "text", "text": "Hi"}], "input[1] is a dict"),
        ([TextInput("Hi"), 5], "input[1] is a int"),
        (None, "input[0] is a NoneType"),
        ([ExternalMessage("a", "b")], "input[0] is a ExternalMessage"),
        (ImageInput(cast(Any, b"x")), "input[0].url must be str, not bytes"),
        (b"Hi", "input[0] is a bytes"),
        ((TextInput("Hi"),), "input[0] is a tuple"),
    ],
)
async def test_an_input_of_a_wrong_class_is_named(
    thread: AsyncThread, given: Any, words: str
) -> None:
    with refused(TypeError, words):
        thread.turn(given)
    with refused(TypeError, words):
        await thread.run(given)


async def test_an_empty_list_of_inputs_is_refused(thread: AsyncThread) -> None:
    with refused(ValueError, "empty"):
        thread.turn([])


async def test_too_much_text_is_refused_with_both_numbers(thread: AsyncThread) -> None:
    with refused(ValueError, "1048577", "1048576"):
        thread.turn([TextInput("x" * (1 << 20)), TextInput("y")])


async def test_a_lone_surrogate_is_refused_with_its_path(thread: AsyncThread) -> None:
    with refused(ValueError, "lone surrogate", "$.params.input[1].text"):
        await thread.run([TextInput("Hi"), TextInput("\ud800")])


@pytest.mark.parametrize(
    "url",
    [
        *("x.png", "", "/tmp/x.png", "file:///x.png", "https://example.org/x.png", "data:"),
        *("data:text/plain;base64,aGk=", "data:image/png,x", "data:image/png;base64,"),
        *("DATA:image/png;base64,aGk=", "data:image/png;base64,a b", " data:image/png;base64,aGk="),
    ],
)
async def test_what_is_no_image_never_comes_to_the_thread(thread: AsyncThread, url: str) -> None:
    content = [{"type": "input_text", "text": "Look."}, {"type": "input_image", "image_url": url}]
    for given, where in (
        (ImageInput(url), "input[0].url"),
        ([TextInput("Look."), ImageInput(url)], "input[1].url"),
        (ExternalMessage("camera", content), "ExternalMessage.content[1]: image_url"),
    ):
        with pytest.raises(ValueError, match="must be a URL like data:image") as caught:
            await thread.run(given)  # type: ignore[arg-type]
        assert str(caught.value).startswith(where)
        assert "LocalImageInput" in str(caught.value)


@pytest.mark.parametrize("name", ["", "  ", None, 5])
async def test_an_external_message_needs_the_name_of_its_tool(
    thread: AsyncThread, name: Any
) -> None:
    with refused(ValueError, "tool_name"):
        await thread.run(ExternalMessage(name, "content"))


async def test_content_that_has_no_json_is_refused(thread: AsyncThread) -> None:
    with refused(TypeError, "object"):
        await thread.run(ExternalMessage("tool", cast(Any, [object()])))


@pytest.mark.parametrize(
    ("keyword", "value"),
    [("approval_mode", "never"), ("approval_mode", 1), ("sandbox", "none"), ("sandbox", True)],
)
async def test_a_value_that_is_not_of_its_enum_is_named(
    codex: AsyncCodex, thread: AsyncThread, keyword: str, value: Any
) -> None:
    options = {keyword: value}
    with refused(ValueError, keyword, repr(value)):
        thread.turn("Hi", **options)
    with refused(ValueError, keyword, repr(value)):
        await codex.thread_start(**options)
    with refused(ValueError, keyword, repr(value)):
        await codex.thread_resume("t", **options)
    with refused(ValueError, keyword, repr(value)):
        await codex.thread_fork("t", **options)


async def test_an_option_that_has_no_json_is_refused_with_its_path(
    codex: AsyncCodex, thread: AsyncThread
) -> None:
    with refused(TypeError, "$.config"):
        await codex.thread_start(config={"x": {1, 2}})
    with refused(TypeError, "$.outputSchema"):
        await thread.run("Hi", output_schema={"x": object()})
    with refused(TypeError, "nan", "$.outputSchema.x"):
        await thread.run("Hi", output_schema={"x": float("nan")})
    with refused(ValueError, "64 bits"):
        await thread.run("Hi", output_schema={"x": 1 << 64})


async def test_nesting_too_deep_or_in_itself_is_refused(thread: AsyncThread) -> None:
    endless: dict[str, Any] = {}
    endless["x"] = endless
    deep: Any = {}
    for _ in range(150):
        deep = {"x": deep}
    with refused(ValueError, "nested"):
        await thread.run("Hi", output_schema=deep)
    with refused(TypeError, "nested"):
        await thread.run("Hi", output_schema=endless)


async def test_a_keyword_that_does_not_exist_is_a_type_error(
    codex: AsyncCodex, thread: AsyncThread
) -> None:
    for use in (
        lambda: codex.thread_start(approvalMode=None),  # type: ignore[call-arg]
        lambda: codex.models(includeHidden=True),  # type: ignore[call-arg]
        lambda: thread.turn("Hi", temperature=1),  # type: ignore[call-arg]
        lambda: thread.run("Hi", outputSchema={}),  # type: ignore[call-overload]
        lambda: CodexConfig(codexBin="x"),  # type: ignore[call-arg]
        lambda: protocol.model_list(limits=1),  # type: ignore[call-arg]
    ):
        with refused(TypeError, "unexpected keyword argument"):
            use()


async def test_what_is_no_call_is_refused(codex: AsyncCodex) -> None:
    for wrong in (None, "model/list", {"method": "model/list"}, protocol.model_list):
        with refused(TypeError, "protocol"):
            await codex.call(cast(Any, wrong))


async def test_an_id_that_is_no_string_is_refused_by_the_server_or_here(
    codex: AsyncCodex, fake: FakeServer
) -> None:
    with refused(TypeError):
        await codex.thread_resume(cast(Any, b"t"))


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("max_in_flight", 0, ValueError),
        ("max_in_flight", -1, ValueError),
        ("max_in_flight", "many", TypeError),
        ("start_timeout", -1, ValueError),
        ("start_timeout", float("nan"), ValueError),
        ("close_timeout", "soon", TypeError),
        ("interrupt_timeout", None, TypeError),
        ("max_line_bytes", 0, ValueError),
        ("config_overrides", "model=x", TypeError),
        ("launch_args_override", "codex app-server", TypeError),
        ("env", {"A": 1}, TypeError),
        ("env", {"A=B": "x"}, ValueError),
        ("env", {"A": "x\0y"}, ValueError),
        ("cwd", 5, TypeError),
        ("cwd", "a\0b", ValueError),
        ("codex_bin", 5, TypeError),
        ("codex_bin", "", ValueError),
        ("codex_bin", "a\0b", ValueError),
        ("launch_args_override", ("codex", 5), TypeError),
        ("launch_args_override", ("codex", "a\0b"), ValueError),
        ("client_name", None, TypeError),
        ("experimental_api", None, TypeError),
        ("transport", "stdio", TypeError),
    ],
)
def test_a_configuration_that_cannot_work_is_refused_when_it_is_made(
    field: str, value: Any, error: type[Exception]
) -> None:
    with refused(error, field):
        CodexConfig(**{field: value})


def test_a_config_that_is_none_of_ours_is_refused_at_once() -> None:
    for wrong in ({"codex_bin": "x"}, "codex", 5):
        with refused(TypeError, "CodexConfig"):
            AsyncCodex(cast(Any, wrong))


async def test_retry_refuses_attempts_that_make_no_sense() -> None:
    from trio_codex import async_retry_on_overload, retry_on_overload

    with refused(ValueError, "max_attempts"):
        retry_on_overload(lambda: 1, max_attempts=0)
    with refused(ValueError, "max_attempts"):
        await async_retry_on_overload(trio.lowlevel.checkpoint, max_attempts=0)


async def test_resuming_an_unknown_thread_is_refused_in_the_words_of_the_real_server(
    lab: Any, runtime: str
) -> None:
    from trio_codex.testing import codex_config

    config = codex_config(
        "http://127.0.0.1:9/v1", lab.place / "home", codex_bin=runtime, env=lab.environ
    )
    unknown = "01a203a6-0000-7000-8000-000000000000"
    async with AsyncCodex(config) as codex:
        with refused(InvalidRequestError, unknown):
            await codex.thread_resume(unknown)
        with refused(InvalidRequestError, "invalid session id"):
            await codex.thread_resume("nonsense")
        with refused(InvalidRequestError, unknown):
            await codex.thread_archive(unknown)
        assert await codex.thread_start(), "and the client goes on"
