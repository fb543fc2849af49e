"""Editions of one article -> pieces -> pair scores -> joint path -> links between segments -> beads."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from checker.alignment.anchors import blocks
from checker.alignment.beads import Node, components, named
from checker.alignment.evidence import Side, block_scores, side_of
from checker.alignment.joint import Links, Pair, joint_path, links_of, pair_path
from checker.alignment.pieces import Piece, pieces_of
from checker.alignment.tokens import Type, tokenize
from checker.model import Link

SPECIAL = ("title", "caption", "byline", "subhead")


def align_editions(
    editions: Mapping[str, Sequence[str]], kinds: Mapping[str, Sequence[str]], semantic: bool
) -> tuple[Link, ...]:
    """Align one to three editions."""
    languages = list(editions)
    sizes = [len(editions[code]) for code in languages]
    beads = components(sizes, [link for links in segment_links(editions, kinds, semantic).values() for link in links])
    return tuple(Link(named(bead, languages)) for bead in beads)


def segment_links(
    editions: Mapping[str, Sequence[str]], kinds: Mapping[str, Sequence[str]], semantic: bool
) -> dict[Pair, list[tuple[Node, Node]]]:
    """Return for every pair of editions (by their numbers) which segments share text."""
    pieces = [pieces_of(list(segments)) for segments in editions.values()]
    links: dict[Pair, list[tuple[Node, Node]]] = {pair: [] for pair in combinations(range(len(pieces)), 2)}
    if not all(pieces) or len(pieces) < 2:
        return links
    tokens = [[tokenize(p.text, code) for p in side] for code, side in zip(editions, pieces, strict=True)]
    for start, end in blocks(tokens, list(editions)):
        parts = list(zip(start, end, strict=True))
        if sum(a < b for a, b in parts) < 2:
            continue
        sides = [
            _side(code, side[a:b], words[a:b], kinds.get(code))
            for code, side, words, (a, b) in zip(editions, pieces, tokens, parts, strict=True)
        ]
        inside = [side[a:b] for side, (a, b) in zip(pieces, parts, strict=True)]
        for pair, found in _links(sides).items():
            links[pair] += _between_segments(pair, found, inside)
    return links


def _side(language: str, pieces: Sequence[Piece], tokens: list[list[Type]], kinds: Sequence[str] | None) -> Side:
    special = [SPECIAL.index(kinds[p.owner]) + 1 if kinds and kinds[p.owner] in SPECIAL else 0 for p in pieces]
    return side_of(language, [piece.text for piece in pieces], tokens, special)


def _links(sides: list[Side]) -> Links:
    scores = {(x, y): block_scores(sides[x], sides[y]) for x, y in combinations(range(len(sides)), 2)}
    if len(sides) == 2:
        return links_of(pair_path(scores[0, 1]), scores)
    return links_of(joint_path(scores, [side.size for side in sides]), scores)


def _between_segments(
    pair: Pair, blocks: list[tuple[range, range]], pieces: list[list[Piece]]
) -> list[tuple[Node, Node]]:
    x, y = pair
    return [
        ((x, pieces[x][left].owner), (y, pieces[y][right].owner))
        for lefts, rights in blocks
        for left in lefts
        for right in rights
    ]


def edition_scores(editions: Mapping[str, Sequence[str]]) -> Mapping[str, float]:
    """Return for every edition its best score a piece with another edition."""
    languages = list(editions)
    sides = [_whole_side(code, editions[code]) for code in languages]
    found: dict[str, float] = dict.fromkeys(languages, 0.0)
    for x, y in combinations(range(len(sides)), 2):
        score = _pair_score(sides[x], sides[y])
        for side in (x, y):
            found[languages[side]] = max(found[languages[side]], score)
    return found


def _whole_side(language: str, segments: Sequence[str]) -> Side:
    pieces = pieces_of(list(segments))
    return _side(language, pieces, [tokenize(piece.text, language) for piece in pieces], None)


def _pair_score(left: Side, right: Side) -> float:
    """The sum of the scores of two-sided beads, by the pieces of both editions."""
    if not (left.size and right.size):
        return 0.0
    scores = block_scores(left, right)
    path: list[Pair] = [(i, j) for i, j in pair_path(scores)]
    total = sum(float(scores[k - i, m - j, k, m]) for (i, j), (k, m) in pairwise(path) if k > i and m > j)
    return total / (left.size + right.size)
