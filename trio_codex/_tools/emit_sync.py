"""Writes ``_facade/sync.py``: the synchronous classes, from the source of the asynchronous ones.

Each method has the same parameters, annotations and defaults, and waits for its twin in the portal.
What a method returns decides how: see ``_body``. A method that fits no rule fails the generator, and so
does a docstring that still speaks of awaiting; ``sync_words`` has the rules for those.
"""

from __future__ import annotations

import ast
import copy
import textwrap
from collections.abc import Iterator
from pathlib import Path

from trio_codex._tools import sync_words
from trio_codex._tools.emit_models import DO_NOT_EDIT
from trio_codex._tools.sync_source import Method, Sources, Twin, is_check, names_in

WIDTH = 100
MARK = "\0"
MODULES = ("codex", "account", "thread", "turn", "login")
# A synchronous class, what it stands on, and the asynchronous classes whose methods it has.
FACES: dict[str, tuple[str, tuple[str, ...]]] = {
    "Codex": ("Client", ("AsyncCodex", "AsyncAccount")),
    "Thread": (
        'Mirror[AsyncThread], instead="keep its id, and use thread_resume"',
        ("AsyncThread",),
    ),
    "TurnHandle": (
        'Handle[AsyncTurnHandle], instead="keep its id and thread_id"',
        ("AsyncTurnHandle",),
    ),
    "LoginHandle": ('Handle[AsyncLoginHandle], instead="keep its login_id"', ("AsyncLoginHandle",)),
    "ChatgptLoginHandle": ("LoginHandle", ("AsyncChatgptLoginHandle",)),
    "DeviceCodeLoginHandle": ("LoginHandle", ("AsyncDeviceCodeLoginHandle",)),
}
# What starts something that must be left, and what it is started as; None: its argument says it.
STARTERS = {"TurnStarter": "TurnHandle", "LoginStarter": None}
STREAMS = {
    "EventStream": "SyncEventStream(self._portal, {call}, self._twin.leave)",
    "Subscription": "SyncSubscription(self._portal, {call})",
}
# By hand in ``blocking``, for all faces alike.
BY_HAND = {"__init__", "__aenter__", "__aexit__", "close"}
# And for the client.
BY_HAND_OF_CLIENT = {"__repr__", "closed", "wait_closed"}
# Parameters of ``AsyncCodex`` that say where its tasks live.
NOT_HERE = {"nursery"}

OPENING = f'''\
"""The synchronous client: its classes mirror the asynchronous ones. {DO_NOT_EDIT}"""

# Lines as long as what they say.
# fmt: off
# ruff: noqa: E501, I001
from __future__ import annotations

'''
RUNTIME = {
    "Client": "trio_codex._facade.blocking",
    "Handle": "trio_codex._facade.blocking",
    "Mirror": "trio_codex._facade.blocking",
    "SyncEventStream": "trio_codex._facade.sync_stream",
    "SyncSubscription": "trio_codex._facade.sync_stream",
}


class Unmirrored(Exception):
    """The asynchronous classes have something that no rule here covers."""


def sync(facade: Path) -> str:
    """The source of ``sync.py``."""
    writer = _Writer(Sources.read(facade, MODULES))
    classes = [writer.face(name) for name in FACES]
    return OPENING + writer.imports() + "\n\n" + "\n\n\n".join(classes) + "\n"


class _Writer:
    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.at_runtime: dict[str, str] = dict(RUNTIME)
        self.for_types: set[str] = {"Portal"}
        self.variables: set[str] = set()

    def face(self, name: str) -> str:
        base, twins = FACES[name]
        main = self.sources.twin(twins[0])
        self.at_runtime[main.name] = main.module
        parts = [f"class {name}({base}):", *_docstring(sync_words.CLASSES[name], 1)]
        init = self.client_init(main) if name == "Codex" else self.face_init(main)
        parts += ["", *init]
        by_hand = BY_HAND | (BY_HAND_OF_CLIENT if name == "Codex" else set[str]())
        for twin in map(self.sources.twin, twins):
            for method in twin.methods:
                if method.name not in by_hand and not method.is_private:
                    parts += ["", *self.method(twin, method)]
        return "\n".join(parts)

    def client_init(self, twin: Twin) -> list[str]:
        (init,) = (method for method in twin.methods if method.name == "__init__")
        arguments = copy.deepcopy(init.node.args)
        kept = [
            (argument, default)
            for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
            if argument.arg not in NOT_HERE
        ]
        arguments.kwonlyargs = [argument for argument, _ in kept]
        arguments.kw_defaults = [default for _, default in kept]
        passed = _passed(arguments)
        return [
            *self.head("__init__", arguments, "None"),
            *_docstring(sync_words.STARTING, 2),
            f"        super().__init__({twin.name}({passed}), config)",
        ]

    def face_init(self, twin: Twin) -> list[str]:
        lines = [
            f"    def __init__(self, portal: Portal, twin: {twin.name}) -> None:",
            "        super().__init__(portal, twin)",
        ]
        for name, kind, says in twin.attributes:
            self.use(ast.parse(kind, mode="eval").body)
            lines.append(f"        self.{name}: {kind} = twin.{name}")
            lines += _docstring(sync_words.translate(says, f"{twin.name}.{name}"), 2)
        return lines

    def method(self, twin: Twin, method: Method) -> list[str]:
        if method.name == "__repr__":
            code = _unparsed(method.node).replace(twin.name, _face_of(twin.name))
            return [f"    {line}" for line in code.splitlines()]
        if method.node.returns is None:
            raise Unmirrored(f"{twin.name}.{method.name} does not say what it returns")
        lines: list[str] = []
        for overload in method.overloads:
            assert overload.returns is not None
            self.at_runtime["overload"] = "typing"
            returned = self.annotation(overload.returns)
            lines += ["    @overload", *self.head(method.name, overload.args, returned, " ...")]
            lines += [""]
        returned = self.annotation(method.node.returns)
        head = self.head(method.name, method.node.args, returned)
        if method.is_property:
            head.insert(0, "    @property")
        says = sync_words.translate(ast.get_docstring(method.node) or "", method.where(twin))
        return lines + head + _docstring(says, 2) + self.body(twin, method, returned)

    def body(self, twin: Twin, method: Method, returned: str) -> list[str]:
        """What waits for the twin."""
        if method.is_property:
            return [f"        return self._twin.{method.name}"]
        if method.name == "leave":
            return ["        self._leave()"]
        request = method.request
        if request is not None:
            for name in set(names_in(request)) - {"self", *_parameters(method.node.args)}:
                self.at_runtime[name] = self.sources.origin(name)
            checks = [one for one in method.node.body if is_check(one)]
            for _ in checks:
                self.at_runtime["check"] = "trio_codex._facade.checking"
            return [
                *(f"        {_unparsed(one)}" for one in checks),
                *_folded(f"        return self._perform({_marked(request)})"),
            ]
        owner = "twin" if method.overloads else "self._twin"
        call = f"{owner}.{method.name}({MARK}{_passed(method.node.args)}{MARK})"
        waited = self.waited(twin, method, returned, call)
        if returned == "None":
            return _folded(f"        {waited}")
        if not method.overloads:
            return _folded(f"        return {waited}")
        self.at_runtime["Any"] = "typing"  # no overload takes what all of them together take
        result = _folded(f"        result: {returned} = {waited}")
        return ["        twin: Any = self._twin", *result, "        return result"]

    def waited(self, twin: Twin, method: Method, returned: str, call: str) -> str:
        """How this call of the twin is waited for, by what it returns."""
        assert method.node.returns is not None
        original = ast.unparse(method.node.returns)
        if original in STREAMS:
            return f"self._make(lambda: {STREAMS[original].format(call=call)})"
        if original.partition("[")[0] in STARTERS:
            return f"self._hold(lambda: {call}, {returned})"
        if not method.is_async:
            raise Unmirrored(f"{method.where(twin)} returns {original}: how is that synchronous?")
        if original == returned:
            return f"self._wait(lambda: {call})"
        if returned in FACES:
            return f"{returned}(self._portal, self._wait(lambda: {call}))"
        raise Unmirrored(f"{method.where(twin)} returns {original}: there is no {returned}")

    def head(self, name: str, args: ast.arguments, returned: str, end: str = "") -> list[str]:
        parameters = list(self.parameters(args))
        line = f"    def {name}({', '.join(parameters)}) -> {returned}:{end}"
        if len(line) <= WIDTH:
            return [line]
        listed = [f"        {parameter}," for parameter in parameters]
        return [f"    def {name}(", *listed, f"    ) -> {returned}:{end}"]

    def parameters(self, args: ast.arguments) -> Iterator[str]:
        if args.posonlyargs or args.kwarg:
            raise Unmirrored("positional-only parameters and ** have no rule yet")
        without = [None] * (len(args.args) - len(args.defaults))
        for argument, default in zip(args.args, [*without, *args.defaults], strict=True):
            yield self.parameter(argument, default)
        if args.vararg is not None:
            yield f"*{self.parameter(args.vararg, None)}"
        elif args.kwonlyargs:
            yield "*"
        for argument, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
            yield self.parameter(argument, default)

    def parameter(self, argument: ast.arg, default: ast.expr | None) -> str:
        if argument.annotation is None:
            return argument.arg  # self
        text = f"{argument.arg}: {self.annotation(argument.annotation)}"
        if default is None:
            return text
        for name in names_in(default):
            self.at_runtime[name] = self.sources.origin(name)
        return f"{text} = {ast.unparse(default)}"

    def annotation(self, node: ast.expr) -> str:
        translated = _Annotations().visit(copy.deepcopy(node))
        self.use(translated)
        return ast.unparse(translated)

    def use(self, node: ast.expr) -> None:
        """See to the imports of what an annotation names."""
        for name in names_in(node):
            if name in self.sources.variables:
                self.variables.add(name)
            elif name not in FACES and name not in _BUILT_IN:
                self.for_types.add(name)

    def imports(self) -> str:
        if self.variables:
            self.at_runtime["TypeVar"] = "typing"
        self.at_runtime["TYPE_CHECKING"] = "typing"
        later = {name: self.sources.origin(name) for name in self.for_types - {*self.at_runtime}}
        text = _imports(self.at_runtime)
        if later:
            text += "\nif TYPE_CHECKING:\n" + _imports(later, "    ")
        variables = [self.sources.variables[name] for name in sorted(self.variables)]
        return text + ("\n" + "\n".join(variables) + "\n" if variables else "")


_BUILT_IN = set(dir(__import__("builtins")))


class _Annotations(ast.NodeTransformer):
    """An annotation, with the synchronous class in the place of each asynchronous one."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        match node.value:
            case ast.Name(id=name) if name in STARTERS and STARTERS[name] is None:
                inner: ast.AST = self.visit(node.slice)
                return inner
            case _:
                return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        stream = STREAMS.get(node.id, "").partition("(")[0]
        return ast.Name(stream or STARTERS.get(node.id) or _face_of(node.id), node.ctx)


def _unparsed(node: ast.AST) -> str:
    return ast.unparse(node).replace("'", '"')


def _folded(line: str) -> list[str]:
    """The line, or lines if it is too long: what stands between two marks is a list to be broken."""
    before, listed, after = line.split(MARK)
    if not listed or len(before + listed + after) <= WIDTH:
        return [before + listed + after]
    indent = " " * (len(line) - len(line.lstrip()))
    inner = textwrap.fill(
        f"{listed},",
        WIDTH,
        initial_indent=f"{indent}    ",
        subsequent_indent=f"{indent}    ",
        break_long_words=False,
    )
    return [before, *inner.splitlines(), indent + after]


def _face_of(twin: str) -> str:
    return twin.removeprefix("Async")


def _passed(args: ast.arguments) -> str:
    positional = [argument.arg for argument in args.args if argument.annotation is not None]
    starred = [f"*{args.vararg.arg}"] if args.vararg else []
    by_name = [f"{argument.arg}={argument.arg}" for argument in args.kwonlyargs]
    return ", ".join(positional + starred + by_name)


def _parameters(args: ast.arguments) -> Iterator[str]:
    for argument in (*args.args, *args.kwonlyargs):
        yield argument.arg


def _marked(call: ast.expr) -> str:
    """A call, with marks around its arguments."""
    name, _, rest = _unparsed(call).partition("(")
    return f"{name}({MARK}{rest.removesuffix(')')}{MARK})"


def _docstring(text: str, depth: int) -> list[str]:
    indent = "    " * depth
    lines = text.splitlines()
    if len(lines) == 1:
        return [f'{indent}"""{text}"""']
    body = [f"{indent}{line}".rstrip() for line in lines[1:]]
    return [f'{indent}"""{lines[0]}', *body, f'{indent}"""']


def _imports(origins: dict[str, str], indent: str = "") -> str:
    lines: dict[str, list[str]] = {}
    for name, module in origins.items():
        lines.setdefault(module, []).append(name)
    # The standard library before ours, as everywhere.
    ordered = sorted(lines, key=lambda module: (module.startswith("trio_codex"), module))
    blocks = {False: "", True: ""}
    for module in ordered:
        names = ", ".join(sorted(lines[module]))
        folded = [f"{indent}from {module} import {names}"]
        if len(folded[0]) > WIDTH:
            folded = _folded(f"{indent}from {module} import ({MARK}{names}{MARK})")
        blocks[module.startswith("trio_codex")] += "\n".join(folded) + "\n"
    return "\n".join(block for block in blocks.values() if block)
