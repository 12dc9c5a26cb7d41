"""Buttons: what they look like in each state, and what presses them."""

import pytest
from in_window import hover, picture, pixel, put
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.buttons.looks import LOOKS, shades_of

FILLED = [name for name, look in LOOKS.items() if look.fills[0]]


@pytest.mark.parametrize(('size', 'height'), [('sm', 26), ('md', 32), ('lg', 38)])
def test_each_size_has_its_height(size: str, height: int) -> None:
    assert Button('Save', size=size).sizeHint().height() == height


def test_a_button_is_as_wide_as_its_words_need() -> None:
    assert Button('Enregistrer').sizeHint().width() == text_size('Enregistrer', 'body', 'medium') + 26


def test_icon_and_key_make_it_wider() -> None:
    plain = Button('New deal', 'primary').sizeHint().width()
    assert Button('New deal', 'primary', icon='plus').sizeHint().width() == plain + 22
    assert Button('New deal', 'primary', key_hint='N').sizeHint().width() > plain + 22


def test_a_button_is_never_squeezed() -> None:
    button = Button('Enregistrer')
    assert button.minimumSizeHint() == button.sizeHint()


@pytest.mark.parametrize('variant', FILLED)
def test_the_ground_is_the_token_of_the_variant(window: QWidget, variant: str) -> None:
    button = put(window, Button('Save', variant))
    assert pixel(button, 6, 4) == theme().color(LOOKS[variant].fills[0]).name()


def test_a_ghost_shows_the_page_behind_it(window: QWidget) -> None:
    button = put(window, Button('Save', 'ghost'))
    assert picture(window).pixelColor(button.x() + 4, button.y() + 4) == theme().color('canvas')


def test_a_secondary_button_has_a_border(window: QWidget) -> None:
    assert pixel(put(window, Button('Save')), 20, 0) == theme().color('border-strong').name()


@pytest.mark.parametrize('variant', ['primary', 'secondary', 'ghost', 'danger'])
def test_hover_has_its_own_token(window: QWidget, variant: str) -> None:
    button = put(window, Button('Save', variant))
    hover(button)
    assert pixel(button, 6, 4) == theme().color(LOOKS[variant].fills[1]).name()


@pytest.mark.parametrize('variant', ['primary', 'secondary', 'ghost', 'danger'])
def test_a_pressed_button_has_its_own_token(window: QWidget, variant: str) -> None:
    button = put(window, Button('Save', variant))
    button.setDown(True)
    assert pixel(button, 6, 4) == theme().color(LOOKS[variant].fills[2]).name()


@pytest.mark.parametrize('variant', ['won', 'soft'])
def test_a_fill_without_tokens_for_hover_darkens(variant: str) -> None:
    fills = [shades_of(variant, state).fill for state in ('rest', 'hover', 'pressed')]
    tones = [fill.lightness() for fill in fills if fill is not None]
    assert tones[0] > tones[1] > tones[2]


def test_a_disabled_button_keeps_its_place(window: QWidget) -> None:
    button = put(window, Button('Save', 'primary'))
    before = button.sizeHint()
    button.setEnabled(False)
    assert button.sizeHint() == before
    assert pixel(button, 6, 4) == theme().color('sunken').name()


def test_a_disabled_button_does_not_light_up(window: QWidget) -> None:
    button = put(window, Button('Save'))
    button.setEnabled(False)
    hover(button)
    assert button.state() == 'disabled'


def test_a_disabled_button_says_why() -> None:
    button = Button('Export')
    button.set_disabled_reason('Nothing to export yet.')
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == 'Nothing to export yet.'


def test_no_reason_enables_it_again() -> None:
    button = Button('Export')
    button.set_disabled_reason('Nothing to export yet.')
    button.set_disabled_reason('')
    assert button.isEnabled()
    assert button.toolTip() == ''


def test_an_ampersand_is_no_shortcut() -> None:
    button = Button('Dupont & Fils')
    assert (button.caption(), button.accessibleName()) == ('Dupont & Fils', 'Dupont & Fils')
    assert button.shortcut().isEmpty()


def test_new_words_are_spoken_too() -> None:
    button = Button('Save')
    button.set_caption('Saved')
    assert (button.caption(), button.accessibleName()) == ('Saved', 'Saved')


def test_a_variant_can_change(window: QWidget) -> None:
    button = put(window, Button('Save'))
    button.set_variant('danger')
    assert pixel(button, 6, 4) == theme().color('danger-fill').name()


@pytest.mark.parametrize('key', [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_a_button(window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    button = put(window, Button('Save'))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_ctrl_enter_is_for_the_dialog(window: QWidget, qtbot: QtBot) -> None:
    button = put(window, Button('Save'))
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_disabled_button_is_not_pressed(window: QWidget, qtbot: QtBot) -> None:
    button = put(window, Button('Save'))
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        button.click()


def test_words_turn_with_the_theme(window: QWidget, qapp: QApplication) -> None:
    button = put(window, Button('Save'))
    apply_theme(qapp, 'dark')
    assert pixel(button, 6, 4) == theme().color('control').name()


@pytest.mark.parametrize(('size', 'side'), [('md', 32), ('sm', 26), ('xs', 22)])
def test_an_icon_button_is_square(size: str, side: int) -> None:
    hint = IconButton('x', 'Close', size=size).sizeHint()
    assert (hint.width(), hint.height()) == (side, side)


def test_an_icon_button_is_named() -> None:
    button = IconButton('x', 'Close')
    assert (button.accessibleName(), button.toolTip()) == ('Close', 'Close')


def test_an_icon_button_draws_its_icon(window: QWidget) -> None:
    button = put(window, IconButton('circle', 'Round'))
    assert pixel(button, 16, 16) == theme().color('canvas').name()
    assert pixel(button, 16, 9) != theme().color('canvas').name()


def test_an_icon_can_change(window: QWidget) -> None:
    button = put(window, IconButton('minus', 'Less'))
    before = picture(button)
    button.set_icon('plus')
    assert picture(button) != before


def test_a_link_is_as_large_as_its_words() -> None:
    link = Link('Open the file', 'small')
    assert (link.sizeHint().width(), link.sizeHint().height()) == (text_size('Open the file', 'small', 'medium'), 16)


def test_a_link_is_underlined_on_hover(window: QWidget) -> None:
    link = put(window, Link('Open'))
    hover(link)
    assert pixel(link, 4, 16) == theme().color('accent-text').name()


def test_enter_follows_a_link(window: QWidget, qtbot: QtBot) -> None:
    link = put(window, Link('Open'))
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Return)


def test_a_flush_button_stands_on_the_edge_of_the_fields_and_has_no_ground(window: QWidget) -> None:
    button = put(window, FlushButton('Add', 'plus'))
    hover(button)
    image, canvas = picture(window), theme().color('canvas')
    assert image.pixelColor(button.x() + button.width() // 2, button.y() + 1) == canvas
    assert button.sizeHint().width() == Button('Add', 'ghost', size='sm', icon='plus').sizeHint().width() - 18
