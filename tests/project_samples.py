"""Git repositories made in a test: a gettext project (English msgids) and the article that stands in i18n/."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

IDENTITY = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
ENTRY = '\n#: views.py:{line}\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n'

SHOP = {
    "Send": ("Надіслати", "Отправить"),
    "Files up to 10 MB are accepted.": ("Приймаються файли до 10 МБ.", "Принимаются файлы до 10 МБ."),
    "Your order arrives in 3 days.": ("Ваше замовлення надійде за 3 дні.", "Ваш заказ прибудет через 3 дня."),
    "The sale ends on 5 May 2025.": (
        "Розпродаж закінчиться 5 травня 2025 року.",
        "Распродажа закончится 5 мая 2025 года.",
    ),
    "Open from 9:00 to 18:00.": ("Відчинено з 9:00 до 18:00.", "Открыто с 9:00 до 18:00."),
    "The password must have 8 characters.": ("Пароль має містити 8 символів.", "Пароль должен содержать 8 символов."),
}
"""English msgid -> the Ukrainian and Russian msgstr; they all agree."""

Texts = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Project:
    """A git repository in a folder."""

    folder: Path

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(self.folder), *arguments],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, **IDENTITY},
        )
        return done.stdout

    def commit(self, message: str = "change") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def write(self, path: str, text: str) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def write_shop(self, texts: Texts = SHOP, folder: str = "shop/locale", domain: str = "django") -> None:
        """Write the Ukrainian and Russian catalogs of a gettext project."""
        for number, language in enumerate(("uk", "ru")):
            rows = {msgid: said[number] for msgid, said in texts.items()}
            self.write(f"{folder}/{language}/LC_MESSAGES/{domain}.po", catalog(language, rows))

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))


def catalog(language: str, texts: Mapping[str, str], header: str = "") -> str:
    """Return a PO file of these entries."""
    entries = (
        ENTRY.format(line=number * 10, msgid=msgid, msgstr=msgstr)
        for number, (msgid, msgstr) in enumerate(texts.items(), 1)
    )
    return HEADER.format(language) + header + "".join(entries)


def make(folder: Path) -> Project:
    """Return an empty repository."""
    project = Project(folder)
    project.git("init", "-q", "-b", "main")
    return project
