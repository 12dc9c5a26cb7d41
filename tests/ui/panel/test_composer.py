"""Writing down what was done: outcome, words, what comes next; drafts that survive."""

import pytest
from building import in_days
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat, focused

from salesdesk.domain.activity import ActivityKind, ActivityResult, NextAction
from salesdesk.domain.deals.deal_event import EventKind

Key = Qt.Key


@pytest.fixture
def hand(sample_seat: Seat) -> PanelHand:
    """A deal for which nothing is planned."""
    return PanelHand(sample_seat).open('Entrepôt')


def last_done(hand: PanelHand) -> dict[str, str]:
    return dict(hand.desk.event(hand.deal.id, EventKind.ACTIVITY_DONE).detail)


def test_a_call_is_three_keys_and_ctrl_enter(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_L)
    hand.seat.press(Key.Key_1)
    assert focused() is hand.composer.text
    hand.seat.write('Oui pour jeudi')
    hand.seat.press(Key.Key_Return, CTRL)
    assert last_done(hand)['result'] == ActivityResult.ANSWERED
    assert hand.told()[0].startswith('Appel, a répondu, aujourd’hui 9:00, Oui pour jeudi')


@pytest.mark.parametrize(
    ('key', 'held', 'result'),
    [
        (Key.Key_1, Qt.KeyboardModifier.ShiftModifier, ActivityResult.ANSWERED),
        (Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, ActivityResult.VOICEMAIL),
    ],
)
def test_the_digits_are_those_of_a_french_keyboard_too(
    hand: PanelHand, key: Key, held: Qt.KeyboardModifier, result: ActivityResult
) -> None:
    hand.seat.press(Key.Key_L)
    hand.seat.press(key, held)
    hand.seat.write('Oui')
    hand.seat.press(Key.Key_Return, CTRL)
    assert last_done(hand)['result'] == result


def test_a_meeting_asks_first_too_and_its_digit_is_no_letter(hand: PanelHand) -> None:
    hand.seat.press(Key.Key_R)
    hand.seat.press(Key.Key_1)
    hand.seat.write('Sur place')
    hand.seat.press(Key.Key_Return, CTRL)
    assert last_done(hand)['result'] == ActivityResult.DONE
    assert hand.told()[0].endswith('Sur place')


def test_what_comes_next_is_planned_in_the_same_step(hand: PanelHand) -> None:
    hand.composer.next_row.choose(ActivityKind.MEETING, in_days(3), 600)
    hand.composer.next_row.save.click()
    assert hand.deal.next_action == NextAction(ActivityKind.MEETING, in_days(3), 600)
    hand.desk.workspace.undo()
    assert hand.deal.next_action is None


def test_a_proposal_falls_on_a_working_day(hand: PanelHand) -> None:
    following = hand.composer.next_row.following()
    assert following is not None
    assert (following.kind, following.on) == (ActivityKind.CALL, in_days(1))


def test_nothing_next_holds_once(hand: PanelHand) -> None:
    hand.composer.next_row.skip.click()
    assert hand.composer.next_row.told.text() == 'rien'
    hand.composer.save()
    assert hand.deal.next_action is None
    assert hand.composer.next_row.following() is not None


def test_what_is_planned_already_is_not_planned_twice(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    hand.composer.open_on('email')
    hand.composer.save()
    assert hand.deal.next_action is not None
    assert hand.deal.next_action.on == in_days(1)


def test_the_planned_call_is_done_with_it_once_it_is_due(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Hall de production')
    completes = hand.composer.completes
    assert (completes.isVisible(), completes.isChecked()) == (True, True)
    hand.composer.save()
    assert hand.deal.next_action is not None
    assert hand.deal.next_action.on == in_days(1)


def test_a_call_in_vain_counts(hand: PanelHand) -> None:
    for _call in range(2):
        hand.composer.pick_result(3)
        hand.composer.save()
    hand.composer.pick_result(3)
    assert hand.composer.attempt.text() == '3e tentative'


def test_an_outcome_pressed_again_is_taken_back(hand: PanelHand) -> None:
    hand.composer.pick_result(1)
    hand.composer.pick_result(1)
    assert hand.composer.results.current() == ''


def test_a_note_in_markdown_needs_words(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.composer.save()
    assert hand.composer.fault.isVisible()
    hand.seat.write('**gras**')
    hand.composer.save()
    assert hand.told()[0].startswith('Note, ')
    assert not hand.composer.fault.isVisible()


def test_a_note_asks_what_is_next_and_proposes_nothing(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    row = hand.composer.next_row
    assert (row.told.text(), row.skip.isVisible(), row.kind.isVisible()) == ('rien', True, False)
    hand.seat.write('vu au salon')
    hand.composer.save()
    assert hand.deal.next_action is None


def test_a_note_is_written_with_its_next_action_in_one_step(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.seat.write('vu au salon')
    hand.composer.next_row.skip.click()
    hand.composer.next_row.choose(ActivityKind.CALL, in_days(2), 600)
    hand.composer.save()
    assert hand.deal.next_action == NextAction(ActivityKind.CALL, in_days(2), 600)
    hand.desk.workspace.undo()
    assert hand.deal.next_action is None
    assert not any(line.startswith('Note, ') for line in hand.told())


def test_a_call_after_a_look_at_notes_proposes_again(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.composer.open_on('call')
    assert hand.composer.next_row.following() is not None


def test_a_length_is_said_and_kept(hand: PanelHand) -> None:
    hand.composer.open_on('call')
    hand.composer.duration.choose(45)
    assert hand.composer.duration.accessibleName() == 'Durée: 45\xa0min'
    hand.composer.save()
    assert hand.told()[0].startswith('Appel, 45\xa0min, ')
    assert hand.composer.duration.minutes() is None


def test_a_length_comes_back_with_the_draft_and_a_note_has_none(hand: PanelHand) -> None:
    hand.composer.open_on('meeting')
    hand.composer.text.set_text('sur place')
    hand.composer.duration.choose(90)
    hand.panel.header.following.click()
    hand.panel.header.previous.click()
    assert hand.composer.composed().minutes == 90
    hand.composer.open_on('note')
    assert (hand.composer.duration.isVisible(), hand.composer.composed().minutes) == (False, 0)


def test_a_draft_comes_back_with_the_deal(hand: PanelHand) -> None:
    hand.composer.open_on('call')
    hand.composer.pick_result(2)
    hand.seat.write('rappeler')
    hand.panel.header.following.click()
    assert hand.composer.text.written() == ''
    hand.panel.header.previous.click()
    composed = hand.composer.composed()
    assert (composed.result, composed.text) == ('voicemail', 'rappeler')


def test_leaving_the_panel_loses_nothing_and_asks_nothing(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.seat.write('en cours')
    hand.seat.press(Key.Key_Escape)
    hand.open('Entrepôt')
    assert hand.composer.composed().text == 'en cours'
    assert hand.composer.kinds.current() == 'note'


def test_two_seconds_after_the_first_letter_it_is_on_the_disk(qtbot: QtBot, hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.seat.write('a')
    key = hand.composer.drafts.key
    drafts = hand.seat.office.desk.workplace.drafts
    qtbot.waitUntil(lambda: drafts.read(key) != '', timeout=10_000)


def test_a_saved_draft_is_gone(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.seat.write('fini')
    hand.composer.drafts.flush()
    hand.composer.save()
    assert hand.seat.office.desk.workplace.drafts.read(hand.composer.drafts.key) == ''


def test_words_stay_when_something_else_changes(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.seat.write('en cours')
    hand.panel.shown.change(owner='Anne')
    assert hand.composer.text.written() == 'en cours'
