"""A folded English word -> how it is said, one letter a sound (data made by tools/build_sounds.py from CMUdict)."""

from functools import cache

from checker.rows import Rows


@cache
def _rows() -> Rows:
    return Rows("checker.names", "sounds")


def pronunciations(word: str) -> tuple[str, ...]:
    """How a word is said, in every way known; nothing where its letters show it or nobody knows."""
    return tuple(_rows().get(word).split())
