"""States that are easily forgotten: disabled, pressed, theme changed while open, squeezed, French."""

from collections.abc import Callable

import pytest
from in_window import colors, hover, picture, pixel, put
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.filter_chip import FilterChip
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.choices.radio_button import RadioButton, RadioRow
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.fields.tag_field import TagField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.floating.option_list import OptionList
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.toast import show_toast
from salesdesk.ui.widgets.focus.focus_ring import FocusRing
from salesdesk.ui.widgets.text.label import Label


@pytest.mark.parametrize('kind', [CheckBox, RadioButton, RadioRow, PickChip, Link, Button])
def test_disabled_words_are_grey(window: QWidget, kind: type[QWidget]) -> None:
    part = put(window, kind('████'))
    part.setEnabled(False)
    assert theme().color('text-disabled').name() in colors(part)


@pytest.mark.parametrize('kind', [CheckBox, RadioButton, RadioRow, PickChip, FilterChip])
def test_a_disabled_part_does_not_light_up(window: QWidget, kind: type[QWidget]) -> None:
    part = put(window, kind('Late'))
    part.setEnabled(False)
    before = picture(part)
    hover(part)
    assert picture(part) == before


@pytest.mark.parametrize('kind', [CheckBox, RadioButton, RadioRow, Switch, PickChip, FilterChip])
def test_a_disabled_part_is_not_clicked(window: QWidget, qtbot: QtBot, kind: type[QWidget]) -> None:
    part = put(window, kind('Late'))
    part.setEnabled(False)
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert not part.isChecked()


def test_a_disabled_label_is_grey(window: QWidget) -> None:
    label = put(window, Label('████'))
    label.setEnabled(False)
    assert pixel(label, 10, 8) == theme().color('text-disabled').name()


def test_a_disabled_list_is_sunken_and_stays_shut(window: QWidget, qtbot: QtBot) -> None:
    field = put(window, SelectField('Currency', [Option('EUR', 'Euro')]), width=200)
    field.select.setEnabled(False)
    qtbot.mouseClick(field.select, Qt.MouseButton.LeftButton)
    assert pixel(field.select, 100, 4) == theme().color('sunken').name()
    assert window.findChildren(OptionList) == []


def test_a_disabled_area_is_sunken(window: QWidget) -> None:
    area = put(window, TextArea('Why'), width=200)
    area.edit.setEnabled(False)
    assert pixel(area.frame, 100, 20) == theme().color('sunken').name()


def test_a_disabled_switch_cannot_be_mistaken_for_on(window: QWidget) -> None:
    switch = put(window, Switch('Animations', checked=True))
    switch.setEnabled(False)
    assert pixel(switch, 8, 9) == theme().color('border-strong').name()


def test_a_pressed_pick_sinks(window: QWidget) -> None:
    pick = put(window, PickChip('Never'))
    pick.setDown(True)
    assert pixel(pick, 4, 4) == theme().color('control-pressed').name()


def test_a_hovered_check_is_a_little_stronger(window: QWidget) -> None:
    box = put(window, CheckBox('Remember', checked=True))
    hover(box)
    assert pixel(box, 2, 8) == theme().color('accent-hover').name()


@pytest.fixture
def dark(qapp: QApplication) -> Callable[[], None]:
    return lambda: apply_theme(qapp, 'dark', animations=False)


def test_an_open_popover_turns_dark(window: QWidget, dark: Callable[[], None]) -> None:
    popover = Popover(window, 'Why')
    popover.body.addWidget(Label('Two answers are missing.'))
    popover.open_at(QRect(100, 100, 50, 50))
    dark()
    assert picture(window).pixelColor(popover.geometry().center().x(), popover.y() + 12) == theme().color('raised')


def test_an_open_dialog_turns_dark(window: QWidget, dark: Callable[[], None]) -> None:
    dialog = ModalDialog(window, 'New deal')
    field = LineField('Title')
    dialog.body.addWidget(field)
    dialog.open_dialog()
    dark()
    assert picture(window).pixelColor(dialog.x() + 5, dialog.geometry().center().y()) == theme().color('raised')
    assert pixel(field.frame, 100, 8) == theme().color('surface').name()


def test_an_open_toast_turns_light(window: QWidget, dark: Callable[[], None]) -> None:
    toast = show_toast(window, 'Deal moved', action='Undo')
    dark()
    assert picture(toast).pixelColor(4, 20) == theme().color('tooltip')


def test_an_open_list_turns_dark(window: QWidget, qtbot: QtBot, dark: Callable[[], None]) -> None:
    field = put(window, SuggestField('Contact', lambda _typed: [Offer('Anna'), Offer('Bela')]), width=200)
    qtbot.keyClicks(field.line, 'a')
    dark()
    box = window.findChild(OptionList)
    assert pixel(box, box.width() - 10, 16) == theme().color('raised').name()


def test_what_is_typed_turns_light(window: QWidget, dark: Callable[[], None]) -> None:
    field = put(window, LineField('Title', text='████'), width=200)
    dark()
    assert theme().color('text').name() in colors(field.frame)


def test_a_ring_turns_with_the_theme(window: QWidget, dark: Callable[[], None]) -> None:
    button = put(window, Button('Save'))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    dark()
    box = button.geometry()
    assert picture(window).pixelColor(box.center().x(), box.top() - 2) == theme().color('focus')


@pytest.mark.parametrize(('gap', 'thickness', 'reach'), [(1, 2, 3), (-1, 2, 1), (0, 1, 1), (2, 3, 5)])
def test_a_ring_is_as_wide_as_asked(window: QWidget, gap: int, thickness: int, reach: int) -> None:
    button = put(window, Button('Save'))
    ring = FocusRing(button, 6, gap=gap, thickness=thickness)
    assert ring.geometry() == button.geometry().adjusted(-reach, -reach, reach, reach)


def test_a_squeezed_button_cuts_its_words_inside(window: QWidget) -> None:
    button = put(window, Button('Enregistrer les modifications', 'primary'), width=100)
    assert {pixel(button, x, y) for x in (1, 8, 91, 98) for y in range(8, 24)} == {theme().color('accent').name()}


def test_a_squeezed_check_box_keeps_its_mark(window: QWidget) -> None:
    box = put(window, CheckBox('Se souvenir de ce choix', checked=True), width=60)
    assert pixel(box, 2, 8) == theme().color('accent').name()


@pytest.mark.parametrize('words', ['Aujourd’hui', 'À faire aujourd’hui', 'Après-vente', 'Prévision', 'œuvre'])
def test_french_words_get_the_room_they_need(words: str) -> None:
    assert Button(words).sizeHint().width() - 26 == text_size(words, 'body', 'medium')
    assert FilterChip(words).sizeHint().width() - 22 == text_size(words, 'small', 'medium')
    assert PickChip(words).sizeHint().width() - 20 == text_size(words, 'small', 'medium')


def test_segments_of_any_words_fit_their_track(window: QWidget) -> None:
    options = [Option(str(number), word) for number, word in enumerate(('Français', 'English', 'Système'))]
    control = put(window, SegmentedControl('Langue', options, padding=14))
    assert control.segments[-1].geometry().right() == control.width() - 3
    assert [segment.width() - segment.sizeHint().width() for segment in control.segments] == [0, 0, 0]


def test_an_icon_button_keeps_its_size_in_a_row(window: QWidget) -> None:
    button = IconButton('x', 'Close', size='sm')
    assert button.minimumSizeHint() == button.sizeHint()


def test_tags_come_back_in_their_order(window: QWidget) -> None:
    field = put(window, TagField('Tags', tags=['b', 'a', 'c']), width=300)
    assert field.tags() == ('b', 'a', 'c')
