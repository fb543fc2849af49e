"""How English names are said, and that it tells what their letters do not show."""

import pytest

from checker.names.pronunciations import pronunciations
from checker.names.sounds import spoken_keys
from checker.names.transliteration import by_letters, likeness


@pytest.mark.parametrize("word", ["", "zzqx", "ньюпорт"])
def test_nothing_is_known_of_what_is_no_english_word(word: str) -> None:
    assert pronunciations(word) == ()
    assert spoken_keys(word) == ()


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        ("Wright", "Райт", "Райт"),
        ("Kavanaugh", "Кавано", "Кавано"),
        ("Sessions", "Сешнс", "Сэшнс"),
        ("Worcestershire", "Вустершир", "Вустершир"),
    ],
)
def test_a_name_is_known_by_its_sound(en: str, uk: str, ru: str) -> None:
    for language, name in (("uk", uk), ("ru", ru)):
        assert likeness(en, "en", name, language).score >= 0.8
        assert likeness(en, "en", name, language).score > by_letters(en.lower(), "en", name.lower(), language).score


@pytest.mark.parametrize(("en", "other"), [("Wright", "Джонс"), ("Sessions", "Блейк"), ("Hughes", "Марков")])
def test_another_name_stays_another(en: str, other: str) -> None:
    assert likeness(en, "en", other, "uk").score < 0.4
