"""Sections hold every line, and a word is looked for among the lines that begin as it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.sections import section, sections

WORDS = st.lists(st.text("abcї", min_size=1, max_size=6), unique=True, max_size=40).map(sorted)


@given(words=WORDS, other=st.text("abcї", max_size=6))
def test_exactly_the_words_of_the_list_are_found(words: list[str], other: str) -> None:
    known = sections("\n".join(words))
    assert all(f"\n{word}\n" in section(known, word) for word in words)
    assert (f"\n{other}\n" in section(known, other)) == (other in words)


@pytest.mark.parametrize(("text", "expected"), [("", {}), ("ab\nabc\nabcd\n\nb", {"ab": 1, "abc": 2, "b": 1})])
def test_lines_that_begin_alike_are_one_section(text: str, expected: dict[str, int]) -> None:
    assert {letters: lines.count("\n") - 1 for letters, lines in sections(text).items()} == expected
