"""A suppression comment gives no reason.

The next editor has to know why the editions differ on purpose.

Bad:

    # zvirka: ignore[number-mismatch]

Good:

    # zvirka: ignore[number-mismatch] the Ukrainian edition rounds on purpose
"""

from collections.abc import Iterator, Sequence

from checker.model import Difference, Document, Finding, Severity
from checker.rules.findings import make, sides_of

NAME = "suppression-unexplained"
SEVERITY = Severity.INFO


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every suppression comment without a reason."""
    for index, reading in enumerate(document.readings):
        for ignore in reading.ignores:
            if not ignore.flag and not ignore.reason:
                message = f"no reason given: {ignore.language} ignore[{', '.join(ignore.rules)}]"
                sides = sides_of(document, index, {})
                yield make(NAME, SEVERITY, document, index, sides, message, suspect=ignore.language)
