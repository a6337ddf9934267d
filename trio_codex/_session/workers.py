"""Worker threads: the one place where a function of the user's that may block is called."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar, TypeVarTuple

import trio

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

WORKERS = 1_000
"""So many such functions run at once in one Trio run; the next one waits until one returns.

A place of its own kind: Trio's default limiter, which is the application's, stays untouched."""

# Of this Trio run: several may go on at once, each in a thread, and a limiter is not shared so.
_limiter = trio.lowlevel.RunVar[trio.CapacityLimiter]("trio_codex workers")


async def in_worker(function: Callable[[*Ts], T], *args: *Ts) -> T:
    """Call ``function(*args)`` in a worker thread, with the context variables of the caller.

    What it returns comes out as it is, a coroutine too.

    Cancelled, it comes out at once: the function goes on without anybody who listens, its outcome
    is lost, and its place stays taken until it returns.
    """
    try:
        limiter = _limiter.get()
    except LookupError:
        limiter = trio.CapacityLimiter(WORKERS)
        _limiter.set(limiter)
    (result,) = await trio.to_thread.run_sync(
        _boxed, function, *args, abandon_on_cancel=True, limiter=limiter
    )
    return result


async def of_either_colour(function: Callable[[*Ts], Any], *args: *Ts) -> Any:
    """Await ``function(*args)`` right here if it is async; else call it in a worker thread."""
    call: Any = type(function).__call__  # of an object that is called like a function
    if inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(call):
        return await function(*args)
    result = await in_worker(function, *args)
    # What wraps an async function need not be one: a lambda, for example.
    return await result if inspect.isawaitable(result) else result


def _boxed(function: Callable[[*Ts], T], *args: *Ts) -> tuple[T]:
    # Trio takes a bare coroutine for a mistake; but what wraps an async function returns one.
    return (function(*args),)
