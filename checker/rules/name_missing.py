"""A name that the other editions give is left out in one.

A pronoun, a title ("the president") or a shorter form in its place is not an omission.

Bad:

    en: Emmanuel Macron, Olaf Scholz and Donald Tusk signed the treaty.
    uk: Еммануель Макрон, Олаф Шольц і Дональд Туск підписали угоду.
    ru: Эмманюэль Макрон и Олаф Шольц подписали договор.

Good:

    en: Olaf Scholz said that Scholz would return.
    uk: Олаф Шольц сказав, що повернеться.
    ru: Олаф Шольц сказал, что вернётся.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "name-missing"
SEVERITY = Severity.WARNING
check = on_differences(NAME, SEVERITY, (Aspect.NAME,), Problem.MISSING, "name missing")
