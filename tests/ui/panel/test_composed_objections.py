"""An objection is written down as a call is: with its answer and whether that worked."""

import pytest
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from seat import CTRL, Seat, focused

from salesdesk.controllers.negotiation.objection_controller import ObjectionController
from salesdesk.domain.proposals.objection import Objection
from salesdesk.ui.panel.timeline.objection_popover import ObjectionPopover

Key = Qt.Key


@pytest.fixture
def hand(sample_seat: Seat) -> PanelHand:
    return PanelHand(sample_seat).open('Entrepôt')


def objection(hand: PanelHand) -> Objection:
    [found] = ObjectionController(hand.desk.workspace).of_deal(hand.deal.id)
    return found


def log(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_O)
    hand.seat.write('Trop long')
    hand.seat.press(Key.Key_Tab)
    hand.seat.write('Deux camions')
    hand.composer.results.picks['worked'].click()
    hand.composer.save()


def test_the_key_o_leads_to_the_words_and_tab_to_the_answer(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_O)
    assert focused() is hand.composer.text
    hand.seat.press(Key.Key_Tab)
    assert focused() is hand.composer.answer


def test_an_objection_is_kept_with_its_answer_and_told_at_once(hand: PanelHand) -> None:
    log(hand)
    kept = objection(hand)
    assert (kept.text, kept.answer, kept.worked) == ('Trop long', 'Deux camions', True)
    assert hand.told()[0].startswith('Objection, la réponse a porté, aujourd’hui 9:00, Trop long')
    assert (hand.composer.text.written(), hand.composer.answer.written()) == ('', '')


def test_without_words_it_is_refused_where_she_types(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_O)
    hand.seat.press(Key.Key_Return, CTRL)
    assert hand.composer.fault.text() == 'Écrivez l’objection.'


def test_a_draft_comes_back_with_its_answer(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_O)
    hand.seat.press(Key.Key_Tab)
    hand.seat.write('Deux camions')
    hand.composer.drafts.flush()
    hand.composer.show_deal()
    assert (hand.composer.kinds.current(), hand.composer.answer.written()) == ('objection', 'Deux camions')


def test_only_an_objection_has_an_answer(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_O)
    assert hand.composer.answer.isVisible()
    hand.composer.open_on('call')
    assert not hand.composer.answer.isVisible()
    middle = hand.composer.results.y(), hand.composer.text.y()
    assert middle[0] < middle[1]


def test_how_the_answer_went_is_corrected_in_the_timeline(hand: PanelHand) -> None:
    log(hand)
    hand.timeline.commands.open(hand.timeline.view.entries[0])
    popover = hand.seat.one(ObjectionPopover)
    popover.results.picks['failed'].click()
    popover.submit()
    assert objection(hand).worked is False


def test_an_objection_is_deleted_in_the_timeline(hand: PanelHand) -> None:
    log(hand)
    hand.timeline.commands.delete(hand.timeline.view.entries[0])
    assert ObjectionController(hand.desk.workspace).of_deal(hand.deal.id) == []


@pytest.mark.parametrize('key', [Key.Key_L, Key.Key_R, Key.Key_O])
def test_five_kinds_have_room_in_the_panel(hand: PanelHand, key: Key) -> None:
    hand.seat.press(key)
    right = hand.composer.mapTo(hand.panel, hand.composer.rect().bottomRight()).x()
    assert right < hand.panel.width()
    tabs = hand.composer.kinds.tabs
    assert all(tab.says_name() for tab in tabs.values() if tab.isChecked())


def test_the_four_kinds_of_every_day_say_their_names(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_R)
    tabs = hand.composer.kinds.tabs
    assert [kind for kind, tab in tabs.items() if not tab.says_name()] in ([], ['objection'])
