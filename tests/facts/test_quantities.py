"""What is read out of a text, by the rows of tests/cases/quantities/."""

from pathlib import Path

import pytest

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
