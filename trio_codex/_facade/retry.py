"""Trying again what an overloaded server, or model, could not do just now."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

import trio

from trio_codex._facade.checking import check
from trio_codex._state.overload import is_overload

T = TypeVar("T")


def is_retryable_error(exc: BaseException) -> bool:
    """Whether the same operation may succeed a little later.

    True for a busy server, which has not performed the request (JSON-RPC code -32001, with or
    without data), for any other refusal whose data say that the server is overloaded, and for a
    turn that failed because its model was at capacity. Such a turn may have had effects until then:
    retry a whole ``run`` only where running it twice is right.
    """
    return is_overload(exc)


def retry_on_overload(
    op: Callable[[], T],
    *,
    max_attempts: int = 3,
    initial_delay_s: float = 0.25,
    max_delay_s: float = 2.0,
    jitter_ratio: float = 0.2,
) -> T:
    """Call ``op``, again after a pause if its error is retryable, ``max_attempts`` times at most.

    Pauses double from ``initial_delay_s`` to ``max_delay_s``, each changed at random by up to
    ``jitter_ratio`` of itself. The last error comes out as it is.

    Raises:
      TypeError, ValueError: ``max_attempts`` is less than 1, or a pause is no finite time.
    """
    check("retry_on_overload", locals())
    for pause in _pauses(max_attempts, initial_delay_s, max_delay_s, jitter_ratio):
        try:
            return op()
        except Exception as error:
            if not is_retryable_error(error):
                raise
        time.sleep(pause)
    return op()


async def async_retry_on_overload(
    op: Callable[[], Awaitable[T]],
    *,
    max_attempts: int = 3,
    initial_delay_s: float = 0.25,
    max_delay_s: float = 2.0,
    jitter_ratio: float = 0.2,
) -> T:
    """Await ``op()``, as ``retry_on_overload`` calls it. A cancelled pause ends it at once.

    Raises:
      TypeError, ValueError: ``max_attempts`` is less than 1, or a pause is no finite time.
    """
    check("async_retry_on_overload", locals())
    for pause in _pauses(max_attempts, initial_delay_s, max_delay_s, jitter_ratio):
        try:
            return await op()
        except Exception as error:
            if not is_retryable_error(error):
                raise
        await trio.sleep(pause)
    return await op()


def _pauses(attempts: int, initial: float, longest: float, jitter: float) -> Iterator[float]:
    if attempts < 1:
        raise ValueError("max_attempts must be at least 1")
    if not math.isfinite(min(initial, longest)) or not math.isfinite(jitter):
        raise ValueError("pauses must be finite: initial_delay_s or max_delay_s, and jitter_ratio")
    delay = initial
    for _ in range(attempts - 1):
        pause = min(delay, longest)
        yield max(0.0, pause + random.uniform(-jitter, jitter) * pause)
        delay = min(2 * delay, longest)
