"""A name is written in a form that the house glossary forbids, or not in the one that it requires.

The glossary is `zvirka.glossary.csv` (columns en, uk, ru, forbidden_en, forbidden_uk, forbidden_ru, note) or a TBX
file, named by the setting `glossary` or `--glossary`. Case endings are understood.

Bad, where the glossary has Kyiv and forbids Kiev:

    en: The delegation arrived in Kiev.
    uk: Делегація прибула до Києва.
    ru: Делегация прибыла в Киев.

Good:

    en: The delegation arrived in Kyiv.
    uk: Делегація прибула до Києва.
    ru: Делегация прибыла в Киев.
"""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Finding, Problem, Severity
from checker.rules.findings import differs, findings

NAME = "name-glossary"
SEVERITY = Severity.ERROR


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every such difference."""
    return findings(
        NAME,
        SEVERITY,
        document,
        differences,
        aspects=(Aspect.NAME,),
        problem=Problem.GLOSSARY,
        say=differs("against the house glossary"),
    )
