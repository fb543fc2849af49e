"""Another person, place, organisation or brand stands in one edition, or the name is misspelt there.

Names are compared through case endings and transliteration: "Yoon Suk Yeol", "Юн Сок Йоль" and "Юн Сок Ёлем" are
one man. The edition that two others contradict is the suspect.

Bad:

    en: President Emmanuel Macron met Olaf Scholz in Paris.
    uk: Президент Еммануель Макрон зустрівся з Олафом Шольцом у Парижі.
    ru: Президент Эмманюэль Макрон встретился с Олафом Шольцем в Лондоне.

Good:

    en: Emmanuel Macron met Olaf Scholz in Paris.
    uk: Еммануель Макрон зустрівся з Олафом Шольцом у Парижі.
    ru: Эмманюэль Макрон принял Олафа Шольца в Париже.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "name-mismatch"
SEVERITY = Severity.ERROR


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.NAME,),
        problem=Problem.MISMATCH,
        say=differs("name differs"),
    )
