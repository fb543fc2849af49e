"""The phrases that several formats share: what an edition says, and how many of something there are."""

from checker.model import SEVERITIES, Finding, Report, Segment, Side, Span
from checker.reports.escaping import visible

WIDTH = 240
"""How many characters of an edition's text a summary shows."""


def says(side: Side) -> str:
    """Return what the edition states, on one line: its spans and their values, or else its text."""
    if not side.segments:
        return "no such segment"
    if not side.spans:
        return visible(excerpt(side))
    return "; ".join(span_and_value(span) for span in side.spans)


def span_and_value(span: Span) -> str:
    """Return a span as reports quote it: `"24 years" is 24 a`."""
    quoted = f'"{visible(shortened(span.text))}"'
    return f"{quoted} is {visible(shortened(span.value))}" if span.value else quoted


def excerpt(side: Side, width: int = WIDTH) -> str:
    """Return the edition's text, cut around its first span where it is longer than `width`."""
    text = side.text or ""
    if len(text) <= width:
        return text
    first = side.spans[0].start if side.spans else 0
    start = max(0, min(first - width // 3, len(text) - width))
    end = start + width
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def shortened(text: str, width: int = WIDTH) -> str:
    """Return `text`, its end cut off where it is longer than `width`."""
    return text if len(text) <= width else f"{text[: width - 1]}…"


def key(segment: Segment) -> str:
    """Return a short name for a segment: its place in the article, or else its msgid."""
    return visible(shortened(segment.msgctxt or segment.msgid, 60))


def suspicion(finding: Finding) -> str:
    """Return `suspect ru`, or nothing where the votes show no suspect."""
    return f"suspect {finding.suspect}" if finding.suspect else ""


def counted(number: int, noun: str) -> str:
    """Return `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def totals(report: Report) -> str:
    """Return `1 error, 2 warnings`, from harmful to harmless, or `no findings`."""
    counts = [(report.count(severity), severity.value) for severity in reversed(SEVERITIES)]
    return ", ".join(counted(number, name) for number, name in counts if number) or "no findings"
