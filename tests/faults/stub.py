"""A child process that plays an app-server by a script: what to say, or do, for each method.

Run as ``python stub.py SCRIPT LOG``. SCRIPT is a JSON file: method → list of steps. A step that is
an object is a message ("$id" in it becomes the request's id); a string is something to do:
``exit N``, ``kill``, ``pause SECONDS``, ``stderr TEXT``, ``raw TEXT``, ``hang``, ``stay`` (also after EOF),
``deaf`` (all pipes closed).
The method "" is what is done at the start, "EOF" when stdin has ended. What is received is appended
to LOG. Needs nothing but Python.
"""

import json
import os
import signal
import sys
import time

with open(sys.argv[1], encoding="utf-8") as file:
    script = json.load(file)
log = open(sys.argv[2], "a", encoding="utf-8")


def say(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()


def perform(method: str, request_id: object) -> None:
    for step in script.get(method, []):
        if isinstance(step, dict):
            filled = {key: request_id if value == "$id" else value for key, value in step.items()}
            say(json.dumps(filled) + "\n")
            continue
        what, _, rest = step.partition(" ")
        if what == "exit":
            os._exit(int(rest))
        elif what == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif what == "stderr":
            sys.stderr.write(rest)
            sys.stderr.flush()
        elif what == "raw":
            say(rest)
        elif what == "pause":
            time.sleep(float(rest))
        elif what == "deaf":  # the pipes end, and the process a little later
            os.close(1)
            os.close(2)
            time.sleep(0.3)
        elif what in ("hang", "stay"):
            signal.signal(signal.SIGTERM, signal.SIG_IGN if what == "stay" else signal.SIG_DFL)
            time.sleep(600)


perform("", None)
for line in sys.stdin.buffer:
    message = json.loads(line)
    log.write(json.dumps(message) + "\n")
    log.flush()
    perform(message.get("method", "answer"), message.get("id"))
log.write('{"method":"EOF"}\n')
log.flush()
perform("EOF", None)
