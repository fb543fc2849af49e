"""Every format of every sample against its golden file.

`ZVIRKA_REWRITE_GOLDEN=1 pytest tests/reports` writes the golden files anew; read the difference before you commit it.
"""

import os
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

import checker
from checker.reports import FORMATS, render
from checker.reports.escaping import HIDDEN
from tests.reports.report_samples import SAMPLES

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {
    "json": ".json",
    "json-lines": ".jsonl",
    "sarif": ".sarif",
    "junit": ".junit.xml",
    "github": ".github.txt",
    "gitlab": ".gitlab.json",
    "checkstyle": ".checkstyle.xml",
    "rdjson": ".rdjson",
    "markdown": ".md",
    "csv": ".csv",
    "xlsx": ".xlsx.xml",
}
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


@pytest.fixture(autouse=True)
def _version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "__version__", "1.2.3")


def rendered(name: str, sample: str) -> str:
    """Return the report as text; of a workbook, the parts that hold its cells."""
    output = render(name, SAMPLES[sample]())
    if isinstance(output, str):
        return output
    with zipfile.ZipFile(BytesIO(output)) as book:
        parts = [book.read(part).decode() for part in (SHEET, STRINGS)]
    return "\n".join(part.replace("><", ">\n<") for part in parts)


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", SUFFIXES)
def test_output_is_as_its_golden_file(name: str, sample: str) -> None:
    path = GOLDEN / f"{sample}{SUFFIXES[name]}"
    output = rendered(name, sample)
    if os.environ.get("ZVIRKA_REWRITE_GOLDEN"):
        path.write_bytes(output.encode())
    assert output.encode() == path.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_hidden_reaches_the_output(name: str) -> None:
    output = rendered(name, "hostile").replace("\r\n", "\n").replace("\n", "")
    assert HIDDEN.findall(output) == []
    assert r"\u202e" in output or name == "xlsx"


def test_every_machine_format_has_a_golden_file() -> None:
    assert set(SUFFIXES) == set(FORMATS) - {"full", "concise", "html"}


@pytest.mark.parametrize("name", FORMATS)
def test_rendering_twice_gives_the_same_bytes(name: str) -> None:
    assert render(name, SAMPLES["three-editions"]()) == render(name, SAMPLES["three-editions"]())


@pytest.mark.parametrize("sample", SAMPLES)
def test_workbook_holds_no_formula_and_no_link(sample: str) -> None:
    output = render("xlsx", SAMPLES[sample]())
    assert isinstance(output, bytes)
    with zipfile.ZipFile(BytesIO(output)) as book:
        sheet = ElementTree.fromstring(book.read(SHEET))
    tags = {element.tag.rpartition("}")[2] for element in sheet.iter()}
    assert not tags & {"f", "hyperlink", "hyperlinks"}
