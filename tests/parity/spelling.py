"""Types as text, the same however an SDK spells them, and at whatever time it does."""

from __future__ import annotations

import ast
import inspect
import types
import typing
from collections.abc import Iterator
from typing import Any


def options(hint: Any) -> list[Any]:
    """What a union is a union of; anything else is one of itself."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return [inner for option in typing.get_args(hint) for inner in options(option)]
    return [hint]


def spelled(hint: Any) -> str:
    """A type as text, the same however it was spelled."""
    if hint is inspect.Signature.empty:
        return "Any"
    return ast.unparse(_Plain().visit(ast.parse(_written(hint), mode="eval")))


def _written(hint: Any) -> str:
    if isinstance(hint, str):
        return hint
    if hint is None or hint is type(None) or hint is ...:
        return "None" if hint is not ... else "..."
    if hasattr(hint, "__metadata__"):
        return _written(hint.__origin__)
    if options(hint) != [hint]:
        return " | ".join(_written(option) for option in options(hint))
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return f"Literal[{', '.join(map(repr, arguments))}]"
    if origin is not None and arguments:
        return f"{origin.__name__}[{', '.join(map(_written, arguments))}]"
    if isinstance(hint, typing.ForwardRef):
        return hint.__forward_arg__
    if hint in (list, dict):
        return "list[Any]" if hint is list else "dict[str, Any]"
    return getattr(hint, "__name__", repr(hint))


class _Plain(ast.NodeTransformer):
    """No quotes, no modules, the options of a union in order, None last."""

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if isinstance(node.value, str):
            return typing.cast("ast.expr", self.visit(ast.parse(node.value, mode="eval").body))
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        return ast.Name(node.attr)

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if ast.unparse(node.value) in ("Literal", "typing.Literal"):
            return node  # what is quoted there stays so
        self.generic_visit(node)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        options = sorted({ast.unparse(self.visit(option)) for option in _sides(node)})
        ordered = sorted(options, key=lambda option: option == "None")
        return ast.parse(" | ".join(ordered), mode="eval").body


def _sides(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp):
        yield from _sides(node.left)
        yield from _sides(node.right)
    else:
        yield node
