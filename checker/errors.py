"""What can go wrong: every expected trouble is a CheckerError that says what, where and what to do."""

from functools import partial
from typing import Any


class CheckerError(Exception):
    """Expected trouble with the usage, the settings or the input.

    `what` names the trouble, `where` the file (and line) or option it is in, `remedy` what the person can do.
    `str()` of it is the one line a person reads.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        """Keep the parts; they are joined by `__str__`."""
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel between processes whole."""
        return partial(type(self), where=self.where, remedy=self.remedy), (self.what,)

    def __str__(self) -> str:
        """Return `where: what; remedy` without the parts that are empty."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}; {self.remedy}" if self.remedy else head


class UsageError(CheckerError):
    """An option or argument that cannot be followed."""


class SettingsError(CheckerError):
    """A settings file that cannot be read or has an unknown key or value."""


class InputError(CheckerError):
    """A catalog or article that cannot be read."""


class OutputError(CheckerError):
    """A file that cannot be written; what was there before is untouched."""
