"""`zvirka rules`: the rules, their severities and what they say."""

import json
import textwrap

import click

from checker.cli import options


@click.command(name="rules")
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(output_format: str) -> int:
    """List the rules: name, severity, what is wrong where one fires.

    \b
      zvirka rules
      zvirka rules --output-format json
    """
    from checker import rules

    infos = [rules.info(rule) for rule in rules.RULES]
    if output_format == "json":
        rows = [{"rule": i.name, "severity": i.severity.value, "summary": i.summary} for i in infos]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    width = max(len(i.name) for i in infos)
    indent = " " * (width + 11)
    for i in infos:
        head = f"{i.name:{width}}  {i.severity.value:7}  "
        print(
            textwrap.fill(i.summary, max(options.terminal_width(), 60), initial_indent=head, subsequent_indent=indent)
        )
    return 0
