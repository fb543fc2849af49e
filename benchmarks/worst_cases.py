"""How CPU time grows with the text on the worst repetitions: `python benchmarks/worst_cases.py [READER...]`.

Every reader reads every part repeated to 10,000, 100,000 and 1,000,000 characters. Time that grows by more than
GROWTH while the text grows tenfold is told; linear readers grow by about 10, quadratic ones by 100. A reading at one
size that takes more than HANGS seconds is not tried at the next.
"""

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzz import targets

SIZES = (10_000, 100_000, 1_000_000)
GROWTH = 25
HANGS = 30.0
LEAST = 0.02
"""Seconds under which a time is noise."""

PROSE = [
    "1",
    " ",
    "1 ",
    "1,",
    "1.",
    "1-",
    "А",
    "Аб ",
    "Аб. ",
    "«",
    "(",
    "two ",
    "двадцять ",
    "сто тисяч ",
    "5 млн ",
    "5 червня ",
]
PROSE += [
    "5:",
    "5:30 ",
    "Mr. ",
    "%",
    "@a ",
    "a-",
    "a'",
    "$1 ",
    "1/",
    "№",
    "\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\u0301",
    "…",
    "&",
    "=",
]
PROSE += [
    "Monday, ",
    "June 5, ",
    "from 1 to ",
    "між 1 і ",
    "XIX ",
    "A.",
    "A. B. ",
    "http://a.",
    "a@a",
    "https://",
    "1 000 ",
    "half a ",
]
HTML = [
    "<p>",
    "<div>",
    "</p>",
    "<",
    "<!--",
    "<![",
    "<!",
    "<?",
    "&",
    "&#",
    "&amp",
    "<a ",
    "<a href='",
    "<a b=",
    "<p class='ad ",
    "<li>",
]
HTML += [
    "<table><tr><td>",
    "<script>",
    "</script",
    "<script type='application/ld+json'>",
    "<b>",
    "<p>a</p>",
    "<br>",
    "<p>1 ",
]
HTML += [
    "<meta charset=",
    "<time>",
    "<a>a</a> ",
    "</",
    "<title>",
    "<h1>a</h1>",
    "<figure>",
    "<p class=ad>",
    "-->",
    "<svg>",
    '{"@graph":[',
]
MARKDOWN = [
    "#",
    "# ",
    "> ",
    ">",
    "* ",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~",
    "[",
    "](",
    "![",
    "![a](",
    "|",
    "| ",
    "-",
    "- ",
    "-|",
    "<!--",
    "<a ",
]
MARKDOWN += [
    "\\",
    "1. ",
    "[a](b ",
    "[a][",
    "[^a]",
    "---\n",
    "a\n",
    "  \n",
    "=",
    "***a",
    "<http://",
    "a: b\n",
    " #",
    " # a",
    "(a",
    "[a]: b\n",
]
PO = [
    '"',
    '"\n',
    '"a"\n',
    'msgid "a"\n',
    'msgstr ""\n',
    "#",
    "# \n",
    "#~ ",
    '#~ msgid "a"\n',
    "#| ",
    "#, ",
    "\\",
    '\\"',
    "\n",
    "\r",
    "\f",
]
PO += [
    'msgid "a\\n"\nmsgstr "b"\n\n',
    "#, a, ",
    '#| msgid "a"\n',
    "msgctxt ",
    "msgstr[0] ",
    " ",
    "# zvirka: ignore[",
    "a: b\\n",
    '""',
]
XML = [
    "<w:p>",
    "<w:p><w:t>a</w:t></w:p>",
    "<a>",
    "<!--",
    "&lt;",
    " ",
    "<w:p><w:r>",
    "<w:t>a ",
    "<!ENTITY a 'b'>",
    "<![CDATA[",
]
TABLE = [",", '"', '""', '"a', "\n", ";", "|", "a|", "a,b\n", "\t", "\r", "en,uk\n", '"\n', ";;\n"]
TOML = [
    "[",
    "{",
    "a.",
    '"',
    "'''",
    "a = 1\n",
    "[a]\n",
    "[[a]]\n",
    "#",
    "1",
    "a = [",
    "a.b.c = 1\n",
    "\\",
    "a={",
    "[a.",
    "1_",
]
JSON = ["[", "{", '{"a":', "1", '"', "\\", "\\u0000", " ", "[1,", "-", "1e", ","]
COMMENT = ["zvirka:", "ignore[", "ignore[a", ",", "a,", "]", " ", "zvirka: ignore[number-mismatch] "]

PARTS: Mapping[str, list[str]] = {
    "sentences": PROSE,
    "numbers": PROSE,
    "mentions": PROSE,
    "plain": PROSE,
    "html": [*HTML, *PROSE[:8]],
    "markdown": [*MARKDOWN, *PROSE[:8]],
    "docx": XML,
    "po": PO,
    "glossary-csv": TABLE,
    "glossary-tbx": [part.replace("w:", "") for part in XML],
    "settings": TOML,
    "baseline": JSON,
    "suppression": COMMENT,
}
FRAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "sentences": (("\x01", "."),),
    "numbers": (("\x00", ""), ("\x01", "x")),
    "mentions": (("\x00", ""), ("\x01", "x")),
    "plain": (("", ""), ("Заголовок\n\n", "x")),
    "html": (("<html><body>", ""), ("<html><body><p>a ", "x</p>")),
    "markdown": (("", ""), ("# ", "x"), ("---\na: ", "x"), ("a ", "x"), ("- ", "x"), ("|", "x"), ("    ", "x")),
    "docx": (('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">', ""),),
    "po": (
        ('msgid ""\nmsgstr "Language: uk\\n"\n\n', ""),
        ('msgid "', '"\nmsgstr ""\n'),
        ('#| msgid "', '"\nmsgid "a"\nmsgstr "b"\n'),
        ("# zvirka: ", '\nmsgid "a"\nmsgstr "b"\n'),
    ),
    "glossary-csv": (("en,uk\n", ""), ('en,uk\n"', ""), ("", "")),
    "glossary-tbx": (("<a>", ""),),
    "settings": (("", ""), ("a = ", ""), ("select = [", "")),
    "baseline": (("", ""), ('{"version": 1, "findings": [', "]}"), ('{"version": ', "}")),
    "suppression": (("", ""), ("zvirka: ignore[", "] x")),
}


def seconds(reader: Callable[[bytes], None], data: bytes) -> float:
    """CPU time of one reading."""
    start = time.process_time()
    reader(data)
    return time.process_time() - start


def times(name: str, part: str, frame: tuple[str, str]) -> list[float]:
    """Seconds at each size, up to the one that takes too long."""
    before, after = frame
    reader = targets.TARGETS[name]
    found: list[float] = []
    for size in SIZES:
        found.append(seconds(reader, f"{before}{(part * (size // len(part) + 1))[:size]}{after}".encode()))
        if found[-1] > HANGS or (len(found) > 1 and found[-1] > GROWTH * max(found[-2], LEAST)):
            break
    return found


def main(names: list[str]) -> None:
    """Print the readers' slowest readings, and everything that grows faster than the text."""
    for name in names or PARTS:
        slowest = (0.0, "")
        count = 0
        for part in PARTS[name]:
            for frame in FRAMES[name]:
                found = times(name, part, frame)
                count += 1
                if found[-1] > GROWTH * max(found[-2], LEAST) or found[-1] > HANGS:
                    print(f"{name}: {part!r} in {frame!r:.60}: {', '.join(f'{s:.2f}' for s in found)} s", flush=True)
                elif len(found) == len(SIZES):
                    slowest = max(slowest, (found[-1], part))
        print(
            f"{name}: {count} texts of {SIZES[-1]:,} characters, slowest {slowest[0]:.2f} s ({slowest[1]!r})",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
