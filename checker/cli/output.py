"""Where reports go: `--output-format FORMAT[=FILE]` and `--output-file`, checked before anything is read."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from checker.cli import options
from checker.errors import UsageError
from checker.model import Report
from checker.reports import FORMATS, render
from checker.reports.wording import totals

BINARY = ("xlsx",)
WHOLE = ("html",)


@dataclass(frozen=True, slots=True)
class Output:
    """Format and file (None: standard output) of every report that was asked for."""

    targets: tuple[tuple[str, str | None], ...]

    @classmethod
    def of(cls, formats: Sequence[str], file: str | None) -> "Output":
        """Read the options; UsageError for an unknown format or two reports that would go to the same place."""
        named = [(name, target or None) for name, _, target in (text.partition("=") for text in formats)]
        targets = tuple((name, target or file) for name, target in named or [("full", None)])
        for name, target in targets:
            if name not in FORMATS:
                raise UsageError(
                    f"no output format {name!r}", where="--output-format", remedy=f"choose from {', '.join(FORMATS)}"
                )
            if name in BINARY and target is None:
                raise UsageError(f"{name} is not text", where="--output-format", remedy=f"write {name}=FILE")
        if len({target for _, target in targets}) < len(targets):
            raise UsageError(
                "two reports for one place", where="--output-format", remedy="give each a file: json=report.json"
            )
        return cls(targets)

    @property
    def needs_documents(self) -> bool:
        """Whether a report shows whole articles, and not only the findings."""
        return any(name in WHOLE for name, _ in self.targets)

    def write(self, report: Report, *, hints: bool, quiet: bool, only_files: bool = False) -> None:
        """Write every report; `only_files`: none to standard output."""
        for name, target in self.targets:
            if only_files and target is None:
                continue
            content = _rendered(name, report, target, hints=hints, quiet=quiet)
            if target is None:
                sys.stdout.write(str(content))
                continue
            _save(target, content)
            if not quiet:
                options.tell([f"{totals(report)}; {name} report in {target}"])


def _rendered(name: str, report: Report, target: str | None, *, hints: bool, quiet: bool) -> str | bytes:
    if name == "concise":
        from checker.reports import concise

        return concise.render(report, hints=hints)
    if name != "full":
        return render(name, report)
    from checker.reports import full

    colour = target is None and options.wants_colour()
    width = options.terminal_width() if target is None else full.WIDTH
    return full.render(report, full.Look(width, colour, hints, quiet))


def _save(path: str, content: str | bytes) -> None:
    from checker.files import write_bytes

    write_bytes(path, content.encode() if isinstance(content, str) else content)
