"""A megabyte of anything is read in time that grows no faster than the text, and never with a traceback."""

import time

import pytest

from checker import pipeline
from checker.segmentation import split
from fuzz import targets
from tests.conftest import check_passages

PARTS = [
    "1",
    " ",
    "1 ",
    "1,",
    "А",
    "Аб ",
    "«",
    "two ",
    "двадцять ",
    "5 млн ",
    "5 червня ",
    "5:",
    "Mr. ",
    "%",
    "@a ",
    "a-",
]
SIZE = 100_000
"""Characters; benchmarks/worst_cases.py goes to a million."""
DOCX = f'<w:document xmlns:w="{targets.WORD}">'


def repeated(part: str, size: int) -> str:
    return (part * (size // len(part) + 1))[:size]


def seconds(text: str, language: str) -> float:
    start = time.process_time()
    pipeline.facts(text, language)
    split(text, language)
    return time.process_time() - start


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", ["en", "uk"])
def test_ten_times_the_text_takes_about_ten_times_as_long(part: str, language: str) -> None:
    """Not a bound on speed: the quadratic would take a hundred times as long."""
    seconds(repeated(part, 1_000), language)
    small = max(seconds(repeated(part, SIZE // 10), language), 0.01)
    assert seconds(repeated(part, SIZE), language) < 40 * small


READINGS = [
    ("markdown", "", "<!--", ""),
    ("markdown", "# ", " ", "x"),
    ("markdown", "# a", " ", "x y"),
    ("markdown", "    ", " ", "x"),
    ("markdown", "a: b", " ", "|"),
    ("markdown", "", "[", ""),
    ("markdown", "", "**a", ""),
    ("markdown", "---\na: ", " ", "x"),
    ("html", "<p>a", "<!--", ""),
    ("html", "<p>a", "<a ", ""),
    ("html", "<p>a", "<![", ""),
    ("html", "<p>a", "</", ""),
    ("html", "<body>", "<h1>a</h1>", ""),
    ("html", "<body>", "<a href='", ""),
    ("plain", "a", "\u00a0", "b"),
    ("docx", DOCX, "<w:p>", ""),
    ("po", 'msgid "', '\\"', '"\nmsgstr ""\n'),
    ("po", "", '"\n', ""),
    ("po", "", '#| msgid "a"\n', 'msgid "a"\nmsgstr "b"\n'),
    ("glossary-csv", "en,uk\n", '"', ""),
    ("glossary-tbx", "<a>", "<a>", ""),
    ("suppression", "zvirka: ignore[", "a,", "] x"),
    ("baseline", '{"version": 1, "findings": ', "[1,", "}"),
]
"""What took quadratic time once, or looks as if it could: target, beginning, what is repeated, end."""


@pytest.mark.parametrize(("target", "before", "part", "after"), READINGS)
def test_readers_take_about_ten_times_as_long_too(target: str, before: str, part: str, after: str) -> None:
    def seconds_for(size: int) -> float:
        data = f"{before}{repeated(part, size)}{after}".encode()
        start = time.process_time()
        targets.TARGETS[target](data)
        return time.process_time() - start

    seconds_for(1_000)
    small = max(seconds_for(SIZE // 10), 0.01)
    assert seconds_for(SIZE) < 40 * small


def test_a_passage_that_is_a_table_is_left_alone() -> None:
    numbers = " ".join(str(number) for number in range(5, 3000))
    report = check_passages(
        {"en": f"The table: {numbers}.", "uk": f"Таблиця: {numbers} 17.", "ru": f"Таблица: {numbers}."}
    )
    assert not [finding for finding in report.findings if finding.rule.startswith(("number", "date"))]
