"""Two states of a document -> the findings that the change introduced, fixed and left open."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from checker import pipeline
from checker.config import Settings
from checker.diffing import matching
from checker.model import Document, Finding, Passage
from checker.suppressions import Silenced


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a change did; `silenced` are findings that the change introduced and a comment in a catalog silences."""

    introduced: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    still_open: tuple[Finding, ...] = ()
    silenced: tuple[Silenced, ...] = ()


def judge(old: Document | None, new: Document | None, matches: dict[int, int], settings: Settings) -> Judgement:
    """Check both states and compare what was found; `matches` are new readings and the old ones they were."""
    before = pipeline.findings(old, settings)[0] if old else []
    if new is None:
        return Judgement(fixed=tuple(before))
    found, silenced = pipeline.findings(new, settings, _earlier(old, new, matches) if old else None)
    untouched = _untouched(old, new, matches) if old else set()
    left = _Left(before)
    first = [left.take_from_reading(finding, matches.get(finding.reading)) for finding in found]
    known = [taken or left.take(finding) for taken, finding in zip(first, found, strict=True)]
    opened = [is_known or f.reading in untouched for is_known, f in zip(known, found, strict=True)]
    return Judgement(
        introduced=tuple(f for f, is_open in zip(found, opened, strict=True) if not is_open),
        fixed=left.rest(),
        still_open=tuple(f for f, is_open in zip(found, opened, strict=True) if is_open),
        silenced=tuple((f, ignore) for f, ignore in silenced if f.reading not in untouched),
    )


def _untouched(old: Document, new: Document, matches: dict[int, int]) -> set[int]:
    return {i for i, k in matches.items() if matching.is_untouched(old.readings[k], new.readings[i])}


def _earlier(old: Document, new: Document, matches: dict[int, int]) -> dict[int, dict[str, Passage]]:
    """By new reading and translation: the source's passage before, where it was changed."""
    found: dict[int, dict[str, Passage]] = {}
    for index, earlier in matches.items():
        before, now = old.readings[earlier].passages, new.readings[index].passages
        source = before.get(new.source)
        if source is None or not source.text or source.text == now[new.source].text:
            continue
        made = [name for name in now if name != new.source and name in before and before[name].text]
        found[index] = dict.fromkeys(made, source)
    return found


class _Left:
    """The findings before that no finding now has been matched with."""

    def __init__(self, before: Iterable[Finding]) -> None:
        self.before = list(before)
        self.by_reading = _by(((f.reading, *_identity(f)), f) for f in self.before)
        self.by_fingerprint = _by((f.fingerprint, f) for f in self.before)
        self.taken: set[int] = set()

    def take_from_reading(self, finding: Finding, reading: int | None) -> bool:
        """Whether the reading had this finding before: the same rule and values."""
        return self._take(self.by_reading.get((reading, *_identity(finding)), []))

    def take(self, finding: Finding) -> bool:
        """Whether this finding stood anywhere in the document before."""
        return self._take(self.by_fingerprint.get(finding.fingerprint, []))

    def _take(self, candidates: Sequence[Finding]) -> bool:
        free = next((id(finding) for finding in candidates if id(finding) not in self.taken), None)
        if free is not None:
            self.taken.add(free)
        return free is not None

    def rest(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.before if id(finding) not in self.taken)


def _by(pairs: Iterable[tuple[Hashable, Finding]]) -> dict[Hashable, list[Finding]]:
    found: dict[Hashable, list[Finding]] = {}
    for key, finding in pairs:
        found.setdefault(key, []).append(finding)
    return found


def _identity(finding: Finding) -> tuple[Hashable, ...]:
    values = tuple((language, *(s.value for s in side.spans)) for language, side in sorted(finding.editions.items()))
    return (finding.rule, finding.suspect, values)
