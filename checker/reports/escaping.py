"""Makes text from catalogs safe to show: what would be invisible, or would act, becomes a visible escape.

Terminal controls, bidirectional overrides, zero-width characters, line separators, lone surrogates and what
XML 1.0 forbids are written as `\\u202e`; each format then adds the quoting of its own.
"""

import re
from pathlib import PurePath

_HIDDEN = (
    "\x00-\x1f\x7f-\x9f"  # C0 and C1: terminal escapes, line breaks, tabs
    "\u00ad\u061c\u180e\ufeff"  # soft hyphen, Arabic letter mark, Mongolian vowel separator, byte order mark
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line separators, bidirectional controls
    "\u115f\u1160\u3164\uffa0"  # Hangul fillers: letters that show nothing
    "\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef"  # interlinear marks, noncharacters
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e007f"  # tags: text that nobody sees
)
HIDDEN = re.compile(f"[{_HIDDEN}]")
"""One character that must not reach a reader as it is."""

_BREAKS = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    """Return `text` on one line with every hidden character as an escape."""
    return HIDDEN.sub(_escape, text)


def visible_lines(text: str) -> str:
    """Return `text` with its line feeds kept and every other hidden character as an escape."""
    return "\n".join(visible(line) for line in text.split("\n"))


def code(text: str) -> str:
    """Return text as a Markdown code span: no markup, link, mention or reference in it works, `|` excepted."""
    shown = visible(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    padding = " " if not shown.strip() or shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{padding}{shown}{padding}{fence}"


def forward(path: str) -> str:
    """Return a path as the person gave it, with forward slashes on every system; a URL is left as it is."""
    return path if "://" in path else PurePath(path).as_posix()


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _BREAKS:
        return _BREAKS[character]
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
