"""The source edition before and now -> the facts that changed, and the editions that still state the old ones."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from checker.comparison.stale_names import are_names, replaced
from checker.model import Aspect, Difference, Document, Fact, Passage, Problem, Reading

Compare = Callable[[Document], Iterable[Difference]]
Pair = tuple[Fact | None, Fact | None]
"""A fact before and now; None where it was, or is, not stated."""

DISAGREEMENTS = (Problem.MISMATCH, Problem.MISSING)
SURE = 0.95
NAMES_SURE = 0.85
COMPARED = 50
"""Of more new facts than these in one passage, the first are tried."""


def changed(before: Passage, after: Passage) -> list[Pair]:
    """Pair the facts that one edition stated before with those it states now; equal values are left out.

    A fact is paired with the one of its kind that is written most like it, the first of equals.
    """
    gone, come = _without(before.facts, after.facts), _without(after.facts, before.facts)
    pairs: list[Pair] = []
    for old in gone:
        new = _most_alike(old, come)
        if new is not None:
            come.remove(new)
        pairs.append((old, new))
    return pairs + [(None, new) for new in come]


def _most_alike(old: Fact, candidates: Sequence[Fact]) -> Fact | None:
    same_kind = [fact for fact in candidates[:COMPARED] if type(fact.value) is type(old.value)]
    return max(same_kind, key=lambda fact: fuzz.ratio(str(old.value), str(fact.value)), default=None)


def _without(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """The facts whose value the others lack, each value counted."""
    left = Counter(fact.value for fact in others)
    rest = []
    for fact in facts:
        if left[fact.value] > 0:
            left[fact.value] -= 1
        else:
            rest.append(fact)
    return rest


def compare(
    document: Document, earlier: Mapping[int, Mapping[str, Passage]], differences: Compare
) -> Iterator[Difference]:
    """Yield the facts that the source changed and an edition did not.

    `earlier` holds, by reading and edition, the source's passage that the edition was made from; `differences`
    compares the editions of a document.
    """
    for index in sorted(earlier):
        for language, before in earlier[index].items():
            yield from _left_behind(document, index, language, before, differences)


def _left_behind(
    document: Document, index: int, language: str, before: Passage, differences: Compare
) -> Iterator[Difference]:
    """The facts of one edition that agreed with the source before and contradict it now."""
    source, passages = document.source, document.readings[index].passages
    if not passages[language].segments:
        return
    for old, new, theirs in replaced(before, passages[source], passages[language]):
        note = _note(source, before, passages[source], (old, new))
        yield Difference(
            Aspect.NAME, Problem.STALE, index, {source: (new,), language: (theirs,)}, language, NAMES_SURE, note=note
        )
    pairs = [pair for pair in changed(before, passages[source]) if not are_names(pair)]
    if not pairs:
        return
    known = list(differences(_two(document, index, language, before)))
    for found in differences(_two(document, index, language, passages[source])):
        pair = _pair_of(found, source, pairs)
        if pair is None or found.problem not in DISAGREEMENTS or _was_there(found, pair, known, source, language):
            continue
        pairs.remove(pair)
        yield _difference(found, index, source, language, pair, _note(source, before, passages[source], pair))


def _two(document: Document, index: int, language: str, source: Passage) -> Document:
    sides = {document.source: source, language: document.readings[index].passages[language]}
    languages = tuple(name for name in document.languages if name in sides)
    reading = Reading({name: sides[name] for name in languages})
    return replace(document, languages=languages, readings=(reading,))


def _pair_of(found: Difference, source: str, pairs: Sequence[Pair]) -> Pair | None:
    """The change that a difference is about: what the source says now, or what it does not say any more."""
    stated = found.facts.get(source, ())
    if stated:
        return next((pair for pair in pairs if pair[1] in stated), None)
    kinds = {type(fact.value) for facts in found.facts.values() for fact in facts}
    return next((pair for pair in pairs if pair[1] is None and pair[0] and type(pair[0].value) in kinds), None)


def _was_there(found: Difference, pair: Pair, known: Sequence[Difference], source: str, language: str) -> bool:
    """Whether the edition disagreed before as well, or never stated the fact."""
    theirs = found.facts.get(language, ())
    return any(
        (theirs and set(theirs) & set(other.facts.get(language, ()))) or pair[0] in other.facts.get(source, ())
        for other in known
    )


def _difference(found: Difference, index: int, source: str, language: str, pair: Pair, note: str) -> Difference:
    sure = SURE if found.problem is Problem.MISMATCH else found.confidence
    now = (pair[1],) if pair[1] else ()
    facts = {source: now, language: found.facts.get(language, ())}
    return Difference(found.aspect, Problem.STALE, index, facts, language, sure, found.hint, note)


def _note(source: str, before: Passage, after: Passage, pair: Pair) -> str:
    old, new = (_quoted(passage, fact) for passage, fact in zip((before, after), pair, strict=True))
    if old and new:
        return f"{source} {old} is now {new}"
    return f"{source} took out {old}" if old else f"{source} added {new}"


def _quoted(passage: Passage, fact: Fact | None) -> str:
    return f'"{passage.text[fact.start : fact.end]}" ({fact.value})' if fact else ""
