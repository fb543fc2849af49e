"""The command line: options, streams, colour and exit codes; the only place that knows click.

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, settings or input, 3 a bug of ours,
130 interrupted.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

import checker
from checker.errors import CheckerError

COMMANDS = {
    "segment": "Cut the editions of an article into catalogs.",
    "align": "Show or store which segments of the editions say the same.",
    "check": "Find names, dates and numbers that do not agree.",
    "archive": "Check an archive of articles, however many, into a result on disk.",
    "diff": "Compare two states of the catalogs: what changed, and what that broke.",
    "annotate": "Write findings into the catalogs as translator comments.",
    "glossary": "Propose a glossary of names that already agree.",
    "explain": "Show the manual of a rule.",
    "rules": "List the rules.",
    "init": "Write a settings file to start from.",
}
"""Command -> its short help; its module `checker.cli.<command>` is loaded when it is used."""

USAGE, BUG, INTERRUPTED = 2, 3, 130


class LazyGroup(click.Group):
    """A group whose commands are imported by name, so that `--help` and errors need no stage."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module and return its `command`."""
        if cmd_name not in COMMANDS:
            return None
        from checker.garbage import collect_seldom

        collect_seldom()
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their short help, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(checker.__version__, prog_name="zvirka", message="%(prog)s %(version)s")
def cli() -> None:
    """Cross-check the English, Ukrainian and Russian editions of an article.

    Zvirka finds names, dates and numbers that do not agree, and says which edition is the likely wrong one.

    \b
      zvirka check en.txt uk.txt ru.txt     check three files as they are
      zvirka check i18n                     check gettext catalogs
      zvirka explain number-mismatch        what a finding means
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit; every expected trouble is one line on standard error and exit code 2."""
    _make_streams_safe()
    try:
        code = cli.main(
            args=list(arguments) if arguments is not None else None, prog_name="zvirka", standalone_mode=False
        )
        sys.stdout.flush()
    except CheckerError as problem:
        code = _complain(str(problem), USAGE)
    except (click.exceptions.Abort, KeyboardInterrupt):
        code = _complain("interrupted", INTERRUPTED)
    except click.ClickException as problem:
        code = _complain(_usage(problem), USAGE)
    except BrokenPipeError:
        code = _quiet_pipe()
    except Exception as bug:  # the one error boundary: a bug is told as a bug, not as a traceback
        code = _report_bug(bug)
    sys.exit(code if isinstance(code, int) else 0)


def _make_streams_safe() -> None:
    """Let no text fail to print: what a stream's encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _complain(message: str, code: int) -> int:
    from checker.reports.escaping import visible

    print(f"zvirka: {visible(message)}", file=sys.stderr)
    return code


def _usage(problem: click.ClickException) -> str:
    context = getattr(problem, "ctx", None)
    hint = f" (see {context.command_path} --help)" if context else ""
    return f"{problem.format_message().rstrip('.')}{hint}"


def _quiet_pipe() -> int:
    """Close standard output without a word: whoever read it has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _report_bug(bug: Exception) -> int:
    if os.environ.get("ZVIRKA_TRACEBACK"):
        raise bug
    name = type(bug).__name__
    return _complain(f"a bug in zvirka: {name}: {bug} (ZVIRKA_TRACEBACK=1 shows where; please report it)", BUG)
