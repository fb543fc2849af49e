"""A text and the spans of findings in it -> pieces that can be shown: each knows which spans it belongs to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.reports.escaping import HIDDEN, visible

HIDDEN_RUN = re.compile(f"({HIDDEN.pattern}+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A half-open span of a finding in an edition's text; `note` is the finding's id on the page.

    `goes_on` where the text is shown in parts and the span continues in the next one.
    """

    start: int
    end: int
    note: str
    number: int
    severity: str
    value: str
    suspect: bool
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands after a span: the numbers of its findings and the value; findings that agree share a tag."""

    notes: str
    numbers: str
    severity: str
    value: str
    suspect: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Characters to show as they are, or, if `hidden`, the escape that stands for characters nobody would see."""

    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks; `first` and `last` say whether a mark begins and ends here."""

    parts: tuple[Part, ...]
    marks: tuple[Mark, ...] = ()
    tags: tuple[Tag, ...] = ()
    first: bool = False
    last: bool = False

    @property
    def notes(self) -> str:
        """The ids of the findings here, with spaces between them."""
        return " ".join(dict.fromkeys(mark.note for mark in self.marks))

    @property
    def suspect(self) -> bool:
        """Whether any finding holds this very stretch for wrong."""
        return any(mark.suspect for mark in self.marks)


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Cut a text where a mark begins or ends; the pieces put together are the text."""
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    return tuple(_pieces(text, sorted(inside, key=lambda mark: (mark.start, -mark.end, mark.number))))


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for start, end in pairwise(cuts):
        here = tuple(mark for mark in marks if mark.start <= start and end <= mark.end)
        yield Piece(
            parts=parts(text[start:end]),
            marks=here,
            tags=tuple(_tags([mark for mark in here if mark.end == end and not mark.goes_on])),
            first=any(mark.start == start for mark in here),
            last=any(mark.end == end for mark in here),
        )


def _tags(ended: Sequence[Mark]) -> Iterator[Tag]:
    groups: dict[tuple[str, str, bool], list[Mark]] = {}
    for mark in sorted(ended, key=lambda mark: mark.number):
        groups.setdefault((mark.severity, mark.value, mark.suspect), []).append(mark)
    for (severity, value, suspect), marks in groups.items():
        numbers = ", ".join(str(mark.number) for mark in marks)
        yield Tag(" ".join(mark.note for mark in marks), numbers, severity, value, suspect)


def parts(text: str) -> tuple[Part, ...]:
    """Set apart what would be invisible or would act; it is shown as an escape."""
    cut = HIDDEN_RUN.split(text)
    return tuple(Part(visible(run), hidden=number % 2 == 1) for number, run in enumerate(cut) if run)
