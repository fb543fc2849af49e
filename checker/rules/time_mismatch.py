"""Another time of day in one edition.

12 and 24 hours, words and parts of the day are understood: 5:30 a.m. = 05:30 = 5:30 утра = о пів на шосту ранку.

Bad:

    en: The missile was launched at 5:30 a.m.
    uk: Ракету запустили о 5:30 ранку.
    ru: Ракету запустили в 3:30 утра.

Good:

    en: The missile was launched at 5:30 p.m.
    uk: Ракету запустили о 17:30.
    ru: Ракету запустили в половине шестого вечера.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "time-mismatch"
SEVERITY = Severity.ERROR


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.TIME,),
        problem=Problem.MISMATCH,
        say=differs("time differs"),
    )
