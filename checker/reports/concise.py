"""One line a finding, `path:line:column: rule message`, for editors, problem matchers and grep."""

from checker.model import Finding, Report, Severity
from checker.reports.escaping import visible
from checker.reports.places import primary


def render(report: Report, *, hints: bool = True) -> str:
    """Return a line for every finding; nothing at all where there is none."""
    return "".join(f"{_line(report, f)}\n" for f in report.findings if hints or f.severity is not Severity.INFO)


def _line(report: Report, finding: Finding) -> str:
    place = primary(report, finding)
    where = (
        f"{visible(place.path)}:{place.line}:{_column(finding, place.language)}" if place else visible(finding.domain)
    )
    return f"{where}: {finding.rule} {visible(finding.message)}"


def _column(finding: Finding, language: str) -> int:
    """The 1-based place of the first span in the edition's text, 1 if there is none."""
    spans = finding.editions[language].spans
    return spans[0].start + 1 if spans else 1
