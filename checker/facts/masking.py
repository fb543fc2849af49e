"""Hide what is not a quantity (placeholders, tags, addresses, handles) behind as many filler characters."""

import re

FILLER = "\x00"

HIDDEN: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("<", r"</?[A-Za-z][^<>]{0,300}>|<!--.{0,300}?-->"),
        ("&", r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,6});"),
        ("://", r"(?:https?|ftp)://[^\s<>\"»]{1,500}"),
        ("www.", r"www\.[^\s<>\"»]{1,300}"),
        ("@", r"(?<![\w.-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|@[^\W\d][\w.]{0,64}"),
        ("#", r"#\w{0,64}[^\W\d]\w{0,64}"),
        ("{", r"\$\{[^{}]{0,80}\}|\{\{[^{}]{0,80}\}\}|\{[^{}\s]{0,80}\}|=\d{1,3}(?=\s*\{)"),
        ("{", r"\{\s*\w{1,40}\s*,\s*(?:plural|select|selectordinal)\s*,"),
        ("%(", r"%\([^()]{1,80}\)[-#0\ +]{0,3}\d{0,3}(?:\.\d{1,3})?[a-zA-Z]"),
        (
            "%",
            r"(?<!\d)%(?:\d{1,2}\$)?[-#0+]{0,3}\d{0,3}(?:\.\d{1,3})?(?:hh|ll|[hlLzjt])?[diouxXeEfFgGcrsa](?![^\W_])",
        ),
        ("%", r"(?<!\d)%\d{1,2}(?!\d|[.,]\d)"),
        ("\\", r"\\[nrt\"\\]"),
        ("24/7", r"\b24/7\b"),
        ("/", r"(?<![\w/])\.?/[\w.-]{1,100}(?:/[\w.-]{1,100}){1,10}"),
        ("_", r"(?<!\w)(?=[^\W_])\w{1,80}_\w{1,80}"),
        ("0x", r"\b0x[0-9A-Fa-f]{1,16}\b"),
        ("+", r"\+\d{1,3}[\s(-]?\(?\d{2,4}\)?(?:[\s-]\d{2,4}){1,4}"),
        ("-", r"(?<!\w)\(?\d{3,4}\)?[ -]\d{2,3}-\d{2}-\d{2}(?!\w)"),
        ("v", r"\bv\d{1,4}(?:\.\d{1,4}){0,3}\b"),
    )
)
"""What must occur for a pattern to be tried at all, and the pattern."""
ANY = re.compile(r"[<&@#{%\\/_+.\-v0](?:(?<=[<&@#{%\\/_+])|(?<=\.)\w|(?<=www\.)|(?<=\d-)\d|(?<=v)\d|(?<=0)x)")
"""What must occur for any of the patterns to match; most texts have none of it."""
DOTTED = re.compile(r"\w\.\w")
NAMES = re.compile(
    r"""
    \b[\w-]{1,64}\.(?:com|org|net|gov|edu|co\.uk|ua|ru|io|info)\b(?:/[^\s<>"»]{0,300})?
  | \b[\w-]{1,64}\.(?:py|txt|html?|po|pot|json|xml|md|js|c|h|zip|png|jpe?g|pdf|csv|ya?ml|toml|cfg|ini|sh|exe|tar|gz)\b
  | \b(?!\d{1,3}(?:\.\d{3})+\b|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b)v?\d{1,4}(?:\.\d{1,4}){2,4}\b
    """,
    re.VERBOSE,
)
"""Sites, files and versions; tried where a point stands inside a word."""


def mask(text: str) -> str:
    """Return the text with everything that only looks like a quantity hidden; length and offsets are kept."""
    if not ANY.search(text):
        return text
    for sign, pattern in HIDDEN:
        if sign in text:
            text = pattern.sub(_fill, text)
    return NAMES.sub(_fill, text) if DOTTED.search(text) else text


def _fill(found: re.Match[str]) -> str:
    return FILLER * (found.end() - found.start())
