"""Another compass point in one edition.

Bad:

    en: The quake hit southwest Albania.
    uk: Землетрус стався на південному заході Албанії.
    ru: Землетрясение произошло на юго-востоке Албании.

Good:

    en: The quake hit southwest Albania.
    uk: Землетрус стався у південно-західній Албанії.
    ru: Землетрясение произошло на юго-западе Албании.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "direction-mismatch"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.DIRECTION,), Problem.MISMATCH, "direction differs")
