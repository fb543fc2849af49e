"""What three editions of a sentence disagree about, by tests/cases/quantities/triples.txt."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from checker.comparison.quantities import compare
from checker.facts.quantities import extract
from checker.model import Document, Fact, Passage, Reading

CASES = Path(__file__).parent.parent / "cases" / "quantities" / "triples.txt"


@dataclass(frozen=True, slots=True)
class Case:
    """Three texts and the finding that they must give ("-" for none)."""

    expected: str
    texts: dict[str, str]


def cases() -> list[Case]:
    """Read the cases; a block without its four lines is an error."""
    text = "\n".join(line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    blocks = [
        dict(line.split(": ", 1) for line in block.strip().splitlines())
        for block in text.split("\n\n")
        if block.strip()
    ]
    assert len(blocks) > 70
    assert all(block.keys() == {"expect", "en", "uk", "ru"} for block in blocks)
    return [Case(block.pop("expect"), block) for block in blocks]


def document(*lines: dict[str, str]) -> Document:
    """Return a document whose readings are these lines."""
    readings = tuple(
        Reading({code: Passage(code, (), text, extract(text, code)) for code, text in line.items()}) for line in lines
    )
    return Document("test", "en", tuple(lines[0]), readings)


def findings(*lines: dict[str, str]) -> list[str]:
    """Return "rule suspect" of the findings on these lines, hints left out."""
    return [
        f"{found.aspect}-{found.problem} {found.suspect or '?'}"
        for found in compare(document(*lines))
        if not found.hint
    ]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.texts["en"])
def test_triple(case: Case) -> None:
    assert findings(case.texts) == ([] if case.expected == "-" else [case.expected])


def test_silent_cases_outnumber_the_others() -> None:
    silent = sum(case.expected == "-" for case in cases())
    assert silent > len(cases()) / 2


def test_every_difference_has_a_confidence() -> None:
    found = [difference for case in cases() for difference in compare(document(case.texts))]
    assert found
    assert all(0 < difference.confidence <= 1 for difference in found)


def test_a_day_that_two_editions_have_is_missing_in_the_third() -> None:
    texts = {
        "en": "It happened on 5 May 2020.",
        "uk": "Це сталося 5 травня 2020 року.",
        "ru": "Это произошло в мае 2020 года.",
    }
    assert findings(texts) == ["date-missing ru"]
    assert findings({code: texts[code] for code in ("en", "ru")}) == []


@pytest.mark.parametrize(("km", "expected"), [(48, []), (52, []), (35, ["number-mismatch en"])])
def test_about_is_near_and_not_anything(km: int, expected: list[str]) -> None:
    texts = {"en": "They walked about 50 km.", "uk": f"Вони пройшли {km} км.", "ru": f"Они прошли {km} км."}
    assert findings(texts) == expected


def test_two_editions_name_no_suspect() -> None:
    assert findings({"en": "Five of 384 ships", "uk": "П'ять із 348 кораблів"}) == ["number-mismatch ?"]


def test_one_edition_has_nothing_to_disagree_with() -> None:
    assert findings({"en": "Five of 384 ships"}) == []


def test_an_empty_edition_is_left_to_another_rule() -> None:
    assert findings({"en": "384 ships", "uk": "", "ru": "384 корабля"}) == []


def test_a_fact_that_moved_to_the_next_reading_is_not_missing() -> None:
    first = {"en": "It sank 384 ships.", "uk": "Він топив кораблі.", "ru": "Он потопил 384 корабля."}
    second = {"en": "It went home.", "uk": "Потопивши 384, пішов додому.", "ru": "Он ушел домой."}
    assert findings(first, second) == []


def test_spans_are_the_facts_of_the_editions() -> None:
    line = {"en": "The 24-year-old", "uk": "24-річний", "ru": "42-летний"}
    (found,) = compare(document(line))
    assert {code: [str(fact.value) for fact in facts] for code, facts in found.facts.items()} == {
        "en": ["24 a"], "uk": ["24 a"], "ru": ["42 a"]
    }  # fmt: skip


def published(line: dict[str, str], day: date) -> list[str]:
    """Return the findings on a line of an article that came out on a day."""
    dated = replace(document(line), published=day)
    return [f"{found.aspect}-{found.problem} {found.suspect or '?'}" for found in compare(dated)]


WEDNESDAY = date(2024, 6, 26)


@pytest.mark.parametrize("russian", ["Он приехал во вторник.", "Он приехал вчера."])
def test_the_day_of_publication_places_weekdays_and_relative_words(russian: str) -> None:
    line = {"en": "He came on June 25.", "uk": "Він приїхав 25 червня.", "ru": russian}
    assert published(line, WEDNESDAY) == []


def test_another_weekday_does_not_stand_for_the_date() -> None:
    line = {"en": "He came on June 25.", "uk": "Він приїхав 25 червня.", "ru": "Он приехал в понедельник."}
    assert published(line, WEDNESDAY) == ["date-missing ru"]


def test_a_weekday_that_does_not_fit_the_date_of_the_year_of_publication() -> None:
    line = {"en": "on Monday, June 25", "uk": "у понеділок, 25 червня", "ru": "в понедельник, 25 июня"}
    assert published(line, WEDNESDAY) == ["weekday-calendar ?"]
    assert published(line, date(2018, 6, 26)) == []


def test_a_weekday_in_one_edition_is_reported_once() -> None:
    line = {
        "en": "on Tuesday, June 25, 2024",
        "uk": "у вівторок, 25 червня 2024 року",
        "ru": "в среду, 25 июня 2024 года",
    }
    assert findings(line) == ["weekday-mismatch ru"]


def test_facts_of_other_engines_are_left_alone() -> None:
    line = {"en": "five ships", "uk": "п'ять кораблів"}
    plain = document(line)
    names = {code: p._replace(facts=(*p.facts, Fact(0, 1, "Kim"))) for code, p in plain.readings[0].passages.items()}
    assert list(compare(replace(plain, readings=(Reading(names),)))) == []


def test_a_headline_tells_another_number() -> None:
    headline = {"en": "Barkom won in five sets", "uk": "«Барком» переміг з 0:2", "ru": "«Барком» выиграл с 0:2"}
    assert "number-mismatch en" not in findings(headline)
    sentence = {code: f"{text}." for code, text in headline.items()}
    assert "number-mismatch en" in findings(sentence)


def test_the_third_edition_votes_from_the_next_sentence() -> None:
    first = {"en": "It was before 2,340 spectators.", "uk": "Гру бачили.", "ru": "Игру видели."}
    second = {"en": "It was long.", "uk": "Її бачили 3240 глядачів.", "ru": "Ее видели 2340 зрителей."}
    assert "number-mismatch uk" in findings(first, second)
    first = {"en": "The drill ended.", "uk": "Навчання скінчилися.", "ru": "Они закончились 9 мая."}
    second = {"en": "It ended on 7 May.", "uk": "Це було 9 травня.", "ru": "Это было давно."}
    assert "date-mismatch en" in findings(first, second)
