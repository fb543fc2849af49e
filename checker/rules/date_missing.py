"""A date that the other editions state is left out in one.

Bad:

    en: The bridge was opened on July 27, 2008 by the mayor.
    uk: Міст відкрив мер 27 липня 2008 року.
    ru: Мост открыл мэр.

Good:

    en: The bridge was opened on July 27, 2008.
    uk: Міст відкрили 27 липня 2008 року.
    ru: Мост открыли 27 июля 2008-го.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "date-missing"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(
            Aspect.DATE,
            Aspect.WEEKDAY,
        ),
        problem=Problem.MISSING,
        say=differs("date missing"),
    )
