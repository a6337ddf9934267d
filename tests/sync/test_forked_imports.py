"""A fork in the midst of another thread's first imports: the child can use the library all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, sys, threading, warnings
warnings.simplefilter("ignore", DeprecationWarning)
reached, go, begun, parent = threading.Event(), threading.Event(), 0, os.getpid()

def stop_at_a_module(event, arguments):
    global begun
    elsewhere = threading.current_thread() is not threading.main_thread()
    if event == "exec" and elsewhere and os.getpid() == parent:
        begun += 1
        if begun == int(sys.argv[1]):
            reached.set()
            go.wait()

def use():
    import trio_codex._session.session, trio_codex.protocol
    from trio_codex import Codex
    reached.set()

import trio_codex
sys.addaudithook(stop_at_a_module)
other = threading.Thread(target=use)
other.start()
reached.wait()
child = os.fork()
if not child:
    use()
    os._exit(0)
go.set()
other.join()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.parametrize("module", [1, 20, 60, 150, 300])
def test_a_child_imports_anew_what_was_half_made_at_the_fork(module: int) -> None:
    command = [sys.executable, "-c", PROGRAM, str(module)]
    done = subprocess.run(command, cwd=ROOT, timeout=60, check=False, stderr=subprocess.PIPE)
    assert done.returncode == 0, done.stderr
