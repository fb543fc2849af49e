"""Accepted findings: written, read, taken out, and told where they are stale."""

import json
from pathlib import Path

import pytest

from checker import Settings, SettingsError, baseline, check
from tests.conftest import Run
from tests.project_samples import SHOP, Project

UK, RU = "shop/locale/uk/LC_MESSAGES/django.po", "shop/locale/ru/LC_MESSAGES/django.po"
FILE = "accepted.json"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with two old slips."""
    monkeypatch.chdir(tmp_path)
    project = Project(tmp_path)
    project.write_shop()
    project.replace(UK, "до 10 МБ", "до 100 МБ")
    project.replace(RU, "5 мая", "6 мая")
    return project


def test_accepted_findings_are_left_out(shop: Project, run: Run) -> None:
    assert run("check", "shop").code == 1
    assert run("check", "shop", "--write-baseline", FILE).out == f"{FILE}: 2 findings accepted\n"
    done = run("check", "shop", "--baseline", FILE)
    assert (done.code, done.err) == (0, "")
    shop.replace(UK, "за 3 дні", "за 13 днів")
    done = run("check", "shop", "--baseline", FILE, "--output-format", "concise")
    assert (done.code, len(done.out.splitlines()), "13 днів" in done.out) == (1, 1, True)


def test_file_is_sorted_one_finding_a_line(shop: Project, run: Run) -> None:
    run("check", "shop", "--write-baseline", FILE)
    lines = (shop.folder / FILE).read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"version": 1, "findings": ['
    assert [json.loads(line.rstrip(","))["rule"] for line in lines[1:-1]] == ["date-mismatch", "number-mismatch"]
    assert lines[-1] == "]}"
    assert "до 100 МБ" in lines[2] or "100" in lines[2]


def test_writing_twice_gives_the_same_bytes(shop: Project, run: Run) -> None:
    run("check", "shop", "--write-baseline", FILE)
    once = (shop.folder / FILE).read_bytes()
    run("check", "shop", "--write-baseline", FILE)
    assert (shop.folder / FILE).read_bytes() == once


def test_empty_baseline(shop: Project, run: Run) -> None:
    shop.write_shop()
    run("check", "shop", "--write-baseline", FILE)
    assert baseline.load(FILE) == ()
    assert run("check", "shop", "--baseline", FILE).code == 0


def test_baseline_of_the_settings_is_used_and_rewritten(shop: Project, run: Run) -> None:
    shop.write("zvirka.toml", f'baseline = "{FILE}"\n')
    missing = run("check", "shop")
    assert missing.code == 2
    assert "--write-baseline" in missing.err
    assert run("check", "shop", "--write-baseline", FILE).code == 0
    assert run("check", "shop").code == 0
    assert run("check", "shop", "--write-baseline", FILE).out == f"{FILE}: 2 findings accepted\n"


def test_survives_moved_lines_headers_and_edits_elsewhere(shop: Project, run: Run) -> None:
    run("check", "shop", "--write-baseline", FILE)
    text = (shop.folder / UK).read_text(encoding="utf-8")
    text = text.replace("charset=UTF-8\\n", 'charset=UTF-8\\n"\n"X-Generator: Weblate 5\\n')
    text = text.replace("Надіслати", "Відправити").replace("#: views.py", "# See the design.\n#: views.py")
    text = text.replace("Приймаються файли", '"\n"Приймаються файли')
    shop.write(UK, text)
    shop.write_shop({"2 days": ("2 дні", "2 дня")}, "blog/locale")
    assert run("check", ".", "--baseline", FILE).code == 0


def test_edition_that_is_edited_in_the_same_place_is_a_new_finding(shop: Project, run: Run) -> None:
    run("check", "shop", "--write-baseline", FILE)
    shop.replace(UK, "до 100 МБ", "до 1000 МБ")
    assert run("check", "shop", "--baseline", FILE).code == 1


def test_equal_findings_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    project = Project(tmp_path)
    wrong = {"It costs 5 dollars.": ("Коштує 6 доларів.", "Стоит 5 долларов.")}
    project.write_shop(wrong, "a/locale")
    project.write_shop(wrong, "b/locale")
    run("check", "a", "--write-baseline", FILE)
    assert run("check", "a", "--baseline", FILE).code == 0
    assert len(check(["."], Settings(baseline=FILE)).findings) == 1
    run("check", ".", "--write-baseline", FILE)
    assert check(["."], Settings(baseline=FILE)).findings == ()


def test_stale_entries_are_told_and_fail_nothing(shop: Project, run: Run) -> None:
    run("check", "shop", "--write-baseline", FILE)
    shop.replace(UK, "до 100 МБ", "до 10 МБ")
    done = run("check", "shop", "--baseline", FILE)
    assert done.code == 0
    assert "1 entry fits no finding any more: number-mismatch in django" in done.err
    assert FILE in done.err


def test_entries_that_were_not_looked_at_are_not_stale(shop: Project, run: Run) -> None:
    shop.write_shop(SHOP, "blog/locale", "blog")
    run("check", ".", "--write-baseline", FILE)
    assert run("check", "blog", "--baseline", FILE).err == ""
    assert run("check", ".", "--baseline", FILE, "--select", "time").err == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "not a baseline"),
        ("{", "not a baseline"),
        ("[]", "states no version"),
        ("{}", "states no version"),
        ('{"version": 2, "findings": []}', "version 2"),
        ('{"version": "1", "findings": []}', "version '1'"),
        ('{"version": 1}', "no list of findings"),
        ('{"version": 1, "findings": [5]}', "entry 1"),
        ('{"version": 1, "findings": [{"fingerprint": "a", "rule": "b"}]}', "entry 1"),
        ("[" * 100_000, "not a baseline"),
        ("\xff", "not a baseline"),
    ],
)
def test_broken_baselines_are_refused(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / FILE
    file.write_bytes(content.encode("latin-1"))
    with pytest.raises(SettingsError, match=said):
        baseline.load(str(file))


@pytest.mark.parametrize("more", [("--since", "HEAD"), ("--baseline", FILE)])
def test_half_a_baseline_is_not_written(shop: Project, run: Run, more: tuple[str, str]) -> None:
    assert run("check", "shop", "--write-baseline", FILE, *more).code == 2
    assert not (shop.folder / FILE).exists()
