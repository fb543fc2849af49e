"""Hide what is not a quantity (placeholders, tags, addresses, handles) behind as many filler characters."""

import re

FILLER = "\x00"
SIGNS = re.compile(
    r"[%{<&@#/_\\$]|www|\.[a-z]{2}|\d[-‑][A-Za-zА-Яа-яІЇЄҐіїєґ]|[A-Za-zА-Яа-яІЇЄҐіїєґ][-‑ ]?\d|\+\d|\d-\d"
)

HIDDEN = re.compile(
    r"""
    </?[A-Za-z][^<>]{0,300}> | <!--.{0,300}?-->
  | &(?:[A-Za-z]{2,8}|\#\d{1,6}|\#x[0-9A-Fa-f]{1,6});
  | (?:https?|ftp)://[^\s<>"»]{1,500} | www\.[^\s<>"»]{1,300} | \S{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}
  | \b[\w-]{1,64}\.(?:com|org|net|gov|edu|co\.uk|ua|ru|io|info)\b(?:/[^\s<>"»]{0,300})?
  | \b24/7\b | \{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*, | =\d{1,3}(?=\s*\{)
  | [@\#][^\W\d][\w.]{0,64} | \#\w{0,64}[^\W\d]\w{0,64}
  | \$\{[^{}]{0,80}\} | \{\{[^{}]{0,80}\}\} | \{[^{}\s]{0,80}\}
  | %\([^()]{1,80}\)[-\#0\ +]{0,3}\d{0,3}(?:\.\d{1,3})?[a-zA-Z]
  | (?<!\d)%(?:\d{1,2}\$)?[-\#0+]{0,3}\d{0,3}(?:\.\d{1,3})?(?:hh|ll|[hlLzjt])?[diouxXeEfFgGcrsa](?![^\W_])
  | (?<!\d)%\d{1,2}(?!\d|[.,]\d) | \\[nrt"\\]
  | (?<![\w/])\.?/[\w.-]{1,100}(?:/[\w.-]{1,100}){1,10}
  | (?<!\w)(?:\w{1,40}_){1,5}\w{1,40} | \b0x[0-9A-Fa-f]{1,16}\b
  | \b[\w-]{1,64}\.(?:py|txt|html?|po|pot|json|xml|md|js|c|h|zip|png|jpe?g|pdf|csv|ya?ml|toml|cfg|ini|sh|exe|tar|gz)\b
  | \b(?!\d{1,3}(?:\.\d{3})+\b|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b)v?\d{1,4}(?:\.\d{1,4}){2,4}\b
  | \bv\d{1,4}(?:\.\d{1,4}){0,3}\b
  | (?<!\w)\(?\d{3,4}\)?[ -]\d{2,3}-\d{2}-\d{2}(?!\w) | \+\d{1,3}[\s(-]?\(?\d{2,4}\)?(?:[\s-]\d{2,4}){1,4}
    """,
    re.VERBOSE,
)


def mask(text: str) -> str:
    """Return the text with everything that only looks like a quantity hidden; length and offsets are kept."""
    if not SIGNS.search(text):
        return text
    return HIDDEN.sub(lambda found: FILLER * (found.end() - found.start()), text)
