"""Git revisions read: which files they hold and what stands in them, whatever the names."""

from pathlib import Path

import pytest

from checker import changes
from checker.errors import UsageError
from tests.project_samples import Project


@pytest.fixture
def repository(project: Project) -> Project:
    project.write("a.po", "first\n")
    project.write("locale/ук/нове ім'я\t[x].po", "second\r\n")
    project.write("locale/*/b.po", "")
    project.commit()
    project.git("tag", "one")
    project.write("a.po", "changed\n")
    project.write("untracked.po", "new\n")
    return project


def at(project: Project, name: str = "one") -> changes.Revision:
    return changes.revision(name, str(project.folder))


def test_files_are_those_of_the_revision(repository: Project) -> None:
    assert set(changes.files(at(repository), [""])) == {"a.po", "locale/ук/нове ім'я\t[x].po", "locale/*/b.po"}


@pytest.mark.parametrize(
    ("below", "found"),
    [
        (["a.po"], {"a.po"}),
        (["locale"], {"locale/ук/нове ім'я\t[x].po", "locale/*/b.po"}),
        (["locale/*"], {"locale/*/b.po"}),
        (["nowhere"], set()),
        (["a.po", "locale/*"], {"a.po", "locale/*/b.po"}),
        ([":(glob)**"], set()),
    ],
)
def test_files_below_paths(repository: Project, below: list[str], found: set[str]) -> None:
    assert set(changes.files(at(repository), below)) == found


def test_contents_are_read_whole(repository: Project) -> None:
    blobs = changes.files(at(repository), [""])
    contents = changes.read(at(repository), blobs.values())
    assert {name: contents[blob] for name, blob in blobs.items()} == {
        "a.po": b"first\n",
        "locale/ук/нове ім'я\t[x].po": b"second\r\n",
        "locale/*/b.po": b"",
    }


def test_nothing_asked_nothing_read(repository: Project) -> None:
    assert changes.read(at(repository), []) == {}


def test_links_and_submodules_are_no_files(repository: Project) -> None:
    (repository.folder / "link.po").symlink_to("a.po")
    repository.commit()
    assert "link.po" not in changes.files(at(repository, "HEAD"), [""])


def test_folder_below_the_root_is_enough(repository: Project) -> None:
    found = changes.revision("one", str(repository.folder / "locale"))
    assert Path(found.root) == repository.folder.resolve()
    assert found.tree == at(repository).tree


@pytest.mark.parametrize("name", ["two", "", "-one", "--help", "one\0", "one..HEAD", "one two", "HEAD@{99}"])
def test_what_is_no_revision_is_refused(repository: Project, name: str) -> None:
    with pytest.raises(UsageError, match="revision"):
        at(repository, name)


def test_broken_repository_is_told(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    with pytest.raises(UsageError, match="git"):
        changes.revision("HEAD", str(tmp_path))


def test_without_git(repository: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git is not installed"):
        at(repository)
