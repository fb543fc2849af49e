"""The main job through the command line: segment, align, check on the two examples."""

import csv
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from checker.catalogs import find, load
from checker.reports.json_report import schema
from tests.conftest import Run

LANGUAGES = ("en", "uk", "ru")


def editions(root: Path, name: str) -> list[Path]:
    return [root / "examples" / name / f"{language}.txt" for language in LANGUAGES]


def rows(root: Path) -> list[dict[str, str]]:
    with (root / "examples" / "draft" / "slips.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.fixture
def draft(run: Run, root: Path) -> list[dict[str, Any]]:
    """The findings on the draft, by way of catalogs."""
    assert run("segment", *editions(root, "draft"), "--domain", "draft", "--published", "2025-10-16").code == 0
    assert run("align", "i18n", "--write").code == 0
    outcome = run("check", "i18n", "--output-format", "json")
    assert outcome.code == 1
    report = json.loads(outcome.out)
    jsonschema.validate(report, schema())
    findings: list[dict[str, Any]] = report["findings"]
    return findings


def is_slip(finding: dict[str, Any], row: dict[str, str]) -> bool:
    """Whether a finding is about this slip: the rule, the suspect, and the fragment in the suspect's text."""
    if (finding["rule"], finding["suspect"]) != (row["rule"], row["suspect"]) or finding["severity"] == "info":
        return False
    text = finding["editions"][row["suspect"]]["text"] or ""
    if row["fragment"]:
        return row["fragment"] in text
    language, words = row["others"].split(" | ")[0].split(": ", 1)
    return words in finding["editions"][language]["text"]


def test_every_slip_of_the_draft_is_found_with_the_right_suspect(draft: list[dict[str, Any]], root: Path) -> None:
    slips = rows(root)
    assert len(slips) >= 15
    missed = [row["number"] for row in slips if not any(is_slip(finding, row) for finding in draft)]
    assert missed == []


def test_the_draft_has_no_false_alarm(draft: list[dict[str, Any]], root: Path) -> None:
    """What is said beside the listed slips is said about a sentence with a slip in that edition."""
    texts = {row["suspect"]: [] for row in rows(root)}  # type: dict[str, list[str]]
    for row in rows(root):
        texts[row["suspect"]].append(row["fragment"])
    for finding in draft:
        if finding["severity"] == "info" or finding["rule"].startswith("segment-"):
            continue
        text = finding["editions"][finding["suspect"]]["text"]
        assert any(fragment and fragment in text for fragment in texts[finding["suspect"]]), finding["message"]


def test_the_draft_without_its_slips_is_silent(run: Run, root: Path) -> None:
    clean = [root / "tests" / "cases" / "draft-clean" / f"{language}.txt" for language in LANGUAGES]
    outcome = run("check", *clean, "--published", "2025-10-16", "--output-format", "concise")
    assert outcome.out == ""
    assert outcome.code == 0


def test_the_committed_article_is_silent(run: Run, root: Path) -> None:
    outcome = run("check", root / "i18n", "--fail-on", "warning", "--output-format", "concise", "--verbose")
    assert outcome.out == ""
    assert outcome.code == 0


def test_the_committed_catalogs_are_what_the_commands_make(run: Run, root: Path, tmp_path: Path) -> None:
    name = "north-korea-missile"
    assert run("segment", *editions(root, name), "--domain", name, "--published", "2024-06-26").code == 0
    assert run("align", "i18n", "--write").code == 0
    for language in LANGUAGES:
        relative = Path("i18n") / language / "LC_MESSAGES" / f"{name}.po"
        made, committed = (load(find([str(folder / relative)])[0]) for folder in (tmp_path, root))
        assert made is not None
        assert committed is not None
        assert [(e.key, e.msgstr) for e in made.entries] == [(e.key, e.msgstr) for e in committed.entries]


def test_aligning_again_changes_nothing(run: Run, root: Path, tmp_path: Path) -> None:
    run("segment", *editions(root, "north-korea-missile"), "--domain", "a")
    run("align", "i18n", "--write")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.po")}
    outcome = run("align", "i18n", "--write")
    assert outcome.out.count("unchanged") == 3
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.po")} == before


def test_checking_texts_finds_what_checking_catalogs_finds(run: Run, root: Path, draft: list[dict[str, Any]]) -> None:
    arguments = ("check", *editions(root, "draft"), "--published", "2025-10-16", "--output-format", "json")
    found = json.loads(run(*arguments).out)["findings"]
    assert sorted((f["rule"], f["suspect"] or "") for f in found) == sorted(
        (f["rule"], f["suspect"] or "") for f in draft
    )


def test_two_editions_give_no_suspect(run: Run, root: Path) -> None:
    en, uk, _ = editions(root, "draft")
    outcome = run("check", en, uk, "--published", "2025-10-16", "--output-format", "json", "--select", "number")
    found = json.loads(outcome.out)["findings"]
    assert len(found) >= 3
    assert {finding["suspect"] for finding in found} == {None}


def test_align_shows_a_table_and_json(run: Run, root: Path) -> None:
    table = run("align", *editions(root, "draft"))
    assert table.code == 0
    assert "beads" in table.out.splitlines()[-1]
    shown = json.loads(run("align", *editions(root, "draft"), "--output-format", "json").out)
    beads = shown["texts"][0]["beads"]
    assert [segment["msgctxt"] for segment in beads[0]["editions"]["uk"]] == ["title"]


def test_align_writes_a_translation_memory(run: Run, root: Path) -> None:
    outcome = run("align", *editions(root, "draft"), "--output-format", "tmx")
    tmx = ElementTree.fromstring(outcome.out)
    units = tmx.findall("body/tu")
    assert tmx.get("version") == "1.4"
    assert len(units) > 25
    languages = [variant.get("{http://www.w3.org/XML/1998/namespace}lang") for variant in units[0].findall("tuv")]
    assert languages == ["en", "uk", "ru"]
    assert units[0].findtext("tuv/seg") == editions(root, "draft")[0].read_text("utf-8").splitlines()[0]


def test_align_writes_beads_as_indices(run: Run, tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("The bridge was closed on Monday.\nNobody was hurt in the storm.\n", "utf-8")
    (tmp_path / "uk.txt").write_text("Міст закрили у понеділок.\nУ бурі ніхто не постраждав.\n", "utf-8")
    outcome = run("align", "en.txt", "uk.txt", "--one-per-line", "--output-format", "beads")
    assert outcome.out == "[0]:[0]\n[1]:[1]\n"


def test_spans_are_where_they_say(draft: list[dict[str, Any]]) -> None:
    spans = [
        (edition["text"], span)
        for finding in draft
        for edition in finding["editions"].values()
        for span in edition["spans"]
    ]
    assert len(spans) > 30
    for text, span in spans:
        assert text[span["start"] : span["end"]] == span["text"]
