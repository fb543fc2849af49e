"""Workflow commands, read back as the runner of GitHub Actions reads them."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Report
from checker.reports import github
from tests.reports.report_samples import clean, hostile, segment, side, three_editions

COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>.*?)::(?P<data>.*)")
PROPERTY_CODES = {"%3A": ":", "%2C": ",", "%0D": "\r", "%0A": "\n", "%25": "%"}


def read(output: str) -> list[tuple[str, dict[str, str], str]]:
    """Return name, properties and data of every command; a line that is not one ours fails."""
    commands = []
    for line in output.splitlines():
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = (part.partition("=") for part in match["properties"].split(","))
        commands.append((match["name"], {name: decoded(value) for name, _, value in pairs}, decoded(match["data"])))
    return commands


def decoded(text: str) -> str:
    for code, character in PROPERTY_CODES.items():
        text = text.replace(code, character)
    return text


def test_commands_carry_file_line_and_title() -> None:
    names, properties, data = zip(*read(github.render(three_editions())), strict=True)
    assert names == ("error", "warning", "notice")
    assert properties[0] == {
        "file": "i18n/ru/LC_MESSAGES/north-korea-missile.po",
        "line": "94",
        "title": "number-mismatch, suspect ru",
    }
    assert properties[2]["file"] == "i18n/uk/LC_MESSAGES/курс гривні 100%.po"
    assert data[0] == three_editions().findings[0].message


def test_nothing_is_said_where_nothing_is_found() -> None:
    assert github.render(clean()) == ""


def test_hostile_text_starts_no_command() -> None:
    assert [name for name, _, _ in read(github.render(hostile()))] == ["error", "warning"]


@given(st.text(), st.text(min_size=1))
def test_no_text_starts_a_command_or_adds_a_property(message: str, path: str) -> None:
    report = three_editions()
    odd = segment("ru", "d", "p01.s01", "42", 3)._replace(path=path)
    finding = replace(report.findings[0], message=message, editions={"ru": side(odd)})
    (command,) = read(github.render(Report("en", ("ru",), (finding,), 1, 1, 1)))
    assert command[0] == "error"
    assert set(command[1]) == {"file", "line", "title"}
