"""A quantity that the other editions state is left out in one.

Words that may come and go in a free translation ("one", "both", "first", "half") are not missed.

Bad:

    en: The storm killed 118 people in two days.
    uk: За два дні через негоду загинули люди.
    ru: За два дня из-за стихии погибли 118 человек.

Good:

    en: One of the bridges was closed.
    uk: Міст закрили.
    ru: Один из мостов закрыли.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "number-missing"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(
            Aspect.NUMBER,
            Aspect.UNIT,
        ),
        problem=Problem.MISSING,
        say=differs("number missing"),
    )
