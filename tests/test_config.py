"""Settings: read, refused with the nearest known name, relative to their file."""

from pathlib import Path

import pytest

from checker.config import Settings, load
from checker.errors import SettingsError

RULES = ("number-mismatch", "number-missing", "date-mismatch")


def write(folder: Path, text: str, name: str = "zvirka.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(None, RULES, tmp_path) == Settings()


def test_every_setting(tmp_path: Path) -> None:
    text = """
    source = "ua"
    select = ["number"]
    ignore = ["number-missing"]
    exclude = ["vendor/*"]
    fail-on = "warning"
    glossary = "names.csv"
    jobs = 2
    [per-file-ignores]
    "drafts/*" = ["date-mismatch"]
    """
    settings = load(str(write(tmp_path, text)), RULES)
    assert settings.source == "uk"
    assert settings.runs("number-mismatch")
    assert not settings.runs("number-missing")
    assert not settings.runs("date-mismatch")
    assert settings.is_ignored_at("date-mismatch", "drafts/a.po")
    assert not settings.is_ignored_at("date-mismatch", "a.po")
    assert settings.glossary == str(tmp_path / "names.csv")


def test_pyproject_and_nearest_file(tmp_path: Path) -> None:
    write(tmp_path, '[tool.zvirka]\nfail-on = "never"\n', "pyproject.toml")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert load(None, RULES, inner).fail_on == "never"
    write(inner, 'fail-on = "info"\n')
    assert load(None, RULES, inner).fail_on == "info"


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("fial-on = 'error'", "unknown setting 'fial-on'", "did you mean 'fail-on'?"),
        ("fail-on = 'sometimes'", "cannot be followed", "one of error"),
        ("source = 'fr'", "cannot be followed", '"en", "uk" or "ru"'),
        ("select = 'number'", "cannot be followed", "list of rules"),
        ("select = ['nubmer-mismatch']", "unknown rule 'nubmer-mismatch'", "did you mean 'number-mismatch'?"),
        ("jobs = true", "cannot be followed", "number of processes"),
        ("jobs = -1", "cannot be followed", "number of processes"),
        ("per-file-ignores = ['a']", "cannot be followed", "table of lists"),
        ("cache = 'yes'", "cannot be followed", "true or false"),
        ("select = [", "not TOML", "mend"),
    ],
)
def test_what_cannot_be_followed(tmp_path: Path, text: str, what: str, remedy: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load(str(path), RULES)
    assert what in caught.value.what
    assert remedy in caught.value.remedy
    assert caught.value.where == str(path)


def test_a_named_file_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(str(tmp_path / "none.toml"), RULES)
    write(tmp_path, "[project]\n", "pyproject.toml")
    with pytest.raises(SettingsError, match=r"no \[tool\.zvirka\] table"):
        load(str(tmp_path / "pyproject.toml"), RULES)
