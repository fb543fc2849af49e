"""The layers of docs/architecture.md, read off the imports: they point down only, stages do not know each other."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "checker"

LAYERS = (
    {"errors", "model", "memo", "rows", "garbage"},
    {"languages", "files"},
    {"translations"},
    {"values", "names"},
    {
        "articles",
        "segmentation",
        "catalogs",
        "alignment",
        "facts",
        "comparison",
        "rules",
        "reports",
        "config",
        "glossary",
    },
    {"suppressions", "baseline", "annotations", "inputs", "changes", "cache"},
    {"pipeline", "workers"},
    {"aligning", "diffing", "running"},
    {"archive"},
    {"library"},
    {"cli"},
    {"__main__"},
)
"""From the bottom up; a part imports from the layers below its own only. `checker` itself is the public door."""

LIBRARIES = {
    "click": "cli",
    "polib": "catalogs",
    "jinja2": "reports",
    "xlsxwriter": "reports",
    "fsspec": "archive/places.py",
    "distributed": "archive/cluster.py",
    "dask": "archive/cluster.py",
    "pyarrow": "archive/parquet.py",
}
"""Library -> the only part, or module, that knows it."""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "checker":
                found.update(f"checker.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and "import_module" in ast.unparse(node.func):
            found.update(
                arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            )
    return found


def level(part: str) -> int:
    return next((number for number, layer in enumerate(LAYERS) if part in layer), -1)


def test_there_are_modules_to_look_at() -> None:
    assert len(modules()) > 40


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        return
    assert level(part) >= 0, f"{part} has no layer: add it to LAYERS and to docs/architecture.md"
    for name in imported(path):
        if not name.startswith("checker."):
            continue
        other = name.split(".")[1]
        if other == part or other.startswith("__") or level(other) < 0:
            continue
        assert level(other) < level(part) or (level(other) == 0 and level(part) == 0), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_library_has_one_door(path: Path) -> None:
    for name in imported(path):
        door = LIBRARIES.get(name.split(".")[0])
        assert door is None or path.relative_to(PACKAGE).is_relative_to(door), f"{path.name} imports {name}"


def test_every_door_is_used() -> None:
    known = {name.split(".")[0] for path in modules() for name in imported(path)}
    assert known >= LIBRARIES.keys() - {"dask"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_does(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
