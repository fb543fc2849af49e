"""Questions about the place of a segment, asked by the rules on segments."""

import re

from checker.model import Reading, Severity

SURE = 0.95
"""Confidence of a bead from which an empty side is taken for an omission."""
ARTICLE_PLACE = re.compile(r"(?:[a-z]{2}:)?(?:(?:title|caption|byline|h)\d*|p\d+\.s\d+)(?:\+.*)?")


def is_article_place(msgctxt: str | None) -> bool:
    """Whether a msgctxt is a place in an article (`title`, `p03.s02`), as `zvirka segment` writes them."""
    return ARTICLE_PLACE.fullmatch(msgctxt or "") is not None


def present(reading: Reading) -> list[str]:
    """Return the editions that have text in this reading."""
    return [language for language, passage in reading.passages.items() if passage.segments]


def severity_at(reading: Reading, language: str, severity: Severity) -> Severity:
    """Return how harmful it is that a reading has this edition and lacks another.

    Information only in an ordinary gettext project, and where the aligner doubts that nothing says the same: a
    sentence is often folded into its neighbour ("…, and the mayor agreed").
    """
    is_article = is_article_place(reading.passages[language].segments[0].msgctxt)
    return severity if is_article and reading.confidence >= SURE else Severity.INFO
