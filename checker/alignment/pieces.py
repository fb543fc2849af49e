"""Segments -> pieces: a segment is aligned by its sentences, and a long sentence by its clauses.

Editors fuse and divide sentences; with the parts aligned one by one, a segment that was merged with a neighbour
whose other half was dropped still finds its like, and the beads are put together from the links of the pieces.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

STOP = re.compile(r"[.!?…]+[\"'»”“’)\]]*\s+(?=[\"'«“„‘(\[–—-]*\s?[^\W\d_a-zа-яёіїєґ]|[\"'«“„(]*\d)")
ABBREVIATION = re.compile(r"(?:^|[\s(«\"“„])(?:[^\W\d_]|[A-Z]\.[A-Z]|[A-ZА-ЯІЇЄҐ][a-z]{1,3}|[а-яіїєґё]{1,3})\.$")
SENTENCE = 12
"""The least characters of a sentence."""
PAUSE = re.compile(r"(?:[,;:]|\s[–—])\s+(?=\w)")
CLAUSE = 65
"""The least characters of a clause: shorter ones are too poor in words to find their like."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a segment, which segment it belongs to, and the whole sentence."""

    text: str
    owner: int
    sentence: str


def pieces_of(segments: list[str]) -> list[Piece]:
    """Cut every segment at the sentence ends inside it, and long sentences at their pauses."""
    return [
        Piece(clause, owner, sentence)
        for owner, segment in enumerate(segments)
        for sentence in _cut(segment, STOP, SENTENCE)
        for clause in _cut(sentence, PAUSE, CLAUSE)
    ]


def _cut(text: str, mark: re.Pattern[str], shortest: int) -> Iterator[str]:
    start = 0
    for match in mark.finditer(text):
        left = text[start : match.end()].strip()
        if min(len(left), len(text) - match.end()) < shortest or ABBREVIATION.search(left[-8:]):
            continue
        yield left
        start = match.end()
    yield text[start:].strip()
