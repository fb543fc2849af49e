"""The shipped words: three languages a line, each in its own letters."""

import re
import unicodedata
from importlib.resources import files

import pytest

from checker.languages import LANGUAGES, part
from checker.translations.lexicon import lexicon, probability

DATA = files("checker.translations").joinpath("data")
ROWS = [
    row
    for row in DATA.joinpath("words.txt").read_text(encoding="utf-8").splitlines()
    if row and not row.startswith("#")
]
SCRIPTS = {
    "en": re.compile(r"[a-z'.%-]+"),
    "uk": re.compile(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'%-]+"),
    "ru": re.compile(r"[абвгдеёжзийклмнопрстуфхцчшщъыьэюя%-]+"),
}


def test_every_line_has_words_of_three_languages_in_their_letters() -> None:
    assert len(ROWS) > 1000
    for row in ROWS:
        assert unicodedata.normalize("NFC", row) == row
        for code, words in zip(LANGUAGES, row.split("|"), strict=True):
            assert words.split(), row
            assert all(SCRIPTS[code].fullmatch(word) for word in words.split()), row


@pytest.mark.parametrize(
    ("left", "word", "right", "translation"),
    [
        ("en", "missiles", "uk", "ракетою"),
        ("en", "said", "ru", "сказала"),
        ("uk", "тижня", "ru", "недели"),
        ("en", "wednesday", "uk", "середу"),
    ],
)
def test_forms_of_words_find_their_translation(left: str, word: str, right: str, translation: str) -> None:
    stem, other = part(left, "stems").stem(word), part(right, "stems").stem(translation)
    assert other in lexicon(left, right).translations(stem)


def test_common_words_are_likelier_than_rare_ones() -> None:
    assert probability("the", "en") > probability("missil", "en") >= probability("qwertz", "en") > 0
