"""Errors to plant: where a line states a fact that the other two editions state as well, a way to get it wrong.

Knows nothing of the checker: plain patterns and small tables of its own. Every choice follows from the line's text,
so the same errors are planted on every machine.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from zlib import crc32

NUMBER = re.compile(r"(?<![\w.,:/@#’'-])\d+(?:[ \u00a0\u202f,.]\d{3})*(?:[.,]\d+)?(?![\w:/]|[.,]\d)")
TIME = re.compile(r"(?<![\w:.,])(\d{1,2})[:.](\d\d)(?![\w:]|[.,]\d)")
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Plant:
    """Put `text` in place of [start, end) of the edition's line."""

    start: int
    end: int
    text: str


Line = dict[str, str]
Planter = Callable[[Line, str], Iterator[Plant]]


def pick(text: str, at: int, count: int) -> int:
    """A choice below `count` that depends on the text and the place alone."""
    return crc32(f"{at}|{text}".encode()) % count


def digits(text: str) -> str:
    """The digits of a number, without its marks and trailing decimals of nothing."""
    return re.sub(r"\D", "", text)


def shared_numbers(line: Line, language: str) -> Iterator[re.Match[str]]:
    """The numbers in digits that all editions have in digits."""
    others = [{digits(m.group()) for m in NUMBER.finditer(text)} for code, text in line.items() if code != language]
    for found in NUMBER.finditer(line[language]):
        if all(digits(found.group()) in other for other in others):
            yield found


def changed_digit(line: Line, language: str) -> Iterator[Plant]:
    """ "385" -> "395"."""
    for found in shared_numbers(line, language):
        places = [i for i, letter in enumerate(found.group()) if letter.isdigit()]
        place = places[pick(line[language], found.start(), len(places))]
        old = int(found.group()[place])
        new = (old + 1 + pick(line[language], found.start() + 1, 8)) % 10
        new = new or (old % 9) + 1
        if new == old:
            new = old % 9 + 1
        at = found.start() + place
        yield Plant(at, at + 1, str(new))


def transposed(line: Line, language: str) -> Iterator[Plant]:
    """ "385" -> "835"."""
    for found in shared_numbers(line, language):
        text = found.group()
        for i in range(len(text) - 1):
            if text[i : i + 2].isdigit() and text[i] != text[i + 1] and text[i + 1] != "0":
                yield Plant(found.start() + i, found.start() + i + 2, text[i + 1] + text[i])
                break


def dropped(line: Line, language: str) -> Iterator[Plant]:
    """ "11 stores" -> "stores"."""
    for found in shared_numbers(line, language):
        end = found.end() + (line[language][found.end() : found.end() + 1] in (" ", "\u00a0"))
        yield Plant(found.start(), end, "")


def tenfold(line: Line, language: str) -> Iterator[Plant]:
    """ "2.8" -> "28", "10,000" -> "1,000", "385" -> "3850"."""
    for found in shared_numbers(line, language):
        text = found.group()
        if re.fullmatch(r"\d+[.,]\d{1,2}", text):
            yield Plant(found.start(), found.end(), re.sub(r"[.,]", "", text).lstrip("0"))
        elif re.fullmatch(r"\d{1,3}([ \u00a0\u202f,.])\d{3}", text):
            whole = digits(text)
            yield Plant(found.start(), found.end(), whole[:-1] if pick(text, found.start(), 2) else whole[:-3])
        elif re.fullmatch(r"[1-9]\d{0,2}", text) or (len(text) > 4 and text.isdigit()):
            yield Plant(found.start(), found.end(), text + "0")


SCALES = {
    "en": {"million": "billion", "billion": "million", "thousand": "million", "trillion": "billion", "bn": "m",
           "hundred": "thousand", "hundreds": "thousands", "thousands": "hundreds", "millions": "thousands",
           "billions": "millions", "dozens": "hundreds"},
    "uk": {"млн": "млрд", "млрд": "млн", "тис": "млн", "мільйон": "мільярд", "мільйони": "мільярди",
           "мільйонів": "мільярдів", "мільйона": "мільярда", "мільярд": "мільйон", "мільярди": "мільйони",
           "мільярдів": "мільйонів", "мільярда": "мільйона", "тисяч": "мільйонів", "тисячі": "мільйони",
           "тисяча": "мільйон", "сотні": "тисячі", "сотень": "тисяч", "десятки": "сотні", "десятків": "сотень",
           "трильйона": "мільярда", "трлн": "млрд"},
    "ru": {"млн": "млрд", "млрд": "млн", "тыс": "млн", "миллион": "миллиард", "миллиона": "миллиарда",
           "миллионов": "миллиардов", "миллиард": "миллион", "миллиарда": "миллиона", "миллиардов": "миллионов",
           "тысяч": "миллионов", "тысячи": "миллионы", "тысяча": "миллион", "сотни": "тысячи", "сотен": "тысяч",
           "десятки": "сотни", "десятков": "сотен", "трлн": "млрд", "триллиона": "миллиарда"},
}  # fmt: skip
SIZES = (
    ("million", "millions", "m", "млн", "мільйон", "миллион"),
    ("billion", "billions", "bn", "млрд", "мільярд", "миллиард"),
    ("thousand", "thousands", "тис", "тыс", "тисяч", "тысяч"),
    ("trillion", "трлн", "трильйон", "триллион"),
    ("hundred", "hundreds", "сотн", "сотен", "сот"),
    ("dozens", "tens", "десятк"),
)  # fmt: skip


def size_of(word: str) -> int | None:
    """The scale that a word names, as an index into SIZES."""
    word = word.lower()
    for i, stems in enumerate(SIZES):
        if any(word == stem or (len(stem) > 2 and stem[0] > "z" and word.startswith(stem)) for stem in stems):
            return i
    return None


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text with their places; digits may be glued to them ("£11million", "2.8bn")."""
    for found in WORD.finditer(text):
        yield found.start(), found.end(), found.group()


def scale(line: Line, language: str) -> Iterator[Plant]:
    """ "million" -> "billion"."""
    others = [{size_of(word) for _, _, word in words(text)} for code, text in line.items() if code != language]
    for start, end, word in words(line[language]):
        new = SCALES[language].get(word.lower())
        if new and (size := size_of(word)) is not None and all(size in other for other in others):
            yield Plant(start, end, new.capitalize() if word[0].isupper() else new)


def _table(**forms: str) -> dict[str, list[str]]:
    return {language: text.split() for language, text in forms.items()}


MONTHS = _table(
    en="January February March April May June July August September October November December",
    uk="січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ru="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
MONTHS_IN = _table(
    en="January February March April May June July August September October November December",
    uk="січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    ru="январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
)
WEEKDAYS = (
    _table(
        en="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        uk="понеділок вівторок середу четвер п'ятницю суботу неділю",
        ru="понедельник вторник среду четверг пятницу субботу воскресенье",
    ),
    _table(
        en="Monday's Tuesday's Wednesday's Thursday's Friday's Saturday's Sunday's",
        uk="понеділка вівторка середи четверга п'ятниці суботи неділі",
        ru="понедельника вторника среды четверга пятницы субботы воскресенья",
    ),
)
NUMBERS = (
    _table(
        en="two three four five six seven eight nine ten eleven twelve",
        uk="два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
        ru="два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    ),
    _table(
        en="two three four five six seven eight nine ten eleven twelve",
        uk="двох трьох чотирьох п'яти шести семи восьми дев'яти десяти одинадцяти дванадцяти",
        ru="двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати",
    ),
    _table(
        en="Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve",
        uk="дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
        ru="две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    ),
    _table(
        en="thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty",
        uk="тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять "
        "тридцять сорок п'ятдесят шістдесят",
        ru="тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать "
        "тридцать сорок пятьдесят шестьдесят",
    ),
    _table(
        en="third fourth fifth sixth seventh eighth ninth tenth",
        uk="третій четвертий п'ятий шостий сьомий восьмий дев'ятий десятий",
        ru="третий четвертый пятый шестой седьмой восьмой девятый десятый",
    ),
    _table(
        en="third fourth fifth sixth seventh eighth ninth tenth",
        uk="третього четвертого п'ятого шостого сьомого восьмого дев'ятого десятого",
        ru="третьего четвертого пятого шестого седьмого восьмого девятого десятого",
    ),
)


def _plain(word: str) -> str:
    return word.replace("’", "'").replace("ʼ", "'")


def _from_tables(tables: tuple[dict[str, list[str]], ...], case: bool) -> Planter:
    """Put the next word but one of a table in place of one whose row the other editions have, in any form."""

    def rows(text: str, language: str) -> set[tuple[int, int]]:
        """(which set of tables' length, row) of the words of a text."""
        found = set()
        for _, _, word in words(text):
            for table in tables:
                known = [entry if case else entry.lower() for entry in table[language]]
                form = _plain(word) if case else _plain(word).lower()
                if form in known:
                    found.add((len(known), known.index(form)))
        return found

    def plant(line: Line, language: str) -> Iterator[Plant]:
        others = [rows(text, code) for code, text in line.items() if code != language]
        for start, end, word in words(line[language]):
            for table in tables:
                known = [entry if case else entry.lower() for entry in table[language]]
                form = _plain(word) if case else _plain(word).lower()
                if form not in known or not all((len(known), known.index(form)) in other for other in others):
                    continue
                row = known.index(form)
                step = 1 + pick(line[language], start, len(known) - 1)
                new = table[language][(row + step) % len(known)]
                yield Plant(start, end, new.capitalize() if word[0].isupper() else new)
                break

    return plant


def _dates(line: Line, language: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, day) of a day that stands beside a month."""
    months = "|".join(MONTHS[language] + MONTHS_IN[language])
    day = r"(?<![\d.,:])([12]?\d|3[01])(?:st|nd|rd|th|-?го|-?е)?(?![\d:]|[.,]\d)"
    if language == "en":
        pattern = rf"(?:{months})\.? {day}|{day}(?: of)? (?:{months})"
    else:
        pattern = rf"{day}[ \u00a0](?:{months})"
    for found in re.finditer(pattern, line[language]):
        group = next(i for i in range(1, (found.lastindex or 0) + 1) if found.group(i))
        yield found.start(group), found.end(group), int(found.group(group))


def day(line: Line, language: str) -> Iterator[Plant]:
    """ "18 June" -> "13 June"."""
    others = [{d for _, _, d in _dates(line, code)} for code in line if code != language]
    for start, end, number in _dates(line, language):
        if all(number in other for other in others):
            new = 1 + (number + pick(line[language], start, 26)) % 28
            yield Plant(start, end, str(new if new != number else new % 28 + 1))


def year(line: Line, language: str) -> Iterator[Plant]:
    """ "2017" -> "2014"."""
    for found in shared_numbers(line, language):
        if re.fullmatch(r"(?:1[89]|20)\d\d", found.group()):
            last = int(found.group()[-1])
            new = (last + 1 + pick(line[language], found.start(), 9)) % 10
            yield Plant(found.end() - 1, found.end(), str(new if new != last else (last + 1) % 10))


def time(line: Line, language: str) -> Iterator[Plant]:
    """ "7:55" -> "8:55", "7 a.m." -> "9 a.m."."""
    hours = re.compile(
        r"(?<![\w:.,])(\d{1,2})(?:[:.](\d\d))?(?=[ \u00a0]?(?:a\.m|p\.m|am\b|pm\b|ранку|вечора|дня|ночі|утра|вечера"
        r"|ночи|часов|часа|o'clock|годин[иі]))|(?<![\w:.,])(\d{1,2}):(\d\d)(?![\w:])"
    )

    def keys(text: str) -> set[tuple[int, int]]:
        return {
            (int(m[1] or m[3]) % 12, int(m[2] or m[4] or 0)) for m in hours.finditer(text) if int(m[1] or m[3]) < 25
        }

    others = [keys(text) for code, text in line.items() if code != language]
    for found in hours.finditer(line[language]):
        hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
        if hour > 24 or minute > 59 or not all((hour % 12, minute) in other for other in others):
            continue
        group = 1 if found[1] else 3
        new = 1 + (hour + pick(line[language], found.start(), 9)) % 11
        if new % 12 != hour % 12:
            yield Plant(found.start(group), found.end(group), str(new))
        if minute:
            group += 1
            other = (minute + 5 * (1 + pick(line[language], found.start(), 10))) % 60
            yield Plant(found.start(group), found.end(group), f"{other:02d}")


UNITS = {
    "en": {"years": "months", "year": "month", "months": "weeks", "weeks": "days", "days": "hours",
           "hours": "minutes", "minutes": "hours", "miles": "feet", "feet": "miles", "km": "m",
           "kilometers": "meters", "meters": "kilometers",
           "percent": "percentage points", "%": " kg", "pounds": "ounces", "inches": "feet", "tons": "kilograms",
           "seconds": "minutes", "metres": "kilometres", "kilometres": "metres", "acres": "hectares", "kg": "g"},
    "uk": {"років": "місяців", "роки": "місяці", "річний": "місячний", "місяців": "тижнів", "місяці": "тижні",
           "тижнів": "днів", "тижні": "дні", "днів": "годин", "дні": "години", "годин": "хвилин", "години": "хвилини",
           "хвилин": "годин", "хвилини": "години", "км": "м", "кілометрів": "метрів", "метрів": "кілометрів",
           "відсотків": "відсоткових пунктів", "%": " кг", "футів": "миль", "дюймів": "футів", "миль": "футів",
           "тонн": "кілограмів", "секунд": "хвилин", "кг": "г"},
    "ru": {"лет": "месяцев", "года": "месяца", "летний": "месячный", "месяцев": "недель", "месяца": "недели",
           "недель": "дней", "недели": "дня", "дней": "часов", "дня": "часа", "часов": "минут", "часа": "минуты",
           "минут": "часов", "минуты": "часа", "км": "м", "километров": "метров", "метров": "километров",
           "процентов": "процентных пунктов", "%": " кг", "футов": "миль", "дюймов": "футов", "миль": "футов",
           "тонн": "килограммов", "секунд": "минут", "кг": "г"},
}  # fmt: skip
CURRENCIES = {
    "en": {"$": "€", "£": "$", "€": "$", "dollars": "euros", "pounds": "dollars", "euros": "dollars"},
    "uk": {"долар": "євро", "долари": "євро", "доларів": "євро", "долара": "євро", "дол": "євро", "$": "€", "£": "$",
           "євро": "доларів", "€": "$", "фунтів": "доларів", "фунти": "долари", "фунтами": "доларами"},
    "ru": {"доллар": "евро", "доллары": "евро", "долларов": "евро", "доллара": "евро", "долл": "евро", "$": "€",
           "£": "$", "евро": "долларов", "€": "$", "фунтов": "долларов", "фунта": "доллара"},
}  # fmt: skip


def _after_number(table: dict[str, dict[str, str]], before: bool) -> Planter:
    """Change the word or sign that stands beside a number which all editions have."""

    def plant(line: Line, language: str) -> Iterator[Plant]:
        text = line[language]
        pattern = re.compile(
            r"[ \u00a0-]?(?:(?:million|billion|thousand|trillion|bn|m|млн|млрд|тис|тыс|мільйон|мільярд|миллион|"
            r"миллиард|тисяч|тысяч)[^\W\d_]{0,3}\.?[ \u00a0])?("
            + "|".join(map(re.escape, table[language]))
            + r")(?![^\W\d_])"
        )
        for found in shared_numbers(line, language):
            if re.fullmatch(r"(?:1[6-9]|20)\d\d", found.group()):
                continue  # a year
            unit = pattern.match(text, found.end())
            if unit:
                end = unit.end(1)
                end += len(" стерлінгів") if text.startswith(" стерлінгів", end) else 0
                end += len(" стерлингов") if text.startswith(" стерлингов", end) else 0
                yield Plant(unit.start(1), end, table[language][unit.group(1)])
            elif before and found.start() and (sign := text[found.start() - 1]) in table[language]:
                yield Plant(found.start() - 1, found.start(), table[language][sign])

    return plant


PLANTERS: dict[str, tuple[Planter, frozenset[str]]] = {
    "digit": (changed_digit, frozenset(("number", "date", "time", "unit"))),
    "transposed": (transposed, frozenset(("number", "date", "time", "unit"))),
    "dropped": (dropped, frozenset(("number", "date", "time", "unit"))),
    "tenfold": (tenfold, frozenset(("number", "date", "time", "unit"))),
    "scale": (scale, frozenset(("number",))),
    "word": (_from_tables(NUMBERS, case=False), frozenset(("number", "time", "unit"))),
    "day": (day, frozenset(("date",))),
    "month": (_from_tables((MONTHS, MONTHS_IN), case=False), frozenset(("date",))),
    "year": (year, frozenset(("date", "number"))),
    "weekday": (_from_tables(WEEKDAYS, case=True), frozenset(("weekday",))),
    "time": (time, frozenset(("time",))),
    "unit": (_after_number(UNITS, before=False), frozenset(("unit", "number"))),
    "currency": (_after_number(CURRENCIES, before=True), frozenset(("unit",))),
}
"""Kind -> how to plant it, and the aspects that are the right ones to report."""
