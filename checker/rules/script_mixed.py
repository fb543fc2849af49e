"""A letter of the wrong alphabet stands inside a word: a Latin i in "рiвень", a Cyrillic с in "Suсeava".

They look alike, so nobody sees them; searching, sorting and hyphenation do. Also found: Ukrainian words with ы, ъ, э
or ё, Russian ones with і, ї, є or ґ, and a single Latin letter that stands for a Cyrillic word ("мама i тато").
Latin words with a Cyrillic ending ("HTML-ом", "iPhone'ів") are no mistake.

Bad:

    en: The river level is falling.
    uk: Рiвень річки спадає.
    ru: Уровень реки падает.

Good:

    en: The IT company makes iPhones.
    uk: IT-компанія випускає iPhone'и.
    ru: IT-компания выпускает iPhone.
"""

import re
from collections.abc import Iterator, Sequence

from checker.languages.cyrillic import lean
from checker.model import Difference, Document, Finding, Passage, Severity, Side, Span
from checker.rules.findings import make, sides_of
from checker.rules.segment_language import SIGN

NAME = "script-mixed"
SEVERITY = Severity.ERROR

WORD = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ]+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN_LOOKALIKES = frozenset("aceiopxyABCEHIKMOPTXïÏ")
CYRILLIC_LOOKALIKES = frozenset("асеіорхуАВСЕНІКМОРТХїЇѕЅјЈ")
ALONE = frozenset("aioyc")
LONE = re.compile(" [aioyc] ")
"""Lower-case Latin letters that look like one-letter words: а, і, о, у, с."""
STRANGERS = {"uk": re.compile("[ыэъёЫЭЪЁ]"), "ru": re.compile("[іїєґІЇЄҐ]")}
TOUCHING = re.compile(rf"{LATIN.pattern}{CYRILLIC.pattern}|{CYRILLIC.pattern}{LATIN.pattern}")
"""Where the two scripts meet in a word that mixes them."""
QUOTED = re.compile(r"[«„“\"][^«»„“”\"]{1,200}[»“”\"]")


def check(document: Document, differences: Sequence[Difference]) -> Iterator[Finding]:
    """Yield a finding for every edition's side of a reading that has such words."""
    for index, reading in enumerate(document.readings):
        for language, passage in reading.passages.items():
            spans = tuple(_spans(passage))
            if spans:
                words = ", ".join(f'"{span.text}" has {span.value}' for span in spans)
                sides = sides_of(document, index, {}) | {language: Side(passage.segments, passage.text, spans)}
                yield make(
                    NAME,
                    SEVERITY,
                    document,
                    index,
                    sides,
                    f"script mixed: {language} {words}",
                    suspect=language,
                    confidence=0.95,
                )


def _spans(passage: Passage) -> Iterator[Span]:
    text = passage.text
    if not passage.segments or not _may_have_any(text, passage.language):
        return
    quotations = [match.span() for match in QUOTED.finditer(text)]
    for match in WORD.finditer(text):
        found = _mixture(match[0]) or _lone(match, text, passage.language)
        if not found and not any(start < match.start() < end for start, end in quotations):
            found = _stranger(match[0], text, passage.language)
        if found:
            yield Span(match.start(), match.end(), match[0], found)


def _may_have_any(text: str, language: str) -> bool:
    """Whether a text can hold such a word at all; most cannot."""
    if text.isascii():
        return False
    if language in SIGN and STRANGERS[language].search(text):
        return True
    found = LATIN.search(text) if language in SIGN else CYRILLIC.search(text)
    return found is not None and (LONE.search(text) or TOUCHING.search(text)) is not None


def _mixture(word: str) -> str:
    """Name the look-alike letters in a word of the other script, or nothing."""
    latin, cyrillic = LATIN.findall(word), CYRILLIC.findall(word)
    if not latin or not cyrillic:
        return ""
    if LATIN_LOOKALIKES.issuperset(latin) and not _is_ending(word, LATIN):
        return _named(latin, "Latin")
    if CYRILLIC_LOOKALIKES.issuperset(cyrillic) and not _is_ending(word, CYRILLIC):
        return _named(cyrillic, "Cyrillic")
    return ""


def _is_ending(word: str, stem: re.Pattern[str]) -> bool:
    """Whether a capital or long stem in this script is followed by an ending in the other: "SMSом", "PDFи"."""
    head = re.match(rf"(?:{stem.pattern})*", word)
    length = head.end() if head else 0
    return length > 1 and word[:length].isupper() and not stem.search(word[length:])


def _named(letters: Sequence[str], script: str) -> str:
    return f"{script} {', '.join(dict.fromkeys(letters))}"


def _lone(match: re.Match[str], text: str, language: str) -> str:
    """Name a lower-case Latin letter that stands as a word between two Cyrillic words."""
    if language not in SIGN or match[0] not in ALONE:
        return ""
    before, after = text[: match.start()], text[match.end() :]
    if not re.search(r"[а-яіїєґё]{2,},? $", before) or not re.match(r" [а-яіїєґёА-ЯІЇЄҐЁ]{2,}", after):
        return ""
    return f"Latin {match[0]}"


def _stranger(word: str, text: str, language: str) -> str:
    """Name the letters that the language does not have, in a word of a text that is in it."""
    strange = STRANGERS[language].findall(word) if language in STRANGERS else []
    if not strange or LATIN.search(word) or lean(text) * SIGN[language] <= 0:
        return ""
    return _named(strange, "Russian" if language == "uk" else "Ukrainian")
