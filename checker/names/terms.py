"""The house glossary as values; checker/glossary.py reads and writes it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One name: its renderings by language (any of them will do), forms not to be used, and a note."""

    renderings: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries of a house, in order."""

    entries: tuple[Entry, ...]
