"""What once broke the synchronous client: races, circles, impatience, and what came after its end."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest

from tests.faults.conftest import Lab, initialize_steps
from tests.sync.programs import running
from tests.sync.stage import Stage
from trio_codex import ClosedError, Codex, JsonRpcError
from trio_codex._session.portal import _Core


class Marker:
    """Something whose end can be seen."""


def test_a_refused_request_holds_nothing_in_a_circle() -> None:
    stage = Stage()

    def refused(codex: Codex) -> weakref.ref[Marker]:
        marker = Marker()  # as long as this frame lives
        with pytest.raises(JsonRpcError):
            codex.models()
        return weakref.ref(marker)

    stage.fake.on("model/list", lambda request: stage.fake.refuse(request, -32600, "no"))
    with Codex(stage.config()) as codex:
        refused(codex)
        gc.collect()
        gc.disable()
        try:
            assert refused(codex)() is None
        finally:
            gc.enable()


def test_a_closed_client_keeps_nothing_of_what_is_asked_of_it() -> None:
    codex = Codex(Stage().config())
    thread = codex.thread_start()
    codex.close()
    for _ in range(3):
        for use in (codex.models, lambda: thread.run("work"), codex.notifications):
            with pytest.raises(ClosedError):
                use()
    assert not codex._portal._core._jobs


def test_a_call_is_refused_though_the_thread_ends_while_it_is_handed_in() -> None:
    class Ending(_Core):
        """Its thread has ended when one has looked at it."""

        def __getattribute__(self, name: str) -> Any:
            value = super().__getattribute__(name)
            if name == "_token":
                self._token = None
            return value

    codex = Codex(Stage().config())
    core = codex._portal._core
    token = core._token
    codex.close()
    core._token = token
    core.__class__ = Ending
    with pytest.raises(ClosedError):
        codex.notifications()


@pytest.mark.parametrize("field", ["interrupt_timeout", "close_timeout"])
def test_at_the_end_of_the_program_a_client_of_infinite_patience_is_closed(
    lab: Lab, field: str
) -> None:
    code = f"""
import attrs, math
codex = Codex(attrs.evolve(config, {field}=math.inf))
"""
    with running(lab, {"initialize": initialize_steps()}, code) as program:
        assert program.ended() == 0
        assert program.complaints() == ""
    assert lab.methods()[-1] == "EOF"
