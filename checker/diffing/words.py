"""Two texts -> the runs of words that stayed, went and came."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.model import Change, Piece

WORD = re.compile(r"\s*\w+(?:[’'ʼ.,:-]\w+)*|\s*[^\w\s]|\s+")
LONGEST = 1_000
"""Words of a text that are compared one by one; of a longer one the whole is said to have changed."""


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return the runs in order; without those added they join to `before`, without those removed to `after`."""
    olds, news = WORD.findall(before), WORD.findall(after)
    if max(len(olds), len(news)) > LONGEST:
        return tuple(_run(Change.REMOVED, [before])) + tuple(_run(Change.ADDED, [after]))
    return tuple(_pieces(olds, news))


def _pieces(olds: list[str], news: list[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from _run(Change.SAME, olds[a:b])
        else:
            yield from _run(Change.REMOVED, olds[a:b])
            yield from _run(Change.ADDED, news[c:d])


def _run(change: Change, words: list[str]) -> Iterator[Piece]:
    text = "".join(words)
    if text:
        yield Piece(change, text)
