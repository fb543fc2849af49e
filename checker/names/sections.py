"""Sorted lines by their first letters, as texts to search in: hundreds of thousands of strings would be too many."""

import re
from collections.abc import Mapping

FIRST = 3
"""Letters that the lines of a section share."""
SECTION = re.compile(rf"^(.{{{FIRST}}}).*(?:\n\1.*)*|^.+", re.MULTILINE)


def sections(text: str) -> Mapping[str, str]:
    """Letters -> the lines that begin with them, with a newline before and after each; a shorter line is alone."""
    return {match[1] or match[0]: f"\n{match[0]}\n" for match in SECTION.finditer(text)}


def section(known: Mapping[str, str], word: str) -> str:
    """The section in which a word would be."""
    return known.get(word[:FIRST], "")
