"""HTML, Markdown and docx: the article without what stands around it."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.articles import parse
from checker.errors import InputError

PAGE = """<!DOCTYPE html><html lang="uk"><head><title>Ракета | Сайт</title>
<meta property="article:published_time" content="2024-06-26T08:00:00+03:00">
<script>var a = "<p>скрипт</p>";</script><style>p { color: red }</style></head>
<body><header><nav><ul><li><a href="/">Головна</a><li><a href="/n">Новини</a></ul></nav>
<div class="lang-switch">ua en ru</div></header>
<main><div class="breadcrumbs"><a href="/w">Світ</a></div>
<article class="article"><h1>Північна Корея запустила&nbsp;ракету</h1>
<div class="article-meta"><span class="date">26 червня 2024, 09:10</span>
<a rel="author" href="/a">Ліліана Оленяк</a></div>
<figure><img src="a.jpg"><figcaption>Фото: Пхень&shy;ян (із відкритих джерел)</figcaption></figure>
<div class="article__body"><p>Перший абзац про <b>ракету</b>. Друге речення з <a href="x">посиланням</a>.
<p>Другий абзац.<br><br>Третій &laquo;абзац&raquo;.</p><h2>Підзаголовок</h2>
<ul><li>Перший пункт;<li>Другий пункт.</ul>
<blockquote class="twitter-tweet"><p>Цитата з допису.</p></blockquote>
<div class="read-also">Читайте також: <a href="/b">Інше</a></div><div class="advert">Реклама</div>
<p><a href="z">Ще одна новина про інше</a></p>
<table><tr><td>Пуски<td>5</tr></table>
<iframe src="https://example.com">Вбудоване</iframe>
</div></article><section class="comments"><p>Коментар дуже довгий, дуже довгий, ще довший за статтю.</p></section>
<aside><p>Збоку</p></aside></main><footer>Усі права захищено</footer></body></html>
"""


def blocks(source: str | bytes, name: str) -> list[tuple[str, str]]:
    data = source.encode() if isinstance(source, str) else source
    return [(block.kind.value, block.text) for block in parse(data, name).blocks]


def test_a_saved_page() -> None:
    assert blocks(PAGE, "page.html") == [
        ("title", "Північна Корея запустила\u00a0ракету"),
        ("byline", "Ліліана Оленяк"),
        ("caption", "Фото: Пхеньян (із відкритих джерел)"),
        ("paragraph", "Перший абзац про ракету. Друге речення з посиланням."),
        ("paragraph", "Другий абзац."),
        ("paragraph", "Третій «абзац»."),
        ("subhead", "Підзаголовок"),
        ("item", "Перший пункт;"),
        ("item", "Другий пункт."),
        ("quote", "Цитата з допису."),
        ("item", "Пуски"),
        ("item", "5"),
    ]


def test_what_the_page_says_of_itself() -> None:
    article = parse(PAGE.encode(), "page.html")
    assert article.language == "uk"
    assert article.published == date(2024, 6, 26)


@pytest.mark.parametrize(
    "head",
    [
        '<meta itemprop="datePublished" content="2024-06-26">',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-06-26T05:00:00Z"}]}</script>',
        '</head><body><time datetime="2024-06-26">вчора</time>',
        '<script type="application/ld+json">{broken</script></head><body><p class="date">26.06.2024</p>',
    ],
)
def test_publication_date(head: str) -> None:
    page = f'<html lang="uk"><head>{head}<h1>Заголовок</h1><p>Текст статті про ракету і не про що інше.</p></html>'
    assert parse(page.encode(), "page.html").published == date(2024, 6, 26)


def test_a_page_without_an_article_element() -> None:
    page = """<html><title>Заголовок — Сайт</title><body><div id="menu"><a href="/">Головна</a></div>
    <div class="story-text"><p>Перше речення статті.</p><p>Друге речення статті.</p></div></body>"""
    assert blocks(page, "uk.html") == [
        ("title", "Заголовок"),
        ("paragraph", "Перше речення статті."),
        ("paragraph", "Друге речення статті."),
    ]


def test_bold_lines_are_subheads_and_links_to_other_articles_are_left_out() -> None:
    page = """<html><article><h1>Заголовок</h1><p>Перше речення статті.</p><p><strong>Що відомо</strong></p>
    <p>Читайте також: <a href="/b">Інша стаття про інше.</a></p><p><b>Речення.</b></p>
    <p>Читайте також про це в <a href="/c">матеріалі</a> видання.</p></article></html>"""
    assert blocks(page, "uk.html")[2:] == [
        ("subhead", "Що відомо"),
        ("paragraph", "Речення."),
        ("paragraph", "Читайте також про це в матеріалі видання."),
    ]


def test_the_declared_encoding() -> None:
    page = '<html><meta charset="windows-1251"><h1>Заголовок</h1><p>Її їжак і ґава.</p></html>'
    assert blocks(page.encode("cp1251"), "uk.html")[1] == ("paragraph", "Її їжак і ґава.")


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="no article"):
        parse(b"<html><body><nav><a href='/'>Home</a></nav><script>1</script></body></html>", "en.html")


def test_deep_and_broken_pages_are_read() -> None:
    page = "<html><body>" + "<div><b>" * 3000 + "<p>Text of it.</p>" + "</i></div>" * 100
    assert ("paragraph", "Text of it.") in blocks(page, "en.html")


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<li>", "<ul>", "</ul>", "<br>", "<h1>", "a ", "<td>", "<!--", "<b", "&"])
    )
)
def test_any_markup_is_read_or_refused(parts: list[str]) -> None:
    try:
        found = blocks("<html>" + "".join(parts), "en.html")
    except InputError:
        return
    assert found


MARKDOWN = """---
title: "Ракета"
date: 2024-06-26
lang: ua
---

# Ракета

*Фото: Пхеньян*

Перший **абзац** з [посиланням](http://example.com/z_(a)).
Продовження з `кодом` і 2 * 2 * 2.

## Підзаголовок

- один
- *два*

1. три

> Цитата
> далі

![Підпис](a.png)

| А | 1 |
|---|---|
| Б | 2 |

```
код не текст
```

Заголовок
---------
<!-- примітка -->
Кінець.
"""


def test_markdown() -> None:
    assert blocks(MARKDOWN, "story.md") == [
        ("title", "Ракета"),
        ("caption", "Фото: Пхеньян"),
        ("paragraph", "Перший абзац з посиланням. Продовження з кодом і 2 * 2 * 2."),
        ("subhead", "Підзаголовок"),
        ("item", "один"),
        ("item", "два"),
        ("item", "три"),
        ("quote", "Цитата далі"),
        ("caption", "Підпис"),
        ("item", "А"),
        ("item", "1"),
        ("item", "Б"),
        ("item", "2"),
        ("subhead", "Заголовок"),
        ("paragraph", "Кінець."),
    ]
    article = parse(MARKDOWN.encode(), "story.md")
    assert article.published == date(2024, 6, 26)
    assert article.language == "uk"
    assert article.blocks[2].line == 11


def docx(*paragraphs: tuple[str, str], xml: str = "") -> bytes:
    rows = "".join(
        f"<w:p><w:pPr>{f'<w:pStyle w:val={chr(34)}{style}{chr(34)}/>' if style else ''}</w:pPr>"
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
        for style, text in paragraphs
    )
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "word/document.xml", xml or f'<w:document xmlns:w="{name}"><w:body>{rows}</w:body></w:document>'
        )
    return data.getvalue()


def test_docx() -> None:
    data = docx(
        ("Title", "Ракета впала"),
        ("", "Автор: Ліліана Оленяк"),
        ("", "Перше речення. Друге речення."),
        ("Heading2", "Підзаголовок"),
        ("ListParagraph", "пункт"),
        ("Quote", "цитата"),
        ("Caption", "підпис"),
    )
    assert [kind for kind, _ in blocks(data, "uk.docx")] == [
        "title", "byline", "paragraph", "subhead", "item", "quote", "caption",
    ]  # fmt: skip


@pytest.mark.parametrize("xml", ["<broken", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a/>"])
def test_a_docx_that_is_none_is_refused(xml: str) -> None:
    with pytest.raises(InputError):
        parse(docx(xml=xml), "uk.docx")
