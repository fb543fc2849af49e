"""Translator comments and flags of an entry -> the rules it silences."""

import re
from collections.abc import Callable
from functools import partial

from checker.catalogs.po import Entry
from checker.errors import InputError
from checker.model import Ignore

COMMENT = re.compile(r"zvirka:\s*(.*)", re.DOTALL)
IGNORE = re.compile(r"ignore\[([^\]]*)\]\s*(.*)", re.DOTALL)
FLAG = re.compile(r"ignore-([a-z][a-z-]*)")


def ignores_of(entry: Entry, language: str, path: str) -> tuple[Ignore, ...]:
    """Return the suppressions on an entry: `# zvirka: ignore[rule, rule] reason` and `ignore-<rule>` flags.

    A flag's reason is empty and its rule is taken as it is (other tools use `ignore-…` flags too). Raises InputError
    where a `zvirka:` comment says something else.
    """
    line = entry.msgstr_lines[0]
    made = partial(Ignore, language=language, path=path, line=line)
    comments = (COMMENT.match(comment) for comment in entry.translator_comments)
    written = [_ignore(match[1], f"{path}:{line}", made) for match in comments if match]
    flags = [made(rules=(match[1],), reason="", flag=True) for match in map(FLAG.fullmatch, entry.flags) if match]
    return (*written, *flags)


def _ignore(text: str, where: str, made: Callable[..., Ignore]) -> Ignore:
    match = IGNORE.match(text)
    rules = tuple(name.strip() for name in match[1].split(",") if name.strip()) if match else ()
    if match is None or not rules:
        raise InputError(
            f"comment not understood: zvirka: {text}", where=where, remedy="write # zvirka: ignore[rule] reason"
        )
    return made(rules=rules, reason=match[2].strip())
