"""A document against the house glossary: forbidden forms, and required renderings that are not there."""

from collections.abc import Iterator, Sequence

from checker.model import Aspect, Difference, Document, Fact, Problem, Reading
from checker.names.letters import fold
from checker.names.roots import opened, root
from checker.names.terms import Entry, Glossary
from checker.names.values import Name
from checker.names.words import WORD

Span = tuple[int, int]
FORBIDDEN, UNRENDERED = 0.99, 0.8


def against_glossary(document: Document, glossary: Glossary) -> Iterator[Difference]:
    """Differences of every reading from every entry."""
    for index, reading in enumerate(document.readings):
        for entry in glossary.entries:
            yield from _forbidden(index, reading, entry)
            yield from _unrendered(index, reading, entry, document.source)


def find(text: str, language: str, forms: Sequence[str]) -> list[Span]:
    """Places of any of the forms in a text, case endings understood, capitals kept."""
    words = [(match.start(), match.end(), match[0]) for match in WORD.finditer(text)]
    found = []
    for form in forms:
        pieces = [match[0] for match in WORD.finditer(form)]
        for at in range(len(words) - len(pieces) + 1):
            window = words[at : at + len(pieces)]
            if pieces and all(_is_form(word[2], piece, language) for word, piece in zip(window, pieces, strict=True)):
                found.append((window[0][0], window[-1][1]))
    return sorted(set(found))


def _is_form(word: str, piece: str, language: str) -> bool:
    """Whether a word is a case form of a word of the glossary."""
    if piece[:1].isupper() and not word[:1].isupper():
        return False
    if fold(word) == fold(piece):
        return True
    return len(piece) > 3 and bool({root(word, language)} & _roots(piece, language))


def _roots(piece: str, language: str) -> set[str]:
    """The root of a word, and what it is when an ending opens its last syllable."""
    stem = root(piece, language)
    return {stem, opened(stem, language) or stem}


def _forbidden(index: int, reading: Reading, entry: Entry) -> Iterator[Difference]:
    """Forms that the house does not use, unless a form that it uses is spelt so in another case."""
    for language, forms in entry.forbidden.items():
        passage = reading.passages.get(language)
        if passage is None or not passage.text:
            continue
        allowed = find(passage.text, language, entry.renderings.get(language, ()))
        exact = {fold(form) for form in forms}
        for start, end in find(passage.text, language, forms):
            if (start, end) in allowed and fold(passage.text[start:end]) not in exact:
                continue
            wanted = "|".join(entry.renderings.get(language, ()))
            note = "; ".join(part for part in (f"write {wanted}" if wanted else "", entry.note) if part)
            facts = {language: (Fact(start, end, Name(passage.text[start:end])),)}
            yield Difference(Aspect.NAME, Problem.GLOSSARY, index, facts, language, FORBIDDEN, note=note)


def _unrendered(index: int, reading: Reading, entry: Entry, source: str) -> Iterator[Difference]:
    """A rendering that is required because the source edition has the name, and is not there."""
    passage = reading.passages.get(source)
    spans = find(passage.text, source, entry.renderings.get(source, ())) if passage and passage.text else []
    if not spans or passage is None:
        return
    for language, forms in entry.renderings.items():
        other = reading.passages.get(language)
        if language == source or not forms or other is None or not other.text:
            continue
        if find(other.text, language, forms) or find(other.text, language, entry.forbidden.get(language, ())):
            continue
        facts = {source: tuple(Fact(a, b, Name(passage.text[a:b])) for a, b in spans[:1]), language: ()}
        yield Difference(
            Aspect.NAME, Problem.GLOSSARY, index, facts, language, UNRENDERED, hint=True, note=f"expected {forms[0]}"
        )
