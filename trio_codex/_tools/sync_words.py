"""What the synchronous classes say of themselves: the words of the asynchronous ones, without waiting.

A docstring goes through the rules below, in order, and then must not speak of awaiting any more.
What a class says is written here.
"""

from __future__ import annotations

import inspect
import re
import textwrap

WIDTH = 92

CLASSES = {
    "Codex": """\
A Codex app-server, for programs that are not asynchronous.

The constructor starts the server; it lives until ``close()``, or the end of the block of
``with Codex() as codex:``. Closing interrupts running turns and ends the server with all its
processes, bounded by ``interrupt_timeout`` and ``close_timeout`` of the configuration. Any number
of threads may use one client: each call blocks only the thread that makes it. One that is not
closed ends its server when it is collected, or when the program ends, with a ``ResourceWarning``.

Ctrl-C in a call ends what was asked for as well as can be, and then raises
``KeyboardInterrupt``: turns are interrupted, login attempts go on; whether another request was
performed is unknown. Ctrl-C once more, meanwhile, raises at once. After a ``fork()`` the client is
the parent's: in the child its methods raise a ``CodexUsageError``. In a thread where Trio or
asyncio runs, a call blocks all of it, and the first one warns of that (``RuntimeWarning``).""",
    "Thread": """\
A conversation at the server. Any number of threads of the program may use it.

Made by ``thread_start``, ``thread_resume``, ``thread_fork`` and ``thread_unarchive`` of a
client.""",
    "TurnHandle": """\
A turn that was started: read its events, steer it, end it, wait for what it comes to.

Its lifetime is yours, and the client's end ends it at the latest; as a block,
``with thread.turn(…) as turn:``, it is interrupted when the block is left early.""",
    "LoginHandle": """\
A login attempt that was started. Any number of threads may wait for it.

As a block, ``with codex.login_chatgpt() as login:``, it is cancelled when the block is left
early.""",
    "ChatgptLoginHandle": "A ChatGPT login in the browser: open ``auth_url`` there.",
    "DeviceCodeLoginHandle": """\
A ChatGPT login from another device: open ``verification_url`` there, type ``user_code``.

The code lives for 15 minutes.""",
}
STARTING = """\
Start the server.

Raises:
  CodexConfigError: it cannot be started like this; the message says what to change.
  StartError: it was started, but did not become ready."""

RULES: tuple[tuple[str, str], ...] = (
    # Handles: what is started by awaiting it there, is started by calling it here.
    (r": await it, or enter it with ``async with``\.", "; its ``with`` block cancels it."),
    (r"See ``LoginStarter`` for what cancelling does\.", "Ctrl-C before the server has answered"
     " cancels the attempt as soon as it answers."),
    (r"``(\w+) = await ", r"``\1 = "),
    (r"``async with AsyncCodex\(\)``", "``with Codex()``, or of ``close()``"),
    (r"``async with``", "``with``"),
    (r"``async with ", "``with "),
    (r"TypeError, ValueError: at once, an argument", "TypeError, ValueError: an argument"),
    (r"^ClosedError: it is not started yet\.$", ""),
    (r", or not started\b", ""),
    # A cancel is Ctrl-C.
    (r"Cancelled, by a deadline or otherwise, it", "On Ctrl-C it"),
    (r"Cancelled, it", "On Ctrl-C it"),
    (r"``Cancelled``", "``KeyboardInterrupt``"),
    # Tasks are threads.
    (r"\b([Aa]nother|A|a) task\b", r"\1 thread"),
    (r"\btasks\b", "threads"),
    (r", in a thread of the connection", ", in the client's own thread"),
    (r"``refresh`` is awaited for new ones", "``refresh``, an async function, is asked for new ones"),
    (r": give it a deadline of your own\.", "."),
    # Names.
    (r"\bAsync(?=Codex|Thread|TurnHandle|ChatgptLoginHandle|DeviceCodeLoginHandle)", ""),
    (r"(?<!Sync)\b(EventStream|Subscription)\b(?=``)", r"Sync\1"),
)  # fmt: skip
# Sentences about what there is only where one can await.
DROPPED = re.compile(r"(?:^|(?<=\. ))[^.]*\bdeadlines?\b[^.]*\.\s*")
ASYNC = re.compile(
    r"\b(await\w*|async(?! function)\w*|Async\w+|Cancelled|tasks?|nursery|Trio|deadlines?|"
    r"\w+Starter|coroutines?)\b"
)


class StillAsync(Exception):
    """A docstring that no rule makes synchronous; add one to ``sync_words``."""


def translate(text: str, where: str) -> str:
    """What the synchronous twin of this docstring says."""
    text = inspect.cleandoc(text)
    paragraphs = [_paragraph(part, where) for part in text.split("\n\n")]
    return "\n\n".join(filter(None, paragraphs))


def _paragraph(text: str, where: str) -> str:
    if text.startswith("Raises:"):
        entries = re.split(r"\n(?=  \w)", text)[1:]
        spoken = filter(None, (_spoken(entry, where) for entry in entries))
        lines = [_filled(entry, "  ", "    ") for entry in spoken]
        return "\n".join(["Raises:", *lines]) if lines else ""
    return _filled(_spoken(text, where), "", "")


def _spoken(text: str, where: str) -> str:
    text = " ".join(text.split())
    for pattern, replacement in RULES:
        text = re.sub(pattern, replacement, text)
    text = DROPPED.sub("", text).strip()
    found = ASYNC.search(text)
    if found:
        raise StillAsync(f"{where}: {found[0]!r} in {text!r}")
    return text


def _filled(text: str, first: str, rest: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
