"""Reports for the editor's page, written as texts with their findings in them: "[24 years|24 a|1]" is finding 1."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from checker.model import Document, Finding, Ignore, Passage, Reading, Report, RuleInfo, Segment, Severity, Side, Span

SPAN = re.compile(r"\[([^|\]]*)\|([^|\]]*)\|(\d+)\]")
LANGUAGES = ("en", "uk", "ru")
HOSTILE = (
    "<script>window.hurt=1</script></script><img src=x onerror=window.hurt=1> <!-- {{ 7*7 }} {% raw %} &amp; "
    "\"'` \u202egnp.exe\u202c \u200b\u2028 \x1b[31m ]]> javascript:alert(1) \\u003c/script\\u003e"
)

Row = tuple[str, Mapping[str, str]]
Told = tuple[str, str, str | None]
"""A finding: its rule, its severity, the suspect."""


def report(articles: Mapping[str, tuple[Sequence[Row], Mapping[int, Told]]]) -> Report:
    """Return a report on articles: domain -> rows (place, language -> marked text) and findings by number."""
    documents, findings = [], []
    for domain, (rows, told) in articles.items():
        documents.append(document(domain, [row for _, row in rows], [place for place, _ in rows]))
        for number, (rule, severity, suspect) in told.items():
            findings.append(finding(documents[-1], [row for _, row in rows], number, rule, severity, suspect))
    rules = sorted({one.rule for one in findings})
    return Report(
        source="en",
        languages=LANGUAGES,
        findings=tuple(sorted(findings, key=lambda one: (one.domain, one.reading))),
        catalogs=3 * len(documents),
        segments=sum(3 * len(one.readings) for one in documents),
        beads=sum(len(one.readings) for one in documents),
        rules=tuple(RuleInfo(rule, Severity.ERROR, f"About {rule}.", "Bad:\n\n    en: <24>") for rule in rules),
        documents=tuple(documents),
    )


def document(domain: str, rows: Sequence[Mapping[str, str]], places: Sequence[str]) -> Document:
    readings = []
    for line, (place, row) in enumerate(zip(places, rows, strict=True), 10):
        passages = {}
        for language in LANGUAGES:
            text = SPAN.sub(r"\1", row[language]) if language in row else ""
            path = f"i18n/{language}/LC_MESSAGES/{domain}.po"
            segments = (Segment(language, text, place, f"{domain} {place}", path, line),) if language in row else ()
            passages[language] = Passage(language, segments, text)
        readings.append(Reading(passages))
    return Document(domain, "en", LANGUAGES, tuple(readings), date(2024, 6, 26))


def finding(
    document: Document, rows: Sequence[Mapping[str, str]], number: int, rule: str, severity: str, suspect: str | None
) -> Finding:
    """Return finding `number`: its spans are marked in one row, or it is about the row whose text has `#number`."""
    reading = next(
        index for index, row in enumerate(rows) if any(f"|{number}]" in t or f"#{number}" in t for t in row.values())
    )
    sides = {}
    for language, passage in document.readings[reading].passages.items():
        spans = tuple(spans_of(rows[reading].get(language, ""), number))
        sides[language] = Side(passage.segments, passage.text if passage.segments else None, spans)
    said = ", ".join(
        f'{code} "{side.spans[0].text}" is {side.spans[0].value}' for code, side in sides.items() if side.spans
    )
    message = f"{rule}: {said}" + (f"; suspect {suspect}" if suspect else "")
    return Finding(
        rule,
        Severity(severity),
        0.9,
        suspect,
        document.domain,
        message,
        sides,
        reading,
        f"{document.domain[:8]}{number:08}",
    )


def spans_of(marked: str, number: int) -> list[Span]:
    """Return the spans of a finding, as offsets into the text without the marks."""
    found, end, length = [], 0, 0
    for match in SPAN.finditer(marked):
        length += match.start() - end
        end = match.end()
        if int(match[3]) == number:
            found.append(Span(length, length + len(match[1]), match[1], match[2]))
        length += len(match[1])
    return found


MISSILE: tuple[list[Row], dict[int, Told]] = (
    [
        (
            "title",
            {
                "en": "North Korea fires a missile",
                "uk": "Північна Корея випустила ракету",
                "ru": "Северная Корея выпустила ракету",
            },
        ),
        (
            "p01.s01",
            {
                "en": "It was the first visit in [24 years|24 a|1].",
                "uk": "Це був перший візит за [24 роки|24 a|1].",
                "ru": "Это был первый визит за [42 года|42 a|1].",
            },
        ),
        (
            "p01.s02",
            {
                "en": "Some 12 people were hurt. #2",
                "ru": "Пострадали 12 человек. #2",
            },
        ),
        (
            "p02.s01",
            {
                "en": "On [Tuesday|Tuesday|3], [June 18|--06-18|4] it rained.",
                "uk": "У [вівторок|Tuesday|3], [18 червня|--06-18|4] дощило.",
                "ru": "В [среду|Wednesday|3], [19 июня|--06-19|4] шёл дождь.",
            },
        ),
        (
            "p02.s02",
            {
                "en": "Nothing is wrong here.",
                "uk": "Тут усе гаразд.",
                "ru": "Здесь всё в порядке.",
            },
        ),
        (
            "p03.s01",
            {
                "en": "Mr [Lund|Lund|5] spoke.",
                "uk": "Пан [Лунд|Lund|5] говорив.",
                "ru": "Г-н Мельник говорил.",
            },
        ),
    ],
    {
        1: ("number-mismatch", "error", "ru"),
        2: ("segment-missing", "warning", "uk"),
        3: ("weekday-mismatch", "error", "ru"),
        4: ("date-mismatch", "error", "ru"),
        5: ("name-missing", "info", None),
    },
)


def one_article() -> Report:
    """Return one article with five findings of every severity."""
    return report({"north-korea-missile": MISSILE})


def silenced_article() -> Report:
    """Return an article in which a comment in a catalog silences the one finding."""
    found = one_article()
    quiet = found.findings[0]
    ignore = Ignore((quiet.rule,), "так и надо", "ru", "ru.po", 4)
    return Report("en", LANGUAGES, (), 3, 18, 6, documents=found.documents, suppressed=((quiet, ignore),))


def many_articles() -> Report:
    """Return three articles: two with findings, one without."""
    storm: tuple[list[Row], dict[int, Told]] = (
        [
            ("title", {"en": "Storm", "uk": "Шторм", "ru": "Шторм"}),
            (
                "p01.s01",
                {
                    "en": "It cost [27 dollars|27 USD|1].",
                    "uk": "Це [27 грн|27 UAH|1].",
                    "ru": "Это [27 грн|27 UAH|1].",
                },
            ),
        ],
        {1: ("unit-mismatch", "error", "en")},
    )
    calm: tuple[list[Row], dict[int, Told]] = ([("title", {"en": "Calm", "uk": "Тиша", "ru": "Тишина"})], {})
    return report({"calm": calm, "north-korea-missile": MISSILE, "storm": storm})


def hostile() -> Report:
    """Return an article whose every text tries to act or to hide, with a very long line."""
    domain, marked = f"{HOSTILE}domain", re.sub(r"[]|]", "", HOSTILE)
    rows: list[Row] = [
        (HOSTILE, {"en": f"{HOSTILE} [5|5|1]", "uk": f"{HOSTILE} [{marked}|{marked}|1]", "ru": "x" * 20000}),
        ("p01.s01", {"en": "rtl שלום [5|5|2]", "uk": "<b>5</b> [6|6|2]", "ru": "&lt; [7|7|2]"}),
    ]
    told = {1: (f"{HOSTILE}-rule", "error", "uk"), 2: ("number-mismatch", "warning", None)}
    return report({domain: (rows, told)})


def large(beads: int, every: int = 10) -> Report:
    """Return one article of so many beads with a finding in every tenth."""
    english = "The council voted on Friday to repair the old bridge over the river after the storm of last autumn"
    ukrainian = "У п’ятницю рада проголосувала за ремонт старого мосту через річку після торішнього осіннього шторму"
    russian = "В пятницу совет проголосовал за ремонт старого моста через реку после прошлогоднего осеннего шторма"
    rows: list[Row] = []
    told: dict[int, Told] = {}
    for number in range(1, beads + 1):
        texts = {"en": f"{english} {number}.", "uk": f"{ukrainian} {number}.", "ru": f"{russian} {number}."}
        if number % every == 0:
            tail = f" [{number} years|{number} a|{number}]."
            texts = {code: text[:-1] + tail for code, text in texts.items()}
            told[number] = ("number-mismatch", "error", "ru")
        rows.append((f"p{number // 4 + 1:02}.s{number % 4 + 1:02}", texts))
    return report({"large": (rows, told)})
