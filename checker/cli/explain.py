"""`zvirka explain`: the manual of a rule."""

from difflib import get_close_matches

import click

from checker.errors import UsageError


@click.command(name="explain")
@click.argument("rule")
def command(rule: str) -> int:
    """Show what a rule finds, with an example that is wrong and one that is right.

    \b
      zvirka explain number-mismatch
    """
    from checker import rules

    if rule not in rules.RULES:
        close = get_close_matches(rule, list(rules.RULES), n=1, cutoff=0.4)
        remedy = f"did you mean {close[0]!r}?" if close else "zvirka rules lists them"
        raise UsageError(f"unknown rule {rule!r}", remedy=remedy)
    info = rules.info(rule)
    print(f"{info.name} ({info.severity.value})\n\n{info.summary}\n\n{info.manual}")
    return 0
