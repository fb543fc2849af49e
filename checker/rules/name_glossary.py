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

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "name-glossary"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.NAME,), Problem.GLOSSARY, "against the house glossary")
