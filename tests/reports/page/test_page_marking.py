"""Marks stand at the right letters, whatever the spans do to each other, and no letter is lost."""

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.escaping import HIDDEN, visible
from checker.reports.page.marking import Mark, parts, pieces


def mark(start: int, end: int, note: str = "a", suspect: bool = False) -> Mark:
    return Mark(start, end, note, 1, "error", "v", suspect)


def shown(text: str, marks: list[Mark]) -> list[tuple[str, str]]:
    return [("".join(part.text for part in piece.parts), piece.notes) for piece in pieces(text, marks)]


def test_a_text_without_marks_is_one_piece() -> None:
    assert shown("за 24 роки", []) == [("за 24 роки", "")]


def test_a_mark_is_cut_out_of_the_text() -> None:
    assert shown("за 24 роки.", [mark(3, 10)]) == [("за ", ""), ("24 роки", "a"), (".", "")]


def test_marks_that_overlap_share_a_piece() -> None:
    assert shown("abcdef", [mark(0, 4, "a"), mark(2, 6, "b")]) == [("ab", "a"), ("cd", "a b"), ("ef", "b")]


def test_two_marks_on_the_same_letters_end_together() -> None:
    (piece,) = pieces("1928", [mark(0, 4, "a"), mark(0, 4, "b", suspect=True)])
    assert [(tag.notes, tag.suspect) for tag in piece.tags] == [("a", False), ("b", True)]
    assert piece.suspect
    assert piece.first
    assert piece.last


def test_findings_that_agree_share_a_tag() -> None:
    (piece,) = pieces("1928", [mark(0, 4, "b"), mark(0, 4, "a")])
    assert [(tag.notes, tag.numbers) for tag in piece.tags] == [("b a", "1, 1")]


def test_a_mark_that_goes_on_elsewhere_has_its_tag_there() -> None:
    (piece,) = pieces("19", [Mark(0, 2, "a", 1, "error", "v", False, goes_on=True)])
    assert piece.notes == "a"
    assert piece.tags == ()


def test_an_empty_mark_or_one_outside_the_text_is_no_mark() -> None:
    assert shown("abc", [mark(1, 1), mark(2, 9)]) == [("abc", "")]


def test_what_nobody_would_see_is_set_apart() -> None:
    assert [(part.text, part.hidden) for part in parts("a\u202eb\u200b\u200bc")] == [
        ("a", False),
        ("\\u202e", True),
        ("b", False),
        ("\\u200b\\u200b", True),
        ("c", False),
    ]


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


@given(st.text(max_size=40), SPANS)
def test_nothing_is_lost_and_every_mark_covers_its_letters(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [mark(start, end, f"f{number}") for number, (start, end) in enumerate(spans)]
    found = pieces(text, marks)
    assert "".join(part.text for piece in found for part in piece.parts) == visible(text)
    assert not any(HIDDEN.search(part.text) for piece in found for part in piece.parts)
    for one in marks:
        if 0 <= one.start < one.end <= len(text):
            under = [part.text for piece in found if one in piece.marks for part in piece.parts]
            assert "".join(under) == visible(text[one.start : one.end])
            assert sum(one.note in tag.notes.split() for piece in found for tag in piece.tags) == 1
