"""Bad input: one clear line on standard error, exit code 2, nothing written."""

from pathlib import Path

import pytest

from tests.conftest import Run

HEAD = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
EN = HEAD.format("en") + 'msgid "It was in 24 years."\nmsgstr ""\n'
UK = HEAD.format("uk") + 'msgid "It was in 24 years."\nmsgstr "Це було за 24 роки."\n'


def catalogs(folder: Path, **texts: str | bytes) -> None:
    for language, text in texts.items():
        path = folder / "i18n" / language / "LC_MESSAGES" / "a.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def state(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


BROKEN = [
    ({"en": EN, "uk": b""}, "uk/LC_MESSAGES/a.po: no entries: the file is empty"),
    ({"en": EN, "uk": "hello world\n"}, "a.po:1: not a line of a PO file"),
    ({"en": EN, "uk": UK.replace("роки.", 'р"оки.')}, "a.po:7: a quotation mark is missing or not escaped"),
    ({"en": EN, "uk": UK.encode().replace(b"24", b"\xff\xfe")}, "a.po:6: bytes that are not utf-8"),
    ({"en": EN, "uk": UK.replace("UTF-8", "utf-88")}, "unknown charset 'utf-88'"),
    (
        {"en": EN, "uk": UK.replace("UTF-8", "UTF-7").replace("Це було за 24 роки", "24")},
        "charset 'utf-7' in the header cannot be written back",
    ),
    ({"en": EN, "uk": UK.replace("UTF-8", "undefined")}, "a.po:1: bytes that are not undefined"),
    ({"en": EN, "uk": UK.encode("utf-16")}, "a.po: UTF-16, which gettext cannot read"),
    ({"en": EN, "uk": UK.replace('\n"Cont', '\n"X-Publication-Date: 26.06.2024\\n"\n"Cont')}, "is not a date"),
    ({"en": EN, "uk": UK.replace('\n"Cont', '\n"X-Publication-Date: 2024-02-31\\n"\n"Cont')}, "is not a date"),
    ({"en": EN, "uk": UK.replace("Language: uk", "Language: de")}, "a.po"),
    ({"en": EN, "uk": UK + '\nmsgid "It was in 24 years."\nmsgstr "x"\n'}, "a.po:9: the same entry twice"),
    ({"en": EN, "uk": UK + '\n# zvirka: ignore[nubmer-mismatch] x\nmsgid "a"\nmsgstr "б"\n'}, "did you mean 'number"),
    ({"en": EN, "uk": UK + '\n# zvirka: be quiet\nmsgid "a"\nmsgstr "б"\n'}, "comment not understood"),
    ({"uk": HEAD.format("uk") + 'msgid "menu.file"\nmsgstr "Файл"\n'}, "no counterpart"),
    ({"de": HEAD.format("de") + 'msgid "a"\nmsgstr "b"\n'}, "no catalog in en, uk or ru"),
]


@pytest.mark.parametrize(("texts", "message"), BROKEN)
@pytest.mark.parametrize("command", [["check"], ["align"], ["align", "--write"]])
def test_broken_catalogs(
    run: Run, tmp_path: Path, command: list[str], texts: dict[str, str | bytes], message: str
) -> None:
    if command[0] == "align" and "zvirka:" in str(texts.get("uk")) and "nubmer" in str(texts.get("uk")):
        pytest.skip("alignment does not look at rules")
    catalogs(tmp_path, **texts)
    before = state(tmp_path)
    outcome = run(command[0], "i18n", *command[1:])
    assert outcome.code == 2
    assert message in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "nowhere"], "nowhere: no such file or folder"),
        (["check", ""], "an empty path"),
        (["check", "folder"], "folder: no catalog (*.po) in this folder"),
        (["check", "folder", "--select", "nubmer"], "unknown rule 'nubmer'"),
        (["check", "folder", "--output-format", "yaml"], "no output format 'yaml'"),
        (["check", "folder", "--output-format", "json", "--output-format", "sarif"], "two reports for one place"),
        (["check", "folder", "--output-format", "xlsx"], "xlsx is not text"),
        (["check", "folder", "--published", "26.06.2024"], "is not a date such as 2024-06-26"),
        (["check", "folder", "--language", "fr"], "'fr' is not one of en, uk, ru"),
        (["check", "folder", "--fail-on", "often"], "'often' is not one of"),
        (["check", "--config", "none.toml"], "none.toml: cannot be read"),
        (["check", "--colour"], "No such option"),
        (["chekc"], "No such command"),
        (["explain", "nubmer-mismatch"], "did you mean 'number-mismatch'?"),
        (["segment", "none.txt"], "none.txt: no such file or folder"),
        (["segment"], "Missing argument"),
        (["align", "en.txt", "--write"], "en.txt: an article, not a catalog"),
        (["align", "en.txt", "uk.txt", "--one-per-line"], "en.txt: no such file"),
        (["align", "texts.txt", "uk.txt", "--one-per-line"], "texts.txt: no language in its name"),
        (["check", "folder", "--max-file-size", "0"], "--max-file-size"),
        (["init", "none"], "none: no such folder"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "folder").mkdir()
    outcome = run(*arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert outcome.err.count("\n") == 1
    assert state(tmp_path) == {}


def test_an_unknown_setting_names_the_nearest_known(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zvirka.toml").write_text("fial-on = 'error'\n")
    before = state(tmp_path)
    outcome = run("check", ".")
    assert (outcome.code, outcome.out) == (2, "")
    assert "unknown setting 'fial-on'; did you mean 'fail-on'?" in outcome.err
    assert outcome.err.count("\n") == 1
    assert state(tmp_path) == before


def test_no_language_anywhere(run: Run, tmp_path: Path) -> None:
    (tmp_path / "texts.po").write_text(EN.replace("Language: en", "X-Nothing: x"))
    outcome = run("check", "texts.po")
    assert (outcome.code, outcome.out) == (2, "")
    assert "texts.po: no language: no Language header and none in the path" in outcome.err


def test_the_same_language_twice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "en.po").write_text(EN)
    (tmp_path / "uk.po").write_text(UK)
    (tmp_path / "ru.po").write_text(UK)
    outcome = run("check", "en.po", "uk.po", "ru.po")
    assert outcome.code == 2
    assert "a second uk catalog" in outcome.err


def test_one_edition_of_an_article_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "uk.txt").write_text("Заголовок про ракету\n\nРакету запустили у середу зранку.\n")
    outcome = run("check", "uk.txt")
    assert outcome.code == 2
    assert "uk.txt: no counterpart" in outcome.err


def test_segment_does_not_replace_what_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "uk.txt").write_text("Заголовок про ракету\n\nРакету запустили у середу зранку.\n")
    assert run("segment", "uk.txt", "--domain", "a").code == 0
    catalog = tmp_path / "i18n" / "uk" / "LC_MESSAGES" / "a.po"
    edited = catalog.read_text().replace("зранку", "вранці")
    catalog.write_text(edited)
    outcome = run("segment", "uk.txt", "--domain", "a")
    assert outcome.code == 2
    assert "--force replaces it" in outcome.err
    assert catalog.read_text() == edited
    assert run("segment", "uk.txt", "--domain", "a", "--force").code == 0
    assert "зранку" in catalog.read_text()


@pytest.mark.parametrize("domain", ["../x", "a/b", ".."])
def test_a_domain_that_is_no_name(run: Run, tmp_path: Path, domain: str) -> None:
    (tmp_path / "uk.txt").write_text("Заголовок\n\nРакету запустили у середу.\n")
    outcome = run("segment", "uk.txt", "--domain", domain)
    assert outcome.code == 2
    assert "cannot be a file's name" in outcome.err


def test_init_does_not_replace_settings(run: Run, tmp_path: Path) -> None:
    assert run("init").code == 0
    (tmp_path / "zvirka.toml").write_text("source = 'uk'\n")
    outcome = run("init")
    assert outcome.code == 2
    assert (tmp_path / "zvirka.toml").read_text() == "source = 'uk'\n"


def test_a_bug_is_told_as_a_bug(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **more: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("checker.running.check", broken)
    outcome = run("check", ".")
    assert outcome.code == 3
    assert outcome.err == (
        "zvirka: a bug in zvirka: RuntimeError: boom (ZVIRKA_TRACEBACK=1 shows where; please report it)\n"
    )
