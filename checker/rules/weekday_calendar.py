"""The weekday beside a date is not the one that the calendar gives.

Where the editions disagree about the weekday, weekday-mismatch says so instead. Where the year is not stated, the
publication date (`--published`, `X-Publication-Date`) tells it.

Bad:

    en: The court will meet on Thursday, October 24, 2025.
    uk: Суд збереться в четвер, 24 жовтня 2025 року.
    ru: Суд соберётся в четверг, 24 октября 2025 года.

Good:

    en: The court will meet on Friday, October 24, 2025.
    uk: Суд збереться у п’ятницю, 24 жовтня 2025 року.
    ru: Суд соберётся в пятницу, 24 октября 2025 года.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "weekday-calendar"
SEVERITY = Severity.ERROR
check = on_differences(
    NAME, SEVERITY, (Aspect.WEEKDAY, Aspect.DATE), Problem.CALENDAR, "weekday does not fit the date"
)
