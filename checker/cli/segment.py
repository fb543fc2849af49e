"""`zvirka segment`: articles -> edition catalogs."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from checker.cli import options
from checker.errors import OutputError
from checker.model import Article


@click.command(name="segment")
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--output-dir", default="i18n", show_default=True, type=click.Path(), help="Folder for the catalogs.")
@click.option("--domain", help="Name of the article's catalogs (default: from the files' names).")
@options.language
@options.published
@click.option("--force", is_flag=True, help="Replace catalogs that are there already.")
@options.max_file_size
@options.quiet
def command(
    files: tuple[str, ...],
    output_dir: str,
    domain: str | None,
    language: str | None,
    published: date | None,
    force: bool,
    max_file_size: int | None,
    quiet: bool,
) -> int:
    """Cut the editions of an article into segments and write one gettext catalog for each.

    FILES are text, Markdown, saved HTML pages or docx, `-` for standard input. The language comes from the file's
    name, the page itself or --language; the date from the page or --published. All catalogs are written or none.

    \b
      zvirka segment en.txt uk.txt ru.txt --domain north-korea-missile --published 2024-06-26
      zvirka segment news/*.html --output-dir catalogs
    """
    from checker import inputs
    from checker.files import LIMIT

    limit = max_file_size or LIMIT
    read = [inputs.read_article(path, language, limit) for path in options.refuse_nothing(files)]
    grouped = inputs.by_domain(read)
    if domain and len(grouped) > 1:
        raise click.UsageError(f"--domain {domain} for {len(grouped)} articles: name the files of one article")
    targets = _targets({domain or name: editions for name, editions in grouped.items()}, output_dir, published)
    _refuse_overwriting(targets, force)
    _write(targets, quiet)
    return 0


def _targets(
    grouped: Mapping[str, Mapping[str, Article]], output_dir: str, published: date | None
) -> dict[Path, tuple[str, int]]:
    """Path -> the text of its catalog and how many segments it holds."""
    from checker import catalogs, segmentation

    targets: dict[Path, tuple[str, int]] = {}
    for domain, editions in grouped.items():
        shared = published or next((a.published for a in editions.values() if a.published), None)
        for language, article in editions.items():
            sentences = segmentation.segment(article)
            path = Path(output_dir) / language / "LC_MESSAGES" / f"{_safe(domain)}.po"
            targets[path] = (catalogs.edition_catalog(domain, language, sentences, shared), len(sentences))
    return targets


def _safe(domain: str) -> str:
    if domain in ("", ".", "..") or any(char in domain for char in "/\\\0"):
        raise click.UsageError(f"--domain {domain!r} cannot be a file's name")
    return domain


def _refuse_overwriting(targets: Mapping[Path, tuple[str, int]], force: bool) -> None:
    for path, (text, _) in targets.items():
        if path.exists() and not force and path.read_bytes() != text.encode():
            raise OutputError("already there, and different", where=str(path), remedy="--force replaces it")


def _write(targets: Mapping[Path, tuple[str, int]], quiet: bool) -> None:
    from checker.catalogs import write_text

    for path, (text, count) in sorted(targets.items()):
        write_text(str(path), text)
        if not quiet:
            print(f"{path.as_posix()}: {count} segments")
