"""Report -> CSV (UTF-8, commas, a header), in which no spreadsheet finds a formula."""

import csv
import io
import re

from checker.model import Report
from checker.reports.table import Cell, header, rows

SIGNS = "[=+\\-@＝＋－＠]"
FORMULA = re.compile(rf"""^(?=\s*{SIGNS})|(?<=;)(?=[\s"']*{SIGNS})""")
"""Where a spreadsheet would see a formula begin: at the start of a cell, and after `;`, at which it cuts cells in

countries that write 1,5 (Ukraine is one of them), whatever the quotes say.
"""


def render(report: Report) -> str:
    """Return a header and a line for every finding; lines end in a line feed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header(report))
    writer.writerows([_inert(cell) for cell in row] for row in rows(report))
    return out.getvalue()


def _inert(cell: Cell) -> Cell:
    """Return text with an apostrophe before whatever would start a formula."""
    return FORMULA.sub("'", cell) if isinstance(cell, str) else cell
