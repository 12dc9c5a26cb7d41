"""Fields that propose: suggestions, tags, and the list they share."""

import pytest
from in_window import picture, pixel, press_at, put
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.fields.tag_field import TagField
from salesdesk.ui.widgets.floating.option_list import OptionList, offer_width
from salesdesk.ui.widgets.floating.option_model import OPTION_ROLE, Offer, OfferModel
from salesdesk.ui.widgets.floating.surface import place_below

KNOWN = (Offer('Menuiserie Lefevre', 'Le Mans', 1), Offer('Menuiserie Le Goff', 'Brest', 2), Offer('Transports', key=3))
TAGS = ('Industry', 'Retail', 'Priority')


def propose(typed: str) -> list[Offer]:
    return [offer for offer in KNOWN if typed.lower() in offer.text.lower()]


@pytest.fixture
def field(window: QWidget) -> SuggestField:
    return put(window, SuggestField('Organisation', propose), width=300)


def open_list(window: QWidget) -> OptionList | None:
    return next((box for box in window.findChildren(OptionList) if not box.isHidden()), None)


def shown(window: QWidget) -> list[str]:
    box = open_list(window)
    return [box.model.offer(row).text for row in range(box.model.rowCount())] if box else []


def test_typing_proposes(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    assert shown(window) == ['Menuiserie Lefevre', 'Menuiserie Le Goff']


def test_typing_on_narrows_the_list(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menuiserie lef')
    assert shown(window) == ['Menuiserie Lefevre']


def test_nothing_to_propose_closes_the_list(field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menuz')
    assert not field.is_open()


def test_an_emptied_field_proposes_nothing(field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'm')
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert not field.is_open()


def test_down_and_enter_take_a_row(field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.picked, check_params_cb=lambda offer: offer.key == 2):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.text(), field.is_open()) == ('Menuiserie Le Goff', False)


def test_enter_without_a_row_keeps_what_she_typed(field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.text(), field.offer()) == ('menu', None)


def test_a_click_takes_a_row(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClicks(field.line, 'menu')
    view = open_list(window).view
    spot = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert field.offer() == KNOWN[1]
    assert field.line.hasFocus()


def test_typing_on_forgets_what_was_picked(field: SuggestField, qtbot: QtBot) -> None:
    field.set_offer(KNOWN[0])
    qtbot.keyClicks(field.line, 'x')
    assert field.offer() is None


def test_down_in_a_closed_field_asks(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    assert len(shown(window)) == 3


def test_up_stops_at_the_first_row(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(field.line, key)
    assert open_list(window).highlighted() == 0


def test_escape_closes_the_list_and_nothing_else(field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.is_open(), field.text()) == (False, 'menu')


def test_leaving_the_field_closes_the_list(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClicks(field.line, 'menu')
    put(window, SuggestField('Contact', propose), 500).line.setFocus()
    assert not field.is_open()


def test_a_click_elsewhere_closes_the_list(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    press_at(window, QPoint(900, 600))
    assert not field.is_open()


def test_a_click_in_the_field_keeps_the_list(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    press_at(window, field.mapTo(window, QPoint(50, 36)))
    assert field.is_open()


def test_the_list_hangs_under_its_field(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    frame = QRect(field.frame.mapTo(window, QPoint(0, 0)), field.frame.size())
    box = open_list(window).geometry()
    assert (box.left(), box.top(), box.width()) == (frame.left(), frame.bottom() + 5, frame.width())


def test_rows_are_in_line_with_the_field(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'Menu')
    image = picture(window)
    columns = [min(x for x in range(45, 120) if image.pixelColor(x, y).lightness() < 120) for y in (76, 117)]
    assert abs(columns[0] - columns[1]) <= 1


def test_the_highlighted_row_is_tinted(window: QWidget, field: SuggestField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, 'menu')
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    box = open_list(window)
    assert pixel(box, box.width() - 8, 20) == theme().color('control-hover').name()
    assert pixel(box, box.width() - 8, 52) == theme().color('raised').name()


def test_a_long_list_scrolls(window: QWidget, qtbot: QtBot) -> None:
    field = put(window, SuggestField('Any', lambda _typed: [Offer(f'Row {n}') for n in range(40)]), width=300)
    qtbot.keyClicks(field.line, 'r')
    assert open_list(window).height() == 8 * 32 + 8


def test_offers_are_a_proper_model(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = OfferModel(qapp)
    model.replace(KNOWN)
    qtmodeltester.check(model)


def test_an_offer_is_read_with_its_detail(qapp: QApplication) -> None:
    model = OfferModel(qapp)
    model.replace(KNOWN)
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == 'Menuiserie Lefevre, Le Mans'
    assert index.data(OPTION_ROLE) is KNOWN[0]


def test_a_row_makes_room_for_icon_and_detail() -> None:
    assert offer_width(Offer('a', icon='plus')) == offer_width(Offer('a')) + 24
    assert offer_width(Offer('a', 'Le Mans')) > offer_width(Offer('a')) + 8


ROOM = QRect(0, 0, 1000, 700)


def test_below_is_the_first_choice() -> None:
    assert place_below(QRect(100, 100, 200, 32), QSize(200, 150), ROOM) == QRect(100, 136, 200, 150)


def test_near_the_bottom_it_opens_above() -> None:
    assert place_below(QRect(100, 600, 200, 32), QSize(200, 150), ROOM) == QRect(100, 446, 200, 150)


def test_near_the_right_it_moves_left() -> None:
    assert place_below(QRect(900, 100, 90, 32), QSize(250, 150), ROOM).right() == 991


def test_without_room_it_is_made_lower() -> None:
    box = place_below(QRect(100, 300, 200, 32), QSize(200, 900), ROOM)
    assert box.bottom() <= 700 - 8


@pytest.fixture
def tags(window: QWidget) -> TagField:
    known = lambda typed: [Offer(tag) for tag in TAGS if tag.lower().startswith(typed.lower())]  # noqa: E731
    return put(window, TagField('Tags', known, color=lambda _tag: 'tag-teal', tags=['Retail']), width=300)


@pytest.mark.parametrize('key', [Qt.Key.Key_Return, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon])
def test_a_key_adds_the_tag_she_typed(tags: TagField, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClicks(tags.line, 'New')
    with qtbot.waitSignal(tags.changed):
        qtbot.keyClick(tags.line, key)
    assert (tags.tags(), tags.line.text()) == (('Retail', 'New'), '')


def test_leaving_the_field_adds_the_tag(tags: TagField, qtbot: QtBot) -> None:
    tags.setFocus()
    qtbot.keyClicks(tags.line, 'New')
    tags.line.clearFocus()
    assert tags.tags() == ('Retail', 'New')


@pytest.mark.parametrize('typed', ['retail', ' Retail ', ''])
def test_a_tag_is_added_once(tags: TagField, qtbot: QtBot, typed: str) -> None:
    tags.line.setText(typed)
    with qtbot.assertNotEmitted(tags.changed):
        tags.commit()
    assert tags.tags() == ('Retail',)


def test_a_known_tag_is_proposed(window: QWidget, tags: TagField, qtbot: QtBot) -> None:
    qtbot.keyClicks(tags.line, 'ind')
    assert shown(window) == ['Industry']
    qtbot.keyClick(tags.line, Qt.Key.Key_Down)
    qtbot.keyClick(tags.line, Qt.Key.Key_Return)
    assert tags.tags() == ('Retail', 'Industry')


def test_backspace_takes_the_last_tag_off(tags: TagField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tags.changed):
        qtbot.keyClick(tags.line, Qt.Key.Key_Backspace)
    assert tags.tags() == ()


def test_backspace_in_words_only_edits_them(tags: TagField, qtbot: QtBot) -> None:
    qtbot.keyClicks(tags.line, 'ab')
    qtbot.keyClick(tags.line, Qt.Key.Key_Backspace)
    assert (tags.tags(), tags.line.text()) == (('Retail',), 'a')


def test_the_cross_takes_a_tag_off(tags: TagField, qtbot: QtBot) -> None:
    chip = tags._content.chips()[0]
    assert chip.cross.accessibleName() == 'Remove Retail'
    with qtbot.waitSignal(tags.changed):
        qtbot.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    assert tags.tags() == ()


def test_tags_set_by_the_program_are_silent(tags: TagField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tags.changed):
        tags.set_tags(TAGS)
    assert tags.tags() == TAGS


def test_many_tags_go_on_in_the_next_line(window: QWidget, tags: TagField) -> None:
    one_line = tags.frame.sizeHint().height()
    tags.set_tags([f'Quite a long tag {number}' for number in range(6)])
    assert tags.frame.sizeHint().height() >= one_line + 2 * 28
    assert one_line == 32


def test_a_tag_shows_its_colour(tags: TagField) -> None:
    assert pixel(tags._content.chips()[0], 10, 12) == theme().color('tag-teal').name()
