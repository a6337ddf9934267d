"""Each class of the rooms in which things live: alive, and not to be copied, or a value."""

from __future__ import annotations

import copy
import enum
import importlib
import inspect
import pickle
import pkgutil
import sys
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

import trio_codex
from trio_codex._alive import Alive

ROOMS = ("_facade", "_session", "_transport")
# What holds nothing but what it was told, or what the user gave it.
VALUES = {
    *("AllowList", "DenyAll", "Responder", "SyncResponder", "_Respondent", "Roots"),
    *(
        "TextInput",
        "ImageInput",
        "LocalImageInput",
        "SkillInput",
        "MentionInput",
        "ExternalMessage",
    ),
    *(
        "TypedTurnResult",
        "Fields",
        "Answering",
        "Tool",
        "Toolbox",
        "OutputType",
        "Reader",
        "Defs",
        "Tail",
    ),
}


def classes() -> Iterator[type]:
    for room in ROOMS:
        package = importlib.import_module(f"trio_codex.{room}")
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            if found.name.endswith("windows") and sys.platform != "win32":
                continue
            module = importlib.import_module(found.name)
            for value in vars(module).values():
                if isinstance(value, type) and value.__module__ == module.__name__:
                    yield value


def is_said(kind: type[Any]) -> bool:
    """Whether Python's own rules make it a value, or nothing that there are objects of.

    What lives in a frozen value refuses for itself.
    """
    kinds = (enum.Enum, tuple, BaseException, msgspec.Struct)
    frozen = kind.__setattr__.__name__ == "_frozen_setattrs"
    return issubclass(kind, kinds) or frozen or getattr(kind, "_is_protocol", False)


def test_each_class_is_alive_or_a_value_that_is_listed_here() -> None:
    others = {kind.__name__ for kind in classes() if not is_said(kind)}
    alive = {kind.__name__ for kind in classes() if issubclass(kind, Alive)}
    assert others - alive == VALUES


LIVING: list[Any] = [
    kind for kind in classes() if issubclass(kind, Alive) and not inspect.isabstract(kind)
]


@pytest.mark.parametrize("kind", LIVING, ids=lambda kind: kind.__name__)
def test_what_lives_is_refused_by_name_before_anything_of_it_is_looked_at(kind: Any) -> None:
    half_made = kind.__new__(kind)
    for refused in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match=rf"^an? {kind.__name__} cannot be (copied|pickled): "):
            refused(half_made)


def test_all_that_users_hold_and_that_waits_is_alive() -> None:
    waits = {"__anext__", "__aenter__", "__await__", "__next__", "__enter__"}
    for name in trio_codex.__all__:
        value = getattr(trio_codex, name)
        if isinstance(value, type) and waits & set(dir(value)):
            assert issubclass(value, Alive), name


@pytest.mark.parametrize("name", ["EventStream", "SyncEventStream", "SyncSubscription"])
def test_a_stream_that_is_only_half_made_can_be_collected(name: str) -> None:
    kind: Any = getattr(trio_codex, name)
    kind.__new__(kind).__del__()
