"""A date or time that does not exist: 31 June, 25:70.

Bad:

    en: The works will end on June 30, 2026.
    uk: Роботи завершать 30 червня 2026 року.
    ru: Работы завершат 31 июня 2026 года.

Good:

    en: The works will end on February 29, 2028.
    uk: Роботи завершать 29 лютого 2028 року.
    ru: Работы завершат 29 февраля 2028 года.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "date-impossible"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.DATE, Aspect.TIME), Problem.IMPOSSIBLE, "no such date or time")
