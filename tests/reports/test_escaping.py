"""What is hidden becomes visible, what people write stays as it is."""

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reports.documents import json_document, json_line
from checker.reports.escaping import HIDDEN, forward, visible, visible_lines

PLAIN = [
    "Він править 24 роки — «Правда», п’ять п'ять пʼять",
    "5\u00a0000 км, 5\u202f000 км, 5\u2009000 км",
    "C:\\temp\\new, 100 % & <b>",
    "ё й ї é",
    "👍 日本",
]

SHOWN = {
    "a\nb": r"a\nb",
    "a\r\nb": r"a\r\nb",
    "\t": r"\t",
    "\x1b[31m": r"\u001b[31m",
    "\x00": r"\u0000",
    "\x85\x9b": r"\u0085\u009b",
    "\u202etxt": r"\u202etxt",
    "\u2066\u2069": r"\u2066\u2069",
    "a\u200bb": r"a\u200bb",
    "\ufeff": r"\ufeff",
    "\u00ad": r"\u00ad",
    "\ufffe": r"\ufffe",
    "\U000e0041": r"\U000e0041",
    "\ud800": r"\ud800",
}


@pytest.mark.parametrize("text", PLAIN)
def test_what_people_write_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(("text", "shown"), SHOWN.items())
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_all_that_xml_forbids_is_hidden() -> None:
    allowed = {*range(0x20, 0xD800), *range(0xE000, 0xFFFE), *range(0x10000, sys.maxunicode + 1)}
    forbidden = [chr(code) for code in range(sys.maxunicode + 1) if code not in allowed]
    assert [character for character in forbidden if not HIDDEN.match(character)] == []


def test_line_feeds_may_be_kept() -> None:
    assert visible_lines("a\n\x1b\r\n") == "a\n\\u001b\\r\n"


def test_paths_keep_what_the_person_typed() -> None:
    assert forward("i18n/uk/x.po") == "i18n/uk/x.po"
    assert forward("../x.po") == "../x.po"


@given(st.text(alphabet=st.characters(codec=None)))
def test_json_is_exact_and_hides_nothing(text: str) -> None:
    for document in (json_document([text]), json_line([text])):
        assert json.loads(document) == [text]
        assert not HIDDEN.search(document.replace("\n", ""))
