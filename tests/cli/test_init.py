"""`zvirka init`: every setting is in the file, and the file can be followed."""

from pathlib import Path

from checker.cli.init import TEMPLATE
from checker.config import KEYS, load
from checker.rules import RULES


def test_every_key_is_shown_and_followed(tmp_path: Path) -> None:
    lines = TEMPLATE.splitlines()
    examples = [line.removeprefix("# ") for line in lines if line.startswith("# ") and ("=" in line or "[" in line)]
    settings = [line for line in examples if not line.startswith(("Settings", "Every"))]
    file = tmp_path / "zvirka.toml"
    file.write_text("\n".join(settings), encoding="utf-8")
    assert {line.split()[0].strip("[]") for line in settings if not line.startswith('"')} == set(KEYS)
    assert load(str(file), tuple(RULES)).per_file_ignores == {"drafts/*": ("segment-missing", "segment-extra")}
