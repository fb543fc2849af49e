"""The page as text: whole articles, inert data, a policy that fits what is inside, everything in its language."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from checker.model import Report
from checker.reports import render
from checker.reports.page.assets import SCRIPTS, embedded
from checker.reports.page.titles import TITLES
from checker.rules import RULES
from tests.reports.page.page_samples import hostile, large, many_articles, one_article, report, silenced_article

LIMIT = 300_000


class Reader(HTMLParser):
    """Collects the tags with their attributes, and the texts by the element that directly holds them."""

    VOID = frozenset({"meta", "link", "input", "br", "path", "circle", "use", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))


def page(made: Report) -> str:
    html = render("html", made)
    assert isinstance(html, str)
    return html


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def attributes(reader: Reader, name: str) -> list[str]:
    return [value for _, given in reader.tags if (value := given.get(name)) is not None]


def content(html: str, tag: str) -> list[str]:
    return re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", html, re.DOTALL)


def data(html: str) -> dict[str, Any]:
    value = json.loads(content(html, "script")[0])
    assert isinstance(value, dict)
    return value


def test_every_sentence_of_every_edition_is_there() -> None:
    reader = read(page(one_article()))
    text = " ".join("".join(part for _, part in reader.texts).split())
    for document in one_article().documents:
        for reading in document.readings:
            for passage in reading.passages.values():
                assert passage.text in text


def test_sentences_stand_in_their_language() -> None:
    html = page(one_article())
    assert re.search(r'<p class="c[^"]*" lang="uk">Тут усе гаразд\.</p>', html)
    assert re.search(r'<h2 class="c[^"]*" lang="ru">Северная Корея', html)


def test_marks_have_their_value_and_the_suspect_more_than_colour() -> None:
    html = page(one_article())
    suspect = re.search(
        r'<mark class="error suspect[^"]*" data-f="([^"]*)"><a [^>]*>42 года</a></mark>(<i.*?</i>)', html
    )
    assert suspect
    assert 'data-v="42 a"' in suspect[2]
    assert "#i-flag" in suspect[2]
    assert html.count(f'data-f="{suspect[1]}"><a ') == 3
    assert len(re.findall(r'<span class="blame">.*?<span data-t>suspect</span>', html)) == 4


def test_every_id_is_there_once_and_every_reference_leads_somewhere() -> None:
    reader = read(page(many_articles()))
    ids = attributes(reader, "id")
    assert len(ids) == len(set(ids))
    for name in ("href", "for", "aria-labelledby", "aria-describedby", "aria-controls"):
        targets = {
            target.removeprefix("#")
            for value in attributes(reader, name)
            if name != "href" or value.startswith("#")
            for target in value.split()
        }
        assert targets <= set(ids)


def test_findings_that_share_a_fingerprint_have_anchors_of_their_own() -> None:
    twice = one_article()
    doubled = Report("en", twice.languages, (*twice.findings, *twice.findings), 3, 18, 6, documents=twice.documents)
    ids = [one["id"] for one in data(page(doubled))["findings"]]
    assert len(set(ids)) == len(ids) == 10


def test_findings_whose_article_is_not_at_hand_are_shown_all_the_same() -> None:
    known = one_article()
    bare = Report("en", known.languages, known.findings, 3, 18, 6)
    assert "перший візит" in page(bare)
    assert len(data(page(bare))["findings"]) == 5


def test_numbers_follow_the_reading_order() -> None:
    found = data(page(one_article()))["findings"]
    assert [(one["number"], one["rule"]) for one in found] == [
        (1, "number-mismatch"),
        (2, "segment-missing"),
        (3, "weekday-mismatch"),
        (4, "date-mismatch"),
        (5, "name-missing"),
    ]


def test_the_policy_lets_the_page_s_own_style_and_script_run_and_nothing_else() -> None:
    html = page(one_article())
    given = dict(
        part.strip().split(" ", 1)
        for part in re.findall(r'Content-Security-Policy" content="([^"]*)"', html)[0]
        .replace("&#39;", "'")
        .split(";")
    )
    assert given["default-src"] == "'none'"
    assert "unsafe" not in str(given)
    for directive, text in (("style-src", content(html, "style")[0]), ("script-src", content(html, "script")[1])):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert given[directive] == f"'sha256-{digest}'"


def test_nothing_comes_from_elsewhere_and_nothing_is_inline() -> None:
    reader = read(page(hostile()))
    for tag, given in reader.tags:
        assert not any(name.startswith("on") or name == "style" for name in given), tag
        for name in ("src", "href", "action", "formaction", "data", "poster", "srcset"):
            assert (given.get(name) or "#").startswith(("#", "data:image/svg+xml,"))


def test_hostile_text_adds_no_element() -> None:
    tags = [tag for tag, _ in read(page(hostile())).tags]
    assert tags.count("script") == 2
    assert "img" not in tags
    assert "b" not in [tag for tag, given in read(page(hostile())).tags if not given and tag == "img"]
    assert "49" not in "".join(part for _, part in read(page(report({}))).texts)


def test_embedded_data_cannot_end_its_element_and_comes_back_exact() -> None:
    value = {"text": "</script><!-- <script> & \u2028 \u202e \ud800 é"}
    text = embedded(value)
    assert not set("<>&\u2028\u202e") & set(text)
    assert json.loads(text) == value


def test_one_article_is_a_small_page() -> None:
    assert len(page(one_article()).encode()) < LIMIT
    assert len(page(large(60, every=3)).encode()) < LIMIT


def test_a_clean_article_says_so() -> None:
    html = page(silenced_article())
    assert "The editions agree" in html
    assert "так и надо" in html


def test_notes_on_the_check_are_told() -> None:
    html = page(replace(one_article(), notes=("baseline.json: 1 entry fits no finding any more <b>",)))
    assert "1 entry fits no finding any more &lt;b&gt;" in html


def test_a_report_on_nothing_is_a_page_too() -> None:
    assert "Nothing was read." in page(report({}))


def test_the_index_counts_every_article() -> None:
    html = page(many_articles())
    rows = re.findall(r'<tr data-article="([^"]*)"[^>]*>(.*?)</tr>', html, re.DOTALL)
    counts = {anchor: re.findall(r'<td class="n \w+">(?:<svg.*?</svg> )?(\d*)</td>', row) for anchor, row in rows}
    assert counts == {
        "article-calm": ["", "", ""],
        "article-north-korea-missile": ["3", "1", "1"],
        "article-storm": ["1", "", ""],
    }
    assert [anchor for anchor, _ in rows] == ["article-north-korea-missile", "article-storm", "article-calm"]
    assert 'id="index"' not in page(one_article())


def test_every_rule_has_a_title() -> None:
    assert set(TITLES) == set(RULES)


@pytest.mark.parametrize("name", sorted({name for names in SCRIPTS.values() for name in names}))
def test_scripts_write_text_never_markup(name: str) -> None:
    from importlib import resources

    text = resources.files("checker.reports.page").joinpath(f"script/{name}.js").read_text(encoding="utf-8")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch("):
        assert word not in text
