"""A real Chromium without a window, driven by Selenium from a thread."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import trio

if TYPE_CHECKING:
    from selenium.webdriver.chrome.webdriver import WebDriver

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",  # the only page it shows is ours, and root, as in containers, can have none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",  # nothing but loopback
    "--window-size=640,440",
    "--hide-scrollbars",
)
PATIENCE = 30.0
"""Seconds within which a page must show what it should."""
SCREENSHOTS = "TRIO_CODEX_SCREENSHOTS"
"""An environment variable with the folder for pictures of the pages: ``docs/_static``."""


def what_is_missing() -> str | None:
    """Why no browser can be driven here, and what to do about it; None if it can."""
    try:
        import selenium
    except ImportError:
        return "Selenium is not installed: pip install selenium"
    assert selenium
    if _program() is None or _driver() is None:
        return (
            "no Chromium with its driver here: apt-get install chromium chromium-driver, "
            "or install Chrome and chromedriver on PATH"
        )
    return None


def _program() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _driver() -> str | None:
    return shutil.which("chromedriver")


@attrs.frozen
class Browser:
    """The browser, with one page."""

    _driver: WebDriver

    async def open(self, url: str) -> None:
        """Show the page; returns when it is there."""
        await trio.to_thread.run_sync(self._driver.get, url)

    async def click(self, selector: str) -> None:
        """Click the element of this CSS selector."""

        def click() -> None:
            self._driver.find_element("css selector", selector).click()

        await trio.to_thread.run_sync(click)

    async def type(self, selector: str, text: str) -> None:
        """Type into the element of this CSS selector."""

        def send_keys() -> None:
            self._driver.find_element("css selector", selector).send_keys(text)

        await trio.to_thread.run_sync(send_keys)

    async def text(self) -> str:
        """All that can be read on the page."""

        def read() -> str:
            return self._driver.find_element("css selector", "body").text

        return await trio.to_thread.run_sync(read)

    async def url(self) -> str:
        """Where the page is from."""
        return await trio.to_thread.run_sync(lambda: self._driver.current_url)

    async def picture(self, name: str) -> bytes:
        """What the page looks like, as PNG; also a file where ``SCREENSHOTS`` wants it."""
        png = await trio.to_thread.run_sync(self._driver.get_screenshot_as_png)
        if folder := os.environ.get(SCREENSHOTS):
            await trio.Path(folder, f"{name}.png").write_bytes(png)
        return png


@asynccontextmanager
async def chromium(profile: Path) -> AsyncGenerator[Browser]:
    """A browser with an empty profile in this folder; at the end, it has ended."""
    driver = await trio.to_thread.run_sync(_start, profile)
    try:
        yield Browser(driver)
    finally:
        # Shielded, because a browser that is not told lives on; it takes no second.
        with trio.CancelScope(shield=True):
            await trio.to_thread.run_sync(driver.quit)


def _start(profile: Path) -> WebDriver:
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.chrome.webdriver import WebDriver

    options = Options()
    # Both programs are named, so that Selenium does not download what it thinks better.
    options.binary_location = _program() or ""
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    driver = WebDriver(options, Service(_driver()))
    driver.set_page_load_timeout(PATIENCE)
    driver.implicitly_wait(PATIENCE)
    return driver
