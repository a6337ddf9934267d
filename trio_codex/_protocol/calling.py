"""The way from the constructors of calls to the codec, which is imported for the first call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from trio_codex._display import kind_of

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call

T = TypeVar("T")


def call(
    method: str,
    response: str | None,
    params: dict[str, Any] | None,
    kinds: str = "",
    nullable: tuple[str, ...] = (),
) -> Call[Any]:
    """The call of a method; parameters that are None are left out, those of ``nullable`` sent.

    ``kinds`` says what each parameter may be: see ``fits``.
    """
    from trio_codex._protocol import codec

    return codec.call(method, response, params, kinds, nullable)


def call_with(method: str, response: str | None, params: Any, kind: str) -> Call[Any]:
    """The call of a method whose parameters are one value."""
    from trio_codex._protocol import codec

    return codec.call_with(method, response, params, kind)


def checked(call: Call[T]) -> Call[T]:
    """The call itself.

    Raises:
      TypeError: it is none, though it should be.
    """
    from trio_codex._protocol.call import Call

    if not isinstance(cast("object", call), Call):
        raise TypeError(f"make the call by a function of trio_codex.protocol, not {kind_of(call)}")
    return call
