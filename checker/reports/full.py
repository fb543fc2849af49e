"""A report for a translator's terminal: every finding with the editions one under the other, spans marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Finding, Report, Severity, Side, Span
from checker.reports.escaping import visible
from checker.reports.places import editions, in_reading_order, primary
from checker.reports.wording import counted

WIDTH = 100
MOST_LINES = 6
"""How many lines of one edition's text are shown; those with marks come first."""

COLOURS = {
    "error": "31;1",
    "warning": "33;1",
    "info": "36",
    "mark": "1;4",
    "suspect": "31;1;4",
    "path": "1",
    "dim": "2",
}
WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw: columns, colour, whether hints (severity info) are shown, whether the summary is left out."""

    width: int = WIDTH
    colour: bool = False
    hints: bool = False
    quiet: bool = False

    def paint(self, text: str, *names: str) -> str:
        """Return the text in these colours, or as it is."""
        codes = ";".join(COLOURS[name] for name in names)
        return f"\x1b[{codes}m{text}\x1b[0m" if self.colour and text else text


def render(report: Report, look: Look | None = None) -> str:
    """Return the findings and a summary line; findings that are hints are only counted unless `look` asks."""
    look = look or Look()
    shown = [f for f in in_reading_order(report) if look.hints or f.severity is not Severity.INFO]
    blocks = ["\n".join(_finding(report, finding, look)) for finding in shown]
    end = [] if look.quiet else ["\n".join(summary(report, look))]
    return "".join(f"{part}\n" for part in ["\n\n".join([*blocks, *end])] if part)


def summary(report: Report, look: Look) -> Iterator[str]:
    """Yield what was checked and what was found: one line, and one on the hints that are not shown."""
    read = (
        f"{counted(report.catalogs, 'file')}, {counted(report.segments, 'segment')}, {counted(report.beads, 'bead')}"
    )
    counts = [(report.count(severity), severity.value) for severity in (Severity.ERROR, Severity.WARNING)]
    found = [look.paint(counted(number, name), name) for number, name in counts if number]
    yield f"{', '.join(found) or 'Nothing disagrees'} in {read}."
    hints = report.count(Severity.INFO)
    if hints and not look.hints:
        yield look.paint(f"{counted(hints, 'hint')} not shown (--verbose shows them).", "dim")


def _finding(report: Report, finding: Finding, look: Look) -> Iterator[str]:
    place = primary(report, finding)
    where = f"{visible(place.path)}:{place.line}" if place else visible(finding.domain)
    severity = look.paint(finding.severity.value, finding.severity.value)
    yield f"{look.paint(where, 'path')}: {severity} {finding.rule}"
    yield from _wrapped(visible(finding.message), look.width - 2, "  ")
    for language, side in editions(finding, report.languages):
        yield from _edition(language, side, finding.suspect == language, look)


def _edition(language: str, side: Side, is_suspect: bool, look: Look) -> Iterator[str]:
    """The edition's text with marks under its spans; an arrow points at the suspect."""
    arrow = look.paint("->", "error") if is_suspect else "  "
    head = f"  {arrow} {look.paint(language, 'path')}  "
    if side.text is None:
        yield f"{head}{look.paint('(no such segment)', 'dim')}"
        return
    name = "suspect" if is_suspect else "mark"
    lines = list(_marked_lines(visible(side.text), _visible_spans(side), look.width - 9))
    for number, (text, marks) in enumerate(_chosen(lines)):
        yield f"{head if number == 0 else ' ' * 9}{_painted(text, marks, look, name)}"
        if marks and not look.colour:
            yield " " * 9 + _underline(marks, "^" if is_suspect else "~")


def _visible_spans(side: Side) -> list[tuple[int, int]]:
    """The spans as offsets into the text with its hidden characters escaped."""
    text = side.text or ""
    return [(len(visible(text[: span.start])), len(visible(text[: span.end]))) for span in _nonempty(side.spans)]


def _nonempty(spans: tuple[Span, ...]) -> list[Span]:
    return [span for span in spans if span.end > span.start]


def _marked_lines(text: str, spans: list[tuple[int, int]], width: int) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Cut the text into lines of at most `width` columns, each with the parts of spans that stand in it."""
    for start, end in _line_ranges(text, max(width, 20)):
        marks = [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
        yield text[start:end].rstrip(), marks


def _line_ranges(text: str, width: int) -> Iterator[tuple[int, int]]:
    start = 0
    while len(text) - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        end = cut + 1 if cut > start else start + width
        yield start, end
        start = end
    yield start, len(text)


def _chosen(lines: list[tuple[str, list[tuple[int, int]]]]) -> list[tuple[str, list[tuple[int, int]]]]:
    """All lines of a short text; of a long one those with marks and their neighbours, gaps shown as an ellipsis."""
    if len(lines) <= MOST_LINES:
        return lines
    marked = [number for number, (_, marks) in enumerate(lines) if marks] or [0]
    near = {near for number in marked for near in (number - 1, number, number + 1)}
    chosen: list[tuple[str, list[tuple[int, int]]]] = []
    for number, line in enumerate(lines):
        if number in near:
            chosen.append(line)
        elif not chosen or chosen[-1][0] != "…":
            chosen.append(("…", []))
    return chosen


def _painted(text: str, marks: list[tuple[int, int]], look: Look, name: str) -> str:
    parts: list[str] = []
    position = 0
    for start, end in sorted(marks):
        parts += [text[position : max(start, position)], look.paint(text[max(start, position) : end], name)]
        position = max(position, end)
    return "".join([*parts, text[position:]])


def _underline(marks: list[tuple[int, int]], sign: str) -> str:
    line = [" "] * max(end for _, end in marks)
    for start, end in marks:
        line[start:end] = sign * (end - start)
    return "".join(line).rstrip()


def _wrapped(text: str, width: int, indent: str) -> Iterator[str]:
    line = ""
    for word in WORD.findall(text):
        if line and len(line) + len(word.rstrip()) > width:
            yield indent + line.rstrip()
            line = ""
        line += word
    if line:
        yield indent + line.rstrip()
