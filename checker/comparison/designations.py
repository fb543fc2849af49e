"""Models and numerals of rulers compared: "F-16" against «F-35», "Ka-52" against «Ми-28», "Franz Joseph I" and II.

Letters and digits that are joined name one thing and are never translated; Cyrillic may keep the Latin letters, put
look-alikes for them or transliterate them. Where two editions agree and the third has another, that one is suspected.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from checker.model import Aspect, Difference, Document, Fact, Passage, Problem, Reading
from checker.names.letters import is_latin
from checker.names.values import Name

CONFIDENCE = 0.95
DESIGNATION = re.compile(r"(?<![\w-])([^\W\d_]{1,5})[-‑–]?(\d{1,4})((?:[-‑–]?[^\W\d_]{1,3}\d?)?)(?![\w]|[-‑–,.:]\d)")
"""Letters, a number, and what may follow: "A320neo", «Ту-22М3»."""
NUMERAL = re.compile(r"\b([^\W\d_])[^\W\d_]+ ([IVXІХ]{1,5})(?!\w)(?!\.\w)")
"""A Roman number behind a word, also in Cyrillic look-alikes."""
CYRILLIC_NUMERALS = str.maketrans("ІХ", "IX")
LETTERS = {
    "а": "a", "б": "b", "в": "v b w", "г": "g h", "ґ": "g", "д": "d", "е": "e ye", "є": "e ye", "ж": "zh", "з": "z",
    "и": "i y", "і": "i", "ї": "i yi", "й": "y i j", "к": "k", "л": "l", "м": "m", "н": "n h", "о": "o", "п": "p",
    "р": "r p", "с": "s c", "т": "t", "у": "u y", "ф": "f", "х": "kh h x", "ц": "ts c", "ч": "ch", "ш": "sh",
    "щ": "shch", "ы": "y", "э": "e", "ю": "yu u", "я": "ya a", "ь": " ", "ъ": " ",
}  # fmt: skip
"""Cyrillic letter -> Latin ones that it transliterates or looks like."""
MOST = 12
"""Designations of a passage above which it is a list of codes."""


class Mark(NamedTuple):
    """A designation or a numeral, with its half-open place in the text."""

    start: int
    end: int
    letters: str
    number: str
    tail: str


def compare(document: Document) -> Iterator[Difference]:
    """The designations and numerals that one of three editions has otherwise."""
    for index, reading in enumerate(document.readings):
        for read in (designations, numerals):
            yield from _of_reading(index, reading, read)


def designations(passage: Passage) -> list[Mark]:
    """The designations of a passage."""
    return [
        Mark(found.start(), found.end(), found[1], found[2], found[3].strip("-‑–"))
        for found in DESIGNATION.finditer(passage.text or "")
        if any(letter.isupper() for letter in found[1])
    ]


def numerals(passage: Passage) -> list[Mark]:
    """The Roman numbers behind names of a passage."""
    return [
        Mark(found.start(2), found.end(2), "", found[2].translate(CYRILLIC_NUMERALS), "")
        for found in NUMERAL.finditer(passage.text or "")
        if found[1].isupper()
    ]


def _of_reading(index: int, reading: Reading, read: Callable[[Passage], list[Mark]]) -> Iterator[Difference]:
    """The differences of one reading."""
    passages = {code: passage for code, passage in reading.passages.items() if passage.text}
    if len(passages) < 3:
        return
    marks: dict[str, list[Mark]] = {}
    for code, passage in passages.items():
        marks[code] = read(passage)
        if not 1 <= len(marks[code]) <= MOST:
            return
    for suspect in marks:
        one, other = (code for code in marks if code != suspect)
        alone = [x for x in marks[suspect] if not _is_among(x, marks[one]) and not _is_among(x, marks[other])]
        lacking = [
            (y, z)
            for y in marks[one]
            for z in marks[other]
            if same(y, z)
            and not _is_among(y, marks[suspect])
            and (read is numerals or not _has_number(passages[suspect].text or "", y, alone))
        ]
        if len(alone) == 1 and len(lacking) == 1 and _is_error(alone[0], *lacking[0]):
            rows = {suspect: alone[0], one: lacking[0][0], other: lacking[0][1]}
            yield _difference(index, passages, rows, suspect)


def same(one: Mark, other: Mark) -> bool:
    """Whether two marks name one thing; what follows the number may be left out."""
    if one.number != other.number or not same_letters(one.letters, other.letters):
        return False
    return not one.tail or not other.tail or same_letters(_single(one.tail), _single(other.tail))


def _single(tail: str) -> str:
    """What follows the number, without the ending of a plural: two F-16As."""
    return tail.removesuffix("s") if tail[:1].isupper() else tail


@lru_cache(maxsize=1 << 12)
def same_letters(one: str, other: str) -> bool:
    """Whether letters are the same, transliterated or replaced by look-alikes."""
    return not _spellings(one.lower()).isdisjoint(_spellings(other.lower()))


def _spellings(letters: str) -> set[str]:
    """The ways to read letters as Latin ones, and as they are."""
    options = [LETTERS.get(letter, letter).split() or [""] for letter in letters]
    return {"".join(way) for way in product(*options)} | {letters}


def _is_among(mark: Mark, row: Sequence[Mark]) -> bool:
    return any(same(mark, other) for other in row)


def _has_number(text: str, mark: Mark, alone: Sequence[Mark]) -> bool:
    """Whether a text has the number of a mark, but not in a designation that stands alone."""
    rest = text
    for each in reversed(alone):
        rest = rest[: each.start] + rest[each.end :]
    return re.search(rf"(?<!\d){mark.number}(?!\d)", rest) is not None


def _is_error(x: Mark, y: Mark, z: Mark) -> bool:
    """Whether another number, or other letters in a script where the letters are not translated."""
    if x.number != y.number:
        return True
    return is_latin(x.letters) in (is_latin(y.letters), is_latin(z.letters))


def _difference(index: int, passages: Mapping[str, Passage], rows: Mapping[str, Mark], suspect: str) -> Difference:
    """The difference that the marks of the editions make."""
    facts = {
        code: (Fact(mark.start, mark.end, Name((passages[code].text or "")[mark.start : mark.end])),)
        for code, mark in rows.items()
    }
    return Difference(Aspect.NAME, Problem.MISMATCH, index, facts, suspect, CONFIDENCE)
