"""Renderers: a Report -> one string (bytes for xlsx) in the format asked for; a format is one module here."""

import difflib
from importlib import import_module
from typing import Protocol, cast

from checker.errors import UsageError
from checker.model import Report

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json_report",
    "json-lines": "json_lines",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "checkstyle": "checkstyle",
    "rdjson": "rdjson",
    "markdown": "markdown",
    "csv": "csv_table",
    "xlsx": "xlsx",
    "html": "page",
}
"""Format name -> the module of this package that renders it; loaded when it is first used."""


class Renderer(Protocol):
    """What a module of a format offers."""

    def render(self, report: Report) -> str | bytes:
        """Return the whole report in this format."""


def render(name: str, report: Report) -> str | bytes:
    """Return the report in the format of this name. Raises UsageError where there is no such format."""
    return _renderer(name).render(report)


def _renderer(name: str) -> Renderer:
    if name in FORMATS:
        return cast(Renderer, import_module(f"checker.reports.{FORMATS[name]}"))
    near = difflib.get_close_matches(name, FORMATS, n=1)
    remedy = f"did you mean {near[0]}?" if near else f"choose from {', '.join(FORMATS)}"
    raise UsageError(f"there is no output format {name!r}", remedy=remedy)
