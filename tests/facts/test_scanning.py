"""Short cuts through a text find what the long way finds: tokens by chunks, masks behind one search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import masking
from checker.facts.scanning import Token, _all_tokens, _tokens, memory

PIECES = {
    "en": ("one", "million", "half", "an", "hour", "o'clock", "of", "table", "May", "XIX", "p.m."),
    "uk": ("п’ять", "за", "добу", "в", "два", "року", "пів", "на", "шосту", "стіл", "ХХІ"),
    "ru": ("пять", "в", "полтора", "раза", "года", "без", "четверти", "стол", "двухлетний", "мая"),
}
SIGNS = (
    "5",
    "12",
    "345",
    "3.5",
    "1 234",
    "17:30",
    "18.06.2024",
    "½",
    "%",
    "$",
    "-",
    "–",
    ",",
    ".",
    "/",
    " ",
    "\u00a0",
    "  ",
)
MASKED = (
    "<b>", "&amp;", "http://x", "www.", "a@b.c", "@me", "#tag", "{x}", "%s", "%(n)d", "\\n", "24/7", "/usr/bin",
    "a_b", "0x1f", "+380 44 123-45-67", "044-123-45-67", "v1.2", "news.com", "a.txt", "1.2.3", "5%", ".", "-",
    " ", "й", "7",
)  # fmt: skip


@pytest.mark.parametrize("language", PIECES)
@given(data=st.data())
def test_chunks_hold_the_tokens_of_the_text(language: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from(PIECES[language] + SIGNS), max_size=12)))
    whole = list(_tokens(text, memory(language).words))
    found = _all_tokens(text, memory(language))
    assert found == whole if found else not any(_begins_alone(token) for token in whole)


def _begins_alone(token: Token) -> bool:
    return token.starts and token.alone


@given(st.lists(st.sampled_from(MASKED), max_size=8).map("".join))
def test_what_is_masked_has_a_sign_of_it(text: str) -> None:
    masked = text
    for _, pattern in masking.HIDDEN:
        masked = pattern.sub(masking._fill, masked)
    assert masking.mask(text) == masking.NAMES.sub(masking._fill, masked)
