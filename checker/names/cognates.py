"""Ukrainian and Russian spell the name of one person or town nearly alike: do two words?"""

import re
from functools import lru_cache

from checker.names.letters import fold
from checker.names.transliteration import ends, hardened

SOFT = re.compile("[йь]о")
SAME = str.maketrans("іїыєэґхюу", "иииееггвв", "йьъ")
"""Letters that stand for each other in the two, and those that only one may write."""
CHOSEN = re.compile("ио|я")
"""What may stand for an e in a foreign name."""
DOUBLED = re.compile(r"(.)(?=\1)")
SHORTEST = 3
"""Letters that must be left of both without their endings."""


def is_cognate(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Whether two words are letter by letter what the other language makes of them, whatever their cases.

    «Мюллер» and «Мюллером», «Гельсінкі» and «Хельсинках»; not «Сокова» and «Сакова».
    """
    return not _stems(one, one_language).isdisjoint(_stems(other, other_language))


def is_practice(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Whether only letters that newspapers choose between part two spellings of a foreign name.

    «Вайткевічюте» and «Вайткявичюте», «фіорд» and «фьорд».
    """
    ours, theirs = _stems(one, one_language), _stems(other, other_language)
    return not {_loose(stem) for stem in ours}.isdisjoint({_loose(stem) for stem in theirs})


@lru_cache(maxsize=1 << 12)
def _stems(word: str, language: str) -> frozenset[str]:
    """The word without each ending that it may have, in letters that the languages share."""
    folded = fold(word)
    spellings = {folded, hardened(folded, language) or folded}
    stems = [each[:size] for each in spellings for size, _ in ends(each, language) if size >= SHORTEST]
    return frozenset(map(_plain, stems or [folded]))


def _plain(word: str) -> str:
    return DOUBLED.sub("", SOFT.sub("е", word).translate(SAME))


def _loose(stem: str) -> str:
    return DOUBLED.sub("", CHOSEN.sub("е", stem))
