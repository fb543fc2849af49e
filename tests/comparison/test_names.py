"""Names of three editions: clean texts are silent, a replaced or misspelt name is found in the right edition."""

import pytest

from checker.comparison.names import compare
from checker.model import Difference, Document, Passage, Problem, Reading

CLEAN = [
    {
        "en": "The leader of Portugal met Angela Merkel in Berlin before the summit.",
        "uk": "Лідер Португалії зустрівся з Ангелою Меркель у Берліні перед самітом.",
        "ru": "Лидер Португалии встретился с Ангелой Меркель в Берлине перед саммитом.",
    },
    {
        "en": "According to Kim Jong Un, North Korea will answer the United States.",
        "uk": "За словами Кім Чен Ина, КНДР відповість Сполученим Штатам.",
        "ru": "По словам Ким Чен Ына, КНДР ответит США.",
    },
    {
        "en": "Volodymyr Zelenskyy arrived in Kharkiv on Tuesday, the Associated Press reports.",
        "uk": "Володимир Зеленський прибув до Харкова у вівторок, повідомляє Associated Press.",
        "ru": "Владимир Зеленский прибыл в Харьков во вторник, сообщает Associated Press.",
    },
]


def differences(*rows: dict[str, str]) -> list[Difference]:
    readings = tuple(Reading({code: Passage(code, (), text) for code, text in row.items()}) for row in rows)
    return list(compare(Document("article", "en", ("en", "uk", "ru"), readings)))


@pytest.mark.parametrize("row", CLEAN)
def test_editions_that_agree_are_silent(row: dict[str, str]) -> None:
    assert differences(row) == []


@pytest.mark.parametrize(
    ("row", "suspect", "right", "wrong"),
    [
        (0, "uk", "Меркель", "Обамою"),
        (0, "ru", "Берлине", "Мадриде"),
        (0, "en", "Merkel", "Johnson"),
        (2, "uk", "Харкова", "Лисичанська"),
    ],
)
def test_a_replaced_name_is_one_difference_of_the_suspect(row: int, suspect: str, right: str, wrong: str) -> None:
    changed = dict(CLEAN[row])
    assert right in changed[suspect]
    changed[suspect] = changed[suspect].replace(right, wrong)
    (found,) = differences(changed)
    assert (found.problem, found.suspect, found.reading) == (Problem.MISMATCH, suspect, 0)
    assert [str(fact.value) for fact in found.facts[suspect]] == [wrong]
    assert all(found.facts[code] for code in changed)


def test_a_misspelt_name_is_found() -> None:
    changed = dict(CLEAN[0], ru="Лидер Португалии встретился с Ангелой Меклерь в Берлине перед саммитом.")
    (found,) = differences(changed)
    assert (found.suspect, str(found.facts["ru"][0].value)) == ("ru", "Меклерь")


def test_an_edition_without_text_is_not_about_names() -> None:
    assert differences(dict(CLEAN[0], ru="")) == []


def test_another_compass_point_is_a_direction() -> None:
    (found,) = differences(
        {
            "en": "The quake hit southwest Albania.",
            "uk": "Землетрус стався на південному заході Албанії.",
            "ru": "Землетрясение произошло на юго-востоке Албании.",
        }
    )
    assert (found.aspect.value, found.suspect) == ("direction", "ru")


def test_measures_are_no_west() -> None:
    row = {
        "en": "New measures were taken in the east.",
        "uk": "Нових заходів вжито на сході.",
        "ru": "На востоке приняли новые меры.",
    }
    assert differences(row) == []


def test_two_spellings_of_one_name_are_inconsistent() -> None:
    rows = [
        {"en": "Then Furyk won.", "uk": "Тоді переміг Фурик.", "ru": "Тогда выиграл Фурик."},
        {"en": "Later Furyk lost.", "uk": "Потім Фурик програв.", "ru": "Потом Фурык проиграл."},
    ]
    assert [(d.problem, d.suspect) for d in differences(*rows)] == [(Problem.INCONSISTENT, "ru")]


def test_two_editions_have_no_suspect() -> None:
    found = differences(
        {
            "en": "The talks with Angela Merkel in Paris ended late.",
            "uk": "Розмови з Ангелою Меркель у Лондоні тривали.",
        }
    )
    assert [(d.suspect, str(d.facts["en"][0].value)) for d in found] == [(None, "Paris")]
