"""Syllables of names that few towns show, as English, Ukrainian and Russian write them.

Chinese by Palladius, Japanese by Polivanov, Korean by Kontsevich; the Ukrainian practice is the same but for letters.
Hungarian, Albanian, Basque and Catalan by their letters.
"""

import re
from collections.abc import Iterator
from itertools import product

Triple = tuple[str, str, str]

ZH_INITIALS = {
    "": "", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к",
    "h": "х", "j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц",
    "s": "с",
}  # fmt: skip
ZH_FINALS = {
    "a": "а", "ai": "ай", "an": "ань", "ang": "ан", "ao": "ао", "e": "э", "ei": "эй", "en": "энь", "eng": "эн",
    "i": "и", "ia": "я", "ian": "янь", "iang": "ян", "iao": "яо", "ie": "е", "in": "инь", "ing": "ин", "iong": "юн",
    "iu": "ю", "o": "о", "ong": "ун", "ou": "оу", "u": "у", "ua": "уа", "uai": "уай", "uan": "уань",
    "uang": "уан", "ui": "уй", "un": "унь", "uo": "о",
}  # fmt: skip
ZH_ALONE = {
    "yi": "и", "ya": "я", "yan": "янь", "yang": "ян", "yao": "яо", "ye": "е", "yin": "инь", "ying": "ин",
    "yong": "юн",
    "you": "ю", "wu": "у", "wa": "ва", "wai": "вай", "wan": "вань", "wang": "ван", "wei": "вэй", "wen": "вэнь",
    "weng": "вэн", "wo": "во", "yu": "юй", "yue": "юэ", "yuan": "юань", "yun": "юнь", "er": "эр", "ju": "цзюй",
    "jue": "цзюэ", "juan": "цзюань", "jun": "цзюнь", "qu": "цюй", "que": "цюэ", "quan": "цюань", "qun": "цюнь",
    "xu": "сюй", "xue": "сюэ", "xuan": "сюань", "xun": "сюнь", "hui": "хуэй", "lu": "лу", "nu": "ну", "lv": "люй",
    "zi": "цзы", "ci": "цы", "si": "сы", "zhi": "чжи", "chi": "чи", "shi": "ши", "ri": "жи",
}  # fmt: skip

ZH_WADE = {
    "tzu": "цзы", "ssu": "сы", "szu": "сы", "chih": "чжи", "shih": "ши", "jih": "жи", "yen": "янь", "yeh": "е",
    "yueh": "юэ", "chu": "цзюй", "chun": "цзюнь", "chuan": "цзюань", "hsueh": "сюэ", "hsu": "сюй", "hsuan": "сюань",
    "ko": "гэ", "ho": "хэ", "erh": "эр", "teng": "дэн", "teh": "дэ",
}  # fmt: skip

JA_ROWS = {
    "": "а и у э о", "k": "ка ки ку кэ ко", "g": "га ги гу гэ го", "s": "са _ су сэ со", "z": "дза _ дзу дзэ дзо",
    "t": "та _ _ тэ то", "d": "да _ _ дэ до", "n": "на ни ну нэ но", "h": "ха хи _ хэ хо", "b": "ба би бу бэ бо",
    "p": "па пи пу пэ по", "m": "ма ми му мэ мо", "r": "ра ри ру рэ ро", "y": "я _ ю _ ё", "w": "ва _ _ _ о",
    "sh": "ся си сю _ сё", "ch": "тя ти тю _ тё", "j": "дзя дзи дзю _ дзё", "ts": "_ _ цу _ _", "f": "_ _ фу _ _",
    "ky": "кя _ кю _ кё", "gy": "гя _ гю _ гё", "ny": "ня _ ню _ нё", "hy": "хя _ хю _ хё", "by": "бя _ бю _ бё",
    "my": "мя _ мю _ мё", "ry": "ря _ рю _ рё",
}  # fmt: skip

KO_INITIALS = (
    ("", ""), ("g", "к"), ("k", "к"), ("n", "н"), ("d", "т"), ("t", "т"), ("r", "р"), ("l", "л"), ("m", "м"),
    ("b", "п"), ("p", "п"), ("s", "с"), ("sh", "с"), ("j", "ч"), ("j", "чж"), ("ch", "чх"), ("ch", "ч"), ("h", "х"),
)  # fmt: skip
KO_VOWELS = (
    ("a", "а"), ("ae", "э"), ("ya", "я"), ("eo", "о"), ("u", "у"), ("u", "о"), ("o", "о"), ("e", "е"), ("yeo", "ё"),
    ("yo", "ё"), ("oo", "у"), ("yu", "ю"), ("yu", "ё"), ("eu", "ы"), ("i", "и"), ("ee", "и"), ("wa", "ва"),
    ("wo", "во"), ("weo", "во"), ("oe", "ве"), ("we", "ве"), ("ui", "ый"), ("wi", "ви"), ("you", "ё"), ("ou", "у"),
    ("ye", "е"),
)  # fmt: skip
KO_FINALS = (
    ("", ""), ("n", "н"), ("ng", "н"), ("m", "м"), ("l", "ль"), ("k", "к"), ("g", "к"), ("p", "п"), ("b", "п"),
    ("t", "т"),
)  # fmt: skip
HU_CONSONANTS = (
    ("b", "б"), ("c", "ц"), ("cz", "ц"), ("cs", "ч"), ("d", "д"), ("f", "ф"), ("g", "г"), ("gy", "дь"), ("h", "х"),
    ("j", "й"), ("k", "к"), ("l", "л"), ("ly", "й"), ("m", "м"), ("n", "н"), ("ny", "нь"), ("p", "п"), ("r", "р"),
    ("s", "ш"), ("sz", "с"), ("t", "т"), ("v", "в"), ("w", "в"), ("z", "з"), ("zs", "ж"), ("ssz", "сс"), ("nt", "нт"),
    ("rt", "рт"), ("th", "т"), ("ch", "ч"), ("gh", "г"),
)  # fmt: skip
SV_ONSETS = (
    ("kj", "кь"), ("kj", "хь"), ("hj", "й"), ("gj", "й"), ("sj", "ш"), ("skj", "ш"), ("bj", "бь"), ("fj", "фь"),
    ("tj", "ть"), ("s", "с"), ("l", "л"), ("h", "х"), ("r", "р"), ("n", "н"), ("t", "т"), ("st", "ст"), ("v", "в"),
    ("br", "бр"), ("gr", "гр"), ("m", "м"), ("d", "д"), ("b", "б"), ("f", "ф"), ("", ""),
)  # fmt: skip
SV_VOWELS = (
    ("a", "а"), ("a", "о"), ("aa", "о"), ("o", "у"), ("o", "ё"), ("o", "о"), ("e", "е"), ("i", "и"), ("u", "у"),
    ("u", "ю"), ("y", "ю"), ("ae", "е"), ("ei", "ей"), ("au", "ау"), ("oy", "ёй"), ("oe", "ё"),
)  # fmt: skip
SV_ENDS = (
    ("rgaard", "ргор"), ("gaard", "гор"), ("lstad", "льстад"), ("rstad", "рстад"), ("lund", "лунд"),
    ("ndal", "ндаль"),
    ("berg", "берг"), ("nsen", "нсен"), ("rsson", "рссон"), ("ngren", "нгрен"), ("strom", "стрём"), ("sund", "сунд"),
    ("rvik", "рвик"), ("ndheim", "ннхейм"), ("rland", "рланд"), ("rnes", "рнес"), ("rnoya", "рнёйя"), ("soy", "сёй"),
    ("set", "сет"), ("skog", "скуг"), ("holm", "хольм"), ("quist", "квист"), ("kre", "кре"), ("by", "бю"),
    ("rd", "рд"),
    ("ld", "лль"), ("nd", "нн"), ("dt", "дт"), ("re", "ре"), ("n", "н"), ("rk", "рк"), ("gh", "г"),
)  # fmt: skip
CA_WORDS = (
    ("uig", "уйч"), ("uig", "уч"), ("uig", "уйг"), ("aig", "ач"), ("eig", "еч"), ("oig", "оч"), ("any", "ань"),
    ("eny", "ень"), ("uny", "унь"), ("unya", "унья"), ("aix", "аш"), ("eix", "еш"), ("oix", "ош"), ("ell", "ель"),
    ("all", "аль"), ("llo", "льо"), ("tge", "дже"), ("tja", "джа"), ("que", "ке"), ("qui", "ки"),
)  # fmt: skip
"""Ends and middles of Catalan names."""
SQ_CONSONANTS = (
    ("b", "б"), ("c", "ц"), ("c", "ч"), ("d", "д"), ("dh", "д"), ("f", "ф"), ("g", "г"), ("gj", "г"), ("gj", "дь"),
    ("gj", "дж"), ("h", "х"), ("j", "й"), ("k", "к"), ("l", "л"), ("l", "ль"), ("ll", "лл"), ("ll", "л"), ("m", "м"),
    ("n", "н"), ("nj", "нь"), ("p", "п"), ("q", "к"), ("q", "ч"), ("r", "р"), ("rr", "р"), ("s", "с"), ("sh", "ш"),
    ("t", "т"), ("th", "т"), ("v", "в"), ("x", "дз"), ("xh", "дж"), ("z", "з"), ("zh", "ж"),
)  # fmt: skip
SQ_VOWELS = (("a", "а"), ("e", "е"), ("i", "и"), ("o", "о"), ("u", "у"), ("y", "и"), ("y", "ю"), ("ue", "уэ"))
EU_CONSONANTS = (
    ("tx", "ч"), ("x", "ш"), ("tz", "ц"), ("ts", "ц"), ("k", "к"), ("z", "с"), ("rr", "рр"), ("g", "г"), ("b", "б"),
    ("rri", "рри"), ("txe", "че"), ("be", "бе"), ("gi", "ги"),
)  # fmt: skip
EU_VOWELS = (("a", "а"), ("e", "е"), ("i", "и"), ("o", "о"), ("u", "у"))
HU_VOWELS = (
    ("a", "а"),
    ("e", "е"),
    ("i", "и"),
    ("o", "о"),
    ("o", "ё"),
    ("u", "у"),
    ("u", "ю"),
    ("y", "и"),
    ("eo", "ё"),
)
VOICED = {"к": "г", "т": "д", "п": "б", "ч": "дж"}


def ukrainian(text: str) -> str:
    """A Russian syllable as Ukrainian writes it."""
    softened = text.replace("ые", "іє").replace("эй", "ей").replace("э", "е").replace("и", "і").replace("ы", "и")
    for soft, hard in (("ё", "ьо"), ("нье", "нє")):
        softened = softened.replace(soft, hard)
    return "йо" + softened[2:] if softened.startswith("ьо") else softened


def european(text: str) -> str:
    """The same of a language in Latin letters: h is г, ö and ø are е: «Гейгор», «Б'єрнсон», «Сентдьєрді»."""
    softened = re.sub("([бвгкмпфх])ь[её]", r"\1є", text).replace("ьё", "ьє").replace("ё", "е").replace("х", "г")
    return ukrainian(softened)


def chinese() -> Iterator[Triple]:
    """Pinyin syllables."""
    for (latin, initial), (end, final) in product(ZH_INITIALS.items(), ZH_FINALS.items()):
        if not latin and end[0] in "iu":
            continue
        syllable = latin + end
        if syllable not in ZH_ALONE and not (latin in ("j", "q", "x") and end[0] != "i"):
            yield syllable, ukrainian(initial + final), initial + final
            yield wade(latin, end), ukrainian(initial + final), initial + final
    for syllable, russian in ZH_ALONE.items():
        yield syllable, ukrainian(russian), russian
    for syllable, russian in ZH_WADE.items():
        yield syllable, ukrainian(russian), russian


def wade(initial: str, final: str) -> str:
    """A pinyin syllable as Wade and Giles write it, which Taiwan does, without its apostrophes."""
    changed = {"ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung"}
    starts = {
        "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "z": "ts", "c": "ts", "r": "j",
    }  # fmt: skip
    return starts.get(initial, initial) + changed.get(final, final)


def japanese() -> Iterator[Triple]:
    """Hepburn syllables."""
    for consonant, row in JA_ROWS.items():
        for vowel, russian in zip("aiueo", row.split(), strict=True):
            if russian != "_":
                yield consonant + vowel, ukrainian(russian), russian


def korean() -> Iterator[Triple]:
    """Syllables in Revised and in personal spellings."""
    for (a, x), (b, y), (c, z) in product(KO_INITIALS, KO_VOWELS, KO_FINALS):
        yield a + b + c, ukrainian(x + y + z), x + y + z


def nordic() -> Iterator[Triple]:
    """Onset, vowel and the end of a Norwegian, Danish or Swedish name."""
    for (a, x), (b, y), (c, z) in product(SV_ONSETS, SV_VOWELS, SV_ENDS):
        russian = (x + y + z).replace("йа", "я").replace("йе", "е")
        yield a + b + c, european(russian), russian


def spanish() -> Iterator[Triple]:
    """Basque vowel, consonant, vowel, and Catalan words: what the towns of Spain do not show."""
    for (x, y), before, after in product(EU_CONSONANTS, EU_VOWELS, EU_VOWELS):
        russian = before[1] + y + after[1]
        initial = {"е": "э"}.get(russian[0], russian[0])
        yield before[0] + x + after[0], ukrainian(russian), initial + russian[1:]
    for (onset, sound), (end, russian) in product(HU_CONSONANTS[:12], CA_WORDS):
        yield onset + end, ukrainian(sound + russian), sound + russian


def albanian() -> Iterator[Triple]:
    """Consonant, vowel, consonant, vowel."""
    for (a, x), (b, y), (c, z) in product(SQ_CONSONANTS, SQ_VOWELS, SQ_CONSONANTS):
        russian = (x + y + z).replace("йе", "е").replace("йа", "я").replace("йу", "ю").replace("ье", "е")
        yield a + b + c, european(russian), russian


def hungarian() -> Iterator[Triple]:
    """Consonant, vowel, consonant; soft signs melt into the vowels that follow."""
    for (a, x), (b, y), (c, z) in product(HU_CONSONANTS, HU_VOWELS, HU_CONSONANTS):
        russian = (x + y + z).replace("йе", "е").replace("йа", "я").replace("йу", "ю").replace("ье", "е")
        russian = russian.replace("ьи", "и").replace("ьа", "ья").replace("ьу", "ью")
        yield a + b + c, european(russian).replace("ья", "я").replace("ью", "ю"), russian


def words(origin: str) -> list[Triple]:
    """Words of one and two syllables."""
    made = {
        "zh": chinese,
        "ja": japanese,
        "ko": korean,
        "hu": hungarian,
        "es": spanish,
        "sv": nordic,
        "sq": albanian,
    }.get(origin)
    if made is None:
        return []
    single = list(made())
    result = single[:: len(single) // 1500 + 1]
    step = {"zh": 101, "ja": 11, "ko": 9001, "hu": 20011, "es": 211, "sq": 20011, "sv": 400009}[origin]
    for at, (first, second) in enumerate(product(single, single)):
        if at % step == 0:
            joined = tuple(a + b for a, b in zip(first, second, strict=True))
            if origin == "ko" and second[2][:1] in VOICED and first[2][-1:] not in "ктп":
                joined = (
                    joined[0],
                    first[1] + VOICED[second[1][0]] + second[1][1:],
                    first[2] + VOICED[second[2][0]] + second[2][1:],
                )
            result.append((joined[0], joined[1], joined[2]))
    return [(en, uk, ru) for en, uk, ru in result if len(ru) > 1 or len(en) > 1]
