"""Is a name a slip of the pen: a letter or two wrong, or two neighbours transposed, in a name known otherwise?"""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from checker.names.letters import fold
from checker.names.lexicon import spellings
from checker.names.roots import root
from checker.names.transliteration import ends, likeness
from checker.names.words import Unit

MOST = 3
"""Letters wrong beyond which it is another name."""
NO_SLIP = 9.0


def letters_wrong(x: Unit, pair: tuple[Unit, Unit], known: Iterable[str]) -> tuple[float, float]:
    """Letters wrong against the nearest way to write the name, NO_SLIP if none is near, and that way's length.

    Ways to write it are those that the lexicon has for what both others name, and the roots that the document
    has elsewhere (`known`).
    """
    if x.words > 1 or x.foreign:
        return NO_SLIP, 0.0
    ways = {way for concept in pair[0].concepts & pair[1].concepts for way in spellings(concept, x.language)}
    found = (_nearest(fold(x.text), x.language, way) for way in {*ways, *known})
    wrong, way = min(found, default=(NO_SLIP, ""), key=lambda each: (each[0], -len(each[1])))
    return (wrong, float(len(way))) if wrong <= MOST else (NO_SLIP, 0.0)


@lru_cache(maxsize=1 << 12)
def _nearest(word: str, language: str, way: str) -> tuple[float, str]:
    """Letters wrong in the word, whatever its ending, against one way to write it."""
    if len(way) < 4:
        return NO_SLIP, way
    kept = {size for size, _ in ends(word, language)} | {len(way)}
    cuts = {root(way, language), way}
    return min(float(OSA.distance(word[:size], cut)) for size in kept for cut in cuts), way


@lru_cache(maxsize=1 << 12)
def mended(word: str, language: str, y: str, y_language: str, z: str, z_language: str) -> float:
    """How many nats nearer to both others a word comes at the most, if two neighbouring letters change places."""
    now = _losses(word, language, y, y_language, z, z_language)
    places = [i for i in range(1, len(word) - 1) if word[i] != word[i + 1]]
    swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places)
    best = min((_losses(each, language, y, y_language, z, z_language) for each in swapped), default=now)
    return now - best


def _losses(word: str, language: str, y: str, y_language: str, z: str, z_language: str) -> float:
    one, two = likeness(word, language, y, y_language).loss, likeness(word, language, z, z_language).loss
    return min(one, 30.0) + min(two, 30.0)
