"""The manuals of the rules are tests: a Bad example raises its rule, a Good one raises nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import rules
from checker.model import Severity
from tests.conftest import check_passages

EDITION = re.compile(r"    (en|uk|ru): (.+)")
NEEDS_A_CATALOG = {"name-glossary", "segment-stale", "suppression-unused", "suppression-unexplained"}
"""Rules whose examples need more than texts; their own tests show them."""
HINTS = {"segment-extra"}
"""Rules that are sure only where the keys of catalogs say so, and give a hint about plain texts."""
AT_HOME_WITH = {
    "segment-untranslated": {"segment-language"},
    "date-impossible": {"date-mismatch", "date-missing"},
    "weekday-calendar": {"weekday-mismatch"},
}
"""Other rules that may speak about the same Bad example, because they are right too."""


def examples(rule: str, heading: str) -> Iterator[dict[str, str]]:
    manual = rules.info(rule).manual
    match = re.search(rf"^{heading}[^\n]*:\n\n(.*?)(?=^\S|\Z)", manual, re.MULTILINE | re.DOTALL)
    for block in re.split(r"\n\s*\n", match[1] if match else ""):
        found = dict(EDITION.findall(block))
        if found:
            yield found


def cases(heading: str) -> list[tuple[str, dict[str, str]]]:
    found = [
        (rule, texts) for rule in rules.RULES if rule not in NEEDS_A_CATALOG for texts in examples(rule, heading)
    ]
    missing = {rule for rule in rules.RULES if rule not in NEEDS_A_CATALOG} - {rule for rule, _ in found}
    assert not missing, f"no {heading} example in {missing}"
    return found


@pytest.mark.parametrize(("rule", "texts"), cases("Bad"), ids=lambda value: value if isinstance(value, str) else "")
def test_bad_examples_raise_their_rule(rule: str, texts: dict[str, str]) -> None:
    raised = {f.rule for f in check_passages(texts).findings if f.severity is not Severity.INFO or f.rule in HINTS}
    assert rule in raised
    assert raised <= {rule} | AT_HOME_WITH.get(rule, set())


@pytest.mark.parametrize(("rule", "texts"), cases("Good"), ids=lambda value: value if isinstance(value, str) else "")
def test_good_examples_are_silent(rule: str, texts: dict[str, str]) -> None:
    assert [f.message for f in check_passages(texts).findings if f.severity is not Severity.INFO] == []


@pytest.mark.parametrize("rule", list(rules.RULES))
def test_every_rule_says_what_it_is(rule: str) -> None:
    info = rules.info(rule)
    assert rule == rules.load(rule).NAME
    assert info.summary.endswith(".")
    assert "Bad" in info.manual
    assert "Good" in info.manual


def test_every_module_is_a_rule() -> None:
    shared = {"__init__", "findings", "places"}
    modules = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - shared
    assert modules == set(rules.RULES.values())


def test_the_documentation_lists_what_the_manuals_say(root: Path) -> None:
    from tools.build_rules_doc import document

    text = (root / "docs" / "rules.md").read_text(encoding="utf-8")
    assert text == document(), "run python tools/build_rules_doc.py"
