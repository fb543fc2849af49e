"""The page of `zvirka diff`: words that came and went, findings with the passage that they are about."""

import re
from dataclasses import replace

from checker.model import (
    Change,
    Comparison,
    DocumentChange,
    EditionChange,
    Finding,
    PassageChange,
    Piece,
    Segment,
    Severity,
    Side,
    Span,
)
from checker.reports import comparisons
from tests.reports.page.page_samples import HOSTILE

SAME, ADDED, REMOVED = Change.SAME, Change.ADDED, Change.REMOVED


def side(language: str, text: str, *spans: tuple[str, str]) -> Side:
    segment = Segment(language, text, "p01.s01", "id", f"{language}.po", 7)
    found = (Span(text.index(said), text.index(said) + len(said), said, value) for said, value in spans)
    return Side((segment,), text, tuple(found))


def finding(rule: str, sides: dict[str, Side], suspect: str | None, fingerprint: str) -> Finding:
    return Finding(rule, Severity.ERROR, 0.9, suspect, "bridge", f"{rule} told", sides, 0, fingerprint)


BEFORE = {"en": side("en", "It took 24 years."), "uk": side("uk", "Це тривало 25 років.", ("25 років", "25 a"))}
AFTER = {
    "en": side("en", "It took 42 years.", ("42 years", "42 a")),
    "uk": side("uk", "Це тривало 24 роки.", ("24 роки", "24 a")),
}


def comparison() -> Comparison:
    """Return one passage changed in both editions; a finding came, one went, one that stayed is elsewhere."""
    runs = {
        "en": (Piece(SAME, "It took"), Piece(REMOVED, " 24"), Piece(ADDED, " 42"), Piece(SAME, " years.")),
        "uk": (Piece(SAME, "Це тривало "), Piece(REMOVED, "25 років"), Piece(ADDED, "24 роки"), Piece(SAME, ".")),
    }
    editions = {
        language: EditionChange(
            Change.CHANGED,
            replace(BEFORE[language], spans=()),
            replace(AFTER[language], spans=()),
            runs[language],
        )
        for language in runs
    }
    other = {"en": side("en", "Elsewhere 5.", ("5", "5")), "uk": side("uk", "Деінде 6.", ("6", "6"))}
    return Comparison(
        before="v1",
        after="v2",
        source="en",
        languages=("en", "uk"),
        documents=(
            DocumentChange("bridge", None, Change.CHANGED, ("en", "uk"), (PassageChange(Change.CHANGED, editions),)),
        ),
        introduced=(finding("number-mismatch", AFTER, None, "aa"),),
        fixed=(finding("date-mismatch", BEFORE, "uk", "bb"),),
        still_open=(finding("time-mismatch", other, None, "cc"),),
        notes=("ru.po could not be read",),
    )


def page(made: Comparison) -> str:
    return comparisons.render(made, "html")


def test_words_that_came_and_went_are_marked() -> None:
    html = page(comparison())
    assert "<del> 24</del>" in html
    assert re.search(r"<ins> <mark[^>]*><a[^>]*>42</a></mark></ins><mark[^>]*><a[^>]*> years</a></mark><i ", html)
    assert "<del>25 років</del>" in html


def test_a_span_cut_by_a_change_has_one_tag() -> None:
    assert len(re.findall(r'<i class="tag[^>]*data-v="42 a"', page(comparison()))) == 1


def test_findings_stand_with_their_passage_or_alone() -> None:
    html = page(comparison())
    rows = html.split('<div class="b change">')[1:]
    kinds = [re.findall(r'data-kind="(\w+)"', row) for row in rows]
    assert kinds == [["introduced", "fixed"], ["open"]]
    assert "Деінде" in rows[1]


def test_counts_names_and_notes_are_told() -> None:
    html = page(comparison())
    assert re.findall(r'<b class="count">(\d+)</b></button>', html) == ["1", "1", "1"]
    assert '<span class="domain">v1</span>' in html
    assert "ru.po could not be read" in html


def test_nothing_changed() -> None:
    assert "Nothing changed." in page(Comparison("a", "b", "en", ("en", "uk")))


def test_a_finding_in_an_article_that_did_not_change_is_shown() -> None:
    made = replace(comparison(), documents=())
    assert page(made).count('class="b change"') == 3


def test_hostile_words_add_no_element() -> None:
    cell = EditionChange(Change.ADDED, Side(), side("en", HOSTILE), (Piece(ADDED, HOSTILE),))
    passages = (PassageChange(Change.ADDED, {"en": cell}),)
    document = DocumentChange(HOSTILE, "<old>", Change.ADDED, ("en",), passages)
    html = page(Comparison(HOSTILE, "<b>", "en", ("en",), (document,), notes=(HOSTILE,)))
    assert html.count("<script") == 2
    assert "<img" not in html
    assert "\u202e" not in html
