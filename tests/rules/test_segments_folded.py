"""A segment whose facts stand beside it in the edition that lacks it was folded into its neighbour."""

import pytest

from checker.facts.quantities import extract
from checker.model import Document, Passage, Reading, Segment, Severity
from checker.rules import segment_missing

BESIDE = {
    "en": "Interest income fell by 4%, but fees rose 15% in the quarter.",
    "uk": "Процентні доходи впали на 4 % за квартал у цілому.",
    "ru": "Процентный доход упал на 4% за квартал в целом.",
}


def severity(uk: str, ru: str, confidence: float = 0.97) -> Severity:
    def passage(code: str, text: str) -> Passage:
        segments = (Segment(code, text, "p02.s01", text, f"{code}.po", 1),) if text else ()
        return Passage(code, segments, text, extract(text, code))

    lacking = {"en": passage("en", ""), "uk": passage("uk", uk), "ru": passage("ru", ru)}
    readings = (Reading({code: passage(code, text) for code, text in BESIDE.items()}), Reading(lacking, confidence))
    (found,) = segment_missing.check(Document("article", "en", ("en", "uk", "ru"), readings), ())
    return found.severity


@pytest.mark.parametrize(
    ("uk", "ru"),
    [
        ("Натомість комісійні доходи банку зросли на 15 %.", "Зато комиссионные доходы банка выросли на 15%."),
        ("Задоволені не всі.", "Довольны не все."),
    ],
)
def test_what_stands_beside_it_or_says_nothing_is_a_hint(uk: str, ru: str) -> None:
    assert severity(uk, ru) is Severity.INFO


def test_another_number_is_missing() -> None:
    assert severity("Натомість витрати банку зросли на 23 %.", "Зато расходы банка выросли на 23%.") > Severity.INFO


def test_a_whole_sentence_is_missing() -> None:
    uk = "Мер міста пообіцяв, що відкриє оновлений міст уже навесні."
    assert severity(uk, "Мэр города пообещал, что откроет обновлённый мост уже весной.") > Severity.INFO


def test_an_entry_of_a_catalog_that_is_empty_is_missing() -> None:
    assert severity("Задоволені не всі.", "Довольны не все.", confidence=1.0) > Severity.INFO
