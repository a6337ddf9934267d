"""Ending the commands that turns have left running, which the server keeps as terminals."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from trio_codex.errors import JsonRpcError

if TYPE_CHECKING:
    from trio_codex._session.requests import Requests


async def end_terminals(requests: Requests, commands: Mapping[str, Collection[str]]) -> None:
    """End what runs of these command items; they are sorted by thread.

    Raises:
      TransportClosedError, ProtocolError: it is not known what runs.
    """
    for thread_id, item_ids in commands.items():
        with suppress(JsonRpcError):  # the server does not know this thread any more
            for process_id in await _terminals(requests, thread_id, item_ids):
                await _end(requests, thread_id, process_id)


async def _terminals(requests: Requests, thread_id: str, item_ids: Collection[str]) -> list[str]:
    from trio_codex import protocol

    found: list[str] = []
    cursor: str | None = None
    while True:
        call = protocol.thread_background_terminals_list(thread_id=thread_id, cursor=cursor)
        listed = await requests.request(call, urgent=True)
        found += [one.process_id for one in listed.data if one.item_id in item_ids]
        cursor = listed.next_cursor
        if cursor is None:
            return found


async def _end(requests: Requests, thread_id: str, process_id: str) -> None:
    from trio_codex import protocol

    call = protocol.thread_background_terminals_terminate(
        thread_id=thread_id, process_id=process_id
    )
    with suppress(JsonRpcError):  # it has ended by itself: the others have not
        await requests.request(call, urgent=True)
