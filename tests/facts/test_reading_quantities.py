"""What is read out of a text, by the rows of tests/cases/quantities/."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.masking import mask
from checker.facts.quantities import extract
from checker.model import Fact
from checker.values import Strength

CASES = Path(__file__).parent.parent / "cases" / "quantities"
LANGUAGES = ("en", "uk", "ru")


def rows(language: str) -> list[tuple[str, str]]:
    """Return (text, values) of a language's cases; a malformed row is an error."""
    lines = (CASES / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    found = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    assert len(found) > 100
    assert all(len(row) == 2 for row in found), [row for row in found if len(row) != 2]
    return [(row[0], row[1]) for row in found]


def is_firm(fact: Fact) -> bool:
    """May the fact raise a finding by itself?"""
    return getattr(fact.value, "strength", Strength.DIGITS) >= Strength.WORD


@pytest.mark.parametrize(
    ("language", "text", "expected"), [(code, text, values) for code in LANGUAGES for text, values in rows(code)]
)
def test_reads(language: str, text: str, expected: str) -> None:
    facts = extract(text, language)
    assert "; ".join(str(fact.value) for fact in facts if is_firm(fact)) == expected.removeprefix(
        "-" if expected == "-" else "\0"
    )
    assert all(0 <= fact.start < fact.end <= len(text) for fact in facts)


WORDS = st.sampled_from((
    "24", "3,500", "1.2", "18:30", "2014", "$", "€", "%", "June", "червня", "июня", "of", "the", "двадцять", "три",
    "с", "половиной", "млн", "million", "—", "-", ".", ",", "о", "в", "у", "to", "XIX", "Tuesday", "вівторок", "km",
    "км/год", "over", "понад", "°C", "{n}", "%d", "<b>", "Su-", "9/11", "1990s", "90-х", "half", "пів", "без",
    "четверти", "шесть",
))  # fmt: skip


@given(st.lists(WORDS, max_size=12), st.sampled_from((" ", "", "-", "\u00a0")), st.sampled_from(LANGUAGES))
def test_spans_are_in_order_inside_the_text_and_hold_something(parts: list[str], gap: str, language: str) -> None:
    text = gap.join(parts)
    facts = extract(text, language)
    assert list(facts) == sorted(facts, key=lambda fact: (fact.start, fact.end))
    assert all(0 <= fact.start < fact.end <= len(text) and text[fact.start : fact.end].strip() for fact in facts)
    assert all(str(fact.value) for fact in facts)
    assert facts == extract(text, language)


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_is_read(text: str, language: str) -> None:
    assert all(0 <= fact.start < fact.end <= len(text) for fact in extract(text, language))


@given(st.text(alphabet="<>&%{}()#@/.:;-_ $\\+09avАя", max_size=80))
def test_masking_keeps_the_length(text: str) -> None:
    assert len(mask(text)) == len(text)


@pytest.mark.parametrize(
    "text", ["<" * 20000, "%(" * 20000, "1," * 20000, "a_" * 20000, "1 000 " * 8000, "+1 " * 9000]
)
def test_long_runs_are_read_in_passing(text: str) -> None:
    assert isinstance(extract(text, "en"), tuple)
