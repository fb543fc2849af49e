"""Words of a text and the phrases of the lexicon in them."""

import pytest
from babel import Locale

from checker.names.lexicon import places
from checker.names.words import units


def named(text: str, language: str) -> list[str]:
    return [unit.text for unit in units(text, language) if unit.named]


def test_names_are_capitals_that_no_sentence_begins_with() -> None:
    assert named("Yesterday the president met Angela Merkel on Tuesday.", "en") == ["Angela", "Merkel"]


def test_a_phrase_is_one_unit() -> None:
    assert "North Korea" in named("He said that North Korea would answer.", "en")
    assert "Північній Кореї" in named("Він побував у Північній Кореї торік.", "uk")


def test_abbreviations_end_no_sentence() -> None:
    assert "Adams" in named("It was Mr. Adams who spoke.", "en")


def test_forms_of_one_state_are_one_concept() -> None:
    texts = {"en": "in the U.S. today", "uk": "у Сполучених Штатах сьогодні", "ru": "сегодня в США"}
    concepts = [{each for unit in units(text, code) for each in unit.concepts} for code, text in texts.items()]
    assert set.intersection(*concepts)


def test_offsets_are_of_the_text() -> None:
    text = "Сказав О’Ніл із Нью-Йорка."
    assert all(text[unit.start : unit.end] == unit.text for unit in units(text, "uk"))


def test_a_first_name_that_is_a_word_too_opens_a_sentence() -> None:
    assert named("Надія Литвиненко живе тут.", "uk") == ["Надія", "Литвиненко"]
    assert named("Mark Smith lives here.", "en") == ["Mark", "Smith"]
    assert named("Надія вмирає останньою.", "uk") == []


def test_participles_and_pronouns_are_no_names() -> None:
    texts = {
        "ru": ["Принимающая сторона молчит.", "Этого никто не ждал.", "Запланированная встреча не состоялась."],
        "uk": ["Враховуючи погоду, матч скасували.", "Стверджується, що він поїхав.", "Речниця мовчить."],
        "en": ["They're late.", "Bodies were found.", "Ensuring peace is hard."],
    }
    assert [named(text, code) for code, rows in texts.items() for text in rows] == [[]] * 9


def test_dictionaries_have_no_names() -> None:
    assert named("Борис молчит.", "ru") == ["Борис"]
    assert named("Київ мовчить.", "uk") == ["Київ"]


def test_abbreviations_that_are_words_are_names() -> None:
    assert named("He left ARM for BYD.", "en") == ["ARM", "BYD"]


def test_names_with_accents_stay_latin() -> None:
    (unit,) = [unit for unit in units("пише газета Hürriyet", "uk") if unit.named]
    assert unit.foreign


def test_words_are_not_the_abbreviations_they_look_like() -> None:
    words = [unit for unit in units("Who is he? It is late. Us two. Its chief.", "en") if unit.concepts]
    assert words == []
    assert all(unit.concepts for unit in units("WHO US IT", "en"))


def test_a_cyrillic_ending_is_none_of_a_latin_name() -> None:
    assert named("Компанія продає iPhone'и та м'ячі.", "uk") == ["iPhone"]
    assert named("он и O'Хейген", "ru") == ["O'Хейген"]


def test_a_place_is_known_behind_a_prefix() -> None:
    (russia,) = [unit.concepts for unit in units("Russia", "en")]
    words = [units("проросійські сили", "uk")[0], units("пророссийские силы", "ru")[0]]
    assert all(unit.concepts & russia for unit in words)
    assert not units("простір", "uk")[0].concepts


def test_a_name_that_ends_as_a_word_may_is_none_of_its_forms() -> None:
    ordinary = {unit.text: unit.ordinary for unit in units("Вчера Паско, Карнеги, Министр видели штат.", "ru")}
    assert ordinary == {
        "Вчера": True,
        "Паско": False,
        "Карнеги": False,
        "Министр": True,
        "видели": True,
        "штат": True,
    }


def test_forms_that_no_ending_explains_are_words() -> None:
    texts = {
        "ru": ["Штату нужны деньги.", "Возможностью воспользовались не все.", "Произошло это вчера."],
        "uk": ["Відсотків із десять не прийшло.", "Розвитку заважає війна.", "Останніх двох не знайшли."],
        "en": ["Children were there.", "Had it rained?"],
    }
    assert [named(text, code) for code, rows in texts.items() for text in rows] == [[]] * 8


@pytest.mark.parametrize("code", ["GH", "GN", "EG", "TM", "UZ", "KG", "LU", "MZ", "TD", "LA", "PA", "SV", "BO", "TZ"])
def test_states_are_one_concept_in_all_editions(code: str) -> None:
    names = {language: Locale(language).territories[code] for language in ("en", "uk", "ru")}
    found = [{each for unit in units(name, language) for each in unit.concepts} for language, name in names.items()]
    assert set.intersection(*found) & places()


def test_inhabitants_are_known_in_their_cases() -> None:
    forms = {
        "ru": "эстонце, украинцах, бразильца, турчанкой, молдаванам",
        "uk": "естонцеві, іспанцях, бразильцем, фінкою",
    }
    for language, text in forms.items():
        assert all(unit.concepts & places() for unit in units(f"і {text}", language)[1:])


def test_the_shortest_words_are_known() -> None:
    texts = {"ru": "Вчера шел бой, юг и эту чай", "uk": "Вчора він їв чай, ось цей бій", "en": "so go to an ad"}
    for language, text in texts.items():
        assert all(unit.ordinary for unit in units(text, language))


@pytest.mark.parametrize(
    ("language", "adjective", "place"),
    [
        ("ru", "вермонтском", "Вермонт"),
        ("ru", "флоридский", "Флорида"),
        ("ru", "виргинских", "Виргиния"),
        ("uk", "міссісіпського", "Міссісіпі"),
        ("uk", "канзаською", "Канзас"),
        ("uk", "паризька", "Париж"),
    ],
)
def test_regular_adjectives_are_of_their_place(language: str, adjective: str, place: str) -> None:
    (word,), (name,) = units(adjective, language), units(place, language)
    assert word.concepts & name.concepts


@pytest.mark.parametrize(("language", "word"), [("ru", "детский"), ("ru", "морского"), ("uk", "людська")])
def test_other_adjectives_are_of_no_place(language: str, word: str) -> None:
    assert not units(word, language)[0].concepts & places()


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        ("Yogyakarta", "Джок’якарти", "Джокьякарте"),
        ("Prayagraj", "Аллахабаді", "Аллахабада"),
        ("Karlovy Vary", "Карлових Варах", "Карловарский"),
        ("Silesian", "сілезькому", "силезской"),
        ("Bogota", "Богота", "Боготы"),
    ],
)
def test_places_that_letters_do_not_show_are_one_concept(en: str, uk: str, ru: str) -> None:
    found = [units(f"x {text}", code)[1].concepts for code, text in (("en", en), ("uk", uk), ("ru", ru))]
    assert frozenset.intersection(*found)
