"""A long document in two states -> what is near to a change; the rest need not be read to tell what is new."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.diffing import matching
from checker.model import Document

LONG = 500
"""Readings of a document that is narrowed down; a shorter one is read as a whole."""
NEAR = 50
"""Readings before and after a change that are read too: a fact may have moved, a name be written elsewhere."""


def near_changes(
    old: Document, new: Document, matches: Mapping[int, int]
) -> tuple[Document, Document, dict[int, int]]:
    """Return both states without what is far from any change, and the matches between what is left."""
    if max(len(old.readings), len(new.readings)) <= LONG:
        return old, new, dict(matches)
    same = {i: k for i, k in matches.items() if matching.is_untouched(old.readings[k], new.readings[i])}
    news = _around((i for i in range(len(new.readings)) if i not in same), len(new.readings))
    untouched = set(same.values())
    olds = _around((k for k in range(len(old.readings)) if k not in untouched), len(old.readings))
    olds |= {matches[i] for i in news if i in matches}
    return (
        replace(old, readings=tuple(old.readings[k] for k in sorted(olds))),
        replace(new, readings=tuple(new.readings[i] for i in sorted(news))),
        _renumbered(matches, sorted(news), sorted(olds)),
    )


def _around(changed: Iterable[int], size: int) -> set[int]:
    return {near for i in changed for near in range(max(0, i - NEAR), min(size, i + NEAR + 1))}


def _renumbered(matches: Mapping[int, int], news: list[int], olds: list[int]) -> dict[int, int]:
    places = {k: place for place, k in enumerate(olds)}
    return {place: places[matches[i]] for place, i in enumerate(news) if i in matches and matches[i] in places}
