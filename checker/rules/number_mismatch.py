"""A quantity has another value in one edition.

Compared are values, not digits: "24", "twenty-four" and "двадцять чотири" agree, so do "3.5 million" and "3 500 000",
and a conversion that computes ("385 miles", "620 км"). With three editions the value that two of them state is taken
for right, and the third is the suspect. So it is with what rose in two of them and fell in the third.

Bad:

    en: It was the first visit in 24 years.
    uk: Це був перший візит за 24 роки.
    ru: Это был первый визит за 42 года.

    en: The budget is 1.2 billion hryvnias.
    uk: Бюджет становить 1,2 мільйона гривень.
    ru: Бюджет составляет 1,2 млрд гривен.

    en: Prices rose by 5%.
    uk: Ціни впали на 5 %.
    ru: Цены выросли на 5%.

Good:

    en: It was the first visit in 24 years.
    uk: Це був перший візит за двадцять чотири роки.
    ru: Это был первый визит за 24 года.

    en: The road is 385 miles long.
    uk: Дорога завдовжки 620 км.
    ru: Длина дороги 620 километров.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "number-mismatch"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.NUMBER,), Problem.MISMATCH, "number differs")
