"""PO text <-> entries: exact, strict, byte for byte."""

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.catalogs import po, po_reading
from checker.catalogs.po_reading import parse
from checker.errors import InputError

HEADER = 'msgid ""\nmsgstr ""\n"Language: uk\\n"\n'


def read(text: str) -> tuple[po.Entry, ...]:
    return parse(text, "x.po").entries


def test_an_entry_knows_where_it_stands() -> None:
    text = (
        HEADER
        + '\n# note\n#. extracted\n#: a.py:3\n#, fuzzy, c-format\nmsgctxt "p01.s01"\nmsgid "One"\nmsgstr ""\n"Один"\n'
    )
    entry = read(text)[1]
    assert (entry.msgctxt, entry.msgid, entry.msgstr) == ("p01.s01", "One", ("Один",))
    assert (entry.line, entry.msgid_line, entry.msgstr_lines) == (5, 10, (11,))
    assert entry.flags == ("fuzzy", "c-format")
    assert entry.translator_comments == ("note",)
    assert entry.is_fuzzy


def test_plural_forms() -> None:
    entry = read('msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d файл"\nmsgstr[1] "%d файли"\n')[0]
    assert entry.msgid_plural == "%d files"
    assert entry.msgstr == ("%d файл", "%d файли")
    assert entry.msgstr_lines == (3, 4)


def test_obsolete_and_previous() -> None:
    text = '#| msgid ""\n#| "in 24 "\n#| "years"\nmsgid "in 25 years"\nmsgstr "за 24 роки"\n\n'
    text += '#~ msgid "old"\n#~ msgstr "старе"\n'
    current, obsolete = read(text)
    assert current.previous == "in 24 years"
    assert obsolete.obsolete
    assert not current.obsolete


@pytest.mark.parametrize(
    ("escaped", "meant"),
    [
        (r"a\nb", "a\nb"),
        (r"\t\\n", "\t\\n"),
        (r"\"q\"", '"q"'),
        (r"\x41\101", "AA"),
        ("\u2028\x0c\x85", "\u2028\x0c\x85"),
    ],
)
def test_escapes(escaped: str, meant: str) -> None:
    assert read(f'msgid "{escaped}"\nmsgstr ""\n')[0].msgid == meant


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('msgid "a\nmsgstr "b"\n', 1, "quotation mark"),
        ('msgid "a"\nmsgstr "b"c"\n', 2, "quotation mark"),
        ('msgid "a"\nmsgstr "b\\"\n', 2, "quotation mark"),
        ('msgid "a"\nmsgstr "\\q"\n', 2, "escape"),
        ("hello world\n", 1, "not a line of a PO file"),
        ('"text"\nmsgid "a"\n', 1, "belongs to no keyword"),
        ('msgid "a"\n', 1, "without msgstr"),
        ('msgstr "a"\n', 1, "without msgid"),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', 2, "twice"),
        ('msgid "a"\nmsgstr[0] "b"\n', 2, "msgstr is due"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n', 3, "msgstr[0] is due"),
        ('msgid "a"\nmsgstr "x"\n\nmsgid "a"\nmsgstr "y"\n', 4, "the same entry twice"),
    ],
)
def test_what_is_no_catalog_is_refused_with_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.where == f"x.po:{line}"
    assert what in caught.value.what


texts = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=200)


@given(st.lists(st.tuples(texts, texts, st.booleans()), max_size=6, unique_by=lambda row: row[0]))
def test_what_is_rendered_reads_back(rows: list[tuple[str, str, bool]]) -> None:
    entries = [
        po.rendered(
            po.Entry(msgctxt="c" if context else None, msgid=msgid or "x", msgid_plural=None, msgstr=(msgstr,))
        )
        for msgid, msgstr, context in rows
    ]
    unique = {entry.key: entry for entry in entries}
    text = po.PoText(tuple(unique.values())).render()
    again = parse(text, "x.po")
    assert [(e.key, e.msgstr) for e in again.entries] == [(e.key, e.msgstr) for e in unique.values()]
    assert again.render() == text


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5, unique_by=lambda row: row[0]))
def test_polib_reads_the_same(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    catalog = polib.POFile()
    for msgid, msgstr in rows:
        catalog.append(polib.POEntry(msgid=msgid or "x", msgstr=msgstr))
    unique = {entry.msgid: entry for entry in catalog}
    text = "\n".join(str(entry) for entry in unique.values())
    assert [(e.msgid, e.msgstr[0]) for e in read(text)] == [(e.msgid, e.msgstr) for e in unique.values()]


blocks = st.sampled_from(
    [
        'msgid "a"\nmsgstr "b"\n',
        'msgctxt "c"\nmsgid ""\n"x\\n"\n"y"\nmsgstr "\\"q\\""\n',
        'msgid "p"\nmsgid_plural "q"\nmsgstr[0] "r"\nmsgstr[1] ""\n"s"\n',
        "# \n#. note\n#, fuzzy\n",
        '#~ msgid "o"\n#~ msgstr "p"\n',
        '"continued"\n',
        "\n",
        "\n\n",
        'msgid "bad"quote"\nmsgstr ""\n',
        'msgid "end\\\\"\nmsgstr "\\x41"\n',
        'msgid "crlf"\r\nmsgstr "x"\r\n',
        'msgstr[2] "t"\n',
        'msgid "no end"\nmsgstr "z"',
    ]
)


@given(st.lists(blocks, max_size=8))
def test_the_quick_way_reads_what_the_careful_one_reads(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        careful = po_reading._carefully(text, "x.po")
    except InputError:
        with pytest.raises(InputError):
            parse(text, "x.po")
        return
    if len({entry.key for entry in careful.entries}) == len(careful.entries):
        quick = parse(text, "x.po")
        assert (quick.entries, quick.tail) == (careful.entries, careful.tail)
        light = parse(text, "x.po", whole=False)
        assert [e._replace(raw="") for e in light.entries] == [e._replace(raw="") for e in careful.entries]


@given(st.text(st.sampled_from('msgidstrcxplural_[]01 "\\\n#~|,.:aб'), max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parsed = parse(text, "x.po")
    except InputError:
        return
    assert parsed.render() == text
