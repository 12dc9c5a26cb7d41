"""A line becomes a deal: by Enter, with the organisation that is there already, or without asking."""

import pytest
from building import euros
from palette_eyes import Ask, chosen, deals_called
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat, focused

from salesdesk.domain.capture.captured import Part
from salesdesk.ui.palette.palette import Palette

LINE = 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h'
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_what_is_understood_stands_field_by_field(ask: Ask) -> None:
    values = ask(LINE).view.fields.values()
    assert values == {
        Part.TITLE: 'Bornes du parking',
        Part.ORGANIZATION: 'menuiserie lefevre',
        Part.AMOUNT: '8\u202f500\u00a0€',
        Part.ACTION: 'Appel, jeudi 11 juin à 10:00',
    }


def test_enter_makes_the_deal_with_the_organisation_that_is_there(sample_seat: Seat, ask: Ask) -> None:
    palette = ask(LINE)
    assert palette.view.banner.lead.text() == 'Existe déjà\u00a0: Menuiserie Lefèvre'
    sample_seat.press(ENTER)
    card = sample_seat.card('Bornes du parking')
    assert (card.organization, card.amount) == ('Menuiserie Lefèvre', euros(8500))
    assert sample_seat.shown(Palette) == []


def test_the_new_card_has_the_keyboard_and_one_undo_takes_it_away(sample_seat: Seat, ask: Ask) -> None:
    before = sample_seat.desk.dump()['organization']
    ask('Vitrines chez Boulangerie Auxerre 2950 demain')
    sample_seat.press(ENTER)
    assert sample_seat.focused_title() == 'Vitrines'
    sample_seat.press(Qt.Key.Key_Z, CTRL)
    assert deals_called(sample_seat, 'Vitrines') == 0
    assert sample_seat.desk.dump()['organization'] == before


def test_another_organisation_is_made_where_she_says_so(sample_seat: Seat, ask: Ask) -> None:
    ask(LINE).view.banner.another.click()
    assert sample_seat.card('Bornes du parking').organization == 'menuiserie lefevre'


def test_without_checking_a_near_name_is_a_new_organisation(sample_seat: Seat, ask: Ask) -> None:
    palette = ask('Bornes chez Menuiserie Lefebvre 900')
    assert palette.reading.met is not None
    sample_seat.press(ENTER, CTRL)
    assert sample_seat.card('Bornes').organization == 'Menuiserie Lefebvre'


def test_a_line_without_a_title_asks_for_one_in_place(sample_seat: Seat, ask: Ask) -> None:
    palette = ask('menuiserie lefevre 8500 appel demain')
    sample_seat.press(ENTER)
    assert focused() is palette.view.fields.title
    sample_seat.press(ENTER)
    sample_seat.write('Portail')
    sample_seat.press(ENTER)
    assert sample_seat.card('Portail').organization == 'Menuiserie Lefèvre'


def test_a_title_that_is_too_long_is_shown_with_what_is_wrong(sample_seat: Seat, ask: Ask) -> None:
    palette = ask('a' * 600 + ' 900')
    sample_seat.press(ENTER)
    title = palette.view.fields.title
    assert (title.text(), focused()) == ('a' * 600, title)
    assert title.accessibleDescription()


def test_a_card_that_a_filter_would_hide_is_shown(sample_seat: Seat, ask: Ask) -> None:
    sample_seat.page.show_only('zzz')
    ask('Bornes neuves 900')
    sample_seat.press(ENTER)
    assert sample_seat.focused_title() == 'Bornes neuves'


def test_a_line_left_is_there_when_the_palette_opens_again(sample_seat: Seat, ask: Ask) -> None:
    ask('Bornes du parking 85')
    sample_seat.press(ESCAPE)
    sample_seat.press(Qt.Key.Key_K, CTRL)
    line = sample_seat.one(Palette).view.line
    assert (line.text(), line.selectedText()) == ('Bornes du parking 85', 'Bornes du parking 85')


def test_a_line_that_became_a_deal_is_gone(sample_seat: Seat, ask: Ask) -> None:
    ask('Bornes 900')
    sample_seat.press(ENTER)
    sample_seat.press(Qt.Key.Key_K, CTRL)
    assert sample_seat.one(Palette).view.line.text() == ''


def test_the_line_is_kept_while_she_types(qtbot: QtBot, sample_seat: Seat, ask: Ask) -> None:
    ask('Bornes 900')
    drafts = sample_seat.office.desk.workplace.drafts
    qtbot.waitUntil(lambda: drafts.read('palette') == 'Bornes 900', timeout=4000)


@pytest.mark.parametrize('line', ['   ', ''])
def test_an_empty_line_makes_nothing(sample_seat: Seat, ask: Ask, line: str) -> None:
    palette = ask(line)
    sample_seat.press(ENTER, CTRL)
    assert palette.isVisible()
    assert chosen(palette) == 'Nouvelle affaire'
