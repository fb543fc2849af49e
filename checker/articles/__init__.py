"""Text, Markdown, HTML or docx files -> articles."""

from pathlib import Path

from checker.articles.encodings import decode_text
from checker.articles.formats import Format, format_of
from checker.articles.identify import language_in_name, language_of
from checker.articles.plain import read_plain
from checker.articles.raw import Page
from checker.errors import InputError
from checker.model import Article

__all__ = ["decode_text", "language_in_name", "parse", "read"]

LIMIT = 20_000_000
"""Bytes; the longest articles with their page around them have one or two millions."""


def read(path: str, language: str | None = None) -> Article:
    """Read the article in a file; raises InputError where there is none."""
    file = Path(path)
    try:
        if file.stat().st_size > LIMIT:
            raise _too_large(path)
        data = file.read_bytes()
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror})", where=path, remedy="name a text, Markdown, HTML or docx file"
        ) from error
    return parse(data, path, language)


def parse(data: bytes, name: str, language: str | None = None) -> Article:
    """Read an article from bytes; `name` tells format and language and is what errors name."""
    if len(data) > LIMIT:
        raise _too_large(name)
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


def _too_large(name: str) -> InputError:
    return InputError(
        f"is larger than {LIMIT // 1_000_000} MB", where=name, remedy="an article is a text; save the page alone"
    )
