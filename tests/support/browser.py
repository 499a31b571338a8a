"""A real browser for tests: Debian's chromium or the one that is named, never downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Error, sync_playwright

NAMED = "CARBONDUTY_TEST_BROWSER"
HOW_TO_GET_IT = (
    f"run make test as root on Debian, apt install chromium, or set {NAMED} to a chromium"
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Headless, in no sandbox (a root-run browser refuses one), and asking nothing of anybody by itself.
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a browser with a new, empty profile; skip the test, or under CI fail it, without one."""
    program = os.environ.get(NAMED) or next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        _not_run("no chromium is installed")
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        except Error as error:
            _not_run(f"{program} does not start: {error.message.splitlines()[0]}")
        try:
            yield started
        finally:
            started.close()


def _not_run(why: str) -> None:
    advice = f"not run: browser tests - {why} - {HOW_TO_GET_IT}"
    if os.environ.get("CI"):
        pytest.fail(advice)
    pytest.skip(advice)
