"""A name that the other editions give is left out in one.

A pronoun, a title ("the president") or a shorter form in its place is not an omission.

Bad:

    en: Emmanuel Macron, Olaf Scholz and Donald Tusk signed the treaty.
    uk: Еммануель Макрон, Олаф Шольц і Дональд Туск підписали угоду.
    ru: Эмманюэль Макрон и Олаф Шольц подписали договор.

Good:

    en: Olaf Scholz said that Scholz would return.
    uk: Олаф Шольц сказав, що повернеться.
    ru: Олаф Шольц сказал, что вернётся.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "name-missing"
SEVERITY = Severity.WARNING


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.NAME,),
        problem=Problem.MISSING,
        say=differs("name missing"),
    )
