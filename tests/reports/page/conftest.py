"""A headless Chromium for the tests that look at the page in a browser; they skip where there is none."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.model import Comparison, Report
from checker.reports import comparisons, render

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _chromium() -> str | None:
    names = (os.environ.get("ZVIRKA_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Return a running browser."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = _chromium()
    if path is None:
        pytest.skip("there is no Chromium on PATH (ZVIRKA_CHROMIUM names one elsewhere)")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Return a function that opens the page of a report or a comparison, which must not complain about anything."""
    trouble: list[str] = []  # errors, policy violations, dialogs, requests
    contexts: list[Any] = []

    def opened(
        made: Report | Comparison, *, width: int = 1440, anchor: str = "", context: Any = None, **options: Any
    ) -> Any:
        file = tmp_path / "report.html"
        html = comparisons.render(made, "html") if isinstance(made, Comparison) else render("html", made)
        assert isinstance(html, str)
        file.write_text(html, encoding="utf-8")
        if context is None:
            context = browser.new_context(viewport={"width": width, "height": 900}, **{"locale": "en-US", **options})
            contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("dialog", lambda dialog: trouble.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: trouble.extend([] if _local(request.url) else [f"request: {request.url}"]))
        page.goto(f"{file.as_uri()}{anchor}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []


def _local(url: str) -> bool:
    return url.startswith(("file:", "data:image/svg+xml", "blob:"))
