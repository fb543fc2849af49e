"""Two states of a document -> the passages that differ, word by word and fact by fact."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.comparison.stale import changed
from checker.diffing import matching
from checker.diffing.words import pieces
from checker.model import (
    Change,
    Document,
    DocumentChange,
    EditionChange,
    Fact,
    FactChange,
    Passage,
    PassageChange,
    Reading,
    Side,
    Span,
)
from checker.names.values import Name

ALIKE = 60.0
"""The least likeness (0 to 100) of two forms of one name."""


def document_change(old: Document | None, new: Document | None, matches: dict[int, int]) -> DocumentChange | None:
    """Return what differs between two states of a document, None if no text does."""
    document = new or old
    assert document is not None
    passages = tuple(_passages(old, new, matches))
    previous = old.domain if old and new and old.domain != new.domain else None
    if not passages and previous is None:
        return None
    change = Change.ADDED if old is None else Change.REMOVED if new is None else Change.CHANGED
    languages = dict.fromkeys([*document.languages, *(old.languages if old else ())])
    return DocumentChange(document.domain, previous, change, tuple(languages), passages)


def _passages(old: Document | None, new: Document | None, matches: dict[int, int]) -> Iterator[PassageChange]:
    """The readings that differ, in the order they have now; one that is gone stands where it stood."""
    olds, news = old.readings if old else (), new.readings if new else ()
    now = {earlier: index for index, earlier in matches.items()}
    rows: list[tuple[int, int, PassageChange | None]] = []
    for index, reading in enumerate(news):
        rows.append((index, -1, _passage(olds[matches[index]] if index in matches else None, reading)))
    place = -1
    for index, reading in enumerate(olds):
        place = now.get(index, place)
        if index not in now:
            rows.append((place, index, _passage(reading, None)))
    yield from (row for _, _, row in sorted(rows, key=lambda row: row[:2]) if row)


def _passage(old: Reading | None, new: Reading | None) -> PassageChange | None:
    before, after = matching.said(old) if old else (), matching.said(new) if new else ()
    if before == after:
        return None
    languages = dict.fromkeys([*(new.passages if new else ()), *(old.passages if old else ())])
    change = Change.ADDED if not before else Change.REMOVED if not after else Change.CHANGED
    return PassageChange(change, {language: _edition(language, old, new) for language in languages})


def _edition(language: str, old: Reading | None, new: Reading | None) -> EditionChange:
    empty = Passage(language, (), "")
    before = old.passages.get(language, empty) if old else empty
    after = new.passages.get(language, empty) if new else empty
    if before.text == after.text:
        return EditionChange(Change.SAME, _side(before), _side(after))
    if not before.text or not after.text:
        change = Change.ADDED if after.text else Change.REMOVED
        return EditionChange(change, _side(before), _side(after), pieces(before.text, after.text))
    facts = [pair for pair in changed(before, after) if not _is_one_name(*pair)]
    return EditionChange(
        change=Change.CHANGED,
        before=_side(before, [fact for fact, _ in facts]),
        after=_side(after, [fact for _, fact in facts]),
        pieces=pieces(before.text, after.text),
        facts=tuple(FactChange(_span(before, a), _span(after, b)) for a, b in facts),
    )


def _is_one_name(before: Fact | None, after: Fact | None) -> bool:
    """Whether a name only has another ending or spelling: the words of the text show that already."""
    if before is None or after is None or not isinstance(before.value, Name) or not isinstance(after.value, Name):
        return False
    return fuzz.ratio(before.value.text, after.value.text) >= ALIKE


def _side(passage: Passage, facts: list[Fact | None] | None = None) -> Side:
    if not passage.segments:
        return Side()
    spans = (_span(passage, fact) for fact in facts or ())
    return Side(passage.segments, passage.text, tuple(sorted((s for s in spans if s), key=lambda s: s.start)))


def _span(passage: Passage, fact: Fact | None) -> Span | None:
    return Span(fact.start, fact.end, passage.text[fact.start : fact.end], str(fact.value)) if fact else None
