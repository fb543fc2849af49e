"""The source's text was left in instead of a translation.

A Ukrainian or Russian segment that is the source's text, or is in Latin letters where the source has a sentence.
Names, brands and short labels that stay as they are are no sentence.

Bad:

    en: The engineer calls the structure tired but sound.
    uk: Інженер називає конструкцію втомленою, але надійною.
    ru: The engineer calls the structure tired but sound.

Good:

    en: BBC News
    uk: BBC News
    ru: BBC News
"""

import re
from collections.abc import Iterator, Sequence

from checker.model import Difference, Document, Finding, Passage, Severity
from checker.rules.findings import make, side, sides_of

NAME = "segment-untranslated"
SEVERITY = Severity.ERROR
CYRILLIC = {"uk", "ru"}
LATIN_WORD = re.compile(r"(?<![\w@#./\\<&%{$-])[a-z]{2,}(?![\w@./\\}>=])")
CYRILLIC_LETTER = re.compile(r"[Ѐ-ӿ]")
FEWEST_WORDS = 3


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every Cyrillic edition's passage that is Latin prose, and the reverse."""
    for index, reading in enumerate(document.readings):
        source = reading.passages[document.source]
        for language, passage in reading.passages.items():
            if language != document.source and passage.segments and _is_left_in(passage, source):
                yield make(
                    NAME,
                    SEVERITY,
                    document,
                    index,
                    sides_of(document, index, {}) | {language: side(passage)},
                    f"not translated: the {language} text is in {_script(passage)} letters",
                    suspect=language,
                    confidence=0.97,
                )


def _is_left_in(passage: Passage, source: Passage) -> bool:
    """Whether a passage that should be in the other script holds lower-case words of the source's script only."""
    if (passage.language in CYRILLIC) == (source.language in CYRILLIC) and passage.text != source.text:
        return False
    if passage.language in CYRILLIC:
        return CYRILLIC_LETTER.search(passage.text) is None and _is_prose(passage.text)
    letters = CYRILLIC_LETTER.findall(passage.text)
    return len(letters) > 0.6 * sum(char.isalpha() for char in passage.text)


def _is_prose(text: str) -> bool:
    """Whether there are lower-case Latin words enough for a sentence: not a name, brand, path or command."""
    return len(set(LATIN_WORD.findall(text))) >= FEWEST_WORDS


def _script(passage: Passage) -> str:
    return "Latin" if passage.language in CYRILLIC else "Cyrillic"
