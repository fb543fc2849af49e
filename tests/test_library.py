"""The package as a library: light to import, typed, documented, and all that the command line needs."""

import subprocess
import sys
from pathlib import Path

import pytest

import checker
from tests.project_samples import Project

UK = "shop/locale/uk/LC_MESSAGES/django.po"


@pytest.mark.parametrize("name", sorted(set(checker.__all__) - {"__version__"}))
def test_public_names_are_there_and_documented(name: str) -> None:
    assert getattr(checker, name).__doc__
    assert name in dir(checker)


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = checker.chek  # type: ignore[attr-defined, unused-ignore]


def test_import_is_light() -> None:
    said = (
        "import checker, sys; print([m for m in sys.modules if m.startswith('checker.') or m in ('numpy', 'click')])"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_package_says_that_it_is_typed() -> None:
    assert (Path(checker.__file__).parent / "py.typed").is_file()


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("make", [str, Path])
def test_paths_of_every_kind(tmp_path: Path, make: type, several: bool) -> None:
    Project(tmp_path).write_shop()
    Project(tmp_path).replace(UK, "до 10 МБ", "до 100 МБ")
    path = make(str(tmp_path / "shop"))
    report = checker.check([path] if several else path)
    assert [(finding.rule, finding.suspect) for finding in report.findings] == [("number-mismatch", "uk")]
    assert report.findings[0].severity is checker.Severity.ERROR
    assert report.domains == ("django",)


def test_reports_are_rendered(tmp_path: Path) -> None:
    Project(tmp_path).write_shop()
    report = checker.check(tmp_path)
    assert checker.render("markdown", report).startswith("<!-- zvirka -->")  # type: ignore[arg-type]


def test_two_folders_compared(tmp_path: Path) -> None:
    for name in ("before", "after"):
        Project(tmp_path / name).write_shop()
    Project(tmp_path / "after").replace(UK, "до 10 МБ", "до 100 МБ")
    found = checker.compare(tmp_path / "before", tmp_path / "after")
    assert [finding.rule for finding in found.introduced] == ["number-mismatch"]
    assert checker.compare(tmp_path / "after", tmp_path / "after").documents == ()


def test_settings_are_loaded_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "zvirka.toml"
    file.write_text('select = ["number"]\n', encoding="utf-8")
    assert checker.load_settings(file).select == ("number",)
    file.write_text('selekt = ["number"]\n', encoding="utf-8")
    with pytest.raises(checker.SettingsError, match="did you mean 'select'"):
        checker.load_settings(file)


def test_trouble_is_a_checker_error(tmp_path: Path) -> None:
    with pytest.raises(checker.CheckerError) as caught:
        checker.check(tmp_path / "nowhere")
    assert isinstance(caught.value, checker.InputError)
