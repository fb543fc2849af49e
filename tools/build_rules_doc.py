"""The manuals of the rules -> docs/rules.md: `python tools/build_rules_doc.py`."""

from pathlib import Path

from checker import rules

HEAD = """# The rules

What `zvirka explain RULE` shows, in one page; made from the rules' own manuals by `python tools/build_rules_doc.py`.

| rule | severity | what is wrong |
|---|---|---|
"""


def document() -> str:
    """Return the page."""
    infos = [rules.info(rule) for rule in rules.RULES]
    table = "".join(f"| [{i.name}](#{i.name}) | {i.severity.value} | {i.summary} |\n" for i in infos)
    return HEAD + table + "".join(f"\n## {i.name}\n\n{i.summary}\n\n{i.manual}\n" for i in infos)


if __name__ == "__main__":
    (Path(__file__).parent.parent / "docs" / "rules.md").write_text(document(), encoding="utf-8")
