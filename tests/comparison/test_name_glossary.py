"""The house glossary: read safely, matched through case endings."""

from pathlib import Path

import pytest

from checker import glossary
from checker.comparison.names import compare
from checker.errors import InputError
from checker.model import Difference, Document, Passage, Problem, Reading

CSV = """en,uk,ru,forbidden_en,forbidden_uk,forbidden_ru,note
Kyiv,Київ,Киев,Kiev,,,
Odesa,Одеса,Одесса,Odessa,Одесса,Одеса,
"""
TBX = """<?xml version="1.0"?><martif type="TBX"><text><body><termEntry>
<langSet xml:lang="en"><tig><term>Kyiv</term></tig>
<tig><term>Kiev</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="uk"><tig><term>Київ</term></tig></langSet></termEntry></body></text></martif>"""
BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxx">]><martif>&x;</martif>'


def against(terms: glossary.Glossary, **texts: str) -> list[Difference]:
    reading = Reading({code: Passage(code, (), text) for code, text in texts.items()})
    found = compare(Document("article", "en", tuple(texts), (reading,)), terms)
    return [each for each in found if each.problem is Problem.GLOSSARY]


@pytest.fixture(params=["terms.csv", "terms.tbx"])
def terms(request: pytest.FixtureRequest, tmp_path: Path) -> glossary.Glossary:
    path = tmp_path / request.param
    path.write_text(CSV if path.suffix == ".csv" else TBX, encoding="utf-8")
    return glossary.read(path)


def test_what_the_house_writes_is_silent(terms: glossary.Glossary) -> None:
    assert against(terms, en="He left Kyiv.", uk="Він поїхав із Києва.", ru="Он уехал из Киева.") == []


def test_a_forbidden_form_is_found(terms: glossary.Glossary) -> None:
    (found,) = against(terms, en="He left Kiev.", uk="Він поїхав із Києва.", ru="Он уехал из Киева.")
    assert (found.suspect, str(found.facts["en"][0].value)) == ("en", "Kiev")


def test_a_forbidden_form_is_found_in_another_case(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text(CSV, encoding="utf-8")
    (found,) = against(glossary.read(path), en="In Odesa.", uk="Він жив в Одессі.", ru="Он жил в Одессе.")
    assert found.suspect == "uk"


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(BOMB, encoding="utf-8")
    with pytest.raises(InputError, match="entities"):
        glossary.read(path)


def test_a_table_without_languages_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="column"):
        glossary.read(path)


def test_proposals_are_what_stood_opposite_often_enough() -> None:
    pair = {"en": "Busan", "uk": "Пусан", "ru": "Пусан"}
    proposed = glossary.propose([pair, pair, {"en": "Seoul", "uk": "Сеул"}])
    assert glossary.render(proposed).splitlines()[1:] == ["Busan,Пусан,Пусан,,,,"]
