"""The files that other tools read: pre-commit hooks (run by pre-commit itself), the GitHub Action, the matcher."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.project_samples import IDENTITY, Project

UK = "shop/locale/uk/LC_MESSAGES/django.po"
BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, **IDENTITY, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture
def yaml() -> Any:
    return pytest.importorskip("yaml", reason="PyYAML (it comes with pre-commit) is not installed")


@pytest.fixture
def zvirka() -> None:
    if not (BIN / "zvirka").exists():
        pytest.skip("the command zvirka is not installed beside this Python")


@pytest.fixture
def shop(project: Project, zvirka: None) -> Project:
    """A repository with an old slip, committed."""
    project.write_shop()
    project.replace(UK, "до 10 МБ", "до 100 МБ")
    project.commit()
    return project


def execute(project: Project, *command: str, **more: str) -> tuple[int, str]:
    done = subprocess.run(
        command, cwd=project.folder, capture_output=True, text=True, check=False, env={**ENVIRONMENT, **more}
    )
    return done.returncode, done.stdout + done.stderr


def test_hooks_run_under_pre_commit(shop: Project, root: Path, yaml: Any, tmp_path_factory: Any) -> None:
    """The hooks as they are published, but with the zvirka that is installed here instead of one built anew."""
    if not (BIN / "pre-commit").exists():
        pytest.skip("pre-commit is not installed")
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = [{**hook, "language": "system", "args": ["shop"]} for hook in hooks]
    shop.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [{"repo": "local", "hooks": local}]}))
    home = {"PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit"))}

    def run_hook(name: str) -> tuple[int, str]:
        shop.git("add", "-A")
        return execute(shop, str(BIN / "pre-commit"), "run", name, **home)

    shop.replace(UK, "Надіслати", "Відправити")
    assert run_hook("zvirka-changed")[0] == 0
    assert run_hook("zvirka")[0] == 1
    shop.replace(UK, "за 3 дні", "за 13 днів")
    code, said = run_hook("zvirka-changed")
    assert (code, "13 днів" in said, "100 МБ" in said) == (1, True, False)


def test_hooks_are_a_valid_manifest(root: Path) -> None:
    if not (BIN / "pre-commit").exists():
        pytest.skip("pre-commit is not installed")
    command = [str(BIN / "pre-commit"), "validate-manifest", str(root / ".pre-commit-hooks.yaml")]
    subprocess.run(command, check=True, capture_output=True)


def action_script(root: Path, yaml: Any) -> str:
    steps = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name") == "Check"]
    assert "${{" not in script, "an input in a script could run as a command"
    return str(script)


@pytest.mark.parametrize("slip", [True, False])
def test_action_checks_and_reports(shop: Project, root: Path, yaml: Any, slip: bool) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    shop.replace(UK, "за 3 дні", "за 13 днів" if slip else "через 3 дні")
    given = {
        "ZVIRKA_PATHS": "shop\n",
        "ZVIRKA_SINCE": "HEAD",
        "ZVIRKA_ARGUMENTS": "--select=number,date\n",
        "ZVIRKA_FAIL_ON": "error",
        "ZVIRKA_SARIF": "out/z.sarif",
        "RUNNER_TEMP": str(shop.folder / ".git"),
        "GITHUB_STEP_SUMMARY": str(shop.folder / ".git" / "summary.md"),
    }
    options = ("--noprofile", "--norc", "-eo", "pipefail")  # as GitHub's runner starts bash
    code, said = execute(shop, "bash", *options, "-c", action_script(root, yaml), **given)
    assert code == int(slip), said
    assert said.startswith(f"::error file={UK},line=") is slip
    results = json.loads((shop.folder / "out/z.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert len(results) == int(slip)
    assert "### Zvirka: " in (shop.folder / ".git" / "summary.md").read_text(encoding="utf-8")


def test_action_runs_nothing_from_its_inputs(shop: Project, root: Path, yaml: Any) -> None:
    given = {
        "ZVIRKA_PATHS": "shop; touch stolen\n$(touch stolen)",
        "ZVIRKA_SINCE": "`touch stolen`",
        "ZVIRKA_ARGUMENTS": "--select=*",
        "ZVIRKA_FAIL_ON": "error",
        "ZVIRKA_SARIF": "z.sarif",
        "RUNNER_TEMP": str(shop.folder / ".git"),
        "GITHUB_STEP_SUMMARY": os.devnull,
    }
    code, _ = execute(shop, "bash", "-eo", "pipefail", "-c", action_script(root, yaml), **given)
    assert code == 2
    assert not (shop.folder / "stolen").exists()


def test_matcher_reads_concise_lines(shop: Project, root: Path, run: Run) -> None:
    matcher = json.loads((root / ".github" / "zvirka-matcher.json").read_text(encoding="utf-8"))
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    shop.write_shop({"In 3 days: now": ("За 4 дні: зараз", "Через 3 дня: сейчас")}, "a b/locale")
    lines = run("check", ".", "--output-format", "concise").out.splitlines()
    assert len(lines) == 2
    for line in lines:
        match = re.fullmatch(pattern["regexp"], line)
        assert match
        assert (shop.folder / match[pattern["file"]]).is_file()
        assert match[pattern["code"]] == "number-mismatch"
        assert match[pattern["message"]].startswith("number differs: en")
        assert int(match[pattern["line"]]) > 1
        assert int(match[pattern["column"]]) >= 1
    assert not re.search(pattern["regexp"], "make: *** [Makefile:12: translations] Error 1")


def test_recipe_for_make(shop: Project, root: Path) -> None:
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    text = (root / "docs" / "ci.md").read_text(encoding="utf-8")
    recipe = re.search(r"```make\n(.*?)```", text, re.DOTALL)
    assert recipe
    shop.write("Makefile", recipe[1].replace("check locale", "check shop"))
    assert execute(shop, "make", "translations", "BASE=HEAD")[0] == 0
    shop.replace(UK, "за 3 дні", "за 13 днів")
    assert execute(shop, "make", "translations", "BASE=HEAD")[0] == 2


def test_python_example_of_the_documentation(
    shop: Project, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (root / "docs" / "ci.md").read_text(encoding="utf-8")
    example = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert example
    monkeypatch.chdir(shop.folder)
    shop.replace(UK, "за 3 дні", "за 13 днів")
    code = example[1].replace('"locale"', '"shop"').replace("origin/main...", "HEAD")
    exec(compile(code, "docs/ci.md", "exec"), {})
    assert capsys.readouterr().out.startswith("number-mismatch uk number differs")


def test_options_in_the_documentation_exist(root: Path, run: Run) -> None:
    text = (root / "docs" / "ci.md").read_text(encoding="utf-8")
    commands = re.findall(r"zvirka (check|diff|annotate)\b([^\n`]*)", text)
    assert len(commands) > 10
    for name, rest in commands:
        known = run(name, "--help").out
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in known, f"zvirka {name} {option}"
