"""Another day of the week in one edition.

All cases and adjectives are understood ("недільний", "по воскресеньям").

Bad:

    en: The storm will reach the coast on Sunday.
    uk: Шторм досягне узбережжя в неділю.
    ru: Шторм достигнет побережья в субботу.

Good:

    en: The storm will reach the coast on Sunday night.
    uk: Шторм досягне узбережжя у ніч на понеділок.
    ru: Шторм достигнет побережья в ночь на понедельник.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "weekday-mismatch"
SEVERITY = Severity.ERROR


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.WEEKDAY,),
        problem=Problem.MISMATCH,
        say=differs("weekday differs"),
    )
