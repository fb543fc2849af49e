"""CSV and the workbook: all that the findings say, and nothing that a spreadsheet would run."""

import csv
import io
import re
import sys
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.errors import UsageError
from checker.model import Report
from checker.reports import FORMATS, csv_table, render, xlsx
from checker.reports.table import header, rows
from tests.reports.report_samples import SAMPLES, clean, quiet, segment, side, three_editions

FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


def with_text(text: str) -> Report:
    here = side(segment("uk", "d", "p01.s01", text, 3))
    return Report("en", ("uk",), (replace(quiet(), message=text, domain=text, editions={"uk": here}),), 1, 1, 1)


def test_rows_are_as_wide_as_the_header() -> None:
    for make in SAMPLES.values():
        assert {len(row) for row in rows(make())} <= {len(header(make()))}


def test_csv_is_read_back() -> None:
    first, lost, _ = csv.DictReader(io.StringIO(csv_table.render(three_editions())))
    assert (first["suspect"], first["line"], first["ru states"]) == ("ru", "94", '"42 года" is 42 a')
    assert (lost["uk path"], lost["uk line"], lost["uk text"]) == ("", "", "")


@pytest.mark.parametrize("text", ["Він править 24 роки.", "— сказав він; а потім 5 - 3 = 2", "a=b", "1,5; 2,5"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(csv_table.render(with_text(text))))
    assert row["uk text"] == text


@given(st.text(alphabet="=+-@;,\"' \t\n\r＝ax1"))
@example(';"=1+1')
@example(';" "=1')
def test_no_cell_is_a_formula_at_commas_or_semicolons(text: str) -> None:
    output = csv_table.render(with_text(text))
    for delimiter in ",;":
        for row in csv.reader(io.StringIO(output), delimiter=delimiter):
            assert [cell for cell in row if FORMULA.match(cell)] == []


def test_workbook_cells_are_as_long_as_excel_takes() -> None:
    assert xlsx.render(with_text("x" * 40_000)).startswith(b"PK")


def test_workbook_without_xlsxwriter_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UsageError, match=r'pip install "zvirka\[xlsx\]"'):
        xlsx.render(clean())


def test_unknown_format_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean sarif"):
        render("sarf", clean())
    with pytest.raises(UsageError, match="choose from full, concise, json"):
        render("pdf", clean())


def test_format_names_are_unique_modules() -> None:
    assert len(set(FORMATS.values())) == len(FORMATS)
