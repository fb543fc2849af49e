"""Places whose Ukrainian and Russian names have roots of their own are one name, and only those."""

import pytest

from checker.names.cognates import is_cognate
from checker.names.place_roots import exchanged
from checker.names.transliteration import likeness

SURE = 0.9


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        ("Novomykolaivka", "Новомиколаївка", "Новониколаевка"),
        ("Starokostiantyniv", "Старокостянтинів", "Староконстантинов"),
        ("Vovchansk", "Вовчанськ", "Волчанск"),
        ("Avdiivka", "Авдіївка", "Авдеевка"),
        ("Pomichna", "Помічна", "Помошная"),
        ("Oleksiivka", "Олексіївка", "Алексеевка"),
    ],
)
def test_roots_that_go_together(en: str, uk: str, ru: str) -> None:
    assert likeness(en, "en", uk, "uk").score > SURE
    assert likeness(en, "en", ru, "ru").score > SURE
    assert likeness(uk, "uk", ru, "ru").score > SURE
    assert is_cognate(uk, "uk", ru, "ru")


@pytest.mark.parametrize(("uk", "ru"), [("Вовчанськ", "Волжанск"), ("Миколаївка", "Михайловка")])
def test_other_places_are_others(uk: str, ru: str) -> None:
    assert not is_cognate(uk, "uk", ru, "ru")


def test_a_root_stands_where_the_name_begins() -> None:
    assert exchanged("вовчанськ", "uk", "ru") == "волчанськ"
    assert exchanged("сховчанськ", "uk", "ru") == "сховчанськ"
    assert exchanged("volchansk", "en", "uk") == "vovchansk"
    assert exchanged("одеса", "uk", "en") == "одеса"
