"""The package as a library: what `from checker import …` gives, and all that the command line uses.

Everything here takes paths and Settings and returns frozen values of `checker.model`; nothing prints, and every
expected trouble is a CheckerError.
"""

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker import config, inputs, pipeline, rules, running
from checker.config import Settings
from checker.errors import InputError
from checker.files import LIMIT
from checker.model import Comparison, Finding, Report
from checker.names.terms import Glossary
from checker.pipeline import Progress, silent

if TYPE_CHECKING:
    from checker.annotations import Annotated
    from checker.baseline import Accepted

PathLike = str | os.PathLike[str]


def load_settings(path: PathLike | None = None) -> Settings:
    """Read a settings file (zvirka.toml or pyproject.toml): this one, or the nearest one, or the defaults.

    Raises SettingsError for whatever in it cannot be followed.
    """
    return config.load(os.fspath(path) if path is not None else None, tuple(rules.RULES))


def check(
    paths: PathLike | Sequence[PathLike],
    settings: Settings | None = None,
    *,
    since: str | None = None,
    published: date | None = None,
    language: str | None = None,
    progress: Progress = silent,
    documents: bool = True,
) -> Report:
    """Check catalogs, folders of them, or the editions of an article, and return what was found.

    `paths` is one path or several. With `since`, a git revision, only what changed since then is checked, and the
    report holds what the change introduced. The findings accepted in the baseline of the settings are left out.
    `published` places "Tuesday" where the texts do not say when they appeared; `language` is that of every article
    named. Without `documents` the report holds no readings (only the html format needs them), and results may come
    from the cache. Raises CheckerError for input, settings or a revision that cannot be followed.
    """
    settings = settings or Settings()
    accepted = _accepted(settings)
    if since is None:
        report = running.check(
            _listed(paths),
            settings,
            published=published,
            language=language,
            progress=progress,
            documents=documents,
        )
    else:
        from checker import diffing

        report = diffing.since(
            _listed(paths), since, settings, published=published, language=language, progress=progress
        )
    if accepted is None:
        return report
    from checker import baseline

    return baseline.apply(report, accepted, settings.baseline or "", whole=since is None)


def compare(
    before: PathLike,
    after: PathLike,
    settings: Settings | None = None,
    *,
    paths: PathLike | Sequence[PathLike] = (),
    published: date | None = None,
    language: str | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Compare two states of the same texts, and check both.

    A state is a folder, a file, or a git revision; a revision is that of `paths`, or else of the other state's path,
    or of the current folder. Raises CheckerError for a state that cannot be found or read.
    """
    from checker import diffing

    return diffing.compare(
        os.fspath(before),
        os.fspath(after),
        _listed(paths),
        settings or Settings(),
        published=published,
        language=language,
        progress=progress,
    )


def _accepted(settings: Settings) -> "Sequence[Accepted] | None":
    """What the baseline of the settings holds, which is read before any work is done."""
    if not settings.baseline:
        return None
    from checker import baseline

    return baseline.load(settings.baseline, settings.max_file_size)


def _found(paths: Sequence[str], settings: Settings, published: date | None, progress: Progress) -> Sequence[Finding]:
    return check(paths, settings, published=published, progress=progress, documents=False).findings


def _listed(paths: PathLike | Sequence[PathLike]) -> list[str]:
    return [os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths)]


def propose_glossary(
    paths: PathLike | Sequence[PathLike],
    *,
    source: str = "en",
    language: str | None = None,
    least: int = 2,
    limit: int = LIMIT,
) -> Glossary:
    """Return the names that the editions at these paths write in agreement at least so many times.

    `limit` is how many bytes a file may have.
    """
    from checker import glossary
    from checker.comparison.agreed_names import agreed_names

    settings = Settings(source=source, select=("name",))
    texts = inputs.texts(_listed(paths), source, language=language, limit=limit)
    return glossary.propose(agreed_names(pipeline.read(text, settings) for text in texts), least)


def annotate(
    paths: PathLike | Sequence[PathLike],
    settings: Settings | None = None,
    *,
    fuzzy: bool = False,
    remove: bool = False,
    published: date | None = None,
    progress: Progress = silent,
) -> "tuple[Annotated, ...]":
    """Write what a check finds into the catalogs, as translator comments; return every catalog that was looked at.

    Comments that an earlier run wrote are replaced, and with `remove` taken away; so is the flag of the entries that
    an earlier run with `fuzzy` marked. Nothing else in a catalog changes. All texts are made before any is written.
    Raises InputError where a path is an article.
    """
    from checker import annotations, catalogs

    settings = settings or Settings()
    names = _listed(paths)
    for path in names:
        if inputs.is_article(path) or inputs.pages_in(path):
            raise InputError("an article, which has no comments", where=path, remedy="run zvirka segment first")
    groups = inputs.groups(names, settings.exclude, settings.max_file_size)
    found = () if remove else _found(names, settings, published, progress)
    written = annotations.notes(found, groups)
    made = [
        annotations.annotate(catalog, written.get(catalog.path, {}), fuzzy=fuzzy)
        for group in groups
        for catalog in group.catalogs.values()
    ]
    for one in made:
        if one.is_changed:
            catalogs.write_text(one.path, one.text, one.encoding, one.before)
    return tuple(made)
