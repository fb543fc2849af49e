"""Another day of the week in one edition.

All cases and adjectives are understood ("недільний", "по воскресеньям").

Bad:

    en: The storm will reach the coast on Sunday.
    uk: Шторм досягне узбережжя в неділю.
    ru: Шторм достигнет побережья в субботу.

Good:

    en: The storm will reach the coast on Sunday night.
    uk: Шторм досягне узбережжя у ніч на понеділок.
    ru: Шторм достигнет побережья в ночь на понедельник.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "weekday-mismatch"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.WEEKDAY,), Problem.MISMATCH, "weekday differs")
