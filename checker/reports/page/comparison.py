"""Comparison -> one HTML page: what changed word by word, and the findings that came, went and stayed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Change, Comparison, DocumentChange, EditionChange, Finding, Segment, Side
from checker.reports.escaping import visible
from checker.reports.page import fill
from checker.reports.page.marking import Mark, Piece, parts, pieces
from checker.reports.page.titles import N_
from checker.reports.page.view import Anchors, Note, in_order, marks_of, note_of

KINDS = {"introduced": N_("Introduced"), "fixed": N_("Fixed"), "open": N_("Still open")}
CHANGES = {Change.ADDED: N_("added"), Change.REMOVED: N_("removed")}
TAGS = {Change.ADDED: "ins", Change.REMOVED: "del"}

Place = tuple[tuple[str, tuple[Segment, ...]], ...]
"""The segments of every edition: what a finding and the passage that it is about have in common."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that were kept (no tag), added or removed, with the marks of findings in them."""

    tag: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One edition's side of a passage; without parts where it has none, before and now."""

    language: str
    parts: tuple[Stretch, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A passage: its cells, and the findings that came or went with it."""

    cells: tuple[Cell, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One article: what changed in it, and the findings that were there before and still are."""

    id: str
    name: str
    previous: str
    change: str
    source: str
    languages: tuple[str, ...]
    rows: tuple[Row, ...]
    open: tuple[Row, ...]


def render(comparison: Comparison) -> str:
    """Return the page of a comparison, made as that of a report is: inert, and whole without a network."""
    found = {"introduced": comparison.introduced, "fixed": comparison.fixed, "open": comparison.still_open}
    return fill(
        "comparison",
        comparison.languages,
        {},
        template="comparison.html",
        before=visible(comparison.before),
        after=visible(comparison.after),
        kinds=KINDS,
        counts={kind: len(findings) for kind, findings in found.items()},
        notes=[visible(note) for note in comparison.notes],
        leaves=_leaves(comparison, found),
    )


def _leaves(comparison: Comparison, found: Mapping[str, Sequence[Finding]]) -> list[Leaf]:
    anchors = Anchors()
    documents = {document.domain: document for document in comparison.documents}
    names = {*documents, *(finding.domain for findings in found.values() for finding in findings)}
    return [_leaf(name, documents.get(name), comparison, found, anchors) for name in sorted(names)]


def _leaf(
    name: str,
    document: DocumentChange | None,
    comparison: Comparison,
    found: Mapping[str, Sequence[Finding]],
    anchors: Anchors,
) -> Leaf:
    languages = document.languages if document else comparison.languages
    names = {name, document.previous} if document and document.previous else {name}
    notes = Notes({kind: [f for f in found[kind] if f.domain in names] for kind in found}, languages, anchors)
    rows = [_row(passage.editions, notes, languages) for passage in document.passages] if document else []
    return Leaf(
        id=anchors.new("article", name),
        name=visible(name),
        previous=visible(document.previous) if document and document.previous else "",
        change=CHANGES.get(document.change, "") if document else "",
        source=comparison.source,
        languages=languages,
        rows=(*rows, *notes.elsewhere("introduced"), *notes.elsewhere("fixed")),
        open=tuple(notes.elsewhere("open")),
    )


class Notes:
    """The findings of an article, each handed out once: with the passage it is about, or on its own."""

    def __init__(self, found: Mapping[str, list[Finding]], languages: Sequence[str], anchors: Anchors) -> None:
        self._left = {kind: list(findings) for kind, findings in found.items()}
        self._languages = languages
        self._anchors = anchors
        self._given = 0

    def at(self, kind: str, place: Place) -> tuple[Note, ...]:
        """Take the findings of a kind that are about these segments."""
        here = [one for one in self._left[kind] if _place(one.editions) == place]
        self._left[kind] = [one for one in self._left[kind] if one not in here]
        return tuple(self._note(one, kind) for one in in_order(here))

    def elsewhere(self, kind: str) -> Iterator[Row]:
        """Yield a row for every finding of a kind that no passage took."""
        for finding in self._left[kind]:
            note = self._note(finding, kind)
            yield Row(tuple(_still(finding, note, language) for language in self._languages), (note,))

    def _note(self, finding: Finding, kind: str) -> Note:
        self._given += 1
        return note_of(finding, self._given, self._languages, self._anchors, kind)


def _place(sides: Mapping[str, Side]) -> Place:
    return tuple(sorted((language, side.segments) for language, side in sides.items() if side.segments))


def _row(editions: Mapping[str, EditionChange], notes: Notes, languages: Sequence[str]) -> Row:
    after = _place({language: edition.after for language, edition in editions.items()})
    before = _place({language: edition.before for language, edition in editions.items()})
    introduced, fixed = notes.at("introduced", after), notes.at("fixed", before)
    return Row(
        tuple(_cell(language, editions.get(language), introduced) for language in languages), (*introduced, *fixed)
    )


def _cell(language: str, edition: EditionChange | None, notes: Sequence[Note]) -> Cell:
    if edition is None:
        return Cell(language, (), False)
    marks = [mark for note in notes for mark in marks_of(note, language)]
    if not edition.pieces:
        text = edition.after.text or ""
        return Cell(language, (Stretch("", pieces(text, marks)),) if text else (), False)
    return Cell(language, tuple(_stretches(edition, marks)), True)


def _stretches(edition: EditionChange, marks: Sequence[Mark]) -> Iterator[Stretch]:
    """Cut the words kept and added where a mark begins or ends; those removed carry none."""
    start = 0
    for run in edition.pieces:
        if run.change is Change.REMOVED:
            yield Stretch("del", (Piece(parts(run.text)),))
            continue
        end = start + len(run.text)
        here = [_within(mark, start, end) for mark in marks if mark.start < end and mark.end > start]
        yield Stretch(TAGS.get(run.change, ""), pieces(run.text, here))
        start = end


def _within(mark: Mark, start: int, end: int) -> Mark:
    """The part of a mark that lies in a stretch, counted from its beginning."""
    first, last = max(mark.start, start) - start, min(mark.end, end) - start
    return replace(mark, start=first, end=last, goes_on=mark.end > end)


def _still(finding: Finding, note: Note, language: str) -> Cell:
    """An edition's side of a finding in a passage that did not change."""
    text = finding.editions.get(language, Side()).text or ""
    return Cell(language, (Stretch("", pieces(text, list(marks_of(note, language)))),) if text else (), False)
