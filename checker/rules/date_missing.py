"""A date that the other editions state is left out in one.

Bad:

    en: The bridge was opened on July 27, 2008 by the mayor.
    uk: Міст відкрив мер 27 липня 2008 року.
    ru: Мост открыл мэр.

Good:

    en: The bridge was opened on July 27, 2008.
    uk: Міст відкрили 27 липня 2008 року.
    ru: Мост открыли 27 июля 2008-го.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "date-missing"
SEVERITY = Severity.WARNING
check = on_differences(NAME, SEVERITY, (Aspect.DATE, Aspect.WEEKDAY), Problem.MISSING, "date missing")
