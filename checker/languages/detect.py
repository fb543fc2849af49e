"""A text -> the language it is in, from its letters and its commonest words."""

import re
from collections import Counter

from checker.languages import LANGUAGES, part

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
SAMPLE = 20_000
COMMON_SHARE = 0.08
"""Of the words of a text in our languages at least so many are among the commonest (news: .25 to .45)."""


def detect(text: str) -> str | None:
    """Return the code of the language of `text`, or None if it is none of ours or cannot be told."""
    scores = language_scores(text)
    best = max(scores, key=lambda code: scores[code])
    rest = max(score for code, score in scores.items() if code != best)
    return best if scores[best] >= COMMON_SHARE and scores[best] > rest else None


def language_scores(text: str) -> dict[str, float]:
    """Return how well each language explains the text: the share of common words plus that of its own letters."""
    words = WORD.findall(text[:SAMPLE].lower())
    letters = Counter("".join(words))
    total = sum(letters.values()) or 1
    return {code: _score(code, words, letters, total) for code in LANGUAGES}


def _score(code: str, words: list[str], letters: Counter[str], total: int) -> float:
    language = part(code, "identity")
    home = sum(letters[letter] for letter in language.ALPHABET) / total
    if home < 0.5:
        return 0.0
    common = sum((word in language.COMMON) - (word in language.OTHERS) for word in words) / (len(words) or 1)
    own = sum(letters[letter] for letter in language.OWN) / total
    foreign = sum(letters[letter] for letter in language.FOREIGN) / total
    return home * common + 2 * own - 3 * foreign
