"""Two states of a text -> which of its readings, and which of its documents, are the same ones."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from checker.model import Document, Reading

ALIKE = 60.0
"""The least likeness (0 to 100) of two passages that are one passage, rewritten."""
LARGEST = 10_000
"""Pairs of a gap that are compared; in a larger one next to everything was rewritten."""
RENAMED = 0.5
"""The least share of passages that a renamed domain keeps."""

Said = tuple[tuple[str, str], ...]
Names = Callable[[Reading], Sequence[Hashable]]


def said(reading: Reading) -> Said:
    """Return what every edition says in a reading."""
    return tuple((language, passage.text) for language, passage in sorted(reading.passages.items()) if passage.text)


def is_untouched(old: Reading, new: Reading) -> bool:
    """Whether no edition's text was changed, and none of the suppressions on it."""
    return said(old) == said(new) and _silenced(old) == _silenced(new)


def _silenced(reading: Reading) -> Counter[str]:
    return Counter(rule for ignore in reading.ignores for rule in ignore.rules)


def readings(old: Sequence[Reading], new: Sequence[Reading]) -> dict[int, int]:
    """Return new index -> old index of the readings that are the same, changed or not.

    First those of equal texts, then of equal keys, then those that share an edition's text, then, between
    neighbours that are matched, those that are alike.
    """
    found: dict[int, int] = {}
    for names in (_texts_and_keys, _texts, _keys, _single_texts):
        _match(old, new, names, found)
    for olds, news in _gaps(len(old), len(new), found):
        _match_alike(old, new, olds, news, found)
    return found


def _texts_and_keys(reading: Reading) -> list[Hashable]:
    return [(said(reading), tuple(_keys(reading)))]


def _texts(reading: Reading) -> list[Hashable]:
    return [said(reading)]


def _keys(reading: Reading) -> list[Hashable]:
    sides = reading.passages.items()
    return [(segment.key, segment.plural) for _, passage in sides for segment in passage.segments]


def _single_texts(reading: Reading) -> list[Hashable]:
    return list(said(reading))


def _match(old: Sequence[Reading], new: Sequence[Reading], names: Names, found: dict[int, int]) -> None:
    """Match the readings that are left and have a name in common, first come first served."""
    taken = set(found.values())
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for index in reversed(range(len(old))):
        if index not in taken:
            for name in dict.fromkeys(names(old[index])):
                waiting[name].append(index)
    for index, reading in enumerate(new):
        if index not in found:
            match = _first(waiting, names(reading), taken)
            if match is not None:
                found[index] = match
                taken.add(match)


def _first(waiting: Mapping[Hashable, list[int]], names: Iterable[Hashable], taken: set[int]) -> int | None:
    for name in names:
        indices = waiting.get(name, [])
        while indices and indices[-1] in taken:
            indices.pop()
        if indices:
            return indices[-1]
    return None


def _gaps(olds: int, news: int, found: Mapping[int, int]) -> Iterator[tuple[list[int], list[int]]]:
    """The runs of unmatched new readings, each with the unmatched old ones between the same neighbours."""
    taken = set(found.values())
    index = 0
    while index < news:
        if index in found:
            index += 1
            continue
        end = next((i for i in range(index, news) if i in found), news)
        start = found[index - 1] + 1 if index else 0
        stop = next((i for i in range(start, olds) if i in taken), olds)
        yield list(range(start, stop)), list(range(index, end))
        index = end


def _match_alike(
    old: Sequence[Reading], new: Sequence[Reading], olds: list[int], news: list[int], found: dict[int, int]
) -> None:
    if len(olds) * len(news) > LARGEST:
        return
    scores = ((_likeness(old[i], new[k]), i, k) for i in olds for k in news)
    taken: set[int] = set()
    for score, i, k in sorted(scores, key=lambda scored: (-scored[0], scored[1:])):
        if score < ALIKE:
            return
        if k not in found and i not in taken:
            found[k] = i
            taken.add(i)


def _likeness(old: Reading, new: Reading) -> float:
    """How alike the texts of the edition that changed least are, 0 to 100."""
    pairs = [
        (passage.text, new.passages[language].text)
        for language, passage in old.passages.items()
        if language in new.passages and passage.text and new.passages[language].text
    ]
    return max((fuzz.ratio(*pair) for pair in pairs), default=0.0)


def documents(old: Sequence[Document], new: Sequence[Document]) -> list[tuple[Document | None, Document | None]]:
    """Pair the documents of two states: by their domains, else by what they say; None where there is no other."""
    before = {document.domain: document for document in old}
    names = {document.domain: document.domain for document in new if document.domain in before}
    names |= _renamed(
        [document for document in old if document.domain not in names],
        [document for document in new if document.domain not in names],
    )
    pairs: list[tuple[Document | None, Document | None]] = [
        (before[names[document.domain]] if document.domain in names else None, document) for document in new
    ]
    kept = set(names.values())
    return pairs + [(document, None) for document in old if document.domain not in kept]


def _renamed(old: Sequence[Document], new: Sequence[Document]) -> dict[str, str]:
    """New domain -> old domain of the documents that say much the same."""
    places: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, document in enumerate(old):
        for text in _words(document):
            places[text].add(number)
    found: dict[str, str] = {}
    taken: set[int] = set()
    for document in new:
        texts = _words(document)
        shared = Counter(number for text in texts for number in places.get(text, ()) if number not in taken)
        best = max(shared.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        if best[1] and best[1] >= RENAMED * len(texts):
            found[document.domain] = old[best[0]].domain
            taken.add(best[0])
    return found


def _words(document: Document) -> set[tuple[str, str]]:
    return {pair for reading in document.readings for pair in said(reading)}
