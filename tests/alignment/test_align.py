"""Beads: nothing lost, order kept, what belongs together found; facts do not decide."""

import random
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.alignment import align, edition_scores
from checker.articles import read
from checker.model import Link
from checker.segmentation import segment

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "north-korea-missile"

EN = [
    "North Korea launches ballistic missile",
    "The missile fell into the sea near Japan on Wednesday.",
    "President Yoon visited the aircraft carrier in Busan.",
    "Russia and the DPRK signed a partnership agreement.",
    "The Kremlin did not comment on the weapons.",
    "Seoul found parasites in the balloons.",
]
UK = [
    "Північна Корея запустила балістичну ракету",
    "Ракета впала в море біля Японії в середу.",
    "Президент Юн відвідав авіаносець у Пусані.",
    "Росія та КНДР підписали угоду про партнерство.",
    "Кремль не прокоментував постачання зброї.",
    "У Сеулі знайшли паразитів у кулях.",
]
RU = [
    "Северная Корея запустила баллистическую ракету",
    "Ракета упала в море у берегов Японии в среду.",
    "Президент Юн посетил авианосец в Пусане.",
    "Россия и КНДР подписали соглашение о партнерстве.",
    "Кремль не прокомментировал поставки оружия.",
    "В Сеуле нашли паразитов в шарах.",
]
EDITIONS = {"en": EN, "uk": UK, "ru": RU}


def sides(links: Sequence[Link]) -> list[tuple[tuple[int, ...], ...]]:
    return [tuple(link.sides.values()) for link in links]


def straight(count: int, editions: int = 3) -> list[tuple[tuple[int, ...], ...]]:
    return [((index,),) * editions for index in range(count)]


def test_sentence_by_sentence() -> None:
    assert sides(align(EDITIONS)) == straight(6)


@pytest.mark.parametrize("pair", [("en", "uk"), ("en", "ru"), ("uk", "ru"), ("ru", "en"), ("uk", "en")])
def test_two_editions_in_any_order(pair: tuple[str, str]) -> None:
    assert sides(align({code: EDITIONS[code] for code in pair})) == straight(6, 2)


def test_merged_sentences_are_one_bead() -> None:
    merged = [*UK[:2], f"{UK[2]} {UK[3]}", *UK[4:]]
    assert ((2, 3), (2,), (2, 3)) in sides(align({**EDITIONS, "uk": merged}))


def test_a_sentence_that_one_edition_lacks() -> None:
    found = sides(align({**EDITIONS, "ru": RU[:4] + RU[5:]}))
    assert ((4,), (4,), ()) in found
    assert ((5,), (5,), (4,)) in found


def test_an_addition_stands_in_its_place() -> None:
    extra = "Раніше ми писали про врожай яблук на Поділлі."
    found = sides(align({**EDITIONS, "uk": [*UK[:3], extra, *UK[3:]]}))
    assert found[3] == ((), (3,), ())
    assert found[4] == ((3,), (4,), (3,))


def test_neighbours_that_changed_places() -> None:
    turned = [*UK[:2], UK[3], UK[2], *UK[4:]]
    found = sides(align({**EDITIONS, "uk": turned}))
    assert ((2,), (3,), (2,)) in found
    assert ((3,), (2,), (3,)) in found


@pytest.mark.parametrize("code", ["uk", "ru"])
def test_a_sentence_that_was_moved_far_away(code: str) -> None:
    editions = example()
    place = next(at for at, text in enumerate(editions[code]) if "25" in text)
    moved = [*editions[code][:place], *editions[code][place + 1 : -1], editions[code][place], editions[code][-1]]
    bead = bead_of(align({**editions, code: moved}), code, len(moved) - 2)
    assert 15 in bead[0]
    assert all(bead)


def test_captions_and_titles_find_their_like() -> None:
    kinds = {code: ["title", "caption", *["paragraph"] * 5] for code in EDITIONS}
    with_caption = {
        "en": [EN[0], "Photo: open sources", *EN[1:]],
        "uk": [UK[0], "Фото: з відкритих джерел", *UK[1:]],
        "ru": [RU[0], "Фото: из открытых источников", *RU[1:]],
    }
    assert sides(align(with_caption, kinds)) == straight(7)


@pytest.mark.parametrize(
    "editions",
    [{}, {"en": []}, {"en": EN}, {"en": EN, "uk": []}, {"en": [], "uk": [], "ru": []}, {"en": ["?"], "uk": ["—"]}],
)
def test_editions_without_counterparts(editions: Mapping[str, Sequence[str]]) -> None:
    links = align(editions)
    for code, texts in editions.items():
        assert sorted(index for link in links for index in link.sides[code]) == list(range(len(texts)))


def test_one_edition_twice_as_long() -> None:
    appendix = ["Інші новини: погода на вихідні буде сонячною.", "Курс гривні не змінився."] * 4
    found = sides(align({**EDITIONS, "uk": UK + appendix}))
    assert found[:6] == straight(6)
    assert all(bead[0] == bead[2] == () for bead in found[6:])


WORDS = st.sampled_from(
    [
        "Київ",
        "Kyiv",
        "Киев",
        "ракета",
        "missile",
        "24",
        "роки",
        "years",
        "сказав",
        "said",
        "у",
        "the.",
        "!",
        "«США»",
        "1,5",
    ]
)
TEXTS = st.lists(st.lists(WORDS, min_size=0, max_size=8).map(" ".join), max_size=7)


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries({"en": TEXTS, "uk": TEXTS}, optional={"ru": TEXTS}))
def test_every_segment_is_in_exactly_one_bead(editions: dict[str, list[str]]) -> None:
    links = align(editions)
    for code, texts in editions.items():
        assert sorted(index for link in links for index in link.sides[code]) == list(range(len(texts)))
        assert all(link.sides[code] == tuple(sorted(link.sides[code])) for link in links)
    source = next(iter(editions))
    first = [link.sides[source][0] for link in links if link.sides[source]]
    assert first == sorted(first)
    assert all(0 <= link.confidence <= 1 for link in links)


def test_the_same_input_gives_the_same_beads() -> None:
    assert align(EDITIONS) == align(EDITIONS)


def example() -> dict[str, list[str]]:
    return {code: [s.text for s in segment(read(str(EXAMPLE / f"{code}.txt")))] for code in EDITIONS}


def bead_of(links: Sequence[Link], code: str, index: int) -> tuple[tuple[int, ...], ...]:
    return next(tuple(link.sides.values()) for link in links if index in link.sides[code])


def test_the_example_has_no_one_sided_bead_but_its_omission() -> None:
    links = align(example())
    full = [link for link in links if all(link.sides.values())]
    assert len(full) >= len(links) - 1


@pytest.mark.parametrize("code", EDITIONS)
def test_wrong_numbers_do_not_break_their_bead(code: str) -> None:
    editions = example()
    links = align(editions)
    rng = random.Random(7)
    numbered = [index for index, text in enumerate(editions[code]) if re.search(r"\d", text)]
    assert numbered
    for index in numbered:
        wrong = re.sub(r"\d", lambda match: str((int(match[0]) + rng.randint(1, 9)) % 10), editions[code][index])
        changed = {**editions, code: [*editions[code][:index], wrong, *editions[code][index + 1 :]]}
        assert bead_of(align(changed), code, index) == bead_of(links, code, index)


def test_a_wrong_name_does_not_break_its_bead() -> None:
    wrong = [text.replace("Юн", "Чхве").replace("Пусан", "Теґу") for text in UK]
    assert sides(align({**EDITIONS, "uk": wrong})) == straight(6)


OTHER = [
    "Футбольний клуб «Динамо» переміг у Кубку України.",
    "Вирішальний гол забив нападник на останній хвилині.",
    "Тренер похвалив молодих гравців за витримку.",
    "Наступний матч команда зіграє у Львові в суботу.",
    "Квитки на гру вже розпродано.",
    "Уболівальники святкували до ранку.",
]


def test_editions_of_one_article_are_related() -> None:
    assert min(edition_scores(EDITIONS).values()) >= 1
    assert min(edition_scores(example()).values()) >= 1


def test_another_article_is_told_from_the_rest() -> None:
    scores = edition_scores({**EDITIONS, "uk": OTHER})
    assert scores["uk"] < 1
    assert scores["en"] >= 1
    assert scores["ru"] >= 1


def test_two_different_articles() -> None:
    assert max(edition_scores({"en": EN, "uk": OTHER}).values()) < 1


def test_sure_beads_are_surer_than_doubtful_ones() -> None:
    links = align({**EDITIONS, "uk": [*UK[:3], "Так.", *UK[4:]]})
    assert min(link.confidence for link in links if link.sides["en"] in ((0,), (5,))) > next(
        link.confidence for link in links if 3 in link.sides["en"]
    )


def long_editions(repeats: int) -> dict[str, list[str]]:
    """The example again and again, each time with names and numbers of its own."""
    found: dict[str, list[str]] = {code: [] for code in EDITIONS}
    for number in range(repeats):
        for code, texts in EDITIONS.items():
            place = f"Zorva{number}" if code == "en" else f"Зорва{number}"
            found[code] += [text.replace(".", f" {place} {1000 + 7 * number + at}.") for at, text in enumerate(texts)]
    return found


def test_long_editions_are_cut_and_aligned_all_the_same() -> None:
    editions = long_editions(60)
    wanted = set(straight(360))
    assert len(wanted & set(sides(align(editions)))) > 0.95 * len(wanted)


def test_paragraphs_end_together() -> None:
    editions = {
        "en": ["He came.", "She was there with her dog.", "It rained all day long."],
        "uk": ["Він приїхав.", "Вона там була.", "Із собакою.", "Весь день дощило."],
    }
    ends = {"en": ["p01", "p01", "p02"], "uk": ["p01", "p01", "p01", "p02"]}
    assert sides(align(editions, {}, ends))[-1] == ((2,), (3,))
    assert sides(align({"en": EN, "uk": UK}, {}, {"en": list("aabbcc"), "uk": list("aabbcc")})) == straight(6, 2)
