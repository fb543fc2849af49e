"""Facts that the source changed and a translation did not, told from what the catalog keeps (`#| msgid`)."""

from pathlib import Path

import pytest

from checker import Finding, check
from tests.project_samples import Project, catalog

HEAD = '\n#| msgid "{before}"\nmsgid "{now}"\nmsgstr "{said}"\n'


def stale(folder: Path, before: str, now: str, **said: str) -> list[Finding]:
    project = Project(folder)
    for language, text in said.items():
        entry = HEAD.format(before=before, now=now, said=text)
        project.write(f"{language}/app.po", catalog(language, {}) + entry)
    return [finding for finding in check([folder]).findings if finding.rule == "segment-stale"]


@pytest.mark.parametrize(
    ("before", "now", "uk"),
    [
        ("Files up to 10 MB are accepted.", "Files up to 10 MB are welcome.", "Приймаються файли до 10 МБ."),
        ("Files up to 10 MB.", "Files up to 20 MB.", "Файли до 20 МБ."),
        ("Ten days are left.", "10 days are left.", "Залишилося 10 днів."),
        ("Files up to 10 MB.", "Files up to 20 MB.", "Файли не завеликі."),
        ("It opens on 5 May.", "It opens on May 5.", "Відкриття 5 травня."),
        ("It opens on 5 May.", "It opens on 6 May.", "Відкриття 6 травня."),
        ("It opens on 5 May.", "It opens on 6 May.", "Відкриття 7 травня."),
        ("The visit of Trump was short.", "Trump's visit was short.", "Візит Трампа був коротким."),
        ("The visit of Trump was short.", "The visit of the president was short.", "Візит Трампа був коротким."),
        ("Kiev is silent.", "Kyiv is silent.", "Київ мовчить."),
        ("They met in Kiev.", "They met in Kyiv.", "Вони зустрілися в Києві."),
        ("Kim Jong-un spoke.", "Kim Jong Un spoke.", "Кім Чен Ин виступив."),
        ("It is in the White House.", "It is in the White house.", "Це в Білому домі."),
        ("We asked the FBI.", "We asked the Bureau.", "Ми запитали ФБР."),
        ("They met in Moscow.", "They met in London.", "Вони зустрілися в Лондоні."),
        ("Files up to 10 MB, 3 of them.", "Files up to 10 MB, 4 of them.", "Файли до 10 МБ, їх чотири."),
    ],
)
def test_translations_in_step_are_silent(tmp_path: Path, before: str, now: str, uk: str) -> None:
    assert stale(tmp_path, before, now, uk=uk) == []


@pytest.mark.parametrize(
    ("before", "now", "uk", "note"),
    [
        ("Files up to 10 MB.", "Files up to 20 MB.", "Файли до 10 МБ.", "is now"),
        (
            "It opens on 5 May.",
            "It opens on 6 May.",
            "Відкриття 5 травня.",
            '"5 May" (--05-05) is now "6 May" (--05-06)',
        ),
        ("It takes 3 days.", "It takes 3 weeks.", "Це триває 3 дні.", '"3 days" (3 d) is now "3 weeks"'),
        (
            "They met in Moscow.",
            "They met in London.",
            "Вони зустрілися в Москві.",
            '"Moscow" (Moscow) is now "London"',
        ),
        (
            "In Beijing, Putin spoke.",
            "In Beijing, Trump spoke.",
            "У Пекіні виступив Путін.",
            '"Putin" (Putin) is now "Trump"',
        ),
        ("In 2024 it costs $5.", "In 2024 it costs $6.", "У 2024 році коштує 5 доларів.", '"$5"'),
    ],
)
def test_translations_left_behind_are_told(tmp_path: Path, before: str, now: str, uk: str, note: str) -> None:
    (finding,) = stale(tmp_path, before, now, uk=uk)
    assert (finding.suspect, finding.severity.value) == ("uk", "warning")
    assert note in finding.message


def test_each_translation_is_judged_by_itself(tmp_path: Path) -> None:
    (finding,) = stale(
        tmp_path, "Files up to 10 MB.", "Files up to 20 MB.", uk="Файли до 10 МБ.", ru="Файлы до 20 МБ."
    )
    assert finding.suspect == "uk"
