"""Our word lists against their sources: num2words (where it is installed) and CLDR, through babel."""

from decimal import Decimal
from typing import Any

import pytest
from babel import Locale
from babel.numbers import get_currency_name
from babel.units import format_unit

from checker.facts.quantities import extract
from checker.languages import LANGUAGES, words
from checker.values import Date, Quantity, Weekday

NUMBERS = (*range(2, 100), *range(100, 1000, 37), 1000, 1001, 1200, 2024, 12345, 300000, 384000, 1500000, 2000000)
CASES: dict[str, list[dict[str, str]]] = {
    "en": [{}],
    "uk": [{"case": case} for case in ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")],
    "ru": [{"case": case} for case in "ngdaip"],
}
FAULTY = ("остами", "стах", "тисячи", "шістьмастами", "восьмастами", "трьомастами", "стами ")
"""Parts of Ukrainian forms that num2words gets wrong."""
UNITS = {
    "length-kilometer": "km", "length-meter": "m", "length-centimeter": "cm", "length-mile": "mi",
    "length-foot": "ft", "length-inch": "in", "mass-kilogram": "kg", "mass-gram": "g", "mass-pound": "lb",
    "duration-day": "d", "duration-hour": "h", "duration-minute": "min", "duration-month": "mo", "duration-year": "a",
    "speed-kilometer-per-hour": "km/h", "area-hectare": "ha", "area-square-kilometer": "km2", "volume-liter": "l",
    "temperature-celsius": "°C", "concentr-percent": "%",
}  # fmt: skip
CURRENCIES = ("USD", "EUR", "GBP", "UAH", "RUB", "JPY", "CNY", "PLN")


def quantities(text: str, language: str) -> list[Quantity]:
    """Return the quantities read out of a text."""
    return [fact.value for fact in extract(text, language) if isinstance(fact.value, Quantity)]


def amounts(text: str, language: str) -> list[Decimal]:
    """Return the numbers read out of a text."""
    return [value.amount for value in quantities(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_numerals_of_num2words(language: str) -> None:
    num2words = pytest.importorskip("num2words").num2words
    written = [(n, num2words(n, lang=language, **options)) for n in NUMBERS for options in CASES[language]]
    right = [(n, text.replace(",", "")) for n, text in written if not any(fault in f"{text} " for fault in FAULTY)]
    assert len(right) > 130
    assert [(n, text) for n, text in right if amounts(text, language) != [Decimal(n)]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordinals_of_num2words(language: str) -> None:
    num2words = pytest.importorskip("num2words").num2words
    options = CASES["ru"] if language == "ru" else [{}]
    written = [(n, num2words(n, lang=language, to="ordinal", **option)) for n in range(1, 100) for option in options]
    assert [(n, text) for n, text in written if amounts(text, language) != [Decimal(n)]] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_months_of_cldr(language: str, month: int) -> None:
    names = Locale(language).months
    for context, width in (("format", "wide"), ("format", "abbreviated"), ("stand-alone", "wide")):
        name = names[context][width][month]
        text = f"{name} 2024" if context == "stand-alone" else f"18 {name} 2024"
        values = [fact.value for fact in extract(text, language)]
        assert values == [Date(2024, month, None if context == "stand-alone" else 18)], text


@pytest.mark.parametrize("language", LANGUAGES)
def test_weekdays_of_cldr(language: str) -> None:
    for day, name in Locale(language).days["format"]["wide"].items():
        assert [fact.value for fact in extract(name, language)] == [Weekday(day)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("unit", "code"), UNITS.items())
@pytest.mark.parametrize("length", ["long", "short"])
def test_units_of_cldr(language: str, unit: str, code: str, length: Any) -> None:
    for number in (Decimal(2), Decimal(5), Decimal(21), Decimal("1.5")):
        text = format_unit(number, unit, length, locale=language)
        if unit in text or text.endswith((" р.", " г.", " л.")):
            continue  # CLDR has no name, or a year that reads as grams
        assert [(value.amount, value.unit) for value in quantities(text, language)] == [(number, code)], text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", CURRENCIES)
def test_currencies_of_cldr(language: str, currency: str) -> None:
    for number in (1, 2, 5):
        text = f"{number} {get_currency_name(currency, number, locale=language)}"
        values = quantities(text, language)
        assert [(value.amount, value.unit) for value in values] == [(Decimal(number), currency)], text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["numerals", "units", "bounds", "calendar", "clock"])
def test_lists_are_well_formed(language: str, name: str) -> None:
    section, seen = "", set()
    for line in words(language, name):
        if line.startswith("["):
            section = line
            continue
        code, colon, phrases = line.rpartition(": ")
        assert section
        assert code
        assert colon
        for phrase in phrases.split(", "):
            assert phrase == phrase.strip().lower()
            assert (section, code, phrase) not in seen, f"{name}: {phrase} twice"
            seen.add((section, code, phrase))
