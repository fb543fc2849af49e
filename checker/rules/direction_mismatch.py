"""Another compass point in one edition.

Bad:

    en: The quake hit southwest Albania.
    uk: Землетрус стався на південному заході Албанії.
    ru: Землетрясение произошло на юго-востоке Албании.

Good:

    en: The quake hit southwest Albania.
    uk: Землетрус стався у південно-західній Албанії.
    ru: Землетрясение произошло на юго-западе Албании.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "direction-mismatch"
SEVERITY = Severity.ERROR


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.DIRECTION,),
        problem=Problem.MISMATCH,
        say=differs("direction differs"),
    )
