"""The house glossary: required renderings and forbidden forms of names, from CSV or TBX, and proposals for one."""

import csv
import io
import re
import xml.parsers.expat
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.errors import InputError
from checker.files import read_bytes
from checker.languages import LANGUAGES, language_code
from checker.names.terms import Entry, Glossary

__all__ = ["Entry", "Glossary", "propose", "read", "render"]
FORBIDDEN = "forbidden_"
STATUSES = {"deprecatedterm-admn-sts", "supersededterm-admn-sts", "deprecated", "forbidden"}
LARGEST = 20_000_000
"""Bytes; a larger file is no glossary."""


def read(path: Path, limit: int = LARGEST) -> Glossary:
    """Read `zvirka.glossary.csv` or a TBX file of so many bytes at most; raises InputError where it is neither."""
    data = read_bytes(str(path), min(limit, LARGEST))
    entries = _tbx(data, path) if path.suffix.lower() in (".tbx", ".xml") else _csv(data, path)
    return Glossary(tuple(entries))


def _cells(text: str | None) -> tuple[str, ...]:
    """Alternatives of a cell, apart by `|` or `;`."""
    return tuple(form.strip() for form in re.split(r"[|;]", text or "") if form.strip())


def _csv(data: bytes, path: Path) -> Iterator[Entry]:
    """Entries of a CSV file with a header of languages, forbidden_<language> and note."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8", where=str(path), remedy="save the glossary as UTF-8") from error
    first = text.split("\n", 1)[0]
    rows = csv.DictReader(
        io.StringIO(text, newline=""), delimiter="\t" if "\t" in first else ";" if first.count(";") else ","
    )
    try:
        yield from _entries(rows, path)
    except csv.Error as problem:
        raise InputError(
            f"is not CSV: {problem}", where=f"{path}:{rows.line_num}", remedy="save the glossary again"
        ) from None


def _entries(rows: "csv.DictReader[str]", path: Path) -> Iterator[Entry]:
    """Entries of the rows; raises InputError where the header is none of ours."""
    columns = [(name or "").strip().lower() for name in rows.fieldnames or ()]
    if not any(language_code(name) for name in columns):
        raise InputError("has no column for a language", where=str(path), remedy="the first line is en,uk,ru,…")
    for name in columns:
        if name != "note" and not language_code(name.removeprefix(FORBIDDEN)):
            known = ", ".join([*LANGUAGES, *(FORBIDDEN + code for code in LANGUAGES), "note"])
            raise InputError(f"unknown column {name!r}", where=f"{path}:1", remedy=f"the columns are {known}")
    rows.fieldnames = columns
    for row in rows:
        renderings = {code: _cells(row.get(name)) for name in columns if (code := language_code(name))}
        forbidden = {
            code: _cells(row.get(name))
            for name in columns
            if name.startswith(FORBIDDEN) and (code := language_code(name.removeprefix(FORBIDDEN)))
        }
        yield Entry(renderings, forbidden, (row.get("note") or "").strip())


def _tbx(data: bytes, path: Path) -> Iterator[Entry]:
    """Entries of a TBX file. Declared entities are refused, so none is ever expanded."""
    collector = _Collector()
    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.characters

    def refuse(*_: object) -> None:
        raise InputError("declares entities", where=str(path), remedy="remove its <!ENTITY …> declarations")

    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError as error:
        raise InputError(
            f"is not well-formed XML: {error}", where=str(path), remedy="export the TBX again"
        ) from error
    return iter(collector.entries)


class _Collector:
    """Gathers terms while a TBX file is parsed: entry > language > term, with its administrative status."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.language: str | None = None
        self.text: list[str] | None = None
        self.term = ""
        self.banned = False
        self._open()

    def _open(self) -> None:
        self.renderings: dict[str, list[str]] = defaultdict(list)
        self.forbidden: dict[str, list[str]] = defaultdict(list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rsplit(":", 1)[-1]
        if name in ("termEntry", "conceptEntry"):
            self._open()
        elif name in ("langSet", "langSec"):
            self.language = language_code(attributes.get("xml:lang", ""))
        elif name in ("tig", "ntig", "termSec"):
            self.term, self.banned = "", False
        elif name in ("term", "termNote", "descrip", "admin"):
            self.text = []

    def characters(self, data: str) -> None:
        if self.text is not None:
            self.text.append(data)

    def end(self, name: str) -> None:
        name = name.rsplit(":", 1)[-1]
        text = "".join(self.text or ()).strip()
        if name == "term":
            self.term = text
        elif name in ("termNote", "admin") and text.lower() in STATUSES:
            self.banned = True
        elif name in ("tig", "ntig", "termSec") and self.language and self.term:
            (self.forbidden if self.banned else self.renderings)[self.language].append(self.term)
        elif name in ("termEntry", "conceptEntry") and (self.renderings or self.forbidden):
            renderings = {code: tuple(terms) for code, terms in self.renderings.items()}
            forbidden = {code: tuple(terms) for code, terms in self.forbidden.items()}
            self.entries.append(Entry(renderings, forbidden))
        if name in ("term", "termNote", "descrip", "admin"):
            self.text = None


def propose(pairs: Iterable[Mapping[str, str]], least: int = 2) -> Glossary:
    """Entries for names that stood opposite each other at least so often; `pairs`: a mention each, by language."""
    counts = Counter(tuple((code, names[code]) for code in LANGUAGES if code in names) for names in pairs)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Glossary(
        tuple(Entry({code: (name,) for code, name in row}, {}) for row, count in ranked if count >= least)
    )


def render(glossary: Glossary) -> str:
    """The glossary as CSV text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*LANGUAGES, *(FORBIDDEN + code for code in LANGUAGES), "note"])
    for entry in glossary.entries:
        cells = ["|".join(table.get(code, ())) for table in (entry.renderings, entry.forbidden) for code in LANGUAGES]
        writer.writerow([*cells, entry.note])
    return out.getvalue()
