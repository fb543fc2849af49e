"""The source changed a fact after this edition was made.

Found where a catalog keeps the source text that a translation was made from (`#| msgid "…"`, as msgmerge writes it),
and by `zvirka check --since REV`, which compares with an earlier state of the catalogs.

Bad, where the Ukrainian entry says `#| msgid "The visit was the first in 24 years."`:

    en: The visit was the first in 25 years.
    uk: Візит був першим за 24 роки.

Good:

    en: The visit was the first in 25 years.
    uk: Візит був першим за 25 років.
"""

from collections.abc import Mapping

from checker.model import Aspect, Difference, Problem, Severity, Side
from checker.rules.findings import on_differences, values

NAME = "segment-stale"
SEVERITY = Severity.WARNING


def _say(difference: Difference, sides: Mapping[str, Side]) -> str:
    """Say what the source stated, what it states now, and what the edition still has."""
    language = difference.suspect or ""
    stated = values({language: sides[language]})
    left = stated if sides[language].spans else f"{language} does not say it"
    return f"source changed since: {difference.note}, {left}"


check = on_differences(NAME, SEVERITY, tuple(Aspect), Problem.STALE, _say)
