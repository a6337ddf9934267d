"""The arguments of ``trio-codex``, its help, and its exit codes as the help tells them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from trio_codex import __version__

EXIT_CODES = """\
exit codes:
  0    done: the turn completed, or you are logged in
  1    something failed, or nobody is logged in; one sentence says what
  2    the arguments make no sense
  124  --timeout was over; the turn was interrupted, the login cancelled
  130  Ctrl-C; the same (a second Ctrl-C does not wait for that)
"""


class Parser(argparse.ArgumentParser):
    """Does not show ``secrets`` when it complains: somebody may take a key for an argument."""

    def __init__(self, *, secrets: Sequence[str] = (), **more: Any) -> None:
        # Nothing is guessed: what looks like the beginning of an argument is none.
        super().__init__(
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            **more,
        )
        self._secrets = secrets

    def error(self, message: str) -> NoReturn:
        """As ever, but for the secrets."""
        if any(secret in message for secret in self._secrets):
            message = "some argument makes no sense; to give a key, see --api-key-stdin"
        super().error(message)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments, with their parser as ``parser``. What makes no sense ends the program."""
    options, rest = make_parser(arguments).parse_known_args(arguments)
    if rest:
        options.parser.error(f"unrecognized arguments: {' '.join(rest)}")
    return options


def make_parser(arguments: Sequence[str]) -> Parser:
    """What takes all arguments; these are what it will be given."""
    values = [word.partition("=")[2] if word[:1] == "-" else word for word in arguments]
    about = "Drive the Codex app-server from the terminal."
    parser = Parser(prog="trio-codex", description=about, epilog=EXIT_CODES)
    parser.add_argument("--version", action="version", version=f"trio-codex {__version__}")
    names = "demo | run | login | account | logout"
    commands = parser.add_subparsers(dest="command", required=True, metavar=names)
    look, server = _make_parents()

    def add(name: str, about: str, more: str = "", **how: Any) -> Parser:
        how = {"parents": [server], "epilog": EXIT_CODES} | how
        command = commands.add_parser(name, help=about, description=about + more, **how)
        command.set_defaults(parser=command)
        return command

    demo = add(
        "demo", "show what the library does: no account, no network", parents=[look], epilog=None
    )
    demo.add_argument("--fast", action="store_true", help="without the pauses for people to watch")
    more = ": the answer on stdout, what happens meanwhile on stderr"
    _add_run_arguments(add("run", "run one turn with your own Codex configuration", more))
    more = " with ChatGPT, on a page of this machine's browser if nothing else is said"
    _add_login_arguments(add("login", "log in", more, secrets=list(filter(None, values))))
    account = add("account", "show who is logged in, and what is left of the plan")
    account.add_argument("--json", action="store_true", help="one JSON object on stdout")
    add("logout", "have the server forget who is logged in")
    return parser


def _make_parents() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """What all commands take, and what those take that use the user's own server."""
    look = argparse.ArgumentParser(add_help=False)
    look.add_argument("--plain", action="store_true", help="no colours, no panels")
    server = argparse.ArgumentParser(add_help=False, parents=[look])
    server.add_argument("--codex-bin", metavar="PROGRAM", help="the codex to run")
    about = "Codex configuration; may be given several times"
    server.add_argument(
        "-c", "--config", metavar="KEY=VALUE", action="append", default=[], help=about
    )
    about = "give up after that long"
    server.add_argument("--timeout", type=seconds, metavar="SECONDS", help=about)
    return look, server


def _add_run_arguments(run: Parser) -> None:
    run.add_argument("prompt", help='what to do; "-" reads it from stdin')
    run.add_argument("--cwd", metavar="DIR", help="where the agent works (default: here)")
    run.add_argument("--sandbox", choices=["read-only", "workspace-write", "full-access"])
    about = (
        "who decides on what the sandbox forbids: you, nobody, a model of the server's "
        "(default: ask at a terminal, else auto, or as the thread had it)"
    )
    run.add_argument("--approve", choices=["ask", "deny", "auto"], help=about)
    run.add_argument("--model", metavar="NAME")
    run.add_argument("--thread", metavar="ID", help="go on with this thread")
    run.add_argument("--json", action="store_true", help="one JSON object per event on stdout")
    run.add_argument(
        "--end-background-terminals",
        action="store_true",
        help="end commands that still run when the turn is interrupted",
    )


def _add_login_arguments(login: Parser) -> None:
    ways = login.add_mutually_exclusive_group()
    about = "only print the page's address"
    ways.add_argument("--no-browser", action="store_true", help=about)
    about = "on a page of any device, by a code"
    ways.add_argument("--device-code", action="store_true", help=about)
    about = "with the API key that stdin gives; a terminal is asked for it, without echo"
    ways.add_argument("--api-key-stdin", action="store_true", help=about)


def seconds(text: str) -> float:
    """A positive number of seconds, for argparse."""
    value = float(text)
    if not value > 0:
        raise ValueError(text)
    return value
