"""Paths -> the texts to check: catalogs grouped by domain, or articles cut into segments in memory."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from checker import articles, catalogs, segmentation
from checker.errors import InputError
from checker.files import LIMIT, read_stream
from checker.languages import LANGUAGES, language_code
from checker.model import Article, Edition, Segment, Sentence, Slot

ARTICLE_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx")
PLAIN_SUFFIXES = (".txt", ".text")
"""Files whose lines are the paragraphs, so that an offset in a paragraph is a column."""
LANGUAGE_IN_NAME = re.compile(r"(?:(.*?)[-._ ])?([A-Za-z]{2,3}(?:[-_][A-Za-z]{2})?)|([A-Za-z]{2})[-._ ](.+)")


@dataclass(frozen=True, slots=True)
class Text:
    """Everything one domain says: its editions by language, in the order of LANGUAGES, and its date.

    `files` is how many files it came from; `pages` says that they are articles, not catalogs.
    """

    domain: str
    editions: dict[str, Edition]
    published: date | None
    files: int
    pages: bool = False


def texts(
    paths: Sequence[str],
    source: str,
    exclude: Sequence[str] = (),
    language: str | None = None,
    limit: int = LIMIT,
) -> list[Text]:
    """Return the texts at these paths, sorted by domain; `limit` is how many bytes a file may have.

    Files that are not `*.po` are articles: those in one folder that differ only in their language are the editions
    of one text. Raises InputError for whatever cannot be checked.
    """
    pages = [path for path in paths if is_article(path)]
    rest = [path for path in paths if path not in pages]
    folders = {path: editions for path in rest if (editions := pages_in(path))}
    found = [page for path in folders for page in folders[path]] + pages
    made = [
        catalog_text(group, source)
        for group in groups([p for p in rest if p not in folders], exclude, limit, whole=False)
    ]
    made += article_texts([read_article(path, language, limit) for path in found])
    return sorted(made, key=lambda text: text.domain)


Files = tuple[catalogs.CatalogFile, ...]


def apart(paths: Sequence[str], exclude: Sequence[str] = ()) -> list[Files]:
    """Return the catalogs at these paths by text, sorted by domain, where every text can be read by itself.

    Nothing is returned where it cannot: where there are articles, files named one by one, or two texts of one name.
    """
    if any(is_article(path) or path == "-" or pages_in(path) or Path(path).is_file() for path in paths):
        return []
    found: dict[tuple[str, str], list[catalogs.CatalogFile]] = {}
    for file in catalogs.find(paths, exclude):
        found.setdefault((file.root, file.domain), []).append(file)
    domains = {domain for _, domain in found}
    return (
        [tuple(found[place]) for place in sorted(found, key=lambda place: place[1])]
        if len(domains) == len(found)
        else []
    )


def texts_in(files: Files, source: str, limit: int = LIMIT) -> list[Text]:
    """Return the text of these files, which are of one domain; none where they are in no language of ours."""
    loaded = [catalog for file in files if (catalog := catalogs.load(file, limit, whole=False))]
    return [catalog_text(group, source) for group in catalogs.group(loaded)]


def is_article(path: str) -> bool:
    """Whether a path is a file with an article in it, by its name."""
    return path.lower().endswith(ARTICLE_SUFFIXES) and not Path(path).is_dir()


def pages_in(path: str) -> list[str]:
    """Return the articles in a folder that holds no catalogs but files named for our languages."""
    folder = Path(path)
    if not folder.is_dir() or next(folder.rglob("*.po"), None):
        return []
    return pages_among(str(file) for file in folder.iterdir() if file.is_file())


def pages_among(files: Iterable[str]) -> list[str]:
    """Return the articles among the files of a folder that are named for our languages, if they are two at least."""
    named = sorted(file for file in files if is_article(file) and stem_and_language(PurePath(file).name)[1])
    return named if len(named) > 1 else []


def read_article(path: str, language: str | None, limit: int = LIMIT) -> Article:
    """Read one article, from standard input if the path is `-`; `limit` is how many bytes it may have."""
    if path != "-":
        if not Path(path).exists():
            raise InputError("no such file or folder", where=path, remedy="check the spelling")
        return articles.read(path, language, limit)
    import sys

    return articles.parse(read_stream(sys.stdin.buffer, "-", min(limit, articles.LARGEST)), "-", language)


def catalog_text(group: catalogs.Group, source: str) -> Text:
    """Return what the catalogs of a group say. Raises InputError where it has one edition only."""
    return Text(group.domain, catalogs.editions(group, source), group.published, len(group.catalogs))


def groups(
    paths: Sequence[str], exclude: Sequence[str] = (), limit: int = LIMIT, *, whole: bool = True
) -> list[catalogs.Group]:
    """Read the catalogs at these paths and put those of one domain together; `whole`: as writing needs them."""
    if not paths:
        return []
    loaded = [
        catalog for file in catalogs.find(paths, exclude) if (catalog := catalogs.load(file, limit, whole=whole))
    ]
    return catalogs.group(loaded, together=all(Path(path).is_file() for path in paths))


def article_texts(read: Sequence[Article]) -> Iterable[Text]:
    """Yield what the articles say, the editions of one together. Raises InputError where it has one edition only."""
    for domain, editions in by_domain(read).items():
        if len(editions) < 2:
            only = next(iter(editions.values()))
            raise InputError(
                "no counterpart: no other edition of it was named", where=only.path, remedy="name the other files too"
            )
        dates = sorted({article.published for article in editions.values() if article.published})
        yield Text(
            domain,
            {language: edition_of(editions[language]) for language in LANGUAGES if language in editions},
            dates[0] if dates else None,
            len(editions),
            pages=True,
        )


def by_domain(read: Sequence[Article]) -> dict[str, dict[str, Article]]:
    """Put the editions of one article together; the domain is what their names share, else their folder's name."""
    alone = len({article.language for article in read}) == len(read)
    found: dict[str, dict[str, Article]] = {}
    for article in read:
        editions = found.setdefault(domain_of(read[0].path if alone else article.path), {})
        if article.language in editions:
            raise InputError(
                f"a second {article.language} edition beside {editions[article.language].path}",
                where=article.path,
                remedy="name one file a language, or tell the language with --language",
            )
        editions[article.language] = article
    return found


def domain_of(path: str) -> str:
    """Return the domain that an article's file name gives: `news` for `news-uk.html`, the folder's for `uk.txt`."""
    stem, _ = stem_and_language(PurePath(path).name)
    folder = PurePath(path).parent.name
    if not stem and language_code(folder):
        folder = PurePath(path).parent.parent.name
    name = re.sub(r"[^\w.-]+", "-", stem or folder).strip("-.")
    return name or "article"


def stem_and_language(name: str) -> tuple[str, str | None]:
    """Cut a file's name into the part that its editions share and the language: `a.uk.txt` is ("a", "uk")."""
    stem = name.rsplit(".", 1)[0]
    match = LANGUAGE_IN_NAME.fullmatch(stem)
    if match:
        code = language_code(match[2] or match[3])
        if code:
            return match[1] or match[4] or "", code
    return stem, None


def edition_of(article: Article) -> Edition:
    """Cut an article into the slots of an edition, keyed by place and text."""
    return Edition(
        article.language,
        tuple(_slot(article, sentence) for sentence in segmentation.segment(article) if sentence.text),
    )


def _slot(article: Article, sentence: Sentence) -> Slot:
    segment = Segment(
        article.language,
        sentence.text,
        sentence.place,
        sentence.text,
        article.path if "://" in article.path else PurePath(article.path).as_posix(),
        sentence.line,
        column=sentence.start + 1 if article.path.lower().endswith(PLAIN_SUFFIXES) else None,
    )
    return Slot((segment.key, None), segment)
