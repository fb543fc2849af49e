"""Report -> an Excel workbook of one sheet; needs the extra `xlsx`. Every cell is a text or a number."""

import io
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from typing import Any

from checker.errors import UsageError
from checker.model import Report
from checker.reports.table import Cell, header, rows
from checker.reports.wording import shortened

CELL_LIMIT = 32_767
"""How many characters Excel takes in a cell."""

CREATED = datetime(2000, 1, 1)  # a workbook must state when it was made; ours is the same whenever that was
WIDTHS = {"message": 60, "text": 60, "states": 30, "path": 30, "domain": 20, "rule": 18}


def render(report: Report) -> bytes:
    """Return the workbook. Raises UsageError where xlsxwriter is not installed."""
    out = io.BytesIO()
    book = _xlsxwriter().Workbook(out, {"in_memory": True})
    book.set_properties({"created": CREATED})
    _fill(book, header(report), rows(report))
    book.close()
    return out.getvalue()


def _xlsxwriter() -> Any:
    try:
        return import_module("xlsxwriter")
    except ModuleNotFoundError:
        remedy = 'pip install "zvirka[xlsx]"'
        raise UsageError("the output format xlsx needs the package xlsxwriter", remedy=remedy) from None


def _fill(book: Any, columns: Sequence[str], table: Sequence[Sequence[Cell]]) -> None:
    sheet = book.add_worksheet("findings")
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, name in enumerate(columns):
        sheet.set_column(column, column, WIDTHS.get(name.split()[-1], 10), wrapped)
    sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table), len(columns) - 1)
    for number, row in enumerate(table, 1):
        _write_row(sheet, number, row)


def _write_row(sheet: Any, number: int, row: Sequence[Cell]) -> None:
    """Write cells by their type: text stays text, whatever formula or link it looks like."""
    for column, cell in enumerate(row):
        if isinstance(cell, str):
            sheet.write_string(number, column, shortened(cell, CELL_LIMIT))
        else:
            sheet.write_number(number, column, cell)
