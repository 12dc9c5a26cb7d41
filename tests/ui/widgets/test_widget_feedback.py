"""Banners, progress and empty places."""

import pytest
from in_window import picture, pixel, put
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.feedback.banner import KINDS, Banner
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow
from salesdesk.ui.widgets.text.label import Label

NARROW = '\u202f'


@pytest.mark.parametrize('kind', list(KINDS))
def test_a_banner_has_the_colours_of_its_kind(window: QWidget, kind: str) -> None:
    banner = put(window, Banner(kind, 'Saving failed.'), width=400, height=44)
    _icon, _ink, ground, line = KINDS[kind]
    assert pixel(banner, 4, 20) == theme().color(ground).name()
    assert pixel(banner, 200, 0) == theme().color(line).name()


def test_a_banner_is_read_as_a_whole() -> None:
    assert Banner('error', 'Saving failed.', 'The disk is full.').accessibleName() == 'Saving failed. The disk is full.'


def test_a_banner_says_something_new() -> None:
    banner = Banner('info', 'Backup done.')
    banner.say('Backup failed.', 'Choose another folder.')
    assert banner.accessibleName() == banner._words.text() == 'Backup failed. Choose another folder.'


def test_a_banner_wraps_beside_its_buttons() -> None:
    banner = Banner('error', 'Saving failed.', 'The disk is full: what you typed is still on the screen.')
    banner.add_button('Choose a folder')
    assert banner.heightForWidth(1200) == 44
    assert banner.heightForWidth(420) >= 54


def test_a_button_of_a_banner_works(window: QWidget, qtbot: QtBot) -> None:
    banner = Banner('error', 'Saving failed.')
    retry = banner.add_button('Try again')
    put(window, banner, width=500, height=44)
    with qtbot.waitSignal(retry.clicked):
        qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    assert retry.height() == 26


def test_buttons_of_a_banner_stand_at_the_right(window: QWidget) -> None:
    banner = Banner('error', 'Saving failed.')
    first, second = banner.add_button('Choose a folder'), banner.add_button('Try again')
    put(window, banner, width=500, height=44)
    assert second.geometry().right() == 500 - 13 - 1
    assert second.x() - first.geometry().right() - 1 == 10


@pytest.fixture
def progress(window: QWidget) -> ProgressRow:
    return put(window, ProgressRow('Import of contacts.csv'), width=400)


def test_progress_is_said_in_figures(progress: ProgressRow) -> None:
    progress.show_progress(184, 412)
    assert progress._figures.text() == '184 of 412'


def test_french_progress_has_french_figures(progress: ProgressRow) -> None:
    use_language('fr')
    progress.show_progress(18400, 41200)
    assert progress._figures.text() == f'18{NARROW}400 sur 41{NARROW}200'


def test_the_bar_is_as_long_as_the_work_done(progress: ProgressRow) -> None:
    progress.show_progress(50, 100)
    accent, track = theme().color('accent').name(), theme().color('border').name()
    width = progress.bar.width()
    assert [pixel(progress.bar, x, 3) for x in (10, width // 2 - 4, width // 2 + 4)] == [accent, accent, track]


def test_nothing_done_is_an_empty_bar(progress: ProgressRow) -> None:
    progress.show_progress(0, 100)
    assert pixel(progress.bar, 2, 3) == theme().color('border').name()


def test_work_of_unknown_length_counts_up(progress: ProgressRow) -> None:
    progress.show_progress(1200, 0)
    assert progress._figures.text() == '1,200'


def test_more_than_all_is_all(progress: ProgressRow) -> None:
    progress.show_progress(120, 100)
    assert progress.bar.value() == 100


def test_stop_is_pressed_once(progress: ProgressRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(progress.stopped):
        qtbot.mouseClick(progress.stop, Qt.MouseButton.LeftButton)
    assert not progress.stop.isEnabled()


def test_the_bar_is_read(progress: ProgressRow) -> None:
    progress.set_text('Checking')
    face = QAccessible.queryAccessibleInterface(progress.bar)
    assert (face.role(), progress.bar.accessibleName()) == (QAccessible.Role.ProgressBar, 'Checking')


def test_an_empty_place_says_what_belongs_there() -> None:
    place = EmptyState('No deals here', 'Drop a card here.')
    assert [label.text() for label in place.findChildren(Label)] == ['No deals here', 'Drop a card here.']


def test_an_empty_place_offers_to_begin(window: QWidget, qtbot: QtBot) -> None:
    place = EmptyState('No deals here')
    begin = place.add_action('Deal', icon='plus')
    put(window, place, width=213, height=168)
    with qtbot.waitSignal(begin.clicked):
        qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    assert abs(begin.geometry().center().x() - place.rect().center().x()) <= 1


def test_two_actions_stand_side_by_side(window: QWidget) -> None:
    place = EmptyState('Nothing for “lefebvre”', icon='search-x')
    first, second = place.add_action('Clear the search'), place.add_action('Create', variant='soft')
    put(window, place, width=439, height=168)
    assert second.x() == first.geometry().right() + 1 + 8
    assert first.y() == second.y()


def test_an_empty_place_may_be_dashed(window: QWidget) -> None:
    place = put(window, EmptyState('No deals here', dashed=True), width=213, height=168)
    top = {pixel(place, x, 0) for x in range(20, 60)}
    assert top >= {theme().color('border-strong').name(), theme().color('canvas').name()}


def test_the_icon_stands_above_the_words(window: QWidget) -> None:
    place = put(window, EmptyState('Nothing found', icon='search-x'), width=300, height=168)
    image, canvas = picture(place), theme().color('canvas')
    words = place.findChild(Label)
    middle = range(150 - 12, 150 + 12)
    above = range(words.y() - 32, words.y() - 8)
    assert any(image.pixelColor(x, y) != canvas for x in middle for y in above)
    assert all(image.pixelColor(x, words.y() - 4) == canvas for x in middle)
