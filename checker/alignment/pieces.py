"""Segments -> pieces: a segment that holds several sentences is aligned sentence by sentence.

Editors fuse and divide sentences; with the parts aligned one by one, a segment "merged with a neighbour whose
other half was dropped" still finds its like, and the beads are put together from the pieces' links.
"""

import re
from dataclasses import dataclass

STOP = re.compile(r"[.!?…]+[\"'»”“’)\]]*\s+(?=[\"'«“„‘(\[–—-]*\s?[^\W\d_a-zа-яёіїєґ]|[\"'«“„(]*\d)")
ABBREVIATION = re.compile(r"(?:^|[\s(«\"“„])(?:[^\W\d_]|[A-Z]\.[A-Z]|[A-ZА-ЯІЇЄҐ][a-z]{1,3}|[а-яіїєґё]{1,3})\.$")
SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a segment, and which segment it belongs to."""

    text: str
    owner: int


def pieces_of(segments: list[str]) -> list[Piece]:
    """Cut every segment at the sentence ends inside it."""
    return [Piece(text, owner) for owner, segment in enumerate(segments) for text in _cut(segment)]


def _cut(text: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for match in STOP.finditer(text):
        left = text[start : match.end()].strip()
        if min(len(left), len(text) - match.end()) < SHORTEST or ABBREVIATION.search(left):
            continue
        parts.append(left)
        start = match.end()
    return [*parts, text[start:].strip()]
