"""What the fuzzer starts from: inputs by target, and the words that it may put in."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from checker.languages import LANGUAGES, words

ROOT = Path(__file__).resolve().parent.parent
NTREX = ROOT.parent / "shared" / "data" / "ntrex"
EXAMPLES = ROOT / "examples" / "north-korea-missile"
CASES = ROOT / "tests" / "cases"
KEPT = CASES / "fuzz"
"""Inputs on which something was wrong once, a folder for every target."""
LINES = 300
"""Lines of NTREX that a target starts from."""

HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
PO = """
# zvirka: ignore[number-mismatch] on purpose
# a translator's word
#. extracted
#: a.py:1
#, fuzzy, python-format
#| msgid "Five \\"days\\""
msgctxt "p01.s01"
msgid "Six days\\n"
"and more"
msgstr ""
"Шість днів\\n"
"і більше"

msgid "%d day"
msgid_plural "%d days"
msgstr[0] "%d день"
msgstr[1] "%d дні"
msgstr[2] "%d днів"

#~ msgid "old"
#~ msgstr "старе"
"""
HTML = """<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Заголовок</title>
<script type="application/ld+json">{"datePublished": "2024-06-26", "headline": "Заголовок"}</script></head><body>
<nav><a href="/en">English</a></nav><article><h1>Заголовок</h1><p class="date">26 червня 2024</p>
<figure><img alt="a"><figcaption>Фото: УНІАН</figcaption></figure><p>Перше речення. <b>Друге</b> &amp; третє.</p>
<ul><li>Один<li>Два</ul><blockquote>Цитата</blockquote><table><tr><td>1<td>2</table></article></body></html>"""
MARKDOWN = """---
title: Заголовок
date: 2024-06-26
---
# Заголовок

*Перше* речення, **друге** [посилання](https://example.org "назва"). <!-- ні -->

![Фото](a.png "Підпис")

> Цитата

1. Один
* Два

| a | b |
|---|---|
| 1 | 2 |

Підзаголовок
------------
```
code
```
"""
DOCX = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Заголовок</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Один</w:t><w:tab/><w:t>два</w:t><w:br/></w:r></w:p></w:body></w:document>"""
SETTINGS = """source = "en"
select = ["number", "date"]
ignore = ["segment-missing"]
fail-on = "warning"
exclude = ["vendor/*"]
glossary = "a.csv"
jobs = 2
cache = false
max-file-size = 1000
[per-file-ignores]
"drafts/*" = ["segment-missing"]
"""
BASELINE = """{"version": 1, "findings": [
  {"fingerprint": "0123456789abcdef", "rule": "number-mismatch", "domain": "a", "message": "number differs"}
]}
"""
CSV = "en,uk,ru,forbidden_en,note\nKyiv,Київ,Киев,Kiev|Kiew,столиця\nUSA;US,США,США,,\n"
TBX = """<?xml version="1.0"?><martif type="TBX"><text><body><termEntry><langSet xml:lang="en"><tig><term>Kyiv</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet><langSet xml:lang="uk"><tig>
<term>Київ</term></tig></langSet></termEntry></body></text></martif>"""
SUPPRESSIONS = ["zvirka: ignore[number-mismatch] reason", "zvirka: ignore[number-mismatch, date-missing]", "zvirka:"]

TOKENS = {
    "po": [
        'msgid "',
        'msgid_plural "',
        'msgstr "',
        "msgstr[0] ",
        'msgctxt "',
        "#~ ",
        "#| ",
        "#, fuzzy",
        '\\"',
        "\\n",
    ],
    "html": ["<p>", "</p>", "<div>", "<article>", "<h1>", "<li>", "<!--", "-->", "<script>", "&#x", "<td>", "<br>"],
    "markdown": ["# ", "> ", "* ", "1. ", "![", "](", "```", "| ", "---", "<!--", "**", "\\"],
    "docx": ["<w:p>", "</w:p>", "<w:t>", "</w:t>", "<!DOCTYPE", "<!ENTITY", "&amp;", "PK\x03\x04"],
    "settings": ["[tool.zvirka]", "per-file-ignores", "[[", "]]", '"""', "'", " = ", "inf", "1979-05-27", "{}"],
    "suppression": ["zvirka:", "ignore[", "]", "number-mismatch", ","],
    "baseline": ['"version"', '"findings"', '"fingerprint"', "[", "{", "NaN", "1e999", "\\ud800", "null"],
    "glossary-csv": ["en", "uk", "forbidden_", "note", '"', '""', ";", "\t", "|", "\ufeff"],
    "glossary-tbx": ["<termEntry>", "<langSet", ' xml:lang="uk"', "<tig>", "<term>", "<!DOCTYPE", "<!ENTITY", "&a;"],
}
"""Beginnings of what the format of a target is made of."""
WORD_LISTS = ("numerals", "units", "calendar", "clock", "times", "years", "bounds", "name_cases")


def seeds(target: str) -> Iterator[bytes]:
    """Yield the inputs that a target starts from, those that are kept included."""
    yield from _made(target)
    folder = KEPT / target
    if folder.is_dir():
        yield from (path.read_bytes() for path in sorted(folder.iterdir()))


def _made(target: str) -> Iterator[bytes]:
    if target in FIXED:
        yield from (text.encode() for text in FIXED[target])
    if target in ("html", "markdown", "plain"):
        yield from (path.read_bytes() for path in sorted(EXAMPLES.glob("*.txt")))
    if target == "plain":
        yield from ("Перше речення. Друге.\n\nФото: УНІАН\n".encode(name) for name in ("cp1251", "utf-16", "koi8-u"))
    if target == "docx":
        yield _archive(DOCX)
    if target in ("sentences", "numbers", "mentions"):
        yield from _sentences()
    if target in ("check", "beads"):
        yield from _triples("\n" if target == "check" else "\n\n")


def _archive(document: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("word/document.xml"), document)
    return packed.getvalue()


def _sentences() -> Iterator[bytes]:
    """Lines of NTREX and of the cases, the language before each."""
    for number, code in enumerate(LANGUAGES):
        rows = (CASES / "quantities" / f"{code}.tsv").read_text(encoding="utf-8").splitlines()
        texts = [row.partition("\t")[0] for row in rows if not row.startswith("#")]
        for text in [*texts, *_ntrex(code)]:
            yield bytes([number]) + text.encode()


def _triples(between: str) -> Iterator[bytes]:
    for block in (CASES / "quantities" / "triples.txt").read_text(encoding="utf-8").split("\n\n"):
        said = [line.partition(": ")[2] for line in block.splitlines() if line[:3] in ("en:", "uk:", "ru:")]
        yield between.join(said).encode()
    for row in zip(*map(_ntrex, LANGUAGES), strict=True):
        yield between.join(row).encode()


def _ntrex(code: str) -> list[str]:
    """The first lines of a language, fewer where the texts are not here."""
    path = NTREX / f"{code}.txt"
    return path.read_text(encoding="utf-8").splitlines()[:LINES] if path.is_file() else []


def tokens(target: str) -> list[str]:
    """Return what the fuzzer may put into an input of this target."""
    if target in ("sentences", "numbers", "mentions", "check", "beads"):
        lists = (words(code, name) for code in LANGUAGES for name in WORD_LISTS if _exists(code, name))
        return sorted({part.split("|")[0].split("\t")[0][:40] for rows in lists for part in rows})
    return TOKENS.get(target.removesuffix("-aligned"), [])


def _exists(code: str, name: str) -> bool:
    return (ROOT / "checker" / "languages" / code / "words" / f"{name}.txt").is_file()


FIXED = {
    "po": [HEADER.format("uk") + PO, PO, HEADER.format("uk") + PO.replace("\n", "\r\n")],
    "po-aligned": [HEADER.format("en") + PO.replace("fuzzy, ", "") + "\f" + HEADER.format("uk") + PO],
    "html": [HTML],
    "markdown": [MARKDOWN],
    "plain": ["Заголовок\n\n26 червня 2024\n\nПерше речення. Друге!\n"],
    "docx": [DOCX],
    "settings": [SETTINGS, "[tool.zvirka]\n" + SETTINGS.replace("[per-", "[tool.zvirka.per-")],
    "suppression": SUPPRESSIONS,
    "baseline": [BASELINE],
    "glossary-csv": [CSV, CSV.replace(",", "\t")],
    "glossary-tbx": [TBX],
    "cache": ['{"languages": ["en"], "domains": ["a"], "counts": [1, 2, 3], "findings": [], "suppressed": []}'],
}
