"""Whatever the texts say: equal facts are no finding, findings point into their texts, every format can tell them."""

import json
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Report
from checker.reports import FORMATS, render
from tests.conftest import check_passages

LANGUAGES = ("en", "uk", "ru")
WORDS = {
    "en": [
        "ships",
        "percent",
        "km",
        "May",
        "on Tuesday",
        "at 5:30",
        "Kyiv",
        "Smith",
        "million",
        "and",
        "the",
        "half a",
    ],
    "uk": ["кораблів", "відсотків", "км", "травня", "у вівторок", "о 5:30", "Київ", "Сміт", "мільйонів", "і", "пів"],
    "ru": ["кораблей", "процентов", "км", "мая", "во вторник", "в 5:30", "Киев", "Смит", "миллионов", "и", "пол"],
}
NUMBERS = ["3", "24", "42", "2024", "1,5", "1.5", "3 500", "385", "5:30", "31", "$7", "60%", "№ 4", "1/2", "XX"]
MARKS = [",", ".", "—", "(", ")", "«", "»", '"', "\u00a0", "\u202e", "\x1b[31m", "<b>", "=1+1", "::error::x"]


def said(language: str) -> st.SearchStrategy[str]:
    parts = st.sampled_from([*WORDS[language], *NUMBERS, *MARKS])
    return st.lists(parts, min_size=1, max_size=10).map(lambda words: f"А {' '.join(words)} z")


EDITIONS = st.fixed_dictionaries({language: said(language) for language in LANGUAGES})


@settings(max_examples=60, deadline=None)
@given(EDITIONS)
def test_findings_point_into_their_texts(editions: dict[str, str]) -> None:
    for finding in check_passages(editions).findings:
        assert finding.suspect is None or finding.suspect in finding.editions
        assert 0 <= finding.confidence <= 1
        for side in finding.editions.values():
            for span in side.spans:
                assert span.text == (side.text or "")[span.start : span.end]
                assert span.value


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(2, 10**7).map(str), min_size=1, max_size=6))
def test_the_same_numbers_are_no_finding(numbers: list[str]) -> None:
    report = check_passages(
        {
            "en": f"The figures were {', then '.join(numbers)} in the list.",
            "uk": f"Показники були {', тоді '.join(numbers)} у списку.",
            "ru": f"Показатели были {', потом '.join(numbers)} в списке.",
        }
    )
    assert not [finding for finding in report.findings if finding.rule.startswith(("number", "unit"))]


@settings(max_examples=60, deadline=None)
@given(st.integers(100, 9_000), st.integers(1, 9), st.sampled_from(LANGUAGES))
def test_one_number_changed_is_found_with_its_edition(number: int, more: int, changed: str) -> None:
    ships = {"en": "The fleet has {} ships.", "uk": "Флот має {} кораблів.", "ru": "Флот имеет {} кораблей."}
    report = check_passages(
        {code: text.format(number * 7 + (more if code == changed else 0)) for code, text in ships.items()}
    )
    assert [(f.rule, f.suspect) for f in report.findings if f.rule.startswith("number")] == [
        ("number-mismatch", changed)
    ]


@settings(max_examples=40, deadline=None)
@given(EDITIONS)
def test_every_format_can_tell_it(editions: dict[str, str]) -> None:
    report = check_passages(editions)
    told = {name: render(name, report) for name in FORMATS}
    assert told == {name: render(name, report) for name in FORMATS if name != "xlsx"} | {"xlsx": told["xlsx"]}
    _well_formed(told, report)


def _well_formed(told: dict[str, str | bytes], report: Report) -> None:
    for name in ("json", "sarif", "gitlab"):
        json.loads(told[name])
    for name in ("junit", "checkstyle"):
        ElementTree.fromstring(told[name])
    assert len(json.loads(told["json"])["findings"]) == len(report.findings)
    for name, text in told.items():
        if isinstance(text, str):
            assert not {"\x1b", "\u202e"} & set(text), name
