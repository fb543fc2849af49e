"""How well the learned letters tell a rendering from a near miss, as a curve.

    python benchmarks/transliteration.py

Pairs: the twelfth of the names of CLDR and GeoNames that tools/learn_transliteration.py holds back. A near miss is,
of 200 names of the other language, the one whose plain romanisation is nearest (Jaro-Winkler); a garbled name has
two letters wrong or two neighbours transposed. Read: of true pairs so many accepted, of wrong ones so many.
"""

import importlib
import random
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from name_planting import garble, roman  # noqa: E402
from rapidfuzz.distance import JaroWinkler  # noqa: E402

from checker.names.transliteration import likeness  # noqa: E402

learning = importlib.import_module("learn_transliteration")
FOREIGN = "foreign"
"""Latin names of towns where no English is spoken, from Portugal to Japan."""
PAIRS = (("en", "uk"), ("en", "ru"), ("uk", "ru"), (FOREIGN, "uk"), (FOREIGN, "ru"))
RATES = (0.99, 0.95, 0.90, 0.80)
MOST = 700
Score = Callable[[str, str], float]


def held(one: str, other: str) -> list[tuple[str, str]]:
    """Held-back pairs of words of two languages, thinned to a fixed number; short words left out."""
    if one == FOREIGN:
        gathered = [sorted(learning.of_origin(origin, other)) for origin in learning.ORIGINS]
    else:
        gathered = [sorted(learning.gather(one, other))]
    kept = [pair for pairs in gathered for pair in _kept(pairs)]
    likely = [pair for pair in kept if JaroWinkler.similarity(roman(pair[0]), roman(pair[1])) >= 0.6]
    return likely[:: max(1, len(likely) // MOST)]


def _kept(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those that nothing was learned from."""
    return [pair for index, pair in enumerate(pairs) if index % 12 == 5 and min(map(len, pair)) >= 4]


def near_miss(pair: tuple[str, str], pool: list[str], dice: random.Random) -> str:
    """Of 200 other names, the nearest."""
    others = [name for name in dice.sample(pool, min(200, len(pool))) if name[:4] != pair[1][:4]]
    return max(others, key=lambda name: JaroWinkler.similarity(roman(pair[0]), roman(name)))


def rates(true: list[float], wrong: list[float]) -> str:
    """Share of wrong pairs accepted where so many true ones are."""
    ranked = sorted(true, reverse=True)
    cells = []
    for rate in RATES:
        limit = ranked[min(len(ranked) - 1, int(rate * len(ranked)))]
        cells.append(f"{sum(score >= limit for score in wrong) / len(wrong):.2f}")
    return "  ".join(cells)


def measure(one: str, other: str) -> None:
    """Print the curves of a pair of languages."""
    dice = random.Random(3)
    pairs = held(one, other)
    pool = sorted({right for _, right in pairs})
    near = [(left, near_miss((left, right), pool, dice)) for left, right in pairs]
    spoilt = [(left, garble(right, other, dice)) for left, right in pairs]
    learned: Score = lambda a, b: likeness(a, "en" if one == FOREIGN else one, b, other).score  # noqa: E731
    plain: Score = lambda a, b: JaroWinkler.similarity(roman(a), roman(b))  # noqa: E731
    for name, score in (("learned", learned), ("Jaro-Winkler", plain)):
        true = [score(*pair) for pair in pairs]
        print(
            f"{one}-{other}  {name:12}  {len(pairs):5}  near miss {rates(true, [score(*pair) for pair in near])}"
            f"   garbled {rates(true, [score(a, b) for a, b in spoilt if b])}"
        )


if __name__ == "__main__":
    print("wrong pairs accepted where " + ", ".join(f"{rate:.0%}" for rate in RATES) + " of the true ones are")
    for languages in PAIRS:
        measure(*languages)
