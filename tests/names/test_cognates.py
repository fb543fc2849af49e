"""Ukrainian and Russian spellings of one name."""

import pytest

from checker.names.cognates import is_cognate, is_practice


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [
        ("Мюллер", "Мюллером"),
        ("Гельсінкі", "Хельсинках"),
        ("Соловйова", "Соловьёвой"),
        ("Глуховський", "Глуховского"),
        ("Вілсон", "Уилсона"),
        ("Х’юз", "Хьюз"),
        ("Юрій", "Юрия"),
        ("Единбурзі", "Эдинбурге"),
    ],
)
def test_one_name_is_cognate_in_all_cases(ukrainian: str, russian: str) -> None:
    assert is_cognate(ukrainian, "uk", russian, "ru")
    assert is_cognate(russian, "ru", ukrainian, "uk")


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [("Сокова", "Сакова"), ("Гросса", "Гресса"), ("Глоховський", "Глуховский"), ("Кшемінська", "Кшемниская")],
)
def test_a_wrong_letter_makes_two_names(ukrainian: str, russian: str) -> None:
    assert not is_cognate(ukrainian, "uk", russian, "ru")


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [("Вайткевічюте", "Вайткявичюте"), ("Рамфіорді", "Рамфьорде"), ("Мюллер", "Мюллера"), ("Білокінь", "Белоконя")],
)
def test_newspapers_choose_some_vowels(ukrainian: str, russian: str) -> None:
    assert is_practice(ukrainian, "uk", russian, "ru")


@pytest.mark.parametrize(
    ("ukrainian", "russian"), [("Сокова", "Сакова"), ("Гросса", "Гресса"), ("Косенко", "Костенко")]
)
def test_other_letters_are_nobody_s_choice(ukrainian: str, russian: str) -> None:
    assert not is_practice(ukrainian, "uk", russian, "ru")
