"""The words around a name tell where its counterpart stands."""

from checker.comparison.name_votes import weave
from checker.names.links import side
from checker.names.words import units

EN = "On Monday the president met Lund in the capital, and the minister spoke with Berg about the budget."
UK = "У понеділок президент зустрівся з Лундом у столиці, а міністр говорив із Бергом про бюджет."


def test_company_is_highest_at_the_counterpart() -> None:
    web = weave({"en": side("en", units(EN, "en")), "uk": side("uk", units(UK, "uk"))})
    ours = [unit.text for unit in web.sides["en"].units]
    theirs = [unit.text for unit in web.sides["uk"].units]
    beside = web.company("en", "uk")
    lund, berg = ours.index("Lund"), ours.index("Berg")
    own, other = theirs.index("Лундом"), theirs.index("Бергом")
    assert beside.of(lund, own) > beside.of(lund, other)
    assert beside.of(berg, other) > beside.of(berg, own)
    assert sum(beside.away(lund, own)) < sum(beside.away(lund, other))


def test_company_is_the_same_from_both_sides() -> None:
    web = weave({"en": side("en", units(EN, "en")), "uk": side("uk", units(UK, "uk"))})
    there, back = web.company("en", "uk"), web.company("uk", "en")
    sides = web.sides
    for i in range(len(sides["en"].units)):
        for j in range(len(sides["uk"].units)):
            assert 0 <= there.of(i, j) <= 1
            assert abs(there.of(i, j) - back.of(j, i)) < 1e-9


def test_a_text_without_words_has_no_company() -> None:
    web = weave({"en": side("en", units("Lund", "en")), "uk": side("uk", units("2024", "uk"))})
    assert web.company("en", "uk").anchors == ()
