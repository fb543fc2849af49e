"""A time of day that the other editions state is left out in one.

Bad:

    en: The missile was launched at 5:30 a.m. from the coast.
    uk: Ракету запустили о 5:30 ранку з узбережжя.
    ru: Ракету запустили с побережья.

Good:

    en: The missile was launched at 5:30 a.m. local time.
    uk: Ракету запустили о 5:30 за місцевим часом.
    ru: Ракету запустили в 5:30 утра по местному времени.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "time-missing"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.TIME,),
        problem=Problem.MISSING,
        say=differs("time missing"),
    )
