"""`zvirka check`: what it prints, where, and how it exits."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run

EN, UK, RU = "The visit was the first in 24 years.", "Візит був першим за 24 роки.", "Визит стал первым за 42 года."


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    """Three editions of one sentence, the Russian one wrong."""
    for language, text in (("en", EN), ("uk", UK), ("ru", RU)):
        (tmp_path / f"{language}.txt").write_text(f"{text}\n", encoding="utf-8")
    return ["en.txt", "uk.txt", "ru.txt"]


def catalog(folder: Path, language: str, text: str, *, comment: str = "") -> None:
    path = folder / "i18n" / language / "LC_MESSAGES" / "a.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    path.write_text(f'{head}{comment}msgctxt "p01.s01"\nmsgid "{EN}"\nmsgstr "{text}"\n', encoding="utf-8")


@pytest.fixture
def catalogs(tmp_path: Path) -> Path:
    """The same as aligned catalogs."""
    for language, text in (("en", EN), ("uk", UK), ("ru", RU)):
        catalog(tmp_path, language, text)
    return tmp_path


def test_the_full_report(run: Run, pages: list[str]) -> None:
    outcome = run("check", *pages)
    assert outcome.code == 1
    assert outcome.out == (
        "ru.txt:1: error number-mismatch\n"
        '  number differs: en "24 years" is 24 a, uk "24 роки" is 24 a, ru "42 года" is 42 a; suspect ru\n'
        "     en  The visit was the first in 24 years.\n"
        "                                    ~~~~~~~~\n"
        "     uk  Візит був першим за 24 роки.\n"
        "                             ~~~~~~~\n"
        "  -> ru  Визит стал первым за 42 года.\n"
        "                              ^^^^^^^\n"
        "\n"
        "1 error in 3 files, 3 segments, 1 bead.\n"
    )
    assert outcome.err == ""


def test_the_concise_report(run: Run, pages: list[str]) -> None:
    outcome = run("check", *pages, "--output-format", "concise")
    assert outcome.out == (
        'ru.txt:1:22: number-mismatch number differs: en "24 years" is 24 a, uk "24 роки" is 24 a,'
        ' ru "42 года" is 42 a; suspect ru\n'
    )


def test_columns_are_those_of_the_file(run: Run, tmp_path: Path, catalogs: Path) -> None:
    first = {"en": "It rained all night. ", "uk": "Усю ніч ішов дощ. ", "ru": "Всю ночь шёл дождь. "}
    for language, text in (("en", EN), ("uk", UK), ("ru", RU)):
        (tmp_path / f"{language}.txt").write_text(first[language] + text, encoding="utf-8")
    line = (first["ru"] + RU).index("42") + 1
    assert run("check", "en.txt", "uk.txt", "ru.txt", "--output-format", "concise").out.startswith(
        f"ru.txt:1:{line}: "
    )
    column = len('msgstr "') + RU.index("42") + 1
    place = f"i18n/ru/LC_MESSAGES/a.po:8:{column}: "
    assert run("check", "i18n", "--output-format", "concise").out.startswith(place)


def test_findings_stand_in_the_order_of_the_article(run: Run, tmp_path: Path) -> None:
    texts = {
        "en": "It took 12 days. On June 18 it stopped.",
        "uk": "Це тривало 13 днів. 18 липня все стихло.",
        "ru": "Это длилось 12 дней. 18 июня всё стихло.",
    }
    for language, text in texts.items():
        (tmp_path / f"{language}.txt").write_text(text, encoding="utf-8")
    out = run("check", "en.txt", "uk.txt", "ru.txt", "--output-format", "concise").out
    assert [line.split()[1] for line in out.splitlines()] == ["number-mismatch", "date-mismatch"]


def test_catalogs_report_the_line_of_msgstr(run: Run, catalogs: Path) -> None:
    outcome = run("check", "i18n", "--output-format", "json")
    finding = json.loads(outcome.out)["findings"][0]
    assert finding["editions"]["ru"]["path"] == "i18n/ru/LC_MESSAGES/a.po"
    assert finding["editions"]["ru"]["line"] == 8
    assert finding["editions"]["ru"]["segments"] == [{"msgctxt": "p01.s01", "msgid": EN}]
    assert finding["suspect"] == "ru"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--exit-zero"], 0),
        (["--fail-on", "info"], 1),
        (["--ignore", "number-mismatch"], 0),
        (["--select", "date"], 0),
        (["--select", "number"], 1),
        (["--select", "number-mismatch,date"], 1),
    ],
)
def test_exit_codes(run: Run, pages: list[str], options: list[str], code: int) -> None:
    assert run("check", *pages, *options).code == code


def test_nothing_to_say(run: Run, tmp_path: Path) -> None:
    for language, text in (("en", EN), ("uk", UK)):
        (tmp_path / f"{language}.txt").write_text(text, encoding="utf-8")
    outcome = run("check", "en.txt", "uk.txt")
    assert outcome.code == 0
    assert outcome.out == "Nothing disagrees in 2 files, 2 segments, 1 bead.\n"
    assert run("check", "en.txt", "uk.txt", "--quiet").out == ""


def test_a_suppression_silences_its_rule(run: Run, catalogs: Path) -> None:
    catalog(catalogs, "ru", RU, comment="# zvirka: ignore[number-mismatch] counted from the first visit\n")
    outcome = run("check", "i18n")
    assert outcome.code == 0
    assert "Nothing disagrees" in outcome.out


def test_a_flag_silences_its_rule(run: Run, catalogs: Path) -> None:
    catalog(catalogs, "ru", RU, comment="#, ignore-number-mismatch, ignore-same\n")
    assert run("check", "i18n").code == 0


def test_a_suppression_that_silences_nothing_is_reported(run: Run, catalogs: Path) -> None:
    catalog(catalogs, "ru", RU, comment="# zvirka: ignore[date-mismatch] no\n")
    outcome = run("check", "i18n", "--output-format", "concise")
    assert "suppression-unused silences nothing: ru ignore[date-mismatch]" in outcome.out
    assert "number-mismatch" in outcome.out
    ignored = run("check", "i18n", "--output-format", "concise", "--ignore", "date-mismatch")
    assert "suppression-unused" not in ignored.out


def test_a_suppression_without_a_reason_is_a_hint(run: Run, catalogs: Path) -> None:
    catalog(catalogs, "ru", RU, comment="# zvirka: ignore[number-mismatch]\n")
    outcome = run("check", "i18n")
    assert outcome.code == 0
    assert "1 hint not shown" in outcome.out
    assert "suppression-unexplained" in run("check", "i18n", "--verbose").out


def test_settings_files(run: Run, catalogs: Path) -> None:
    (catalogs / "zvirka.toml").write_text('[per-file-ignores]\n"i18n/ru/*" = ["number-mismatch"]\n')
    assert run("check", "i18n").code == 0
    (catalogs / "zvirka.toml").write_text('ignore = ["number"]\n')
    assert run("check", "i18n").code == 0
    (catalogs / "zvirka.toml").write_text('fail-on = "never"\n')
    assert run("check", "i18n").code == 0
    assert run("check", "i18n", "--fail-on", "error").code == 1


def test_reports_go_where_they_are_sent(run: Run, pages: list[str], tmp_path: Path) -> None:
    outcome = run("check", *pages, "--output-format", "json=out/a.json", "--output-format", "concise")
    assert outcome.code == 1
    assert json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))["summary"]["error"] == 1
    assert outcome.out.startswith("ru.txt:1:")
    assert outcome.err == "zvirka: note: 1 error; json report in out/a.json\n"
    run("check", *pages, "--output-file", "full.txt")
    assert "number-mismatch" in (tmp_path / "full.txt").read_text("utf-8")


def test_statistics(run: Run, pages: list[str]) -> None:
    outcome = run("check", *pages, "--statistics")
    assert outcome.code == 1
    assert outcome.out == "     1  number-mismatch\n     1  in all\n"


def test_ua_is_ukrainian_everywhere(run: Run, pages: list[str], tmp_path: Path) -> None:
    (tmp_path / "uk.txt").rename(tmp_path / "ua.txt")
    outcome = run("check", "en.txt", "ua.txt", "ru.txt", "--source", "ua", "--output-format", "json")
    assert json.loads(outcome.out)["source"] == "uk"
    assert json.loads(outcome.out)["languages"] == ["en", "uk", "ru"]


def test_rules_and_explain(run: Run) -> None:
    assert "number-mismatch" in run("rules").out
    assert {"rule", "severity", "summary"} == set(json.loads(run("rules", "--output-format", "json").out)[0])
    assert run("explain", "weekday-calendar").out.startswith("weekday-calendar (error)\n\n")


def test_init_writes_settings_that_are_accepted(run: Run, tmp_path: Path, pages: list[str]) -> None:
    assert run("init").code == 0
    text = (tmp_path / "zvirka.toml").read_text("utf-8")
    settings = [line[2:] for line in text.splitlines() if re.match(r'# (\[|"|[a-z-]+ = )', line)]
    assert len(settings) > 6
    (tmp_path / "zvirka.toml").write_text("\n".join(settings), encoding="utf-8")
    (tmp_path / "zvirka-baseline.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    (tmp_path / "zvirka.glossary.csv").write_text("en,uk,ru\n", encoding="utf-8")
    assert run("check", *pages).code in (0, 1)
