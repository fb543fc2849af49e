"""A quantity has another unit or currency, per cent stands for percentage points, or a conversion does not compute.

Conversions are worked out within the rounding that the digits imply: 385 miles are 620 km, and not 360.
What recurs is compared by its period as well, where all the editions give one.

Bad:

    en: The repair will cost 27 million hryvnias.
    uk: Ремонт коштуватиме 27 млн гривень.
    ru: Ремонт обойдётся в 27 млн долларов.

    en: The hurricane was 385 miles from the coast.
    uk: Ураган був за 620 км від узбережжя.
    ru: Ураган находился в 360 км от побережья.

    en: Salaries have risen to 7,400 zlotys a year.
    uk: Зарплати зросли до 7400 злотих на місяць.
    ru: Зарплаты выросли до 7400 злотых в месяц.

Good:

    en: The road is 385 miles long.
    uk: Дорога завдовжки 620 км.
    ru: Длина дороги 385 миль.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "unit-mismatch"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.UNIT,), Problem.MISMATCH, "unit differs")
