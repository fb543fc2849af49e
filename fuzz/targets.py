"""Bytes -> what the package makes of them, and what must hold of it; every expected trouble is a CheckerError.

A target raises AssertionError where a promise is broken; anything else that it raises is a bug too. Nothing here
needs a fuzzer: tests/reliability/test_fuzz.py runs the targets on their seeds and on the crashes that were found.
"""

import atexit
import io
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from checker import (
    alignment,
    articles,
    baseline,
    cache,
    catalogs,
    config,
    glossary,
    inputs,
    pipeline,
    rules,
    segmentation,
    suppressions,
)
from checker.catalogs import CatalogFile, po_reading, reading
from checker.catalogs import po as po_text
from checker.catalogs.suppressions import ignores_of
from checker.config import Settings
from checker.errors import CheckerError
from checker.inputs import Text, edition_of
from checker.languages import LANGUAGES
from checker.model import Article, Block, BlockKind, Checked, Fact
from checker.reports import FORMATS, render

Target = Callable[[bytes], None]
CODES = tuple(LANGUAGES)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FOLDER = Path(tempfile.mkdtemp(prefix="zvirka-fuzz-"))
"""Where the files of targets that read files stand, until the process ends."""
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)


def _file(name: str, data: bytes) -> Path:
    path = FOLDER / name
    path.write_bytes(data)
    return path


def _language_and_text(data: bytes) -> tuple[str, str]:
    """The first byte chooses the language, the rest is the text; damaged UTF-8 is mended."""
    return CODES[data[0] % len(CODES)] if data else "en", data[1:].decode("utf-8", "replace")


def po(data: bytes) -> None:
    """A catalog that is read is written back byte for byte, and its parts can be asked for."""
    with suppress(CheckerError):
        text, encoding = reading.decode(data, "a.po")
        parsed = po_reading.parse(text, "a.po")
        assert parsed.render() == text
        careful = po_reading._carefully(text, "a.po")
        assert [(e.key, e.msgstr, e.msgstr_lines) for e in careful.entries] == [
            (e.key, e.msgstr, e.msgstr_lines) for e in parsed.entries
        ]
        catalog = reading.read(data, CatalogFile("a.po", "a", "", "uk", named=True))
        assert catalog is not None
        assert len(catalog.segments("en")) <= sum(len(entry.msgstr) for entry in catalog.entries)
        assert text.encode(encoding) == data


def po_aligned(data: bytes) -> None:
    """Two catalogs, apart by a form feed: aligned and written, they read back with everything that they said."""
    first, _, second = data.partition(b"\f")
    with suppress(CheckerError):
        loaded = [
            reading.read(part, CatalogFile(f"{code}.po", "a", "", code, named=True))
            for part, code in ((first, "en"), (second, "uk"))
        ]
        for group in catalogs.group([catalog for catalog in loaded if catalog], together=True):
            text = inputs.catalog_text(group, "en")
            beads = pipeline.align(text)
            for language, content in catalogs.aligned_catalogs(group.catalogs, beads, "en").items():
                _refuse_loss(group.catalogs[language], po_reading.parse(content, "written.po"))


def _refuse_loss(before: catalogs.Catalog, after: po_text.PoText) -> None:
    """Every text and translator comment of the catalog stands in what was written."""
    written = " ".join(text for entry in after.entries for text in entry.msgstr)
    comments = {comment for entry in after.entries for comment in entry.translator_comments}
    for entry in before.entries:
        assert all(text in written for text in entry.msgstr)
        assert comments.issuperset(entry.translator_comments)


def html(data: bytes) -> None:
    """A page becomes an article whose segments stand in its blocks."""
    _article(data, "a.html")


def markdown(data: bytes) -> None:
    """The same for Markdown."""
    _article(data, "a.md")


def plain(data: bytes) -> None:
    """The same for text, in whatever encoding."""
    _article(data, "a.txt")


def docx(data: bytes) -> None:
    """The same for a docx file: the bytes are its document, or the whole archive if they begin like one."""
    if not data.startswith(b"PK"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("word/document.xml", data)
        data = packed.getvalue()
    _article(data, "a.docx")


def _article(data: bytes, name: str) -> None:
    with suppress(CheckerError):
        article = articles.parse(data, name, "uk")
        places = [sentence.place for sentence in segmentation.segment(article)]
        assert len(set(places)) == len(places)
        assert all(block.line >= 1 and block.text.strip() for block in article.blocks)


def sentences(data: bytes) -> None:
    """Sentences stand in order, and only white space between them."""
    language, text = _language_and_text(data)
    end = 0
    for start, stop in segmentation.split(text, language):
        assert end <= start < stop
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


def numbers(data: bytes) -> None:
    """Numbers, measures, dates and times stand in the text, in order."""
    language, text = _language_and_text(data)
    _stand_inside(pipeline.facts(text, language, pipeline.ENGINES[:1]), text)


def mentions(data: bytes) -> None:
    """Names stand in the text, in order."""
    language, text = _language_and_text(data)
    _stand_inside(pipeline.facts(text, language, pipeline.ENGINES[1:]), text)


def _stand_inside(found: tuple[Fact, ...], text: str) -> None:
    starts = [fact.start for fact in found]
    assert starts == sorted(starts)
    assert all(0 <= fact.start < fact.end <= len(text) for fact in found)
    assert all(str(fact.value) for fact in found)


def check(data: bytes) -> None:
    """Three paragraphs, a line each: checked, and told in every format."""
    parts = [part.strip() for part in data.decode("utf-8", "replace").split("\n")][: len(CODES)]
    editions = {
        code: edition_of(Article(f"{code}.txt", code, (Block(BlockKind.PARAGRAPH, part, 1),)))
        for code, part in zip(CODES, parts, strict=False)
        if part
    }
    if len(editions) < 2:
        return
    text = Text("text", editions, None, len(editions))
    report = pipeline.report([pipeline.read(text, Settings())], [text], Settings())
    for finding in report.findings:
        for side in finding.editions.values():
            assert all(0 <= span.start < span.end <= len(side.text or "") for span in side.spans)
    for name in FORMATS:
        if name != "xlsx":  # a zip of what csv has, and slow
            render(name, report)


def beads(data: bytes) -> None:
    """Two editions, apart by an empty line, a segment a line: everything is used once, and in order."""
    said = [part.split("\n") for part in data.decode("utf-8", "replace").split("\n\n")][:2]
    texts = {code: [line for line in lines if line.strip()] for code, lines in zip(("en", "uk"), said, strict=False)}
    if len(texts) < 2 or not all(texts.values()):
        return
    made = alignment.align(texts, {code: ["paragraph"] * len(lines) for code, lines in texts.items()})
    for code, lines in texts.items():
        assert sorted(place for bead in made for place in bead.sides.get(code, ())) == list(range(len(lines)))


def settings(data: bytes) -> None:
    """A settings file, by either name."""
    for name in ("zvirka.toml", "pyproject.toml"):
        with suppress(CheckerError):
            config.load(str(_file(name, data)), tuple(rules.RULES))


def suppression(data: bytes) -> None:
    """A translator comment on an entry."""
    comment = data.decode("utf-8", "replace")
    lines = "".join(f"# {line}\n" for line in comment.split("\n"))
    with suppress(CheckerError):
        for entry in po_reading.parse(f'{lines}msgid "a"\nmsgstr "b"\n', "a.po").entries:
            suppressions.refuse_unknown(ignores_of(entry, "uk", "a.po"), tuple(rules.RULES))


def accepted(data: bytes) -> None:
    """A baseline file."""
    with suppress(CheckerError):
        baseline.load(str(_file("baseline.json", data)))


def glossary_csv(data: bytes) -> None:
    """A house glossary as CSV; what is read can be written and read again."""
    with suppress(CheckerError):
        found = glossary.read(_file("glossary.csv", data))
        text = glossary.render(found)
        assert glossary.render(glossary.read(_file("again.csv", text.encode()))) == text


def glossary_tbx(data: bytes) -> None:
    """A house glossary as TBX."""
    with suppress(CheckerError):
        glossary.read(_file("glossary.tbx", data))


def cached(data: bytes) -> None:
    """A cache file of any content knows nothing, and is made anew; a value of any content counts as absent."""
    cache._decoded(data)
    cache._decoded(zlib.compress(data))
    path = _file(cache.FILE, data)
    store = cache.Cache(str(FOLDER))
    store.recall(["a"])
    result = Checked(("a",), ("en",), (), (), 1, 1, 1)
    store.remember([("a", result)])
    assert not path.exists() or store.recall(["a"]) in ({}, {"a": result})
    path.unlink(missing_ok=True)


TARGETS: Mapping[str, Target] = {
    "po": po,
    "po-aligned": po_aligned,
    "html": html,
    "markdown": markdown,
    "plain": plain,
    "docx": docx,
    "sentences": sentences,
    "numbers": numbers,
    "mentions": mentions,
    "check": check,
    "beads": beads,
    "settings": settings,
    "suppression": suppression,
    "baseline": accepted,
    "glossary-csv": glossary_csv,
    "glossary-tbx": glossary_tbx,
    "cache": cached,
}
