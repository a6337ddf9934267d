"""Writes ``_facade/arguments.py``: what each argument of a public method must be, by its annotation.

A method is in the table if it begins with ``check("Class.method", locals())``; a function, or the
``__init__`` of a class, with its own name. An annotation that no rule here covers fails the
generator.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from trio_codex._tools import words
from trio_codex._tools.emit_models import DO_NOT_EDIT, annotation
from trio_codex._tools.shapes import Alias, Enum, Model, Protocol, Union
from trio_codex._tools.sync_source import Function

WRITTEN = {"arguments.py", "sync.py"}
OPENING = f'''\
"""What each argument of a public method must be, by its annotation. {DO_NOT_EDIT}"""

# fmt: off
# ruff: noqa: E501, RUF021, UP034
from __future__ import annotations

from typing import TYPE_CHECKING, Any

'''
ROW = '''\
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Row: TypeAlias = tuple[str, bool, Callable[[Any], bool], str, type[Exception]]
    """Its name, whether it may be None, the test, what it should be in words, what is raised else."""
'''
# Each name that an annotation may have, with its test and what to call it.
LEAVES = {
    "bool": ("is_bool", "True or False"),
    "int": ("is_int", "an int"),
    "float": ("is_number", "a number"),
    "str": ("is_str", "a str"),
    "bytes": ("is_bytes", "bytes"),
    "AnyFunction": ("is_function", "a function"),
    "Callable": ("is_function", "a function"),
    "Refresh": ("is_function", "a function"),
    "Respond": ("is_function", "a function"),
    "JsonObject": ("is_mapping", "a dict"),
    "Notification": ("is_notification", "a Notification"),
    "ApprovalMode": (
        "is_approval_mode",
        "one of ApprovalMode.deny_all, ApprovalMode.auto_review, ApprovalMode.ask",
    ),
    "Sandbox": (
        "is_sandbox",
        "one of Sandbox.read_only, Sandbox.workspace_write, Sandbox.full_access",
    ),
    "CodexConfig": ("is_config", "a CodexConfig"),
    "Nursery": ("is_nursery", "a trio.Nursery"),
    "TextIO": ("is_text_file", "a text file"),
    "Call": ("is_call", "made by a function of trio_codex.protocol"),
}
# The methods look at these themselves, at once, and say which part of them is wrong.
SAID_BETTER = {
    "AnyResponder",  # check_responder
    "Callable[P, R_co]",  # Tool
    "Callable[..., Any]",
    "Input | str",  # wire_input
    "RunInput",
    "Sequence[AnyFunction]",  # Toolbox
    "type[T]",  # OutputType
    "object",
    "BaseException",
    "Any",
}


class UncheckedError(Exception):
    """An argument has an annotation that no rule here covers."""


def arguments(facade: Path, protocol: Protocol) -> str:
    """The source of ``arguments.py``."""
    writer = _Writer(protocol)
    blocks = [
        writer.block(key, node)
        for path in sorted(facade.glob("*.py"))
        if path.name not in WRITTEN
        for key, node in _checked(ast.parse(path.read_text("utf-8")), path.stem)
    ]
    imports = "from trio_codex._facade.kinds import (\n"
    imports += "".join(f"    {name},\n" for name in sorted(writer.used)) + ")\n"
    tests = "\n".join(writer.tests[name] for name in sorted(writer.tests))
    table = "ARGUMENTS: dict[str, tuple[Row, ...]] = {\n" + "".join(blocks) + "}\n"
    return f"{OPENING}{imports}\n{ROW}\n\n{tests}\n\n{table}"


def _checked(tree: ast.Module, module: str) -> Iterator[tuple[str, Function]]:
    """The functions that begin with a check, by the name that they give; it must be their own."""
    for node in ast.walk(tree):
        owner = node.name if isinstance(node, ast.ClassDef) else ""
        if not isinstance(node, ast.ClassDef | ast.Module):
            continue
        for member in node.body:
            if isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef):
                key = check_of(member)
                if key is None:
                    continue
                own = owner if member.name == "__init__" else f"{owner}.{member.name}".lstrip(".")
                if key != own:
                    raise UncheckedError(f"{module}: {own} checks its arguments as {key}")
                yield key, member


def check_of(node: Function) -> str | None:
    """The name under which a function has its arguments checked, if it does that first."""
    for statement in node.body[:2]:
        match statement:
            case ast.Expr(
                value=ast.Call(
                    func=ast.Name("check"),
                    args=[ast.Constant(value=str() as key), ast.Call(func=ast.Name("locals"))],
                )
            ):
                return key
            case _:
                pass
    return None


class _Writer:
    def __init__(self, protocol: Protocol) -> None:
        self.definitions = protocol.definitions
        self.used: set[str] = set()
        self.tests: dict[str, str] = {}

    def block(self, key: str, node: Function) -> str:
        rows = "".join(
            f"        {row},\n"
            for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
            if argument.annotation is not None
            for row in self.row(key, argument.arg, argument.annotation)
        )
        if node.args.vararg is not None and node.args.vararg.annotation is not None:
            several = ast.Subscript(ast.Name("tuple"), node.args.vararg.annotation)
            rows += "".join(
                f"        {row},\n" for row in self.row(key, node.args.vararg.arg, several)
            )
        return f'    "{key}": (\n{rows}    ),\n' if rows else f'    "{key}": (),\n'

    def row(self, key: str, name: str, annotation: ast.expr) -> Iterator[str]:
        options = [option for option in _options(annotation) if ast.unparse(option) != "None"]
        is_optional = len(options) < len(_options(annotation))
        kind = " | ".join(ast.unparse(option) for option in options)
        if kind in SAID_BETTER:
            return
        try:
            said = " or ".join(dict.fromkeys(self.words(option) for option in options))
            said = said.removesuffix(" or a str") if said.count(" or a str") > 1 else said
            test = self.test(options, said)
        except UncheckedError as problem:
            raise UncheckedError(f"{key}: {name}: {problem}") from None
        error = "ValueError" if said.startswith("one of") else "TypeError"
        yield f'("{name}", {is_optional}, {test}, "{said}", {error})'

    def test(self, options: list[ast.expr], said: str) -> str:
        """The name of the function that tests this; written if it is not there yet."""
        code = " or ".join(self.code(option, "value") for option in options)
        if code.endswith("(value)") and code.count("(") == 1:
            return code.removesuffix("(value)")
        name = "is_" + words.snake(said).strip("_")
        self.tests[name] = f"def {name}(value: Any) -> bool:\n    return {code}\n"
        return name

    def code(self, node: ast.expr, value: str) -> str:
        """An expression that is true if the value fits."""
        match node:
            case ast.BinOp(op=ast.BitOr()):
                return "(" + " or ".join(self.code(one, value) for one in _options(node)) + ")"
            case ast.Constant(value=None):
                return f"{value} is None"
            case ast.Name("Any"):
                return "True"
            case ast.Subscript(value=ast.Name("Literal"), slice=inner):
                return f"{self.use('is_str')}({value}) and {value} in {ast.unparse(inner)}"
            case ast.Subscript(value=ast.Name("list" | "Sequence" | "tuple" as kind), slice=inner):
                if isinstance(inner, ast.Tuple) and kind == "tuple":
                    parts = [self.code(one, f"{value}[{i}]") for i, one in enumerate(inner.elts)]
                    each = " and ".join([f"len({value}) == {len(parts)}", *parts])
                else:
                    each = f"all({self.code(inner, 'one')} for one in {value})"
                return f"{self.use('is_array')}({value}) and {each}"
            case ast.Subscript(value=ast.Name("Iterable")):
                return f"{self.use('is_several')}({value})"
            case ast.Subscript(
                value=ast.Name("Mapping" | "dict"), slice=ast.Tuple(elts=[key, item])
            ):
                kept = self.code(key, "key"), self.code(item, "one")
                each = f"all({kept[0]} for key in {value})"
                if kept[1] != "True":
                    each += f" and all({kept[1]} for one in {value}.values())"
                return f"{self.use('is_mapping')}({value}) and {each}"
            case ast.Subscript(value=ast.Name("Callable" | "Respond" | "Call" as name)):
                return f"{self.use(LEAVES[name][0])}({value})"
            case ast.Name(name) | ast.Attribute(attr=name) if name in LEAVES:
                return f"{self.use(LEAVES[name][0])}({value})"
            case ast.Name(name) if name in self.definitions:
                return self.defined(name, value)
            case _:
                raise UncheckedError(f"no rule for {ast.unparse(node)}")

    def defined(self, name: str, value: str) -> str:
        """The test for something of the protocol."""
        match self.definitions[name]:
            case Enum():
                return f'{self.use("is_word_of")}("{name}", {value})'
            case Model():
                return f'{self.use("is_model_of")}("{name}", {value})'
            case Union(variants=variants):
                names = " ".join(model for _, models in variants for model in models)
                return f'{self.use("is_model_of")}("{names}", {value})'
            case Alias():
                kind = annotation(self.definitions[name].type)  # type: ignore[union-attr]
                return "(" + self.code(ast.parse(kind, mode="eval").body, value) + ")"

    def words(self, node: ast.expr) -> str:
        """What the value should be."""
        match node:
            case ast.BinOp(op=ast.BitOr()):
                return " or ".join(self.words(one) for one in _options(node))
            case ast.Constant(value=None):
                return "None"
            case ast.Name("Any"):
                return "values"
            case ast.Subscript(value=ast.Name("Literal"), slice=ast.Tuple(elts=choices)):
                return "one of " + ", ".join(ast.unparse(choice) for choice in choices)
            case ast.Subscript(value=ast.Name("list" | "Sequence" | "Iterable"), slice=inner):
                return f"a list of {_bare(self.words(inner))}"
            case ast.Subscript(value=ast.Name("tuple"), slice=inner):
                return f"a tuple of {_bare(self.words(inner))}"
            case ast.Subscript(value=ast.Name("Mapping" | "dict"), slice=ast.Tuple(elts=[_, item])):
                return f"a dict with str for keys and {_bare(self.words(item))} for values"
            case ast.Tuple(elts=parts):
                return ", ".join(_bare(self.words(part)) for part in parts)
            case ast.Subscript(value=ast.Name("Callable" | "Respond" | "Call" as name)):
                return LEAVES[name][1]
            case ast.Name(name) | ast.Attribute(attr=name) if name in LEAVES:
                return LEAVES[name][1]
            case ast.Name(name):
                definition = self.definitions.get(name)
                if isinstance(definition, Alias):
                    return self.words(ast.parse(annotation(definition.type), mode="eval").body)
                article = "an" if name[0] in "AEIOU" else "a"
                more = " or a str" if isinstance(definition, Enum) else ""
                return f"{article} {name}{more}"
            case _:
                raise UncheckedError(f"no words for {ast.unparse(node)}")

    def use(self, name: str) -> str:
        self.used.add(name)
        return name


def _options(node: ast.expr) -> list[ast.expr]:
    """What a union is a union of."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_options(node.left), *_options(node.right)]
    return [node]


def _bare(text: str) -> str:
    return text.removeprefix("a ").removeprefix("an ")
