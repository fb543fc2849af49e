"""zvirka.toml or [tool.zvirka] in pyproject.toml -> frozen Settings; the command line wins over both."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Any

from checker.errors import InputError, SettingsError
from checker.files import LIMIT, read_bytes
from checker.languages import language_code

FAIL_ON = ("error", "warning", "info", "never")
LARGEST = 100_000
"""Bytes of a settings file: tomllib takes ever longer over a key of ever more parts."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told, by file or by option.

    `select` empty means every rule. `per_file_ignores` maps a path pattern to the rules that are silent there.
    Paths in a settings file are relative to the file; here they are relative to the current folder.
    """

    source: str = "en"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] | None = None
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    glossary: str | None = None
    baseline: str | None = None
    jobs: int = 0
    cache: bool = True
    cache_dir: str | None = None
    max_file_size: int = LIMIT

    def runs(self, rule: str) -> bool:
        """Whether a rule is selected and not ignored; a rule's name or its first words select it (`name`)."""
        chosen = not self.select or any(_covers(name, rule) for name in self.select)
        return chosen and not any(_covers(name, rule) for name in self.ignore)

    def is_ignored_at(self, rule: str, path: str) -> bool:
        """Whether the rule is silent in this file."""
        name = PurePath(path).as_posix()
        patterns = (self.per_file_ignores or {}).items()
        return any(
            any(_covers(chosen, rule) for chosen in rules)
            and (fnmatch(name, pattern) or fnmatch(name, f"*/{pattern}"))
            for pattern, rules in patterns
        )


def _covers(name: str, rule: str) -> bool:
    return rule == name or rule.startswith(f"{name}-")


KEYS = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
PATHS = ("glossary", "baseline", "cache_dir")


def load(config: str | None, rules: tuple[str, ...], start: Path | None = None) -> Settings:
    """Read the settings file named, or the nearest one from `start` (the current folder) upwards, or none.

    `rules` are the rule names that may be selected. Raises SettingsError, naming the nearest known key, for
    whatever cannot be followed.
    """
    path = Path(config) if config else _nearest(start or Path.cwd())
    if path is None:
        return Settings()
    table = _table(path, named=config is not None)
    return check_rules(_settings(table, path), rules, str(path))


def _nearest(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        if (place / "zvirka.toml").is_file():
            return place / "zvirka.toml"
        project = place / "pyproject.toml"
        if project.is_file():
            return project if "zvirka" in _parsed(project).get("tool", {}) else None
    return None


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(read_bytes(str(path), LARGEST).decode("utf-8").replace("\r\n", "\n"))
    except InputError as problem:
        raise SettingsError(problem.what, where=str(path), remedy="check --config") from None
    except UnicodeDecodeError:
        raise SettingsError("not UTF-8", where=str(path), remedy="save it as UTF-8") from None
    except (ValueError, RecursionError) as problem:  # TOMLDecodeError, or a number of thousands of digits
        raise SettingsError(f"not TOML: {problem}", where=str(path), remedy="mend it") from None


def _table(path: Path, *, named: bool) -> dict[str, Any]:
    parsed = _parsed(path)
    if path.name != "pyproject.toml":
        return parsed
    table = parsed.get("tool", {}).get("zvirka")
    if table is None and named:
        raise SettingsError("no [tool.zvirka] table", where=str(path), remedy="add it or leave out --config")
    if not isinstance(table, dict):
        raise SettingsError("[tool.zvirka] is not a table", where=str(path), remedy="write [tool.zvirka]")
    return table


def _settings(table: Mapping[str, Any], path: Path) -> Settings:
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = KEYS.get(key)
        if name is None:
            raise SettingsError(f"unknown setting {key!r}", where=str(path), remedy=_nearest_name(key, KEYS))
        values[name] = _value(name, key, value, path)
    return replace(Settings(), **values)


def _nearest_name(name: str, known: Mapping[str, str] | tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name.replace("_", "-"), list(known), n=1, cutoff=0.5)
    return f"did you mean {close[0]!r}?" if close else f"known are {', '.join(sorted(known))}"


def _value(name: str, key: str, value: Any, path: Path) -> Any:
    problem = SettingsError(f"{key} = {value!r} cannot be followed", where=str(path), remedy=WANTED[name])
    if name in ("select", "ignore", "exclude"):
        return _names(value, problem)
    if name == "per_file_ignores":
        if not isinstance(value, dict):
            raise problem
        return {str(pattern): _names(rules, problem) for pattern, rules in value.items()}
    if name in ("jobs", "max_file_size"):
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise problem
        return value
    if name == "cache":
        if not isinstance(value, bool):
            raise problem
        return value
    if not isinstance(value, str):
        raise problem
    if name in PATHS:
        if not value or "\0" in value:
            raise problem
        return str(path.parent / value)
    return choice(name, value, problem)


def choice(name: str, value: str, problem: SettingsError) -> str:
    """Return a language code or a --fail-on level, or raise the problem."""
    if name == "source":
        code = language_code(value)
        if code is None:
            raise problem
        return code
    if value not in FAIL_ON:
        raise problem
    return value


WANTED = {
    "source": 'write source = "en", "uk" or "ru"',
    "select": 'write a list of rules, such as ["number", "date-mismatch"]',
    "ignore": 'write a list of rules, such as ["segment-missing"]',
    "per_file_ignores": 'write a table of lists, such as {"drafts/*" = ["segment-missing"]}',
    "exclude": 'write a list of path patterns, such as ["vendor/*"]',
    "fail_on": f"write one of {', '.join(FAIL_ON)}",
    "glossary": "write the path of a .csv or .tbx file",
    "baseline": "write the path of a baseline file",
    "jobs": "write a number of processes (0: one for every core)",
    "cache": "write true or false",
    "cache_dir": "write the path of a folder",
    "max_file_size": "write a number of bytes",
}


def _names(value: Any, problem: SettingsError) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise problem
    return tuple(value)


def check_rules(settings: Settings, rules: tuple[str, ...], where: str) -> Settings:
    """Return the settings, or raise SettingsError for a rule in them that does not exist."""
    ignored = [name for names in (settings.per_file_ignores or {}).values() for name in names]
    for name in (*settings.select, *settings.ignore, *ignored):
        if not any(_covers(name, rule) for rule in rules):
            raise SettingsError(f"unknown rule {name!r}", where=where, remedy=_nearest_name(name, rules))
    return settings
