"""`check --since`: what the change introduced, and nothing else."""

from collections import Counter
from pathlib import Path

import pytest

from checker import InputError, Report, Settings, UsageError, check
from tests.project_samples import SHOP, Project, catalog

UK, RU = "shop/locale/uk/LC_MESSAGES/django.po", "shop/locale/ru/LC_MESSAGES/django.po"
NBSP = "\N{NO-BREAK SPACE}"
ARTICLE = "i18n/{}/LC_MESSAGES/north-korea-missile.po"


@pytest.fixture
def shop(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A gettext project whose editions agree, committed."""
    monkeypatch.chdir(project.folder)
    project.write_shop()
    project.commit()
    return project


@pytest.fixture
def article(project: Project, root: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The aligned catalogs of a real article, committed."""
    monkeypatch.chdir(project.folder)
    for language in ("en", "uk", "ru"):
        path = ARTICLE.format(language)
        project.write(path, (root / path).read_text(encoding="utf-8"))
    project.commit()
    return project


def since(revision: str = "HEAD", *paths: str) -> Report:
    return check(paths or ["."], since=revision)


def found(report: Report) -> Counter[tuple[str, str | None]]:
    return Counter((finding.rule, finding.suspect) for finding in report.findings)


def test_no_change_reads_nothing(shop: Project) -> None:
    report = since()
    assert (report.findings, report.documents, report.catalogs) == ((), (), 0)


def test_good_change_is_silent(shop: Project) -> None:
    texts = {**SHOP, "You have 4 new letters.": ("У вас 4 нові листи.", "У вас 4 новых письма.")}
    texts["Send"] = ("Відправити", "Послать")
    shop.write_shop(texts)
    report = since()
    assert report.findings == ()
    assert report.catalogs == 2


def test_old_findings_stay_quiet(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit()
    assert check(["."]).findings
    shop.replace(UK, "Надіслати", "Відправити")
    shop.replace(UK, "Приймаються файли до", "Можна надсилати файли до")
    assert since().findings == ()


def test_slips_are_found_and_nothing_else(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit()
    shop.replace(UK, "за 3 дні", "за 13 днів")
    shop.replace(RU, "5 мая", "6 мая")
    report = since()
    assert found(report) == {("number-mismatch", "uk"): 1, ("date-mismatch", "ru"): 1}
    assert "13" in next(f.message for f in report.findings if f.rule == "number-mismatch")


def test_second_slip_of_one_kind_is_new_where_the_first_was_there_before(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit()
    shop.replace(UK, "8 символів", "18 символів")
    assert found(since()) == {("number-mismatch", "uk"): 1}


def test_source_corrected_and_translation_left_behind(article: Project) -> None:
    article.replace(ARTICLE.format("en"), 'msgstr ""\n"On June 18, Russian', 'msgstr ""\n"On June 19, Russian')
    report = since()
    assert found(report) == {
        ("date-mismatch", "en"): 1,
        ("segment-stale", "uk"): 1,
        ("segment-stale", "ru"): 1,
    }
    stale = next(f for f in report.findings if f.suspect == "uk")
    assert 'en "June 18"' in stale.message
    assert 'is now "June 19"' in stale.message
    assert f"18{NBSP}червня" in stale.message


def test_translation_that_follows_the_source_is_not_stale(article: Project) -> None:
    article.replace(ARTICLE.format("en"), 'msgstr ""\n"On June 18, Russian', 'msgstr ""\n"On June 19, Russian')
    article.replace(ARTICLE.format("uk"), f"18{NBSP}червня президент", f"19{NBSP}червня президент")
    assert found(since()) == {("date-mismatch", "ru"): 1, ("segment-stale", "ru"): 1}


def test_source_that_catches_up_with_its_translations_leaves_nothing_stale(article: Project) -> None:
    article.replace(ARTICLE.format("en"), 'msgstr ""\n"On June 18, Russian', 'msgstr ""\n"On June 19, Russian')
    article.commit()
    article.replace(ARTICLE.format("en"), 'msgstr ""\n"On June 19, Russian', 'msgstr ""\n"On June 18, Russian')
    assert since().findings == ()


def test_source_text_that_changed_without_a_fact_leaves_nothing_stale(article: Project) -> None:
    article.replace(ARTICLE.format("en"), 'msgstr ""\n"On June 18, Russian', 'msgstr ""\n"On June 18, the Russian')
    assert since().findings == ()


def test_moved_lines_header_and_comments_change_nothing(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit()
    before = check(["."]).findings
    text = (shop.folder / UK).read_text(encoding="utf-8")
    moved = text.replace('"Language: uk\\n"', '"Language: uk\\n"\n"X-Generator: Poedit 3.4\\n"')
    moved = moved.replace("#: views.py:", "# A comment.\n#: other/views.py:")
    shop.write(UK, moved)
    assert since().findings == ()
    after = check(["."]).findings
    assert [f.fingerprint for f in after] == [f.fingerprint for f in before]
    assert [f.editions["uk"].line for f in after] != [f.editions["uk"].line for f in before]


def test_paragraph_inserted_above_leaves_old_findings_old(article: Project) -> None:
    article.replace(ARTICLE.format("uk"), f"18{NBSP}червня президент", f"19{NBSP}червня президент")
    article.commit()
    before = {f.fingerprint for f in check(["i18n"]).findings}
    for language in ("en", "uk", "ru"):
        path = article.folder / ARTICLE.format(language)
        text = path.read_text(encoding="utf-8")
        for number in range(30, 0, -1):
            text = text.replace(f"p{number:02}.s", f"p{number + 1:02}.s")
        path.write_text(text, encoding="utf-8")
    assert since().findings == ()
    assert {f.fingerprint for f in check(["i18n"]).findings} == before


def test_msgid_that_changed_is_the_same_entry(shop: Project) -> None:
    texts = {msgid.replace("3 days", "4 days"): said for msgid, said in SHOP.items()}
    shop.write_shop(texts)
    report = since()
    assert found(report) == {
        ("number-mismatch", "en"): 1,
        ("segment-stale", "uk"): 1,
        ("segment-stale", "ru"): 1,
    }


def test_new_catalog_is_all_new(shop: Project) -> None:
    shop.write_shop({"It costs 5 dollars.": ("Коштує 6 доларів.", "Стоит 5 долларов.")}, "blog/locale")
    report = since()
    assert found(report) == {("number-mismatch", "uk"): 1}
    assert report.catalogs == 2


def test_deleted_edition_and_deleted_catalog_are_no_trouble(shop: Project) -> None:
    shop.write_shop(SHOP, "blog/locale")
    shop.commit()
    for language in ("uk", "ru"):
        (shop.folder / f"blog/locale/{language}/LC_MESSAGES/django.po").unlink()
    (shop.folder / RU).unlink()
    assert [f for f in since().findings if f.severity.value == "error"] == []


def test_renamed_catalog_keeps_its_old_findings(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit()
    for path in (UK, RU):
        file = shop.folder / path
        file.rename(file.with_name("shop.po"))
    assert check(["."]).findings
    assert since().findings == ()


def test_moved_folder_keeps_its_old_findings(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit()
    (shop.folder / "apps").mkdir()
    (shop.folder / "shop").rename(shop.folder / "apps" / "store")
    assert since().findings == ()


def test_only_the_changed_domain_is_read(shop: Project) -> None:
    shop.write_shop({**SHOP, "5 boxes": ("6 коробок", "5 коробок")}, "blog/locale")
    shop.commit()
    shop.replace(UK, "за 3 дні", "за 13 днів")
    report = since()
    assert report.catalogs == 2
    assert [document.domain for document in report.documents] == ["shop/locale/django"]


def test_file_with_other_bytes_and_the_same_texts_is_silent(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit()
    file = shop.folder / UK
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert since().findings == ()


def test_suppression_taken_away_lets_its_finding_come(shop: Project) -> None:
    comment = "# zvirka: ignore[number-mismatch] rounded on purpose\n"
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.replace(UK, "#: views.py:20\n", f"{comment}#: views.py:20\n")
    shop.commit()
    assert check(["."]).findings == ()
    shop.replace(UK, comment, "")
    assert found(since()) == {("number-mismatch", "uk"): 1}


def test_unchanged_suppressed_findings_are_not_listed(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.replace(UK, "#: views.py:20\n", "# zvirka: ignore[number-mismatch] rounded\n#: views.py:20\n")
    shop.commit()
    shop.replace(UK, "Надіслати", "Відправити")
    assert since().suppressed == ()
    assert len(check(["."]).suppressed) == 1


def test_fuzzy_flag_taken_away_brings_the_entry_in(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.replace(UK, "#: views.py:20\n", "#: views.py:20\n#, fuzzy\n")
    shop.commit()
    assert "number-mismatch" not in {f.rule for f in check(["."]).findings}
    shop.replace(UK, "#, fuzzy\n", "")
    assert found(since()) == {("number-mismatch", "uk"): 1}


def test_catalog_that_was_broken_counts_as_new_and_that_is_said(shop: Project) -> None:
    good = (shop.folder / UK).read_text(encoding="utf-8")
    shop.write(UK, good.replace('"Надіслати"', '"Надіслати'))
    shop.commit()
    shop.write(UK, good.replace("за 3 дні", "за 13 днів"))
    report = since()
    assert found(report) == {("number-mismatch", "uk"): 1}
    (note,) = report.notes
    assert "as it was in HEAD" in note
    assert f"{UK}:8" in note.replace("./", "")


def test_catalog_that_is_broken_now_is_an_error(shop: Project) -> None:
    shop.replace(UK, '"Надіслати"', '"Надіслати')
    with pytest.raises(Exception, match="quotation mark"):
        since()


@pytest.mark.parametrize("revision", ["main", "HEAD", "v1", "HEAD~0"])
def test_every_kind_of_revision(shop: Project, revision: str) -> None:
    shop.git("tag", "v1")
    shop.replace(UK, "за 3 дні", "за 13 днів")
    assert found(since(revision)) == {("number-mismatch", "uk"): 1}


def test_committed_changes_count_as_well(shop: Project) -> None:
    shop.git("tag", "base")
    shop.replace(UK, "за 3 дні", "за 13 днів")
    shop.commit()
    assert found(since("base")) == {("number-mismatch", "uk"): 1}
    assert since("HEAD").findings == ()


@pytest.mark.parametrize("revision", ["nowhere", "", "--output=stolen", "-p", "HEAD:shop", "a\0b", "main..HEAD"])
def test_what_is_no_revision_is_refused(shop: Project, revision: str) -> None:
    with pytest.raises(UsageError):
        since(revision)
    assert not (shop.folder / "stolen").exists()


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Project(tmp_path).write_shop()
    with pytest.raises(UsageError, match="not in a git work tree"):
        check([tmp_path], since="HEAD")


def test_repository_without_commits(project: Project) -> None:
    project.write_shop()
    with pytest.raises(UsageError, match="no git revision 'HEAD'"):
        check([project.folder], since="HEAD")


def test_path_outside_of_the_repository_is_refused(shop: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = Project(tmp_path_factory.mktemp("other"))
    other.write_shop()
    with pytest.raises(UsageError, match="not in the repository"):
        check([shop.folder, other.folder], since="HEAD")


def test_from_a_folder_below_and_with_odd_names(shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.write_shop(SHOP, "проєкт [1]/locale *", "новини")
    shop.commit()
    shop.replace("проєкт [1]/locale */uk/LC_MESSAGES/новини.po", "за 3 дні", "за 13 днів")
    monkeypatch.chdir(shop.folder / "проєкт [1]")
    report = since("HEAD", "locale *")
    assert found(report) == {("number-mismatch", "uk"): 1}
    assert report.findings[0].editions["uk"].path == "locale */uk/LC_MESSAGES/новини.po"
    assert since("HEAD", "../shop").findings == ()


def test_files_named_one_by_one(shop: Project) -> None:
    shop.replace(UK, "за 3 дні", "за 13 днів")
    assert found(since("HEAD", UK, RU)) == {("number-mismatch", "uk"): 1}


def test_articles_as_plain_files(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    texts = {
        "en": "The bridge was built in 1956.\n\nIt is 412 metres long, and 30 workers mended it.\n",
        "uk": "Міст збудували 1956 року.\n\nЙого довжина 412 метрів, лагодили його 30 робітників.\n",
        "ru": "Мост построили в 1956 году.\n\nЕго длина 412 метров, чинили его 30 рабочих.\n",
    }
    for language, text in texts.items():
        project.write(f"news/{language}.txt", text)
    project.write("news/README.md", "About.")
    project.commit()
    assert since("HEAD", "news").documents == ()
    project.write("news/uk.txt", texts["uk"].replace("412", "421"))
    assert found(since("HEAD", "news")) == {("number-mismatch", "uk"): 1}


def test_excluded_catalogs_stay_out(shop: Project) -> None:
    shop.replace(UK, "за 3 дні", "за 13 днів")
    assert check(["."], Settings(), since="HEAD").findings
    shop.write_shop(SHOP, "blog/locale")
    assert check(["."], Settings(exclude=("shop/*",)), since="HEAD").findings == ()


def test_the_work_tree_and_the_index_are_not_touched(shop: Project) -> None:
    shop.replace(UK, "за 3 дні", "за 13 днів")
    shop.write("new.txt", "untracked")
    index = (shop.folder / ".git" / "index").read_bytes()
    status = shop.git("status", "--porcelain")
    since()
    assert (shop.folder / ".git" / "index").read_bytes() == index
    assert shop.git("status", "--porcelain") == status


def test_hooks_environment_does_not_mislead(shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.replace(UK, "за 3 дні", "за 13 днів")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index.lock")
    assert found(since("HEAD", "shop")) == {("number-mismatch", "uk"): 1}


def test_new_edition_beside_old_ones(shop: Project) -> None:
    shop.write("shop/locale/en/LC_MESSAGES/django.po", catalog("en", dict.fromkeys(SHOP, "")))
    assert since().findings == ()


def test_what_others_changed_on_the_main_branch_is_not_this_branchs_doing(shop: Project) -> None:
    shop.replace(UK, "до 10 МБ", "до 100 МБ")
    shop.commit("an old slip")
    shop.git("switch", "-q", "-c", "feature")
    shop.replace(UK, "Надіслати", "Відправити")
    shop.replace(UK, "за 3 дні", "за 13 днів")
    shop.commit("a slip")
    shop.git("switch", "-q", "main")
    shop.replace(UK, "до 100 МБ", "до 10 МБ")
    shop.commit("the old slip mended")
    shop.git("switch", "-q", "feature")
    assert len(since("main").findings) == 2
    assert ["13" in finding.message for finding in since("main...").findings] == [True]


@pytest.mark.parametrize("revision", ["...", "nowhere...", "-x..."])
def test_branching_off_from_nothing_is_refused(shop: Project, revision: str) -> None:
    with pytest.raises(UsageError, match="revision"):
        since(revision)


def test_file_beyond_the_limit_is_refused(shop: Project) -> None:
    shop.replace(UK, "за 3 дні", "за 13 днів")
    with pytest.raises(InputError, match="larger than 100 bytes"):
        check(["."], Settings(max_file_size=100), since="HEAD")
