"""A PO file -> a Catalog: its language, publication date and the segments to check."""

import codecs
import re
from dataclasses import dataclass
from datetime import date

from checker.catalogs import po
from checker.catalogs.annotating import is_marked
from checker.catalogs.discovery import CatalogFile
from checker.catalogs.po_reading import parse
from checker.catalogs.suppressions import ignores_of
from checker.errors import InputError
from checker.files import LIMIT, read_bytes
from checker.languages import LANGUAGES, language_code
from checker.model import Segment, Slot

PUBLISHED = "X-Publication-Date"
CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:-]+)", re.IGNORECASE)
ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
PLACEHOLDER_CHARSETS = {"charset", "ascii", "us-ascii"}
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Catalog:
    """One edition as its catalog holds it: `text` is the file, entry by entry, `data` its bytes, in `encoding`."""

    path: str
    root: str
    domain: str
    language: str
    text: po.PoText
    encoding: str = "utf-8"
    published: date | None = None
    data: bytes = b""

    @property
    def entries(self) -> tuple[po.Entry, ...]:
        """The entries that are in use: neither header nor obsolete."""
        return tuple(entry for entry in self.text.entries if not entry.obsolete and not entry.is_header)

    def segments(self, source: str) -> tuple[Segment, ...]:
        """Return what this edition says, given the language of the source edition; see DESIGN "Text of an entry"."""
        return tuple(slot.segment for slot in self.slots(source) if slot.segment)

    def slots(self, source: str) -> tuple[Slot, ...]:
        """Return the places of this edition in order, those too where it says nothing yet."""
        return tuple(slot for entry in self.entries for slot in self._of(entry, source))

    def _of(self, entry: po.Entry, source: str) -> list[Slot]:
        key = (entry.msgctxt, entry.msgid)
        ignores = ignores_of(entry, self.language, self.path) if entry.comments else ()
        if entry.comments and entry.is_fuzzy and self.language != source and not is_marked(entry):
            texts = ("",) * len(entry.msgstr)  # gettext does not use it either; it waits for a translator
        else:
            texts = self._texts(entry, source)
        if entry.msgid_plural is None:
            return [Slot((key, None), self._segment(entry, None, texts[0]), ignores)]
        return [Slot((key, form), self._segment(entry, form, text), ignores) for form, text in enumerate(texts)]

    def _segment(self, entry: po.Entry, plural: int | None, text: str) -> Segment | None:
        if not text or text.isspace():
            return None
        form = plural or 0
        return Segment(
            self.language,
            text,
            entry.msgctxt,
            entry.msgid,
            self.path,
            entry.msgstr_lines[form],
            entry.previous,
            plural,
            entry.columns[form],
        )

    def _texts(self, entry: po.Entry, source: str) -> tuple[str, ...]:
        """The msgstr of every form; in the source edition's catalog an empty one stands for its msgid."""
        if self.language != key_language(entry.msgctxt, source):
            return entry.msgstr
        if all(entry.msgstr):
            return entry.msgstr
        plural = entry.msgid if entry.msgid_plural is None else entry.msgid_plural
        given = (entry.msgid, *[plural] * (len(entry.msgstr) - 1))
        return tuple(text or instead for text, instead in zip(entry.msgstr, given, strict=True))


def key_language(msgctxt: str | None, source: str) -> str:
    """Return the edition whose text is the msgid: the source's, but `uk:p03.s02` marks what only others have."""
    if not msgctxt or ":" not in msgctxt:
        return source
    language, colon, place = msgctxt.partition(":")
    return language if colon and language in LANGUAGES and place and " " not in place else source


def load(file: CatalogFile, limit: int = LIMIT, *, whole: bool = True) -> Catalog | None:
    """Read a catalog; None if it is in a language that is not ours and nobody named it.

    Raises InputError, with the line where there is one, for whatever is not a catalog that can be checked.
    """
    return read(read_bytes(file.path, limit), file, whole=whole)


def read(data: bytes, file: CatalogFile, *, whole: bool = True) -> Catalog | None:
    """Read a catalog from its content, as `load` does from its file; not `whole`: without what only writing needs."""
    text, encoding = decode(data, file.path)
    parsed = parse(text, file.path, whole=whole)
    if not parsed.entries:
        raise InputError("no entries: the file is empty", where=file.path, remedy="write the catalog or leave it out")
    fields = po.metadata(parsed.header)
    language = _language(fields.get("Language", ""), file)
    if language is None:
        return None
    return Catalog(
        path=file.path,
        root=file.root,
        domain=file.domain,
        language=language,
        text=parsed,
        encoding=encoding,
        published=_published(fields.get(PUBLISHED, ""), file.path),
        data=data if whole else b"",
    )


def decode(data: bytes, where: str) -> tuple[str, str]:
    """Return a catalog's text and the encoding that its header states (UTF-8 where it states none)."""
    if data.startswith(UTF16_MARKS):
        raise InputError("UTF-16, which gettext cannot read", where=where, remedy="save the file as UTF-8")
    marked = data.startswith(codecs.BOM_UTF8)
    found = CHARSET.search(data[:65536])
    name = found[1].decode("ascii").lower() if found else "utf-8"
    name = "utf-8" if marked or name in PLACEHOLDER_CHARSETS else name
    try:
        encoding = "utf-8-sig" if marked else codecs.lookup(name).name
        text = data.decode(encoding)
    except LookupError:
        raise InputError(
            f"unknown charset {name!r} in the header", where=where, remedy="state charset=UTF-8"
        ) from None
    except UnicodeError as problem:  # its subclass knows the place; the codecs "idna" and "undefined" do not raise it
        start = problem.start if isinstance(problem, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, start) + 1
        raise InputError(
            f"bytes that are not {name}", where=f"{where}:{line}", remedy="convert the file (msgconv --to-code=UTF-8)"
        ) from None
    if not marked and encoding != "utf-8" and not _writes_back(text, encoding, data):
        raise InputError(
            f"charset {name!r} in the header cannot be written back as it stands",
            where=where,
            remedy="convert the file (msgconv --to-code=UTF-8)",
        )
    return text, encoding


def _writes_back(text: str, encoding: str, data: bytes) -> bool:
    """Whether the text in this encoding is the file again: UTF-7 and the like have many ways to write one text."""
    try:
        return text.encode(encoding) == data
    except UnicodeError:
        return False


def _language(header: str, file: CatalogFile) -> str | None:
    if language_code(header):
        return language_code(header)
    if header:
        if not file.named:
            return None
        raise InputError(
            f"language {header!r} is not one of en, uk, ru", where=file.path, remedy="leave the file out"
        )
    if file.language is None:
        raise InputError(
            "no language: no Language header and none in the path",
            where=file.path,
            remedy="add a header such as Language: uk",
        )
    return file.language


def _published(value: str, where: str) -> date | None:
    if not value:
        return None
    match = ISO_DATE.fullmatch(value)
    try:
        return date(*map(int, match.groups())) if match else _refuse_date(value, where)
    except ValueError:
        return _refuse_date(value, where)


def _refuse_date(value: str, where: str) -> date:
    raise InputError(f"{PUBLISHED} {value!r} is not a date", where=where, remedy="write it as 2024-06-26")
