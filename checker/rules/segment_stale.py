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

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "segment-stale"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every fact that the source changed since."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=tuple(Aspect),
        problem=Problem.STALE,
        say=differs("source changed since"),
    )
