"""Title, amount, close date, tags, people: changed where they stand."""

from dataclasses import replace

import pytest
from building import euros
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import SHIFT, Seat, focused

from salesdesk.controllers.workspace import ActionTitle
from salesdesk.domain.contact import Contact
from salesdesk.ui.panel.head.in_place import InPlace
from salesdesk.ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def hand(sample_seat: Seat) -> PanelHand:
    return PanelHand(sample_seat).open('Relamping')


def test_the_title_is_kept_on_enter_and_the_keyboard_stays(hand: PanelHand) -> None:
    title = hand.panel.title.title
    title.words.click()
    hand.seat.write('Atelier')
    hand.seat.press(Key.Key_Return)
    assert (hand.deal.title, title.words.caption()) == ('Atelier', 'Atelier')
    assert focused() is title.words


def test_the_title_is_typed_over_the_whole_line_and_tab_goes_on_to_the_amount(hand: PanelHand, qtbot: QtBot) -> None:
    head = hand.panel.title
    head.title.words.click()
    qtbot.waitUntil(lambda: head.title.width() == head.people.width() + 6 + head.close_day.width())
    hand.seat.write('Atelier')
    hand.seat.press(Key.Key_Tab)
    assert (hand.deal.title, focused()) == ('Atelier', head.amount.words)
    hand.seat.press(Key.Key_Backtab, SHIFT)
    assert focused() is head.title.words


def test_tab_goes_through_the_head_as_it_is_read_though_a_click_opened_it(hand: PanelHand) -> None:
    head, people = hand.panel.title, hand.panel.title.people
    head.amount.words.setFocus()
    passed = []
    for _step in range(4):
        hand.seat.press(Key.Key_Tab)
        passed.append(focused())
    assert passed == [people.organization, people.contact, people.pencil, head.close_day.words]


def test_it_is_kept_on_leaving_as_one_step(hand: PanelHand, qtbot: QtBot) -> None:
    hand.panel.title.title.words.click()
    hand.seat.write('Atelier')
    hand.panel.setFocus()
    qtbot.waitUntil(lambda: hand.deal.title == 'Atelier')
    hand.desk.workspace.undo()
    assert hand.panel.title.title.words.caption() == 'Relamping LED de l’atelier'


def test_escape_takes_back_what_was_typed_and_leaves_the_panel_open(hand: PanelHand) -> None:
    hand.panel.title.title.words.click()
    hand.seat.write('Atelier')
    hand.seat.press(Key.Key_Escape)
    assert (hand.is_open, hand.deal.title) == (True, 'Relamping LED de l’atelier')


def test_no_title_is_refused_where_it_was_typed(hand: PanelHand) -> None:
    hand.panel.title.title.words.click()
    hand.seat.press(Key.Key_Delete)
    hand.seat.press(Key.Key_Return)
    field = hand.panel.title.title.field
    assert field is not None
    assert field.error()
    assert hand.deal.title == 'Relamping LED de l’atelier'


def typed(hand: PanelHand, part: InPlace, text: str) -> None:
    part.words.click()
    hand.seat.write(text)
    hand.seat.press(Key.Key_Return)


def test_an_amount_is_read_as_she_writes_it(hand: PanelHand) -> None:
    typed(hand, hand.panel.title.amount, '13 500')
    assert hand.deal.amount == euros(13_500)


def test_no_amount_says_why_and_keeps_what_was_typed(hand: PanelHand) -> None:
    typed(hand, hand.panel.title.amount, 'beaucoup')
    field = hand.panel.title.amount.field
    assert field is not None
    assert (field.text(), bool(field.error())) == ('beaucoup', True)
    assert hand.deal.amount == euros(12_400)


def test_the_close_date_is_typed_or_emptied(hand: PanelHand) -> None:
    typed(hand, hand.panel.title.close_day, '31/07/2026')
    assert str(hand.deal.expected_close_on) == '2026-07-31'
    typed(hand, hand.panel.title.close_day, '31/02/2026')
    assert str(hand.deal.expected_close_on) == '2026-07-31'


def test_tags_are_kept_together_as_one_step(hand: PanelHand) -> None:
    tags = hand.panel.title.tags
    tags.words.click()
    hand.seat.write('Urgent')
    hand.seat.press(Key.Key_Return)
    hand.seat.press(Key.Key_Return)
    names = [tag.name for tag in hand.desk.deals.details(hand.deal.id).tags]
    assert sorted(names) == ['Industrie', 'Prioritaire', 'Urgent']
    hand.desk.workspace.undo()
    assert len(hand.desk.deals.details(hand.deal.id).tags) == 2


def test_organisation_and_contact_are_changed_in_the_line(hand: PanelHand) -> None:
    people = hand.panel.title.people
    people.pencil.click()
    assert people.fields is not None
    people.fields.contact.set_text('Jeanne Petit')
    people.keep()
    assert people.contact.caption() == 'Jeanne Petit'
    assert people.organization.caption() == 'Menuiserie Lefèvre'


def test_her_function_gives_way_before_a_name_is_cut(hand: PanelHand, qtbot: QtBot) -> None:
    people = hand.panel.title.people
    for job, shown in (('gérante', True), ('Responsable des achats et des travaux', False)):
        workplace, contact_id = hand.seat.office.desk.workplace, hand.deal.contact_id
        assert contact_id is not None
        with workplace.workspace.transaction(ActionTitle('edit_deal', {})) as work:
            work.save(replace(work.get(Contact, contact_id), job_title=job))
        qtbot.waitUntil(lambda shown=shown: people.job.isVisible() is shown)
        qtbot.waitUntil(lambda: people.contact.width() >= people.contact.sizeHint().width())
    assert people.contact.toolTip() == 'Hélène Marchais, Responsable des achats et des travaux'


def test_their_names_lead_to_their_page(hand: PanelHand) -> None:
    hand.panel.title.people.organization.click()
    window = hand.seat.window
    assert isinstance(window, MainWindow)
    assert window.front_key == 'contacts'
    assert not hand.is_open


def test_what_was_open_is_kept_before_the_next_deal_comes(hand: PanelHand) -> None:
    deal_id = hand.deal.id
    hand.panel.title.title.words.click()
    hand.seat.write('Atelier')
    hand.panel.header.following.click()
    assert hand.desk.deal(deal_id).title == 'Atelier'
    assert hand.panel.title.title.words.caption() == 'Bureaux paysagers, 2 étages'
