"""Report -> SARIF 2.1.0, for code scanning services and editors that read it."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import checker
from checker.model import Finding, Ignore, Report, RuleInfo, Severity, Side
from checker.reports.documents import json_document
from checker.reports.escaping import visible, visible_lines
from checker.reports.places import Place, places, primary
from checker.reports.wording import key, says

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
DRIVE = re.compile(r"[A-Za-z]:/")


def render(report: Report) -> str:
    """Return a SARIF log of one run; a suppressed finding is a result with its suppression."""
    return json_document({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]})


def _run(report: Report) -> dict[str, Any]:
    return {
        "tool": {
            "driver": {
                "name": "zvirka",
                "version": checker.__version__,
                "rules": [_rule(rule) for rule in report.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(report, finding, []) for finding in report.findings),
            *(_result(report, finding, [_suppression(ignore)]) for finding, ignore in report.suppressed),
        ],
    }


def _rule(rule: RuleInfo) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": visible(rule.summary)},
        "fullDescription": {"text": visible(rule.summary)},
        "help": {"text": visible_lines(rule.manual), "markdown": visible_lines(rule.manual)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(report: Report, finding: Finding, suppressions: list[dict[str, Any]]) -> dict[str, Any]:
    found = primary(report, finding)
    related = list(places(report, finding))
    return {
        "ruleId": finding.rule,
        **_rule_index(report, finding.rule),
        "level": LEVELS[finding.severity],
        "rank": round(finding.confidence * 100, 1),
        "message": {"text": _message(finding, related)},
        "locations": [_location(found)] if found else [],
        "relatedLocations": list(_related(related)),
        "partialFingerprints": {"finding/v1": finding.fingerprint},
        "suppressions": suppressions,
        "properties": {"domain": finding.domain, "suspect": finding.suspect},
    }


def _rule_index(report: Report, name: str) -> dict[str, int]:
    return next(({"ruleIndex": index} for index, rule in enumerate(report.rules) if rule.name == name), {})


def _message(finding: Finding, related: list[tuple[Place, Side]]) -> str:
    """Return the message, then a link to the related location of every edition."""
    links = ", ".join(f"[{found.language}]({number})" for number, (found, _) in enumerate(related, 1))
    return f"{_plain(finding.message)} ({links})" if links else _plain(finding.message)


def _related(related: list[tuple[Place, Side]]) -> Iterator[dict[str, Any]]:
    for number, (found, side) in enumerate(related, 1):
        text = f"{found.language}: {_plain(says(side))}"
        yield {"id": number, **_location(found), "message": {"text": text}}


def _location(found: Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(found.path)},
            "region": {"startLine": found.line},
        },
        "logicalLocations": [{"name": key(found.segment), "kind": "segment"}],
    }


def _suppression(ignore: Ignore) -> dict[str, Any]:
    return {"kind": "inSource", "justification": visible(ignore.reason)}


def uri(path: str) -> str:
    """Return a path as a URI reference: a relative one stays relative to where the check ran."""
    if path.startswith("/"):
        return f"file://{quote(path)}"
    if DRIVE.match(path):
        return f"file:///{path[:2]}{quote(path[2:])}"
    return quote(path)


def _plain(text: str) -> str:
    """Return text as a SARIF message takes it literally: braces and brackets would be placeholders and links."""
    doubled = visible(text).replace("{", "{{").replace("}", "}}")
    return re.sub(r"[\\\[\]]", r"\\\g<0>", doubled) if "](" in doubled else doubled
