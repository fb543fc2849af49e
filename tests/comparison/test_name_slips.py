"""Slips of the pen against spellings that are known."""

import pytest

from checker.comparison.name_slips import NO_SLIP, letters_wrong, mended
from checker.names.words import Unit, units


def unit(text: str, language: str) -> Unit:
    return units(f"… {text}", language)[-1]


@pytest.mark.parametrize(
    ("text", "wrong"), [("Бостноа", 1), ("Босртон", 1), ("Бостону", NO_SLIP), ("Германія", NO_SLIP)]
)
def test_letters_wrong_against_what_the_document_has_elsewhere(text: str, wrong: float) -> None:
    found, _ = letters_wrong(unit(text, "uk"), (unit("Boston", "en"), unit("Бостоне", "ru")), ["бостон"])
    assert (found == wrong) if wrong != NO_SLIP else found in (0.0, NO_SLIP)


def test_letters_wrong_against_the_lexicon() -> None:
    pair = (unit("Britain", "en"), unit("Великобританії", "uk"))
    assert letters_wrong(unit("Веилкобритании", "ru"), pair, [])[0] in (1.0, 2.0)
    assert letters_wrong(unit("Германии", "ru"), pair, [])[0] == NO_SLIP


def test_a_transposition_is_mended() -> None:
    assert mended("Versatppen", "en", "Ферстаппен", "uk", "Ферстаппен", "ru") > 5
    assert mended("Verstappen", "en", "Ферстаппен", "uk", "Ферстаппен", "ru") < 2
