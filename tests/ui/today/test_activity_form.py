"""The form of an activity: everything it may say, how it repeats in words, and what is refused."""

import pytest
from building import TODAY, Desk, in_days
from PySide6.QtWidgets import QSpinBox, QWidget
from pytestqt.qtbot import QtBot
from today_seat import TodaySeat

from salesdesk.domain.activity import Activity, ActivityKind, NewAction
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.durations import duration_text
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.today.form.recurrence_field import COUNT, KEPT, LAST_DAY, UNTIL, WORKDAYS, RecurrenceField


def planned(desk: Desk, deal_id: int) -> Activity:
    (activity,) = desk.activities.planned_of(deal_id)
    return activity


def opened(today: TodaySeat, action: NewAction) -> tuple[ActivityDialog, int]:
    """The form of an activity just planned, and its deal."""
    deal_id = today.desk.put('Halle', organization='Girardeau', contact='Anne Girardeau')
    today.desk.activities.plan(deal_id, action)
    today.page.commands.edit(planned(today.desk, deal_id).id)
    return today.seat.one(ActivityDialog), deal_id


FULL = NewAction(
    ActivityKind.MEETING, in_days(2), 630, 'Visite', 75, 'Sur place', 'Apporter le plan', None, 'FREQ=WEEKLY;INTERVAL=2'
)


def test_saved_as_it_opens_it_changes_nothing(today: TodaySeat) -> None:
    dialog, deal_id = opened(today, FULL)
    before = planned(today.desk, deal_id)
    assert not dialog.is_touched()
    dialog.submit()
    assert planned(today.desk, deal_id) == before


def test_everything_can_be_changed_at_once(today: TodaySeat) -> None:
    dialog, deal_id = opened(today, FULL)
    fields = dialog.fields
    fields.editor.hour.set_text('14h')
    fields.duration.choose('60')
    fields.contact.choose(fields.contact.select.itemData(1))
    fields.place.set_text('En ligne')
    fields.note.set_text('Sans plan')
    fields.recurrence.step.choose('never')
    dialog.submit()
    changed = planned(today.desk, deal_id)
    assert (changed.due_minute, changed.minutes, changed.place) == (840, 60, 'En ligne')
    assert (changed.note, changed.repeats, changed.contact_id) == ('Sans plan', '', today.desk.deal(deal_id).contact_id)


def test_a_person_who_has_left_stays_chosen(today: TodaySeat) -> None:
    stranger = today.desk.deal(today.desk.put(organization='Ailleurs', contact='Paul Loin')).contact_id
    dialog, deal_id = opened(today, NewAction(ActivityKind.CALL, TODAY, contact_id=stranger))
    dialog.submit()
    assert planned(today.desk, deal_id).contact_id == stranger


@pytest.mark.parametrize(('typed', 'said'), [('', 'concernée'), ('nulle part', 'liste')])
def test_a_new_one_needs_its_deal(today: TodaySeat, typed: str, said: str) -> None:
    today.page.commands.create()
    dialog = today.seat.one(ActivityDialog)
    assert dialog.deal is not None
    dialog.deal.set_text(typed)
    dialog.submit()
    assert said in dialog.deal.error()
    assert dialog.isVisible()


def test_a_closed_deal_is_not_offered(today: TodaySeat) -> None:
    today.desk.closing.win(today.desk.put('Serre gagnée'), TODAY, None)
    today.desk.put('Serre ouverte')
    today.page.commands.create()
    dialog = today.seat.one(ActivityDialog)
    assert dialog.deal is not None
    today.seat.write('serre')
    assert [offer.text for offer in dialog.deal._find('serre')] == ['Serre ouverte']


@pytest.mark.parametrize(
    ('step', 'end', 'rule', 'words'),
    [
        ('DAILY', '', 'FREQ=DAILY', 'Every day'),
        (WORKDAYS, '', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every day from Monday to Friday'),
        ('MONTHLY', COUNT, 'FREQ=MONTHLY;COUNT=10', 'Every month on the 9th, 10 times'),
        (LAST_DAY, '', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day'),
        ('YEARLY', UNTIL, 'FREQ=YEARLY;UNTIL=20260907', 'Every year on 9 Jun, until 7 Sep'),
        ('never', '', '', ''),
    ],
)
def test_a_recurrence_is_chosen_and_said(qtbot: QtBot, step: str, end: str, rule: str, words: str) -> None:
    use_language('en')
    field = RecurrenceField(TODAY)
    qtbot.addWidget(field)
    field.set_start(TODAY)
    field.step.choose(step)
    field.end.choose(end)
    field.end.chosen.emit(end)
    assert (field.repeats(), field.words.text()) == (rule, words)


@pytest.mark.parametrize('rule', ['FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=HOURLY', 'nonsense'])
def test_a_rule_without_a_choice_is_kept(qtbot: QtBot, rule: str) -> None:
    field = RecurrenceField(TODAY)
    qtbot.addWidget(field)
    field.set_rule(rule, TODAY)
    assert (field.step.current(), field.repeats(), field.validate()) == (KEPT, rule, True)


@pytest.mark.parametrize('rule', ['FREQ=DAILY;INTERVAL=3', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4', ''])
def test_a_rule_is_shown_as_it_is(qtbot: QtBot, rule: str) -> None:
    field = RecurrenceField(TODAY)
    qtbot.addWidget(field)
    field.set_rule(rule, TODAY)
    assert field.repeats() == rule


def test_an_end_before_its_beginning_is_refused(qtbot: QtBot) -> None:
    field = RecurrenceField(TODAY)
    qtbot.addWidget(field)
    field.step.choose('DAILY')
    field.end.choose(UNTIL)
    field.until.set_day(in_days(-1))
    assert not field.validate()
    assert field.until.error()


def test_every_field_has_a_name(today: TodaySeat) -> None:
    dialog, _deal = opened(today, FULL)
    nameless = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy().value
        and widget.isVisible()
        and not widget.accessibleName()
        # A spin box speaks for the line inside it.
        and not isinstance(widget.parent(), QSpinBox)
    ]
    assert nameless == []


@pytest.mark.parametrize(('minutes', 'said'), [(45, '45\u00a0min'), (60, '1\u00a0h'), (90, '1\u00a0h\u00a030')])
def test_a_duration_in_words(minutes: int, said: str) -> None:
    assert duration_text(minutes) == said
