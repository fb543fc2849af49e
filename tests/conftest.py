"""What the tests share: texts checked in memory, the command line run in a folder of its own, git repositories."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from checker import pipeline
from checker.cli import main
from checker.config import Settings
from checker.inputs import Text, edition_of
from checker.model import Article, Block, BlockKind, Report
from tests.project_samples import Project, make

hypothesis_settings.register_profile("zvirka", deadline=None)
hypothesis_settings.load_profile("zvirka")  # a busy machine is no failure

ROOT = Path(__file__).parent.parent
NTREX = ROOT.parent / "shared" / "data" / "ntrex"


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture
def ntrex() -> Path:
    """The folder of the NTREX texts, which stand beside the project's own folder."""
    if not NTREX.is_dir():
        pytest.skip("the NTREX texts (../shared/data/ntrex) are not here")
    return NTREX


@pytest.fixture
def check() -> Callable[..., Report]:
    """Check one paragraph in two or three editions, cut and aligned as an article is."""
    return check_passages


def check_passages(passages: Mapping[str, str], settings: Settings | None = None) -> Report:
    editions = {
        language: edition_of(Article(f"{language}.txt", language, (Block(BlockKind.PARAGRAPH, text, 1),)))
        for language, text in passages.items()
    }
    text = Text("text", editions, None, len(editions))
    settings = settings or Settings()
    return pipeline.report([pipeline.read(text, settings)], [text], settings)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line, with its error boundary, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZVIRKA_TRACEBACK", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.parent / "cache"))

    def run_it(*arguments: str | Path) -> Outcome:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Outcome(ended.value.code, captured.out, captured.err)

    return run_it


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return an empty git repository in the folder where `run` runs."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    return make(tmp_path)
