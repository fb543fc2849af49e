"""A folded English word -> how it is said, one letter a sound (data made by tools/build_sounds.py from CMUdict)."""

from functools import cache
from importlib.resources import files


@cache
def _sections() -> dict[str, str]:
    """First letter -> the lines of its words."""
    text = files("checker.names").joinpath("data", "sounds.txt").read_text(encoding="utf-8")
    return {section[0]: section for section in text.split("\n\n")[1:]}


@cache
def _words(letter: str) -> dict[str, str]:
    """The words that begin with a letter; read when the first of them is asked for."""
    return dict(line.split(" ", 1) for line in _sections().get(letter, "").splitlines())


def pronunciations(word: str) -> tuple[str, ...]:
    """How a word is said, in every way known; nothing where its letters show it or nobody knows."""
    said = _words(word[0]).get(word) if word else None
    return tuple(said.split(" ")) if said else ()
