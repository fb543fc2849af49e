"""Style, scripts and data of the page, all inside it, and the policy that lets nothing else run."""

import base64
import hashlib
import json
from functools import cache
from importlib import resources

from checker.reports.escaping import HIDDEN

COMMON = ("interface", "memory", "settings")
SCRIPTS = {
    "report": (*COMMON, "store", "view", "filters", "list", "decisions", "strip", "keys", "start"),
    "comparison": (*COMMON, "comparison"),
}
"""Page -> the modules of its script, in the order in which they build on each other."""


@cache
def style() -> str:
    """Return the style sheet."""
    return _read("style/page.css")


@cache
def script(page: str) -> str:
    """Return the script of a page: its modules in one scope of their own."""
    modules = "\n".join(_read(f"script/{name}.js") for name in SCRIPTS[page])
    return f'"use strict";\n{{\n{modules}}}\n'


def policy(page: str) -> str:
    """Return the Content-Security-Policy: this style, this script, the icon; no network, no form, no frame."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(script(page))}",
            f"style-src {_hash(style())}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def embedded(value: object) -> str:
    """Return JSON that can stand inside a script element: it cannot end it, and hides nothing."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return HIDDEN.sub(lambda match: json.dumps(match[0])[1:-1], text)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _read(name: str) -> str:
    return resources.files("checker.reports.page").joinpath(name).read_text(encoding="utf-8")
