"""Likeness of names by letters: renderings are alike, other names are not."""

import pytest

from checker.names.transliteration import amended, likeness

SAME = [
    ("Zelenskyy", "en", "Зеленському", "uk"),
    ("Зеленський", "uk", "Зеленского", "ru"),
    ("Johnson", "en", "Джонсону", "uk"),
    ("Jeff", "en", "Джеффа", "ru"),
    ("Гамбурзі", "uk", "Гамбурге", "ru"),
    ("Сергій", "uk", "Сергеем", "ru"),
    ("Washington", "en", "Вашингтоні", "uk"),
]
OTHER = [
    ("Johnson", "en", "Джексона", "ru"),
    ("Merkel", "en", "Макрон", "uk"),
    ("Одеса", "uk", "Львова", "ru"),
    ("Washington", "en", "Веллінгтон", "uk"),
]


@pytest.mark.parametrize(("one", "language", "other", "another"), SAME)
def test_a_rendering_is_alike_in_any_case_form(one: str, language: str, other: str, another: str) -> None:
    assert likeness(one, language, other, another).score > 0.75


@pytest.mark.parametrize(("one", "language", "other", "another"), OTHER)
def test_another_name_is_not(one: str, language: str, other: str, another: str) -> None:
    assert likeness(one, language, other, another).score < 0.6


def test_the_order_of_the_two_makes_no_difference() -> None:
    assert likeness("Biden", "en", "Байдена", "uk") == likeness("Байдена", "uk", "Biden", "en")


@pytest.mark.parametrize(("left", "right"), [("", "Київ"), ("a" * 60, "а" * 60)])
def test_nothing_and_too_much_are_like_nothing(left: str, right: str) -> None:
    assert likeness(left, "en", right, "uk").score == 0


@pytest.mark.parametrize(
    ("one", "language", "other", "another", "letters"),
    [
        ("Davilova", "en", "Давідова", "uk", 1),
        ("Zahoruiko", "en", "Загорулько", "uk", 1),
        ("Пунджи", "ru", "Пуджі", "uk", 1),
        ("Меркушева", "ru", "Merkushyna", "en", 2),
    ],
)
def test_wrong_letters_explain_a_misspelt_name(
    one: str, language: str, other: str, another: str, letters: int
) -> None:
    lost = amended(one, language, other, another, letters)
    assert len(lost) == letters + 1
    assert lost[0] > 2 > lost[letters]
    assert list(lost) == sorted(lost, reverse=True)


def test_a_letter_does_not_explain_another_name() -> None:
    assert amended("Johnson", "en", "Джексон", "ru", 1)[1] > 5


def test_nothing_explains_no_word() -> None:
    assert amended("", "en", "Київ", "uk", 1) == amended("a" * 60, "en", "а" * 60, "uk", 1)


@pytest.mark.parametrize(
    ("en", "other", "language"), [("Tashkent", "ташкентского", "ru"), ("Netzarim", "Нецарімського", "uk")]
)
def test_an_adjective_may_be_much_longer_than_the_name(en: str, other: str, language: str) -> None:
    assert likeness(en, "en", other, language).score > 0.9
    assert likeness("Bergamo", "en", other, language).score < 0.5
