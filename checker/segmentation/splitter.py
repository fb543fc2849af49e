"""A paragraph -> the half-open ranges of its sentences; what lies between the ranges is white space."""

import re
from bisect import bisect_left
from functools import cache

from checker.languages import part
from checker.segmentation.rules import Cut, Grammar, is_boundary

CANDIDATE = re.compile(
    r"(?P<stop>[.!?…]{1,8})"
    r"(?P<close>[\"'»”“’)\]]{0,4}(?:\[\d{1,3}\]|(?<=[^\W\d_][.!?…])\d{1,2}(?=\s))?)"
    r"(?P<gap>\s+)"
    r"(?P<open>(?:[-–—](?:\s|$))?[\"'«“„‘(\[]{0,4})"
)
"""Closing marks, perhaps a footnote number, the gap, perhaps a dash, opening marks."""


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Return the ranges of the sentences of `text`, in order, without the white space around them."""
    grammar = _grammar(language)
    starts = [0]
    depth = _Brackets(text)
    for match in CANDIDATE.finditer(text):
        if depth.inside(match.end("close"), starts[-1]):
            continue
        if is_boundary(Cut(text, starts[-1], match), grammar):
            starts.append(match.end("gap"))
    ends = [*starts[1:], len(text)]
    return [span for start, end in zip(starts, ends, strict=True) if (span := _trim(text, start, end))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    part_ = text[start:end]
    left = start + len(part_) - len(part_.lstrip())
    right = start + len(part_.rstrip())
    return (left, right) if left < right else None


@cache
def _grammar(language: str) -> Grammar:
    return Grammar.of(part(language, "sentences"))


class _Brackets:
    """Where round brackets are open; one that is never closed counts for nothing."""

    def __init__(self, text: str) -> None:
        self.spans: list[tuple[int, int]] = []
        opened: list[int] = []
        for match in re.finditer(r"[()]", text):
            if match[0] == "(":
                opened.append(match.start())
            elif opened:
                start = opened.pop()
                if not opened:
                    self.spans.append((start, match.start()))

    def inside(self, position: int, sentence: int) -> bool:
        """Whether a bracket that was opened after the sentence began is open at `position`."""
        place = bisect_left(self.spans, (position,)) - 1
        return place >= 0 and sentence < self.spans[place][0] and position <= self.spans[place][1]
