"""The command ``trio-codex``: its arguments, its exit codes, what it says when all fails."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

import trio

from trio_codex import __version__

if TYPE_CHECKING:
    from trio_codex._cli.screen import Screen

E = TypeVar("E", bound=BaseException)
Work: TypeAlias = "Callable[[Screen], Awaitable[int]]"

EXIT_CODES = """\
exit codes:
  0    the turn completed
  1    something failed; one sentence on stderr says what
  2    the arguments make no sense
  124  --timeout was over; the turn was interrupted
  130  Ctrl-C; the turn was interrupted (a second Ctrl-C does not wait for that)
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code. Reads ``sys.argv`` without ``arguments``."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a mark that the terminal lacks is no failure
    work = plan_demo(options) if options.command == "demo" else plan_run(options, parser)
    screen = open_screen(plain=options.plain, all_to_stdout=options.command == "demo")
    try:
        return trio.run(perform, work, screen)
    except (KeyboardInterrupt, BaseExceptionGroup) as error:
        if only(KeyboardInterrupt, error) is None:
            raise
        return 128 + signal.SIGINT  # the second one: at once, without a farewell


def make_parser() -> argparse.ArgumentParser:
    """All arguments."""
    parser = argparse.ArgumentParser(
        prog="trio-codex",
        description="Drive the Codex app-server from the terminal.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"trio-codex {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="demo | run")
    look = argparse.ArgumentParser(add_help=False)
    look.add_argument("--plain", action="store_true", help="no colours, no panels")

    about = "show what the library does: no account, no network"
    demo = commands.add_parser("demo", parents=[look], help=about, description=about)
    demo.add_argument("--fast", action="store_true", help="without the pauses for people to watch")

    about = "run one turn with your own Codex configuration"
    run = commands.add_parser(
        "run",
        parents=[look],
        help=about,
        description=f"{about}: the answer on stdout, what happens meanwhile on stderr",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    run.add_argument("prompt", help='what to do; "-" reads it from stdin')
    run.add_argument("--cwd", metavar="DIR", help="where the agent works (default: here)")
    run.add_argument("--sandbox", choices=["read-only", "workspace-write", "full-access"])
    run.add_argument("--model", metavar="NAME")
    run.add_argument("--thread", metavar="ID", help="go on with this thread")
    run.add_argument("--timeout", type=seconds, metavar="SECONDS", default=float("inf"))
    run.add_argument("--json", action="store_true", help="one JSON object per event on stdout")
    run.add_argument("--codex-bin", metavar="PROGRAM", help="the codex to run")
    run.add_argument("-c", "--config", metavar="KEY=VALUE", action="append", default=[])
    run.add_argument(
        "--end-background-terminals",
        action="store_true",
        help="end commands that still run when the turn is interrupted",
    )
    return parser


def seconds(text: str) -> float:
    """A positive number of seconds, for argparse."""
    value = float(text)
    if not value > 0:
        raise ValueError(text)
    return value


def plan_demo(options: argparse.Namespace) -> Work:
    """The work of ``trio-codex demo``."""
    from trio_codex._cli.demo import demo

    return lambda screen: demo(screen, pace=0.0 if options.fast else 1.0)


def plan_run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> Work:
    """The work of ``trio-codex run``; bad arguments end the program."""
    from trio_codex import CodexConfig, Sandbox
    from trio_codex._cli.run import Order, run

    prompt = sys.stdin.read() if options.prompt == "-" else options.prompt
    if not prompt.strip():
        parser.error("the prompt is empty")
    if options.cwd is not None and not os.path.isdir(options.cwd):
        parser.error(f"--cwd: no such folder: {options.cwd}")
    order = Order(
        prompt=prompt,
        config=CodexConfig(
            codex_bin=options.codex_bin,
            config_overrides=tuple(options.config),
            end_background_terminals=options.end_background_terminals,
        ),
        cwd=os.path.abspath(options.cwd or os.curdir),
        sandbox=None if options.sandbox is None else Sandbox(options.sandbox),
        model=options.model,
        thread_id=options.thread,
        timeout=options.timeout,
        as_json=options.json,
    )
    return lambda screen: run(order, screen)


def open_screen(*, plain: bool, all_to_stdout: bool) -> Screen:
    """Where to show things: in colour if somebody looks and ``rich`` is there.

    The answer goes to stdout; what happens meanwhile too, or else to stderr.
    """
    from trio_codex._cli.screen import PlainScreen

    err = sys.stdout if all_to_stdout else sys.stderr
    if not plain and err.isatty() and os.environ.get("TERM") != "dumb":
        try:
            from rich.console import Console

            from trio_codex._cli.rich_screen import RichScreen
        except ImportError:
            pass  # the extra `cli` is not installed: plain will do
        else:
            return RichScreen(Console(highlight=False), Console(file=err, highlight=False))
    return PlainScreen(sys.stdout, err)


async def perform(work: Work, screen: Screen) -> int:
    """Do the work until it is done or somebody presses Ctrl-C; the exit code."""
    code = 0

    async def listen(*, task_status: trio.TaskStatus[None]) -> None:
        nonlocal code
        with trio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
            task_status.started()
            # Only the first: from here on, Ctrl-C means what it means in Python.
            number = await anext(aiter(signals))
        code = 128 + number
        nursery.cancel_scope.cancel()

    async with trio.open_nursery() as nursery:
        await nursery.start(listen)
        code = await attempt(work, screen)
        nursery.cancel_scope.cancel()
    if code > 128:
        if sys.stderr.isatty():
            print(file=sys.stderr)  # the terminal has shown ^C in this line
        screen.trouble("interrupted: the turn was stopped, and the server has ended")
    return code


async def attempt(work: Work, screen: Screen) -> int:
    """Do the work; what goes wrong becomes a sentence."""
    from trio_codex import CodexError

    try:
        return await work(screen)
    except (CodexError, ExceptionGroup) as error:
        if (sentence := only(CodexError, error)) is None:
            raise
        screen.trouble(f"{sentence}")
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python must not fail to flush it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def only(kind: type[E], error: BaseException) -> E | None:
    """The error of that kind, or the first of a group in which all are; else None."""
    if isinstance(error, kind):
        return error
    if not isinstance(error, BaseExceptionGroup):
        return None
    group = cast("BaseExceptionGroup[BaseException]", error)
    found = [only(kind, inner) for inner in group.exceptions]
    return None if None in found else found[0]


if __name__ == "__main__":
    raise SystemExit(main())
