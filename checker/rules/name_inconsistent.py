"""One name is written two ways in the same edition, case endings aside.

Bad:

    en: Vincent Siso lost. Later Vincent Siso left the club.
    uk: Вінсент Сісо програв. Згодом Вінсент Сісо залишив клуб.
    ru: Винсент Сисо проиграл. Позже Винцент Сисо покинул клуб.

Good:

    en: Vincent Siso lost. The fans of Vincent Siso left.
    uk: Вінсент Сісо програв. Уболівальники Вінсента Сісо пішли.
    ru: Винсент Сисо проиграл. Болельщики Винсента Сисо ушли.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "name-inconsistent"
SEVERITY = Severity.WARNING
check = on_differences(NAME, SEVERITY, (Aspect.NAME,), Problem.INCONSISTENT, "name written two ways")
