"""Paths -> catalogs with their language and domain."""

from pathlib import Path

import pytest

from checker.catalogs import discovery, find
from checker.errors import InputError


@pytest.mark.parametrize(
    ("path", "language", "domain"),
    [
        ("i18n/uk/LC_MESSAGES/news.po", "uk", "news"),
        ("locale/ru_RU/LC_MESSAGES/django.po", "ru", "django"),
        ("i18n/ua/news.po", "uk", "news"),
        ("po/uk.po", "uk", "messages"),
        ("app/po/en_GB.po", "en", "app"),
        ("news-uk.po", "uk", "news"),
        ("news.ua.po", "uk", "news"),
        ("uk.po", "uk", "messages"),
        ("texts.po", None, "texts"),
    ],
)
def test_what_a_path_says(path: str, language: str | None, domain: str) -> None:
    file = discovery.describe(path, named=True)
    assert (file.language, file.domain) == (language, domain)


@pytest.mark.parametrize(
    "path", ["locale/de/LC_MESSAGES/django.po", "po/pt_BR.po", "locale/zh_Hans/LC_MESSAGES/x.po"]
)
def test_another_language_is_foreign(path: str) -> None:
    assert discovery.describe(path, named=False).foreign


def test_a_folder_is_searched_and_other_languages_left_out(tmp_path: Path) -> None:
    for name in ("uk/LC_MESSAGES/a.po", "de/LC_MESSAGES/a.po", "node_modules/x/ru.po"):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.touch()
    found = find([str(tmp_path)])
    assert [Path(file.path).relative_to(tmp_path).as_posix() for file in found] == ["uk/LC_MESSAGES/a.po"]


def test_a_variant_is_left_out_where_the_language_itself_is_there(tmp_path: Path) -> None:
    for name in ("en", "en_AU", "ru_RU", "uk"):
        file = tmp_path / name / "LC_MESSAGES" / "a.po"
        file.parent.mkdir(parents=True)
        file.touch()
    found = [Path(file.path).parts[-3] for file in find([str(tmp_path)])]
    assert found == ["en", "ru_RU", "uk"]


def test_excluded_paths(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "uk.po").touch()
    (tmp_path / "uk.po").touch()
    assert len(find([str(tmp_path)], ["old/*"])) == 1


@pytest.mark.parametrize(("name", "what"), [("missing", "no such file"), ("empty", "no catalog")])
def test_nothing_there(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=what):
        find([str(tmp_path / name)])
