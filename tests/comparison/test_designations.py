"""Models and numerals of rulers: what is the same however written is silent, another one is found."""

import pytest

from checker.comparison.designations import compare
from checker.model import Difference, Document, Passage, Reading

CLEAN = [
    ("missiles for the F-16 today", "ракети для F-16 сьогодні", "ракеты для Ф-16 сегодня"),
    ("a Ka-52 and a MiG-29", "Ка-52 і МіГ-29", "Ка-52 и МиГ-29"),
    ("two LEAP-1Bs", "два LEAP-1B", "два LEAP-1B"),
    ("a Tu-22M3 bomber", "бомбардувальник Ту-22М3", "бомбардировщик Ту-22"),
    ("an S-300 battery", "батарея С-300", "батарея С-300"),
    ("a Kh-101 missile", "ракета Х-101", "ракета Х-101"),
    ("the COVID-19 pandemic", "пандемія ковіду", "пандемия COVID-19"),
    ("an APC-80 vehicle", "машина БТР-80", "машина БТР-80"),
    ("the G7 and the G20", "«Велика сімка» і G20", "G7 и G20"),
    ("Emperor Franz Joseph I came", "приїхав Франц Йосиф I", "приехал Франц Иосиф I"),
    ("then Louis XIV said that I may go", "тоді Людовік XIV сказав", "тогда Людовик XIV сказал"),
]
WRONG = [
    ("missiles for the F-16 today", "ракети для F-35 сьогодні", "ракеты для F-16 сегодня", "uk", "F-35"),
    ("a Ka-52 and a T-72", "Ка-52 і Т-72", "Ми-28 и Т-72", "ru", "Ми-28"),
    ("a B-52 took off", "злетів B-1B", "взлетел B-1B", "en", "B-52"),
    ("the A320neo landed", "A320neo сів", "A321neo сел", "ru", "A321neo"),
    ("Emperor Franz Joseph I came", "приїхав Франц Йосиф II", "приехал Франц Иосиф I", "uk", "II"),
]


def differences(*texts: str) -> list[Difference]:
    passages = {code: Passage(code, (), text) for code, text in zip(("en", "uk", "ru"), texts, strict=False)}
    return list(compare(Document("article", "en", ("en", "uk", "ru"), (Reading(passages),))))


@pytest.mark.parametrize("texts", CLEAN)
def test_one_designation_in_many_writings_is_silent(texts: tuple[str, str, str]) -> None:
    assert differences(*texts) == []


@pytest.mark.parametrize(("en", "uk", "ru", "suspect", "wrong"), WRONG)
def test_another_designation_is_found(en: str, uk: str, ru: str, suspect: str, wrong: str) -> None:
    (found,) = differences(en, uk, ru)
    assert found.suspect == suspect
    assert [str(fact.value) for fact in found.facts[suspect]] == [wrong]
    assert not found.hint


def test_two_editions_have_no_vote() -> None:
    assert differences("missiles for the F-16", "ракети для F-35") == []
