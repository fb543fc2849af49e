"""A time of day that the other editions state is left out in one.

Bad:

    en: The missile was launched at 5:30 a.m. from the coast.
    uk: Ракету запустили о 5:30 ранку з узбережжя.
    ru: Ракету запустили с побережья.

Good:

    en: The missile was launched at 5:30 a.m. local time.
    uk: Ракету запустили о 5:30 за місцевим часом.
    ru: Ракету запустили в 5:30 утра по местному времени.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "time-missing"
SEVERITY = Severity.WARNING
check = on_differences(NAME, SEVERITY, (Aspect.TIME,), Problem.MISSING, "time missing")
