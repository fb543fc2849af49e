"""Report -> the rows of a table, one for every finding: what the CSV and the spreadsheet have in common."""

from checker.model import Finding, Report, Side
from checker.reports.escaping import visible
from checker.reports.places import editions, place, primary
from checker.reports.wording import span_and_value

Cell = str | int | float
"""Text has no hidden characters; a line is an int, a confidence a float."""

COLUMNS = ("severity", "rule", "confidence", "suspect", "domain", "path", "line", "message", "fingerprint")
EDITION_COLUMNS = ("path", "line", "states", "text")


def header(report: Report) -> list[str]:
    """Return the names of the columns: those of the finding, then four for every language."""
    return [*COLUMNS, *(f"{language} {name}" for language in report.languages for name in EDITION_COLUMNS)]


def rows(report: Report) -> list[list[Cell]]:
    """Return a row for every finding; an edition that has nothing there has empty cells."""
    return [_row(report, finding) for finding in report.findings]


def _row(report: Report, finding: Finding) -> list[Cell]:
    found = primary(report, finding)
    sides = dict(editions(finding, report.languages))
    return [
        finding.severity.value,
        finding.rule,
        round(finding.confidence, 2),
        finding.suspect or "",
        visible(finding.domain),
        visible(found.path) if found else "",
        found.line if found else "",
        visible(finding.message),
        finding.fingerprint,
        *(cell for language in report.languages for cell in _side(language, sides.get(language, Side()))),
    ]


def _side(language: str, side: Side) -> list[Cell]:
    found = place(language, side)
    if found is None:
        return ["", "", "", ""]
    states = "; ".join(span_and_value(span) for span in side.spans)
    return [visible(found.path), found.line, states, visible(side.text or "")]
