"""The command ``trio-codex``: what its commands do, what Ctrl-C does, what it says of failures."""

from __future__ import annotations

import argparse
import getpass
import io
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

import attrs
import trio

from trio_codex._cli.arguments import parse

if TYPE_CHECKING:
    from trio_codex import ApprovalMode, CodexConfig
    from trio_codex._cli.screen import Screen

E = TypeVar("E", bound=BaseException)
Work: TypeAlias = "Callable[[Screen], Awaitable[int]]"


def turn_farewell() -> str:
    """What is said of turns when Ctrl-C has ended them."""
    return "the turn was stopped"


@attrs.frozen
class Plan:
    """What a command does, and how things stand if Ctrl-C ends it."""

    work: Work
    farewell: Callable[[], str] = turn_farewell


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code. Reads ``sys.argv`` without ``arguments``."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a mark that the terminal lacks is no failure
    try:
        plan = PLANS[options.command](options)
        screen = open_screen(plain=options.plain, all_to_stdout=options.command == "demo")
        return trio.run(perform, plan, screen)
    except (KeyboardInterrupt, BaseExceptionGroup) as error:
        if only(KeyboardInterrupt, error) is None:
            raise
        return 128 + signal.SIGINT  # the second one: at once, without a farewell


def plan_demo(options: argparse.Namespace) -> Plan:
    """The work of ``trio-codex demo``."""
    from trio_codex._cli.demo import demo

    return Plan(partial(demo, pace=0.0 if options.fast else 1.0))


def plan_run(options: argparse.Namespace) -> Plan:
    """The work of ``trio-codex run``; bad arguments end the program."""
    from trio_codex import Sandbox
    from trio_codex._cli.run import Order, run

    prompt = sys.stdin.read() if options.prompt == "-" else options.prompt
    if not prompt.strip():
        options.parser.error("the prompt is empty")
    if options.cwd is not None and not os.path.isdir(options.cwd):
        options.parser.error(f"--cwd: no such folder: {options.cwd}")
    order = Order(
        prompt=prompt,
        config=make_config(options, end_background_terminals=options.end_background_terminals),
        cwd=os.path.abspath(options.cwd or os.curdir),
        sandbox=None if options.sandbox is None else Sandbox(options.sandbox),
        model=options.model,
        thread_id=options.thread,
        approval=approval(options.approve),
        timeout=float("inf") if options.timeout is None else options.timeout,
        as_json=options.json,
    )
    return Plan(partial(run, order))


def approval(choice: str | None) -> ApprovalMode | None:
    """Who decides; without a choice the person, if one sits at a terminal."""
    from trio_codex import ApprovalMode

    if choice is None:
        is_terminal = all(s is not None and s.isatty() for s in (sys.stdin, sys.stderr))
        return ApprovalMode.ask if is_terminal else None
    modes = {"deny": ApprovalMode.deny_all, "auto": ApprovalMode.auto_review}
    return modes.get(choice, ApprovalMode.ask)


def plan_login(options: argparse.Namespace) -> Plan:
    """The work of ``trio-codex login``; reads the key."""
    from trio_codex._cli.login import Login

    login = Login(config=make_config(options), timeout=options.timeout)
    if options.api_key_stdin:
        return Plan(partial(login.with_api_key, api_key=read_key()), login.farewell)
    if options.device_code:
        return Plan(login.with_device_code, login.farewell)
    work = partial(login.with_browser, open_browser=not options.no_browser)
    return Plan(work, login.farewell)


def read_key() -> str:
    """All of stdin; at a terminal one line, which is not shown."""
    if sys.stdin.isatty():
        return getpass.getpass("API key: ").strip()
    # What is no ASCII makes no key, and need not be told from other such things.
    return sys.stdin.buffer.read().decode("ascii", "replace").strip()


def plan_account(options: argparse.Namespace) -> Plan:
    """The work of ``trio-codex account``."""
    from trio_codex._cli.account import Inquiry, tell_account

    patience = {} if options.timeout is None else {"timeout": options.timeout}
    inquiry = Inquiry(config=make_config(options), as_json=options.json, **patience)
    return Plan(partial(tell_account, inquiry), lambda: "the server was asked no further")


def plan_logout(options: argparse.Namespace) -> Plan:
    """The work of ``trio-codex logout``."""
    from trio_codex._cli.account import Inquiry, log_out

    patience = {} if options.timeout is None else {"timeout": options.timeout}
    inquiry = Inquiry(config=make_config(options), **patience)
    return Plan(partial(log_out, inquiry), lambda: "perhaps still logged in")


PLANS = {
    "demo": plan_demo,
    "run": plan_run,
    "login": plan_login,
    "account": plan_account,
    "logout": plan_logout,
}


def make_config(options: argparse.Namespace, **more: Any) -> CodexConfig:
    """The configuration that the arguments ask for."""
    from trio_codex import CodexConfig

    return CodexConfig(codex_bin=options.codex_bin, config_overrides=tuple(options.config), **more)


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


async def perform(plan: Plan, screen: Screen) -> int:
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
        code = await attempt(plan.work, screen)
        nursery.cancel_scope.cancel()
    if code > 128:
        if sys.stderr.isatty():
            print(file=sys.stderr)  # the terminal has shown ^C in this line
        screen.trouble(f"interrupted: {plan.farewell()}, and the server has ended")
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
