"""One article of an archive -> its line of the result: what runs in a worker, on this machine or on another."""

import hashlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from checker import articles, baseline, catalogs, inputs, running
from checker.archive import places
from checker.baseline import Accepted
from checker.cache import Cache
from checker.config import Settings
from checker.errors import CheckerError, InputError
from checker.inputs import Text
from checker.model import SEVERITIES, Report
from checker.reports.documents import json_line
from checker.reports.json_report import finding_json

VERSION = 1
MEMO = 10_000
"""Entries that a memo of a worker may have from one article to the next."""
COUNTS = ("catalogs", "segments", "beads", *(severity.value for severity in reversed(SEVERITIES)))
"""What a line's `summary` counts, in the order of the JSON report."""


class Status(StrEnum):
    """What became of an article."""

    CHECKED = "checked"
    UNREADABLE = "unreadable"
    POISONED = "poisoned"
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class Unit:
    """An article to check: its name, its files, and the digest that its line has already ("": none)."""

    name: str
    paths: tuple[str, ...]
    known: str


@dataclass(frozen=True, slots=True)
class Job:
    """What is the same for all articles: the settings, and a digest of them and of this version.

    `folder` is where relative paths begin, for a worker whose current folder may be another.
    """

    settings: Settings
    stamp: str
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What a line of the result says in short; `digest` is empty where the article must be tried again."""

    name: str
    digest: str
    status: Status
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article's row and its line, which ends in a line feed; without a line its old one still holds."""

    row: Row
    line: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles have each status, and the sums of their counts."""

    articles: Mapping[Status, int]
    counts: Mapping[str, int]


def job(settings: Settings) -> Job:
    """Return the job for these settings; what they name is read, so that an error shows at once."""
    accepted = _accepted(settings.baseline) if settings.baseline else {}
    stamp = Cache(None).key(settings, None, [repr(accepted).encode("utf-8", "surrogatepass")])
    placed = replace(settings, glossary=_absolute(settings.glossary), baseline=_absolute(settings.baseline))
    return Job(placed, f"{VERSION} {stamp}")


def _absolute(path: str | None) -> str | None:
    return str(Path(path).absolute()) if path else path


def examine(unit: Unit, job: Job) -> Outcome:
    """Read and check an article. Whatever goes wrong becomes its line: no article stops the others."""
    digest = ""
    forget()
    try:
        contents = {path: places.read(path, job.settings.max_file_size, job.folder) for path in _chosen(unit.paths)}
        digest = _digest(unit.name, contents, job)
        if digest == unit.known:
            return Outcome(Row(unit.name, digest, Status.CHECKED, ()), "")
        text = text_of(unit.name, contents, job.settings)
        return _outcome(unit.name, digest, checked(text, job.settings))
    except CheckerError as problem:
        return failure(unit.name, digest, Status.UNREADABLE, str(problem))
    except Exception as bug:  # an error boundary as that of the command line: a bug is told, and the rest goes on
        return failure(unit.name, "", Status.BUG, f"a bug in zvirka: {type(bug).__name__}: {bug}")


def forget() -> None:
    """Empty the memos that have grown large: an archive has ever new words, and a worker reads any number of them."""
    for module in [module for name, module in sys.modules.items() if name.startswith("checker.")]:
        for value in list(vars(module).values()):
            if hasattr(value, "cache_clear") and value.cache_info().currsize > MEMO:
                value.cache_clear()


def _chosen(paths: Sequence[str]) -> list[str]:
    """The catalogs where an article is there as catalogs, else its texts, as in a folder that `check` is given."""
    found = [path for path in paths if path.lower().endswith(".po")]
    if not found:
        return list(paths)
    return [file.path for file in catalogs.among(found)] or found


def _digest(name: str, contents: Mapping[str, bytes], job: Job) -> str:
    """A digest of all that the line depends on; it is the same on every machine that works for one run."""
    digest = hashlib.sha256(job.stamp.encode())
    for part in (name, *contents):
        digest.update(f"{len(part)} {part}".encode("utf-8", "surrogateescape"))
    for data in contents.values():
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()


def text_of(name: str, contents: Mapping[str, bytes], settings: Settings) -> Text:
    """Return the text that catalogs or articles hold. Raises InputError where it is no text of two editions."""
    if next(iter(contents)).lower().endswith(".po"):
        files = [replace(catalogs.describe(path, named=False), path=path) for path in contents]
        read = [catalog for file in files if (catalog := catalogs.read(contents[file.path], file))]
        if not read:
            raise InputError("in no language of ours", where=files[0].path, remedy="exclude it")
        group = catalogs.group([replace(catalog, root="", domain=name) for catalog in read], together=True)[0]
        return inputs.catalog_text(group, settings.source)
    pages = [articles.parse(data, path, _language_of_folder(path)) for path, data in contents.items()]
    return replace(next(iter(inputs.article_texts(pages))), domain=name)


def _language_of_folder(path: str) -> str | None:
    """The language of a text in a folder that is named for one (`uk/storm.txt`)."""
    described = catalogs.describe(places.inner(path), named=False)
    folder = places.inner(path).replace("\\", "/").split("/")[-2:-1]
    return described.language if folder == [described.locale] else None


def checked(text: Text, settings: Settings) -> Report:
    """Check a text as `zvirka check` does, in this process."""
    todo = running.Job(settings, None, documents=False)
    parts = [running.checked(part, todo) for part in running.cut(text)]
    report = running.report(running.together([running.joined(parts, text.files)], settings), settings)
    if not settings.baseline:
        return report
    accepted = _accepted(settings.baseline).get(PurePosixPath(text.domain).name, ())
    return baseline.apply(report, accepted, settings.baseline, whole=False)


@lru_cache(maxsize=1)
def _accepted(path: str) -> dict[str, tuple[Accepted, ...]]:
    """The findings of a baseline by their article's name, without its folders."""
    found: dict[str, list[Accepted]] = {}
    for entry in baseline.load(path):
        found.setdefault(PurePosixPath(entry.domain).name, []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def _outcome(name: str, digest: str, report: Report) -> Outcome:
    severities = [report.count(severity) for severity in reversed(SEVERITIES)]
    row = Row(name, digest, Status.CHECKED, (report.catalogs, report.segments, report.beads, *severities))
    findings = [finding_json(finding, report.languages) for finding in report.findings]
    return Outcome(row, _line(row, "", report.languages, findings))


def failure(name: str, digest: str, status: Status, error: str) -> Outcome:
    """Return the outcome of an article that could not be checked."""
    row = Row(name, digest, status, (0,) * len(COUNTS))
    return Outcome(row, _line(row, error, (), []))


def _line(row: Row, error: str, languages: Sequence[str], findings: Sequence[Any]) -> str:
    return json_line(
        {
            "version": VERSION,
            "domain": row.name,
            "digest": row.digest,
            "status": row.status.value,
            "error": error or None,
            "languages": list(languages),
            "summary": dict(zip(COUNTS, row.counts, strict=True)),
            "findings": list(findings),
        }
    )


def row_of(line: Mapping[str, Any]) -> Row:
    """Return the row of a line that was read back. Raises KeyError, TypeError or ValueError where it is not one."""
    counts = tuple(int(line["summary"][name]) for name in COUNTS)
    if line["version"] != VERSION:
        raise ValueError(line["version"])
    return Row(str(line["domain"]), str(line["digest"]), Status(line["status"]), counts)
