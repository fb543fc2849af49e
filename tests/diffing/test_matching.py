"""Readings and documents of two states matched; runs of words."""

from hypothesis import given
from hypothesis import strategies as st

from checker.diffing import matching
from checker.diffing.words import pieces
from checker.model import Change, Document, Ignore, Passage, Reading, Segment


def reading(en: str, uk: str = "", key: str | None = None, place: str | None = None, *rules: str) -> Reading:
    sides = {}
    for language, text in (("en", en), ("uk", uk)):
        segments = (Segment(language, text, place, key or en, f"{language}.po", 1),) if text else ()
        sides[language] = Passage(language, segments, text)
    return Reading(sides, ignores=tuple(Ignore((rule,), "", "uk", "uk.po", 1) for rule in rules))


def document(domain: str, *readings: Reading) -> Document:
    return Document(domain, "en", ("en", "uk"), readings)


def test_equal_readings_match_in_order() -> None:
    both = [reading("a", "а"), reading("b", "б"), reading("a", "а")]
    assert matching.readings(both, both) == {0: 0, 1: 1, 2: 2}


def test_moved_readings_match() -> None:
    old = [reading("a", "а"), reading("b", "б"), reading("c", "в")]
    assert matching.readings(old, old[::-1]) == {0: 2, 1: 1, 2: 0}


def test_equal_key_matches_whatever_the_text() -> None:
    old = [reading("a", "стара", "key.one"), reading("b", "інша", "key.two")]
    new = [reading("x", "зовсім", "key.two"), reading("y", "нова", "key.one")]
    assert matching.readings(old, new) == {0: 1, 1: 0}


def test_one_text_left_is_enough() -> None:
    old = [reading("It takes 3 days.", "За три дні."), reading("Bye", "Бувай")]
    new = [reading("Whatever else is said.", "За три дні."), reading("Bye", "Бувай")]
    assert matching.readings(old, new) == {0: 0, 1: 1}


def test_rewritten_passage_matches_between_its_neighbours() -> None:
    old = [reading("a"), reading("The visit was the first in 24 years."), reading("z")]
    new = [reading("a"), reading("The visit was the first one in 25 years."), reading("z")]
    assert matching.readings(old, new) == {0: 0, 1: 1, 2: 2}


def test_passage_that_has_nothing_in_common_is_another() -> None:
    old = [reading("a"), reading("The visit was the first in 24 years."), reading("z")]
    new = [reading("a"), reading("Nobody knows."), reading("z")]
    assert matching.readings(old, new) == {0: 0, 2: 2}


def test_repeated_texts_are_matched_by_key_first() -> None:
    old = [reading("Yes", "Так", "a"), reading("Yes", "Так", "b")]
    new = [reading("Yes", "Так", "b")]
    assert matching.readings(old, new) == {0: 1}


def test_untouched_means_texts_and_suppressions() -> None:
    assert matching.is_untouched(reading("a", "а"), reading("a", "а", "other key"))
    assert not matching.is_untouched(reading("a", "а"), reading("a", "б"))
    assert not matching.is_untouched(reading("a", "а", None, None, "number-mismatch"), reading("a", "а"))


texts = st.lists(st.sampled_from("abcdefgh"), max_size=12)


@given(texts, texts)
def test_nothing_is_matched_twice_and_equal_texts_are_matched(old: list[str], new: list[str]) -> None:
    olds, news = [reading(text) for text in old], [reading(text) for text in new]
    found = matching.readings(olds, news)
    assert len(set(found.values())) == len(found)
    assert all(old[k] == new[i] for i, k in found.items())
    assert len(found) == sum(min(old.count(text), new.count(text)) for text in set(old))


def test_documents_match_by_domain_then_by_what_they_say() -> None:
    a, b, c = (reading(f"text {name}", f"текст {name}") for name in "abc")
    old = [document("one", a), document("two", b), document("gone", c)]
    new = [document("one", b), document("renamed", b), document("new", reading("other"))]
    pairs = [(x.domain if x else None, y.domain if y else None) for x, y in matching.documents(old, new)]
    assert pairs == [("one", "one"), ("two", "renamed"), (None, "new"), ("gone", None)]


@given(st.text(max_size=60), st.text(max_size=60))
def test_pieces_join_to_both_texts(before: str, after: str) -> None:
    found = pieces(before, after)
    assert "".join(piece.text for piece in found if piece.change is not Change.ADDED) == before
    assert "".join(piece.text for piece in found if piece.change is not Change.REMOVED) == after


def test_pieces_are_words() -> None:
    found = pieces("за 24 роки, у Києві", "за 25 років, у Києві")
    assert [(piece.change.value, piece.text) for piece in found] == [
        ("same", "за"),
        ("removed", " 24 роки"),
        ("added", " 25 років"),
        ("same", ", у Києві"),
    ]


def test_very_long_texts_are_compared_whole() -> None:
    before, after = "слово " * 5000, "слово " * 5001
    assert [piece.change for piece in pieces(before, after)] == [Change.REMOVED, Change.ADDED]
