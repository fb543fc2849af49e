"""The editor's page in a real browser: marks, filters, keys, decisions, languages, hostile texts, accessibility."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker import baseline
from checker.model import Comparison
from checker.reports.escaping import visible
from tests.reports.page.page_samples import HOSTILE, Row, Told, hostile, large, many_articles, one_article, report
from tests.reports.page.test_page_comparison import comparison

Open = Callable[..., Any]
TITLES = ["Number differs", "Sentence missing", "Weekday differs", "Date differs", "Name missing"]


def names(page: Any) -> list[str]:
    texts: list[str] = page.locator("#list .name").all_text_contents()
    return texts


def notes(page: Any) -> int:
    count: int = page.locator(".note:visible").count()
    return count


def until(page: Any, true: str) -> None:
    """Wait for what a script says to become true; the page's policy lets no test put scripts into it to wait."""
    for _ in range(100):
        if page.evaluate(true):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {true}")


def active(page: Any) -> str:
    text: str = page.locator(".note.active .number").inner_text()
    return text


def press(page: Any, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def saved(page: Any, folder: Path, press_key: str = "s") -> Path:
    with page.expect_download() as download:
        page.keyboard.press(press_key)
    path = folder / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def test_marks_stand_at_the_right_letters(open_page: Open) -> None:
    report = one_article()
    page = open_page(report)
    for finding in report.findings:
        for language, side in finding.editions.items():
            note = f'finding-{finding.fingerprint}"'
            marks = page.locator(f'.c[lang="{language}"] mark[data-f="{note}]').all_text_contents()
            assert marks == [span.text for span in side.spans]


def test_the_text_of_a_row_is_the_text_of_the_edition(open_page: Open) -> None:
    report = hostile()
    page = open_page(report)
    rows = page.locator(".b")
    for index, reading in enumerate(report.documents[0].readings):
        for language, passage in reading.passages.items():
            assert rows.nth(index).locator(f'.c[lang="{language}"]').text_content() == visible(passage.text)


def test_hostile_texts_are_shown_and_never_run(open_page: Open) -> None:
    page = open_page(hostile())
    press(page, "j", "x", "j", "d", "o")
    page.locator("#list a").first.click()
    page.fill("#search", HOSTILE[:30])
    for language in ("uk", "ru", "en"):
        page.select_option("#interface", language)
    assert page.evaluate("window.hurt") is None
    assert page.evaluate("document.images.length") == 0
    assert page.evaluate("document.scripts.length") == 2


def test_an_overlong_line_does_not_widen_the_page(open_page: Open) -> None:
    for width in (320, 1440):
        page = open_page(hostile(), width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 768, 1024, 1440, 3840])
def test_nothing_sticks_out_at_any_width(open_page: Open, width: int) -> None:
    page = open_page(one_article(), width=width)
    press(page, "j", "d", "n")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cells = page.locator(".b.title .c").all()
    tops = {round(cell.bounding_box()["y"]) for cell in cells}
    assert len(tops) == (3 if width < 700 else 1)


def test_filters_narrow_the_list_the_notes_and_the_marks(open_page: Open) -> None:
    page = open_page(one_article())
    assert names(page) == TITLES
    page.click("#by-severity button.error")
    assert names(page) == ["Number differs", "Weekday differs", "Date differs"]
    assert notes(page) == 3
    assert page.locator("mark.info.off").count() == 2
    page.click("#filters summary")
    page.check("#by-rule input[value=date-mismatch]")
    assert names(page) == ["Date differs"]
    assert page.locator("#filters-on").inner_text() == "1"
    page.click("#clear")
    assert names(page) == TITLES
    page.check("#by-suspect input[value=uk]")
    assert names(page) == ["Sentence missing"]


def test_search_finds_words_of_any_edition_and_of_findings(open_page: Open) -> None:
    page = open_page(one_article())
    for words, found in (("ВІВТОРОК", TITLES[2:4]), ("weekday", TITLES[2:3]), ("нема такого", [])):
        page.fill("#search", words)
        until(page, f"document.querySelectorAll('#list li').length === {len(found)}")
        assert names(page) == found
    page.fill("#search", "гаразд")
    until(page, "document.querySelectorAll('.b:not(.shut)').length === 1")
    page.keyboard.press("Escape")
    assert names(page) == TITLES


def test_sorting(open_page: Open) -> None:
    page = open_page(one_article())
    page.select_option("#sort", "severity")
    assert names(page) == [TITLES[index] for index in (0, 2, 3, 1, 4)]
    page.select_option("#sort", "suspect")
    assert names(page) == [TITLES[index] for index in (1, 0, 2, 3, 4)]


def test_only_findings_leaves_out_the_rest(open_page: Open) -> None:
    page = open_page(one_article())
    assert page.locator(".b:visible").count() == 6
    page.click("text=Only findings")
    assert page.locator(".b:visible").count() == 4
    assert page.locator('#views button[data-view="found"]').get_attribute("aria-pressed") == "true"


def test_hover_and_focus_light_the_counterparts(open_page: Open) -> None:
    page = open_page(one_article())
    page.hover('.c[lang="uk"] mark >> text=24 роки')
    assert page.locator("mark.lit").all_text_contents() == ["24 years", "24 роки", "42 года"]
    page.focus('.c[lang="ru"] mark a >> text=19 июня')
    assert page.locator("mark.lit").all_text_contents() == ["June 18", "18 червня", "19 июня"]


def test_the_keyboard_walks_and_decides(open_page: Open) -> None:
    page = open_page(one_article())
    press(page, "j", "a", "j", "f", "j", "x")
    assert active(page) == "3"
    pressed = page.locator('.decide [aria-pressed="true"]').all_text_contents()
    assert pressed == ["Accept", "False alarm", "To fix"]
    assert page.locator("#progress-text").inner_text() == "3 of 5 decided"
    press(page, "k", "u")
    assert page.locator("#progress-text").inner_text() == "2 of 5 decided"
    press(page, "Shift+J")
    assert active(page) == "4"
    press(page, "Shift+K")
    assert active(page) == "2"


def test_keys_act_on_a_cyrillic_layout(open_page: Open) -> None:
    page = open_page(one_article())
    for code, key in (("KeyJ", "о"), ("KeyF", "а")):
        page.evaluate(
            "([code, key]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {code, key, bubbles: true}))",
            [code, key],
        )
    assert page.locator('.note.active [data-verdict="false-alarm"]').get_attribute("aria-pressed") == "true"


def test_keys_are_letters_where_one_writes_and_can_be_switched_off(open_page: Open) -> None:
    page = open_page(one_article())
    press(page, "j", "n")
    page.keyboard.type("fax ask")
    assert page.locator(".note.active textarea").input_value() == "fax ask"
    assert page.locator("[aria-pressed=true][data-verdict]").count() == 0
    press(page, "Escape", "?")
    page.uncheck("#keys-on")
    press(page, "Escape", "a")
    assert page.locator("[aria-pressed=true][data-verdict]").count() == 0


def test_tab_reaches_everything_and_focus_shows(open_page: Open) -> None:
    page = open_page(one_article())
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")
    assert {"skip", "search", "interface", "theme", "help-open", "number", "sort", "export", "import"} <= reached


def test_the_list_comes_out_on_a_narrow_screen(open_page: Open) -> None:
    page = open_page(one_article(), width=360)
    assert not page.locator("#panel").is_visible()
    page.click("#panel-toggle")
    assert page.locator("#list a:focus").count() == 1
    page.locator("#list a").nth(2).click()
    assert not page.locator("#panel").is_visible()
    assert active(page) == "3"
    press(page, "l", "Escape")
    assert page.locator("#panel-toggle:focus").count() == 1
    page.click("#panel-toggle")
    page.mouse.click(3, 400)
    assert page.locator("#panel").is_visible()  # as wide as the screen here
    page.set_viewport_size({"width": 700, "height": 800})
    page.mouse.click(20, 600)
    assert not page.locator("#panel").is_visible()


def test_help_opens_and_closes(open_page: Open) -> None:
    page = open_page(one_article())
    press(page, "?")
    assert page.locator("#help").is_visible()
    press(page, "Escape")
    assert not page.locator("#help").is_visible()
    press(page, "j", "d")
    page.click(".note.active .rule")
    assert "en: <24>" in page.locator("#rule-text").inner_text()


def test_decisions_are_there_again_after_a_reload(open_page: Open) -> None:
    page = open_page(one_article())
    press(page, "j", "f", "n")
    page.keyboard.type("агенції різняться")
    page.reload()
    assert page.locator("#list .verdict").text_content() == "False alarm: агенції різняться"
    assert page.locator(".note.decided").count() == 1


def test_decisions_go_to_a_baseline_that_zvirka_reads(open_page: Open, tmp_path: Path) -> None:
    report = one_article()
    page = open_page(report)
    press(page, "j", "a", "j", "f", "n")
    page.keyboard.type("wire: 12 «людей» </script> \u202e")
    press(page, "Escape", "j", "x")
    path = saved(page, tmp_path)
    accepted = baseline.load(str(path))
    assert [entry.rule for entry in accepted] == ["number-mismatch", "segment-missing"]
    left = baseline.apply(report, accepted, str(path))
    assert [one.rule for one in left.findings] == [one.rule for one in report.findings[2:]]
    assert left.notes == ()


def test_a_baseline_of_zvirka_is_read_and_written_back_whole(open_page: Open, tmp_path: Path) -> None:
    report = one_article()
    gone = replace(report.findings[0], domain="another", fingerprint="0123456789abcdef")
    path = tmp_path / "baseline.json"
    path.write_text(baseline.render([report.findings[1], gone]), encoding="utf-8")
    page = open_page(report)
    page.set_input_files("#import-file", path)
    page.wait_for_selector("#list .verdict")
    assert page.locator("#list .verdict").all_text_contents() == ["Accepted"]
    again = json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))
    assert [row["fingerprint"] for row in again["findings"]] == [gone.fingerprint, report.findings[1].fingerprint]


def test_export_and_import_keep_every_decision(open_page: Open, browser: Any, tmp_path: Path) -> None:
    page = open_page(one_article())
    press(page, "j", "f", "n")
    page.keyboard.type("так і є")
    press(page, "Escape", "j", "x", "j", "n")
    page.keyboard.type("спитати автора")
    press(page, "Escape")
    path = saved(page, tmp_path)
    fresh = open_page(one_article())
    fresh.set_input_files("#import-file", path)
    fresh.wait_for_selector("#list .verdict")
    assert fresh.locator("#list .verdict").all_text_contents() == ["False alarm: так і є", "To fix", "спитати автора"]
    assert saved(fresh, tmp_path).read_bytes() == path.read_bytes()


def test_findings_that_are_the_same_are_one_decision_and_as_many_entries(open_page: Open, tmp_path: Path) -> None:
    report = one_article()
    doubled = replace(report, findings=(report.findings[0], *report.findings))
    page = open_page(doubled)
    press(page, "j", "a")
    assert page.locator('.note [data-verdict="accept"][aria-pressed="true"]').count() == 2
    path = saved(page, tmp_path)
    left = baseline.apply(doubled, baseline.load(str(path)), str(path))
    assert left.findings == report.findings[1:]


def test_a_file_that_is_no_baseline_is_refused(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"version": 9, "findings": [{}]}', encoding="utf-8")
    page = open_page(one_article())
    page.set_input_files("#import-file", path)
    page.wait_for_selector("text=not a baseline")


def test_it_works_where_nothing_can_be_stored(browser: Any, open_page: Open) -> None:
    context = browser.new_context(locale="en-US")
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    page = open_page(one_article(), context=context)
    press(page, "j", "f")
    assert page.locator("#progress-text").inner_text() == "1 of 5 decided"
    context.close()


def test_stored_nonsense_does_no_harm(browser: Any, open_page: Open) -> None:
    context = browser.new_context(locale="en-US")
    context.add_init_script(
        'localStorage.setItem(\'zvirka.decisions\', \'{"x": 5, "y": {"verdict": "<b>"}, "z": null}\');'
        "localStorage.setItem('zvirka.kept.north-korea-missile', '{}');"
        "localStorage.setItem('zvirka.theme', '7'); localStorage.setItem('zvirka.interface', '\"xx\"');"
    )
    page = open_page(one_article(), context=context)
    assert page.locator("#progress-text").inner_text() == "0 of 5 decided"
    context.close()


def test_a_link_leads_to_its_finding(open_page: Open) -> None:
    report = many_articles()
    page = open_page(report, anchor=f"#finding-{report.findings[-1].fingerprint}")
    assert page.locator(".article:visible").get_attribute("id") == "article-storm"
    assert page.locator(".note.active").is_visible()
    page.evaluate(f"location.hash = 'finding-{report.findings[1].fingerprint}'")
    until(page, "document.querySelector('.note.active .number').textContent === '2'")
    assert page.locator(".article:visible").get_attribute("id") == "article-north-korea-missile"


def test_a_link_shows_its_finding_whatever_the_filters_hide(open_page: Open) -> None:
    page = open_page(one_article())
    page.click("#by-severity button.info")
    page.evaluate(f"location.hash = 'finding-{one_article().findings[0].fingerprint}'")
    page.wait_for_selector(".note.active:visible")
    assert active(page) == "1"


def test_many_articles_have_an_index(open_page: Open) -> None:
    page = open_page(many_articles())
    assert page.locator("#index").is_visible()
    assert page.locator(".article:visible").count() == 0
    page.click("#index a >> text=Calm")
    assert page.locator(".article:visible").get_attribute("id") == "article-calm"
    assert "The editions agree" in page.locator(".article:visible").inner_text()
    press(page, "]", "]")
    assert page.locator(".article:visible").get_attribute("id") == "article-storm"
    press(page, "j", "a", "i")
    assert page.locator('tr[data-article="article-storm"] [data-decided]').inner_text() == "1/1"
    page.click("#filters summary")
    page.check("#by-article input[value='1']")
    assert len(names(page)) == 5


def test_the_search_works_in_the_index_too(open_page: Open) -> None:
    page = open_page(many_articles())
    page.fill("#search", "тиша")
    until(page, "document.querySelectorAll('#index tbody tr:not([hidden])').length === 1")
    assert page.locator("#index tbody tr:visible").get_attribute("data-article") == "article-calm"
    page.keyboard.press("Escape")
    assert page.locator("#index tbody tr:visible").count() == 3


def test_the_heads_of_the_columns_stay_below_the_bar(open_page: Open) -> None:
    page = open_page(many_articles())
    press(page, "j", "j", "j", "j", "j")
    page.mouse.wheel(0, 400)
    page.wait_for_timeout(200)
    heads = page.locator(".heads:visible").bounding_box()
    bar = page.locator("#top").bounding_box()
    assert heads["y"] >= bar["y"] + bar["height"] - 2


@pytest.mark.parametrize(
    ("locale", "found", "name"),
    [("uk-UA", "5 розбіжностей", "Різні числа"), ("ru-RU", "5 расхождений", "Разные числа")],
)
def test_the_page_speaks_the_reader_s_language(open_page: Open, locale: str, found: str, name: str) -> None:
    page = open_page(one_article(), locale=locale)
    assert page.locator("#total").inner_text() == found
    assert page.locator(".note .what b").first.inner_text() == name
    assert page.evaluate("document.documentElement.lang") == locale[:2]
    page.select_option("#interface", "en")
    assert page.locator("#total").inner_text() == "5 findings"
    assert page.locator(".note .what b").first.inner_text() == "Number differs"
    page.reload()
    assert page.locator("#total").inner_text() == "5 findings"


def test_no_english_is_left_in_the_other_languages(open_page: Open) -> None:
    page = open_page(many_articles(), locale="uk-UA")
    page.click("#index a >> text=North Korea")
    press(page, "j", "d", "n", "Escape")
    texts = page.evaluate("""() => {
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const other = element.closest("script, kbd, code, .domain, .value, .said, details li");
        if (element.closest("[lang]").lang === "uk" && !other)
          found.push(walker.currentNode.data.trim());
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
        if (!element.matches(".article"))
          found.push(...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) || ""));
      return found.filter((text) => /[A-Za-z]{3}/.test(text));
    }""")
    allowed = {"Zvirka", "north-korea-missile", "calm", "storm"}
    left = [text for text in texts if not set(text.split()) <= allowed and "--baseline" not in text]
    assert [text for text in left if not text.startswith(("north-korea-missile", "storm", "calm", "Zvirka"))] == []


def test_values_are_said_as_people_write_them(open_page: Open) -> None:
    page = open_page(one_article(), locale="uk-UA")
    values = page.locator(".value").all_text_contents()
    assert "19 червня" in values
    assert "середа" in values


def test_large_values_are_written_out(open_page: Open) -> None:
    rows: list[Row] = [("p01.s01", {"en": "[1.2 bn|1.2E+9 UAH|1] [over 30k|>30E+3|2] [9:30|21:30|3]"})]
    told: dict[int, Told] = dict.fromkeys((1, 2, 3), ("number-mismatch", "error", None))
    page = open_page(report({"money": (rows, told)}))
    assert page.locator(".value").all_text_contents() == ["1,200,000,000 UAH", ">30,000", "21:30"]


def test_a_page_printed_shows_the_article_and_the_findings(open_page: Open) -> None:
    page = open_page(one_article())
    page.emulate_media(media="print")
    assert page.locator(".note:visible").count() == 5
    assert page.locator(".b:visible").count() == 6
    for hidden in (".panel", ".strip", ".decide", ".find", ".settings"):
        assert page.locator(f"{hidden}:visible").count() == 0


def test_themes_follow_the_system_until_one_is_chosen(open_page: Open) -> None:
    page = open_page(one_article(), color_scheme="dark")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    dark = page.evaluate(paper)
    press(page, "t")
    light = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == light


def test_the_strip_leads_to_findings(open_page: Open) -> None:
    page = open_page(one_article())
    assert page.locator(".strip .tick").count() == 4
    page.locator(".strip .tick").last.click(force=True)
    assert active(page) == "5"
    assert page.locator("#strip").get_attribute("aria-label") == "Overview: 5 findings, 6 passages"


def test_a_large_report_is_searched_and_filtered(open_page: Open) -> None:
    page = open_page(large(1500))
    assert page.locator("#list li").count() == 150
    page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")
    until(page, "document.querySelectorAll('.note .decide').length > 1")
    page.fill("#search", "autumn 777.")
    until(page, "document.querySelectorAll('.b:not(.shut)').length === 1")
    page.keyboard.press("Escape")
    page.select_option("#sort", "confidence")
    press(page, "Escape")
    page.locator("#list a").last.click()
    assert active(page) == "150"
    box = page.locator(".note.active").bounding_box()
    assert 0 < box["y"] < 900


def test_the_page_of_a_comparison(open_page: Open) -> None:
    page = open_page(comparison(), locale="uk-UA")
    assert [" ".join(text.split()) for text in page.locator("#kinds button").all_text_contents()] == [
        "Нові 1",
        "Виправлені 1",
        "Лишилися 1",
    ]
    page.click("#kinds button.fixed")
    assert page.locator(".note:visible").get_attribute("data-kind") == "fixed"
    page.click("#kinds button.fixed")
    press(page, "j", "j")
    assert page.locator(".note.active").get_attribute("data-kind") == "fixed"
    page.hover("ins mark")
    assert page.locator("mark.lit").all_text_contents() == ["42", " years", "24 роки"]
    assert page.locator(".value").first.inner_text() == "42 a"


def axe() -> Path | None:
    """The accessibility checker axe-core (MPL-2.0), which is not ours to ship."""
    root = Path(__file__).parents[3]
    named = os.environ.get("ZVIRKA_AXE", "")
    places = [Path(named)] if named else [root / "node_modules" / "axe-core" / "axe.min.js"]
    return next((place for place in places if place.is_file()), None)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize(
    "keys", [(), ("j", "d", "n", "Escape"), ("j", "f", "j", "o"), ("?",), ("comparison",)], ids=str
)
def test_axe_finds_nothing(open_page: Open, theme: str, width: int, keys: tuple[str, ...]) -> None:
    script = axe()
    if script is None:
        pytest.skip("axe-core is not here: `npm install axe-core`, or name axe.min.js in ZVIRKA_AXE")
    made = comparison() if keys == ("comparison",) else one_article()
    page = open_page(made, width=width, color_scheme=theme, bypass_csp=True)
    press(page, *(("j",) if isinstance(made, Comparison) else keys))
    page.evaluate(script.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run().then(({violations}) => violations.map(v => [v.id, v.impact, v.nodes.map(n => n.html)]))"
    )
    assert found == []
