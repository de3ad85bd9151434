"""A real Chromium for the tests of the page, and axe-core to look at it.

Where there is none the tests are skipped; with FEEDBACK_REQUIRE_CHROMIUM=1, which .ci/run sets,
they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

REQUIRED = "FEEDBACK_REQUIRE_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
# WCAG 2.2 to level AA, and what axe calls good practice.
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def missing(what: str) -> None:
    """Skips the test, or fails it where the browser was asked for."""
    if os.environ.get(REQUIRED):
        pytest.fail(f"{REQUIRED} is set, and {what}.")
    pytest.skip(what)


def chromium_path() -> str | None:
    """Where Chromium is on this machine, if anywhere."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Any]:
    """A running Chromium of this machine."""
    path = chromium_path()
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed (extra `test`)")
    if path is None:
        missing("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        yield browser
        browser.close()


def axe_source() -> str:
    """The script of axe-core, as the test extra ships it."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Any, *, on_paper: bool = False) -> list[str]:
    """What axe-core, put into the page before, finds there: its rule, and the first place of it.

    Nobody touches paper: there the size of a link is no matter.
    """
    rules = {"target-size": {"enabled": not on_paper}}
    found = page.evaluate(
        "([tags, rules]) => axe.run(document, {runOnly: {type: 'tag', values: tags}, rules,"
        " resultTypes: ['violations']})",
        [_TAGS, rules],
    )
    assert found["passes"], "axe-core looked at nothing"
    return [
        f"{one['id']}: {one['help']} {one['nodes'][0]['html'][:160]}" for one in found["violations"]
    ]


def written(folder: Path, name: str, html: str) -> str:
    """The address of a report written into `folder`."""
    path = folder / f"{name.replace(' ', '-')}.html"
    path.write_text(html, encoding="utf-8")
    return path.as_uri()
