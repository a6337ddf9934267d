"""What a call of a tool comes to: its result, or words that the model can act on."""

from __future__ import annotations

import datetime
import functools
import json
import threading
from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any

import attrs
import msgspec
import pytest
import trio
import trio.testing

from trio_codex import (
    ImageInput,
    LocalImageInput,
    SkillInput,
    TextInput,
    ToolTimeoutError,
    tool,
)
from trio_codex.testing import cancel_at_every_checkpoint

PIXEL = "data:image/png;base64,iVBORw0KGgo="


class Colour(Enum):
    red = "red"


@attrs.define
class Box:
    width: int = attrs.field(validator=attrs.validators.gt(0))
    colour: Colour = Colour.red


@attrs.frozen
class Weight:
    it: float


async def words(function: Callable[..., Any], **arguments: Any) -> tuple[bool, str]:
    """Whether the call was a success, and the text that the model gets."""
    answer = (await tool(function).answer(arguments)).answer
    (item,) = answer["contentItems"]
    assert item["type"] == "inputText"
    return answer["success"], item["text"]


async def test_arguments_come_as_the_types_of_the_hints() -> None:
    got: list[Any] = []

    async def take(
        box: Box, on: datetime.date, boxes: dict[int, Box], more: tuple[int, ...]
    ) -> None:
        got.extend([box, on, boxes, more])

    box = {"width": 3, "colour": "red"}
    given = {"box": box, "on": "2026-01-02", "boxes": {"1": box}, "more": [1, 2]}
    assert await words(take, **given) == (True, "done")
    assert got == [Box(3), datetime.date(2026, 1, 2), {1: Box(3)}, (1, 2)]


async def test_what_the_model_leaves_out_has_the_default_of_the_function() -> None:
    default = [object()]

    async def take(x: Annotated[int, "unused"] = 5, *, y: list[int] = default) -> str:  # type: ignore[assignment]
        return f"{x} {y is default}"

    assert await words(take) == (True, "5 True")
    assert (await tool(take).answer(None)).answer["success"] is True


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"box": {"width": "3"}}, "$.box.width: Expected `int`, got `str`"),
        ({"box": {"width": 0}}, "$.box: 'width' must be > 0: 0"),
        ({"box": {"width": 1}, "n": 0}, "$.n: Expected `int` >= 1"),
        ({}, "$.box: missing"),
        ({"box": {"width": 1}, "colour": "red"}, "$.colour: no such parameter"),
        ({"box": None, "n": "1"}, "$.n: Expected `int`, got `str`"),
        ([1], "$: they must be an object, not list"),
        ("x", "$: they must be an object, not str"),
    ],
)
async def test_arguments_that_do_not_fit_never_reach_the_function_and_the_model_learns_why(
    arguments: Any, problem: str
) -> None:
    @tool(reraise=True)
    async def take(box: Box, n: Annotated[int, msgspec.Meta(ge=1)] = 1) -> None:
        raise AssertionError("called")

    outcome = await take.answer(arguments)
    assert outcome.error is None  # it is the model's mistake
    assert outcome.answer["success"] is False
    text = outcome.answer["contentItems"][0]["text"]
    assert text.startswith("The arguments of take do not fit: ")
    assert problem in text


async def test_a_validator_of_the_type_may_raise_what_it_likes() -> None:
    @attrs.define
    class Strange:
        x: int

        def __attrs_post_init__(self) -> None:
            raise KeyError(self.x)

    @tool
    async def take(it: Strange) -> None: ...

    outcome = await take.answer({"it": {"x": 1}})
    assert "$.it: KeyError: 1" in outcome.answer["contentItems"][0]["text"]


@pytest.mark.parametrize(
    ("result", "text"),
    [
        ("as it is", "as it is"),
        ("", ""),
        (None, "done"),
        (True, "true"),
        (TextInput("as it is"), "as it is"),
        ({"null": None}, '{"null":null}'),
        (1.5, "1.5"),
        (Colour.red, '"red"'),
        ([1, 2], "[1,2]"),
        (["a"], '["a"]'),
        ({"a": None}, '{"a":null}'),
        (datetime.date(2026, 1, 2), '"2026-01-02"'),
    ],
)
async def test_a_result_is_told_as_text_or_as_json(result: Any, text: str) -> None:
    async def give() -> Any:
        return result

    assert await words(give) == (True, text)


async def test_the_value_of_a_class_is_told_as_json() -> None:
    def give() -> list[Box]:
        return [Box(3)]

    success, text = await words(give)
    assert success
    assert json.loads(text) == [{"width": 3, "colour": "red"}]


async def test_an_image_and_a_list_with_images_are_told_part_by_part() -> None:
    async def one() -> ImageInput:
        return ImageInput(PIXEL)

    async def several() -> list[Any]:
        return [TextInput("Before:"), ImageInput(PIXEL), {"after": 1}]

    image = {"type": "inputImage", "imageUrl": PIXEL}
    assert (await tool(one).answer({})).answer == {"contentItems": [image], "success": True}
    assert (await tool(several).answer({})).answer["contentItems"] == [
        {"type": "inputText", "text": "Before:"},
        image,
        {"type": "inputText", "text": '{"after":1}'},
    ]


def test_an_image_can_be_made_of_its_bytes() -> None:
    assert ImageInput.from_bytes(b"\x89PNG\r\n\x1a\n") == ImageInput(PIXEL)
    assert ImageInput.from_bytes(b"", "image/webp").url == "data:image/webp;base64,"


@pytest.mark.parametrize(
    ("result", "problem"),
    [
        (object(), "TypeError: "),
        ("\ud800", "UnicodeEncodeError: "),
        (float("nan"), "ValueError: nan has no JSON"),
        ({"a": [1, (float("inf"),)]}, "ValueError: inf has no JSON"),
        ([Weight(float("-inf"))], "ValueError: -inf has no JSON"),
        (LocalImageInput("x.png"), "TypeError: a LocalImageInput is input for a turn"),
        ([SkillInput("a", "b")], "TypeError: a SkillInput is input for a turn"),
        (ImageInput("x.png"), "ValueError: an image must be a URL like data:"),
        (ImageInput("https://example.org/x.png"), "ValueError: an image must be a URL like data:"),
    ],
)
async def test_a_result_that_cannot_be_sent_is_an_error(result: Any, problem: str) -> None:
    async def give() -> Any:
        return result

    success, text = await words(give)
    assert not success
    assert text.startswith(problem)


async def test_an_exception_is_told_without_its_traceback_and_raised_only_if_wanted() -> None:
    def fail() -> None:
        raise ZeroDivisionError("no such number")

    assert await words(fail) == (False, "ZeroDivisionError: no such number")
    assert (await tool(fail).answer({})).error is None
    outcome = await tool(fail, reraise=True).answer({})
    assert isinstance(outcome.error, ZeroDivisionError)
    assert outcome.answer["success"] is False


async def test_what_an_exception_says_is_bounded_and_sendable() -> None:
    class Odd(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    async def fail(how: str) -> None:
        raise {"long": ValueError("x" * 100_000), "broken": ValueError("\ud800"), "odd": Odd()}[how]

    assert len((await words(fail, how="long"))[1]) == 2_000
    assert (await words(fail, how="broken"))[1] == "ValueError: ?"
    assert (await words(fail, how="odd"))[1] == "Odd"


async def test_the_exceptions_of_a_nursery_in_a_tool_are_told_one_by_one() -> None:
    async def fail(error: Exception) -> None:
        raise error

    async def several(number: int) -> None:
        async with trio.open_nursery() as nursery:
            for index in range(number):
                nursery.start_soon(fail, ValueError(index))

    assert await words(several, number=1) == (False, "ValueError: 0")
    success, text = await words(several, number=8)
    assert not success
    assert sorted(text.split("; "))[0] == "ValueError: 0" or text.count("ValueError") == 5
    assert text.endswith("and 3 more")


async def test_a_tool_that_takes_too_long_is_given_up(
    autojump_clock: trio.testing.MockClock,
) -> None:
    @tool(timeout=30)
    async def sleep() -> None:
        await trio.sleep_forever()

    outcome = await sleep.answer({})
    assert outcome.answer == {
        "contentItems": [
            {"type": "inputText", "text": "ToolTimeoutError: sleep took longer than 30 seconds"}
        ],
        "success": False,
    }
    assert outcome.error is None
    outcome = await tool(trio.sleep, timeout=1, reraise=True).answer({"seconds": 2})
    assert isinstance(outcome.error, ToolTimeoutError)


async def test_a_sync_tool_that_blocks_is_given_up_and_goes_on_unheard() -> None:
    leave, left = threading.Event(), trio.Event()
    token = trio.lowlevel.current_trio_token()

    @tool(timeout=0.01)
    def block() -> None:
        leave.wait()
        token.run_sync_soon(left.set)

    assert (await block.answer({})).answer["success"] is False
    assert not left.is_set()
    leave.set()
    await left.wait()


async def test_a_sync_tool_runs_in_a_worker_thread_and_an_async_one_here() -> None:
    def sync() -> int:
        return threading.get_ident()

    async def here() -> int:
        return threading.get_ident()

    @functools.wraps(here)
    def disguised() -> Any:
        return here()

    assert await words(sync) != (True, str(threading.get_ident()))
    assert await words(here) == (True, str(threading.get_ident()))
    assert await words(disguised) == (True, str(threading.get_ident()))


async def test_a_sync_wrapper_of_an_async_function_may_block() -> None:
    async def inner() -> None: ...

    @functools.wraps(inner)
    def blocking() -> int:
        return threading.get_ident()

    @functools.wraps(blocking)
    async def waiting() -> int:
        return threading.get_ident()

    assert await words(blocking) != (True, str(threading.get_ident()))
    assert (await words(waiting))[1] == str(threading.get_ident())


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
async def test_what_is_no_exception_of_the_tool_goes_on_its_way(kind: type[BaseException]) -> None:
    @tool
    async def stop() -> None:
        raise kind

    with pytest.raises(kind):
        await stop.answer({})


async def test_a_cancel_goes_through_a_tool_wherever_it_is() -> None:
    async def scenario() -> None:
        @tool(timeout=10, reraise=True)
        async def steps() -> str:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(trio.lowlevel.checkpoint)
            await trio.lowlevel.checkpoint()
            return "done"

        outcome = await steps.answer({})
        assert outcome.error is None

    assert await cancel_at_every_checkpoint(scenario, lambda: None) > 1
