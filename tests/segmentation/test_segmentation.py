"""Sentences: the translators' case files, exact offsets, places."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.languages import LANGUAGES
from checker.model import Article, Block, BlockKind
from checker.segmentation import segment, split

CASES = Path(__file__).parent.parent / "cases" / "segmentation"
UNDECIDABLE = {
    '"It\'s over!" | She cried for days.',
    "Is it true? No. | It is not.",
    "Sen. Dianne Feinstein, D-Calif. | spoke next.",
    "В I в. н. э. Рим правил миром.",
    "Хто виграв? — «Шахтар».",
    "Кто выиграл? — «Спартак».",
}
"""Held-back cases that need to be understood: what "No." and "cried" mean there, whether a date begins
the sentence or ends it, who answers."""


def read_cases(folder: Path) -> list[tuple[str, str]]:
    """(language, row) for every row that is not a comment."""
    found = []
    for code in LANGUAGES:
        for path in sorted(folder.glob(f"*{code}.txt")):
            rows = path.read_text(encoding="utf-8").splitlines()
            found += [(code, row.strip()) for row in rows if row.strip() and not row.startswith("#")]
    assert found
    return found


def cut(row: str, language: str) -> list[str]:
    text = re.sub(r"\s*\|\s*", " ", row)
    return [text[start:end] for start, end in split(text, language)]


def test_there_are_a_hundred_cases_a_language() -> None:
    rows = read_cases(CASES) + read_cases(CASES / "held")
    assert all(sum(code == language for code, _ in rows) >= 100 for language in LANGUAGES)


@pytest.mark.parametrize(("language", "row"), read_cases(CASES) + read_cases(CASES / "held"))
def test_case(language: str, row: str, request: pytest.FixtureRequest) -> None:
    if row in UNDECIDABLE:
        request.applymarker(pytest.mark.xfail(strict=True, reason="a reader needs the meaning here"))
    assert cut(row, language) == [part.strip() for part in row.split("|")]


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(alphabet="абвІЇ ABс.!?…»«\"'()[]0-—\u00a0\u2009\n№'’ʼ", max_size=80))
def test_segments_and_gaps_are_the_paragraph(language: str, text: str) -> None:
    ranges = split(text, language)
    at = 0
    for start, end in ranges:
        assert text[at:start].strip() == ""
        assert text[start:end].strip() == text[start:end] != ""
        at = end
    assert text[at:].strip() == ""


def test_a_long_text_of_stops_is_cut_in_good_time() -> None:
    text = "а. " * 20_000 + "«" * 5_000 + "(" * 5_000
    assert split(text, "uk")


def block(kind: BlockKind, text: str) -> Block:
    return Block(kind, text, 1)


def test_places_name_what_the_segments_are() -> None:
    article = Article(
        "uk.txt",
        "uk",
        (
            block(BlockKind.TITLE, "Заголовок. І друге речення"),
            block(BlockKind.CAPTION, "Фото: Пхеньян. Відкриті джерела"),
            block(BlockKind.BYLINE, "Автор: Ліліана Оленяк"),
            block(BlockKind.PARAGRAPH, "Перше речення. Друге речення."),
            block(BlockKind.SUBHEAD, "Підзаголовок"),
            block(BlockKind.ITEM, "Пункт."),
            block(BlockKind.CAPTION, "Друге фото"),
            block(BlockKind.QUOTE, "Цитата. Далі."),
        ),
    )
    sentences = segment(article)
    assert [s.place for s in sentences] == [
        "title", "caption", "byline", "p01.s01", "p01.s02", "h01", "p02.s01", "caption2", "p03.s01", "p03.s02",
    ]  # fmt: skip
    assert sentences[4].text == "Друге речення."
    assert sentences[4].text == article.blocks[3].text[sentences[4].start : sentences[4].end]
