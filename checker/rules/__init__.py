"""The rules: one module each (NAME, SEVERITY, a docstring that is its manual, `check`), and their shared parts."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType

from checker.model import Difference, Document, Finding, RuleInfo

RULES = {
    "number-mismatch": "number_mismatch",
    "number-missing": "number_missing",
    "unit-mismatch": "unit_mismatch",
    "date-mismatch": "date_mismatch",
    "date-missing": "date_missing",
    "date-impossible": "date_impossible",
    "weekday-mismatch": "weekday_mismatch",
    "weekday-calendar": "weekday_calendar",
    "time-mismatch": "time_mismatch",
    "time-missing": "time_missing",
    "name-mismatch": "name_mismatch",
    "name-missing": "name_missing",
    "direction-mismatch": "direction_mismatch",
    "name-inconsistent": "name_inconsistent",
    "name-glossary": "name_glossary",
    "segment-missing": "segment_missing",
    "segment-extra": "segment_extra",
    "segment-untranslated": "segment_untranslated",
    "segment-language": "segment_language",
    "segment-stale": "segment_stale",
    "script-mixed": "script_mixed",
    "suppression-unused": "suppression_unused",
    "suppression-unexplained": "suppression_unexplained",
}
"""Rule -> its module here, in the order of the documentation."""

Check = Callable[[Document, Sequence[Difference]], Iterator[Finding]]
"""(a document, the differences between its editions) -> the rule's findings."""


@cache
def load(rule: str) -> ModuleType:
    """Return the module of a rule."""
    return import_module(f"{__name__}.{RULES[rule]}")


def info(rule: str) -> RuleInfo:
    """Return what reports say about a rule: its docstring is summary and manual."""
    module = load(rule)
    summary, _, manual = (module.__doc__ or "").strip().partition("\n")
    return RuleInfo(rule, module.SEVERITY, summary, manual.strip())
