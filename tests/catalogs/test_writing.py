"""Segments and beads -> catalogs that gettext accepts, with nothing of a translator's lost."""

import subprocess
from pathlib import Path

import pytest

from checker.catalogs import Catalog, aligned_catalogs, edition_catalog, find, load, write_text
from checker.errors import OutputError
from checker.model import Bead, BlockKind, Segment, Sentence

TEXTS = {"en": ["Alpha.", "Beta.", "Gamma."], "uk": ["Альфа.", "Бета.", "Тільки тут."]}


def sentences(language: str) -> list[Sentence]:
    return [
        Sentence(f"p01.s{number:02}", BlockKind.PARAGRAPH, text, 0, len(text), 1)
        for number, text in enumerate(TEXTS[language], 1)
    ]


@pytest.fixture
def catalogs(tmp_path: Path) -> dict[str, Catalog]:
    loaded = {}
    for language in TEXTS:
        path = tmp_path / language / "LC_MESSAGES" / "a.po"
        write_text(str(path), edition_catalog("a", language, sentences(language)))
        catalog = load(find([str(path)])[0])
        assert catalog is not None
        loaded[language] = catalog
    return loaded


def pick(catalogs: dict[str, Catalog], **indices: list[int]) -> Bead:
    return Bead({lang: tuple(catalogs[lang].segments("en")[i] for i in indices.get(lang, [])) for lang in catalogs})


def reread(path: Path, text: str) -> Catalog:
    write_text(str(path), text)
    catalog = load(find([str(path)])[0])
    assert catalog is not None
    return catalog


def said(segments: tuple[Segment, ...]) -> dict[str | None, str]:
    return {segment.msgctxt: segment.text for segment in segments}


def test_an_edition_catalog_says_what_was_cut(catalogs: dict[str, Catalog]) -> None:
    assert [s.text for s in catalogs["uk"].segments("en")] == TEXTS["uk"]
    assert [s.msgctxt for s in catalogs["uk"].segments("en")] == ["p01.s01", "p01.s02", "p01.s03"]


def test_aligned_catalogs_share_keys(catalogs: dict[str, Catalog], tmp_path: Path) -> None:
    beads = [
        pick(catalogs, en=[0], uk=[0]),
        pick(catalogs, en=[1, 2], uk=[1]),
        pick(catalogs, uk=[2]),
    ]
    made = aligned_catalogs(catalogs, beads, "en")
    en, uk = (reread(tmp_path / f"{language}.po", made[language]) for language in ("en", "uk"))
    assert [entry.key for entry in en.entries] == [entry.key for entry in uk.entries]
    assert said(en.segments("en")) == {"p01.s01": "Alpha.", "p01.s02+p01.s03": "Beta. Gamma."}
    assert said(uk.segments("en")) == {"p01.s01": "Альфа.", "p01.s02+p01.s03": "Бета.", "uk:p01.s03": "Тільки тут."}


def test_aligning_what_is_aligned_changes_nothing(catalogs: dict[str, Catalog], tmp_path: Path) -> None:
    beads = [
        pick(catalogs, en=[0], uk=[0]),
        pick(catalogs, en=[1], uk=[1]),
        pick(catalogs, en=[2]),
        pick(catalogs, uk=[2]),
    ]
    made = aligned_catalogs(catalogs, beads, "en")
    again = {language: reread(tmp_path / f"{language}.po", made[language]) for language in made}
    by_key = {language: {s.key: s for s in catalog.segments("en")} for language, catalog in again.items()}
    same = [
        Bead(
            {language: tuple(by_key[language][k] for k in [entry.key] if k in by_key[language]) for language in again}
        )
        for entry in again["en"].entries
    ]
    assert aligned_catalogs(again, same, "en") == made


def test_what_a_translator_wrote_stays(catalogs: dict[str, Catalog], tmp_path: Path) -> None:
    path = Path(catalogs["uk"].path)
    text = path.read_text("utf-8").replace(
        '#. paragraph\nmsgctxt "p01.s01"', '# keep me\n#, no-wrap\nmsgctxt "p01.s01"'
    )
    text = text.replace('"Language: uk\\n"', '"Language: uk\\n"\n"X-Desk: evening\\n"')
    text += '\n#~ msgid "old"\n#~ msgstr "старе"\n'
    catalogs["uk"] = reread(path, text)
    beads = [pick(catalogs, en=[i], uk=[i]) for i in range(3)]
    made = aligned_catalogs(catalogs, beads, "en")["uk"]
    for kept in ("# keep me\n", "#, no-wrap\n", '#~ msgid "old"\n', '"X-Desk: evening\\n"\n'):
        assert kept in made


def test_msgfmt_accepts_what_is_written(catalogs: dict[str, Catalog], tmp_path: Path) -> None:
    beads = [pick(catalogs, en=[0], uk=[0]), pick(catalogs, en=[1, 2], uk=[1]), pick(catalogs, uk=[2])]
    for language, text in aligned_catalogs(catalogs, beads, "en").items():
        path = tmp_path / f"{language}.po"
        write_text(str(path), text)
        try:
            done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], check=False, capture_output=True)
        except FileNotFoundError:
            pytest.skip("gettext's msgfmt is not installed")
        assert done.returncode == 0, done.stderr.decode()


def test_a_folder_that_cannot_be_written_leaves_things_as_they_were(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("here")
    with pytest.raises(OutputError):
        write_text(str(blocked / "x.po"), "text")
    assert blocked.read_text() == "here"


def test_text_that_the_encoding_lacks(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text("before")
    with pytest.raises(OutputError, match="cannot hold"):
        write_text(str(path), "日本", "koi8-u")
    assert path.read_text() == "before"


def test_mode_and_link_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.po"
    real.write_text("before")
    real.chmod(0o640)
    link = tmp_path / "link.po"
    link.symlink_to(real)
    write_text(str(link), "after")
    assert link.is_symlink()
    assert real.read_text() == "after"
    assert real.stat().st_mode & 0o777 == 0o640
