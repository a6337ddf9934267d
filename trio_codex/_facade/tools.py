"""Python functions as tools that the model may call."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial, partialmethod, update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast, overload

import attrs
import trio

from trio_codex._display import kind_of, repr_of
from trio_codex._facade.checking import check
from trio_codex._facade.docstrings import docstring_of
from trio_codex._facade.signature import ArgumentsError, parameters_of
from trio_codex._facade.tool_names import check_name
from trio_codex._facade.tool_results import failure, success, told
from trio_codex._session.workers import of_either_colour
from trio_codex.errors import ToolTimeoutError

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


@attrs.frozen
class ToolOutcome:
    """What a call of a tool came to."""

    answer: JsonObject
    """What the server is told: ``contentItems`` and ``success``."""
    error: Exception | None = None
    """What the turn that asked is to raise; only of a tool with ``reraise``."""


class Tool(Generic[P, R_co]):
    """A function that the model may call; made by ``tool``. Called, it is that function.

    Its arguments come as the types of its hints say, whatever the model gave; what does not fit
    never reaches the function. Of its result, a str is told as it is, None as ``done``, an
    ``ImageInput`` (a data URL) as the image, a list with such images in it part by part, and
    anything else as JSON. An exception is told by its name and message, without a traceback.

    An async function runs in the task of the call and is cancelled with the turn. A sync one runs
    in a worker thread, so it may block; it cannot be cancelled, and goes on unheard.
    """

    __name__: str

    def __init__(
        self,
        function: Callable[P, R_co],
        *,
        name: str | None = None,
        description: str | None = None,
        timeout: float | None = None,
        reraise: bool = False,
        names: Mapping[str, Any] | None = None,
    ) -> None:
        check("Tool", locals())
        _refuse_stranger(function)
        self.name: str = check_name(function.__name__, name)
        """What the model calls it."""
        self.description: str = (
            docstring_of(function).summary if description is None else description
        )
        """What the model is told that it does."""
        self.timeout: float | None = timeout
        """Seconds after which a call of the model's is given up."""
        self.reraise: bool = reraise
        """Whether what it raises is raised in the turn that asked, too."""
        if timeout is not None and not timeout > 0:
            raise ValueError(f"timeout must be a number of seconds above 0, not {kind_of(timeout)}")
        try:
            self._parameters = parameters_of(function, names or {})
        except TypeError as error:
            raise TypeError(f"{self.name} cannot be a tool: {error}") from error
        self._function = function
        update_wrapper(self, function, updated=())  # its attributes may be named as ours

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        return self._function(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<Tool {self.name}>"

    @property
    def input_schema(self) -> JsonObject:
        """The JSON Schema of its arguments."""
        return self._parameters.schema

    def spec(self) -> JsonObject:
        """Its entry among the ``dynamicTools`` of a thread."""
        return {
            "type": "function",
            "name": self.name,
            "description": self.description,
            "inputSchema": self.input_schema,
        }

    async def answer(self, arguments: Any) -> ToolOutcome:
        """Call it as the model does, with plain JSON. Never raises what the function raises."""
        try:
            found = self._parameters.structured(arguments)
        except ArgumentsError as error:
            return ToolOutcome(failure(f"The arguments of {self.name} do not fit: {error}"))
        patience = math.inf if self.timeout is None else self.timeout
        try:
            # Exceptions are looked at outside of the scope, which takes the Cancelled out of a group
            # that has others, too.
            with trio.move_on_after(patience):
                return ToolOutcome(success(await self._called(found)))
            raise ToolTimeoutError(f"{self.name} took longer than {patience:g} seconds")
        except Exception as error:  # foreign code
            return ToolOutcome(failure(told(error)), error if self.reraise else None)

    async def _called(self, arguments: dict[str, Any]) -> Any:
        # What is called decides, not what it wraps: a wrapper of an async function may block.
        call: Any = partial(self._function, **arguments)
        return await of_either_colour(call)


@overload
def tool(
    function: Callable[P, R],
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    timeout: float | None = None,
    reraise: bool = False,
) -> Tool[P, R]: ...


@overload
def tool(
    *,
    name: str | None = None,
    description: str | None = None,
    timeout: float | None = None,
    reraise: bool = False,
) -> Callable[[Callable[P, R]], Tool[P, R]]: ...


def tool(
    function: Callable[..., Any] | None = None,
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    timeout: float | None = None,
    reraise: bool = False,
) -> Any:
    """Make a tool of a function: as ``@tool``, ``@tool(timeout=30)`` or ``tool(desk.look_up)``.

    Its name is the function's, its description the first paragraph of the docstring, and its
    parameters are what the type hints say; ``Annotated[…, msgspec.Meta(description="…")]``, or the
    docstring, in Google's, NumPy's or Sphinx's way, describes one.

    ``timeout`` is in seconds; what the model calls and takes longer is given up, and it is told so.
    With ``reraise`` what the function raises, or ``ToolTimeoutError``, is raised in the turn that
    asked, too.

    Raises:
      TypeError: a parameter that a model cannot give; the message names it.
      ValueError: a name with other characters than letters, digits, ``_`` and ``-``, or above 64,
        or one that the server keeps for a tool of its own.
    """
    check("tool", locals())
    frame = inspect.currentframe()
    above = frame.f_back if frame is not None else None
    names = dict(above.f_locals) if above is not None else {}  # types may be of a function, too
    del frame, above
    make = partial(
        Tool[..., Any],
        name=name,
        description=description,
        timeout=timeout,
        reraise=reraise,
        names=names,
    )
    return make if function is None else make(function)


class Toolbox:
    """The tools of one thread, by name.

    Raises:
      TypeError: something that is no function, or cannot be a tool.
      ValueError: two tools of one name.
    """

    def __init__(self, tools: Iterable[Callable[..., Any]]) -> None:
        self._tools: dict[str, Tool[..., Any]] = {}
        for given in tools:
            one = cast(Tool[..., Any], given) if isinstance(given, Tool) else Tool(given)
            if one.name in self._tools:
                raise ValueError(f"two tools are named {repr_of(one.name)}")
            self._tools[one.name] = one

    def __len__(self) -> int:
        return len(self._tools)

    def specs(self) -> list[JsonObject]:
        """All of them, as ``dynamicTools`` of a thread."""
        return [one.spec() for one in self._tools.values()]

    def find(self, name: str, namespace: str | None) -> Tool[..., Any] | None:
        """Whom a call is for; None if it is none of these, which are in no namespace."""
        return self._tools.get(name) if namespace is None else None


def _refuse_stranger(function: object) -> None:
    if inspect.isasyncgenfunction(function) or inspect.isgeneratorfunction(function):
        raise TypeError(f"{function.__name__} cannot be a tool: it is a generator; return a list")
    match function:
        case staticmethod():
            what, remedy = "a staticmethod", "write @staticmethod above @tool"
        case classmethod():
            what, remedy = "a classmethod", "make it of the bound one, tool(Class.method)"
        case partial() | partialmethod():
            what, remedy = "a partial one", "write a function that calls it"
        case _ if inspect.isroutine(function) and hasattr(function, "__name__"):
            return
        case type():
            what, remedy = f"the class {function.__name__}", "write a function that makes one"
        case _ if callable(function):
            what, remedy = kind_of(function), "make it of its method, tool(it.__call__, name=…)"
        case _:
            what, remedy = kind_of(function), "write one"
    raise TypeError(f"a tool is made of a function or method, not of {what}: {remedy}")
