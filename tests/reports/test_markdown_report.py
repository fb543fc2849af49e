"""The pull-request comment: short enough, and inert whatever the catalogs say, as GitHub's own parser renders it."""

import html
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Report
from checker.reports import markdown, rdjson
from checker.reports.escaping import code, visible
from tests.reports.report_samples import clean, hostile, quiet, segment, side, two_editions

cmarkgfm: Any = pytest.importorskip("cmarkgfm")
PUNCTUATION = st.text(alphabet="`|\\<>[]()!*_~@#:/.&; \n\tabw=-+\u202e")
INERT = {"h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br", "sub", "hr", "em"}


def to_html(text: str) -> str:
    rendered: str = cmarkgfm.github_flavored_markdown_to_html(text, cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
    return rendered


def tags(rendered: str) -> set[str]:
    return set(re.findall(r"<([a-z]\w*)", rendered))


def test_hostile_text_renders_as_text_only() -> None:
    rendered = to_html(markdown.render(hostile()))
    assert tags(rendered) <= INERT
    assert "&lt;script&gt;" in rendered
    outside = re.sub(r"<code>.*?</code>", "", rendered, flags=re.DOTALL)
    assert "@" not in outside
    assert "http" not in outside


@given(PUNCTUATION)
def test_code_span_shows_its_text_and_nothing_else(text: str) -> None:
    rendered = to_html(f"x {code(text)} y").strip()
    body = rendered.removeprefix("<p>x <code>").removesuffix("</code> y</p>")
    assert html.unescape(body).strip() == visible(text).strip()


@given(PUNCTUATION, PUNCTUATION)
def test_table_holds_any_text_in_its_cell(text: str, quoted: str) -> None:
    here = side(segment("uk", "d", "p01.s01", f"{text}{quoted}", 3), **({quoted: text} if quoted else {}))
    finding = replace(quiet(), message=text or "x", domain=text, editions={"uk": here, "en": here})
    rendered = to_html(markdown.render(Report("en", ("en", "uk"), (finding,), 1, 1, 1)))
    assert tags(rendered) <= INERT
    assert rendered.count("<td>") == 8
    assert rendered.count("<table>") == 1


def test_long_report_is_cut_between_findings_with_a_note() -> None:
    report = replace(two_editions(), findings=two_editions().findings * 200)
    comment = markdown.render(report)
    assert len(comment) < 65_000
    shown = comment.count("#### error")
    assert f"**{400 - shown} more findings** did not fit into a comment." in comment
    assert to_html(comment).count("<table>") == shown > 50


def test_long_texts_do_not_fill_the_comment() -> None:
    here = side(segment("uk", "d", "p01.s01", "\u200b" * 100_000, 3))
    finding = replace(
        quiet(), message="\u200b" * 100_000, domain="\u200b" * 10_000, editions={"uk": here, "en": here}
    )
    comment = markdown.render(Report("en", ("en", "uk"), (finding,), 1, 1, 1))
    assert len(comment) < 65_000
    assert "#### error" in comment


def test_nothing_found_is_said() -> None:
    assert "no findings" in markdown.render(clean())


def test_reviewdog_messages_are_inert() -> None:
    for diagnostic in json.loads(rdjson.render(hostile()))["diagnostics"]:
        assert tags(to_html(diagnostic["message"])) <= {"p", "code"}
