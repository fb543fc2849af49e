"""Report -> Checkstyle XML, which many continuous integration services read."""

from itertools import groupby
from operator import itemgetter
from xml.etree.ElementTree import Element, SubElement

from checker.model import Finding, Report
from checker.reports.documents import xml_document
from checker.reports.escaping import visible
from checker.reports.places import primary


def render(report: Report) -> str:
    """Return the findings grouped by file, sorted by path and line; severities are named as ours are."""
    root = Element("checkstyle", version="4.3")
    for path, rows in groupby(_rows(report), key=itemgetter(0)):
        file = SubElement(root, "file", name=visible(path))
        for _, line, finding in rows:
            _add_error(file, line, finding)
    return xml_document(root)


def _rows(report: Report) -> list[tuple[str, int, Finding]]:
    """Return the findings with where they are; one that is nowhere stands under its domain."""
    rows = []
    for finding in report.findings:
        found = primary(report, finding)
        rows.append((found.path, found.line, finding) if found else (finding.domain, 1, finding))
    return sorted(rows, key=itemgetter(0, 1))


def _add_error(file: Element, line: int, finding: Finding) -> None:
    error = SubElement(file, "error", line=str(line), severity=finding.severity.value)
    error.set("message", visible(finding.message))
    error.set("source", f"zvirka.{finding.rule}")
