"""What editors write before a caption, a byline or a date, in any of our languages."""

import re
from datetime import date
from functools import cache

from checker.languages import LANGUAGES, language_code, words

LANGUAGE_NAMES = frozenset({"укр", "рус", "рос", "англ", "українська", "русский", "english", "мова", "язык"})
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})")
DOTTED = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([^\W\d_]{3,10})\.?,?\s+(\d{4})\b", re.IGNORECASE)
MONTH_DAY = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
DATE_WORDS = 9
"""A line with a date and more words than this is text."""


@cache
def _label(kind: str) -> re.Pattern[str]:
    every = sorted({word for code in LANGUAGES for word in words(code, f"{kind}-labels")}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})\s?:\s", re.IGNORECASE)


def is_byline(line: str) -> bool:
    """Author: Liliana Oleniak; By Jane Roe."""
    return bool(_label("byline").match(line)) or bool(
        re.fullmatch(r"By(?: [A-Z][\w.'’-]*){1,5}(?: and(?: [A-Z][\w.'’-]*){1,4})?", line)
    )


def is_related_link(text: str) -> bool:
    """Читайте також: …; of a paragraph that has a link."""
    return bool(_label("related").match(text))


def caption_start(line: str) -> int | None:
    """Where the label of a caption begins in a line: 0 for "Фото: …", later where the headline stands before it."""
    found = _label("caption").search(line)
    return found.start() if found else None


def is_language_switch(line: str) -> bool:
    """The site's "ua en ru"."""
    tokens = re.findall(r"[^\W\d_]+", line.lower())
    known = [token in LANGUAGE_NAMES or (len(token) < 4 and language_code(token) is not None) for token in tokens]
    return len(tokens) >= 1 and all(known) and len(line) < 60


def date_line(line: str) -> date | None:
    """The date of a line that is nothing but a date, perhaps with a label, a weekday and a time."""
    if len(line.split()) > DATE_WORDS or line.rstrip().endswith((".", "!", "?")):
        return None
    found = find_date(line)
    rest = re.findall(r"[^\W\d_]+", line)
    labelled = bool(_label("date").match(line))
    return found if labelled or (found and len(rest) <= 3 and line[:1].isalnum()) else None


def find_date(text: str) -> date | None:
    """The first full date in a text, or None."""
    for pattern, order in ((ISO, (0, 1, 2)), (DOTTED, (2, 1, 0)), (DAY_MONTH, (2, 1, 0)), (MONTH_DAY, (2, 0, 1))):
        for match in pattern.finditer(text):
            year, month, day = (match.groups()[place] for place in order)
            number = int(month) if month.isdigit() else _month(month)
            if number and (found := _valid(int(year), number, int(day))):
                return found
    return None


def _month(word: str) -> int | None:
    word = word.lower()
    for code in LANGUAGES:
        for number, beginning in enumerate(words(code, "month-beginnings"), 1):
            if word.startswith(beginning):
                return number
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
