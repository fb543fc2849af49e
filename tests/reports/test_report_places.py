"""Which line of which file a finding sends its reader to."""

from dataclasses import replace

import pytest

from checker.model import Finding, Report, Severity, Side
from checker.reports.places import editions, primary
from tests.reports.report_samples import clean, segment, side, three_editions, two_editions


def finding(suspect: str | None, **sides: Side) -> Finding:
    return Finding("number-mismatch", Severity.ERROR, 1.0, suspect, "d", "m", sides, 0, "f")


def at(language: str, line: int, **values: str) -> Side:
    return side(segment(language, "d", "p01.s01", "24 or 42", line), **values)


EN, UK, RU = (at(language, line, **{"24": "24"}) for language, line in (("en", 1), ("uk", 2), ("ru", 3)))
SILENT_UK = at("uk", 2)


@pytest.mark.parametrize(
    ("language", "line", "found"),
    [
        ("ru", 3, finding("ru", en=EN, uk=UK, ru=RU)),
        ("en", 1, finding("en", en=EN, uk=UK, ru=RU)),
        ("uk", 2, finding(None, en=EN, uk=UK, ru=RU)),
        ("ru", 3, finding(None, en=EN, uk=SILENT_UK, ru=RU)),
        ("en", 1, finding(None, en=EN, uk=SILENT_UK)),
        ("ru", 3, finding("uk", en=EN, uk=Side(), ru=RU)),
        ("en", 1, finding("uk", en=EN, uk=Side())),
        ("uk", 2, finding("uk", uk=SILENT_UK)),
    ],
)
def test_primary_place(language: str, line: int, found: Finding) -> None:
    place = primary(clean(), found)
    assert place is not None
    assert (place.language, place.line) == (language, line)


def test_finding_without_segments_is_nowhere() -> None:
    assert primary(clean(), finding("uk", en=Side(), uk=Side())) is None


def test_place_is_the_segment_that_holds_the_span() -> None:
    report = three_editions()
    place = primary(report, report.findings[0])
    assert place is not None
    assert (place.line, place.segment.msgctxt) == (94, "p12.s02")


def test_place_is_the_first_segment_where_text_and_segments_differ() -> None:
    odd = replace(RU, text="x" * 100 + "24", spans=(replace(RU.spans[0], start=100, end=102),))
    place = primary(clean(), finding("ru", ru=odd))
    assert place is not None
    assert place.line == 3


def test_editions_come_in_the_order_of_the_report() -> None:
    report: Report = three_editions()
    assert [language for language, _ in editions(report.findings[0], report.languages)] == ["en", "uk", "ru"]
    assert [language for language, _ in editions(two_editions().findings[0], ("uk",))] == ["uk", "en"]
