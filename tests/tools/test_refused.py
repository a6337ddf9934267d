"""What cannot be a tool, and the words that name the way out."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from trio_codex import tool


class Desk:
    def look_up(self, number: int) -> str:
        return str(number)

    @classmethod
    def open(cls, number: int) -> str:
        return str(number)

    half = functools.partialmethod(look_up, 1)

    def __call__(self, number: int) -> str:
        return str(number)


@pytest.mark.parametrize(
    ("function", "remedy"),
    [
        (Desk.look_up, r"parameter 'self' has no type hint: .* tool\(instance\.method\)"),
        (staticmethod(len), "a staticmethod: write @staticmethod above @tool"),
        (vars(Desk)["open"], r"a classmethod: .* tool\(Class\.method\)"),
        (vars(Desk)["half"], "a partial one: write a function"),
        (Desk().half, "a partial one: write a function"),
        (functools.partial(Desk().look_up, 1), "a partial one: write a function"),
        (Desk, "the class Desk: write a function"),
        (Desk(), r"Desk: make it of its method, tool\(it\.__call__, name=…\)"),
        ("sk-live-12345678", "not of str: write one"),
    ],
)
def test_what_is_no_plain_function_is_refused_with_the_remedy(function: Any, remedy: str) -> None:
    with pytest.raises(TypeError, match=remedy) as caught:
        tool(function)
    assert "12345678" not in str(caught.value)


def test_in_the_body_of_a_class_the_bound_method_is_named() -> None:
    with pytest.raises(TypeError, match=r"tool\(instance\.method\)"):

        class _:
            @tool
            def look_up(self, number: int) -> str:
                return str(number)


def test_the_remedies_work() -> None:
    desk = Desk()
    assert tool(desk.look_up)(3) == "3"
    assert tool(Desk.open)(3) == "3"
    assert tool(desk.__call__, name="desk")(3) == "3"

    class Box:
        @staticmethod
        @tool
        def weigh(number: int) -> str:
            return str(number)

    assert Box.weigh(3) == "3"
    assert Box.weigh.name == "weigh"
