"""Report -> JUnit XML as Jenkins and GitLab read it: a suite for every domain, a test case for every finding."""

from xml.etree.ElementTree import Element, SubElement

from checker.model import Finding, Ignore, Report, Severity
from checker.reports.documents import xml_document
from checker.reports.escaping import visible
from checker.reports.places import editions, place, primary
from checker.reports.wording import excerpt, key, says

FAILURES = (Severity.ERROR, Severity.WARNING)
"""What fails a test case; an info passes and is told in its output, a suppressed finding is skipped."""


def render(report: Report) -> str:
    """Return the test suites; a domain without findings is one test case that passes."""
    failures = sum(report.count(severity) for severity in FAILURES)
    root = Element("testsuites", name="zvirka", tests="0", failures=str(failures), errors="0")
    for domain in _domains(report):
        _add_suite(root, report, domain)
    root.set("tests", str(len(root.findall("testsuite/testcase"))))
    return xml_document(root)


def _domains(report: Report) -> list[str]:
    found = [*report.findings, *(finding for finding, _ in report.suppressed)]
    checked = {*report.domains, *(document.domain for document in report.documents)}
    return sorted(checked | {finding.domain for finding in found})


def _add_suite(root: Element, report: Report, domain: str) -> None:
    findings = [finding for finding in report.findings if finding.domain == domain]
    suppressed = [(finding, ignore) for finding, ignore in report.suppressed if finding.domain == domain]
    failures = sum(finding.severity in FAILURES for finding in findings)
    suite = SubElement(root, "testsuite", name=visible(domain), tests="0", failures=str(failures), errors="0")
    suite.set("skipped", str(len(suppressed)))
    for finding in findings:
        _add_finding(suite, report, finding)
    for finding, ignore in suppressed:
        _add_suppressed(suite, report, finding, ignore)
    if len(suite) == 0:
        SubElement(suite, "testcase", name="editions agree", classname=visible(domain))
    suite.set("tests", str(len(suite)))


def _add_finding(suite: Element, report: Report, finding: Finding) -> None:
    case = _add_case(suite, report, finding)
    if finding.severity in FAILURES:
        failure = SubElement(case, "failure", type=finding.severity.value, message=visible(finding.message))
        failure.text = _detail(report, finding)
    else:
        SubElement(case, "system-out").text = f"{visible(finding.message)}\n{_detail(report, finding)}"


def _add_suppressed(suite: Element, report: Report, finding: Finding, ignore: Ignore) -> None:
    case = _add_case(suite, report, finding)
    SubElement(case, "skipped", type="ignored", message=visible(ignore.reason))


def _add_case(suite: Element, report: Report, finding: Finding) -> Element:
    found = primary(report, finding)
    name = f"{finding.rule} {key(found.segment)}" if found else finding.rule
    return SubElement(suite, "testcase", name=name, classname=visible(finding.domain))


def _detail(report: Report, finding: Finding) -> str:
    """Return a line for every edition: where it is, what it states, its text."""
    lines = []
    for language, side in editions(finding, report.languages):
        found = place(language, side)
        where = f"{visible(found.path)}:{found.line}: " if found else ""
        text = f": {visible(excerpt(side))}" if side.spans else ""
        lines.append(f"{language}: {where}{says(side)}{text}")
    return "\n".join(lines)
