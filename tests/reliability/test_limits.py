"""Sizes and nesting are limited with one clear line; nothing that comes with a text is ever expanded or run."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from checker.articles import parse
from checker.errors import InputError
from checker.files import read_bytes
from tests.conftest import Run
from tests.project_samples import Project, catalog

PO = catalog("uk", {"It was in 24 years.": "Це було за 24 роки."})
LONG = "Це було за 24 роки. " * 100
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def docx(document: str | bytes, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        archive.writestr("word/document.xml", document)
    return packed.getvalue()


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A folder with a small catalog, and one of everything that is larger than 1000 bytes."""
    (tmp_path / "uk.po").write_text(PO, encoding="utf-8")
    (tmp_path / "ru.po").write_text(PO.replace("uk", "ru") + "# x\n" * 300, encoding="utf-8")
    (tmp_path / "en.txt").write_text("It was in 24 years.", encoding="utf-8")
    (tmp_path / "uk.txt").write_text(LONG, encoding="utf-8")
    (tmp_path / "uk.docx").write_bytes(docx(os.urandom(2000)))
    (tmp_path / "base.json").write_text('{"version": 1, "findings": []}' + " " * 1000, encoding="utf-8")
    (tmp_path / "names.csv").write_text("en,uk\n" + "Kyiv,Київ\n" * 200, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["check", "ru.po"], "ru.po"),
        (["check", "en.txt", "uk.txt"], "uk.txt"),
        (["check", "en.txt", "uk.docx"], "uk.docx"),
        (["check", "uk.po", "--baseline", "base.json"], "base.json"),
        (["check", "uk.po", "--glossary", "names.csv"], "names.csv"),
        (["check", "uk.po", "--glossary", "names.csv", "--no-cache"], "names.csv"),
        (["annotate", "ru.po"], "ru.po"),
        (["align", "uk.po", "ru.po"], "ru.po"),
        (["align", "uk.po", "ru.po", "--write"], "ru.po"),
        (["align", "en.txt", "uk.txt"], "uk.txt"),
        (["align", "en.txt", "uk.txt", "--one-per-line"], "uk.txt"),
        (["segment", "uk.txt"], "uk.txt"),
        (["glossary", "en.txt", "uk.txt"], "uk.txt"),
        (["diff", "ru.po", "uk.po"], "ru.po"),
    ],
    ids=" ".join,
)
def test_a_larger_file_is_refused(run: Run, large: Path, arguments: list[str], named: str) -> None:
    outcome = run(*arguments, "--max-file-size", "1000")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"zvirka: {named}: larger than 1000 bytes; leave it out or raise --max-file-size\n"


def test_a_limit_that_is_not_reached_changes_nothing(run: Run, large: Path) -> None:
    outcome = run("check", "en.txt", "uk.txt", "--max-file-size", "10000")
    assert outcome.code in (0, 1)


def test_a_larger_file_of_a_revision_is_refused(run: Run, project: Project) -> None:
    project.write("uk.po", PO + "# x\n" * 300)
    project.commit()
    project.write("uk.po", PO)
    outcome = run("diff", "HEAD", "uk.po", "--max-file-size", "1000", "--exit-zero")
    assert "uk.po in HEAD: larger than 1000 bytes" in outcome.err


def test_settings_are_small(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zvirka.toml").write_text("# x\n" * 30_000)
    outcome = run("check", ".")
    assert outcome.code == 2
    assert "zvirka.toml: larger than 100000 bytes" in outcome.err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_end_is_not_read_to_its_end() -> None:
    with pytest.raises(InputError, match="/dev/zero: larger than 1000 bytes"):
        read_bytes("/dev/zero", 1000)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = " + "[" * 5_000, "not TOML"),
        ("a = " + "9" * 5_000, "not TOML"),
        ('glossary = "a\\u0000b"', "cannot be followed"),
        ('baseline = ""', "cannot be followed"),
    ],
)
def test_settings_nested_or_long(run: Run, tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "zvirka.toml").write_text(text)
    outcome = run("check", ".")
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("text", ["[" * 100_000, '{"version": ' + "9" * 5_000 + "}", "[" * 10, "\ud800"])
def test_a_baseline_nested_or_long(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "base.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    outcome = run("check", ".", "--baseline", "base.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert "base.json: not a baseline" in outcome.err
    assert outcome.err.count("\n") == 1


DECLARED = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "boom">]>'
PARAGRAPH = "<w:p><w:r><w:t>a &y; &x; b</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (docx(DECLARED + BODY.format(PARAGRAPH)), "declares a document type"),
        (docx("<?xml version='1.0'?>" + " " * 5_000 + DECLARED + BODY.format(PARAGRAPH)), "declares a document type"),
        (
            docx(("<?xml version='1.0' encoding='utf-16'?>" + DECLARED + BODY.format(PARAGRAPH)).encode("utf-16")),
            "declares a document type",
        ),
        (docx("<?xml version='1.0' encoding='klingon'?><a/>"), "damaged docx"),
        (docx(b"\0" * 60_000_000), "too large inside"),
        (docx(BODY, zipfile.ZIP_LZMA), "packed as no docx is"),
        (docx(BODY.format(PARAGRAPH) * 9)[:200] + b"\xff" * 300, "not a docx"),
        (docx(BODY.format("<w:p>" * 200_000)), "damaged docx"),
        (docx(BODY.format("<w:p>" * 200_000 + "</w:p>" * 200_000)), "no article text"),
    ],
    ids=["entities", "entities after space", "utf-16", "encoding", "bomb", "lzma", "damaged", "open", "nested"],
)
def test_docx_that_means_harm(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse(data, "a.docx", "uk")


def test_a_docx_that_lies_about_its_size(tmp_path: Path) -> None:
    """The archive says 100 bytes where 30 megabytes are: no more than it says is unpacked, and the rest is damage."""
    data = docx(BODY.format("<w:p/>" * 5_000_000))
    size = len(BODY.format("<w:p/>" * 5_000_000)).to_bytes(4, "little")
    assert data.count(size) == 2
    with pytest.raises(InputError, match="not a docx"):
        parse(data.replace(size, (100).to_bytes(4, "little")), "a.docx", "uk")


def test_a_text_box_is_a_paragraph_of_its_own() -> None:
    inner = "<w:p><w:r><w:t>У рамці</w:t></w:r></w:p>"
    text = f"<w:p><w:r><w:t>Перед </w:t></w:r>{inner}<w:r><w:t>після.</w:t></w:r></w:p>"
    blocks = parse(docx(BODY.format(text)), "a.docx", "uk").blocks
    assert [block.text for block in blocks] == ["Перед після.", "У рамці"]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>a<![<![ b</p><p>c", ["a", "c"]),
        ("<p>a<!-- b", ["a"]),
        ("<p>a<!--> b <!-- c --> d", ["a b d"]),
        ("<p>a<![CDATA[b > c]]> d", ["a d"]),
        ("<p>5 < 6 <a href", ["5 < 6"]),
        ("<!doctype html", []),
    ],
)
def test_html_that_never_ends(page: str, said: list[str]) -> None:
    if not said:
        with pytest.raises(InputError, match="no article text"):
            parse(page.encode(), "a.html", "uk")
        return
    assert [" ".join(block.text.split()) for block in parse(page.encode(), "a.html", "uk").blocks] == said


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("name", ["uk\n::error::x.po", "uk\x1b[31m.po", "--since=x\r.po"])
def test_names_of_files_do_not_break_lines(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PO.replace("24 роки", "42 роки"), encoding="utf-8")
    for arguments in (["--output-format", "concise"], ["--output-format", "github"], []):
        outcome = run("check", f"./{name}", *arguments)
        assert outcome.code == 1
        assert "\x1b" not in outcome.out
        assert "\r" not in outcome.out
        assert not [line for line in outcome.out.splitlines() if line.startswith("::error::")]
    (tmp_path / name).write_text("no catalog", encoding="utf-8")
    outcome = run("check", f"./{name}")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "\x1b" not in outcome.err


@pytest.mark.parametrize(
    "revision", ["--output=x", "-", "--help", "-n1", "HEAD\n", "a..b", "@{-1}", ":/x", "x" * 10_000]
)
def test_revisions_that_look_like_something_else(run: Run, project: Project, revision: str) -> None:
    project.write("uk.po", PO)
    project.commit()
    for outcome in (run("check", "uk.po", f"--since={revision}"), run("diff", "--", revision, "uk.po")):
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.count("\n") == 1
    assert sorted(path.name for path in project.folder.iterdir()) == [".git", "uk.po"]
