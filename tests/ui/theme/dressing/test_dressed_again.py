"""Dressing the program more than once, and what a dressed table does with the words in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QToolTip
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.fonts import build_font
from salesdesk.ui.theme.icons import icon_pixmap
from salesdesk.ui.theme.tables import HEADER, dress_table
from salesdesk.ui.theme.theme import theme, theme_signals
from salesdesk.ui.theme.tokens import tokens

LIGHT, DARK = Qt.ColorScheme.Light, Qt.ColorScheme.Dark
LONG = 'Rénovation énergétique complète de l’ancien bâtiment de stockage frigorifique'


def told_while(qapp: QApplication, scheme: Qt.ColorScheme) -> int:
    """How often a change of look is told when the system's own scheme becomes that."""
    told: list[bool] = []

    def note() -> None:
        told.append(True)

    theme_signals().changed.connect(note)
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    theme_signals().changed.disconnect(note)
    return len(told)


def test_a_look_without_more_said_moves_and_is_not_dense(qapp: QApplication) -> None:
    apply_theme(qapp, 'light')
    assert (theme().animations, theme().dense) == (True, False)


@pytest.mark.parametrize('times', [1, 2, 5])
def test_however_often_it_was_dressed_the_system_is_followed_once(qapp: QApplication, times: int) -> None:
    for _time in range(times):
        apply_theme(qapp, 'system', animations=False)
    qapp.styleHints().colorSchemeChanged.emit(LIGHT)
    assert told_while(qapp, DARK) == 1
    assert told_while(qapp, LIGHT) == 1


@pytest.mark.parametrize(('scheme', 'name'), [(LIGHT, 'light'), (DARK, 'dark')])
def test_the_same_scheme_again_restyles_nothing(qapp: QApplication, scheme: Qt.ColorScheme, name: str) -> None:
    apply_theme(qapp, 'system', animations=False)
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    assert (told_while(qapp, scheme), theme().name) == (0, name)


@pytest.mark.parametrize('choice', ['light', 'dark'])
@pytest.mark.parametrize('scheme', [LIGHT, DARK])
def test_a_look_she_chose_does_not_follow_the_system(qapp: QApplication, choice: str, scheme: Qt.ColorScheme) -> None:
    apply_theme(qapp, choice, animations=False)
    assert (told_while(qapp, scheme), theme().name) == (0, choice)


def test_a_scheme_the_system_does_not_know_is_light(qapp: QApplication) -> None:
    apply_theme(qapp, 'system', animations=False)
    qapp.styleHints().colorSchemeChanged.emit(DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert theme().name == 'light'


@pytest.mark.parametrize('role', ['micro', 'small', 'body', 'title'])
def test_digits_have_one_width_unless_words_ask_otherwise(role: str) -> None:
    tabular, words = QFontMetricsF(build_font(role)), QFontMetricsF(build_font(role, figures=False))
    assert tabular.horizontalAdvance('1111') == tabular.horizontalAdvance('8888')
    assert words.horizontalAdvance('1111') < words.horizontalAdvance('8888')
    assert words.horizontalAdvance('Après-vente') < tabular.horizontalAdvance('Après-vente')


def test_the_words_of_a_tooltip_keep_their_hyphens_narrow(qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False)
    wide = QFontMetricsF(build_font('micro')).horizontalAdvance('rendez-vous')
    assert QFontMetricsF(QToolTip.font()).horizontalAdvance('rendez-vous') < wide


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    """Two columns and two rows, one of them with words too long for it."""
    own = QTableView()
    qtbot.addWidget(own)
    model = QStandardItemModel(2, 2, own)
    model.setHorizontalHeaderLabels(['Affaire', 'Montant'])
    for row, words in enumerate((LONG, 'Halle')):
        model.setItem(row, 0, QStandardItem(words))
        model.setItem(row, 1, QStandardItem('12 400 €'))
    own.setModel(model)
    dress_table(own)
    own.resize(360, 200)
    own.show()
    return own


def ink_rows(table: QTableView, row: int) -> set[int]:
    """Lines of pixels, within a row of the table, on which something dark is written in its first column."""
    picture: QImage = table.viewport().grab().toImage()
    box = table.visualRect(table.model().index(row, 0)).adjusted(2, 2, -2, -2)
    return {
        y - box.top()
        for y in range(box.top(), box.bottom())
        if any(QColor(picture.pixel(x, y)).lightness() < 90 for x in range(box.left(), box.right()))
    }


def test_long_words_are_cut_and_not_broken_into_lines(table: QTableView) -> None:
    short, long = ink_rows(table, 1), ink_rows(table, 0)
    assert max(long) - min(long) <= max(short) - min(short) + 6


def test_every_row_has_the_height_of_the_design(table: QTableView) -> None:
    assert {table.rowHeight(row) for row in range(2)} == {tokens().size['row']}
    assert table.horizontalHeader().height() == HEADER


def test_the_columns_take_all_the_width_there_is(table: QTableView) -> None:
    for width in (360, 800):
        table.resize(width, 200)
        assert sum(table.columnWidth(column) for column in range(2)) == table.viewport().width()


def test_a_cell_selects_its_row_and_leaves_the_header_as_it_was(table: QTableView) -> None:
    header = table.horizontalHeader()
    before = header.grab().toImage()
    table.setCurrentIndex(table.model().index(1, 0))
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
    assert header.grab().toImage() == before


@pytest.mark.parametrize('name', ['light', 'dark'])
def test_an_icon_is_of_the_look_that_is_on(qapp: QApplication, name: str) -> None:
    apply_theme(qapp, name, animations=False)
    pixmap = icon_pixmap('check', 16, theme().color('text').name(QColor.NameFormat.HexArgb), 2.0)
    picture = pixmap.toImage()
    pixels = [picture.pixelColor(x, y) for x in range(32) for y in range(32)]
    assert {pixel.name() for pixel in pixels if pixel.alpha() > 250} == {theme().color('text').name()}
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
