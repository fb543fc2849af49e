"""Questions about the place of a segment, asked by the rules on segments."""

import re

from checker.model import Reading

ARTICLE_PLACE = re.compile(r"(?:[a-z]{2}:)?(?:(?:title|caption|byline|h)\d*|p\d+\.s\d+)(?:\+.*)?")


def is_article_place(msgctxt: str | None) -> bool:
    """Whether a msgctxt is a place in an article (`title`, `p03.s02`), as `zvirka segment` writes them."""
    return ARTICLE_PLACE.fullmatch(msgctxt or "") is not None


def present(reading: Reading) -> list[str]:
    """Return the editions that have text in this reading."""
    return [language for language, passage in reading.passages.items() if passage.segments]


def passage_place(reading: Reading, language: str) -> str | None:
    """Return where an edition's passage stands: the msgctxt of its first segment."""
    return reading.passages[language].segments[0].msgctxt
