"""Suppressions and fingerprints after the rewriting that gettext's tools and editors do."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from checker import Report, Settings, check
from tests.project_samples import SHOP, Project, catalog

UK = "shop/locale/uk/LC_MESSAGES/django.po"
IGNORE = "# zvirka: ignore[number-mismatch] the Ukrainian office takes more\n"
LONG = "The password must have 8 characters, " + "and it must not be one that you use on any other site, " * 4
LONG_UK = "Пароль має містити 9 символів, " + "і його не можна вживати на жодному іншому сайті, " * 4
LONG_RU = "Пароль должен содержать 8 символов, " + "и его нельзя использовать ни на одном другом сайте, " * 4


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with a suppressed slip, an open slip in a long entry, and a flag as Weblate writes it."""
    monkeypatch.chdir(tmp_path)
    project = Project(tmp_path)
    project.write_shop({**SHOP, LONG.strip(): (LONG_UK.strip(), LONG_RU.strip())})
    project.replace(UK, "до 10 МБ", "до 100 МБ")
    project.replace(UK, "#: views.py:20\n", f"{IGNORE}#: views.py:20\n")
    return project


def state(report: Report) -> tuple[list[str], list[tuple[str, str]]]:
    open_ones = [finding.fingerprint for finding in report.findings]
    return open_ones, [(finding.fingerprint, ignore.reason) for finding, ignore in report.suppressed]


def gettext(*arguments: str) -> None:
    if shutil.which(arguments[0]) is None:
        pytest.skip(f"{arguments[0]} (gettext) is not installed")
    subprocess.run(arguments, check=True, capture_output=True)


def wrapped(project: Project) -> None:
    gettext("msgcat", "--width=40", "-o", UK, UK)


def sorted_(project: Project) -> None:
    gettext("msgcat", "--sort-output", "--no-location", "--no-wrap", "-o", UK, UK)


def merged(project: Project) -> None:
    template = {"New one": "", **dict.fromkeys(reversed(SHOP), ""), LONG.strip(): ""}
    project.write("django.pot", catalog("", template))
    gettext("msgmerge", "--quiet", "--update", "--backup=none", UK, "django.pot")


def as_poedit_does(project: Project) -> None:
    """Read and written whole: rewrapped, the header's fields added, comments and flags in gettext's order."""
    pofile = polib.pofile(str(project.folder / UK), wrapwidth=79)
    pofile.metadata["X-Generator"] = "Poedit 3.4.2"
    pofile.metadata["PO-Revision-Date"] = "2026-01-01 00:00+0200"
    pofile.save()


REWRITINGS = [wrapped, sorted_, merged, as_poedit_does]


@pytest.mark.parametrize("rewrite", REWRITINGS)
def test_suppressions_and_fingerprints_survive(shop: Project, rewrite: Callable[[Project], None]) -> None:
    before = state(check(["shop"]))
    assert [len(part) for part in before] == [1, 1]
    content = (shop.folder / UK).read_bytes()
    rewrite(shop)
    assert (shop.folder / UK).read_bytes() != content
    assert state(check(["shop"], Settings(ignore=("segment-missing",)))) == before


@pytest.mark.parametrize("rewrite", [wrapped, as_poedit_does])
def test_weblates_flag_is_honoured(shop: Project, rewrite: Callable[[Project], None]) -> None:
    shop.replace(UK, "#: views.py:70\n", "#: views.py:70\n#, ignore-number-mismatch\n")
    assert check(["shop"]).findings == ()
    if rewrite is as_poedit_does:  # msgcat drops flags it does not know, which is why comments exist
        rewrite(shop)
        assert check(["shop"]).findings == ()


def test_unknown_rule_is_refused_with_the_nearest_name(shop: Project) -> None:
    shop.replace(UK, "ignore[number-mismatch]", "ignore[number-mismach]")
    with pytest.raises(Exception, match="did you mean 'number-mismatch'"):
        check(["shop"])


def test_unused_suppression_is_reported(shop: Project) -> None:
    shop.replace(UK, "до 100 МБ", "до 10 МБ")
    assert [f.rule for f in check(["shop"]).findings] == ["suppression-unused", "number-mismatch"]


@pytest.mark.parametrize(
    ("pattern", "silent"),
    [
        ("shop/*", True),
        ("shop/locale/uk/*", True),
        ("*/uk/LC_MESSAGES/*.po", True),
        ("locale/uk/LC_MESSAGES/django.po", True),
        ("shop/locale/ru/*", False),
        ("blog/*", False),
    ],
)
def test_rules_ignored_by_path(shop: Project, pattern: str, silent: bool) -> None:
    settings = Settings(per_file_ignores={pattern: ("number",)}, ignore=("suppression-unused",))
    assert (check(["shop"], settings).findings == ()) is silent


def test_other_rules_are_not_ignored_by_path(shop: Project) -> None:
    settings = Settings(per_file_ignores={"shop/*": ("date-mismatch", "name")}, ignore=("suppression-unused",))
    assert [f.rule for f in check(["shop"], settings).findings] == ["number-mismatch"]
