"""A folded English word -> how it is said, one letter a sound (data made by tools/build_sounds.py from CMUdict)."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from checker.names.sections import section, sections


@cache
def words() -> Mapping[str, str]:
    """The lines of all words, in sections."""
    text = files("checker.names").joinpath("data", "sounds.txt").read_text(encoding="utf-8")
    return sections(text.partition("\n\n")[2])


def pronunciations(word: str) -> tuple[str, ...]:
    """How a word is said, in every way known; nothing where its letters show it or nobody knows."""
    beginning = f"{word} "
    known = section(words(), beginning)
    at = known.find("\n" + beginning)
    if at < 0:
        return ()
    start = at + len(beginning) + 1
    return tuple(known[start : known.index("\n", start)].split(" "))
