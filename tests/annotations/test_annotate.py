"""Findings written into catalogs: what gettext's tools keep, what a second run replaces, what `--remove` leaves."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import InputError, OutputError, Report, Settings, annotate, check
from checker.catalogs.annotating import annotated, is_marked
from checker.catalogs.po_reading import parse
from tests.conftest import Run
from tests.project_samples import SHOP, Project, catalog

UK, RU = "shop/locale/uk/LC_MESSAGES/django.po", "shop/locale/ru/LC_MESSAGES/django.po"
NOTE = "# zvirka! number-mismatch: number differs:"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project in which the Ukrainian edition has one slip."""
    monkeypatch.chdir(tmp_path)
    project = Project(tmp_path)
    project.write_shop()
    project.replace(UK, "до 10 МБ", "до 100 МБ")
    return project


def text(project: Project, path: str = UK) -> str:
    return (project.folder / path).read_text(encoding="utf-8")


def gettext(tool: str, *arguments: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} (gettext) is not installed")
    subprocess.run([tool, *arguments], check=True, capture_output=True)


def test_suspects_entry_gets_the_comment(shop: Project) -> None:
    before = text(shop)
    made = annotate(["shop"])
    assert [(one.path, one.entries) for one in made if one.is_changed] == [(UK, 1)]
    added = [line for line in text(shop).splitlines() if line not in before.splitlines()]
    assert len(added) == 1
    assert added[0].startswith(NOTE)
    assert added[0].endswith("suspect uk")
    assert text(shop).index(added[0]) < text(shop).index("Files up to 10 MB")


def test_second_run_changes_nothing(shop: Project) -> None:
    annotate(["shop"], fuzzy=True)
    once = text(shop)
    assert not any(one.is_changed for one in annotate(["shop"], fuzzy=True))
    assert text(shop) == once


def test_mended_entry_loses_its_comment_and_its_mark(shop: Project) -> None:
    annotate(["shop"], fuzzy=True)
    shop.replace(UK, "файли до 100 МБ", "файли до 10 МБ")
    annotate(["shop"], fuzzy=True)
    clean = Project(shop.folder / "clean")
    clean.write_shop()
    assert text(shop) == (clean.folder / UK).read_text(encoding="utf-8")


@pytest.mark.parametrize("fuzzy", [False, True])
@pytest.mark.parametrize("flags", ["", "#, python-format\n", "#,c-format,no-wrap\n", "#  a translator's word\n"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_remove_gives_back_every_byte(shop: Project, fuzzy: bool, flags: str, newline: str) -> None:
    file = shop.folder / UK
    shop.replace(UK, "#: views.py:20\n", f"#: views.py:20\n{flags}")
    file.write_bytes(file.read_bytes().replace(b"\n", newline.encode()))
    before = file.read_bytes()
    annotate(["shop"], fuzzy=fuzzy)
    assert file.read_bytes() != before
    assert (b"fuzzy" in file.read_bytes()) is fuzzy
    annotate(["shop"], remove=True)
    assert file.read_bytes() == before


def test_other_peoples_comments_and_flags_stay(shop: Project) -> None:
    shop.replace(UK, "#: views.py:10\n", "# zvirka is a star\n#: views.py:10\n#, fuzzy\n")
    before = text(shop)
    annotate(["shop"], fuzzy=True)
    annotate(["shop"], remove=True)
    assert text(shop) == before


def test_marked_entries_are_still_checked(shop: Project) -> None:
    annotate(["shop"], fuzzy=True)
    assert "#, fuzzy" in text(shop)
    assert [f.rule for f in check(["shop"]).findings] == ["number-mismatch"]


def test_flag_that_msgmerge_sets_later_is_not_ours(shop: Project) -> None:
    annotate(["shop"], fuzzy=True)
    shop.replace(UK, "Files up to 10 MB are accepted.", "Files of 10 MB are accepted.")
    annotate(["shop"], remove=True)
    assert "#, fuzzy" in text(shop)
    assert "zvirka" not in text(shop)


def test_comments_survive_msgcat_and_msgmerge(shop: Project) -> None:
    annotate(["shop"], fuzzy=True)
    gettext("msgcat", "--no-wrap", "--sort-output", "-o", UK, UK)
    template = {msgid.replace("Send", "Send it"): "" for msgid in SHOP}
    shop.write("django.pot", catalog("", template))
    gettext("msgmerge", "--quiet", "--update", "--previous", UK, "django.pot")
    assert NOTE in text(shop)
    assert [f.rule for f in check(["shop"]).findings if f.severity.value == "error"] == ["number-mismatch"]
    gettext("msgfmt", "-c", "-o", "/dev/null", UK)
    annotate(["shop"], remove=True)
    assert "zvirka" not in text(shop)
    flags = [line for line in text(shop).splitlines() if line.startswith("#,")]
    assert len(flags) == text(shop).count("#| msgid")  # only what msgmerge marked itself


def test_comments_on_entries_that_went_are_removed_too(shop: Project) -> None:
    annotate(["shop"])
    shop.write("django.pot", catalog("", {msgid: "" for msgid in SHOP if "Files" not in msgid}))
    gettext("msgmerge", "--quiet", "--update", "--no-fuzzy-matching", UK, "django.pot")
    assert "#~ msgid" in text(shop)
    assert NOTE in text(shop)
    annotate(["shop"])
    assert "zvirka" not in text(shop)
    assert "#~ msgid" in text(shop)


def test_without_a_suspect_every_edition_gets_the_comment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    project = Project(tmp_path)
    for language, msgstr in (("en", "It takes 5 days."), ("uk", "Це триває 6 днів.")):
        project.write(f"{language}/app.po", catalog(language, {"It takes 5 days.": msgstr}))
    annotate(["."])
    assert NOTE in text(project, "en/app.po")
    assert NOTE in text(project, "uk/app.po")


def test_untranslated_suspect_is_told_on_its_own_entry_and_never_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = Project(tmp_path)
    said = {"en": "Nobody was hurt.", "uk": "", "ru": "Никто не пострадал."}
    for language, msgstr in said.items():
        entry = f'\nmsgctxt "p01.s01"\nmsgid "Nobody was hurt."\nmsgstr "{msgstr}"\n'
        project.write(f"{language}/app.po", catalog(language, {}) + entry)
    annotate(["."], fuzzy=True)
    assert "# zvirka! segment-missing" in text(project, "uk/app.po")
    assert "fuzzy" not in text(project, "uk/app.po")
    assert "zvirka" not in text(project, "ru/app.po")


def test_note_fits_the_charset_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    project = Project(tmp_path)
    project.write_shop()
    russian = text(project, RU).replace("UTF-8", "KOI8-R").replace("до 10 МБ", "до 100 МБ")
    (tmp_path / RU).write_bytes(russian.encode("koi8-r"))
    annotate(["shop"])
    assert b"# zvirka! number-mismatch" in (tmp_path / RU).read_bytes()
    assert not any(one.is_changed for one in annotate(["shop"]))


def test_articles_have_no_comments(tmp_path: Path) -> None:
    file = tmp_path / "en.txt"
    file.write_text("Five days.", encoding="utf-8")
    with pytest.raises(InputError, match="segment"):
        annotate([file])


def test_selected_rules_only(shop: Project) -> None:
    assert not any(one.is_changed for one in annotate(["shop"], Settings(select=("date",))))


def test_on_the_command_line(shop: Project, run: Run) -> None:
    done = run("annotate", "shop")
    assert (done.code, done.out) == (0, f"{UK}: 1 entry annotated\n")
    done = run("annotate", "shop", "--remove")
    assert (done.code, done.out) == (0, f"{UK}: comments taken away\n")
    assert run("annotate", "shop", "--remove").out == ""


comments = st.lists(
    st.sampled_from(
        ["# Word.", "#", "#. Told.", "#: a.py:1", "#, c-format", "#, no-wrap, c-format", '#| msgid "Old"']
    ),
    unique=True,
)


@given(comments, st.lists(st.sampled_from(["a: b", "c: d"]), min_size=1, unique=True), st.booleans(), st.booleans())
def test_notes_come_and_go_without_a_trace(lines: list[str], notes: list[str], fuzzy: bool, first: bool) -> None:
    order = ["#", "# W", "#. ", "#: ", "#, ", "#| "]
    lines = sorted(lines, key=lambda line: order.index(line[:3] if line != "#" else "#"))
    source = "".join(f"{line}\n" for line in [*lines, 'msgid "a"', 'msgstr "b"'])
    source = source if first else f'msgid "z"\nmsgstr "z"\n\n{source}'
    entry = parse(source, "a.po").entries[-1]
    noted = annotated(entry, notes, fuzzy=fuzzy)
    again = parse(noted.raw, "a.po").entries[0]
    assert [note for note in again.translator_comments if note in {f"zvirka! {n}" for n in notes}] == [
        f"zvirka! {note}" for note in notes
    ]
    assert is_marked(again) is fuzzy
    assert annotated(again, notes, fuzzy=fuzzy).raw == noted.raw
    assert annotated(again, ()).raw == entry.raw


def test_catalog_that_somebody_changes_meanwhile_is_not_replaced(
    shop: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: object, **named: object) -> Report:
        shop.replace(UK, "Надіслати", "Відправити")
        return check(["shop"])

    monkeypatch.setattr("checker.library.check", slow)
    with pytest.raises(OutputError, match="meanwhile"):
        annotate(["shop"])
    assert "zvirka" not in text(shop)
