"""Places whose Ukrainian and Russian names have roots of their own: «Миколаївка» is «Николаевка», "Nikolaevka"."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

BEFORE = (
    "нов", "стар", "велик", "мал", "верхнь", "нижнь", "червон", "nov", "star", "velyk", "mal", "verkhni", "nyzhni",
)  # fmt: skip
"""What a root may stand behind, with an o between: «Новоолексіївка»."""
LETTERS = str.maketrans("иыэ", "іие")
"""Russian letters -> those that Ukrainian has for them."""
COLUMNS = {("en", "uk"): (1, 0), ("en", "ru"): (0, 1), ("uk", "ru"): (2, 3)}
"""Two languages -> the roots that a word of the first may have, and those that go with the name in the second."""


@lru_cache(maxsize=1 << 12)
def exchanged(word: str, language: str, other: str) -> str:
    """The folded word with the roots that the name has in another language; the same word if it has none of them."""
    if (language, other) not in COLUMNS:
        return word
    pattern, roots = _roots(language, other)
    return pattern.sub(lambda found: roots[found[0]], word)


@cache
def _roots(language: str, other: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    own, theirs = COLUMNS[language, other]
    text = (files("checker.names") / "data" / "place_roots.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    roots: dict[str, str] = {}
    for row in rows:
        roots.setdefault(row[own], row[theirs].translate(LETTERS))
    places = "|".join(f"(?<=^{before}[oо])" for before in BEFORE)
    longest = sorted(roots, key=lambda root: (-len(root), root))
    first = "|".join(root for root in longest if not root.startswith("-"))
    later = "|".join(root[1:] for root in longest if root.startswith("-"))
    roots = {root.removeprefix("-"): instead.removeprefix("-") for root, instead in roots.items()}
    return re.compile(f"(?:^|{places})(?:{first})|(?<=..)(?:{later})"), roots
