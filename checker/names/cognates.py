"""Ukrainian and Russian spell the name of one person or town nearly alike: do two words?"""

import re
from functools import lru_cache
from itertools import product

from checker.names.letters import fold
from checker.names.place_roots import exchanged
from checker.names.transliteration import ends, hardened

SOFT = re.compile("[йь]о")
SAME = str.maketrans("іїыєэґхюу", "иииееггвв", "йьъ")
"""Letters that stand for each other in the two, and those that only one may write."""
CHOSEN = re.compile("ио|я")
"""What may stand for an e in a foreign name."""
DOUBLED = re.compile(r"(.)(?=\1)")
MOST_VOWELS = 3
"""So many і of a word may be other vowels in Russian."""
SHORTEST = 3
"""Letters that must be left of both without their endings."""


def is_cognate(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Whether two words are letter by letter what the other language makes of them, whatever their cases.

    «Мюллер» and «Мюллером», «Гельсінкі» and «Хельсинках»; not «Сокова» and «Сакова».
    """
    return not _stems(one, one_language).isdisjoint(_stems(other, other_language))


def is_practice(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Whether only letters that newspapers choose between part two spellings of a foreign name.

    «Вайткевічюте» and «Вайткявичюте», «фіорд» and «фьорд»; «Білокінь» is «Белоконь».
    """
    ours, theirs = (_loose_stems(word, language) for word, language in ((one, one_language), (other, other_language)))
    return not ours.isdisjoint(theirs)


@lru_cache(maxsize=1 << 12)
def _stems(word: str, language: str) -> frozenset[str]:
    """The word without each ending that it may have, in letters that the languages share."""
    folded = fold(word)
    spellings = {folded, hardened(folded, language) or folded, exchanged(folded, language, "ru")}
    stems = [each[:size] for each in spellings for size, _ in ends(each, language) if size >= SHORTEST]
    return frozenset(map(plain, stems or [folded]))


def plain(word: str) -> str:
    """A folded word in letters that the languages share."""
    return DOUBLED.sub("", SOFT.sub("е", word).translate(SAME))


def _loose_stems(word: str, language: str) -> frozenset[str]:
    """The stems of a word; also as Russian has them where a Ukrainian і was another vowel."""
    spellings = [word]
    if language == "uk" and "і" in word.lower():
        places = [at for at, letter in enumerate(word.lower()) if letter == "і"][:MOST_VOWELS]
        for vowels in product("іео", repeat=len(places)):
            letters = list(word.lower())
            for at, vowel in zip(places, vowels, strict=True):
                letters[at] = vowel
            spellings.append("".join(letters))
    return frozenset(_loose(stem) for spelling in spellings for stem in _stems(spelling, language))


def _loose(stem: str) -> str:
    return DOUBLED.sub("", CHOSEN.sub("е", stem))
