"""Ukrainian and Russian spell the name of one person or town nearly alike: do two words?"""

import re
from functools import lru_cache

from checker.names.letters import fold
from checker.names.transliteration import ends

SOFT = re.compile("[йь]о")
SAME = str.maketrans("іїыєэґхяюу", "иииеегга" + "вв", "йьъ")
"""Letters that stand for each other in the two, and those that only one may write."""
DOUBLED = re.compile(r"(.)(?=\1)")
SHORTEST = 3
"""Letters that must be left of both without their endings."""


def is_cognate(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Whether two words are letter by letter what the other language makes of them, whatever their cases.

    «Мюллер» and «Мюллером», «Гельсінкі» and «Хельсинках»; not «Сокова» and «Сакова».
    """
    return not _stems(one, one_language).isdisjoint(_stems(other, other_language))


@lru_cache(maxsize=1 << 12)
def _stems(word: str, language: str) -> frozenset[str]:
    """The word without each ending that it may have, in letters that the languages share."""
    folded = fold(word)
    sizes = [size for size, _ in ends(folded, language) if size >= SHORTEST]
    return frozenset(_plain(folded[:size]) for size in sizes or [len(folded)])


def _plain(word: str) -> str:
    return DOUBLED.sub("", SOFT.sub("е", word).translate(SAME))
