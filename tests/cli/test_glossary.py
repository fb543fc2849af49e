"""The house glossary: proposed from what agrees, checked through inflection, refused where it is broken."""

from pathlib import Path

import pytest

from tests.conftest import Run

TEXTS = {
    "en": "The delegation arrived in Kiev on Monday.\n\nThe mayor of Kyiv met it.\n",
    "uk": "У понеділок делегація прибула до Києва.\n\nЇї зустрів міський голова Києва.\n",
    "ru": "В понедельник делегация прибыла в Киев.\n\nЕё встретил мэр Киева.\n",
}
GLOSSARY = "en,uk,ru,forbidden_en,forbidden_uk,forbidden_ru,note\nKyiv,Київ,Киев,Kiev,,,the city\n"
TBX = """<?xml version="1.0"?>
<martif type="TBX"><text><body><termEntry>
<langSet xml:lang="en"><tig><term>Kyiv</term></tig><tig><term>Kiev</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="uk"><tig><term>Київ</term></tig></langSet>
</termEntry></body></text></martif>
"""


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    for language, text in TEXTS.items():
        (tmp_path / f"{language}.txt").write_text(text, encoding="utf-8")
    return [f"{language}.txt" for language in TEXTS]


@pytest.mark.parametrize(("name", "text"), [("g.csv", GLOSSARY), ("g.tbx", TBX)])
def test_a_forbidden_form_is_found(run: Run, tmp_path: Path, pages: list[str], name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = run("check", *pages, "--glossary", name, "--output-format", "concise")
    assert outcome.code == 1
    assert len(outcome.out.splitlines()) == 1
    assert "en.txt:1:27: name-glossary" in outcome.out
    assert '"Kiev"' in outcome.out


def test_the_setting_names_the_glossary(run: Run, tmp_path: Path, pages: list[str]) -> None:
    (tmp_path / "zvirka.glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "zvirka.toml").write_text('glossary = "zvirka.glossary.csv"\n')
    assert run("check", *pages).code == 1
    assert run("check", *pages, "--ignore", "name-glossary").code == 0


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.csv", None, "none.csv: cannot be read"),
        ("g.csv", b"deutsch,note\n", "g.csv: has no column for a language"),
        ("g.csv", b"en,uk,russ\nKyiv,x,y\n", "g.csv:1: unknown column 'russ'"),
        ("g.csv", b"en,uk\n\xff\xfe,x\n", "g.csv: is not UTF-8"),
        ("g.tbx", b"<martif><text>", "g.tbx"),
        ("g.tbx", b'<!DOCTYPE m [<!ENTITY a "b">]><martif>&a;</martif>', "g.tbx"),
        ("g.tbx", b'<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif>&a;</martif>', "g.tbx"),
    ],
)
def test_a_broken_glossary_is_one_clear_line(
    run: Run, tmp_path: Path, pages: list[str], name: str, content: bytes | None, message: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    outcome = run("check", *pages, "--glossary", name)
    assert outcome.code == 2
    assert message in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""


def test_names_that_agree_are_proposed(run: Run, root: Path, tmp_path: Path) -> None:
    pages = [root / "examples" / "north-korea-missile" / f"{language}.txt" for language in ("en", "uk", "ru")]
    outcome = run("glossary", *pages)
    assert outcome.code == 0
    head, *rows = outcome.out.splitlines()
    assert head == "en,uk,ru,forbidden_en,forbidden_uk,forbidden_ru,note"
    assert "Putin,Путін,Путин,,,," in rows
    assert "Pyongyang,Пхеньян,Пхеньян,,,," in rows
    written = run("glossary", *pages, "--output-file", "g.csv")
    assert written.out == f"g.csv: {len(rows)} names\n"
    assert (tmp_path / "g.csv").read_text(encoding="utf-8") == outcome.out
    assert run("glossary", *pages, "--output-file", "g.csv").code == 2
    assert run("check", *pages, "--glossary", "g.csv", "--select", "name-glossary").code == 0
