"""The formats that are XML: JUnit against Jenkins' schema, Checkstyle against its shape."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema

from checker.model import Report
from checker.reports import checkstyle, junit
from tests.reports.report_samples import SAMPLES, clean, hostile, three_editions

JENKINS = xmlschema.XMLSchema(str(Path(__file__).parent / "schemas" / "junit-10.xsd"))

every_sample = pytest.mark.parametrize("make", SAMPLES.values(), ids=SAMPLES.keys())
Sample = Callable[[], Report]


@every_sample
def test_junit_follows_the_schema_of_jenkins(make: Sample) -> None:
    JENKINS.validate(junit.render(make()))


def test_junit_validation_can_fail() -> None:
    assert not JENKINS.is_valid(junit.render(clean()).replace("classname", "class-name"))


@every_sample
def test_junit_counts_what_it_holds(make: Sample) -> None:
    root = ElementTree.fromstring(junit.render(make()))
    for element in (root, *root.findall("testsuite")):
        assert int(element.attrib["tests"]) == len(list(element.iter("testcase")))
        assert int(element.attrib["failures"]) == len(list(element.iter("failure")))


def test_junit_has_a_suite_for_every_domain() -> None:
    root = ElementTree.fromstring(junit.render(three_editions()))
    assert [suite.attrib["name"] for suite in root] == ["north-korea-missile", "weather", "курс гривні 100%"]


def test_junit_passes_a_domain_without_findings() -> None:
    root = ElementTree.fromstring(junit.render(clean()))
    assert root.attrib["failures"] == "0"
    assert [case.attrib["name"] for case in root.iter("testcase")] == ["editions agree"]


def test_junit_skips_what_is_suppressed_and_passes_an_info() -> None:
    root = ElementTree.fromstring(junit.render(three_editions()))
    assert [case.attrib["message"] for case in root.iter("skipped")] == ["the agencies differ here"]
    assert [case.text for case in root.iter("system-out") if case.text and case.text.startswith("name missing")]


def test_checkstyle_groups_by_file_and_sorts_by_line() -> None:
    report = three_editions()
    root = ElementTree.fromstring(checkstyle.render(report))
    names = [file.attrib["name"] for file in root]
    assert names == sorted(set(names))
    assert len(list(root.iter("error"))) == len(report.findings)


def test_markup_in_texts_stays_text() -> None:
    for output in (junit.render(hostile()), checkstyle.render(hostile())):
        assert "]]>" not in output
        assert "<script" not in output
        assert list(ElementTree.fromstring(output).iter("script")) == []
