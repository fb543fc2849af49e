"""Editions of one article -> pieces -> pair scores -> joint path -> links between segments -> beads."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from checker.alignment.anchors import blocks
from checker.alignment.beads import Tie, components, named
from checker.alignment.confidence import confidences
from checker.alignment.decode import Array
from checker.alignment.evidence import Side, block_scores, side_of
from checker.alignment.joint import Links, Match, Pair, joint_path, links_of, pair_path
from checker.alignment.moved import with_moved
from checker.alignment.pieces import Piece, pieces_of
from checker.alignment.tokens import Type, tokenize
from checker.model import Link

SPECIAL = ("title", "caption", "byline", "subhead")


Labels = Mapping[str, Sequence[str]]
"""Language -> something about every segment."""


def align_editions(editions: Labels, kinds: Labels, paragraphs: Labels, semantic: bool) -> tuple[Link, ...]:
    """Align the editions of one article."""
    languages = list(editions)
    sizes = [len(editions[code]) for code in languages]
    ties = [tie for found in segment_ties(editions, kinds, semantic, paragraphs).values() for tie in found]
    beads = components(sizes, [(tie.left, tie.right) for tie in ties])
    texts = [editions[code] for code in languages]
    return tuple(
        Link(named(bead, languages), confidence)
        for bead, confidence in zip(beads, confidences(beads, ties, texts), strict=True)
    )


def segment_ties(
    editions: Labels, kinds: Labels, semantic: bool, paragraphs: Labels | None = None
) -> dict[Pair, list[Tie]]:
    """Return for every pair of editions (by their numbers) which segments share text."""
    pieces = [pieces_of(list(segments)) for segments in editions.values()]
    ties: dict[Pair, list[Tie]] = {pair: [] for pair in combinations(range(len(pieces)), 2)}
    tokens = [[tokenize(p.text, code) for p in side] for code, side in zip(editions, pieces, strict=True)]
    vectors = [_vectors(side) if semantic else None for side in pieces]
    closing = [_closing(side, (paragraphs or {}).get(code)) for code, side in zip(editions, pieces, strict=True)]
    for start, end in blocks(tokens, list(editions)):
        parts = list(zip(start, end, strict=True))
        filled = [number for number, (a, b) in enumerate(parts) if a < b]
        inside = [side[a:b] for side, (a, b) in zip(pieces, parts, strict=True)]
        sides = [
            _side(code, part, words[a:b], kinds.get(code), closes[a:b], None if table is None else table[a:b])
            for code, part, words, closes, table, (a, b) in zip(
                editions, inside, tokens, closing, vectors, parts, strict=True
            )
        ]
        for (x, y), found in _links([sides[number] for number in filled]).items():
            pair = (filled[x], filled[y])
            ties[pair] += _between_segments(pair, found, inside)
    return ties


def _closing(pieces: Sequence[Piece], paragraphs: Sequence[str] | None) -> list[bool]:
    """Whether each piece is the last of its paragraph."""
    if not paragraphs:
        return [False] * len(pieces)
    names = [paragraphs[piece.owner] for piece in pieces]
    return [one != next_one for one, next_one in zip(names, [*names[1:], None], strict=True)]


def _vectors(pieces: Sequence[Piece]) -> Array:
    """What a clause means is told by itself and by its sentence."""
    from checker.alignment.semantic import centred, vectors_of

    clauses = centred(vectors_of([piece.text for piece in pieces]))
    return clauses + centred(vectors_of([piece.sentence for piece in pieces]))


def _side(
    language: str,
    pieces: Sequence[Piece],
    tokens: list[list[Type]],
    kinds: Sequence[str] | None,
    closes: list[bool],
    vectors: Array | None,
) -> Side:
    special = [SPECIAL.index(kinds[p.owner]) + 1 if kinds and kinds[p.owner] in SPECIAL else 0 for p in pieces]
    return side_of(language, pieces, tokens, special, closes, vectors)


def _links(sides: list[Side]) -> Links:
    scores = {(x, y): block_scores(sides[x], sides[y]) for x, y in combinations(range(len(sides)), 2)}
    if len(sides) < 2:
        return {}
    if len(sides) == 2:
        return with_moved(links_of(pair_path(scores[0, 1]), scores), scores)
    return with_moved(links_of(joint_path(scores, [side.size for side in sides]), scores), scores)


def _between_segments(pair: Pair, matches: list[Match], pieces: list[list[Piece]]) -> list[Tie]:
    x, y = pair
    return [
        Tie(
            (x, pieces[x][left].owner),
            (y, pieces[y][right].owner),
            match.score / (len(match.left) * len(match.right)),
        )
        for match in matches
        for left in match.left
        for right in match.right
    ]
