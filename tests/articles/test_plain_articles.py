"""Plain text: what a block is, encodings, languages, dates, bad input."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.articles import parse, read
from checker.errors import InputError
from checker.model import BlockKind

ARTICLE = """ua en ru

North Korea launches ballistic missile: US and allies respond

North Korea launches ballistic missile: US and allies respond Photo: Pyongyang fails (photo from open sources)
Author: Liliana Oleniak

North Korea launched a ballistic missile that failed in flight. It fell into the sea.

DPRK's missile terror

Read more about the visit in our report.
"""
UKRAINIAN = "Ракета впала в море\n\nЗа словами посадовців, ракета впала в море біля Японії. Її запустили о 5:30.\n"
RUSSIAN = "Ракета упала в море\n\nПо словам чиновников, ракета упала в море у берегов Японии. Это был её запуск.\n"


def kinds(text: str, name: str = "en.txt") -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in parse(text.encode(), name).blocks]


def test_the_parts_of_an_article() -> None:
    assert kinds(ARTICLE) == [
        ("title", "North Korea launches ballistic missile: US and allies respond"),
        ("caption", "Photo: Pyongyang fails (photo from open sources)"),
        ("byline", "Author: Liliana Oleniak"),
        ("paragraph", "North Korea launched a ballistic missile that failed in flight. It fell into the sea."),
        ("subhead", "DPRK's missile terror"),
        ("paragraph", "Read more about the visit in our report."),
    ]


def test_lines_know_their_place_in_the_file() -> None:
    assert [block.line for block in parse(ARTICLE.encode(), "en.txt").blocks] == [3, 5, 6, 8, 10, 12]


def test_one_block_a_line_where_no_line_is_blank() -> None:
    assert [kind for kind, _ in kinds("Title here\nFirst sentence.\nSecond sentence.")] == [
        "title",
        "paragraph",
        "paragraph",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = "Title\n\nThe missile was launched at about half past five local time on Wednesday\n"
    wrapped += "from an area near Pyongyang and probably failed shortly after the launch, as\nofficials said."
    assert len(kinds(wrapped)) == 2


def test_long_lines_without_blank_lines_between_are_paragraphs() -> None:
    paragraph = "The missile was launched from an area near Pyongyang and probably failed. " * 3
    assert len(kinds(f"Title\n\n{paragraph}\n{paragraph}\n{paragraph}")) == 4


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Фото: Пхеньян (з відкритих джерел)", "caption"),
        ("Авторка: Ліліана Оленяк", "byline"),
        ("Автор: Лилиана Оленяк", "byline"),
        ("By Jane Roe", "byline"),
        ("By Monday the missile had been found.", "paragraph"),
        ("- перший пункт;", "item"),
        ("• другий пункт;", "item"),
        ("— Що сталося? — запитав він.", "paragraph"),
        ("Ракетний терор КНДР", "subhead"),
        ("Коротке речення.", "paragraph"),
        ("«Ми готові»", "subhead"),
        ("> Цитата з листа.", "quote"),
    ],
)
def test_kind_of_a_line(line: str, kind: str) -> None:
    assert kinds(f"Заголовок\n\nПерше речення абзацу.\n\n{line}", "uk.txt")[2][0] == kind


@pytest.mark.parametrize(
    "line",
    [
        "Published: 2024-06-26",
        "26 June 2024, 12:30",
        "June 26, 2024",
        "26 червня 2024",
        "Опубликовано: 26.06.2024 09:10",
        "26.06.2024",
    ],
)
def test_a_date_line_is_the_publication_date(line: str) -> None:
    article = parse(f"Title\n\n{line}\n\nText of the article.".encode(), "en.txt")
    assert article.published == date(2024, 6, 26)
    assert len(article.blocks) == 2


def test_a_sentence_with_a_date_is_text() -> None:
    article = parse(b"Title\n\nThe missile was launched on 26 June 2024.", "en.txt")
    assert article.published is None
    assert len(article.blocks) == 2


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-u", "iso8859-5", "cp866"]
)
def test_encodings(encoding: str) -> None:
    text = RUSSIAN if encoding == "cp866" else UKRAINIAN
    article = parse(f"{text}\n{text}".encode(encoding), "page.txt")
    assert article.blocks[1].text == text.split("\n")[2]
    assert article.language == ("ru" if encoding == "cp866" else "uk")


def test_text_is_cleaned() -> None:
    assert kinds("Т\u0438\u0306тул\u00ad\n\n24\u00a0роки\u200b  тому\tбуло.", "uk.txt") == [
        ("title", "Тйтул"),
        ("paragraph", "24\u00a0роки тому було."),
    ]


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("en.txt", "en"),
        ("ua.txt", "uk"),
        ("article-ru.txt", "ru"),
        ("uk-article.txt", "uk"),
        ("i/ua/story.txt", "uk"),
        ("story.uk.txt", "uk"),
        ("story_EN.txt", "en"),
    ],
)
def test_language_from_the_name(name: str, language: str) -> None:
    assert parse(b"12345", name).language == language


@pytest.mark.parametrize(
    ("text", "language"), [(ARTICLE, "en"), (UKRAINIAN, "uk"), (RUSSIAN, "ru"), ("Привіт, їжаче, як ти?", "uk")]
)
def test_language_from_the_text(text: str, language: str) -> None:
    assert parse(text.encode(), "story.txt").language == language


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        (ARTICLE, "johnson-visits-the-uk.html", "en"),
        (UKRAINIAN, "story-ru.txt", "uk"),
        (UKRAINIAN, "ru.txt", "ru"),
    ],
)
def test_a_word_of_the_name_yields_to_the_text(text: str, name: str, language: str) -> None:
    assert parse(text.encode(), name).language == language


def test_the_person_is_right_about_the_language() -> None:
    assert parse(UKRAINIAN.encode(), "en.txt", "ru-RU").language == "ru"


@pytest.mark.parametrize(
    "text",
    [
        "Der Präsident hat gestern in Berlin gesagt, dass die Rakete nicht ins Meer gefallen ist. Das ist alles.",
        "Prezydent powiedział wczoraj, że rakieta nie spadła do morza, ale to nie jest pewne i nikt nie wie.",
        "Прэзідэнт учора сказаў, што ракета ўпала ў мора, але ніхто гэтага не бачыў.",
        "Президентът каза вчера, че ракетата е паднала в морето, но никой не я е видял там.",
        "Председник је рекао да је ракета пала у море, али нико није видео шта се тамо десило.",
    ],
)
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="--language"):
        parse(text.encode(), "story.txt")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "en.txt"),
        (b" \n\n ", "en.txt"),
        (b"ua en ru\n", "en.txt"),
        (b"%PDF-1.7 ...", "en.pdf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "en.png"),
        (bytes(range(256)) * 20, "en.txt"),
        (b"\x00\x01\x02" * 50, "en.txt"),
        (b"text", "en.docx"),
        (b"PK\x03\x04 damaged", "en.docx"),
        (b"x" * 20_000_001, "en.txt"),
        (b"text", "de.txt"),
    ],
)
def test_bad_input_is_refused_by_name(data: bytes, name: str) -> None:
    with pytest.raises(InputError) as raised:
        parse(data, name)
    assert raised.value.where.startswith(name)
    assert raised.value.remedy


def test_unsupported_language_given() -> None:
    with pytest.raises(InputError, match="not supported"):
        parse(b"text", "en.txt", "de")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(str(tmp_path / "en.txt"))


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "en.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InputError, match="larger than"):
        read(str(path))


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        article = parse(text.encode("utf-8", "surrogatepass"), "en.txt")
    except InputError:
        return
    assert article.blocks[0].kind is BlockKind.TITLE
    assert all(block.text.strip() == block.text != "" and "\n" not in block.text for block in article.blocks)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = parse(data, "uk.txt")
    except InputError:
        return
    assert article.blocks
