"""A docx file -> a page; a docx is a zip of XML, and the paragraphs' styles name what they are."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from checker.articles.labels import caption_start, date_line, is_byline, is_language_switch
from checker.articles.plain import is_subhead
from checker.articles.raw import Page
from checker.errors import InputError
from checker.model import BlockKind

LARGEST = 50_000_000
"""Bytes of XML: what unpacks to more is no article."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = (
    (re.compile(r"title|заголовок$|назва", re.IGNORECASE), BlockKind.TITLE),
    (re.compile(r"caption|підпис|подпись", re.IGNORECASE), BlockKind.CAPTION),
    (re.compile(r"quote|цитата", re.IGNORECASE), BlockKind.QUOTE),
    (re.compile(r"list|список|bullet", re.IGNORECASE), BlockKind.ITEM),
)
HEADING = re.compile(r"(?:heading|заголовок)\s*(\d)|^(\d)$", re.IGNORECASE)


def read_docx(data: bytes, name: str) -> Page:
    """Read a docx file; raises InputError if it is none."""
    page = Page()
    for line, paragraph in enumerate(_document(data, name).iter(f"{W}p"), 1):
        _add(page, _kind(paragraph, page), _text(paragraph), line)
    return page


def _document(data: bytes, name: str) -> ElementTree.Element:
    remedy = "save it again as docx, or as text"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entry = archive.getinfo("word/document.xml")
            if entry.file_size > LARGEST:
                raise InputError("is too large inside", where=name, remedy=remedy)
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise InputError("is packed as no docx is", where=name, remedy=remedy)
            source = archive.read(entry)
    except (zipfile.BadZipFile, zlib.error, KeyError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise InputError("is not a docx file", where=name, remedy=remedy) from error
    try:
        return ElementTree.fromstring(source, ElementTree.XMLParser(target=_Builder()))
    except _DoctypeError:
        raise InputError("declares a document type, as no docx does", where=name, remedy=remedy) from None
    except (ElementTree.ParseError, ValueError, LookupError) as error:  # also for an encoding that expat lacks
        raise InputError("is a damaged docx file", where=name, remedy=remedy) from error


class _DoctypeError(Exception):
    """The XML has a DOCTYPE, in which entities could be declared."""


class _Builder(ElementTree.TreeBuilder):
    """Builds the tree; a DOCTYPE ends it before anything that it declares can be used."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse the document type."""
        raise _DoctypeError


def _own(paragraph: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The elements of a paragraph in order, without those of paragraphs inside of it (text boxes have some)."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag != f"{W}p":
            yield element
            waiting += reversed(element)


def _text(paragraph: ElementTree.Element) -> str:
    """The text that is left when tracked deletions are accepted."""
    parts = []
    for element in _own(paragraph):
        if element.tag == f"{W}t":
            parts.append(element.text or "")
        elif element.tag in {f"{W}tab", f"{W}br", f"{W}cr"}:
            parts.append(" ")
        elif element.tag == f"{W}noBreakHyphen":
            parts.append("-")
    return "".join(parts)


def _kind(paragraph: ElementTree.Element, page: Page) -> BlockKind | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = style.get(f"{W}val", "") if style is not None else ""
    heading = HEADING.search(name)
    if heading:
        first = not any(block.kind is BlockKind.TITLE for block in page.blocks)
        return BlockKind.TITLE if first and "1" in heading.groups() else BlockKind.SUBHEAD
    for pattern, kind in STYLES:
        if name and pattern.search(name):
            return kind
    return BlockKind.ITEM if paragraph.find(f"{W}pPr/{W}numPr") is not None else None


def _add(page: Page, kind: BlockKind | None, text: str, line: int) -> None:
    text = " ".join(text.split(" ")).strip()
    top = len(page.blocks) < 4
    if not text or (top and is_language_switch(text)):
        return
    if kind is None and top and (day := date_line(text)):
        page.published = page.published or day
        return
    page.add(kind or _guess(text, page), text, line)


def _guess(text: str, page: Page) -> BlockKind:
    if not page.blocks:
        return BlockKind.TITLE
    if is_byline(text):
        return BlockKind.BYLINE
    if caption_start(text) == 0:
        return BlockKind.CAPTION
    return BlockKind.SUBHEAD if is_subhead(text) else BlockKind.PARAGRAPH
