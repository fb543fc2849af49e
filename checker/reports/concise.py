"""One line a finding, `path:line:column: rule message`, for editors, problem matchers and grep."""

from checker.model import Finding, Report, Severity, Side
from checker.reports.escaping import visible
from checker.reports.places import Place, in_reading_order, primary


def render(report: Report, *, hints: bool = True) -> str:
    """Return a line for every finding; nothing at all where there is none."""
    return "".join(
        f"{_line(report, f)}\n" for f in in_reading_order(report) if hints or f.severity is not Severity.INFO
    )


def _line(report: Report, finding: Finding) -> str:
    place = primary(report, finding)
    where = (
        f"{visible(place.path)}:{place.line}:{_column(place, finding.editions[place.language])}"
        if place
        else visible(finding.domain)
    )
    return f"{where}: {finding.rule} {visible(finding.message)}"


def _column(place: Place, side: Side) -> int:
    """The 1-based column of the first span in its line; 1 where there is none, or not all of the text is there."""
    if place.segment.column is None or not side.spans:
        return 1
    before = side.segments[: side.segments.index(place.segment)]
    return place.segment.column + side.spans[0].start - sum(len(segment.text) + 1 for segment in before)
