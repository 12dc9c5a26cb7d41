"""Segments and tabs."""

import pytest
from in_window import hover, pixel, put, turn_wheel
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs, UnderlineTabs

VIEWS = (Option('board', 'Board', 'square-kanban'), Option('list', 'List', 'list'), Option('forecast', 'Forecast'))
LONG = 'Prospection téléphonique des collectivités'


@pytest.fixture
def views(window: QWidget) -> SegmentedControl:
    control = SegmentedControl('View', VIEWS)
    control.choose('board')
    return put(window, control)


def test_a_segment_is_chosen_silently(views: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(views.chosen):
        views.choose('list')
    assert views.current() == 'list'


def test_a_click_chooses_and_tells(views: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.waitSignal(views.chosen, check_params_cb=lambda key: key == 'forecast'):
        qtbot.mouseClick(views.segments[2], Qt.MouseButton.LeftButton)


def test_a_second_click_tells_nothing(views: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(views.chosen):
        qtbot.mouseClick(views.segments[0], Qt.MouseButton.LeftButton)


def test_arrows_choose_a_segment(views: SegmentedControl, qtbot: QtBot) -> None:
    views.segments[0].setFocus()
    with qtbot.waitSignal(views.chosen, check_params_cb=lambda key: key == 'list'):
        qtbot.keyClick(views.segments[0], Qt.Key.Key_Right)


def test_tab_stops_once(views: SegmentedControl) -> None:
    stops = [segment for segment in views.segments if segment.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [segment.option.key for segment in stops] == ['board']


def test_an_unknown_key_changes_nothing(views: SegmentedControl) -> None:
    views.choose('calendar')
    assert views.current() == 'board'


def test_what_is_shown_may_be_none_of_them(views: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(views.chosen):
        views.choose_none()
    assert views.current() == ''
    assert [segment.option.key for segment in views.segments if segment.focusPolicy() & Qt.FocusPolicy.TabFocus]
    views.choose('list')
    assert views.current() == 'list'


def test_nothing_chosen_is_no_key() -> None:
    assert SegmentedControl('View', VIEWS).current() == ''


def test_the_track_is_sunken(views: SegmentedControl) -> None:
    assert views.height() == 32
    assert pixel(views, views.width() - 4, 16) == theme().color('sunken').name()
    assert pixel(views, 40, 0) == theme().color('border').name()


@pytest.mark.parametrize(('name', 'token'), [('light', 'surface'), ('dark', 'pressed')])
def test_the_chosen_segment_is_lifted(views: SegmentedControl, qapp: QApplication, name: str, token: str) -> None:
    apply_theme(qapp, name, animations=False)
    assert pixel(views, 8, 16) == theme().color(token).name()


def test_small_segments_are_28_high() -> None:
    assert SegmentedControl('View', VIEWS, small=True).sizeHint().height() == 28


def test_segments_are_named(views: SegmentedControl) -> None:
    assert views.accessibleName() == 'View'
    assert [segment.accessibleName() for segment in views.segments] == ['Board', 'List', 'Forecast']


@pytest.fixture
def tabs(window: QWidget) -> UnderlineTabs:
    bar = UnderlineTabs('Deal')
    for name, count in (('Timeline', None), ('Proposals', 2), ('Files', None)):
        bar.add_tab(name, count)
    return put(window, bar)


def test_the_current_tab_is_underlined(tabs: UnderlineTabs) -> None:
    tabs.setCurrentIndex(1)
    assert tabs.height() == 36
    middle = tabs.tabRect(1).center().x() - 10
    assert [pixel(tabs, middle, y) for y in (34, 35)] == [theme().color('accent').name()] * 2
    assert pixel(tabs, 5, 35) == theme().color('border').name()


def test_a_count_makes_a_tab_wider(tabs: UnderlineTabs) -> None:
    before = tabs.tabSizeHint(0).width()
    tabs.set_count(0, 12)
    assert tabs.tabSizeHint(0).width() > before
    tabs.set_count(0, None)
    assert tabs.tabSizeHint(0).width() == before


def test_a_count_is_read_with_the_name(tabs: UnderlineTabs) -> None:
    assert tabs.accessibleTabName(1) == 'Proposals 2'


def test_arrows_change_the_tab(tabs: UnderlineTabs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tabs.currentChanged, check_params_cb=lambda index: index == 1):
        qtbot.keyClick(tabs, Qt.Key.Key_Right)


def test_a_click_changes_the_tab(tabs: UnderlineTabs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tabs.currentChanged):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())


def test_the_keyboard_shows_on_the_current_tab(tabs: UnderlineTabs) -> None:
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    left = tabs.tabRect(0).left()
    assert theme().color('focus').name() in {pixel(tabs, left + 30, y) for y in range(4, 30)}


def test_a_name_with_an_ampersand_is_whole(tabs: UnderlineTabs) -> None:
    index = tabs.add_tab('R&D')
    assert tabs.tabText(index) == 'R&&D'
    assert tabs.accessibleTabName(index) == 'R&D'


def test_top_bar_tabs_fill_the_bar(window: QWidget) -> None:
    bar = PipelineTabs('Pipelines')
    bar.add_tab('Vente')
    put(window, bar)
    assert bar.height() == 56
    accent = theme().color('accent').name()
    assert [pixel(bar, 20, y) == accent for y in (53, 54, 55)] == [False, True, True]


def test_long_names_shrink_with_a_tooltip(window: QWidget) -> None:
    bar = PipelineTabs('Pipelines')
    for name in ('Vente', LONG):
        bar.add_tab(name)
    put(window, bar, width=200)
    assert bar.tabRect(1).right() <= 200
    assert (bar.tabToolTip(0), bar.tabToolTip(1)) == ('', LONG)


def test_with_room_there_is_no_tooltip(window: QWidget) -> None:
    bar = PipelineTabs('Pipelines')
    for name in ('Vente', LONG):
        bar.add_tab(name)
    put(window, bar, width=200)
    bar.resize(800, 56)
    assert bar.tabToolTip(1) == ''


def test_tabs_can_be_squeezed_but_not_away() -> None:
    bar = PipelineTabs('Pipelines')
    for _number in range(3):
        bar.add_tab(LONG)
    assert 3 * 40 <= bar.minimumSizeHint().width() < bar.sizeHint().width() / 3


def test_segments_light_up(views: SegmentedControl) -> None:
    before = views.segments[1].grab().toImage()
    hover(views.segments[1])
    assert views.segments[1].grab().toImage() != before


def test_the_wheel_is_left_to_the_page_around(window: QWidget) -> None:
    tabs = put(window, UnderlineTabs('What to show'))
    for name in ('Timeline', 'Details'):
        tabs.add_tab(name)
    tabs.setCurrentIndex(1)
    turn_wheel(tabs)
    assert tabs.currentIndex() == 1


def test_other_names_are_shown_in_the_same_tabs(window: QWidget, qtbot: QtBot) -> None:
    tabs = put(window, PipelineTabs('Pipelines'))
    tabs.show_names(['Sales', 'R&D', 'After-sales'], 1)
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.show_names(['Ventes', 'R&D'], 0)
    assert [tabs.tabText(at) for at in range(tabs.count())] == ['Ventes', 'R&&D']
    assert (tabs.accessibleTabName(1), tabs.currentIndex()) == ('R&D', 0)
