"""A finding -> its editions in the report's order, and the lines of files that a reader is sent to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Finding, Report, Segment, Side
from checker.reports.escaping import forward


@dataclass(frozen=True, slots=True)
class Place:
    """A line of an edition's file; `path` has forward slashes, `segment` is what stands on that line."""

    language: str
    path: str
    line: int
    segment: Segment


def editions(finding: Finding, languages: Sequence[str] = ()) -> list[tuple[str, Side]]:
    """Return the finding's editions, these languages first and in their order, the others sorted."""
    known = [language for language in languages if language in finding.editions]
    others = sorted(set(finding.editions) - set(known))
    return [(language, finding.editions[language]) for language in (*known, *others)]


def in_reading_order(report: Report) -> list[Finding]:
    """Return the findings as a person meets them: by domain, by place in the article, by place in the sentence."""
    return sorted(report.findings, key=lambda finding: (finding.domain, finding.reading, _offset(finding)))


def _offset(finding: Finding) -> int:
    return min((span.start for side in finding.editions.values() for span in side.spans), default=0)


def place(language: str, side: Side) -> Place | None:
    """Return where an edition's first span stands (its first segment, if none); None if it has no segment."""
    if not side.segments:
        return None
    segment = _segment_at(side, side.spans[0].start) if side.spans else side.segments[0]
    return Place(language, forward(segment.path), segment.line, segment)


def primary(report: Report, finding: Finding) -> Place | None:
    """Return the place that most likely needs the correction.

    It is the suspect's; without one the first translation that states something, else the first edition there is.
    """
    sides = editions(finding, report.languages)
    preferred = (
        *((language, side) for language, side in sides if language == finding.suspect),
        *((language, side) for language, side in sides if language != report.source and side.spans),
        *sides,
    )
    places = (place(language, side) for language, side in preferred)
    return next((found for found in places if found), None)


def places(report: Report, finding: Finding) -> Iterator[tuple[Place, Side]]:
    """Yield the place of every edition that has one."""
    for language, side in editions(finding, report.languages):
        if found := place(language, side):
            yield found, side


def _segment_at(side: Side, offset: int) -> Segment:
    """Return the segment that holds this offset of the side's text, which joins its segments by one space."""
    end = 0
    for segment in side.segments:
        end += len(segment.text) + 1
        if offset < end:
            return segment
    return side.segments[0]
