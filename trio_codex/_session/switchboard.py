"""Takes each line of the server to whom it is for. Never waits for anybody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import trio

from trio_codex._alive import Alive
from trio_codex._display import keep_from_showing
from trio_codex._protocol.codec import question
from trio_codex._protocol.values import Notification, UnknownNotification, UnknownRequest
from trio_codex._rpc.messages import Answer, Event, Garbage, Question, Refusal, read
from trio_codex._rpc.shapes import is_object
from trio_codex._session.agents import Agents
from trio_codex._session.inbox import Inbox
from trio_codex._session.live_turn import LiveTurn
from trio_codex._session.questions import Inquiry
from trio_codex._session.turn_order import TurnOrder
from trio_codex._state.kin import kinship
from trio_codex._state.routes import Routes, subject
from trio_codex._state.shortcut import Shortcut
from trio_codex._state.works import Works
from trio_codex.errors import ProtocolError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trio_codex._rpc.messages import Message, RequestId
    from trio_codex._session.logins import Logins
    from trio_codex._session.questions import Questions
    from trio_codex._session.requests import Requests
    from trio_codex._session.trouble import Death
    from trio_codex._session.waiter import Outcome
    from trio_codex._state.flow import Flow
    from trio_codex.errors import CodexError

PUT_AWAY = frozenset({"thread/closed", "thread/archived", "thread/deleted"})
"""After these, a thread must be resumed before it can run a turn."""
STATUS = "thread/status/changed"


class Switchboard(Alive):
    """Answers settle their waiter, events go to inboxes, questions are answered safely."""

    def __init__(
        self,
        requests: Requests,
        questions: Questions,
        logins: Logins,
        most: int,
    ) -> None:
        """``most`` events are kept for each reader."""
        self._shortcut: Shortcut[LiveTurn] = Shortcut()
        self.routes: Routes[LiveTurn] = Routes(self._live, dropped=self._drop)
        self.order: TurnOrder = TurnOrder(self.routes.turns)
        self.agents: Agents = Agents(self.routes, questions.thread_born)
        self.first_garbage = b""
        """The first line that made no sense, for who wonders what runs at the other end."""
        self._requests = requests
        self._questions = questions
        self._logins = logins
        self._most = most
        self._subscribers: dict[Inbox, frozenset[str]] = {}
        self._elsewhere: dict[str, Works] = {}
        """What turns are working on that nobody here hears, as those of agents; by thread."""
        self._now = 0.0
        """When the lines that are being taken in came."""

    def subscribe(self, methods: frozenset[str]) -> Inbox:
        """An inbox for the events with these methods; for all events if there are none."""
        inbox = Inbox(self._most)
        self._subscribers[inbox] = methods
        self._shortcut.clear()  # it would pass the new one by
        return inbox

    def unsubscribe(self, inbox: Inbox) -> None:
        """Nobody reads this inbox any more."""
        # In a copy: the collector, which ends forgotten streams, may run while somebody goes
        # through these.
        rest = dict(self._subscribers)
        rest.pop(inbox, None)
        self._subscribers = rest

    def lose_everything(self, death: Death) -> None:
        """The server is gone: everybody who waits is told why."""
        self._apart(self._requests.lose, death)
        for turn in self.routes.turns():
            self._apart(turn.lose, death.show)
            self._over(turn)
        self._apart(self.order.lose, death.show)
        self._apart(self._logins.lose, death.show)
        self._apart(self._questions.lose)
        self._elsewhere.clear()
        for inbox in self._subscribers:
            self._apart(inbox.end, death.show)
        self._shortcut.clear()

    def take_in(self, lines: Iterable[bytes]) -> None:
        """Take each of these lines to whom it is for. What goes wrong with one, ends no other."""
        find, text_of = self._shortcut.find, self._shortcut.text
        now = self._now = trio.current_time()
        for line in lines:
            try:
                found = find(line)
                if found is None:
                    self._take_in(line)
                    continue
                turn, flow, end = found
                turn.stirred = now
                if not turn.inboxes:
                    continue  # nobody wants this text, nor need know whether the line is whole
                text = text_of(line, end)
                if text is None:
                    self._take_in(line)
                    continue
                for inbox in turn.inboxes:
                    inbox.put_text(flow, text)
            except BaseException as trouble:  # of the shortcut: the long way leads there as well
                self._record(trouble)
                self._shortcut.clear()
                self._take_in(line)

    def take_in_rest(self, line: bytes) -> None:
        """Take in what was left without its newline when the server ended: a whole line, or half
        of one, which concerns nobody.
        """
        self._take_in(line, is_whole=False)

    def _take_in(self, line: bytes, *, is_whole: bool = True) -> None:
        try:
            self._deal_with(line, is_whole)
        except BaseException as trouble:
            self._record(trouble)

    def _deal_with(self, line: bytes, is_whole: bool) -> None:
        match read(line):
            case Event(method, params):
                self._event(method, params, line)
                self._apart(self.order.told, method, params)
            case Answer(request_id, result):
                self._answered(request_id, result, line)
            case Refusal(request_id, error):
                keep_from_showing(error, self._requests.secrets)
                self._answered(request_id, error, line)
            case Question(request_id, method, params):
                self._asked(request_id, method, params)
            case Garbage(line, problem, about):
                self.first_garbage = self.first_garbage or line
                self._useless(about if is_whole else None, line, problem)

    def _useless(self, about: Message | None, line: bytes, problem: str) -> None:
        """A line that cannot be read: whom it concerns must not wait for it."""
        match about:
            case Event(method, params):
                self._miss(method, params, line, problem)
                self._apart(self.order.told, method, params)
                return
            case Answer(request_id, result) if waiter := self._requests.peer.settle(request_id):
                lost = ProtocolError(f"the answer cannot be read: {problem}")
                self._requests.settle(waiter, result, instead=lost)
            case Question(request_id, method, params):
                self._asked(request_id, method, params, problem)
                return
            case _:
                pass
        self._tell("", unknown(line, problem))

    def _live(self, thread_id: str, turn_id: str) -> LiveTurn:
        """Somebody hears this turn from now on; it may have run for a while."""
        turn = LiveTurn(thread_id, turn_id, self._elsewhere.pop(thread_id, None), self._most)
        turn.context = self.order.context(thread_id)  # it may ask before the answer names it
        turn.family.context = turn.context
        return turn

    def _answered(self, request_id: RequestId | None, outcome: Outcome, line: bytes) -> None:
        waiter = self._requests.peer.settle(request_id)
        if waiter is not None:
            self._requests.settle(waiter, outcome)
        elif not self._requests.peer.made(request_id):  # else it is late, and not wanted any more
            self._tell("", unknown(line, "an answer to a request that was never made"))

    def _event(self, method: str, params: Any, line: bytes) -> None:
        try:
            self._route(method, params, line)
        except BaseException as trouble:  # it is of this one event, and ends no other
            if not isinstance(trouble, Exception):
                self._record(trouble)
            self._miss(method, params, line, f"could not be taken in: {trouble!r}")

    def _route(self, method: str, params: Any, line: bytes) -> None:
        if method == "serverRequest/resolved":
            self._withdrawn(params)
        elif method == "account/login/completed":
            self._logins.completed(params)
        elif method == "turn/started":
            self._apart(self.agents.begun, params)
        elif method in PUT_AWAY or (method == STATUS and _is_unloaded(params)):
            self._put_away(method, params)
        elif (kin := kinship(method, params)) is not None:
            self._apart(self.agents.told, kin)
        turn_id = subject(method, params, "turn")
        turn = None
        if turn_id is not None:
            thread_id = subject(method, params, "thread")
            turn = self.routes.hears(turn_id, thread_id)
            if method == "turn/completed":
                self._apart(self._questions.turn_over, turn_id)
                if turn is None:
                    self._apart(self.agents.unheard_over, thread_id)
        if turn is None:
            self._overhear(method, params)
            self._tell(method, params)
            if turn_id is None:
                self._end_turn(method, params, "no turn is named @ $.turn.id")
        elif (flow := turn.flow(method, params)) is not None:
            turn.stirred = self._now
            self._delta(turn, flow, params, line)
        else:
            if not _is_retry(method, params):
                turn.stirred = self._now
            turn.feed(method, params)
            if method == "item/started":
                self._questions.doubt(turn.fold.works)
            if turn.fold.over:
                self._over(turn)
            self._tell(method, params)

    def _overhear(self, method: str, params: Any) -> None:
        """An event that nobody here waits for: what it begins may ask all the same."""
        match method, params:
            case "item/started", {"threadId": str() as thread_id, "item": {"id": str()} as item}:
                works = self._elsewhere.get(thread_id) or Works()
                works.began(item)
                self._questions.doubt(works)
            case "item/completed", {"threadId": str() as thread_id, "item": {"id": str()} as item}:
                works = self._elsewhere.get(thread_id) or Works()
                works.ended(item)
            case "turn/started" | "turn/completed", {"threadId": str() as thread_id}:
                works = Works()
            case _:
                return
        self._keep(thread_id, works)

    def _keep(self, thread_id: str, works: Works) -> None:
        if works:
            self._elsewhere[thread_id] = works
        else:
            self._elsewhere.pop(thread_id, None)

    def _drop(self, turn: LiveTurn) -> None:
        """Nobody hears this turn after all; it may go on."""
        self._shortcut.forget(turn)
        if not turn.over.is_set():
            self._keep(turn.fold.thread_id, turn.fold.works)

    def _miss(self, method: str, params: Any, line: bytes, problem: str) -> None:
        """This event is of no use: all who would have had it are told, and wait for it no more."""
        note = unknown(line, problem)
        turn = self.routes.find(subject(method, params, "turn") or "")
        for inbox in turn.inboxes if turn is not None else ():
            self._apart(inbox.put, "", note)
        self._tell("", note)
        if method == "account/login/completed":
            error = partial(self._nonsense, f"{method}: {problem}")
            self._apart(self._logins.miss, subject(method, params, "login"), error)
        self._apart(self._mistrust, turn, method, params)
        self._end_turn(method, params, problem)

    def _mistrust(self, turn: LiveTurn | None, method: str, params: Any) -> None:
        """What began here is not known: no question about it is one about what began before it."""
        match method, params:
            case "item/started", {"item": {"id": str() as item_id}}:
                unread = {"id": item_id, "type": "unread"}
                if turn is None:
                    self._overhear(method, {**params, "item": unread})
                else:
                    turn.fold.works.began(unread)
                    self._questions.doubt(turn.fold.works)
            case _:
                pass

    def _end_turn(self, method: str, params: Any, problem: str) -> None:
        """If this event should have told the end of a turn, nobody may wait for that for ever."""
        if method != "turn/completed":
            return
        lost = partial(self._nonsense, f"{method}: {problem}")
        turn_id, thread_id = subject(method, params, "turn"), subject(method, params, "thread")
        for turn in self.routes.turns():
            fold = turn.fold
            if fold.turn_id == turn_id or (turn_id is None and fold.thread_id == thread_id):
                self._lose(turn, lost)

    def _put_away(self, method: str, params: Any) -> None:
        """The server has put a thread away: nothing runs there any more."""
        thread_id = subject(method, params, "thread") or ""
        if method in PUT_AWAY:
            self._elsewhere.pop(thread_id, None)
            self._apart(self._questions.thread_gone, thread_id)
        turn = self.agents.put_away(thread_id)
        if turn is not None:
            self._lose(turn, partial(self._nonsense, f"{method}: its thread is gone"))

    def _lose(self, turn: LiveTurn, error: Callable[[], CodexError]) -> None:
        """The end of this turn will never be known."""
        self._apart(turn.lose, error)
        self._over(turn)
        self._apart(self._questions.turn_over, turn.fold.turn_id)

    def _over(self, turn: LiveTurn) -> None:
        """The turn has ended, or its end will never be known."""
        self._apart(self._shortcut.forget, turn)
        self._apart(self.routes.over, turn.fold.thread_id, turn.fold.turn_id)
        self._apart(self.agents.over, turn)

    def _apart(self, step: Callable[..., object], *args: Any) -> None:
        """Do this, and let what comes after it come, whatever it raises."""
        try:
            step(*args)
        except BaseException as trouble:
            self._record(trouble)

    def _record(self, trouble: BaseException) -> None:
        """Nobody waits for this: it comes out of the client's block, as what callbacks raise."""
        self._questions.troubles.add(trouble)

    def _nonsense(self, words: str) -> ProtocolError:
        error = ProtocolError(words)
        keep_from_showing(error, self._requests.secrets)
        return error

    def _delta(self, turn: LiveTurn, flow: Flow, params: dict[str, Any], line: bytes) -> None:
        subscribers = self._who_wants(flow.method)
        for inbox in (*turn.inboxes, *subscribers):
            inbox.put_text(flow, params["delta"])
        if not subscribers:  # the shortcut would pass them by
            self._shortcut.learn(line, params, turn, flow)

    def _tell(self, method: str, params: Any) -> None:
        for inbox in self._who_wants(method):
            self._apart(inbox.put, method, params)

    def _who_wants(self, method: str) -> list[Inbox]:
        subscribers = self._subscribers.items()
        return [inbox for inbox, methods in subscribers if not methods or method in methods]

    def _asked(
        self, request_id: RequestId, method: str, params: Any, problem: str | None = None
    ) -> None:
        try:
            inquiry = self._inquiry(method, params, problem)
            if inquiry.works is not None:
                if inquiry.works.asked(request_id, method, params):
                    self._questions.doubt(inquiry.works)
                if inquiry.turn is None and inquiry.thread_id is not None:
                    self._keep(inquiry.thread_id, inquiry.works)
        except BaseException as trouble:  # the server waits for an answer: it gets the safe one
            self._record(trouble)
            inquiry = Inquiry(
                method, UnknownRequest(method, params, f"not understood: {trouble!r}")
            )
        self._questions.asked(request_id, inquiry)

    def _inquiry(self, method: str, params: Any, problem: str | None) -> Inquiry:
        thread_id = subject(method, params, "thread")
        turn_id = subject(method, params, "turn")
        turn = self._who_asks(thread_id, turn_id)
        if turn is not None:
            turn_id = turn.fold.turn_id
            turn.stirred = self._now
        # Of what could not be read nobody may be shown a part.
        unread = None if problem is None else UnknownRequest(method, None, problem)
        value = unread or question(method, params)
        if isinstance(value, UnknownRequest):
            # It is refused; but whoever reads the events shall know that it was asked.
            problem = f"the server asked this, and was refused: {value.problem}"
            note = Notification(method, UnknownNotification(method, value.params, problem))
            for inbox in (*(turn.inboxes if turn else ()), *self._who_wants(method)):
                self._apart(inbox.put, "", note)
        works = turn.fold.works if turn is not None else self._elsewhere.get(thread_id or "")
        if works is None and thread_id is not None:
            works = Works()
        secrets = self._requests.secrets
        return Inquiry(method, value, thread_id, turn_id, turn, params, works, secrets)

    def _who_asks(self, thread_id: str | None, turn_id: str | None) -> LiveTurn | None:
        if turn_id is not None:
            turn = self.routes.find(turn_id)
            return None if turn is None or turn.over.is_set() else turn
        for turn in self.routes.turns():  # a question of a kind that names its thread only
            if turn.fold.thread_id == thread_id and not turn.over.is_set():
                return turn
        return None

    def _withdrawn(self, params: Any) -> None:
        request_id = params.get("requestId") if is_object(params) else None
        if not isinstance(request_id, int | str):
            return
        self._questions.withdrawn(request_id)
        for turn in self.routes.turns():
            turn.fold.works.resolved(request_id)
        thread_id = subject("serverRequest/resolved", params, "thread")
        if thread_id in self._elsewhere:
            works = self._elsewhere[thread_id]
            works.resolved(request_id)
            self._keep(thread_id, works)


def _is_retry(method: str, params: Any) -> bool:
    """Whether the server only says that it goes on trying: it may do so for ever."""
    return method == "error" and is_object(params) and params.get("willRetry") is True


def _is_unloaded(params: Any) -> bool:
    """Whether the server says that it does not have this thread any more."""
    status = params.get("status") if is_object(params) else None
    return is_object(status) and status.get("type") == "notLoaded"


def unknown(line: bytes, problem: str) -> Notification:
    """A line that is no event, as one: so that nothing the server says is lost in silence."""
    params = {"line": line.decode(errors="replace")}
    return Notification("", UnknownNotification(method="", params=params, problem=problem))
