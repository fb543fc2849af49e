"""Names of three editions: clean texts are silent, a replaced or misspelt name is found in the right edition."""

import pytest

from checker.comparison.names import LIKELY, compare, studied, verdicts
from checker.model import Difference, Document, Passage, Problem, Reading, Segment

CLEAN = [
    {
        "en": "The leader of Portugal met Angela Merkel in Berlin before the summit.",
        "uk": "Лідер Португалії зустрівся з Ангелою Меркель у Берліні перед самітом.",
        "ru": "Лидер Португалии встретился с Ангелой Меркель в Берлине перед саммитом.",
    },
    {
        "en": "According to Kim Jong Un, North Korea will answer the United States.",
        "uk": "За словами Кім Чен Ина, КНДР відповість Сполученим Штатам.",
        "ru": "По словам Ким Чен Ына, КНДР ответит США.",
    },
    {
        "en": "Volodymyr Zelenskyy arrived in Kharkiv on Tuesday, the Associated Press reports.",
        "uk": "Володимир Зеленський прибув до Харкова у вівторок, повідомляє Associated Press.",
        "ru": "Владимир Зеленский прибыл в Харьков во вторник, сообщает Associated Press.",
    },
]


def document(*rows: dict[str, str], titled: bool = False) -> Document:
    readings = [
        Reading({code: Passage(code, _segments(code, text, titled and not n), text) for code, text in row.items()})
        for n, row in enumerate(rows)
    ]
    return Document("article", "en", ("en", "uk", "ru"), tuple(readings))


def _segments(code: str, text: str, is_title: bool) -> tuple[Segment, ...]:
    return (Segment(code, text, "title", "", "", 1),) if is_title else ()


def differences(*rows: dict[str, str], titled: bool = False) -> list[Difference]:
    return list(compare(document(*rows, titled=titled)))


@pytest.mark.parametrize("row", CLEAN)
def test_editions_that_agree_are_silent(row: dict[str, str]) -> None:
    assert differences(row) == []


@pytest.mark.parametrize(
    ("row", "suspect", "right", "wrong"),
    [
        (0, "uk", "Меркель", "Обамою"),
        (0, "ru", "Берлине", "Мадриде"),
        (0, "en", "Merkel", "Johnson"),
        (2, "uk", "Харкова", "Лисичанська"),
    ],
)
def test_a_replaced_name_is_one_difference_of_the_suspect(row: int, suspect: str, right: str, wrong: str) -> None:
    changed = dict(CLEAN[row])
    assert right in changed[suspect]
    changed[suspect] = changed[suspect].replace(right, wrong)
    (found,) = differences(changed)
    assert (found.problem, found.suspect, found.reading) == (Problem.MISMATCH, suspect, 0)
    assert [str(fact.value) for fact in found.facts[suspect]] == [wrong]
    assert all(found.facts[code] for code in changed)


def test_a_misspelt_name_is_found() -> None:
    changed = dict(CLEAN[0], ru="Лидер Португалии встретился с Ангелой Меклерь в Берлине перед саммитом.")
    (found,) = differences(changed)
    assert (found.suspect, str(found.facts["ru"][0].value)) == ("ru", "Меклерь")


@pytest.mark.parametrize("wrong", ["Меклерь", "Мерель", "Обамой"])
def test_evidence_step_by_step_comes_to_what_all_of_it_does(wrong: str) -> None:
    changed = document(dict(CLEAN[0], ru=CLEAN[0]["ru"].replace("Меркель", wrong)), *CLEAN[1:])
    whole = [verdict for _, study in studied(changed) for verdict in verdicts(study, "all")]
    likely = [round(verdict.confidence, 4) for verdict in whole if verdict.confidence >= LIKELY[verdict.kind]]
    assert likely
    assert likely == [difference.confidence for difference in compare(changed)]


def test_an_edition_without_text_is_not_about_names() -> None:
    assert differences(dict(CLEAN[0], ru="")) == []


def test_another_compass_point_is_a_direction() -> None:
    (found,) = differences(
        {
            "en": "The quake hit southwest Albania.",
            "uk": "Землетрус стався на південному заході Албанії.",
            "ru": "Землетрясение произошло на юго-востоке Албании.",
        }
    )
    assert (found.aspect.value, found.suspect) == ("direction", "ru")


def test_measures_are_no_west() -> None:
    row = {
        "en": "New measures were taken in the east.",
        "uk": "Нових заходів вжито на сході.",
        "ru": "На востоке приняли новые меры.",
    }
    assert differences(row) == []


def test_two_spellings_of_one_name_are_inconsistent() -> None:
    rows = [
        {"en": "Then Furyk won.", "uk": "Тоді переміг Фурик.", "ru": "Тогда выиграл Фурик."},
        {"en": "Later Furyk lost.", "uk": "Потім Фурик програв.", "ru": "Потом Фурык проиграл."},
    ]
    assert [(d.problem, d.suspect) for d in differences(*rows)] == [(Problem.INCONSISTENT, "ru")]


def test_two_editions_have_no_suspect() -> None:
    found = differences(
        {
            "en": "The talks with Angela Merkel in Paris ended late.",
            "uk": "Розмови з Ангелою Меркель у Лондоні тривали.",
        }
    )
    assert [(d.suspect, str(d.facts["en"][0].value)) for d in found] == [(None, "Paris")]


SAME_AFTER_ALL = [
    {
        "en": "Polish Foreign Minister Sikorski said that Warsaw would send more help to Kyiv soon.",
        "uk": "Сікорський заявив, що Варшава невдовзі надішле Києву більше допомоги.",
        "ru": "Глава польского МИД заявил, что Варшава вскоре направит Киеву больше помощи.",
    },
    {
        "en": "Milei said, according to the newspaper Clarín.",
        "uk": "цитує Мілея газета Clarín.",
        "ru": "цитирует аргентинского лидера газета Clarín.",
    },
    {
        "en": "Vice President JD Vance met Tsai Ing-wen in Taipei.",
        "uk": "Віцепрезидент Джей Ді Венс зустрівся з Цай Інвень у Тайбеї.",
        "ru": "Вице-президент Джей Ди Вэнс встретился с Цай Инвэнь в Тайбэе.",
    },
    {
        "en": "The Texan and an Italian woman won in Donetsk.",
        "uk": "Техаський стрілець та італійка перемогли на Донеччині.",
        "ru": "Техасский стрелок и итальянка победили в Донецкой области.",
    },
]


@pytest.mark.parametrize("row", SAME_AFTER_ALL)
def test_freedom_of_translators_is_silent(row: dict[str, str]) -> None:
    assert [each for each in differences(row) if not each.hint] == []


@pytest.mark.parametrize(
    ("row", "suspect"),
    [
        (
            {
                "en": "One jet was shot down over the Sea of Azov, Ukraine claimed.",
                "uk": "Один літак, за твердженням України, збили над Азовським морем.",
                "ru": "Украина утверждает, что один самолет был сбит над Черным морем.",
            },
            "ru",
        ),
        (
            {
                "en": "The film's Polish producer lives in Warsaw.",
                "uk": "Польський продюсер фільму живе у Варшаві.",
                "ru": "Чешский продюсер фильма живет в Варшаве.",
            },
            "ru",
        ),
        (
            {
                "en": "He was on the staff of NASA until Monday.",
                "uk": "Він працював у JAXA до понеділка.",
                "ru": "Он работал в NASA до понедельника.",
            },
            "uk",
        ),
    ],
)
def test_another_known_name_is_found(row: dict[str, str], suspect: str) -> None:
    assert suspect in [each.suspect for each in differences(row) if not each.hint]


def test_one_first_name_of_two_people_is_spelt_two_ways() -> None:
    rows = [
        {"en": "Dmitry Peskov spoke.", "uk": "Виступив Дмитро Пєсков.", "ru": "Выступил Дмитрий Песков."},
        {"en": "Then Dmitry Peskov left.", "uk": "Потім Дмитро Пєсков пішов.", "ru": "Затем Дмитрий Песков ушел."},
        {"en": "But Dmytro Kuleba stayed.", "uk": "Але Дмитро Кулеба лишився.", "ru": "Но Дмитрий Кулеба остался."},
    ]
    assert [each for each in differences(*rows) if each.problem is Problem.INCONSISTENT] == []


def test_known_states_are_apart_however_alike() -> None:
    (found,) = differences(
        {
            "en": "The trial will be extended to Kenya, Guinea and Mozambique.",
            "uk": "Дослідження розширять на Кенію, Гану й Мозамбік.",
            "ru": "Испытания расширят на Кению, Гану и Мозамбик.",
        }
    )
    assert (found.suspect, found.hint) == ("en", False)
    assert [str(fact.value) for fact in found.facts["en"]] == ["Guinea"]


def test_of_two_mentions_the_one_that_is_lacking_is_told_by_its_place() -> None:
    found = differences(
        {
            "en": "There was news about Rene Zahkna of Latvia, who fell. The Estonian federation said he would stop.",
            "uk": "Надійшли новини про естонця Рене Захкну, який упав. Федерація Естонії каже, що він зупиниться.",
            "ru": "Пришли новости об эстонце Рене Захкне, упавшем. Федерация Эстонии говорит, что он остановится.",
        }
    )
    assert [(each.suspect, str(each.facts["en"][0].value)) for each in found] == [("en", "Latvia")]


@pytest.mark.parametrize(
    "row",
    [
        {"en": "He studied at VGIK.", "uk": "Він навчався у ВДІКу.", "ru": "Он учился во ВГИКе."},
        {"en": "The SDF left.", "uk": "Сили СДС пішли.", "ru": "Силы СДС ушли."},
        {
            "en": "Katie Merriweather lives at Threave, near Leeds.",
            "uk": "Кеті Меррівезер живе у Триві, поблизу Лідса.",
            "ru": "Кэти Мерриуэзер живет в Триве, близ Лидса.",
        },
        {"en": "Péter Magyar spoke.", "uk": "Петер Мадяр виступив.", "ru": "Петер Мадьяр выступил."},
    ],
)
def test_acronyms_of_each_language_and_english_spellings_are_no_errors(row: dict[str, str]) -> None:
    assert [each for each in differences(row) if not each.hint] == []


@pytest.mark.parametrize(
    ("en", "uk", "ru", "suspect", "wrong"),
    [
        (
            "Nico Schlotterbeck jumped highest.",
            "Марко Шлоттербек вистрибнув найвище.",
            "Нико Шлоттербек выпрыгнул выше всех.",
            "uk",
            "Марко",
        ),
        (
            "Marino Pusic, the visitors' Serbian coach, was calm.",
            "Хорватський тренер гостей Маріно Пушич був спокійний.",
            "Хорватский тренер гостей Марино Пушич был спокоен.",
            "en",
            "Serbian",
        ),
        (
            "The farmer is Petro Zahoruiko, they said.",
            "Фермера звуть Петро Загорулько, сказали вони.",
            "Фермера зовут Петр Загорулько, сказали они.",
            "en",
            "Zahoruiko",
        ),
    ],
)
def test_another_first_name_a_nation_and_a_letter_are_found(
    en: str, uk: str, ru: str, suspect: str, wrong: str
) -> None:
    (found,) = [each for each in differences({"en": en, "uk": uk, "ru": ru}) if not each.hint]
    assert (found.suspect, str(found.facts[suspect][0].value)) == (suspect, wrong)


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        ("Tue", "Вт", "Вт"),
        ("Oct", "Жов", "Окт"),
        ("W", "С", "С"),
        ("Small", "Мале", "Малое"),
        ("clickable", "Клікабельна", "Кликабельное"),
        ("Lower Sorbian", "Нижньолужицька", "Нижнелужицкий"),
    ],
)
def test_labels_of_programs_are_no_names(en: str, uk: str, ru: str) -> None:
    assert [each for each in differences({"en": en, "uk": uk, "ru": ru}) if not each.hint] == []


@pytest.mark.parametrize(
    ("en", "uk", "ru", "suspect", "wrong"),
    [
        (
            "Negotiations with Paramount Pictures have begun, he added.",
            "За його словами, переговори з Universal Pictures уже розпочалися.",
            "По его словам, переговоры с Universal Pictures уже начались.",
            "en",
            "Paramount",
        ),
        (
            "James Mwangi, the head of Equity Group, said the bank would open an office in Casablanca.",
            "Керівник KCB Group Джеймс Мвангі повідомив, що банк відкриє представництво в Касабланці.",
            "Глава Equity Group Джеймс Мванги объявил, что банк откроет представительство в Касабланке.",
            "uk",
            "KCB",
        ),
        (
            "For Guadalupe Arriaga, who runs a bakery in the Vermont town of Barre, it is less abstract.",
            "Для Гваделупе Арріаги, власниці пекарні у вермонтському містечку Баррі, це не так абстрактно.",
            "Для Гуадалупе Арриаги, хозяйки пекарни в виргинском городке Барре, это не столь абстрактно.",
            "ru",
            "виргинском",
        ),
    ],
)
def test_other_words_of_a_name_are_found(en: str, uk: str, ru: str, suspect: str, wrong: str) -> None:
    (found,) = [each for each in differences({"en": en, "uk": uk, "ru": ru}) if not each.hint]
    assert (found.suspect, str(found.facts[suspect][0].value)) == (suspect, wrong)


def test_an_abbreviation_has_letters_of_the_name() -> None:
    row = {
        "en": "The lender was advised by Goldman Sachs, The New York Times writes.",
        "uk": "Банк консультував Goldman Sachs, пише NYT.",
        "ru": "Банк консультировал Goldman Sachs, пишет The New York Times.",
    }
    assert [each for each in differences(row) if not each.hint] == []


def test_who_is_named_elsewhere_may_be_described() -> None:
    rows = [
        {
            "en": "Dziubenko and Lu were level before the last round in Batumi.",
            "uk": "Перед останнім туром у Батумі Дзюбенко та Лу мали порівну.",
            "ru": "Перед последним туром в Батуми Дзюбенко и Лу шли вровень.",
        },
        {
            "en": "Lu drew with Marcus Delgado, while the Ukrainian went on looking for chances.",
            "uk": "Лу зіграв унічию з Маркусом Дельгадо, а українець шукав шансів.",
            "ru": "Лу сыграл вничью с Маркусом Дельгадо, а Дзюбенко искал шансы.",
        },
    ]
    assert [each for each in differences(*rows) if not each.hint] == []


def test_cases_of_a_woman_s_name_are_one_spelling() -> None:
    rows = [
        {"en": "Then Tulegenova won.", "uk": "Тоді перемогла Тулегенова.", "ru": "Тогда выиграла Тулегенова."},
        {
            "en": "Delgado lost to Tulegenova.",
            "uk": "Дельгадо програв Тулегеновій.",
            "ru": "Дельгадо уступил Тулегеновой.",
        },
    ]
    assert differences(*rows) == []


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        (
            "Second was Ingrida Vaitkevičiūtė in Vilnius.",
            "Другою була Інгріда Вайткевічюте у Вільнюсі.",
            "Второй была Ингрида Вайткявичюте в Вильнюсе.",
        ),
        (
            "Bondarchuk attacked near Bâlea Lake.",
            "Бондарчук пішов у відрив біля озера Биля.",
            "Бондарчук атаковал у озера Быля.",
        ),
        (
            "The restaurant opens in Edinburgh before Easter.",
            "Ресторан відкриється в Единбурзі перед Великоднем.",
            "Ресторан откроется в Эдинбурге перед Пасхой.",
        ),
    ],
)
def test_practices_of_newspapers_are_no_errors(en: str, uk: str, ru: str) -> None:
    assert [each for each in differences({"en": en, "uk": uk, "ru": ru}) if not each.hint] == []


def test_a_name_in_the_next_sentence_is_not_missing() -> None:
    rows = [
        {
            "en": "Inês Carvalhal, of the tourist board, was delighted.",
            "uk": "В управлінні туризму новину зустріли із захватом.",
            "ru": "Инеш Карвальял из управления по туризму не скрывает радости.",
        },
        {
            "en": "Most of them had to change planes, she said.",
            "uk": "Більшість мусила пересідати, каже Інеш Карвальял.",
            "ru": "Большинству пришлось делать пересадку, говорит она.",
        },
    ]
    assert [each for each in differences(*rows) if each.suspect == "uk" and not each.hint] == []


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        (
            "It was said by Serhii Dovhaniuk of Ukrainian Railways.",
            "Це сказав Сергій Довганюк з «Укрзалізниці».",
            "Об этом сказал Сергей Довганюк из «Укрзализныци».",
        ),
        (
            "The European Investment Bank covered the costs with a loan.",
            "Витрати покрив кредит Європейського інвестиційного банку.",
            "Расходы покрыл кредит ЕИБ.",
        ),
        (
            "Melnychuk, a jumper from Kremenchuk, was second.",
            "Мельничук, кременчужанка, була другою.",
            "Мельничук, прыгунья из Кременчуга, была второй.",
        ),
        (
            "Cristiano Ronaldo scored twice for Al-Nassr.",
            "Кріштіану Роналду двічі забив за «Ан-Наср».",
            "Криштиану Роналду дважды забил за «Ан-Наср».",
        ),
        (
            "The book was signed by J.K. Rowling in Edinburgh.",
            "Книжку підписала в Единбурзі Джоан Ролінг.",
            "Книгу подписала в Эдинбурге Джоан Роулинг.",
        ),
        (
            "Troops would pull back from the Netzarim corridor.",
            "Війська мають відійти з Нецарімського коридору.",
            "Войска отойдут из Нецаримского коридора.",
        ),
        (
            "The mill in Novomykolaivka was damaged.",
            "Млин у Новомиколаївці пошкоджено.",
            "Мельница в Новониколаевке повреждена.",
        ),
        (
            "Patriarch Bartholomew spoke in Istanbul.",
            "У Стамбулі виступив патріарх Варфоломій.",
            "В Стамбуле выступил патриарх Варфоломей.",
        ),
    ],
)
def test_what_one_language_calls_otherwise_is_no_error(en: str, uk: str, ru: str) -> None:
    assert [each for each in differences({"en": en, "uk": uk, "ru": ru}) if not each.hint] == []


def test_a_misspelt_place_is_no_abbreviation_of_it() -> None:
    row = {
        "en": "Talks with Pyongyang may go on, officials said.",
        "uk": "Переговори з Пхеньяном можуть тривати, кажуть посадовці.",
        "ru": "Переговоры с Пхенлдном могут продолжиться, говорят чиновники.",
    }
    assert "ru" in [each.suspect for each in differences(row) if not each.hint]


def test_a_surname_that_opens_a_sentence_is_known_from_the_article() -> None:
    rows = [
        {
            "en": "Keiko Hamada of the UN spoke in Kyiv.",
            "uk": "У Києві виступила Кейко Хамада з ООН.",
            "ru": "В Киеве выступила Кэйко Хамада из ООН.",
        },
        {
            "en": "Prokopenko asked residents to be patient.",
            "uk": "Прокопенко попросила мешканців потерпіти.",
            "ru": "Хамада попросила жителей потерпеть.",
        },
    ]
    assert "ru" in [each.suspect for each in differences(*rows) if not each.hint]
    assert [each for each in differences(rows[1]) if not each.hint] == []


def test_a_place_with_a_capital_describes_nobody() -> None:
    rows = [
        {
            "en": "Trump spoke in Washington.",
            "uk": "Трамп виступив у Вашингтоні.",
            "ru": "Трамп выступил в Вашингтоне.",
        },
        {
            "en": "The islands that backed Beijing have changed their minds.",
            "uk": "Острови, які підтримали Трампа, передумали.",
            "ru": "Острова, которые поддержали Пекин, передумали.",
        },
    ]
    assert "uk" in [each.suspect for each in differences(*rows) if not each.hint]


def test_a_headline_may_name_whom_the_others_call_by_the_country() -> None:
    rows = [
        {
            "en": "Ukrainian drama wins at Locarno",
            "uk": "Український фільм переміг у Локарно",
            "ru": "Фильм Соломии победил в Локарно",
        },
        {
            "en": "Solomiia was in Kyiv.",
            "uk": "Соломія була в Києві.",
            "ru": "Соломия была в Киеве.",
        },
    ]
    assert [each for each in differences(*rows) if not each.hint] == []


INSIDE = [
    (
        "Police detained the Danish captain Thomas Bjorn on Friday.",
        "Поліція затримала капітана данців Томаса Бйорна в п'ятницю.",
        "Полиция задержала капитана датчан Томаса Бьорна в пятницу.",
        ("en", "Thomas", "Wales"),
    ),
    (
        "The strike was ordered by President Bashar al-Assad, witnesses said.",
        "Удар наказав завдати президент Башар аль-Асад, сказали свідки.",
        "Удар приказал нанести президент Башар аль-Асад, сказали свидетели.",
        ("ru", "Башар", "Конрад"),
    ),
    (
        "He played for Manchester United for three years.",
        "Він три роки грав за «Манчестер Юнайтед».",
        "Он три года играл за «Манчестер Юнайтед».",
        ("ru", "Юнайтед", "Эдвардс"),
    ),
    (
        "He was born in Wrocław, where his mother worked as a nurse.",
        "Він народився у Вроцлаві, де його мати працювала медсестрою.",
        "Он родился во Вроцлаве, где его мать работала медсестрой.",
        ("ru", "во Вроцлаве", "в Чехии"),
    ),
]


@pytest.mark.parametrize(("en", "uk", "ru", "slip"), INSIDE)
def test_another_word_in_the_place_of_a_part_of_a_name_is_found(
    en: str, uk: str, ru: str, slip: tuple[str, str, str]
) -> None:
    row = {"en": en, "uk": uk, "ru": ru}
    assert [each for each in differences(row) if not each.hint] == []
    suspect, right, wrong = slip
    assert row[suspect].count(right) == 1
    row[suspect] = row[suspect].replace(right, wrong)
    assert {each.suspect for each in differences(row) if not each.hint} == {suspect}


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        (
            "The court in Wrocław will hear the case of three engineers in May.",
            "Вроцлавський суд розгляне справу трьох інженерів у травні.",
            "Польский суд рассмотрит дело трёх инженеров в мае.",
        ),
        (
            "Kenya will send four hundred police officers, its foreign minister said.",
            "Кенія відправить чотириста поліцейських, заявив її міністр закордонних справ.",
            "Найроби отправит четыреста полицейских, заявил министр иностранных дел.",
        ),
        (
            "Pope Leo XIV will visit Turkey and Lebanon in November.",
            "Папа Лев XIV відвідає Туреччину та Ліван у листопаді.",
            "Папа Римский Лев XIV посетит Турцию и Ливан в ноябре.",
        ),
        (
            "The Scottish Premiership club sold its captain on Friday.",
            "Клуб шотландської Прем'єр-ліги продав капітана в п'ятницю.",
            "Клуб шотландской Премьер-лиги продал капитана в пятницу.",
        ),
    ],
)
def test_what_usually_stands_for_a_name_is_no_error(en: str, uk: str, ru: str) -> None:
    assert [each for each in differences({"en": en, "uk": uk, "ru": ru}) if not each.hint] == []


@pytest.mark.parametrize(
    ("en", "uk", "ru"),
    [
        (
            "Ukrainian high jumper Yaroslava Mahuchikh cleared 2.02 metres in Monaco.",
            "Стрибунка у висоту Ярослава Магучіх у Монако взяла 2,02 метра.",
            "В Монако украинка Ярослава Магучих победила в прыжках в высоту с результатом 2,02 м.",
        ),
        (
            "Kazakhstan will ship crude in October, Astana's energy ministry said.",
            "Казахстан прокачає нафту в жовтні, повідомило Міненерго.",
            "Казахстан отправит нефть в октябре, сообщили в Минэнерго.",
        ),
        (
            "Mykolaiv will get water through a new pipeline, regional head Vitaliy Kim promised.",
            "Глава Миколаївської ОВА Віталій Кім пообіцяв, що вода надійде до Миколаєва новим водогоном.",
            "Воду в Николаев начнут подавать по новому водопроводу, пообещал глава области Виталий Ким.",
        ),
        (
            "An airstrike by Pakistan killed 10 people, the Afghanistan Cricket Board said on October 18.",
            "Десятеро людей загинули від авіаудару Пакистану, повідомила 18 жовтня афганська федерація крикету.",
            "Жертвами пакистанского авиаудара стали 10 человек, сообщил 18 октября Крикетный совет Афганистана.",
        ),
        (
            "Farmers have sown 3.6 million hectares of wheat, the Economy Ministry said.",
            "Аграрії засіяли 3,6 млн га пшениці, повідомило Мінекономіки.",
            "По данным Минэкономики, пшеницей засеяно 3,6 млн гектаров.",
        ),
        (
            "Two units of the Zaporizhzhia nuclear plant lost power, IAEA chief Rafael Grossi said.",
            "Гендиректор МАГАТЕ Рафаель Гроссі повідомив, що два блоки ЗАЕС утратили живлення.",
            "Без электроснабжения остались два энергоблока Запорожской АЭС, сообщил глава МАГАТЭ Рафаэль Гросси.",
        ),
        (
            "Swiss voters rejected the Young Socialists' inheritance tax.",
            "Швейцарці відкинули податок на спадщину, запропонований Молодими соціалістами.",
            "Налог на наследство, идею Молодых социалистов, не приняли избиратели Швейцарии.",
        ),
        (
            "Kyiv mayor Vitali Klitschko handed over the order at the National Opera.",
            "Мер Києва Віталій Кличко вручив орден у Національній опері.",
            "Мэр Киева Виталий Владимирович Кличко передал орден в Национальной опере.",
        ),
        (
            "Metropolitan Onufriy of the Ukrainian Orthodox Church lost his citizenship in July.",
            "Митрополита УПЦ Онуфрія в липні позбавили громадянства.",
            "Митрополита УПЦ Онуфрия в июле лишили гражданства.",
        ),
        (
            "Eurostat says the number of births fell in France.",
            "За даними Євростату, у Франції народилося менше дітей.",
            "Во Франции родилось меньше детей, подсчитал Евростат.",
        ),
        (
            "The eight countries agreed to raise output, Saudi Energy Minister Abdulaziz bin Salman said.",
            "Вісім держав збільшать видобуток, заявив саудівський міністр енергетики Абдулазіз бін Салман.",
            "Восемь стран увеличат добычу, сообщил министр энергетики Саудовской Аравии Абдель Азиз бен Сальман.",
        ),
        (
            "A Ukrainian village gets its school back, six metres underground",
            "Шість метрів під землею: у селі на Чернігівщині знову є школа",
            "Школа под землей: как в селе под Черниговом дети вернулись за парты",
        ),
        (
            "NATO Secretary General Mark Rutte will travel to Vilnius for talks on air defence.",
            "Генсек НАТО Марк Рютте приїде до Вільнюса, щоб обговорити протиповітряну оборону.",
            "Генеральный секретарь НАТО Марк Рютте прибудет в Вильнюс, чтобы обсудить ПВО.",
        ),
    ],
)
def test_other_words_for_whom_a_place_tells_of_are_no_errors(en: str, uk: str, ru: str) -> None:
    assert [each for each in differences({"en": en, "uk": uk, "ru": ru}) if not each.hint] == []


def test_a_fleeting_vowel_is_no_other_spelling() -> None:
    rows = [
        {
            "en": "The spokesman, Bohdan Kravets, said so.",
            "uk": "Так сказав речник Богдан Кравець.",
            "ru": "Так сказал представитель Богдан Кравец.",
        },
        {
            "en": "Reporters waited for Kravets in the square.",
            "uk": "Журналісти чекали на Кравця на площі.",
            "ru": "Журналисты ждали Кравца на площади.",
        },
    ]
    assert differences(*rows) == []


def test_a_wife_and_her_husband_are_no_two_spellings() -> None:
    row = {
        "en": "Minsk freed Siarhei Tsikhanouski, husband of Sviatlana Tsikhanouskaya, on Saturday.",
        "uk": "Мінськ у суботу звільнив Сергія Тихановського, чоловіка Світлани Тихановської.",
        "ru": "Минск в субботу освободил Сергея Тихановского, мужа Светланы Тихановской.",
    }
    assert differences(row) == []


def test_a_title_may_be_about_another_name_of_the_article() -> None:
    rows = [
        {
            "en": "Shakhtar sell Romanchenko to Villarreal for €27m",
            "uk": "«Шахтар» продав Романченка до «Вільярреала» за €27 млн",
            "ru": "Романченко уходит из «Шахтера», Санторо остается",
        },
        {
            "en": "Villarreal pays 27 million euros for Romanchenko.",
            "uk": "«Вільярреал» заплатить за Романченка 27 мільйонів євро.",
            "ru": "«Вильярреал» заплатит за Романченко 27 миллионов евро.",
        },
        {
            "en": "Matteo Santoro stays in Donetsk.",
            "uk": "Маттео Санторо залишається в Донецьку.",
            "ru": "Маттео Санторо остается в Донецке.",
        },
    ]
    assert [each for each in differences(*rows, titled=True) if not each.hint] == []
    assert [each.suspect for each in differences(*rows) if not each.hint] == ["ru"]


def test_a_letter_wrong_in_one_of_two_mentions_is_found() -> None:
    row = {
        "en": "Stepan Vynohradov, an analyst at the company, believes the rate could fall to 13 percent.",
        "uk": "Аналітик компанії Степан Виноградов вважає, що ставка може знизитися до 13 відсотків.",
        "ru": "Аналитик компании Степан Виногардов допускает это. «Курс спокойный», — отметил Виноградов.",
    }
    (found,) = differences(row)
    assert (found.problem, found.suspect) == (Problem.INCONSISTENT, "ru")
    assert [str(fact.value) for fact in found.facts["ru"]] == ["Виногардов"]
    right = row | {"ru": row["ru"].replace("Виногардов", "Виноградов")}
    assert differences(right) == []
