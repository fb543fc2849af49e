"""A change to real catalogs in a git repository: with slips the gate is red, with exactly them, in every format."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.reports import FORMATS
from tests.conftest import Run
from tests.project_samples import SHOP, Project

UK, RU = "shop/locale/uk/LC_MESSAGES/django.po", "shop/locale/ru/LC_MESSAGES/django.po"
ARTICLE = "i18n/{}/LC_MESSAGES/north-korea-missile.po"
NBSP = "\N{NO-BREAK SPACE}"
SLIPS = {("date-mismatch", RU), ("number-mismatch", UK), ("date-mismatch", ARTICLE.format("uk"))}

Read = Callable[[str], set[tuple[str, str]]]


@pytest.fixture
def monorepo(project: Project, root: Path) -> Project:
    """A real article, two apps that agree, and one with an old slip, committed."""
    for language in ("en", "uk", "ru"):
        path = ARTICLE.format(language)
        project.write(path, (root / path).read_text(encoding="utf-8"))
    project.write_shop()
    project.write_shop(SHOP, "packages/blog/locale")
    project.write_shop({"It costs 5 dollars.": ("Коштує 6 доларів.", "Стоит 5 долларов.")}, "packages/old/locale")
    project.commit()
    return project


def change(project: Project, *, slips: bool) -> None:
    """Edit three catalogs; with slips, three of the edits are wrong."""
    project.replace(UK, "Приймаються файли", "Можна надіслати файли")
    project.replace(UK, "за 3 дні", "за 13 днів" if slips else "через три дні")
    project.replace(RU, "5 мая", "15 мая" if slips else "пятого мая")
    uk = ARTICLE.format("uk")
    project.replace(uk, f"18{NBSP}червня президент", "28 червня президент" if slips else "18 червня президент")


def of_json(text: str) -> set[tuple[str, str]]:
    return {_place(finding) for finding in json.loads(text)["findings"]}


def _place(finding: dict[str, object]) -> tuple[str, str]:
    editions = finding["editions"]
    assert isinstance(editions, dict)
    return str(finding["rule"]), editions[finding["suspect"]]["path"]


def of_json_lines(text: str) -> set[tuple[str, str]]:
    rows = [json.loads(line) for line in text.splitlines()]
    return {_place(row) for row in rows if "rule" in row}


def of_sarif(text: str) -> set[tuple[str, str]]:
    found = set()
    for result in json.loads(text)["runs"][0]["results"]:
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        found.add((result["ruleId"], location))
    return found


def of_gitlab(text: str) -> set[tuple[str, str]]:
    return {(row["check_name"], row["location"]["path"]) for row in json.loads(text)}


def of_rdjson(text: str) -> set[tuple[str, str]]:
    return {(row["code"]["value"], row["location"]["path"]) for row in json.loads(text)["diagnostics"]}


def of_checkstyle(text: str) -> set[tuple[str, str]]:
    root = ElementTree.fromstring(text)
    return {
        (str(error.get("source")).removeprefix("zvirka."), str(file.get("name")))
        for file in root.iter("file")
        for error in file.iter("error")
    }


def of_junit(text: str) -> set[tuple[str, str]]:
    failed = [case for case in ElementTree.fromstring(text).iter("testcase") if case.find("failure") is not None]
    found = set()
    for case in failed:
        failure = case.find("failure")
        assert failure is not None
        suspect = str(failure.get("message")).rpartition("suspect ")[2]
        match = re.search(rf"^{suspect}: ([^:]+):\d+", failure.text or "", re.MULTILINE)
        assert match
        found.add((str(case.get("name")).split()[0], match[1]))
    return found


def of_csv(text: str) -> set[tuple[str, str]]:
    return {(row["rule"], row["path"]) for row in csv.DictReader(io.StringIO(text))}


def lines(pattern: str) -> Read:
    """A reader of texts in which each finding has a line with its path and its rule."""

    def read(text: str) -> set[tuple[str, str]]:
        return {(match["rule"], match["path"]) for match in re.finditer(pattern, text, re.MULTILINE)}

    return read


def of_markdown(text: str) -> set[tuple[str, str]]:
    found = set()
    for section in text.split("#### ")[1:]:
        title = re.match(r"error: `(?P<rule>[a-z-]+)` in .*, suspect (?P<suspect>..)", section)
        assert title
        row = re.search(rf"^\| {title['suspect']} \| `([^`]+):\d+`", section, re.MULTILINE)
        assert row
        found.add((title["rule"], row[1]))
    return found


READERS: dict[str, Read] = {
    "full": lines(r"^(?P<path>\S+):\d+: error (?P<rule>[a-z-]+)$"),
    "concise": lines(r"^(?P<path>\S+?):\d+:\d+: (?P<rule>[a-z-]+) "),
    "json": of_json,
    "json-lines": of_json_lines,
    "sarif": of_sarif,
    "junit": of_junit,
    "github": lines(r"^::error file=(?P<path>[^,]+),line=\d+,title=(?P<rule>[a-z-]+)"),
    "gitlab": of_gitlab,
    "checkstyle": of_checkstyle,
    "rdjson": of_rdjson,
    "markdown": of_markdown,
    "csv": of_csv,
}


def test_every_text_format_is_read_here() -> None:
    assert set(FORMATS) - set(READERS) <= {"xlsx", "html"}


@pytest.mark.parametrize("name", READERS)
def test_slips_are_red_and_nothing_else_is_reported(monorepo: Project, run: Run, name: str) -> None:
    change(monorepo, slips=True)
    done = run("check", ".", "--since", "HEAD", "--output-format", name)
    assert done.code == 1
    assert READERS[name](done.out) == SLIPS
    assert "packages/old" not in done.out


@pytest.mark.parametrize("name", READERS)
def test_same_change_without_slips_is_green(monorepo: Project, run: Run, name: str) -> None:
    change(monorepo, slips=False)
    done = run("check", ".", "--since", "HEAD", "--output-format", name)
    assert (done.code, done.err) == (0, "")
    assert READERS[name](done.out) == set()


def test_without_since_the_old_slip_is_told_too(monorepo: Project, run: Run) -> None:
    change(monorepo, slips=True)
    done = run("check", ".", "--output-format", "json", "--select", "number,date")
    assert of_json(done.out) == SLIPS | {("number-mismatch", UK.replace("shop", "packages/old"))}


def test_several_reports_at_once(monorepo: Project, run: Run) -> None:
    change(monorepo, slips=True)
    formats = ["--output-format", "github", "--output-format", "sarif=out/z.sarif", "--output-format", "junit=z.xml"]
    done = run("check", ".", "--since", "HEAD", *formats)
    assert READERS["github"](done.out) == SLIPS
    assert of_sarif((monorepo.folder / "out/z.sarif").read_text(encoding="utf-8")) == SLIPS
    assert of_junit((monorepo.folder / "z.xml").read_text(encoding="utf-8")) == SLIPS


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--fail-on", "warning"), 1),
        (("--ignore", "number,date"), 0),
        (("--select", "name"), 0),
    ],
)
def test_what_makes_the_gate_red(monorepo: Project, run: Run, more: tuple[str, ...], code: int) -> None:
    change(monorepo, slips=True)
    assert run("check", ".", "--since", "HEAD", *more).code == code


def test_warnings_are_red_where_they_are_asked_to_be(monorepo: Project, run: Run) -> None:
    uk = ARTICLE.format("uk")
    text = (monorepo.folder / uk).read_text(encoding="utf-8")
    comment = "# zvirka: ignore[number-mismatch] not needed\n"
    monorepo.write(uk, text.replace("\n#. title", f"\n{comment}#. title", 1))
    assert comment in (monorepo.folder / uk).read_text(encoding="utf-8")
    assert run("check", ".", "--since", "HEAD").code == 0
    done = run("check", ".", "--since", "HEAD", "--fail-on", "warning")
    assert (done.code, "suppression-unused" in done.out) == (1, True)


def test_statistics(monorepo: Project, run: Run) -> None:
    change(monorepo, slips=True)
    done = run("check", ".", "--since", "HEAD", "--statistics", "--output-format", "json=z.json")
    assert done.out == "     2  date-mismatch\n     1  number-mismatch\n     3  in all\n"
    assert done.code == 1
    assert of_json((monorepo.folder / "z.json").read_text(encoding="utf-8")) == SLIPS


@pytest.mark.parametrize("revision", ["nowhere", "--help", ""])
def test_unknown_revision_is_wrong_usage(monorepo: Project, run: Run, revision: str) -> None:
    done = run("check", ".", f"--since={revision}")
    assert done.code == 2
    assert "revision" in done.err


def test_outside_of_a_repository_is_wrong_usage(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Project(tmp_path).write_shop()
    done = run("check", "shop", "--since", "main")
    assert done.code == 2
    assert "not in a git work tree" in done.err


def test_catalog_broken_before_is_told(monorepo: Project, run: Run) -> None:
    good = (monorepo.folder / UK).read_text(encoding="utf-8")
    monorepo.write(UK, good.replace('"Надіслати"', '"Надіслати'))
    monorepo.commit()
    monorepo.write(UK, good)
    done = run("check", ".", "--since", "HEAD")
    assert done.code == 0
    assert done.err.startswith("zvirka: note: cannot be read as it was in HEAD")


def test_many_folders(project: Project, run: Run) -> None:
    """Only the texts that changed are read, however many there are."""
    for number in range(60):
        project.write_shop(SHOP, f"apps/app{number:03}/nested/locale")
    project.commit()
    uk = "apps/app031/nested/locale/uk/LC_MESSAGES/django.po"
    project.replace(uk, "8 символів", "18 символів")
    done = run("check", ".", "--since", "HEAD", "--output-format", "json")
    assert of_json(done.out) == {("number-mismatch", uk)}
    assert json.loads(done.out)["summary"]["catalogs"] == 2
    assert json.loads(done.out)["findings"][0]["domain"] == "app031/nested/locale/django"
