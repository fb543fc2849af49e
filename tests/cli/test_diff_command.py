"""`zvirka diff`: folders, files and revisions compared; what changed, word by word; findings that came and went."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.project_samples import SHOP, Project, catalog

UK, RU = "shop/locale/uk/LC_MESSAGES/django.po", "shop/locale/ru/LC_MESSAGES/django.po"


@pytest.fixture
def shop(project: Project) -> Project:
    """Two commits: the first has a slip, the second mends it and makes another."""
    project.write_shop()
    project.replace(UK, "до 10 МБ", "до 100 МБ")
    project.replace(UK, "8 символів", "18 символів")
    project.commit()
    project.replace(UK, "до 100 МБ", "до 10 МБ")
    project.replace(UK, "за 3 дні", "за 13 днів")
    project.commit()
    return project


def as_json(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def test_two_revisions(shop: Project, run: Run) -> None:
    done = run("diff", "HEAD~1", "HEAD")
    assert done.code == 1
    assert f"{UK}:16: changed" in done.out
    assert "uk  Ваше замовлення надійде за [-3 дні-] {+13 днів+}." in done.out
    assert '"3 дні" (3 d) -> "13 днів" (13 d)' in done.out
    assert "ru  (as before) Ваш заказ прибудет через 3 дня." in done.out
    heads = [f"{name}: 1 finding" for name in ("Introduced", "Fixed", "Still open")]
    introduced, fixed, still_open = map(done.out.index, heads)
    assert introduced < done.out.index('uk "13 днів"') < fixed < done.out.index('uk "до 100 МБ"') < still_open
    assert done.out.endswith("findings: 1 introduced, 1 fixed, 1 still open.\n")


def test_json_says_it_all(shop: Project, run: Run) -> None:
    found = as_json(run("diff", "HEAD~1", "HEAD", "--output-format", "json").out)
    assert found["summary"] == {
        "changed": 2,
        "added": 0,
        "removed": 0,
        "facts": 2,
        "introduced": 1,
        "fixed": 1,
        "still_open": 1,
    }
    (document,) = found["documents"]
    uk = document["passages"][1]["editions"]["uk"]
    assert "".join(word["text"] for word in uk["words"] if word["change"] != "added") == uk["before"]["text"]
    assert "".join(word["text"] for word in uk["words"] if word["change"] != "removed") == uk["after"]["text"]
    assert [(fact["before"]["value"], fact["after"]["value"]) for fact in uk["facts"]] == [("3 d", "13 d")]
    assert [finding["suspect"] for finding in found["introduced"]] == ["uk"]


def test_mending_is_green(shop: Project, run: Run) -> None:
    assert run("diff", "HEAD", "HEAD~1", "--fail-on", "never").code == 0
    shop.replace(UK, "за 13 днів", "за 3 дні")
    done = run("diff", "HEAD", ".")
    assert done.code == 0
    assert "0 introduced, 1 fixed, 1 still open" in done.out


def test_revision_and_folder(shop: Project, run: Run) -> None:
    shop.replace(RU, "5 мая", "6 мая")
    done = run("diff", "HEAD", "shop")
    assert done.code == 1
    assert "1 introduced, 0 fixed, 2 still open" in done.out


def test_paths_limit_the_revisions(shop: Project, run: Run) -> None:
    shop.write_shop(SHOP, "blog/locale")
    shop.commit()
    shop.replace(UK.replace("shop", "blog"), "8 символів", "18 символів")
    shop.commit()
    assert run("diff", "HEAD~1", "HEAD", "shop").code == 0
    assert run("diff", "HEAD~1", "HEAD", "blog").code == 1


def test_two_folders(shop: Project, run: Run) -> None:
    shutil.copytree(shop.folder / "shop", shop.folder / "before")
    shop.replace(RU, "5 мая", "6 мая")
    done = run("diff", "before", "shop", "--exit-zero")
    assert done.code == 0
    assert "1 passage changed, 1 fact changed; findings: 1 introduced, 0 fixed, 2 still open" in done.out


def test_two_files(tmp_path: Path, run: Run) -> None:
    project = Project(tmp_path)
    project.write("old.uk.po", catalog("uk", {"In 3 days.": "За 3 дні."}))
    project.write("new.uk.po", catalog("uk", {"In 3 days.": "За 4 дні."}))
    done = run("diff", "old.uk.po", "new.uk.po")
    assert done.code == 1
    assert "За [-3-] {+4+} дні." in done.out


def test_folders_of_articles(tmp_path: Path, run: Run) -> None:
    project = Project(tmp_path)
    said = {
        "en": "The bridge is {} metres long.",
        "uk": "Довжина мосту — {} метрів.",
        "ru": "Длина моста — {} метров.",
    }
    for folder, number in (("before", 412), ("after", 421)):
        for language, text in said.items():
            project.write(f"{folder}/{language}.txt", text.format(number if language == "uk" else 412))
    done = run("diff", "before", "after")
    assert done.code == 1
    assert "[-412-] {+421+}" in done.out


def test_added_and_removed_entries_stand_where_they_were(shop: Project, run: Run) -> None:
    texts = dict(list(SHOP.items())[1:])
    texts = {"Good morning": ("Доброго ранку", "Доброе утро"), **texts, "Bye": ("Бувайте", "Пока")}
    shop.write_shop(SHOP)
    shop.commit()
    shop.write_shop(texts)
    found = as_json(run("diff", "HEAD", ".", "--output-format", "json").out)
    assert [passage["change"] for passage in found["documents"][0]["passages"]] == ["removed", "added", "added"]


def test_renamed_catalog_is_one_document(shop: Project, run: Run) -> None:
    for path in (UK, RU):
        file = shop.folder / path
        file.rename(file.with_name("store.po"))
    found = as_json(run("diff", "HEAD", ".", "--output-format", "json").out)
    assert [(one["domain"], one["previous"], one["change"]) for one in found["documents"]] == [
        ("store", "django", "changed")
    ]
    assert found["introduced"] == []
    assert len(found["still_open"]) == 2


def test_new_and_deleted_catalogs(shop: Project, run: Run) -> None:
    shutil.rmtree(shop.folder / "shop")
    shop.write_shop({"Tea": ("Чай", "Чай")}, "blog/locale", "blog")
    done = run("diff", "HEAD", ".")
    assert "blog, added: 1 passage added" in done.out
    assert "django, removed: 6 passages removed" in done.out
    assert "0 introduced, 2 fixed" in done.out


def test_markdown_is_a_comment(shop: Project, run: Run) -> None:
    done = run("diff", "HEAD~1", "HEAD", "--output-format", "markdown", "--output-file", "comment.md")
    assert (done.code, done.out) == (1, "")
    text = (shop.folder / "comment.md").read_text(encoding="utf-8")
    assert text.startswith("<!-- zvirka -->\n\n### Zvirka: 1 introduced, 1 fixed, 1 still open (`HEAD~1` → `HEAD`)")
    assert "* uk + `Ваше замовлення надійде за 13 днів.`" in text


def test_huge_comment_says_what_is_left_out(project: Project, run: Run) -> None:
    texts = {f"There are {n} of them here.": (f"Їх тут {n}.", f"Их здесь {n}.") for n in range(100, 800)}
    project.write_shop(texts)
    project.commit()
    project.write_shop({msgid: (uk.replace("тут", "там"), ru) for msgid, (uk, ru) in texts.items()})
    done = run("diff", "HEAD", ".", "--output-format", "markdown")
    assert len(done.out) < 65_536
    assert "did not fit into a comment" in done.out


def test_nothing_that_acts_reaches_the_terminal(project: Project, run: Run) -> None:
    project.write_shop()
    project.commit()
    project.replace(UK, "Надіслати", "\x1b[31mНадіслати\u202e")
    for name in ("text", "json", "markdown"):
        out = run("diff", "HEAD", ".", "--output-format", name).out
        assert "\x1b" not in out
        assert "\u202e" not in out


@pytest.mark.parametrize("arguments", [("HEAD", "nowhere"), ("nowhere", "."), ("-x", "."), ("HEAD",), ("", ".")])
def test_wrong_usage(shop: Project, run: Run, arguments: tuple[str, ...]) -> None:
    assert run("diff", *arguments).code == 2


def test_name_that_is_a_path_and_a_branch_is_the_path(shop: Project, run: Run) -> None:
    shop.git("branch", "shop")
    assert "no passage changed" in run("diff", "HEAD", "shop").out
    assert run("diff", "refs/heads/shop", "HEAD~1").code == 1


def test_page_for_editors(shop: Project, run: Run) -> None:
    done = run("diff", "HEAD~1", "HEAD", "--output-format", "html", "--output-file", "change.html")
    assert (done.code, done.out) == (1, "")
    page = (shop.folder / "change.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "13 днів" in page
