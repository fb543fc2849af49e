"""Another day, month, year, decade or century in one edition.

An edition may say less ("in June" for "on June 18"); only what contradicts is reported.

Bad:

    en: The president arrived on June 18.
    uk: Президент прибув 18 липня.
    ru: Президент прибыл 18 июня.

Good:

    en: The president arrived on June 18, 2024.
    uk: Президент прибув 18 червня.
    ru: Президент прибыл 18.06.2024.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "date-mismatch"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.DATE,), Problem.MISMATCH, "date differs")
