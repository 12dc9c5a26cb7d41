"""Check boxes, radio buttons, switches, chips and cards."""

import pytest
from in_window import hover, pixel, put
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.filter_chip import FilterChip
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.choices.radio_button import RadioButton, RadioRow
from salesdesk.ui.widgets.choices.radio_card import RadioCard
from salesdesk.ui.widgets.choices.switch import Switch


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_a_checked_box_is_accent(window: QWidget) -> None:
    box = put(window, CheckBox('Remember', checked=True))
    assert pixel(box, 2, 8) == theme().color('accent').name()


def test_an_empty_box_has_a_border(window: QWidget) -> None:
    box = put(window, CheckBox('Remember'))
    assert pixel(box, 0, 13) == theme().color('border-control').name()
    assert pixel(box, 8, 13) == theme().color('surface').name()


def test_a_click_on_the_words_checks_the_box(window: QWidget, qtbot: QtBot) -> None:
    box = put(window, CheckBox('Remember'))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 4, 4))
    assert box.isChecked()


def test_space_checks_the_box(window: QWidget, qtbot: QtBot) -> None:
    box = put(window, CheckBox('Remember'))
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_a_disabled_box_is_grey(window: QWidget) -> None:
    box = put(window, CheckBox('Remember', checked=True))
    box.setEnabled(False)
    assert pixel(box, 2, 8) == theme().color('border-strong').name()


@pytest.mark.parametrize('kind', [CheckBox, RadioButton, FilterChip, PickChip])
def test_small_targets_are_26_high(kind: type[QWidget]) -> None:
    assert kind('a').sizeHint().height() == 26


def test_a_chosen_radio_has_a_white_dot(window: QWidget) -> None:
    radio = put(window, RadioButton('Yes', checked=True))
    assert pixel(radio, 8, 13) == '#ffffff'
    assert pixel(radio, 3, 13) == theme().color('accent').name()


def test_radio_buttons_of_one_parent_exclude_each_other(window: QWidget) -> None:
    yes, no = put(window, RadioButton('Yes', checked=True)), put(window, RadioButton('No'), 200)
    no.click()
    assert (yes.isChecked(), no.isChecked()) == (False, True)


def test_arrows_move_among_radio_buttons(window: QWidget, qtbot: QtBot) -> None:
    yes, no = put(window, RadioButton('Yes', checked=True)), put(window, RadioButton('No'), 200)
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_Right)
    assert no.isChecked()
    assert no.hasFocus()


def tab_stops(*radios: QWidget) -> list[bool]:
    return [bool(radio.focusPolicy() & Qt.FocusPolicy.TabFocus) for radio in radios]


def test_tab_stops_at_the_chosen_radio(window: QWidget) -> None:
    yes, no = put(window, RadioButton('Yes')), put(window, RadioButton('No'), 200)
    no.setChecked(True)
    assert tab_stops(yes, no) == [False, True]


def test_with_none_chosen_tab_may_stop_at_any(window: QWidget) -> None:
    assert tab_stops(put(window, RadioButton('Yes')), put(window, RadioButton('No'), 200)) == [True, True]


def test_groups_have_a_stop_each(window: QWidget) -> None:
    radios = [put(window, RadioButton(name)) for name in 'abcd']
    groups = [QButtonGroup(window), QButtonGroup(window)]
    for number, radio in enumerate(radios):
        groups[number // 2].addButton(radio)
    radios[1].setChecked(True)
    radios[2].setChecked(True)
    assert tab_stops(*radios) == [False, True, True, False]


def test_a_framed_radio_is_tinted_when_chosen(window: QWidget) -> None:
    row = put(window, RadioRow('No budget', checked=True), width=220)
    assert row.height() == 34
    assert pixel(row, 100, 0) == theme().color('accent').name()
    assert pixel(row, 210, 17) == theme().color('accent-soft').name()


def test_a_framed_radio_answers_to_a_click_anywhere(window: QWidget, qtbot: QtBot) -> None:
    row = put(window, RadioRow('No budget'), width=220)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(215, 30))
    assert row.isChecked()


def test_a_switch_shows_where_it_stands(window: QWidget) -> None:
    switch = put(window, Switch('Animations', checked=True))
    assert (switch.width(), switch.height()) == (32, 18)
    assert (pixel(switch, 5, 9), pixel(switch, 23, 9)) == (theme().color('accent').name(), '#ffffff')


def test_a_switch_that_is_off_is_grey(window: QWidget) -> None:
    switch = put(window, Switch('Animations'))
    assert (pixel(switch, 9, 9), pixel(switch, 26, 9)) == ('#ffffff', theme().color('border-control').name())


def test_a_switch_slides(window: QWidget, qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=True)
    switch = put(window, Switch('Animations'))
    switch.click()
    assert pixel(switch, 9, 9) == '#ffffff'
    qtbot.waitUntil(lambda: pixel(switch, 23, 9) == '#ffffff')


def test_a_switch_jumps_without_animations(window: QWidget) -> None:
    switch = put(window, Switch('Animations'))
    switch.click()
    assert pixel(switch, 23, 9) == '#ffffff'


def test_a_switch_tells(window: QWidget, qtbot: QtBot) -> None:
    switch = put(window, Switch('Animations'))
    with qtbot.waitSignal(switch.toggled, check_params_cb=lambda on: on):
        qtbot.keyClick(switch, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ('kind', 'role'),
    [
        (CheckBox, QAccessible.Role.CheckBox),
        (Switch, QAccessible.Role.CheckBox),
        (RadioButton, QAccessible.Role.RadioButton),
        (RadioCard, QAccessible.Role.RadioButton),
    ],
)
def test_readers_hear_what_it_is(kind: type[QWidget], role: QAccessible.Role) -> None:
    part = kind('a')
    assert role_of(part) == role
    assert part.accessibleName() == 'a'


def test_a_filter_chip_says_how_many() -> None:
    chip = FilterChip('Late', 3, dot='danger-fill')
    assert chip.accessibleName() == 'Late 3'
    chip.set_count(12)
    assert chip.accessibleName() == 'Late 12'


def test_a_filter_chip_grows_with_its_count() -> None:
    chip = FilterChip('Late', 3)
    before = chip.sizeHint().width()
    chip.set_count(1200)
    assert chip.sizeHint().width() > before


def test_a_filter_chip_may_have_no_count() -> None:
    assert FilterChip('Late').accessibleName() == 'Late'
    assert FilterChip('Late', 9996).accessibleName() == 'Late 9,996'


def test_a_filter_chip_has_its_dot(window: QWidget) -> None:
    chip = put(window, FilterChip('Late', 3, dot='danger-fill'))
    assert pixel(chip, 14, 13) == theme().color('danger-fill').name()


def test_a_hollow_dot_is_a_ring(window: QWidget) -> None:
    chip = put(window, FilterChip('No action', 3, dot='border-control', hollow=True))
    assert pixel(chip, 14, 13) == theme().color('control').name()


def test_a_filter_chip_that_is_on_is_tinted(window: QWidget, qtbot: QtBot) -> None:
    chip = put(window, FilterChip('Late', 3))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    assert pixel(chip, 20, 0) == theme().color('accent-line').name()
    assert pixel(chip, 5, 13) == theme().color('accent-soft').name()


def test_a_pick_that_is_on_is_tinted(window: QWidget, qtbot: QtBot) -> None:
    pick = put(window, PickChip('In 6 months', icon='calendar'))
    qtbot.keyClick(pick, Qt.Key.Key_Return)
    assert pick.isChecked()
    assert pixel(pick, 20, 0) == theme().color('accent').name()
    assert pixel(pick, 4, 4) == theme().color('accent-soft').name()


@pytest.mark.parametrize('kind', [FilterChip, PickChip])
def test_chips_light_up(window: QWidget, kind: type[QWidget]) -> None:
    chip = put(window, kind('Late'))
    hover(chip)
    assert pixel(chip, 6, 13) == theme().color('control-hover').name()


@pytest.fixture
def cards(window: QWidget) -> tuple[RadioCard, RadioCard]:
    row = QWidget()
    line = QHBoxLayout(row)
    pair = RadioCard('Sales', 'The whole cycle.'), RadioCard('Import a CSV', 'Columns known by name.', icon='file-down')
    for card in pair:
        line.addWidget(card)
    pair[0].setChecked(True)
    put(window, row, width=576, height=140)
    return pair


def test_the_chosen_card_has_a_thick_border(cards: tuple[RadioCard, RadioCard]) -> None:
    accent = theme().color('accent').name()
    assert [pixel(cards[0], 100, y) for y in (0, 1, 2)] == [accent, accent, theme().color('surface').name()]
    assert pixel(cards[1], 100, 0) == theme().color('border-strong').name()


def test_the_other_card_can_be_chosen(cards: tuple[RadioCard, RadioCard], qtbot: QtBot) -> None:
    qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert [card.isChecked() for card in cards] == [False, True]


def test_a_click_on_the_words_is_a_click_on_the_card(cards: tuple[RadioCard, RadioCard]) -> None:
    window = cards[1].window()
    middle = cards[1].mapTo(window, cards[1].rect().center())
    assert window.childAt(middle) is cards[1]


def test_arrows_choose_a_card(cards: tuple[RadioCard, RadioCard], qtbot: QtBot) -> None:
    cards[0].setFocus()
    qtbot.keyClick(cards[0], Qt.Key.Key_Right)
    assert cards[1].isChecked()


def test_a_card_is_read_with_its_summary(cards: tuple[RadioCard, RadioCard]) -> None:
    assert (cards[1].accessibleName(), cards[1].accessibleDescription()) == ('Import a CSV', 'Columns known by name.')


def test_a_card_grows_with_its_summary() -> None:
    short = RadioCard('Sales', 'All.')
    long = RadioCard('Sales', 'The whole cycle, from the first call to the signature.')
    assert long.heightForWidth(200) > short.heightForWidth(200)


def test_a_card_is_as_high_as_in_the_design() -> None:
    card = RadioCard('Explorer', '27 affaires d’exemple, effaçables en un clic.', icon='compass')
    assert card.heightForWidth(184) == 114


def test_a_strip_stands_at_the_bottom(window: QWidget) -> None:
    strip = QWidget()
    strip.setFixedHeight(14)
    put(window, RadioCard('Sales', 'All.', strip=strip), width=280, height=98)
    assert strip.geometry().bottom() == 98 - 17 - 1


def test_the_mark_stands_in_the_corner(window: QWidget) -> None:
    card = put(window, RadioCard('Sales', 'All.'), width=280, height=98)
    row = [pixel(card, x, 24) != theme().color('surface').name() for x in range(240, 270)]
    assert [240 + row.index(True), 269 - row[::-1].index(True)] == [280 - 15 - 16, 280 - 15 - 1]
