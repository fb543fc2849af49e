"""Renderers of a Comparison (`zvirka diff`): text, JSON, Markdown and HTML; a format is one module."""

from importlib import import_module
from typing import Protocol, cast

from checker.model import Comparison
from checker.reports.full import Look

__all__ = ["FORMATS", "Look", "render"]

FORMATS = {
    "text": "checker.reports.comparisons.text",
    "json": "checker.reports.comparisons.json_comparison",
    "markdown": "checker.reports.comparisons.markdown_comparison",
    "html": "checker.reports.page.comparison",
}
"""Format -> the module that renders it; loaded when it is first used."""


class Renderer(Protocol):
    """What a module of a format offers."""

    def render(self, comparison: Comparison) -> str:
        """Return the comparison in this format."""


def render(comparison: Comparison, name: str, look: Look | None = None) -> str:
    """Return the comparison in the format of this name; `look` is how text is drawn."""
    if name == "text":
        from checker.reports.comparisons import text

        return text.render(comparison, look)
    return cast(Renderer, import_module(FORMATS[name])).render(comparison)
