"""A Russian sentence stands in the Ukrainian edition, or a Ukrainian one in the Russian.

Told by letter pairs, so that a sentence without a single letter of its own language is found too. Sentences of fewer
than four words are left alone.

Bad:

    en: A similar loan helped the city to rebuild its bridge.
    uk: Похожий заем помог городу восстановить свой мост.
    ru: Похожий заем помог городу восстановить свой мост.

Good:

    en: A similar loan helped the city to rebuild its bridge.
    uk: Схожа позика допомогла місту відбудувати свій міст.
    ru: Похожий заем помог городу восстановить свой мост.
"""

from collections.abc import Iterator, Sequence

from checker.languages.cyrillic import WORD, is_surely
from checker.model import Difference, Document, Finding, Passage, Severity, Side, Span
from checker.rules.findings import make, sides_of

NAME = "segment-language"
SEVERITY = Severity.ERROR
SIGN = {"uk": 1.0, "ru": -1.0}
OTHER = {"uk": "Russian", "ru": "Ukrainian"}
OTHER_CODE = {"uk": "ru", "ru": "uk"}
FEWEST_WORDS = 4


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every passage in the neighbouring language."""
    for index, reading in enumerate(document.readings):
        for language, passage in reading.passages.items():
            if language in OTHER and is_foreign(passage):
                sides = sides_of(document, index, {}) | {language: _whole(passage, OTHER[language])}
                yield make(
                    NAME,
                    SEVERITY,
                    document,
                    index,
                    sides,
                    f"language differs: the {language} text is in {OTHER[language]}",
                    suspect=language,
                    confidence=0.97,
                )


def is_foreign(passage: Passage) -> bool:
    """Whether a Ukrainian passage is surely Russian or the reverse."""
    surely = is_surely(OTHER_CODE[passage.language], passage.text)
    return surely and len(WORD.findall(passage.text.lower())) >= FEWEST_WORDS


def _whole(passage: Passage, value: str) -> Side:
    return Side(passage.segments, passage.text, (Span(0, len(passage.text), passage.text, value),))
