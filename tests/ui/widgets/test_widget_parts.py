"""Parts that other widgets are built from: flow, fades, shadows, veils, clicks elsewhere."""

import pytest
from in_window import picture, press_at, put
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.fields.tag_chip import TagChip
from salesdesk.ui.widgets.floating.crossfade import Crossfade, crossfade
from salesdesk.ui.widgets.floating.drop_down import DropDown
from salesdesk.ui.widgets.floating.option_list import OptionList
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.floating.outside_click import OutsideClick
from salesdesk.ui.widgets.floating.scrim import Scrim
from salesdesk.ui.widgets.floating.shadow import Shadow
from salesdesk.ui.widgets.floating.surface import Surface

AREA = QRect(100, 100, 200, 100)


def flow_of(host: QWidget, *widths: int, least: int = 50, corner: int = 0) -> FlowLayout:
    flow = FlowLayout(host, line=24, gap=4, least=least, corner=corner)
    flow.setContentsMargins(0, 0, 0, 0)
    for width in widths:
        part = QWidget()
        part.setFixedSize(width, 24)
        flow.addWidget(part)
        part.show()
    last = QPushButton('last')
    flow.addWidget(last)
    last.show()
    return flow


@pytest.mark.parametrize(
    ('widths', 'height'),
    [((), 24), ((40, 40), 24), ((80, 80), 52), ((180, 180), 80), ((80, 80, 80, 80), 80)],
)
def test_a_flow_is_as_high_as_its_lines(window: QWidget, widths: tuple[int, ...], height: int) -> None:
    assert flow_of(put(window, QWidget()), *widths).heightForWidth(200) == height


def test_a_last_part_that_takes_no_room_takes_no_line(window: QWidget) -> None:
    assert flow_of(put(window, QWidget()), 98, 98, least=0).heightForWidth(200) == 24


def test_a_corner_is_left_free_in_the_first_line_alone(window: QWidget) -> None:
    flow = flow_of(put(window, QWidget()), 80, 80, 80, least=0, corner=40)
    flow.setGeometry(QRect(0, 0, 200, 100))
    places = [item.geometry() for item, _widget in flow.living()][:3]
    assert [place.topLeft() for place in places] == [QPoint(0, 0), QPoint(0, 28), QPoint(84, 28)]


def test_the_last_part_takes_the_rest_of_its_line(window: QWidget) -> None:
    flow = flow_of(put(window, QWidget()), 40, 60)
    flow.setGeometry(QRect(0, 0, 200, 24))
    assert flow.itemAt(2).geometry() == QRect(108, 0, 92, 24)


def test_a_part_wider_than_the_flow_is_kept_within(window: QWidget) -> None:
    flow = flow_of(put(window, QWidget()), 500)
    flow.setGeometry(QRect(0, 0, 200, 80))
    assert flow.itemAt(1).geometry() == QRect(0, 28, 200, 24)


def test_a_hidden_part_leaves_no_gap(window: QWidget) -> None:
    flow = flow_of(put(window, QWidget()), 40, 60)
    flow.itemAt(0).widget().hide()
    flow.setGeometry(QRect(0, 0, 200, 24))
    assert flow.itemAt(1).geometry().left() == 0


def test_a_part_can_be_put_before_the_last(window: QWidget) -> None:
    host = put(window, QWidget())
    flow = flow_of(host, 40)
    part = QWidget()
    flow.insert(1, part)
    assert [flow.itemAt(row).widget() for row in range(flow.count())][1] is part


def test_a_flow_gives_its_parts_back(window: QWidget) -> None:
    flow = flow_of(put(window, QWidget()), 40)
    taken = flow.takeAt(0)
    assert (taken.widget().width(), flow.count()) == (40, 1)
    assert flow.itemAt(7) is None
    assert flow.takeAt(7) is None


def test_a_flow_keeps_its_margins(window: QWidget) -> None:
    flow = flow_of(put(window, QWidget()))
    flow.setContentsMargins(5, 6, 7, 8)
    flow.setGeometry(QRect(0, 0, 200, 38))
    assert flow.heightForWidth(200) == 24 + 14
    assert flow.itemAt(0).geometry() == QRect(5, 6, 188, 24)


def test_without_animations_a_change_is_made_at_once(window: QWidget) -> None:
    made = []
    crossfade(window, AREA, lambda: made.append(True), duration='base', curve='enter')
    assert made == [True]
    assert window.findChildren(Crossfade) == []


def test_a_hidden_window_does_not_fade(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, 'light', animations=True)
    hidden = QWidget()
    qtbot.addWidget(hidden)
    crossfade(hidden, AREA, lambda: None, duration='base', curve='enter')
    assert hidden.findChildren(Crossfade) == []


@pytest.fixture
def fade(window: QWidget, qapp: QApplication) -> Crossfade:
    """From the canvas to a primary button that fills the area."""
    apply_theme(qapp, 'light', animations=True)
    button = Button('', 'primary', parent=window)
    button.setGeometry(AREA)
    button.hide()
    # Wherever an earlier test has left the mouse: a button beneath it has another colour.
    QCursor.setPos(window.mapToGlobal(QPoint(1, 1)))
    crossfade(window, AREA, button.show, duration='slow', curve='enter')
    return window.findChild(Crossfade)


def test_a_fade_begins_with_what_was_there(window: QWidget, fade: Crossfade) -> None:
    fade._motion.pause()
    fade._step(0.0)
    assert picture(window).pixelColor(AREA.center()) == theme().color('canvas')


def test_half_way_both_can_be_seen(window: QWidget, fade: Crossfade) -> None:
    fade._motion.pause()
    fade._step(0.5)
    tone = picture(window).pixelColor(AREA.center()).lightness()
    assert theme().color('accent').lightness() < tone < theme().color('canvas').lightness()


def test_a_fade_ends_with_what_is_there_and_goes(window: QWidget, fade: Crossfade, qtbot: QtBot) -> None:
    with qtbot.waitSignal(fade.destroyed):
        fade._motion.setCurrentTime(10_000)
    assert picture(window).pixelColor(AREA.center()) == theme().color('accent')


def test_a_fade_is_not_clicked(window: QWidget, fade: Crossfade) -> None:
    assert isinstance(window.childAt(AREA.center()), Button)


def test_a_fade_keeps_to_the_window(window: QWidget, qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=True)
    crossfade(window, QRect(-50, -50, 5000, 100), lambda: None, duration='base', curve='enter')
    assert window.findChild(Crossfade).geometry() == QRect(0, 0, 1180, 50)


@pytest.fixture
def surface(window: QWidget) -> Surface:
    box = Surface(window)
    box.setGeometry(AREA)
    box.show()
    return box


def test_a_shadow_is_as_large_as_its_blur(surface: Surface) -> None:
    assert surface.shadow.geometry() == AREA.adjusted(-20, -14, 20, 26)


def test_a_shadow_follows_its_target(surface: Surface) -> None:
    surface.setGeometry(300, 300, 50, 50)
    assert surface.shadow.geometry() == QRect(280, 286, 90, 90)


def test_a_shadow_shows_and_hides_with_its_target(surface: Surface) -> None:
    surface.hide()
    assert surface.shadow.isHidden()
    surface.show()
    assert not surface.shadow.isHidden()


def test_a_shadow_stays_beneath_its_target(window: QWidget, surface: Surface) -> None:
    put(window, QWidget()).raise_()
    surface.raise_()
    children = [child for child in window.children() if child in (surface, surface.shadow)]
    assert children == [surface.shadow, surface]


def test_a_shadow_goes_with_its_target(surface: Surface, qtbot: QtBot) -> None:
    with qtbot.waitSignal(surface.shadow.destroyed):
        surface.deleteLater()


def test_a_shadow_leaves_out_an_arrow(window: QWidget) -> None:
    target = put(window, QWidget(), 100, 100, 200, 100)
    assert Shadow(target, 'e2', inset=8).geometry() == QRect(108, 108, 184, 84).adjusted(-20, -14, 20, 26)


def test_a_surface_stops_the_mouse(window: QWidget, surface: Surface, qtbot: QtBot) -> None:
    behind = put(window, Button('Page'), 110, 110)
    surface.raise_()
    with qtbot.assertNotEmitted(behind.pressed):
        press_at(window, behind.geometry().center())


def test_a_surface_is_raised(surface: Surface) -> None:
    image = picture(surface)
    assert image.pixelColor(100, 0) == theme().color('border-strong')
    assert image.pixelColor(100, 50) == theme().color('raised')


def test_a_veil_grows_with_its_window(window: QWidget) -> None:
    veil = Scrim(window)
    window.resize(1300, 800)
    assert veil.geometry() == QRect(0, 0, 1300, 800)


@pytest.mark.parametrize('name', ['light', 'dark'])
def test_a_veil_darkens(window: QWidget, qapp: QApplication, name: str) -> None:
    apply_theme(qapp, name, animations=False)
    before = picture(window).pixelColor(5, 5).lightness()
    Scrim(window).show()
    assert picture(window).pixelColor(5, 5).lightness() < before


@pytest.fixture
def outside(surface: Surface) -> OutsideClick:
    watch = OutsideClick(surface)
    watch.start()
    return watch


@pytest.mark.parametrize(
    ('spot', 'told'), [(QPoint(150, 150), False), (QPoint(600, 600), True), (QPoint(90, 150), True)]
)
def test_a_press_elsewhere_is_told(window: QWidget, outside: OutsideClick, spot: QPoint, told: bool) -> None:
    heard = []
    outside.happened.connect(lambda: heard.append(True))
    press_at(window, spot)
    assert bool(heard) == told


def test_after_stop_nothing_is_told(window: QWidget, outside: OutsideClick, qtbot: QtBot) -> None:
    outside.stop()
    with qtbot.assertNotEmitted(outside.happened):
        press_at(window, QPoint(600, 600))


def test_the_press_itself_arrives(window: QWidget, outside: OutsideClick, qtbot: QtBot) -> None:
    button = put(window, Button('Page'), 600, 600)
    with qtbot.waitSignal(button.pressed):
        press_at(window, button.geometry().center())


def test_another_window_is_not_elsewhere(outside: OutsideClick, qtbot: QtBot) -> None:
    other = QPushButton('menu')
    qtbot.addWidget(other)
    other.show()
    with qtbot.assertNotEmitted(outside.happened):
        qtbot.mouseClick(other, Qt.MouseButton.LeftButton)


@pytest.fixture
def drop_down(window: QWidget) -> DropDown:
    line = put(window, LineEdit(), width=200)
    line.setFocus()
    return DropDown(line, line)


def test_a_drop_down_opens_with_a_row_highlighted(window: QWidget, drop_down: DropDown) -> None:
    drop_down.open([Offer('a'), Offer('b')], highlighted=1)
    assert window.findChild(OptionList).highlighted() == 1


def test_nothing_to_offer_is_closed(drop_down: DropDown) -> None:
    drop_down.open([Offer('a')])
    drop_down.open([])
    assert not drop_down.is_open()


def test_page_keys_go_far(window: QWidget, drop_down: DropDown, qtbot: QtBot) -> None:
    drop_down.open([Offer(str(number)) for number in range(30)], highlighted=0)
    line = window.focusWidget()
    qtbot.keyClick(line, Qt.Key.Key_PageDown)
    assert window.findChild(OptionList).highlighted() == 7
    qtbot.keyClick(line, Qt.Key.Key_PageUp)
    assert window.findChild(OptionList).highlighted() == 0


def test_opening_again_keeps_one_list(window: QWidget, drop_down: DropDown) -> None:
    drop_down.open([Offer('a')])
    drop_down.open([Offer('b')])
    assert len(window.findChildren(OptionList)) == 1


def test_a_list_never_takes_the_focus(window: QWidget, drop_down: DropDown, qtbot: QtBot) -> None:
    line = window.focusWidget()
    drop_down.open([Offer('a')])
    qtbot.mousePress(window.findChild(OptionList).view.viewport(), Qt.MouseButton.LeftButton)
    assert line.hasFocus()


def test_a_field_of_any_input_has_a_label(window: QWidget) -> None:
    control = SegmentedControl('Theme', [Option('light', 'Light'), Option('dark', 'Dark')])
    field = put(window, Field('Theme', control, control, hint='Follows the system.'))
    assert (field.label.text(), control.accessibleName()) == ('Theme', 'Theme')
    assert control.accessibleDescription() == 'Follows the system.'


def test_a_tag_is_as_wide_as_its_word() -> None:
    assert TagChip('Industry', 'tag-teal').sizeHint().width() == TagChip('Industry').sizeHint().width() + 11
