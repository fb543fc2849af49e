"""A file's name and first bytes -> what format it is in."""

import re
from enum import Enum, auto
from pathlib import PurePath

from checker.errors import InputError


class Format(Enum):
    """The formats of articles."""

    PLAIN = auto()
    MARKDOWN = auto()
    HTML = auto()
    DOCX = auto()


SUFFIXES = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".txt": Format.PLAIN,
}
MARKUP = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
BINARY = {
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "old Word (.doc)",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"\x7fELF": "program",
    b"SQLite format": "SQLite",
}


def format_of(data: bytes, name: str) -> Format:
    """Return the format; raises InputError for one that is not an article's."""
    for magic, title in BINARY.items():
        if data.startswith(magic):
            raise InputError(f"is a {title} file", where=name, remedy="save it as text, HTML, Markdown or docx")
    suffix = PurePath(name).suffix.lower()
    if data.startswith(b"PK\x03\x04"):
        return Format.DOCX
    if suffix == ".docx":
        raise InputError("is not a docx file", where=name, remedy="save it again as docx or as text")
    known = SUFFIXES.get(suffix)
    if known in {Format.HTML, Format.MARKDOWN}:
        return known
    return Format.HTML if MARKUP.search(data[:4096].replace(b"\x00", b"")) else Format.PLAIN
