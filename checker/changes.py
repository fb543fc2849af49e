"""Git revisions, read without touching the work tree: which files a revision holds, and what stands in them."""

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.errors import InputError, UsageError

FILE_MODES = ("100644", "100755")
OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git sets for its hooks: relative to a folder that need not be ours."""

BRANCHED = "..."
"""At the end of a revision: the commit at which HEAD branched off from it."""
ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision of a repository: its name as typed, the id of its tree, the repository's folder."""

    name: str
    tree: str
    root: str


def revision(name: str, folder: str = ".") -> Revision:
    """Find a revision in the repository that holds the folder; `main...` is where HEAD branched off from main.

    Raises UsageError where git is not installed, the folder is in no repository, or there is no such revision.
    """
    if not name or name.startswith("-") or "\0" in name:
        raise UsageError(f"{name!r} is not a git revision", remedy="name a branch, a tag or a commit")
    root = _root(folder)
    commit = _branching(root, name.removesuffix(BRANCHED)) if name.endswith(BRANCHED) else name
    done = _git(root, "rev-parse", "--verify", "--quiet", f"{commit}^{{tree}}")
    if done.returncode or not commit:
        raise UsageError(
            f"no git revision {name!r}",
            where=folder,
            remedy="git log shows them (in continuous integration, fetch the history: fetch-depth: 0)",
        )
    return Revision(name, done.stdout.decode().strip(), root)


def _branching(root: str, name: str) -> str:
    """The commit that HEAD and another revision both come from; "" if there is none."""
    done = _git(root, "merge-base", name, "HEAD") if name else None
    return done.stdout.decode().partition("\n")[0] if done and not done.returncode else ""


def _root(folder: str) -> str:
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done.returncode:
        why = _why(done)
        if "not a git repository" in why or not why:
            raise UsageError("not in a git work tree", where=folder, remedy="compare two folders with zvirka diff")
        raise UsageError(f"git: {why}", where=folder, remedy="mend the repository")
    return os.path.realpath(done.stdout.decode(errors="surrogateescape").rstrip("\n"))


def files(at: Revision, folders: Sequence[str]) -> dict[str, str]:
    """Return path -> blob id of the regular files at or below these paths; all relative to the root."""
    done = _git(at.root, "--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", at.tree, "--", *_specs(folders))
    if done.returncode:
        raise InputError(f"git cannot list {at.name}: {_why(done)}", where=at.root, remedy="try git fsck")
    return dict(_listed(done.stdout))


def _specs(folders: Iterable[str]) -> list[str]:
    """Pathspecs; the root itself is no pathspec at all."""
    specs = list(folders)
    return [] if "" in specs or "." in specs else specs


def _listed(listing: bytes) -> Iterable[tuple[str, str]]:
    for row in listing.split(b"\0"):
        head, tab, path = row.partition(b"\t")
        mode, _, rest = head.decode().partition(" ")
        if tab and mode in FILE_MODES:
            yield os.fsdecode(path), rest.split(" ")[1]


def sizes(at: Revision, blobs: Iterable[str]) -> Mapping[str, int]:
    """Return blob id -> how many bytes it has, for those that are there."""
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return {}
    done = _git(at.root, "cat-file", "--batch-check", given="".join(f"{blob}\n" for blob in wanted).encode())
    rows = (line.split(" ") for line in done.stdout.decode().splitlines())
    return {row[0]: int(row[2]) for row in rows if len(row) == 3}


def read(at: Revision, blobs: Iterable[str]) -> Mapping[str, bytes]:
    """Return blob id -> content."""
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return {}
    done = _git(at.root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())
    if done.returncode:
        raise InputError(f"git cannot read {at.name}: {_why(done)}", where=at.root, remedy="try git fsck")
    return dict(_batch(done.stdout, at))


def _batch(output: bytes, at: Revision) -> Iterable[tuple[str, bytes]]:
    """Cut the output of cat-file: `<id> blob <size>`, a newline, the content, a newline."""
    place = 0
    while place < len(output):
        end = output.index(b"\n", place)
        fields = output[place:end].decode().split(" ")
        if len(fields) != 3:
            raise InputError(
                f"git lacks a file of {at.name}: {' '.join(fields)}",
                where=at.root,
                remedy="fetch it (a partial or shallow clone?)",
            )
        size = int(fields[2])
        yield fields[0], output[end + 1 : end + 1 + size]
        place = end + size + 2


def _why(done: subprocess.CompletedProcess[bytes]) -> str:
    return (done.stderr.decode(errors="replace").strip().splitlines() or [""])[0].removeprefix("fatal: ")


def _git(folder: str, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    inherited = {name: value for name, value in os.environ.items() if name not in OF_A_HOOK}
    try:
        return subprocess.run(
            ["git", "-C", folder, *arguments],
            input=given,
            capture_output=True,
            check=False,
            env={**inherited, **ENVIRONMENT},
        )
    except FileNotFoundError:
        raise UsageError("git is not installed", remedy="install it, or compare two folders") from None
