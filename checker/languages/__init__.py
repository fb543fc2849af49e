"""The languages we know, and what people call them; a language is one folder like its neighbours.

`languages/<code>/numbers.py`, `dates.py`, `sentences.py`, `names.py` hold what differs between languages; their
word lists are text files under `languages/<code>/words/`, one word a line (see `words`). A stage asks for its part
with `part("uk", "numbers")`, so that nothing is loaded before it is needed.
"""

from functools import cache
from importlib import import_module
from importlib.resources import files
from types import ModuleType

LANGUAGES = {"en": "English", "uk": "Ukrainian", "ru": "Russian"}
"""Code -> English name, in the order of reports."""

ALIASES = {"ua": "uk", "eng": "en", "ukr": "uk", "rus": "ru"}
"""What people write for a code."""


def language_code(name: str) -> str | None:
    """Return the code for what a person or a header wrote (`ua`, `uk_UA`, `en-GB`), or None if it is not ours."""
    base = name.strip().lower().replace("_", "-").split("-")[0].split("@")[0].split(".")[0]
    code = ALIASES.get(base, base)
    return code if code in LANGUAGES else None


@cache
def part(language: str, stage: str) -> ModuleType:
    """Return the module `languages/<language>/<stage>.py`."""
    return import_module(f"{__name__}.{language}.{stage}")


def words(language: str, name: str) -> tuple[str, ...]:
    """Return the entries of `languages/<language>/words/<name>.txt`; lines that begin with `#` are comments."""
    text = files(__name__).joinpath(language, "words", f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
