"""Popovers: where they stand, what closes them, where the focus goes."""

import pytest
from in_window import picture, press_at, put
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.crossfade import Crossfade
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.popover_place import ARROW, place_beside
from salesdesk.ui.widgets.text.label import Label

ROOM = QRect(0, 0, 1180, 720)
SIZE = QSize(348, 190)
CARD = QRect(300, 200, 213, 107)


def test_a_popover_stands_at_the_right() -> None:
    place = place_beside(CARD, SIZE, ROOM, 'right')
    assert (place.side, place.box.left(), place.box.top()) == ('right', 513 + 14, 192)


def test_the_arrow_points_at_the_upper_part_of_the_card() -> None:
    place = place_beside(CARD, SIZE, ROOM, 'right')
    assert place.box.top() + place.along == CARD.top() + 26


def test_near_the_edge_it_flips() -> None:
    place = place_beside(QRect(900, 200, 213, 107), SIZE, ROOM, 'right')
    assert (place.side, place.box.right()) == ('left', 899 - 14)


@pytest.mark.parametrize(
    ('anchor', 'wanted', 'side'),
    [
        (QRect(400, 60, 100, 32), 'below', 'below'),
        (QRect(400, 650, 100, 32), 'below', 'above'),
        (QRect(400, 60, 100, 32), 'above', 'below'),
        (QRect(20, 300, 213, 107), 'left', 'right'),
    ],
)
def test_it_goes_where_there_is_room(anchor: QRect, wanted: str, side: str) -> None:
    assert place_beside(anchor, SIZE, ROOM, wanted).side == side


def test_without_room_on_either_side_it_stays_where_asked() -> None:
    assert place_beside(QRect(200, 200, 800, 107), SIZE, ROOM, 'right').side == 'right'


@pytest.mark.parametrize('top', [0, 350, 690])
def test_it_never_leaves_the_window(top: int) -> None:
    box = place_beside(QRect(300, top, 213, 107), SIZE, ROOM, 'right').box
    assert ROOM.adjusted(8, 8, -8, -8).contains(box)


def test_the_arrow_stays_away_from_the_corners() -> None:
    low = place_beside(QRect(300, 690, 213, 28), SIZE, ROOM, 'right')
    assert low.along == SIZE.height() - 20


@pytest.mark.parametrize(
    ('side', 'outside'), [('right', 'left'), ('left', 'right'), ('below', 'top'), ('above', 'bottom')]
)
def test_the_arrow_stands_out_on_the_side_of_the_anchor(side: str, outside: str) -> None:
    place = place_beside(QRect(500, 320, 100, 60), SIZE, ROOM, side)
    box = QRectF(place.box)
    tip = place.arrow(box).boundingRect()
    assert abs(getattr(tip, outside)() - getattr(box, outside)()) == ARROW


@pytest.fixture
def card(window: QWidget) -> Button:
    """What the popover is about; it has the focus."""
    button = put(window, Button('Card'), 300, 200, 213, 107)
    button.setFocus()
    return button


@pytest.fixture
def popover(window: QWidget, card: Button) -> Popover:
    pop = Popover(window, 'Missing answers')
    pop.body.addWidget(Label('Budget planned?'))
    pop.yes, pop.no = Button('Yes', size='sm'), Button('No', size='sm')
    for button in (pop.yes, pop.no):
        pop.body.addWidget(button)
    return pop


def test_an_open_popover_has_the_width_asked_for(popover: Popover) -> None:
    popover.open_at(CARD)
    assert popover.isVisible()
    assert popover.width() - 2 * ARROW == 348


def test_it_is_as_high_as_its_content(popover: Popover) -> None:
    popover.open_at(CARD)
    assert popover.height() - 2 * ARROW == 18 + 26 + 26 + 2


def test_the_first_button_has_the_focus(popover: Popover) -> None:
    popover.open_at(CARD)
    assert popover.yes.hasFocus()


def test_while_a_card_is_held_it_takes_no_focus(popover: Popover, card: Button) -> None:
    popover.open_at(CARD, take_focus=False)
    assert card.hasFocus()
    popover.take_focus()
    assert popover.yes.hasFocus()


def test_tab_stays_inside(popover: Popover, qtbot: QtBot) -> None:
    popover.open_at(CARD)
    for button in (popover.no, popover.yes):
        qtbot.keyClick(popover.window().focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_escape_dismisses_and_gives_the_focus_back(popover: Popover, card: Button, qtbot: QtBot) -> None:
    popover.open_at(CARD)
    with qtbot.waitSignals([popover.dismissed, popover.closed]):
        qtbot.keyClick(popover.yes, Qt.Key.Key_Escape)
    assert popover.isHidden()
    assert card.hasFocus()


def test_a_click_elsewhere_dismisses(window: QWidget, popover: Popover, qtbot: QtBot) -> None:
    popover.open_at(CARD)
    with qtbot.waitSignal(popover.dismissed):
        press_at(window, QPoint(50, 650))


def test_a_click_inside_does_not(window: QWidget, popover: Popover, qtbot: QtBot) -> None:
    popover.open_at(CARD)
    with qtbot.assertNotEmitted(popover.dismissed):
        press_at(window, popover.geometry().center())


def test_closing_by_the_program_is_no_dismissal(popover: Popover, qtbot: QtBot) -> None:
    popover.open_at(CARD)
    with qtbot.assertNotEmitted(popover.dismissed), qtbot.waitSignal(popover.closed):
        popover.close_popover()


def test_it_closes_once(window: QWidget, popover: Popover, qtbot: QtBot) -> None:
    popover.open_at(CARD)
    popover.close_popover()
    with qtbot.assertNotEmitted(popover.closed):
        popover.dismiss()
        press_at(window, QPoint(50, 650))


def test_a_list_opened_inside_belongs_to_it(window: QWidget, popover: Popover, qtbot: QtBot) -> None:
    field = SuggestField('Contact', lambda _typed: [Offer(f'Contact {number}') for number in range(8)])
    popover.body.addWidget(field)
    popover.open_at(QRect(300, 560, 213, 107))
    qtbot.keyClicks(field.line, 'c')
    with qtbot.assertNotEmitted(popover.dismissed):
        press_at(window, QPoint(field.mapTo(window, QPoint(20, 0)).x(), popover.y() - 30))
    assert field.is_open()


def test_escape_in_a_list_keeps_the_popover(popover: Popover, qtbot: QtBot) -> None:
    field = SuggestField('Contact', lambda _typed: [Offer('Anna')])
    popover.body.addWidget(field)
    popover.open_at(CARD)
    qtbot.keyClicks(field.line, 'a')
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.is_open(), popover.isVisible()) == (False, True)


def test_new_content_makes_it_higher(popover: Popover) -> None:
    popover.open_at(CARD)
    before = popover.height()
    popover.body.addWidget(Button('Plan an action'))
    popover.refit()
    assert popover.height() == before + 32


def test_it_is_raised_with_a_border(window: QWidget, popover: Popover) -> None:
    popover.open_at(CARD)
    image, box = picture(window), popover.geometry().adjusted(ARROW, ARROW, -ARROW, -ARROW)
    assert image.pixelColor(box.center().x(), box.top()) == theme().color('border-strong')
    assert image.pixelColor(box.left() + 3, box.center().y()) == theme().color('raised')


def test_the_arrow_touches_the_gap(window: QWidget, popover: Popover) -> None:
    popover.open_at(CARD)
    tip = QPoint(popover.x() + ARROW // 2, CARD.top() + 26)
    assert picture(window).pixelColor(tip) == theme().color('raised')


def test_a_shadow_lies_under_it(window: QWidget, popover: Popover) -> None:
    popover.open_at(CARD)
    image, box = picture(window), popover.geometry().adjusted(ARROW, ARROW, -ARROW, -ARROW)
    assert image.pixelColor(box.center().x(), box.bottom() + 4).lightness() < theme().color('canvas').lightness() - 5


def test_the_shadow_goes_with_it(popover: Popover) -> None:
    popover.open_at(CARD)
    assert popover.shadow.isVisible()
    popover.close_popover()
    assert popover.shadow.isHidden()


def test_the_shadow_lets_the_mouse_through(window: QWidget, popover: Popover) -> None:
    popover.open_at(CARD)
    assert window.childAt(popover.geometry().center().x(), popover.geometry().bottom() + 10) is None


def test_it_fades_in_with_animations(window: QWidget, popover: Popover, qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, 'light', animations=True)
    popover.open_at(CARD)
    assert popover.isVisible()
    assert len(window.findChildren(Crossfade)) == 1
    qtbot.waitUntil(lambda: window.findChildren(Crossfade) == [])


def test_it_wraps_long_sentences(window: QWidget) -> None:
    pop = Popover(window, 'Why', width=200)
    pop.body.addWidget(Label('Two answers are missing before this deal can leave Qualification.', lines=0))
    pop.open_at(CARD)
    assert pop.height() - 2 * ARROW >= 3 * 18


def test_a_menu_shows_the_key_without_taking_it(window: QWidget, qtbot: QtBot) -> None:
    menu, called = Menu(window), []
    action = menu.add('Mark won', lambda: called.append('won'), icon='trophy', keys='Alt+G')
    assert (action.text(), action.shortcut().isEmpty()) == ('Mark won\tAlt G', True)
    action.trigger()
    assert called == ['won']


def test_a_menu_says_why_it_cannot(window: QWidget) -> None:
    action = Menu(window).add('Undo', lambda: None, disabled_because='Nothing to undo.')
    assert (action.isEnabled(), action.toolTip()) == (False, 'Nothing to undo.')


def test_an_ampersand_in_a_menu_is_only_that(window: QWidget) -> None:
    assert Menu(window).add('Dupont & Fils', lambda: None).text() == 'Dupont && Fils'


def test_a_menu_has_round_corners(window: QWidget) -> None:
    menu = Menu(window)
    menu.add('Open', lambda: None)
    menu.resize(120, 60)
    menu.show()
    assert not menu.mask().contains(QPoint(0, 0))
    assert menu.mask().contains(QPoint(0, 30))
    menu.close()


def test_a_window_page_may_hold_a_layout_beside_floating_parts(window: QWidget, popover: Popover) -> None:
    column = QVBoxLayout(window)
    column.addWidget(Label('Page'))
    popover.open_at(CARD)
    assert popover.geometry().intersects(QRect(500, 180, 400, 100))
