"""Report -> JSON Lines: one finding a line, in the shape it has in the JSON report."""

from checker.model import Report
from checker.reports.documents import json_line
from checker.reports.json_report import finding_json


def render(report: Report) -> str:
    """Return a line for every finding; nothing where there is none."""
    return "".join(json_line(finding_json(finding, report.languages)) for finding in report.findings)
