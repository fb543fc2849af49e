"""One name is written two ways in the same edition, case endings aside.

Bad:

    en: Vincent Siso lost. Later Vincent Siso left the club.
    uk: Вінсент Сісо програв. Згодом Вінсент Сісо залишив клуб.
    ru: Винсент Сисо проиграл. Позже Винцент Сисо покинул клуб.

Good:

    en: Vincent Siso lost. The fans of Vincent Siso left.
    uk: Вінсент Сісо програв. Уболівальники Вінсента Сісо пішли.
    ru: Винсент Сисо проиграл. Болельщики Винсента Сисо ушли.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "name-inconsistent"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.NAME,),
        problem=Problem.INCONSISTENT,
        say=differs("name written two ways"),
    )
