"""Findings and the suppressions written on the entries -> the findings that stand, and those that are silenced."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from checker.errors import InputError
from checker.model import Document, Finding, Ignore, Reading, RuleInfo
from checker.rules.findings import make, sides_of

UNUSED = "suppression-unused"
ABOUT_SUPPRESSIONS = frozenset({UNUSED, "suppression-unexplained"})

Silenced = tuple[Finding, Ignore]


def refuse_unknown(ignores: Iterable[Ignore], rules: Sequence[str]) -> None:
    """Raise InputError for a suppression comment whose rule does not exist; flags may be other tools'."""
    for ignore in ignores:
        for rule in ignore.rules:
            if rule not in rules and not ignore.flag:
                close = get_close_matches(rule, list(rules), n=1)
                remedy = f"did you mean {close[0]!r}?" if close else "zvirka rules lists them"
                where = f"{ignore.path}:{ignore.line}"
                raise InputError(f"unknown rule {rule!r} in a suppression", where=where, remedy=remedy)


def apply(
    document: Document, found: Sequence[Finding], unused: RuleInfo | None, ran: frozenset[str]
) -> tuple[list[Finding], list[Silenced]]:
    """Part the findings of one document into those that stand and those that an entry's suppression silences.

    A suppression on any edition's entry silences the rule in the whole bead. Where `unused` is given, every
    suppression of a rule that ran (`ran`) and silenced nothing becomes a finding.
    """
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    used: set[tuple[int, str]] = set()
    for finding in found:
        ignore = _silencing(document.readings[finding.reading], finding.rule)
        if ignore is None:
            kept.append(finding)
        else:
            silenced.append((finding, ignore))
            used.add((finding.reading, finding.rule))
    if unused is not None:
        kept += _unused(document, used, unused, ran)
    return kept, silenced


def _silencing(reading: Reading, rule: str) -> Ignore | None:
    if rule in ABOUT_SUPPRESSIONS:
        return None
    return next((ignore for ignore in reading.ignores if rule in ignore.rules), None)


def _unused(document: Document, used: set[tuple[int, str]], rule: RuleInfo, ran: frozenset[str]) -> Iterable[Finding]:
    for index, reading in enumerate(document.readings):
        for ignore in reading.ignores:
            idle = [name for name in ignore.rules if name in ran and (index, name) not in used]
            if idle and not ignore.flag:
                message = f"silences nothing: {ignore.language} ignore[{', '.join(idle)}]"
                sides = sides_of(document, index, {})
                yield make(rule.name, rule.severity, document, index, sides, message, suspect=ignore.language)
