"""Report -> the Diagnostic Format (rdjson) of reviewdog."""

from typing import Any

from checker.model import Finding, Report, Severity
from checker.reports.documents import json_document
from checker.reports.escaping import code
from checker.reports.places import editions, primary
from checker.reports.wording import says

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report) -> str:
    """Return the diagnostic result as JSON."""
    diagnostics = [_diagnostic(report, finding) for finding in report.findings]
    return json_document({"source": {"name": "zvirka"}, "diagnostics": diagnostics})


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "message": _message(report, finding),
        "location": _location(report, finding),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }


def _location(report: Report, finding: Finding) -> dict[str, Any]:
    found = primary(report, finding)
    if found is None:
        return {"path": finding.domain}
    return {"path": found.path, "range": {"start": {"line": found.line}}}


def _message(report: Report, finding: Finding) -> str:
    """Return the message and what every edition states: a diagnostic has one place, and must say the rest.

    reviewdog posts it as Markdown, where text from a catalog must not mention or link anyone.
    """
    stated = [f"{language}: {code(says(side))}" for language, side in editions(finding, report.languages)]
    return "\n\n".join([code(finding.message), *stated])
