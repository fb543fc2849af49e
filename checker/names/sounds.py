"""A rough Latin sound key of a word in either script: only to choose what is worth comparing well."""

import re
from functools import lru_cache

from checker.names.letters import fold
from checker.names.pronunciations import pronunciations
from checker.names.roots import root

GROUPS = {
    "sch": "s", "tch": "c", "shch": "s", "sh": "s", "ch": "c", "zh": "z", "kh": "h", "ph": "f", "th": "t", "ck": "k",
    "gh": "h", "ts": "c", "tz": "c", "cz": "c", "wh": "w", "x": "ks", "qu": "kw", "q": "k", "дж": "j", "дз": "z",
    "ts'": "c", "rz": "z", "sz": "s",
}  # fmt: skip
SINGLE = str.maketrans(
    "bvwgjzyеєиіїюяёэыаоуeuiaoбвгґджзйклмнпрстфхцчшщьъc",
    "bwwhjzaaaaaaaaaaaaaaaaaaabwhhdzzaklmnprstfhccsszzk",
)
DOUBLED = re.compile(r"(.)(?=\1)")
GROUP = re.compile("|".join(sorted(GROUPS, key=len, reverse=True)))


@lru_cache(maxsize=1 << 12)
def sound_key(word: str) -> str:
    """`Washington` and `Вашингтон` have nearly one key; vowels are all `a`, doubled letters one."""
    key = GROUP.sub(_sound, fold(word)).translate(SINGLE)
    return DOUBLED.sub("", key)


def _sound(match: re.Match[str]) -> str:
    return GROUPS[match[0]]


SAID = str.maketrans(
    {
        **dict.fromkeys("axUEce3iyouq", "a"),
        "9": "aw", "6": "aj", "8": "aj", "R": "ar", "C": "c", "D": "z", "h": "h",
        "J": "j", "N": "nw", "S": "s", "T": "t", "v": "w", "g": "w", "Z": "z", "j": "", "w": "a",
    }
)  # fmt: skip
"""Sounds of pronunciations.py as those of keys."""


@lru_cache(maxsize=1 << 12)
def spoken_keys(word: str) -> tuple[str, ...]:
    """The keys of an English word as it is said, where its letters do not show that."""
    keys = (DOUBLED.sub("", said.translate(SAID)) for said in pronunciations(fold(word)))
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=1 << 12)
def skeleton(word: str, language: str) -> str:
    """The consonants of a word without its case ending: `kstnk` of Костенко and of Kostenko's."""
    return re.sub("[ajw]", "", sound_key(root(word, language)))
