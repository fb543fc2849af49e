"""Zvirka: cross-checks the English, Ukrainian and Russian editions of an article.

    from checker import check

    report = check("i18n")
    for finding in report.findings:
        print(finding.rule, finding.suspect, finding.message)

What is listed in `__all__` is the public interface; everything else may change in any release. Importing the package
loads nothing: each name is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.config import Settings
    from checker.errors import CheckerError, InputError, OutputError, SettingsError, UsageError
    from checker.library import annotate, check, compare, load_settings, propose_glossary
    from checker.model import Comparison, Finding, Report, Segment, Severity, Side, Span
    from checker.reports import render

__version__ = "0.1.0"

__all__ = [
    "CheckerError",
    "Comparison",
    "Finding",
    "InputError",
    "OutputError",
    "Report",
    "Segment",
    "Settings",
    "SettingsError",
    "Severity",
    "Side",
    "Span",
    "UsageError",
    "__version__",
    "annotate",
    "check",
    "compare",
    "load_settings",
    "propose_glossary",
    "render",
]

_MODULES = {
    "config": ("Settings",),
    "errors": ("CheckerError", "InputError", "OutputError", "SettingsError", "UsageError"),
    "library": ("annotate", "check", "compare", "load_settings", "propose_glossary"),
    "model": ("Comparison", "Finding", "Report", "Segment", "Severity", "Side", "Span"),
    "reports": ("render",),
}
_PLACES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List what is public."""
    return sorted(__all__)
