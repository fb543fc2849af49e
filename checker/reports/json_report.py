"""Report -> the JSON report, version 1, whose schema ships beside it; `finding_json` serves JSON Lines too."""

import json
from collections.abc import Sequence
from importlib import resources
from typing import Any, cast

import checker
from checker.model import SEVERITIES, Finding, Report, Segment, Side, Span
from checker.reports.documents import json_document
from checker.reports.escaping import forward
from checker.reports.places import editions

VERSION = 1
TOOL = "zvirka"


def render(report: Report) -> str:
    """Return the JSON report: an object, indented, in the order of the schema."""
    return json_document(report_json(report))


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the report."""
    text = resources.files(checker).joinpath(f"reports/schema/report-{VERSION}.json").read_text(encoding="utf-8")
    return cast(dict[str, Any], json.loads(text))


def report_json(report: Report) -> dict[str, Any]:
    """Return the report as plain values."""
    return {
        "version": VERSION,
        "tool": {"name": TOOL, "version": checker.__version__},
        "source": report.source,
        "languages": list(report.languages),
        "summary": _summary(report),
        "findings": [finding_json(finding, report.languages) for finding in report.findings],
    }


def finding_json(finding: Finding, languages: Sequence[str] = ()) -> dict[str, Any]:
    """Return one finding as plain values, its editions in the order of these languages."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 2),
        "suspect": finding.suspect,
        "domain": finding.domain,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "editions": {language: side_json(side) for language, side in editions(finding, languages)},
    }


def _summary(report: Report) -> dict[str, int]:
    counts = {severity.value: report.count(severity) for severity in reversed(SEVERITIES)}
    return {"catalogs": report.catalogs, "segments": report.segments, "beads": report.beads, **counts}


def side_json(side: Side) -> dict[str, Any]:
    """Return what one edition has, as plain values."""
    return {
        "path": forward(side.path) if side.path is not None else None,
        "line": side.line,
        "segments": [_segment(segment) for segment in side.segments],
        "text": side.text,
        "spans": [span_json(span) for span in side.spans],
    }


def _segment(segment: Segment) -> dict[str, Any]:
    return {"msgctxt": segment.msgctxt, "msgid": segment.msgid}


def span_json(span: Span) -> dict[str, Any]:
    """Return a span as plain values."""
    return {"start": span.start, "end": span.end, "text": span.text, "value": span.value}
