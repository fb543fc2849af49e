"""Another time of day in one edition.

12 and 24 hours, words and parts of the day are understood: 5:30 a.m. = 05:30 = 5:30 утра = о пів на шосту ранку.

Bad:

    en: The missile was launched at 5:30 a.m.
    uk: Ракету запустили о 5:30 ранку.
    ru: Ракету запустили в 3:30 утра.

Good:

    en: The missile was launched at 5:30 p.m.
    uk: Ракету запустили о 17:30.
    ru: Ракету запустили в половине шестого вечера.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "time-mismatch"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.TIME,), Problem.MISMATCH, "time differs")
