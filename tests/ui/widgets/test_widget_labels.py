"""Labels, key captions, separators."""

from math import ceil

import pytest
from in_window import picture, pixel, put
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.painting.text import text_size, text_width
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.kbd import Kbd
from salesdesk.ui.widgets.text.key_captions import key_caption
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.rich_label import RichLabel
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.widgets.text.span_line import Span, SpanLine

LONG = 'Groupement hospitalier de la Vallée de l’Eure'


def ink_rows(widget: QWidget) -> list[int]:
    image = picture(widget)
    ground = theme().color('canvas')
    return [y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in range(image.width()))]


def test_a_label_has_the_line_of_its_role() -> None:
    assert Label('Vente', 'title').sizeHint() == QSize(text_size('Vente', 'title'), 24)


def test_a_label_stands_on_the_baseline_of_its_role(window: QWidget) -> None:
    label = put(window, Label('HHH'))
    assert max(ink_rows(label)) == 12


def test_a_label_that_is_cut_shows_all_on_hover(window: QWidget) -> None:
    label = put(window, Label(LONG, 'small'), width=120)
    assert label.toolTip() == LONG


def test_a_label_that_fits_has_no_tooltip(window: QWidget) -> None:
    label = put(window, Label(LONG, 'small'), width=120)
    label.resize(400, 16)
    assert label.toolTip() == ''


def test_a_new_text_has_a_new_tooltip(window: QWidget) -> None:
    label = put(window, Label(LONG, 'small'), width=120)
    label.setText(f'{LONG}, Évreux')
    assert label.toolTip() == f'{LONG}, Évreux'


def test_a_tooltip_of_the_page_is_kept(window: QWidget) -> None:
    label = Label('6 j')
    label.setToolTip('Days in this stage')
    put(window, label, width=200)
    assert label.toolTip() == 'Days in this stage'


def test_an_amount_does_not_shrink() -> None:
    label = Label('14 200 €', shrinks=False)
    assert label.minimumSizeHint() == label.sizeHint()


def test_a_name_may_shrink() -> None:
    assert Label(LONG).minimumSizeHint().width() < 40


def test_a_wrapping_label_grows_with_its_lines() -> None:
    label = Label(LONG, 'small', lines=0)
    assert label.heightForWidth(1000) == 16
    assert label.heightForWidth(150) == 32


def test_a_label_of_two_lines_stops_there() -> None:
    label = Label(LONG * 3, 'small', lines=2)
    assert label.heightForWidth(150) == 32


def test_more_than_the_lines_allowed_is_a_tooltip(window: QWidget) -> None:
    label = put(window, Label(LONG * 3, 'small', lines=2), width=150, height=32)
    assert label.toolTip() == LONG * 3


def test_a_layout_gives_a_wrapping_label_its_height(window: QWidget) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    label = Label(LONG, 'small', lines=0)
    column.addWidget(label)
    column.addStretch(1)
    put(window, page, width=150, height=200)
    assert label.height() == 32


@pytest.mark.parametrize('align', [Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter])
def test_lines_can_be_aligned(window: QWidget, align: Qt.AlignmentFlag) -> None:
    label = put(window, Label('II\nII', align=align, lines=0), width=100, height=36)
    image = picture(label)
    assert {image.pixelColor(x, y).name() for x in range(40) for y in range(36)} == {theme().color('canvas').name()}


def test_a_colour_can_change(window: QWidget) -> None:
    label = put(window, Label('███', color='text'))
    label.set_color('danger')
    assert pixel(label, 10, 8) == theme().color('danger').name()


def test_a_label_is_read_as_text() -> None:
    label = Label('Vente')
    face = QAccessible.queryAccessibleInterface(label)
    assert face.text(QAccessible.Text.Name) == 'Vente'
    assert face.role() == QAccessible.Role.StaticText


def test_a_sentence_of_two_weights_is_one_text() -> None:
    label = SpanLine([Span('27', 'semibold'), Span(' open deals', color='text-2')])
    expected = ceil(text_width('27', 'body', 'semibold') + text_width(' open deals', 'body'))
    assert label.text() == '27 open deals'
    assert label.sizeHint() == QSize(expected, 18)


def test_figures_of_a_bar_do_not_shrink() -> None:
    label = SpanLine([Span('406 250 €', 'semibold')])
    assert label.minimumSizeHint() == label.sizeHint()


def test_a_rich_sentence_wraps() -> None:
    label = RichLabel([Span('Saving failed.', 'medium'), Span(' The disk is full: your entries stay here.')])
    assert label.heightForWidth(150) >= 36
    assert label.heightForWidth(1000) == 18


def test_a_rich_sentence_is_painted_in_its_colours(window: QWidget) -> None:
    label = put(window, SpanLine([Span('██', color='danger'), Span('██', color='success')]))
    assert pixel(label, 4, 8) == theme().color('danger').name()
    assert pixel(label, label.width() - 5, 8) == theme().color('success').name()


def test_a_rich_sentence_stands_on_the_same_baseline(window: QWidget) -> None:
    label = put(window, SpanLine([Span('HH'), Span('HH', 'semibold')]))
    assert max(ink_rows(label)) == 12


@pytest.mark.parametrize(
    ('keys', 'caption'),
    [
        ('Ctrl+K', 'Ctrl K'),
        ('N', 'N'),
        ('Ctrl+Return', 'Ctrl ↵'),
        ('Esc', 'Esc'),
        ('Ctrl+Shift+Right', 'Ctrl Shift →'),
        ('Ctrl++', 'Ctrl +'),
        ('?', '?'),
    ],
)
def test_keys_are_written_as_on_the_keyboard(keys: str, caption: str) -> None:
    assert key_caption(keys) == caption


@pytest.mark.parametrize(('keys', 'caption'), [('Esc', 'Échap'), ('Shift+Del', 'Maj Suppr'), ('Space', 'Espace')])
def test_french_keyboards_have_french_keys(keys: str, caption: str) -> None:
    use_language('fr')
    assert key_caption(keys) == caption


def test_a_key_hint_is_framed(window: QWidget) -> None:
    kbd = put(window, Kbd('Ctrl+K'))
    assert kbd.height() == 18
    assert pixel(kbd, 20, 0) == theme().color('border-strong').name()


def test_a_separator_is_a_hairline(window: QWidget) -> None:
    line = put(window, Separator(), width=100)
    assert (line.height(), pixel(line, 50, 0)) == (1, theme().color('border').name())


def test_a_separator_can_stand(window: QWidget) -> None:
    line = put(window, Separator(Qt.Orientation.Vertical), height=24)
    assert (line.width(), pixel(line, 0, 12)) == (1, theme().color('border').name())


@pytest.mark.parametrize('figure', ['€720', '€531,614,326', '186 420 €', '1 111 €'])
def test_the_last_figure_of_a_line_is_drawn_whole(window: QWidget, figure: str) -> None:
    spans = [
        Span('7', 'semibold'),
        Span(' open deals'),
        Span('  ·  '),
        Span('€1,200', 'semibold'),
        Span('  ·  weighted '),
    ]
    label = SpanLine([*spans, Span(figure, 'semibold')])
    wanted = sum(text_width(span.text, 'body', span.weight) for span in [*spans, Span(figure, 'semibold')])
    assert 0 <= label.sizeHint().width() - wanted < 1
