"""The word lists of segmentation, articles and alignment: every entry once, composed, in one alphabet."""

import re
import unicodedata

import pytest

from checker.languages import LANGUAGES, words

LISTS = (
    "abbreviations-final", "abbreviations-never", "abbreviations-numbered", "byline-labels", "caption-labels",
    "date-labels", "endings", "foreign", "function", "related-labels", "speech", "starters", "times",
)  # fmt: skip
ONE_ALPHABET = re.compile(r"[a-zA-Zà-ž'.\s-]+|[а-яА-ЯёЁіІїЇєЄґҐјў'.\s-]+")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_list(language: str, name: str) -> None:
    entries = words(language, name)
    assert entries
    assert len(set(entries)) == len(entries)
    assert all(unicodedata.normalize("NFC", entry) == entry for entry in entries)
    assert [entry for entry in entries if not ONE_ALPHABET.fullmatch(entry)] == []
