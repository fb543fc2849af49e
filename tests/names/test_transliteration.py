"""Likeness of names by letters: renderings are alike, other names are not."""

import pytest

from checker.names.transliteration import likeness

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
