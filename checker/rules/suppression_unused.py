"""A suppression on an entry silences nothing.

What it once silenced was mended, or the comment moved. Take it out, or it will hide the next mistake there.

Bad, on an entry without such a finding:

    # zvirka: ignore[number-mismatch] rounded on purpose

Good, on an entry where two numbers do differ:

    # zvirka: ignore[number-mismatch] rounded on purpose
"""

from collections.abc import Iterator, Sequence

from checker.model import Difference, Document, Finding, Severity

NAME = "suppression-unused"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield nothing: only `checker.suppressions` knows what was silenced, and reports it under this name."""
    return iter(())
