"""Report -> what the page shows: articles of rows, cells with marked text, and the notes under them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.model import SEVERITIES, Document, Finding, Ignore, Passage, Report, Side
from checker.reports.escaping import forward, visible
from checker.reports.page.marking import Mark, Part, Piece, parts, pieces
from checker.reports.page.titles import title
from checker.reports.wording import shortened

PLACE = re.compile(r"(?:[a-z]{2}:)?((title|caption|byline|h(?=\d)|p(?=\d))\d*)(?:\.s\d+)?(?:\+.*)?")
"""A place as `zvirka segment` writes it: the paragraph, and what kind it is."""

TAGGED = 32
"""How many characters of a value stand in the text itself; the note has all of them."""

STATED = 3
"""How many spans of one edition a note quotes."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A span as a note quotes it: the text and the value it stands for (empty where that says nothing new)."""

    text: tuple[Part, ...]
    value: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What one edition states about a finding: quotes, how many more there are, and where that stands."""

    language: str
    quotes: tuple[Quote, ...]
    more: int
    suspect: bool
    present: bool
    path: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as the page shows it; `id` is its anchor, `number` its place in the article."""

    id: str
    number: int
    finding: Finding
    title: str
    message: str
    statements: tuple[Statement, ...]
    kind: str = ""

    @property
    def severity(self) -> str:
        """The severity's name."""
        return self.finding.severity.value

    @property
    def percent(self) -> int:
        """Confidence in per cent."""
        return round(self.finding.confidence * 100)

    @property
    def lacks(self) -> bool:
        """Whether an edition that is not quoted lacks something; of other rules it is merely not the matter."""
        return self.finding.rule.endswith("-missing")

    @property
    def quoted(self) -> bool:
        """Whether any edition's words are at stake; if not, the message alone says what is wrong."""
        return any(statement.quotes for statement in self.statements)


@dataclass(frozen=True, slots=True)
class Cell:
    """One edition's side of a row; `blamed` by these findings, the worst of this severity, if all of it is wrong."""

    language: str
    pieces: tuple[Piece, ...]
    present: bool
    blamed: str = ""
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A bead: its cells, its notes, what it is (title, p, ...), and whether a paragraph begins here."""

    id: str
    place: str
    kind: str
    opens: bool
    cells: tuple[Cell, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that a comment in a catalog silences, and the reason that the comment gives."""

    title: str
    message: str
    reason: str
    language: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article: its rows in order, and what is silenced in it."""

    id: str
    name: str
    headline: str
    headline_language: str
    source: str
    languages: tuple[str, ...]
    published: str
    rows: tuple[Row, ...]
    silenced: tuple[Silenced, ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes, in reading order."""
        return tuple(note for row in self.rows for note in row.notes)

    def count(self, severity: str) -> int:
        """How many notes have this severity."""
        return sum(1 for note in self.notes if note.severity == severity)


def sheets(report: Report) -> tuple[Sheet, ...]:
    """Return the articles of a report, sorted by name; no two anchors on the page are the same."""
    anchors = Anchors()
    documents = {document.domain: document for document in report.documents}
    names = {*documents, *(finding.domain for finding in report.findings)}
    return tuple(_sheet(name, documents.get(name), report, anchors) for name in sorted(names))


class Anchors:
    """Hands out anchors, numbering those that were given before."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def new(self, prefix: str, text: str) -> str:
        """Return an anchor that is free and holds nothing but letters, digits, dots and hyphens."""
        wanted = f"{prefix}-{re.sub(r'[^-.0-9A-Za-z]+', '-', text).strip('-') or 'x'}"
        number = self._given[wanted] = self._given.get(wanted, 0) + 1
        return wanted if number == 1 else self.new(prefix, f"{text}.{number}")


def _sheet(name: str, document: Document | None, report: Report, anchors: Anchors) -> Sheet:
    found = [finding for finding in report.findings if finding.domain == name]
    passages = [reading.passages for reading in document.readings] if document else []
    anchor = anchors.new("article", name)
    rows = tuple(_rows(anchor, passages, found, _languages(report, document), anchors))
    headline, spoken = _headline(rows)
    return Sheet(
        id=anchor,
        name=visible(name),
        headline=headline,
        headline_language=spoken,
        source=document.source if document else report.source,
        languages=_languages(report, document),
        published=document.published.isoformat() if document and document.published else "",
        rows=rows,
        silenced=tuple(_silenced(*pair) for pair in report.suppressed if pair[0].domain == name),
    )


def _languages(report: Report, document: Document | None) -> tuple[str, ...]:
    """The editions of an article in the order of the report."""
    own = set(document.languages) if document else set(report.languages)
    return (*(language for language in report.languages if language in own), *sorted(own - set(report.languages)))


def _headline(rows: Sequence[Row]) -> tuple[str, str]:
    """The first edition's headline, or its first words where it has none, and its language."""
    row = next((row for row in rows if row.kind == "title"), rows[0] if rows else None)
    cell = next((cell for cell in row.cells if cell.present), None) if row else None
    if cell is None:
        return "", ""
    return "".join(part.text for piece in cell.pieces for part in piece.parts), cell.language


Sides = Mapping[str, Side | Passage]


def _rows(
    anchor: str, passages: Sequence[Sides], found: Sequence[Finding], languages: Sequence[str], anchors: Anchors
) -> Iterator[Row]:
    """Yield a row for every reading, then one for every finding whose reading is not at hand."""
    readings: list[tuple[Sides, list[Finding]]] = [(sides, []) for sides in passages]
    for finding in found:
        if 0 <= finding.reading < len(passages):
            readings[finding.reading][1].append(finding)
        else:
            readings.append((finding.editions, [finding]))
    number, paragraph = 0, ""
    for index, (sides, here) in enumerate(readings, 1):
        notes = tuple(note_of(found, number + at, languages, anchors) for at, found in enumerate(in_order(here), 1))
        number += len(notes)
        place = _place(sides, languages)
        match = PLACE.fullmatch(place)
        opens, paragraph = not match or match[1] != paragraph, match[1] if match else ""
        yield Row(
            id=f"{anchor}_{index}",
            place=visible(place),
            kind=match[2] if match else "p",
            opens=opens,
            cells=tuple(_cell(language, sides.get(language), notes) for language in languages),
            notes=notes,
        )


def in_order(found: Sequence[Finding]) -> list[Finding]:
    """Return findings of one row in the order in which an eye meets them."""
    return sorted(
        found, key=lambda one: min((span.start for s in one.editions.values() for span in s.spans[:1]), default=0)
    )


def note_of(finding: Finding, number: int, languages: Sequence[str], anchors: Anchors, kind: str = "") -> Note:
    """Return what the page shows of a finding."""
    return Note(
        id=anchors.new("finding", finding.fingerprint or finding.rule),
        number=number,
        finding=finding,
        title=title(finding.rule),
        message=visible(finding.message),
        statements=tuple(_statement(finding, language) for language in languages),
        kind=kind,
    )


def _statement(finding: Finding, language: str) -> Statement:
    side = finding.editions.get(language, Side())
    quotes = [_quote(span.text, span.value) for span in side.spans[:STATED]]
    return Statement(
        language=language,
        quotes=tuple(quotes),
        more=len(side.spans) - len(quotes),
        suspect=finding.suspect == language,
        present=bool(side.segments),
        path=visible(forward(side.path)) if side.path else "",
        line=side.line,
    )


def _quote(text: str, value: str) -> Quote:
    return Quote(parts(text), "" if value == text else visible(value))


def _cell(language: str, side: Side | Passage | None, notes: Sequence[Note]) -> Cell:
    text = side.text or "" if side else ""
    marks = [mark for note in notes for mark in marks_of(note, language)]
    blamed = [n for n in notes if n.finding.suspect == language and not n.finding.editions[language].spans]
    worst = max((note.finding.severity for note in blamed), key=SEVERITIES.index, default="")
    ids = " ".join(note.id for note in blamed)
    return Cell(language, pieces(text, marks), bool(side and side.segments), ids, worst)


def marks_of(note: Note, language: str) -> Iterator[Mark]:
    """Yield the spans of a finding in one edition."""
    finding = note.finding
    for span in finding.editions.get(language, Side()).spans:
        value = "" if span.value == span.text else visible(shortened(span.value, TAGGED))
        suspect = finding.suspect == language
        yield Mark(span.start, span.end, note.id, note.number, note.severity, value, suspect)


def _place(sides: Sides, languages: Sequence[str]) -> str:
    present = (sides[language] for language in languages if language in sides and sides[language].segments)
    return next((side.segments[0].msgctxt or "" for side in present), "")


def _silenced(finding: Finding, ignore: Ignore) -> Silenced:
    return Silenced(title(finding.rule), visible(finding.message), visible(ignore.reason), ignore.language)
