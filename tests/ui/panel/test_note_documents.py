"""Notes in Markdown: set in the type of the program, safe whatever stands in them, and never losing a word."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPalette, QTextDocument
from PySide6.QtWidgets import QApplication

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.markdown import NoteDocument, open_link, palette_of_text


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    yield
    apply_theme(qapp, 'light', animations=False)


def plain(text: str, width: float = 400) -> str:
    return NoteDocument(text, width).toPlainText()


@pytest.mark.parametrize(
    ('written', 'read'),
    [
        ('une\ndeux', 'une\ndeux'),
        ('une\n\ndeux', 'une\ndeux'),
        ('**gras** et *penché*', 'gras et penché'),
        ('# Titre', 'Titre'),
        ('- un\n- deux', 'un\ndeux'),
        ('12 400 € & 5 < 6', '12 400 € & 5 < 6'),
        ('Œuvre, ça, naïf, ½', 'Œuvre, ça, naïf, ½'),
        ('<b>gras</b>', '<b>gras</b>'),
    ],
    ids=['two lines', 'two paragraphs', 'bold', 'a heading', 'a list', 'signs', 'accents', 'HTML'],
)
def test_it_reads_as_she_wrote_it(written: str, read: str) -> None:
    assert plain(written) == read


@given(st.lists(st.text(st.characters(categories=['L']), min_size=1), min_size=1, max_size=5))
def test_no_line_of_plain_words_is_lost(lines: list[str]) -> None:
    assert plain('\n'.join(lines), 1e6).split('\n') == lines


@given(st.text(max_size=80))
def test_any_note_can_be_laid_out(text: str) -> None:
    assert NoteDocument(text, 200).size().height() >= 0


@pytest.mark.parametrize('written', ['![x](file:///etc/passwd)', '![x](http://example.org/a.png)'])
def test_a_picture_is_never_looked_up(written: str) -> None:
    document = NoteDocument(written, 400)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert document.loadResource(kind, QUrl('http://example.org/a.png')) is None
    assert document.size().height() < 400


def test_a_heading_is_no_larger_than_a_line() -> None:
    document = NoteDocument('# Titre\n\ntexte', 400)
    heading, text = document.firstBlock(), document.lastBlock()
    sizes = [block.begin().fragment().charFormat().font().pixelSize() for block in (heading, text)]
    assert document.documentLayout().blockBoundingRect(heading).height() <= 24
    assert sizes[0] <= theme().font('body').pixelSize()


def test_it_breaks_to_its_width() -> None:
    words = 'mot ' * 60
    assert NoteDocument(words, 150).size().height() > NoteDocument(words, 400).size().height()


@pytest.mark.parametrize('mode', ['light', 'dark'])
def test_its_ink_is_the_theme_s(qapp: QApplication, mode: str) -> None:
    apply_theme(qapp, mode, animations=False)
    palette = palette_of_text(QGuiApplication.palette())
    assert palette.color(QPalette.ColorRole.Text) == theme().color('text-2')
    assert palette.color(QPalette.ColorRole.Link) == theme().color('accent-text')


@pytest.mark.parametrize(
    ('target', 'opens'),
    [
        ('https://example.org/a?b=c', True),
        ('HTTP://EXAMPLE.ORG', True),
        ('mailto:helene@example.org', True),
        ('tel:+33123456789', True),
        ('file:///etc/passwd', False),
        ('javascript:alert(1)', False),
        ('data:text/html,x', False),
        ('ftp://example.org', False),
        ('/etc/passwd', False),
        ('example.org', False),
        ('', False),
    ],
)
def test_a_link_opens_only_what_a_link_is_for(monkeypatch: pytest.MonkeyPatch, target: str, opens: bool) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, 'openUrl', take)
    assert (open_link(target), bool(opened)) == (opens, opens)
