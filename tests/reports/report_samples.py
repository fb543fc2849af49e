"""Small reports made by hand, one for every situation that a format has to show; the golden files render them."""

from checker.model import Document, Finding, Ignore, Report, RuleInfo, Segment, Severity, Side, Span

NUMBER = RuleInfo(
    name="number-mismatch",
    severity=Severity.ERROR,
    summary="A quantity has another value in one of the editions.",
    manual="A quantity has another value.\n\nBad: `24 years`, `42 года`.\n\nGood: `24 years`, `24 года`.",
)
MISSING = RuleInfo("segment-missing", Severity.WARNING, "An edition lacks a segment.", "An edition lacks a segment.")
NAME = RuleInfo("name-missing", Severity.WARNING, "A name that an edition lacks.", "A name that an edition lacks.")

OVERRIDE = "\u202e"
ZERO_WIDTH = "\u200b"
HOSTILE = (
    '=HYPERLINK("http://example.com";"x");=1+1 ]]> <script>alert(\'1\')</script> [a](http://example.com) {0} '
    f"100%, a: b | c `d` ``e`` @someone #1\r\n::set-output name=x::y\n::error::z \x1b[31mred\x1b[0m {OVERRIDE}txt.exe"
    f"{ZERO_WIDTH} \u2028 \x85 \ufffe \U000e0041 \\u202e"
)


def segment(language: str, domain: str, place: str | None, text: str, line: int, msgid: str = "") -> Segment:
    path = f"i18n/{language}/LC_MESSAGES/{domain}.po"
    return Segment(language, text, place, msgid or text, path, line)


def side(*segments: Segment, **values: str) -> Side:
    """Return the side of these segments; `values` is quoted text -> value, found in the joined text in order."""
    text = " ".join(one.text for one in segments)
    return Side(segments, text, tuple(span(text, quoted, value) for quoted, value in values.items()))


def span(text: str, quoted: str, value: str) -> Span:
    start = text.index(quoted)
    return Span(start, start + len(quoted), quoted, value)


def three_editions() -> Report:
    """Return findings of three editions: a suspect, an edition without a segment, two segments in one, an info."""
    domain, msgid = "north-korea-missile", "He has ruled for 24 years."
    age = Finding(
        rule="number-mismatch",
        severity=Severity.ERROR,
        confidence=0.98,
        suspect="ru",
        domain=domain,
        message='number differs: en "24 years" is 24 a, uk "24 роки" is 24 a, ru "42 года" is 42 a',
        editions={
            "ru": side(
                segment("ru", domain, "p12.s01", "Он у власти.", 90, msgid),
                segment("ru", domain, "p12.s02", "Уже 42 года.", 94, msgid),
                **{"42 года": "42 a"},
            ),
            "uk": side(segment("uk", domain, "p12.s01", "Він править 24 роки.", 85, msgid), **{"24 роки": "24 a"}),
            "en": side(segment("en", domain, "p12.s01", msgid, 81), **{"24 years": "24 a"}),
        },
        reading=11,
        fingerprint="0a1b2c3d4e5f6071",
    )
    lost = Finding(
        rule="segment-missing",
        severity=Severity.WARNING,
        confidence=0.7,
        suspect="uk",
        domain=domain,
        message="uk lacks this segment",
        editions={
            "en": side(segment("en", domain, "p13.s01", "Seoul called an emergency meeting.", 99)),
            "uk": Side(),
            "ru": side(segment("ru", domain, "p13.s01", "Сеул созвал экстренное заседание.", 101)),
        },
        reading=12,
        fingerprint="1122334455667788",
    )
    fired = Finding(
        rule="name-missing",
        severity=Severity.INFO,
        confidence=1 / 3,
        suspect=None,
        domain="курс гривні 100%",
        message="name missing: uk names Нацбанк",
        editions={
            "en": side(segment("en", "курс гривні 100%", None, "The bank raised the rate.", 7)),
            "uk": side(
                segment("uk", "курс гривні 100%", None, "Нацбанк підняв ставку.", 7, "The bank raised the rate."),
                **{"Нацбанк": "National Bank of Ukraine"},
            ),
            "ru": side(
                segment("ru", "курс гривні 100%", None, "Банк поднял ставку.", 7, "The bank raised the rate.")
            ),
        },
        reading=0,
        fingerprint="99aabbccddeeff00",
    )
    return Report(
        source="en",
        languages=("en", "uk", "ru"),
        findings=(age, lost, fired),
        catalogs=9,
        segments=120,
        beads=40,
        rules=(NAME, NUMBER, MISSING),
        documents=tuple(Document(name, "en", ("en", "uk", "ru"), ()) for name in (domain, "weather")),
        suppressed=((quiet(), Ignore(("number-mismatch",), "the agencies differ here", "uk", "uk.po", 12)),),
    )


def quiet() -> Finding:
    """Return a finding that a comment in the Ukrainian catalog silences."""
    return Finding(
        rule="number-mismatch",
        severity=Severity.ERROR,
        confidence=0.9,
        suspect="uk",
        domain="weather",
        message='number differs: en "12" is 12, uk "13" is 13, ru "12" is 12',
        editions={
            "en": side(segment("en", "weather", "p01.s01", "Some 12 homes.", 14), **{"12": "12"}),
            "uk": side(segment("uk", "weather", "p01.s01", "Близько 13 домівок.", 14), **{"13": "13"}),
            "ru": side(segment("ru", "weather", "p01.s01", "Около 12 домов.", 14), **{"12": "12"}),
        },
        reading=0,
        fingerprint="5566778899aabbcc",
    )


def two_editions() -> Report:
    """Return findings of two editions, where no vote shows a suspect; one has several spans and a long text."""
    start = "Хвиля заввишки 3 метри накрила порт, а за нею ще одна, 4 метри. "
    long = "Рятувальники працювали всю ніч без перерви. " * 30
    waves = Finding(
        rule="number-mismatch",
        severity=Severity.ERROR,
        confidence=0.6,
        suspect=None,
        domain="tsunami",
        message='number differs: en "3 feet" is 3 ft, "4 feet" is 4 ft, uk "3 метри" is 3 m, "4 метри" is 4 m',
        editions={
            "en": side(
                segment("en", "tsunami", "p02.s01", "A wave of 3 feet hit the port, then one of 4 feet.", 20),
                **{"3 feet": "3 ft", "4 feet": "4 ft"},
            ),
            "uk": side(
                segment("uk", "tsunami", "p02.s01", (long + start + long).strip(), 22),
                **{"3 метри": "3 m", "4 метри": "4 m"},
            ),
        },
        reading=3,
        fingerprint="feedfacefeedface",
    )
    return Report("en", ("en", "uk"), (waves, waves), 2, 30, 15, rules=(NUMBER,))


def hostile() -> Report:
    """Return a finding whose every text, its file's name included, tries to act or to hide."""
    text = f"{HOSTILE} 5"
    bad = Segment("uk", text, HOSTILE, text, "i18n/uk/]]>,a:b%\n::error::`x`|<b>.po", 3)
    finding = Finding(
        rule="number-mismatch",
        severity=Severity.ERROR,
        confidence=0.5,
        suspect="uk",
        domain=f"{OVERRIDE}=<domain>",
        message=f'number differs: uk "{HOSTILE}" is 5',
        editions={
            "en": side(segment("en", "plain", "p01.s01", "-5 degrees", 3), **{"-5 degrees": "-5 °C"}),
            "uk": Side((bad,), text, (span(text, HOSTILE, f"={ZERO_WIDTH}5"),)),
        },
        reading=0,
        fingerprint="abad1deaabad1dea",
    )
    nowhere = Finding(
        "name-missing", Severity.WARNING, 1.0, None, f"=nowhere{OVERRIDE}", "@nobody", {"en": Side()}, 0, "00"
    )
    ignore = Ignore(("number-mismatch",), HOSTILE, "uk", "uk.po", 1)
    return Report("en", ("en", "uk"), (finding, nowhere), 2, 2, 1, rules=(NUMBER,), suppressed=((finding, ignore),))


def clean() -> Report:
    """Return a report without findings."""
    document = Document("weather", "en", ("en", "uk", "ru"), ())
    return Report("en", ("en", "uk", "ru"), (), 3, 45, 15, rules=(NUMBER,), documents=(document,))


SAMPLES = {
    "three-editions": three_editions,
    "two-editions": two_editions,
    "hostile": hostile,
    "clean": clean,
}
