"""Editions -> beads: equal keys are anchors, the runs between anchors are aligned by content."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from checker.model import Bead, BlockKind, Edition, Ignore, Key, Link, Segment

Labels = Mapping[str, Sequence[str]]
Aligner = Callable[[Labels, Labels, Labels], Sequence[Link]]
"""(texts, block kinds, names of paragraphs, each by language) -> links."""

PLACE = re.compile(r"(?:[a-z]{2}:)?(title|caption|byline|h)\d*(?![a-z])")
BLOCK = re.compile(r"(?:[a-z]{2}:)?([a-z]+\d*)(?:\.s\d+)?$")
PLACE_KINDS = {
    "title": BlockKind.TITLE,
    "caption": BlockKind.CAPTION,
    "byline": BlockKind.BYLINE,
    "h": BlockKind.SUBHEAD,
}


def beads(editions: Mapping[str, Edition], align: Aligner) -> list[Bead]:
    """Return the beads of an article, in the order of the first edition; every segment is in exactly one.

    Slots with equal keys are one bead, also where an edition's slot is empty: that is how a segment without
    counterpart is stored. Only slots that could still find a counterpart go to `align`, run by run.
    """
    units = _units(editions)
    merged = _Merged(units)
    for run in _runs(editions, units):
        for link in _aligned(run, units, editions, align):
            merged.join(link)
    return list(merged.beads(editions))


def _units(editions: Mapping[str, Edition]) -> dict[Key, dict[str, Segment | None]]:
    """Key -> what each edition that has the key says there."""
    units: dict[Key, dict[str, Segment | None]] = {}
    for language, edition in editions.items():
        for slot in edition.slots:
            units.setdefault(slot.key, {})[language] = slot.segment
    return units


def _runs(
    editions: Mapping[str, Edition], units: Mapping[Key, Mapping[str, Segment | None]]
) -> Iterator[dict[str, list[Key]]]:
    """The stretches between anchors: language -> the keys there that not every edition has."""
    anchors = {key for key, unit in units.items() if len(unit) == len(editions)}
    if len(anchors) == len(units):
        return
    bounds = _monotone(editions, anchors)
    runs: list[dict[str, list[Key]]] = [{} for _ in range(len(bounds) + 1)]
    for language, edition in editions.items():
        position = 0
        for slot in edition.slots:
            if slot.key in bounds:
                position = bounds[slot.key]
            elif slot.key not in anchors:
                runs[position].setdefault(language, []).append(slot.key)
    yield from (run for run in runs if len(run) > 1)


def _monotone(editions: Mapping[str, Edition], anchors: set[Key]) -> dict[Key, int]:
    """Anchors that stand in the same order in every edition, numbered from 1; the others bound no run."""
    kept = [slot.key for slot in next(iter(editions.values())).slots if slot.key in anchors]
    for edition in list(editions.values())[1:]:
        place = {slot.key: index for index, slot in enumerate(edition.slots)}
        kept = _longest_increasing(kept, place)
    return {key: number for number, key in enumerate(kept, 1)}


def _longest_increasing(keys: Sequence[Key], place: Mapping[Key, int]) -> list[Key]:
    """The longest subsequence of keys whose places increase (patience sorting, n log n)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for index, key in enumerate(keys):
        pile = bisect_left(tops, place[key])
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place[key]]
        piles[pile : pile + 1] = [index]
    chosen: list[Key] = []
    index = piles[-1] if piles else -1
    while index >= 0:
        chosen.append(keys[index])
        index = before[index]
    return chosen[::-1]


def _aligned(
    run: Mapping[str, Sequence[Key]],
    units: Mapping[Key, Mapping[str, Segment | None]],
    editions: Mapping[str, Edition],
    align: Aligner,
) -> Iterator[tuple[set[Key], float]]:
    """Align what could still find a counterpart in the run; yield the keys that belong together."""
    kinds_of_unit = {frozenset(units[key]) for keys in run.values() for key in keys}
    partners = {langs for langs in kinds_of_unit if any(langs.isdisjoint(other) for other in kinds_of_unit)}
    sides: dict[str, list[tuple[Key, Segment]]] = {}
    for language in editions:
        for key in run.get(language, ()):
            segment = units[key][language]
            if segment is not None and frozenset(units[key]) in partners:
                sides.setdefault(language, []).append((key, segment))
    if len(sides) < 2:
        return
    texts = {language: [segment.text for _, segment in side] for language, side in sides.items()}
    kinds = {language: [kind_at(segment.msgctxt) for _, segment in side] for language, side in sides.items()}
    blocks = {language: [block_of(segment.msgctxt) for _, segment in side] for language, side in sides.items()}
    for link in align(texts, kinds, blocks if all(map(any, blocks.values())) else {}):
        yield {sides[language][i][0] for language, indices in link.sides.items() for i in indices}, link.confidence


def kind_at(place: str | None) -> str:
    """Return the kind of block that a place such as `title`, `h02` or `p03.s02` stands in."""
    match = PLACE.match(place or "")
    return (PLACE_KINDS[match[1]] if match else BlockKind.PARAGRAPH).value


def block_of(place: str | None) -> str:
    """The block that a place names: `p03` of `uk:p03.s02`; nothing for the context of an ordinary catalog."""
    match = BLOCK.match(place or "")
    return match[1] if match else ""


class _Merged:
    """Units joined into beads: a union-find over keys that remembers the lowest confidence of a join."""

    def __init__(self, units: Mapping[Key, Mapping[str, Segment | None]]) -> None:
        self.units = units
        self.parent: dict[Key, Key] = {}
        self.confidence: dict[Key, float] = {}

    def root(self, key: Key) -> Key:
        while key in self.parent:
            key = self.parent[key]
        return key

    def join(self, link: tuple[Iterable[Key], float]) -> None:
        keys, confidence = link
        roots = list(dict.fromkeys(self.root(key) for key in sorted(keys, key=repr)))
        first = roots[0]
        self.confidence[first] = min([confidence, *(self.confidence.get(root, 1.0) for root in roots)])
        for other in roots[1:]:
            self.parent[other] = first

    def beads(self, editions: Mapping[str, Edition]) -> Iterator[Bead]:
        """Every bead once, in the order of the first edition; others follow what stands before them."""
        members: dict[Key, dict[str, list[Segment]]] = {}
        after: dict[Key | None, list[Key]] = {}
        ignores: dict[Key, list[Ignore]] = {}
        for language, edition in editions.items():
            last: Key | None = None
            for slot in edition.slots:
                root = self.root(slot.key)
                if root not in members:
                    members[root] = {name: [] for name in editions}
                    after.setdefault(last, []).append(root)
                if slot.segment is not None:
                    members[root][language].append(slot.segment)
                ignores.setdefault(root, []).extend(slot.ignores)
                last = root
        for root in _in_order(after):
            sides = {language: tuple(side) for language, side in members[root].items()}
            if any(sides.values()):
                yield Bead(sides, self.confidence.get(root, 1.0), tuple(dict.fromkeys(ignores[root])))


def _in_order(after: Mapping[Key | None, Sequence[Key]]) -> Iterator[Key]:
    """Walk what follows what, depth first: later insertions stand closest to what they follow."""
    waiting = list(after.get(None, ()))
    while waiting:
        key = waiting.pop()
        yield key
        waiting.extend(after.get(key, ()))
