"""Accepted findings: written to a file that diffs well, read back, and taken out of a report."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from checker.errors import SettingsError
from checker.files import LIMIT, read_bytes
from checker.model import Finding, Report
from checker.reports.documents import json_line

VERSION = 1
RENEW = "--write-baseline writes it anew"
SHORT = 160


@dataclass(frozen=True, slots=True)
class Accepted:
    """One entry: the finding's fingerprint, and its rule, domain and message for people."""

    fingerprint: str
    rule: str
    domain: str
    message: str = ""


def render(findings: Iterable[Finding]) -> str:
    """Return a baseline of these findings as JSON, one a line, sorted; equal ones stand as often as they occur."""
    rows = sorted(
        (finding.domain, finding.rule, finding.fingerprint, _shortened(finding.message)) for finding in findings
    )
    lines = [
        json_line({"fingerprint": fingerprint, "rule": rule, "domain": domain, "message": message}).rstrip("\n")
        for domain, rule, fingerprint, message in rows
    ]
    body = ",\n".join(f"  {line}" for line in lines)
    listed = f"\n{body}\n" if body else ""
    return f'{{"version": {VERSION}, "findings": [{listed}]}}\n'


def _shortened(message: str) -> str:
    return message if len(message) <= SHORT else f"{message[: SHORT - 1]}…"


def load(path: str, limit: int = LIMIT) -> tuple[Accepted, ...]:
    """Read a baseline of so many bytes at most.

    Raises SettingsError where there is none, or it is broken or of another version; InputError where it cannot be
    read.
    """
    if not Path(path).exists():
        raise SettingsError("no such baseline", where=path, remedy=f"--write-baseline {path} makes it")
    try:
        content = json.loads(read_bytes(path, limit))
    except (ValueError, RecursionError) as problem:  # not JSON, not UTF-8, or a number of thousands of digits
        raise SettingsError(f"not a baseline: {problem}", where=path, remedy=RENEW) from None
    return tuple(_entries(content, path))


def _entries(content: Any, path: str) -> Iterator[Accepted]:
    if not isinstance(content, dict) or "version" not in content:
        raise SettingsError("not a baseline: it states no version", where=path, remedy=RENEW)
    if content["version"] != VERSION:
        raise SettingsError(
            f"a baseline of version {content['version']!r}; this zvirka reads {VERSION}", where=path, remedy=RENEW
        )
    rows = content.get("findings")
    if not isinstance(rows, list):
        raise SettingsError("not a baseline: it has no list of findings", where=path, remedy=RENEW)
    for number, row in enumerate(rows, 1):
        yield _entry(row, f"entry {number}", path)


def _entry(row: Any, which: str, path: str) -> Accepted:
    fields = [row.get(name) for name in ("fingerprint", "rule", "domain")] if isinstance(row, dict) else [None]
    if not all(isinstance(field, str) for field in fields):
        raise SettingsError(f"{which} is not a finding: {row!r:.80}", where=path, remedy=RENEW)
    fingerprint, rule, domain = map(str, fields)
    return Accepted(fingerprint, rule, domain, str(row.get("message", "")))


def apply(report: Report, accepted: Iterable[Accepted], path: str, *, whole: bool = True) -> Report:
    """Take the accepted findings out of a report, each entry for one finding.

    Entries that nothing fits any more are told in the report's notes, as far as their domain and rule were checked;
    `whole=False` (only changes were looked at) tells none.
    """
    entries = list(accepted)
    left = Counter(entry.fingerprint for entry in entries)
    kept = []
    for finding in report.findings:
        if left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
        else:
            kept.append(finding)
    note = _note(_stale(entries, left, report), path) if whole else ()
    return replace(report, findings=tuple(kept), notes=(*report.notes, *note))


def _stale(entries: Iterable[Accepted], left: Counter[str], report: Report) -> Iterator[Accepted]:
    checked = {PurePosixPath(domain).name for domain in report.domains}
    ran = {rule.name for rule in report.rules}
    left = Counter(left)
    for entry in entries:
        if left[entry.fingerprint] > 0:
            left[entry.fingerprint] -= 1
            if entry.rule in ran and PurePosixPath(entry.domain).name in checked:
                yield entry


def _note(stale: Iterator[Accepted], path: str) -> Iterator[str]:
    listed = [f"{entry.rule} in {entry.domain} ({entry.fingerprint})" for entry in stale]
    if listed:
        shown = ", ".join(listed[:3]) + (" …" if len(listed) > 3 else "")
        noun = "entry fits" if len(listed) == 1 else "entries fit"
        yield f"{path}: {len(listed)} {noun} no finding any more: {shown}; {RENEW}"
