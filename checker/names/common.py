"""Common words of a language, as stems (data made by tools/build_common_words.py)."""

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from checker.languages import part
from checker.names.letters import fold
from checker.names.sections import section, sections


@cache
def stems(language: str) -> Mapping[str, str]:
    """Stems of all common words, in sections."""
    data = files("checker.names").joinpath("data", f"common-{language}.txt.gz").read_bytes()
    return sections(gzip.decompress(data).decode())


def common_stem(lemma: str, language: str) -> str:
    """What the table has for a dictionary form."""
    for ending in part(language, "names").LEMMA_ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 2:
            return lemma[: -len(ending)]
    return lemma


def cuts(word: str, language: str) -> list[str]:
    """The folded word and what is left of it without each ending it may have; a long ending needs a long stem."""
    endings: frozenset[str] = part(language, "names").COMMON_ENDINGS
    sizes = range(1, min(7, len(word) - 1))
    return [
        word,
        *(word[:-size] for size in sizes if word[-size:] in endings and len(word) - size >= min(4, size + 1)),
    ]


@lru_cache(maxsize=1 << 13)
def is_common(word: str, language: str) -> bool:
    """Whether a dictionary of common words has it, in some form."""
    known = stems(language)
    return any(f"\n{cut}\n" in section(known, cut) for cut in cuts(fold(word), language))
