"""Another person, place, organisation or brand stands in one edition, or the name is misspelt there.

Names are compared through case endings and transliteration: "Yoon Suk Yeol", "Юн Сок Йоль" and "Юн Сок Ёлем" are
one man. A Latin name is read by the rules of its origin, too: "Strzelecki" is «Стшелецкий», "Jiangsu" is «Цзянсу».
Models and rulers are compared by letters and number ("Ka-52" is «Ка-52», but not «Ми-28»; Franz Joseph I is not II),
names in Latin letters letter by letter. The edition that two others contradict is the suspect.

Bad:

    en: President Emmanuel Macron met Olaf Scholz in Paris.
    uk: Президент Еммануель Макрон зустрівся з Олафом Шольцом у Парижі.
    ru: Президент Эмманюэль Макрон встретился с Олафом Шольцем в Лондоне.

Bad:

    en: Kyiv asked for missiles for the F-16 on Monday.
    uk: Київ попросив ракети для F-35 у понеділок.
    ru: Киев попросил ракеты для F-16 в понедельник.

Good:

    en: Emmanuel Macron met Olaf Scholz in Paris.
    uk: Еммануель Макрон зустрівся з Олафом Шольцом у Парижі.
    ru: Эмманюэль Макрон принял Олафа Шольца в Париже.
"""

from checker.model import Aspect, Problem, Severity
from checker.rules.findings import on_differences

NAME = "name-mismatch"
SEVERITY = Severity.ERROR
check = on_differences(NAME, SEVERITY, (Aspect.NAME,), Problem.MISMATCH, "name differs")
