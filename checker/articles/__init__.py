"""Text, Markdown, HTML or docx files -> articles."""

from checker.articles.encodings import decode_text
from checker.articles.formats import Format, format_of
from checker.articles.identify import language_in_name, language_of
from checker.articles.plain import read_plain
from checker.articles.raw import Page
from checker.errors import InputError
from checker.files import read_bytes, refuse_larger
from checker.model import Article

__all__ = ["LARGEST", "decode_text", "language_in_name", "parse", "read"]

LARGEST = 20_000_000
"""Bytes; the longest articles with their page around them have one or two millions."""


def read(path: str, language: str | None = None, limit: int = LARGEST) -> Article:
    """Read the article in a file of so many bytes at most; raises InputError where there is none."""
    return parse(read_bytes(path, min(limit, LARGEST)), path, language)


def parse(data: bytes, name: str, language: str | None = None) -> Article:
    """Read an article from bytes; `name` tells format and language and is what errors name."""
    refuse_larger(len(data), name, LARGEST)
    if not data.strip():
        raise InputError("is empty", where=name, remedy="save the page again")
    page = _page(data, name)
    if not page.blocks:
        raise InputError("has no article text", where=name, remedy="save the page with its text, or as plain text")
    return Article(name, language_of(page, name, language), tuple(page.blocks), page.published)


def _page(data: bytes, name: str) -> Page:
    kind = format_of(data, name)
    if kind is Format.DOCX:
        from checker.articles.docx import read_docx

        return read_docx(data, name)
    text = decode_text(data, name)
    if kind is Format.HTML:
        from checker.articles.html import read_html

        return read_html(text)
    if kind is Format.MARKDOWN:
        from checker.articles.markdown import read_markdown

        return read_markdown(text)
    return read_plain(text)
