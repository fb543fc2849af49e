"""Another day, month, year, decade or century in one edition.

An edition may say less ("in June" for "on June 18"); only what contradicts is reported.

Bad:

    en: The president arrived on June 18.
    uk: Президент прибув 18 липня.
    ru: Президент прибыл 18 июня.

Good:

    en: The president arrived on June 18, 2024.
    uk: Президент прибув 18 червня.
    ru: Президент прибыл 18.06.2024.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "date-mismatch"
SEVERITY = Severity.ERROR


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.DATE,),
        problem=Problem.MISMATCH,
        say=differs("date differs"),
    )
