"""The values that travel between stages; nothing here reads a file or knows a language.

What there is of by the ten thousand is a named tuple, made four times as quickly as a frozen dataclass.

articles -> Article, Block -> segmentation -> Sentence -> catalogs -> Segment -> alignment -> Bead
         -> facts -> Passage, Reading -> comparison -> Difference -> rules -> Finding -> Report
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol


class BlockKind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    BYLINE = "byline"
    ITEM = "item"
    QUOTE = "quote"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like part of an article: NFC text without line breaks, and its 1-based line in the file."""

    kind: BlockKind
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Article:
    """One edition as it was read: its blocks in order. `path` is how the person named the file."""

    path: str
    language: str
    blocks: tuple[Block, ...]
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One segment cut from a block: `text == block.text[start:end]`, `place` such as `p03.s02` or `title`."""

    place: str
    kind: BlockKind
    text: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Ignore:
    """A suppression written on an entry: rule names, the reason, where it stands, whether it is a flag."""

    rules: tuple[str, ...]
    reason: str
    language: str
    path: str
    line: int
    flag: bool = False


class Segment(NamedTuple):
    """A headline, caption, byline, list item or sentence of one edition, with its address.

    `(msgctxt, msgid)` is its key. `line` is the 1-based line of its msgstr in `path` (of the text itself in
    a plain article), `column` the 1-based column where the text begins in that line (None: not all of it stands
    there). `previous` is the source text that this edition was made from where the catalog says so.
    """

    language: str
    text: str
    msgctxt: str | None
    msgid: str
    path: str
    line: int
    previous: str | None = None
    plural: int | None = None
    column: int | None = None

    @property
    def key(self) -> tuple[str | None, str]:
        """What the editions share when they are aligned."""
        return (self.msgctxt, self.msgid)


Key = tuple[tuple[str | None, str], int | None]
"""What aligned editions share: (msgctxt, msgid) and the plural form (None: not a plural)."""


class Slot(NamedTuple):
    """A place in an edition: its key, the segment there (None: not translated yet), the suppressions on it."""

    key: Key
    segment: Segment | None
    ignores: tuple[Ignore, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One language's version of an article or catalog: its slots in order."""

    language: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A bead as alignment gives it: language -> ascending indices into that edition's segments (maybe none)."""

    sides: Mapping[str, tuple[int, ...]]
    confidence: float = 1.0


class Bead(NamedTuple):
    """The segments of all editions that say the same, n:m:k; a side may be empty. Confidence is 0 to 1.

    `ignores` are the suppressions on any edition's entries.
    """

    sides: Mapping[str, tuple[Segment, ...]]
    confidence: float = 1.0
    ignores: tuple[Ignore, ...] = ()


@dataclass(frozen=True, slots=True)
class AlignedText:
    """All beads of one domain, in order, and the segments of every edition in theirs."""

    domain: str
    source: str
    segments: Mapping[str, tuple[Segment, ...]]
    beads: tuple[Bead, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the editions."""
        return tuple(self.segments)


class Value(Protocol):
    """A canonical value: `str()` of it is what reports show ("24 a"), equal values are the same fact."""

    def __str__(self) -> str: ...

    def __hash__(self) -> int: ...


class Fact(NamedTuple):
    """Something an edition states that must agree: the half-open span in the passage's text, and its value."""

    start: int
    end: int
    value: Value


class Passage(NamedTuple):
    """One edition's side of a bead: its segments, their texts joined by one space, the facts in that text."""

    language: str
    segments: tuple[Segment, ...]
    text: str
    facts: tuple[Fact, ...] = ()


class Reading(NamedTuple):
    """A bead whose editions have been read: language -> Passage for every edition (an empty one has no text)."""

    passages: Mapping[str, Passage]
    confidence: float = 1.0
    ignores: tuple[Ignore, ...] = ()

    @property
    def is_title(self) -> bool:
        """Whether it is the title of an article, which each edition says in its own way."""
        segments = [segment for passage in self.passages.values() for segment in passage.segments]
        places = [(segment.msgctxt or "").rpartition(":")[2] for segment in segments]
        return bool(places) and all(place == BlockKind.TITLE for place in places)


@dataclass(frozen=True, slots=True)
class Document:
    """All readings of one domain, in order, and the date the article was published on, where that is known."""

    domain: str
    source: str
    languages: tuple[str, ...]
    readings: tuple[Reading, ...]
    published: date | None = None


class Aspect(StrEnum):
    """What two editions can disagree about."""

    NUMBER = "number"
    UNIT = "unit"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    NAME = "name"
    DIRECTION = "direction"


class Problem(StrEnum):
    """How they disagree: another value, none, one that cannot be, two forms of one name, against the glossary."""

    MISMATCH = "mismatch"
    MISSING = "missing"
    IMPOSSIBLE = "impossible"
    CALENDAR = "calendar"
    INCONSISTENT = "inconsistent"
    GLOSSARY = "glossary"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Difference:
    """One disagreement about one fact.

    `reading` is the index of the reading in its document, `facts` the facts it is about in every edition (empty
    where the edition lacks it), `suspect` the edition the votes point at. `confidence` is 0 to 1. `hint` lowers
    the finding to info. `note` adds what the values alone do not say ("18 June 2024 is a Tuesday").
    """

    aspect: Aspect
    problem: Problem
    reading: int
    facts: Mapping[str, tuple[Fact, ...]]
    suspect: str | None
    confidence: float
    hint: bool = False
    note: str = ""


class Severity(StrEnum):
    """How harmful a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITIES = (Severity.INFO, Severity.WARNING, Severity.ERROR)
"""From harmless to harmful."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters of an edition's text, the text there, and the value it stands for."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Side:
    """What one edition has where a finding is: its segments, their text, the spans; empty where it has none."""

    segments: tuple[Segment, ...] = ()
    text: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def path(self) -> str | None:
        """The file of the first segment."""
        return self.segments[0].path if self.segments else None

    @property
    def line(self) -> int | None:
        """The line of the first segment's msgstr."""
        return self.segments[0].line if self.segments else None


@dataclass(frozen=True, slots=True)
class Finding:
    """A disagreement as it is reported: what rule, how harmful, how sure, which edition is likely wrong."""

    rule: str
    severity: Severity
    confidence: float
    suspect: str | None
    domain: str
    message: str
    editions: Mapping[str, Side]
    reading: int
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one text or many: findings, those silenced on the entry, how much was read.

    `domains` are the names of the texts, `documents` hold the readings where they were asked for.
    """

    domains: tuple[str, ...]
    languages: tuple[str, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[tuple[Finding, Ignore], ...]
    catalogs: int
    segments: int
    beads: int
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What reports say about a rule: its name, default severity, one-line summary, and manual (Markdown)."""

    name: str
    severity: Severity
    summary: str
    manual: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check has to say: findings sorted by domain, line and rule, and how much was read.

    `rules` are the rules that ran. `documents` hold every reading, for reports that show the whole article;
    `Finding.reading` is an index into the readings of its document. `suppressed` are the findings that a comment
    in a catalog silences, each with that comment, sorted as the findings are. `domains` are the names of all texts
    that were checked. `notes` say what else a person should
    know, such as entries of a baseline that nothing fits any more.
    """

    source: str
    languages: tuple[str, ...]
    findings: tuple[Finding, ...]
    catalogs: int
    segments: int
    beads: int
    rules: tuple[RuleInfo, ...] = ()
    documents: tuple[Document, ...] = ()
    suppressed: tuple[tuple[Finding, Ignore], ...] = ()
    domains: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)


class Change(StrEnum):
    """What happened to a text, a passage or a run of words between two states."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, kept, added or removed; `text` keeps the spaces between the words."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that an edition states otherwise than before; None where it was, or is, not stated."""

    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class EditionChange:
    """One edition's side of a passage before and now (their spans are the facts that changed).

    The texts of `pieces` without those added join to the text before, without those removed to the text now.
    """

    change: Change
    before: Side
    after: Side
    pieces: tuple[Piece, ...] = ()
    facts: tuple[FactChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageChange:
    """A bead that was added, removed or changed, with every edition's part in it, those unchanged too."""

    change: Change
    editions: Mapping[str, EditionChange]


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A domain in two states: the passages that differ, in the order they have now.

    `previous` is the name it had before, where it was renamed. `change` is CHANGED, ADDED or REMOVED.
    """

    domain: str
    previous: str | None
    change: Change
    languages: tuple[str, ...]
    passages: tuple[PassageChange, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of the same texts: what changed, and which findings the change introduced, fixed and left open.

    `before` and `after` are how the person named the states. `documents` are those that differ, sorted by domain.
    `introduced` and `still_open` are findings of the state now, `fixed` of the one before. `notes` say what else
    a person should know, such as a catalog that could not be read in the state before.
    """

    before: str
    after: str
    source: str
    languages: tuple[str, ...]
    documents: tuple[DocumentChange, ...] = ()
    introduced: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    still_open: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
