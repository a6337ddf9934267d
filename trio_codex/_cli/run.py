"""``trio-codex run``: one turn with the user's own Codex configuration, shown as it happens."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import attrs
import trio

from trio_codex import ApprovalMode, Ask, AsyncCodex, CodexConfig, Sandbox
from trio_codex._cli.screen import duration
from trio_codex._cli.story import Narrator
from trio_codex._protocol.codec import to_wire
from trio_codex.types import UnknownNotification

if TYPE_CHECKING:
    from trio_codex import AsyncThread, TurnResult
    from trio_codex._cli.screen import Screen
    from trio_codex.types import Notification

TIMED_OUT = 124
"""The exit code after ``--timeout``, as that of the program ``timeout``."""


@attrs.frozen(kw_only=True)
class Order:
    """What to run, and how."""

    prompt: str
    config: CodexConfig
    cwd: str
    sandbox: Sandbox | None = None
    model: str | None = None
    thread_id: str | None = None
    approval: ApprovalMode | None = None
    """None: as the library does, or as the thread did."""
    timeout: float = float("inf")
    as_json: bool = False


async def run(order: Order, screen: Screen) -> int:
    """Run the turn; the exit code. What fails is raised."""
    responder = Ask() if order.approval is ApprovalMode.ask else None
    async with AsyncCodex(order.config, responder=responder) as codex:
        thread = await _open(codex, order)
        with trio.move_on_after(order.timeout) as limit:
            result = await _follow(thread, order, screen)
            if not order.as_json:
                screen.fact(farewell(thread.id, result))
            return 0 if result.status.value == "completed" else 1
    assert limit.cancelled_caught
    screen.trouble(f"no answer within {order.timeout:g} s: the turn was interrupted")
    return TIMED_OUT


async def _open(codex: AsyncCodex, order: Order) -> AsyncThread:
    if order.thread_id is not None:
        return await codex.thread_resume(
            order.thread_id,
            approval_mode=order.approval,
            cwd=order.cwd,
            sandbox=order.sandbox,
            model=order.model,
        )
    return await codex.thread_start(
        approval_mode=order.approval, cwd=order.cwd, sandbox=order.sandbox, model=order.model
    )


async def _follow(thread: AsyncThread, order: Order, screen: Screen) -> TurnResult:
    narrator = Narrator(order.cwd)
    async with thread.turn(order.prompt) as turn:
        async for event in turn.stream():
            if order.as_json:
                print(as_json(event, ascii_only=sys.stdout.isatty()), flush=True)
                continue
            for moment in narrator.tell(event.payload):
                screen.show(moment)
        return await turn.result()


def as_json(event: Notification, *, ascii_only: bool = False) -> str:
    """The event as one line, under the names that the wire has; ASCII only, for a terminal."""
    payload = event.payload
    params = payload.params if isinstance(payload, UnknownNotification) else to_wire(payload)
    return json.dumps({"method": event.method, "params": params}, ensure_ascii=ascii_only)


def farewell(thread_id: str, result: TurnResult) -> str:
    """How it ended, how to go on, what it cost."""
    parts = [result.status.value]
    if result.duration_ms is not None:
        parts.append(duration(result.duration_ms / 1000))
    if result.usage is not None:
        parts.append(f"{result.usage.last.total_tokens} tokens")
    return f"{', '.join(parts)}; go on with --thread {thread_id}"
