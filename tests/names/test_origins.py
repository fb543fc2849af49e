"""Names that English takes over as they are spelt are known in Cyrillic as they are said."""

import pytest

from checker.names.letters import is_latin
from checker.names.origins import origins
from checker.names.spelling_out import is_letter_of
from checker.names.transliteration import likeness

RENDERED = [
    ("Strzelecki", "Стшелецкі", "Стшелецкого"),
    ("Przybyła", "Пшибила", "Пшибылы"),
    ("Dechambeau", "Дешамбо", "Дешамбо"),
    ("Quintanilha", "Кінтанілья", "Кинтанильи"),
    ("Jiangsu", "Цзянсу", "Цзянсу"),
    ("Qiang", "Цян", "Цяна"),
    ("Uchijima", "Утідзіма", "Утидзимы"),
    ("Szijjártó", "Сійярто", "Сийярто"),
    ("Giuseppe", "Джузеппе", "Джузеппе"),
    ("Jiménez", "Хіменес", "Хименеса"),
    ("Tyvoniuk", "Тивонюком", "Тивонюка"),
    ("Dziubliuk", "Дзюблюка", "Дзюблюк"),
    ("Nechaiev", "Нечаєв", "Нечаева"),
    ("Nechayev", "Нечаєва", "Нечаев"),
]
OTHERS = [("Strzelecki", "Сікорскі"), ("Jiangsu", "Чжецзян"), ("Giuseppe", "Джованні"), ("Qiang", "Цзіньпін")]


@pytest.mark.parametrize(("latin", "ukrainian", "russian"), RENDERED)
def test_a_name_is_known_by_the_rules_of_its_origin(latin: str, ukrainian: str, russian: str) -> None:
    assert likeness(latin, "en", ukrainian, "uk").score > 0.7
    assert likeness(latin, "en", russian, "ru").score > 0.7


@pytest.mark.parametrize(("latin", "ukrainian"), OTHERS)
def test_another_name_of_the_same_origin_is_not(latin: str, ukrainian: str) -> None:
    assert likeness(latin, "en", ukrainian, "uk").score < 0.6


@pytest.mark.parametrize("name", ["Washington", "Wright"])
def test_an_english_name_has_no_other_origin(name: str) -> None:
    assert origins(name) == ("gb",)


@pytest.mark.parametrize(
    ("name", "origin"), [("Strzelecki", "pl"), ("Zhengzhou", "zh"), ("Beaulieu", "fr"), ("Hutsaliuk", "ukr")]
)
def test_letters_tell_where_a_name_comes_from(name: str, origin: str) -> None:
    assert origin in origins(name)


def test_letters_are_spelt_out() -> None:
    assert is_letter_of("JD", "Джей")
    assert is_letter_of("C.C.", "Сі")
    assert not is_letter_of("JD", "Кей")
    assert not is_letter_of("Jude", "Джей")


def test_accents_are_latin_letters() -> None:
    assert is_latin("Hürriyet")
    assert not is_latin("Гюррієт")


@pytest.mark.parametrize(("name", "origin"), [("Håkansson", "sv"), ("Öztürk", "tr"), ("Łoś", "pl"), ("Ionuț", "ro")])
def test_accents_tell_where_a_name_comes_from(name: str, origin: str) -> None:
    assert origins(name)[0] == origin


@pytest.mark.parametrize(
    ("english", "ukrainian", "russian"),
    [("Threave", "Трив", "Трив"), ("Merriweather", "Меррівезер", "Мерриуэзер"), ("Leighton", "Лейтон", "Лейтон")],
)
def test_english_is_read_by_its_own_rules(english: str, ukrainian: str, russian: str) -> None:
    assert likeness(english, "en", ukrainian, "uk").score > 0.7
    assert likeness(english, "en", russian, "ru").score > 0.7
