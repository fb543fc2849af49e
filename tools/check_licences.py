"""The licences of what a user installs with the package: printed, and refused where one cannot go with ours, MIT.

Follows the requirements of the installed package, extras included, as far as they are installed here.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

PACKAGE = "zvirka"
EXTRAS = ("", "xlsx", "semantic")
GOES_WITH_MIT = re.compile(
    r"\b(?:MIT|BSD|Apache|PSF|Python-2\.0|ISC|0BSD|Zlib|CC0|Unlicense|Python Software Foundation)\b", re.IGNORECASE
)
REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)[^;]*(?:;.*?extra\s*==\s*[\"']([\w-]+)[\"'])?")


def needed(name: str, extras: tuple[str, ...], seen: set[str]) -> Iterator[Distribution]:
    """Yield a package and all that it needs, each once."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return
    seen.add(key)
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return  # an extra, or a requirement of another system
    yield found
    for text in found.requires or ():
        match = REQUIREMENT.match(text)
        if match and (match[2] or "") in extras:
            yield from needed(match[1], ("",), seen)


def licence(found: Distribution) -> str:
    """Return what a package says of its licence: the expression, the classifiers, or the first line of the text."""
    metadata = found.metadata
    classifiers = [c.rpartition(" :: ")[2] for c in metadata.get_all("Classifier") or () if c.startswith("License")]
    said = metadata.get("License-Expression") or ", ".join(classifiers) or metadata.get("License") or ""
    return said.strip().split("\n")[0]


def main() -> int:
    """Print the licences; 1 if there is one that does not go with ours."""
    wrong = 0
    for found in needed(PACKAGE, EXTRAS, set()):
        said = licence(found)
        fits = bool(GOES_WITH_MIT.search(said))
        wrong += not fits
        doubt = "" if fits else "  <- not known to fit"
        print(f"{found.metadata['Name']} {found.version}: {said or 'says nothing'}{doubt}")
    files = {str(file.name) for file in distribution(PACKAGE).files or ()}
    if not {"LICENSE", "NOTICE"} <= files:
        print(f"{PACKAGE} does not ship LICENSE and NOTICE")
        wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
