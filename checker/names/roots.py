"""The part of a name that its cases share, to know it again in its own language."""

from functools import lru_cache

from checker.languages import part
from checker.names.letters import fold
from checker.names.transliteration import ends

INFLECTED = 0.03


def opened(stem: str, language: str) -> str | None:
    """What a stem is when an ending opens its last syllable («схід»: «сход»); None where nothing changes."""
    vowels: dict[str, str] = part(language, "names").OPENED
    vowel = vowels.get(stem[-2:-1])
    return stem[:-2] + vowel + stem[-1] if vowel else None


@lru_cache(maxsize=1 << 12)
def root(text: str, language: str) -> str:
    """The folded word without the longest ending that declension may have put there; three letters at least."""
    folded = fold(text)
    sizes = [size for size, price in ends(folded, language) if price <= INFLECTED and size >= 3]
    return folded[: min(sizes)] if sizes else folded
