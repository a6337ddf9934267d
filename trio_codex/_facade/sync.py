from __future__ import annotations
from typing import Any
from trio_codex._facade.blocking import Client, Handle, Mirror
from trio_codex._facade.codex import AsyncCodex
from trio_codex._facade.thread import AsyncThread
from trio_codex._facade.turn import AsyncTurnHandle
from trio_codex._facade.sync_stream import SyncEventStream

class Codex(Client):
    def thread_start(self, **kw: Any) -> "Thread":
        return Thread(self._portal, self._wait(lambda: self._twin.thread_start(**kw)))
    def account(self) -> Any:
        return self._wait(lambda: self._twin.account())

class Thread(Mirror[AsyncThread]):
    def run(self, input: Any, **kw: Any) -> Any:
        return self._wait(lambda: self._twin.run(input, **kw))
    def turn(self, input: Any, **kw: Any) -> "TurnHandle":
        return self._hold(lambda: self._twin.turn(input, **kw), TurnHandle)

class TurnHandle(Handle[AsyncTurnHandle]):
    def stream(self) -> SyncEventStream:
        return self._make(lambda: SyncEventStream(self._portal, self._twin.stream(), self._twin.leave))
