"""The asynchronous classes as their source has them: methods, attributes, where names come from."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Function: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef"

PERFORMS = {"self._connection.perform", "self.call"}


@dataclass
class Method:
    """A method, with the overloads that stand before it."""

    node: Function
    overloads: list[Function]

    @property
    def name(self) -> str:
        return self.node.name

    @property
    def is_async(self) -> bool:
        return isinstance(self.node, ast.AsyncFunctionDef)

    @property
    def is_property(self) -> bool:
        return "property" in _decorators(self.node)

    @property
    def is_private(self) -> bool:
        return self.name.startswith("_") and self.name != "__repr__"

    @property
    def request(self) -> ast.expr | None:
        """The call of the protocol, if all that the method does is to have it performed."""
        match [one for one in self.node.body if not is_check(one)]:
            case [
                ast.Expr(value=ast.Constant()),
                ast.Return(value=ast.Await(value=ast.Call() as done)),
            ]:
                does = ast.unparse(done.func)
                return done.args[0] if does in PERFORMS else None
            case _:
                return None

    def where(self, twin: Twin) -> str:
        """What to call it in a message."""
        return f"{twin.name}.{self.name}"


@dataclass
class Twin:
    """An asynchronous class."""

    name: str
    module: str
    methods: list[Method]
    attributes: list[tuple[str, str, str]]
    """The public ones: name, type, what they say."""


@dataclass
class Sources:
    """Some modules of the facade."""

    twins: dict[str, Twin]
    origins: dict[str, str]
    """The module from which a name is imported, or in which it is defined."""
    variables: dict[str, str]
    """Type variables, as they are defined."""

    @classmethod
    def read(cls, facade: Path, modules: tuple[str, ...]) -> Sources:
        sources = cls({}, {"Portal": "trio_codex._session.portal"}, {})
        for module in modules:
            tree = ast.parse((facade / f"{module}.py").read_text("utf-8"))
            sources._take(tree, f"trio_codex._facade.{module}")
        return sources

    def twin(self, name: str) -> Twin:
        return self.twins[name]

    def origin(self, name: str) -> str:
        return self.origins[name]

    def _take(self, tree: ast.Module, module: str) -> None:
        for node in _statements(tree):
            match node:
                case ast.ImportFrom(module=str() as origin, names=names):
                    self.origins |= {alias.asname or alias.name: origin for alias in names}
                case ast.ClassDef(name=name):
                    self.twins[name] = Twin(name, module, _methods(node), list(_attributes(node)))
                case ast.Assign(
                    targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name("TypeVar"))
                ):
                    self.variables[name] = ast.unparse(node).replace("'", '"')
                case ast.AnnAssign(target=ast.Name(id=name)):
                    self.origins.setdefault(name, module)
                case _:
                    pass


def is_check(statement: ast.stmt) -> bool:
    """Whether this is where a method has its arguments looked at."""
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Name("check"))):
            return True
        case _:
            return False


def names_in(node: ast.expr) -> Iterator[str]:
    """The names that an expression begins with: of ``a.b | c`` these are ``a`` and ``c``."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield inner.id


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in tree.body:
        yield node
        if isinstance(node, ast.If):  # TYPE_CHECKING
            yield from node.body


def _methods(node: ast.ClassDef) -> list[Method]:
    methods: list[Method] = []
    overloads: list[Function] = []
    for member in node.body:
        if isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef):
            if "overload" in _decorators(member):
                overloads.append(member)
            else:
                methods.append(Method(member, overloads))
                overloads = []
    return methods


def _decorators(node: Function) -> set[str]:
    return {ast.unparse(decorator) for decorator in node.decorator_list}


def _attributes(node: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    for member in node.body:
        if isinstance(member, ast.FunctionDef) and member.name == "__init__":
            types = {
                argument.arg: ast.unparse(argument.annotation)
                for argument in member.args.args
                if argument.annotation is not None
            }
            for statement, after in zip(member.body, member.body[1:], strict=False):
                match statement, after:
                    case (
                        ast.AnnAssign(target=ast.Attribute(attr=name), annotation=kind),
                        ast.Expr(value=ast.Constant(value=str() as says)),
                    ):
                        yield name, ast.unparse(kind), says
                    case (
                        ast.Assign(targets=[ast.Attribute(attr=name)], value=ast.Name(id=given)),
                        ast.Expr(value=ast.Constant(value=str() as says)),
                    ):
                        yield name, types[given], says
                    case _:
                        pass
