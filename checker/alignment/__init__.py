"""The segments of the editions of one article -> beads."""

import os
from collections.abc import Mapping, Sequence

from checker.model import Link

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Our matrices are small: with more threads numpy starts later and spends its time waiting for them."""

__all__ = ["align", "edition_scores"]


def align(
    editions: Mapping[str, Sequence[str]],
    kinds: Mapping[str, Sequence[str]] | None = None,
    paragraphs: Mapping[str, Sequence[str]] | None = None,
    *,
    semantic: bool = False,
) -> tuple[Link, ...]:
    """Align the segments of one to three editions: n:m:k beads in the order of the first edition.

    Every index is in exactly one link; segments that only one edition has stand in their place. `kinds` are the
    segments' BlockKind values: titles, captions and bylines are aligned with their like. `paragraphs` are
    the names of the paragraphs that the segments stand in ("p03"): editions mostly end theirs at the same places.
    `semantic` asks the
    sentence embeddings of the `semantic` extra as well.
    """
    from checker.alignment.editions import align_editions

    return align_editions(editions, kinds or {}, paragraphs or {}, semantic)


def edition_scores(editions: Mapping[str, Sequence[str]]) -> Mapping[str, float]:
    """Return for every edition how much its text is a translation of the others': under 1, another article."""
    from checker.alignment import kinship

    return kinship.edition_scores(editions)
