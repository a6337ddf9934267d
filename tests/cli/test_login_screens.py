"""``login`` in this process: browsers, Ctrl-C at bad moments, and keys where they do not belong."""

from __future__ import annotations

import io
import os
import signal
import threading
import webbrowser
from collections.abc import Callable
from typing import Any

import pytest
import trio
import trio.testing

from tests.cli.stage import Stage
from trio_codex import cli
from trio_codex._cli.login import Login, call_browser, in_terminal, open_page
from trio_codex.testing import FakeRequest

PAGE = "https://auth.example.org/authorize?state=x"
BROWSER_LOGIN = {"type": "chatgpt", "loginId": "login-1", "authUrl": PAGE}
DEVICE_LOGIN = {
    "type": "chatgptDeviceCode",
    "loginId": "login-1",
    "userCode": "CODE-1",
    "verificationUrl": PAGE,
}


class Browser(webbrowser.BaseBrowser):
    """A browser with windows, and what it was told to show."""

    background = True

    def __init__(self, show: Callable[[str], object]) -> None:
        super().__init__("browser")
        self._show = show

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        self._show(url)
        return True


def install(monkeypatch: pytest.MonkeyPatch, browser: webbrowser.BaseBrowser | None) -> None:
    def get(using: str | None = None) -> webbrowser.BaseBrowser:
        if browser is None:
            raise webbrowser.Error("could not locate runnable browser")
        return browser

    monkeypatch.setattr(webbrowser, "get", get)
    monkeypatch.delenv("BROWSER", raising=False)


async def test_the_browser_is_opened(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.fake.on("account/login/start", BROWSER_LOGIN)
    shown: list[str] = []

    def show(url: str) -> None:
        shown.append(url)
        trio.from_thread.run_sync(stage.complete)

    install(monkeypatch, Browser(show))
    assert await Login(config=stage.config).with_browser(stage.screen, open_browser=True) == 0
    assert shown == [PAGE]
    assert stage.out.getvalue() == f"{PAGE}\n"
    assert stage.facts[-1] == "logged in as ada@example.org, plan pro"
    assert stage.asked("account/login/cancel") == 0


async def test_where_there_is_no_browser_it_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, None)
    await open_page(PAGE, stage.screen)
    assert stage.facts == ["no browser was found here; for another machine's, use --device-code"]


async def test_nobody_waits_for_a_browser_that_hangs(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.fake.on("account/login/start", BROWSER_LOGIN)
    over = threading.Event()
    gone = threading.Event()

    def hang(url: str) -> None:
        trio.from_thread.run_sync(stage.complete)
        over.wait()
        gone.set()

    install(monkeypatch, Browser(hang))
    try:
        assert await Login(config=stage.config).with_browser(stage.screen, open_browser=True) == 0
        assert not gone.is_set()
    finally:
        over.set()
        await trio.to_thread.run_sync(gone.wait)


def test_a_browser_of_the_terminal_is_opened_only_for_who_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    lynx = webbrowser.GenericBrowser("lynx")

    def show(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(lynx, "open", show)
    install(monkeypatch, lynx)
    assert not call_browser(PAGE)
    assert opened == []
    monkeypatch.setenv("BROWSER", "lynx")
    assert call_browser(PAGE)
    assert opened == [PAGE]


def test_browsers_with_windows_are_told_from_others() -> None:
    assert in_terminal(webbrowser.GenericBrowser("w3m"))
    assert in_terminal(webbrowser.Elinks("elinks"))
    assert not in_terminal(webbrowser.BackgroundBrowser("xdg-open"))
    assert not in_terminal(webbrowser.Mozilla("firefox"))
    assert not in_terminal(webbrowser.Chrome("chromium"))


def test_what_is_no_web_page_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    install(monkeypatch, Browser(opened.append))
    assert not call_browser("--profile=/tmp")
    assert not call_browser("file:///etc/passwd")
    assert opened == []


@pytest.mark.skipif(os.name == "nt", reason="there are no signals to send")
@pytest.mark.parametrize(
    ("way", "answer"), [("with_browser", BROWSER_LOGIN), ("with_device_code", DEVICE_LOGIN)]
)
async def test_ctrl_c_cancels_the_attempt(stage: Stage, way: str, answer: Any) -> None:
    stage.fake.on("account/login/start", answer)

    def cancel(request: FakeRequest) -> None:
        stage.fake.answer(request, {"status": "canceled"})
        stage.complete(success=False, error="Login was not completed")

    stage.fake.on("account/login/cancel", cancel)
    assert await interrupted(stage, way) == 130
    assert stage.trouble == "interrupted: the login was cancelled, and the server has ended"
    assert stage.asked("account/login/cancel") == 1
    assert stage.fake.closed


@pytest.mark.skipif(os.name == "nt", reason="there are no signals to send")
async def test_ctrl_c_in_the_moment_of_success_does_not_deny_it(stage: Stage) -> None:
    stage.fake.on("account/login/start", DEVICE_LOGIN)

    def cancel(request: FakeRequest) -> None:
        stage.complete()
        stage.fake.answer(request, {"status": "notFound"})

    stage.fake.on("account/login/cancel", cancel)
    assert await interrupted(stage, "with_device_code") == 130
    assert stage.trouble == "interrupted: you are logged in all the same, and the server has ended"


@pytest.mark.skipif(os.name == "nt", reason="there are no signals to send")
async def test_ctrl_c_does_not_wait_for_a_login_that_is_being_started(stage: Stage) -> None:
    assert await interrupted(stage, "with_device_code") == 130
    assert stage.trouble == "interrupted: the login was cancelled, and the server has ended"


async def interrupted(stage: Stage, way: str) -> int:
    """The exit code, when Ctrl-C is pressed while nothing else happens."""
    login = Login(config=stage.config)
    more = {"open_browser": False} if way == "with_browser" else {}

    async def work(screen: Any) -> int:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(press_ctrl_c)
            return int(await getattr(login, way)(screen, **more))

    return await cli.perform(cli.Plan(work, login.farewell), stage.screen)


async def press_ctrl_c() -> None:
    await trio.testing.wait_all_tasks_blocked(0.05)
    signal.raise_signal(signal.SIGINT)


async def test_a_login_that_takes_too_long_is_cancelled(
    stage: Stage, autojump_clock: object
) -> None:
    stage.fake.on("account/login/start", BROWSER_LOGIN)
    stage.fake.on("account/login/cancel", {"status": "canceled"})
    login = Login(config=stage.config, timeout=60)
    assert await login.with_browser(stage.screen, open_browser=False) == 124
    assert stage.trouble == "not done within 60 s: the login was cancelled"
    assert stage.asked("account/login/cancel") == 1


async def test_a_key_that_nobody_takes_is_given_up(stage: Stage, autojump_clock: object) -> None:
    assert await Login(config=stage.config).with_api_key(stage.screen, "sk-1") == 124
    assert stage.trouble.startswith("not done within 30 s: `trio-codex account` tells")


async def test_a_refusal_that_repeats_the_key_is_shown_without_it(stage: Stage) -> None:
    stage.fake.on(
        "account/login/start", lambda request: stage.fake.refuse(request, -32600, "bad: sk-secret")
    )
    assert await Login(config=stage.config).with_api_key(stage.screen, "sk-secret") == 1
    assert stage.trouble == "bad: [redacted] (JSON-RPC error -32600)"


async def test_the_server_is_asked_who_logged_in_when_it_knows(stage: Stage) -> None:
    def start(request: FakeRequest) -> None:
        stage.fake.answer(request, DEVICE_LOGIN)
        stage.complete(update=False)

    stage.fake.on("account/login/start", start)
    stage.fake.on("account/read", {"account": None, "requiresOpenaiAuth": True})
    async with trio.open_nursery() as nursery:
        nursery.start_soon(Login(config=stage.config).with_device_code, stage.screen)
        await trio.testing.wait_all_tasks_blocked()
        stage.know()
    assert stage.facts[-1] == "logged in as ada@example.org, plan pro"


@pytest.mark.parametrize("silent", [True, False])
async def test_who_logged_in_is_only_nice_to_know(
    stage: Stage, autojump_clock: object, silent: bool
) -> None:
    def start(request: FakeRequest) -> None:
        stage.fake.answer(request, DEVICE_LOGIN)
        stage.complete(update=False)

    stage.fake.on("account/login/start", start)
    stage.fake.on(
        "account/read",
        None if silent else lambda request: stage.fake.refuse(request, -32603, "no"),
    )
    assert await Login(config=stage.config).with_device_code(stage.screen) == 0
    assert stage.facts[-1] == "logged in"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--api-key"],
        ["--api-key", "sk-secret"],
        ["--api-key=sk-secret"],
        ["--api-key-stdin=sk-secret"],
        ["--api-key-stdin", "sk-secret"],
        ["sk-secret"],
        ["--timeout", "sk-secret"],
        ["--device-code", "--no-browser"],
    ],
)
def test_a_key_is_no_argument_and_is_not_repeated(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["login", *arguments])
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert "--api-key-stdin" in said
    assert "sk-secret" not in said


def test_a_terminal_is_asked_for_the_key_without_echo(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal("sk-shown\n"))
    monkeypatch.setattr("getpass.getpass", lambda prompt: " sk-typed ")
    assert cli.read_key() == "sk-typed"


def test_ctrl_c_at_the_question_for_the_key_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "read_key", interrupted)
    assert cli.main(["login", "--api-key-stdin"]) == 130
