"""The rules of the house, checked over its source: who may import whom, and where things may live.

A rule is a function from a source to its faults. The last tests plant faults and see them found.
"""

from __future__ import annotations

import ast
import fnmatch
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import attrs
import pytest

ROOT = Path(__file__).resolve().parents[1]

# Which rooms a room may import from, besides itself and those open to all. No entry: anything.
MAY_IMPORT = {
    "errors": set[str](),
    "_alive": set[str](),
    "_forked": set[str](),
    "_display": set[str](),
    "_version": set[str](),
    "_rpc": set[str](),
    "_protocol": {"_rpc"},
    # `types` and `protocol` are the windows of `_protocol`: what it makes, under public names.
    "types": {"_protocol"},
    "protocol": {"_protocol", "types"},
    "_state": {"_protocol", "_rpc", "types"},
    "_transport": set[str](),
    "_session": {"_state", "_protocol", "_rpc", "types", "protocol"},
    "_facade": {"_session", "_state", "_transport", "_protocol", "types", "protocol"},
    # The command is written with what users hold; the codec is for `run --json`.
    "cli": {"_cli", "", "testing", "types", "protocol"},
    "_cli": {"", "testing", "types", "protocol", "_protocol"},
}
OPEN_TO_ALL = {"errors", "_alive", "_display", "_version"}
# Below even those.
BOTTOM = {"_alive", "_display", "_version"}
# The seam between the session and whatever carries its bytes: a Protocol and a value, nothing open.
SEAM = "trio_codex._transport.transport"
# Users' tests, contributors' programs and the command may start what they like.
OUTSIDE = {"testing", "_tools", "cli", "_cli"}

PURE = {"_rpc", "_protocol", "_state"}
NOT_PURE = {"trio", "anyio", "asyncio", "threading", "socket", "subprocess", "time"}
# The session has tasks of its own, and somebody must start the session.
TASKS_START_IN = {
    "trio_codex._session.session",
    "trio_codex._facade.connection",
    # Whose thread has no tasks but those of its callers.
    "trio_codex._session.portal",
    "trio_codex._session.jobs",
}
STARTS_TASKS = {"start_soon", "spawn_system_task", "open_nursery", "nursery.start"}
# The user's own functions that may block run in those of the one, Trio for callers who are not
# asynchronous in that of the other.
THREADS_START_IN = {"trio_codex._session.workers", "trio_codex._session.portal"}
STARTS_THREADS = {
    "threading.Thread",
    "ThreadPoolExecutor",
    "start_thread_soon",
    "to_thread.run_sync",
}
OPENS_DESCRIPTORS = {"open_process", "run_process", "Popen", "os.open", "os.pipe", "os.pipe2"}
DESCRIPTOR_MODULES = {"socket", "subprocess", "pty", "multiprocessing"}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "manager", "managers"}

DOCUMENTS = {"README.md", "LICENSE", "CHANGELOG.md"}
TOP_LEVEL = {"pyproject.toml", "trio_codex", "tests", "examples", "docs"} | DOCUMENTS
LEFT_BY_TOOLS = {"build", "dist", "__pycache__", "*.egg-info"}


@attrs.frozen
class Source:
    """One file of the package."""

    module: str
    tree: ast.Module
    is_package: bool = False

    @property
    def room(self) -> str:
        return room_of(self.module)


def room_of(module: str) -> str:
    """The first name below the package: ``_state`` for ``trio_codex._state.fold``."""
    return module.partition(".")[2].partition(".")[0]


def read(path: Path) -> Source:
    parts = path.relative_to(ROOT).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    module = ".".join(parts[:-1] if is_package else parts)
    return Source(module, ast.parse(path.read_bytes(), str(path)), is_package)


def at_run_time(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those that only type checkers see."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=others):
                for other in others:
                    yield other
                    yield from at_run_time(other)
            case _:
                yield node
                yield from at_run_time(node)


def imports(source: Source) -> Iterator[tuple[str, str]]:
    """What is imported when the file runs, as (module, name); the name is "" for all of it."""
    for node in at_run_time(source.tree):
        match node:
            case ast.Import(names=names):
                yield from ((alias.name, "") for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                above = source.module.split(".")
                above = above[: len(above) + source.is_package - level] if level else []
                whole = ".".join([*above, *([module] if module else [])])
                yield from ((whole, alias.name) for alias in names)
            case _:
                pass


def our_imports(source: Source) -> Iterator[str]:
    """The modules of ours that the file imports; a public name counts as the package."""
    for module, name in imports(source):
        if module == "trio_codex" and is_module(f"trio_codex.{name}"):
            yield f"trio_codex.{name}"
        elif module.partition(".")[0] == "trio_codex":
            yield module


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def calls(source: Source) -> Iterator[str]:
    """What the file calls: the last name, and the last two joined by a dot."""
    for node in ast.walk(source.tree):
        match node:
            case ast.Call(func=ast.Name(id=name)):
                yield name
            case ast.Call(func=ast.Attribute(value=owner, attr=name)):
                yield name
                # `self._nursery.start` and `nursery.start` alike.
                yield f"{ast.unparse(owner).rpartition('.')[2].lstrip('_')}.{name}"
            case _:
                pass


def no_docstring(source: Source) -> list[str]:
    return [] if ast.get_docstring(source.tree) else ["no docstring"]


def imports_upwards(source: Source) -> list[str]:
    if source.room not in MAY_IMPORT:
        return []
    open_to_all = set[str]() if source.room in BOTTOM else OPEN_TO_ALL
    allowed = MAY_IMPORT[source.room] | open_to_all | {source.room}
    seam = {SEAM} if source.room == "_session" else set[str]()
    return [
        name for name in our_imports(source) if room_of(name) not in allowed and name not in seam
    ]


def knows_waiting(source: Source) -> list[str]:
    if source.room not in PURE:
        return []
    return [name for name, _ in imports(source) if name.partition(".")[0] in NOT_PURE]


def takes_private_names(source: Source) -> list[str]:
    return [
        f"{module}.{name}"
        for module, name in imports(source)
        if module.partition(".")[0] == "trio_codex"
        and name.startswith("_")
        and not name.startswith("__")
        and not is_module(f"{module}.{name}")
    ]


def says_nothing(source: Source) -> list[str]:
    return [
        word
        for word in source.module.replace("_", ".").split(".")
        if word in NAMES_THAT_SAY_NOTHING
    ]


def starts_tasks(source: Source) -> list[str]:
    return sorted(STARTS_TASKS.intersection(calls(source)))


def starts_threads(source: Source) -> list[str]:
    taken = {".".join(names) for names in imports(source)}  # ``Thread`` alone is a class of ours
    return sorted(STARTS_THREADS.intersection({*calls(source), *taken}))


def opens_descriptors(source: Source) -> list[str]:
    modules = {name.partition(".")[0] for name, _ in imports(source)}
    return sorted(OPENS_DESCRIPTORS.intersection(calls(source)) | (modules & DESCRIPTOR_MODULES))


SOURCES = {
    source.module: source for source in map(read, sorted((ROOT / "trio_codex").rglob("*.py")))
}
Rule: TypeAlias = Callable[[Source], list[str]]


def faults(rule: Rule) -> dict[str, list[str]]:
    found = {module: rule(source) for module, source in SOURCES.items()}
    return {module: names for module, names in found.items() if names}


def inside(rule: Rule) -> set[str]:
    """The modules that users' programs run in which the rule finds something."""
    return {module for module in faults(rule) if room_of(module) not in OUTSIDE}


def test_every_file_opens_with_what_it_is_for() -> None:
    assert faults(no_docstring) == {}


def test_imports_go_down_only() -> None:
    assert faults(imports_upwards) == {}


def test_the_pure_rooms_do_not_know_what_waiting_is() -> None:
    assert faults(knows_waiting) == {}


def test_nobody_takes_a_private_name_from_another_module() -> None:
    assert faults(takes_private_names) == {}


def test_a_module_is_named_for_what_it_holds() -> None:
    assert faults(says_nothing) == {}


def test_tasks_start_in_four_files() -> None:
    assert inside(starts_tasks) <= TASKS_START_IN


def test_threads_start_in_two_files_of_the_session() -> None:
    assert inside(starts_threads) <= THREADS_START_IN


def test_file_descriptors_live_in_the_transport() -> None:
    assert {room_of(module) for module in inside(opens_descriptors)} <= {"_transport"}


def test_the_top_of_the_repository_holds_only_what_it_may() -> None:
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    left = {name for name in names if any(fnmatch.fnmatch(name, shape) for shape in LEFT_BY_TOOLS)}
    assert names - left <= TOP_LEVEL


def test_only_what_is_generated_or_cannot_run_here_escapes_the_coverage() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    omitted = [
        path
        for pattern in settings["tool"]["coverage"]["run"]["omit"]
        for path in ROOT.glob(pattern.removeprefix("*/"))
        if path.suffix == ".py" and "_tools" not in path.parts
    ]
    by_hand = {
        path.name
        for path in omitted
        if "Written by trio_codex._tools.generate" not in path.read_text("utf-8")[:400]
    }
    assert by_hand <= {"windows.py"}


@pytest.mark.parametrize(
    ("rule", "module", "code"),
    [
        (no_docstring, "trio_codex._rpc.peer", "x = 1"),
        (imports_upwards, "trio_codex._rpc.peer", "from trio_codex._state.fold import Fold"),
        (imports_upwards, "trio_codex._state.fold", "from .._session import inbox"),
        (imports_upwards, "trio_codex._state.fold", "import trio_codex._session.inbox"),
        (imports_upwards, "trio_codex._state.fold", "def f():\n  from trio_codex import Thread"),
        (imports_upwards, "trio_codex._session.inbox", "from trio_codex._transport.stdio import X"),
        (imports_upwards, "trio_codex._transport.stdio", "from trio_codex import _session"),
        (imports_upwards, "trio_codex._display", "from trio_codex.errors import CodexError"),
        (imports_upwards, "trio_codex.cli", "from trio_codex._facade.codex import AsyncCodex"),
        (knows_waiting, "trio_codex._rpc.peer", "import time"),
        (knows_waiting, "trio_codex._state.fold", "from trio.abc import Stream"),
        (takes_private_names, "trio_codex._rpc.peer", "from .framing import _split"),
        (says_nothing, "trio_codex._rpc.json_utils", ""),
        (starts_tasks, "trio_codex._facade.codex", "async def f(): self._nursery.start_soon(g)"),
        (starts_tasks, "trio_codex._facade.codex", "async def f(): await self._nursery.start(g)"),
        (starts_tasks, "trio_codex._facade.codex", "trio.lowlevel.spawn_system_task(g)"),
        (starts_threads, "trio_codex._facade.codex", "threading.Thread(target=g).start()"),
        (starts_threads, "trio_codex._facade.codex", "from threading import Thread"),
        (starts_threads, "trio_codex._facade.codex", "async def f(): trio.to_thread.run_sync(g)"),
        (opens_descriptors, "trio_codex._session.session", "import subprocess"),
        (opens_descriptors, "trio_codex._session.session", "os.pipe()"),
        (opens_descriptors, "trio_codex._session.session", "trio.lowlevel.open_process(['ls'])"),
    ],
)
def test_a_planted_fault_is_found(rule: Rule, module: str, code: str) -> None:
    assert rule(Source(module, ast.parse(code)))


@pytest.mark.parametrize(
    ("rule", "module", "code"),
    [
        (no_docstring, "trio_codex._rpc.peer", '"""Said."""'),
        (imports_upwards, "trio_codex._state.fold", "from trio_codex._protocol.call import Call"),
        (imports_upwards, "trio_codex._session.inbox", f"from {SEAM} import Transport"),
        (imports_upwards, "trio_codex.errors", "if TYPE_CHECKING:\n  from trio_codex import types"),
        (imports_upwards, "trio_codex.errors", "from trio_codex._display import redact"),
        (imports_upwards, "trio_codex.cli", "from trio_codex import AsyncCodex, __version__"),
        (takes_private_names, "trio_codex._session.inbox", "from trio_codex import _protocol"),
        (says_nothing, "trio_codex._session.inbox", ""),
        (starts_tasks, "trio_codex._facade.codex", "async def f(): await self.start()"),
        (starts_threads, "trio_codex._facade.sync", "Thread(portal, twin)"),
    ],
)
def test_what_the_rules_allow_passes(rule: Rule, module: str, code: str) -> None:
    assert rule(Source(module, ast.parse(code))) == []
