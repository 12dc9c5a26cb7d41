"""The next action is planned, moved, or done."""

import pytest
from building import Desk, call, in_days
from filling import CTRL, captions, click, fill, focused, names_of_stops, press, type_into
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.done_part import DonePart
from salesdesk.ui.deal.asking.outcome import OUTCOMES, Outcome
from salesdesk.ui.deal.plan_popover import DONE, MOVE, PlanPopover
from salesdesk.ui.workplace import Workplace

CARD = QRect(100, 100, 200, 120)


def opened(window: QWidget, workplace: Workplace, deal_id: int) -> PlanPopover:
    popover = PlanPopover(window, workplace, deal_id)
    popover.open_at(CARD)
    return popover


def done_part(popover: PlanPopover) -> DonePart:
    assert popover.done is not None
    return popover.done


def next_action(desk: Desk, deal_id: int) -> NewAction | None:
    activity = desk.deals.details(deal_id).next_activity
    return NewAction(activity.kind, activity.due_on, activity.due_minute, activity.subject) if activity else None


def outcomes(desk: Desk) -> list[str]:
    return [row[0] for row in desk.workspace.database.rows('SELECT outcome FROM activity WHERE done_at IS NOT NULL')]


def test_a_deal_without_an_action_is_asked_for_one(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put('Atelier'))
    assert (popover.accessibleName(), popover.head.sentence.text()) == ('Plan an action', 'Atelier')
    assert (popover.mode(), popover.modes, captions(popover)) == (MOVE, None, ['Plan'])


def test_it_is_proposed_for_a_day_on_which_she_works(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(DayOff(1, in_days(1), in_days(2)))
    action = opened(window, workplace, desk.put('Atelier')).editor.action()
    assert action is not None
    assert action.on == in_days(3)


def test_an_action_is_planned(window: QWidget, workplace: Workplace, desk: Desk, qtbot: QtBot) -> None:
    deal_id = desk.put()
    popover = opened(window, workplace, deal_id)
    fill(popover.editor.hour, '10h30')
    with qtbot.waitSignal(popover.planned) as planned, qtbot.assertNotEmitted(popover.completed):
        click(popover.button)
    assert planned.args == [deal_id]
    assert next_action(desk, deal_id) == call(1, 630)
    assert desk.undo_key() == 'plan_action'


def test_the_keyboard_alone_plans_one(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put()
    opened(window, workplace, deal_id)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return, CTRL)
    assert next_action(desk, deal_id) == NewAction(ActivityKind.EMAIL, in_days(7))


def test_enter_on_a_choice_does_what_the_button_says(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(action=3)
    popover = opened(window, workplace, deal_id)
    popover.choose_mode(DONE)
    popover.modes.segments[1].setFocus()
    press(Qt.Key.Key_Return)
    assert outcomes(desk) == ['']
    assert desk.undo_key() == 'complete_action'


def test_enter_in_a_text_line_does_it_once(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(action=0)
    popover = opened(window, workplace, deal_id)
    done_part(popover).outcome.note.setFocus()
    press(Qt.Key.Key_Return)
    assert outcomes(desk) == ['']
    assert next_action(desk, deal_id) == call(1)


@pytest.mark.parametrize(('days', 'mode'), [(-3, DONE), (0, DONE), (1, MOVE), (20, MOVE)])
def test_what_is_due_is_proposed_as_done(
    window: QWidget, workplace: Workplace, desk: Desk, days: int, mode: str
) -> None:
    popover = opened(window, workplace, desk.put(action=days))
    assert popover.mode() == mode
    assert (done_part(popover).isVisible(), popover.editor.isVisible()) == (mode == DONE, mode == MOVE)


def test_an_action_is_moved(window: QWidget, workplace: Workplace, desk: Desk, qtbot: QtBot) -> None:
    deal_id = desk.put()
    desk.deals.plan_action(deal_id, call(2, 600, 'Rappeler'))
    popover = opened(window, workplace, deal_id)
    assert popover.editor.action() == call(2, 600, 'Rappeler')
    click(popover.editor.days.chips['week'])
    with qtbot.waitSignal(popover.planned):
        click(popover.button)
    assert next_action(desk, deal_id) == call(7, 600, 'Rappeler')
    assert outcomes(desk) == []


def test_an_action_is_done_and_another_follows(window: QWidget, workplace: Workplace, desk: Desk, qtbot: QtBot) -> None:
    deal_id = desk.put(action=-1)
    popover = opened(window, workplace, deal_id)
    done = done_part(popover)
    click(done.outcome.picks.chips['Answered'])
    fill(done.outcome.note, 'Decides on Friday')
    click(done.editor.kinds.chips['email'])
    with qtbot.waitSignal(popover.completed) as completed, qtbot.assertNotEmitted(popover.planned):
        click(popover.button)
    assert completed.args == [deal_id]
    assert outcomes(desk) == ['Answered. Decides on Friday']
    assert next_action(desk, deal_id) == NewAction(ActivityKind.EMAIL, in_days(1))


def test_done_and_following_are_one_step(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(action=0)
    before = desk.dump()
    click(opened(window, workplace, deal_id).button)
    assert desk.undo_key() == 'complete_action'
    desk.workspace.undo()
    assert desk.dump() == before


def test_nothing_need_follow(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(action=0)
    popover = opened(window, workplace, deal_id)
    done = done_part(popover)
    click(done.follows)
    assert not done.editor.isVisible()
    click(popover.button)
    assert (next_action(desk, deal_id), outcomes(desk)) == (None, [''])


def test_what_does_not_follow_may_be_wrong(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put(action=0))
    type_into(done_part(popover).editor.hour, '25h')
    click(done_part(popover).follows)
    click(popover.button)
    assert outcomes(desk) == ['']


def test_switching_loses_nothing(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put(action=3))
    fill(popover.editor.subject, 'Devis')
    click(popover.modes.segments[1])
    fill(done_part(popover).outcome.note, 'Joignable')
    click(popover.modes.segments[0])
    assert popover.editor.subject.text() == 'Devis'
    popover.choose_mode(DONE)
    assert done_part(popover).outcome.text() == 'Joignable'


def test_the_button_says_what_it_will_do(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put(action=3))
    assert popover.button.caption() == 'Reschedule'
    popover.choose_mode(DONE)
    assert popover.button.caption() == 'Mark as done'


@pytest.mark.parametrize('mode', [MOVE, DONE])
def test_an_unreadable_hour_stops_it(window: QWidget, workplace: Workplace, desk: Desk, mode: str) -> None:
    deal_id = desk.put(action=3)
    popover = opened(window, workplace, deal_id)
    popover.choose_mode(mode)
    editor = popover.editor if mode == MOVE else done_part(popover).editor
    type_into(editor.hour, '25h')
    click(popover.button)
    assert popover.isVisible()
    assert focused() is editor.hour.line
    assert next_action(desk, deal_id) == call(3)


@pytest.mark.parametrize('kind', list(ActivityKind))
def test_outcomes_fit_the_kind(window: QWidget, kind: ActivityKind) -> None:
    outcome = Outcome(kind, window)
    picks = list(outcome.picks.chips) if outcome.picks else []
    assert picks == list(OUTCOMES[kind])
    assert outcome.text() == ''


def test_an_outcome_is_kept_in_her_language(window: QWidget) -> None:
    use_language('fr')
    outcome = Outcome(ActivityKind.CALL, window)
    outcome.picks.choose('Voicemail')
    outcome.note.set_text('Rappeler')
    assert outcome.text() == 'Messagerie. Rappeler'


def test_tab_reaches_everything(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put(action=0))
    assert names_of_stops(popover) == [
        'It is done', 'Answered', 'What came of it', 'Plan what follows', 'Call', 'Tomorrow', 'Date of the action',
        'Choose a date', 'Time of the action', 'About', 'Mark as done',
    ]  # fmt: skip
