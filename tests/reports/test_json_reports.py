"""The formats that are JSON: ours and SARIF against their schemas, GitLab's and reviewdog's by what they ask for."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from checker.model import Report, Severity
from checker.reports import gitlab, json_lines, json_report, rdjson, sarif
from checker.reports.escaping import HIDDEN
from tests.reports.report_samples import SAMPLES, hostile, three_editions, two_editions

SARIF = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))

every_sample = pytest.mark.parametrize("make", SAMPLES.values(), ids=SAMPLES.keys())
Sample = Callable[[], Report]


def results(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(sarif.render(report))["runs"][0]["results"]
    return found


def test_our_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_report.schema())


@every_sample
def test_json_follows_its_schema(make: Sample) -> None:
    Draft202012Validator(json_report.schema()).validate(json.loads(json_report.render(make())))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("summary", "error"), -1),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "confidence"), 1.5),
        (("findings", 0, "editions", "uk", "text"), None),
        (("findings", 0, "editions", "uk", "segments"), []),
        (("findings", 0, "editions", "uk", "line"), 0),
    ],
)
def test_schema_refuses(path: tuple[str | int, ...], value: object) -> None:
    report = json_report.report_json(three_editions())
    inner: Any = report
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not Draft202012Validator(json_report.schema()).is_valid(report)


@every_sample
def test_json_lines_are_the_findings_of_the_json_report(make: Sample) -> None:
    lines = json_lines.render(make()).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(json_report.render(make()))["findings"]


def test_json_gives_texts_back_exactly() -> None:
    report = hostile()
    edition = json.loads(json_report.render(report))["findings"][0]["editions"]["uk"]
    assert edition["text"] == report.findings[0].editions["uk"].text
    span = edition["spans"][0]
    assert edition["text"][span["start"] : span["end"]] == span["text"]


@every_sample
def test_sarif_follows_the_published_schema(make: Sample) -> None:
    Draft7Validator.check_schema(SARIF)
    Draft7Validator(SARIF).validate(json.loads(sarif.render(make())))


def test_sarif_validation_can_fail() -> None:
    log = json.loads(sarif.render(three_editions()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not Draft7Validator(SARIF).is_valid(log)


@every_sample
def test_sarif_rule_index_points_at_the_rule(make: Sample) -> None:
    run = json.loads(sarif.render(make()))["runs"][0]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_links_and_related_locations_are_every_edition_with_a_segment() -> None:
    age, lost, *_ = results(three_editions())
    assert age["message"]["text"].endswith("([en](1), [uk](2), [ru](3))")
    assert [related["id"] for related in age["relatedLocations"]] == [1, 2, 3]
    assert lost["message"]["text"].endswith("([en](1), [ru](2))")


def test_sarif_tells_levels_ranks_and_fingerprints() -> None:
    age, lost, fired, _ = results(three_editions())
    assert [one["level"] for one in (age, lost, fired)] == ["error", "warning", "note"]
    assert (age["rank"], fired["rank"]) == (98.0, 33.3)
    assert age["partialFingerprints"] == {"finding/v1": "0a1b2c3d4e5f6071"}


def test_sarif_tells_what_is_suppressed() -> None:
    *open_results, quiet = results(three_editions())
    assert all(result["suppressions"] == [] for result in open_results)
    assert quiet["suppressions"] == [{"kind": "inSource", "justification": "the agencies differ here"}]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("i18n/uk/a.po", "i18n/uk/a.po"),
        ("курс 5%.po", "%D0%BA%D1%83%D1%80%D1%81%205%25.po"),
        ("a:b/c?d#e.po", "a%3Ab/c%3Fd%23e.po"),
        ("/srv/uk.po", "file:///srv/uk.po"),
        ("C:/texts/uk.po", "file:///C:/texts/uk.po"),
    ],
)
def test_sarif_paths_are_uris(path: str, uri: str) -> None:
    assert sarif.uri(path) == uri
    assert unquote(uri).endswith(path)


def test_sarif_text_is_no_link_and_no_placeholder() -> None:
    message = results(hostile())[0]["message"]["text"]
    assert r"\[a\](http://example.com) {{0}}" in message


def test_gitlab_has_what_gitlab_asks_for_and_each_fingerprint_once() -> None:
    violations = json.loads(gitlab.render(two_editions())) + json.loads(gitlab.render(hostile()))
    for violation in violations:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == violation.keys()
        assert violation["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert violation["location"]["path"]
        assert violation["location"]["lines"]["begin"] >= 1
        assert not HIDDEN.search(violation["description"])
    assert len({violation["fingerprint"] for violation in violations}) == len(violations) == 4


def test_rdjson_severities_are_those_of_reviewdog() -> None:
    diagnostics = json.loads(rdjson.render(three_editions()))["diagnostics"]
    assert [one["severity"] for one in diagnostics] == ["ERROR", "WARNING", "INFO"]
    assert diagnostics[0]["location"] == {
        "path": "i18n/ru/LC_MESSAGES/north-korea-missile.po",
        "range": {"start": {"line": 94}},
    }


@pytest.mark.parametrize("levels", [sarif.LEVELS, gitlab.SEVERITIES, rdjson.SEVERITIES])
def test_every_severity_has_a_level(levels: dict[Severity, str]) -> None:
    assert set(levels) == set(Severity)
