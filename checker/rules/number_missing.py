"""A quantity that the other editions state is left out in one.

Words that may come and go in a free translation ("one", "both", "first", "half") are not missed. What the title of an
article leaves to the text below it is a hint (`--verbose`).

Bad:

    en: The storm killed 118 people in two days.
    uk: За два дні через негоду загинули люди.
    ru: За два дня из-за стихии погибли 118 человек.

Good:

    en: One of the bridges was closed.
    uk: Міст закрили.
    ru: Один из мостов закрыли.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "number-missing"
SEVERITY = Severity.WARNING
check = on_differences(NAME, SEVERITY, (Aspect.NUMBER, Aspect.UNIT), Problem.MISSING, "number missing")
