"""Bytes of a page -> text, whatever encoding it was saved in."""

import codecs
import re

from checker.errors import InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}charset=|\?xml[^>]{0,100}encoding=)\s*["']?\s*([\w-]+)""", re.IGNORECASE
)
ONE_BYTE = ("cp1251", "koi8-u", "iso8859-5", "cp866", "mac-cyrillic")
LETTER_RUN = re.compile(r"[а-яёіїєґ]{2,}")
REMEDY = "save it as UTF-8 text"


def decode_text(data: bytes, name: str) -> str:
    """Return the text of a file; raises InputError if it is not text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    wide = _utf16(data)
    if wide:
        return _strict(data, wide, name)
    if b"\x00" in data:
        raise InputError("is not a text file", where=name, remedy=REMEDY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, name)


def _not_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> str:
    """A cut-off or damaged UTF-8 text is still UTF-8; else the page's own word, else what reads best."""
    bad = data.decode("utf-8", "replace")
    if bad.count("\ufffd") * 200 < sum(ord(char) > 0x7F for char in bad):
        return bad
    found = DECLARED.search(data[:4096])
    if found and (text := _known(data, found[1].decode("ascii"))):
        return text
    candidates = [text for encoding in ONE_BYTE if (text := _known(data, encoding))]
    best = max(candidates, key=_readable, default="")
    if _readable(best) < 0.3 * sum(byte > 0x7F for byte in data):
        line = data[: error.start].count(b"\n") + 1
        raise InputError("is not text in an encoding we know", where=f"{name}:{line}", remedy=REMEDY)
    return best


def _known(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _readable(text: str) -> int:
    """How many characters stand in runs of small Cyrillic letters: a wrong table swaps the case or the alphabet."""
    return sum(len(run) for run in LETTER_RUN.findall(text))


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: the high bytes of Latin or Cyrillic text are nearly all 0 or 4."""
    sample = data[:2000]
    if len(sample) < 20 or sum(byte in (0, 4) for byte in sample) < 0.4 * len(sample):
        return None
    odd = sum(byte in (0, 4) for byte in sample[1::2])
    even = sum(byte in (0, 4) for byte in sample[::2])
    if max(odd, even) < 0.9 * len(sample) / 2:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"is not valid {encoding} text", where=name, remedy=REMEDY) from error
