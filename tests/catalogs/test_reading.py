"""PO files -> catalogs and editions: languages, encodings, what an entry says."""

from pathlib import Path

import pytest

from checker.catalogs import Catalog, editions, find, group, load
from checker.errors import InputError
from checker.model import Edition

HEAD = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


def write(folder: Path, name: str, body: str, *, language: str = "", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    head = (
        HEAD.format(language) if language else 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    path.write_bytes((head + "\n" + body).encode(encoding))
    return path


def one(path: Path) -> Catalog:
    catalog = load(find([str(path)])[0])
    assert catalog is not None
    return catalog


def read(folder: Path, source: str = "en") -> dict[str, Edition]:
    loaded = [catalog for file in find([str(folder)]) if (catalog := load(file))]
    return editions(group(loaded)[0], source)


def said(edition: Edition) -> list[str]:
    return [slot.segment.text if slot.segment else "-" for slot in edition.slots]


ENTRY = 'msgid "Hello"\nmsgstr "{}"\n'


def test_the_header_names_the_language_before_the_path(tmp_path: Path) -> None:
    assert one(write(tmp_path, "ru.po", ENTRY.format("Вітаю"), language="uk")).language == "uk"
    assert one(write(tmp_path, "po/ua.po", ENTRY.format("Вітаю"))).language == "uk"


def test_no_language_at_all(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no language"):
        one(write(tmp_path, "texts.po", ENTRY.format("Вітаю")))


def test_a_named_file_in_another_language(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'de' is not one of"):
        one(write(tmp_path, "texts.po", ENTRY.format("Hallo"), language="de"))


def test_publication_date(tmp_path: Path) -> None:
    path = write(tmp_path, "uk.po", ENTRY.format("Вітаю"), language='uk\\n"\n"X-Publication-Date: 2024-06-26')
    published = one(path).published
    assert published is not None
    assert published.isoformat() == "2024-06-26"
    with pytest.raises(InputError, match="is not a date"):
        one(write(tmp_path, "uk.po", ENTRY.format("Вітаю"), language='uk\\n"\n"X-Publication-Date: 26.06.2024'))


@pytest.mark.parametrize(
    ("charset", "codec"), [("windows-1251", "cp1251"), ("KOI8-U", "koi8-u"), ("UTF-8", "utf-8-sig")]
)
def test_encodings_that_gettext_knows(tmp_path: Path, charset: str, codec: str) -> None:
    path = tmp_path / "uk.po"
    head = HEAD.format("uk").replace("UTF-8", charset)
    path.write_bytes((head + "\n" + ENTRY.format("Вітаю, їжаче")).encode(codec))
    assert one(path).segments("en")[0].text == "Вітаю, їжаче"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "the file is empty"),
        (HEAD.format("uk").encode() + b'\nmsgid "a"\nmsgstr "\xff\xfe"\n', "bytes that are not utf-8"),
        (HEAD.format("uk").replace("UTF-8", "martian").encode(), "unknown charset"),
        ("\ufeff".encode("utf-16-le") + "msgid".encode("utf-16-le"), "UTF-16"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "uk.po"
    path.write_bytes(data)
    with pytest.raises(InputError, match=what) as caught:
        one(path)
    assert str(path) in caught.value.where


def test_wrong_bytes_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "uk.po"
    path.write_bytes(b'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "\xff"\n')
    with pytest.raises(InputError) as caught:
        one(path)
    assert caught.value.where == f"{path}:5"


def test_an_empty_msgstr_of_the_source_stands_for_its_msgid(tmp_path: Path) -> None:
    write(tmp_path, "en/LC_MESSAGES/a.po", 'msgid "Hello"\nmsgstr ""\n', language="en")
    write(tmp_path, "uk/LC_MESSAGES/a.po", ENTRY.format("Вітаю"), language="uk")
    found = read(tmp_path)
    assert said(found["en"]) == ["Hello"]
    assert said(found["uk"]) == ["Вітаю"]


def test_a_gettext_project_without_a_source_catalog(tmp_path: Path) -> None:
    plural = 'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] "%d день"\nmsgstr[1] "%d дні"\nmsgstr[2] "%d днів"\n'
    write(tmp_path, "uk/LC_MESSAGES/a.po", ENTRY.format("Вітаю") + "\n" + plural, language="uk")
    found = read(tmp_path)
    assert said(found["en"]) == ["Hello", "%d day", "%d days", "%d days"]
    assert said(found["uk"]) == ["Вітаю", "%d день", "%d дні", "%d днів"]


def test_every_edition_has_as_many_plural_forms_as_the_richest(tmp_path: Path) -> None:
    head = 'msgid "%d day"\nmsgid_plural "%d days"\n'
    write(tmp_path, "en/LC_MESSAGES/a.po", head + 'msgstr[0] ""\nmsgstr[1] ""\n', language="en")
    three = 'msgstr[0] "%d день"\nmsgstr[1] "%d дня"\nmsgstr[2] "%d дней"\n'
    write(tmp_path, "ru/LC_MESSAGES/a.po", head + three, language="ru")
    assert said(read(tmp_path)["en"]) == ["%d day", "%d days", "%d days"]


def test_symbolic_keys_need_a_source_catalog(tmp_path: Path) -> None:
    write(tmp_path, "uk/LC_MESSAGES/a.po", 'msgid "menu.open"\nmsgstr "Відкрити"\n', language="uk")
    with pytest.raises(InputError, match="no counterpart"):
        read(tmp_path)


def test_an_edition_catalog_alone_has_no_counterpart(tmp_path: Path) -> None:
    write(tmp_path, "uk/LC_MESSAGES/a.po", 'msgctxt "p01.s01"\nmsgid "Вітаю"\nmsgstr "Вітаю"\n', language="uk")
    with pytest.raises(InputError, match="no counterpart"):
        read(tmp_path)


def test_fuzzy_and_untranslated_entries_say_nothing(tmp_path: Path) -> None:
    write(tmp_path, "uk/LC_MESSAGES/a.po", '#, fuzzy\nmsgid "A"\nmsgstr "Б"\n\nmsgid "C"\nmsgstr ""\n', language="uk")
    assert said(read(tmp_path)["uk"]) == ["-", "-"]


def test_the_same_language_twice(tmp_path: Path) -> None:
    write(tmp_path, "a-uk.po", ENTRY.format("Вітаю"), language="uk")
    write(tmp_path, "a-ru.po", ENTRY.format("Вітаю"), language="uk")
    with pytest.raises(InputError, match="a second uk catalog"):
        read(tmp_path)


def test_the_same_domain_in_two_folders_is_two_texts(tmp_path: Path) -> None:
    for app in ("shop", "blog"):
        write(tmp_path, f"{app}/locale/uk/LC_MESSAGES/django.po", ENTRY.format("Вітаю"), language="uk")
    loaded = [catalog for file in find([str(tmp_path)]) if (catalog := load(file))]
    assert [g.domain for g in group(loaded)] == ["blog/locale/django", "shop/locale/django"]


def test_two_publication_dates(tmp_path: Path) -> None:
    write(tmp_path, "en.po", ENTRY.format(""), language='en\\n"\n"X-Publication-Date: 2024-06-26')
    write(tmp_path, "uk.po", ENTRY.format("Вітаю"), language='uk\\n"\n"X-Publication-Date: 2024-06-25')
    loaded = [catalog for file in find([str(tmp_path)]) if (catalog := load(file))]
    with pytest.raises(InputError, match="two publication dates"):
        _ = group(loaded)[0].published
