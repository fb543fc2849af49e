"""Editions -> beads: equal keys are anchors, only what could still find a counterpart is aligned by content."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from checker.alignment.keys import beads
from checker.model import Bead, Edition, Key, Link, Segment, Slot


def slot(language: str, name: str, text: str | None) -> Slot:
    key: Key = ((None, name), None)
    return Slot(key, Segment(language, text, None, name, f"{language}.po", 1) if text else None)


def edition(language: str, **slots: str | None) -> Edition:
    return Edition(language, tuple(slot(language, name, text) for name, text in slots.items()))


Labels = Mapping[str, Sequence[str]]


def one_to_one(texts: Labels, kinds: Labels, paragraphs: Labels) -> list[Link]:
    longest = max(len(side) for side in texts.values())
    return [Link({lang: (i,) if i < len(side) else () for lang, side in texts.items()}, 0.5) for i in range(longest)]


def never(texts: Labels, kinds: Labels, paragraphs: Labels) -> list[Link]:
    raise AssertionError(f"content was asked about {texts}")


def shown(found: Sequence[Bead]) -> list[str]:
    return [" | ".join("+".join(s.text for s in side) for side in bead.sides.values()) for bead in found]


def test_equal_keys_are_beads_in_the_order_of_the_source() -> None:
    en, uk = edition("en", a="A", b="B"), edition("uk", b="Б", a="А")
    assert shown(beads({"en": en, "uk": uk}, never)) == ["A | А", "B | Б"]


def test_an_empty_slot_says_that_there_is_no_counterpart() -> None:
    en, uk, ru = edition("en", a="A", b="B"), edition("uk", a="А", b=None), edition("ru", a="А", b="Б")
    assert shown(beads({"en": en, "uk": uk, "ru": ru}, never)) == ["A | А | А", "B |  | Б"]


def test_a_gettext_project_never_aligns_by_content() -> None:
    en = edition("en", a="A", b="B", c="C")
    uk, ru = edition("uk", a="А", b="Б"), edition("ru", b="Б", c="Ц")
    assert shown(beads({"en": en, "uk": uk, "ru": ru}, never)) == ["A | А | ", "B | Б | Б", "C |  | Ц"]


def test_edition_catalogs_are_aligned_by_content_between_anchors() -> None:
    en = edition("en", e1="one", x="X", e2="two")
    uk = edition("uk", u1="один", x="Х", u2="два")
    found = beads({"en": en, "uk": uk}, one_to_one)
    assert shown(found) == ["one | один", "X | Х", "two | два"]
    assert [bead.confidence for bead in found] == [0.5, 1.0, 0.5]


def test_a_third_edition_joins_two_that_are_aligned() -> None:
    en, uk = edition("en", a="one", b="two"), edition("uk", a="один", b="два")
    ru = edition("ru", r1="раз", r2="два-с")
    assert shown(beads({"en": en, "uk": uk, "ru": ru}, one_to_one)) == ["one | один | раз", "two | два | два-с"]


def test_what_only_one_edition_has_follows_what_stands_before_it() -> None:
    en, uk = edition("en", a="A", b="B"), edition("uk", a="А", u="лише тут", b="Б")
    found = beads({"en": en, "uk": uk}, lambda texts, kinds, paragraphs: ())
    assert shown(found) == ["A | А", " | лише тут", "B | Б"]


names = st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=8)


@given(names, names, names)
def test_every_segment_is_in_exactly_one_bead(en: list[str], uk: list[str], ru: list[str]) -> None:
    editions = {
        language: edition(language, **{name: f"{language}-{name}" for name in side})
        for language, side in (("en", en), ("uk", uk), ("ru", ru))
    }
    found = [s.text for bead in beads(editions, one_to_one) for side in bead.sides.values() for s in side]
    expected = [s.segment.text for e in editions.values() for s in e.slots if s.segment]
    assert sorted(found) == sorted(expected)
