"""Report -> the Code Quality report that GitLab shows in a merge request."""

from typing import Any

from checker.model import Finding, Report, Severity
from checker.reports.documents import json_document
from checker.reports.escaping import visible
from checker.reports.places import primary

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """Return the violations as a JSON array."""
    seen: dict[str, int] = {}
    return json_document([_violation(report, finding, seen) for finding in report.findings])


def _violation(report: Report, finding: Finding, seen: dict[str, int]) -> dict[str, Any]:
    found = primary(report, finding)
    return {
        "description": visible(finding.message),
        "check_name": finding.rule,
        "fingerprint": _unique(finding.fingerprint, seen),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": found.path if found else finding.domain,
            "lines": {"begin": found.line if found else 1},
        },
    }


def _unique(fingerprint: str, seen: dict[str, int]) -> str:
    """Return the fingerprint, numbered if it was there before: GitLab shows each one once."""
    seen[fingerprint] = seen.get(fingerprint, 0) + 1
    return fingerprint if seen[fingerprint] == 1 else f"{fingerprint}-{seen[fingerprint]}"
