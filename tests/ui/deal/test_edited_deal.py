"""A deal is changed in the form, its four criteria with it."""

from datetime import date

import pytest
from building import TODAY, Desk, call, euros, in_days
from filling import CTRL, click, fill, focused, names_of_stops, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.form.answer_row import AnswerRow
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

NEED = GivenAnswer(Criterion.NEED, AnswerValue.YES, 'Pannes', date(2026, 6, 1))
FORM = DealForm(
    'Atelier', 'Girardeau', 'Ana Diaz', 'ana@girardeau.example', '02 41', euros(900), in_days(20),
    ('Industrie', 'Neuf'), call(2, 600, 'Confirmer'), 'Lea', 'LED', 'Rappeler', (NEED,),
)  # fmt: skip


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.deals.create(desk.pipeline().id, desk.stage('qualification').id, FORM)


def opened(window: QWidget, workplace: Workplace, desk: Desk, deal_id: int) -> DealFormDialog:
    dialog = DealFormDialog(window, workplace, pipeline_id=desk.pipeline().id, deal_id=deal_id)
    dialog.open_dialog()
    return dialog


@pytest.fixture
def dialog(window: QWidget, workplace: Workplace, desk: Desk, deal_id: int) -> DealFormDialog:
    return opened(window, workplace, desk, deal_id)


def row_of(dialog: DealFormDialog, criterion: Criterion) -> AnswerRow:
    assert dialog.answers is not None
    return dialog.answers.rows[list(Criterion).index(criterion)]


def test_it_shows_the_deal_as_it_is(dialog: DealFormDialog) -> None:
    fields = dialog.fields
    assert (fields.title.text(), fields.money.typed()) == ('Atelier', ('900', 'EUR'))
    assert fields.people.typed() == ('Girardeau', 'Ana Diaz', 'ana@girardeau.example', '02 41')
    assert (fields.close_on.text(), fields.tags.tags()) == ('29 Jun 2026', ('Industrie', 'Neuf'))
    assert fields.action.planned.words.text() == 'Call, Thu 11 10:00, Confirmer'
    assert fields.more.typed() == ('Lea', 'LED', 'Rappeler')


def test_it_says_which_stage_it_is_in(dialog: DealFormDialog) -> None:
    texts = [label.text() for label in dialog.header.findChildren(Label)]
    assert texts[:2] == ['Edit the deal', 'Sales, Qualification']


def test_saving_untouched_changes_nothing(dialog: DealFormDialog, desk: Desk, qtbot: QtBot) -> None:
    before = desk.dump()
    with qtbot.waitSignal(dialog.saved):
        press(Qt.Key.Key_Return, CTRL)
    assert desk.dump() == before


def test_an_imported_deal_saved_untouched_stays_too(
    window: QWidget, workplace: Workplace, desk: Desk, qtbot: QtBot
) -> None:
    deal_id = desk.put('Nue', given='?n', contact='Ana', organization='', expected_close_on=None)
    before = desk.dump()
    with qtbot.waitSignal(opened(window, workplace, desk, deal_id).saved):
        press(Qt.Key.Key_Return, CTRL)
    assert desk.dump() == before


def test_a_change_is_kept_in_one_step(dialog: DealFormDialog, desk: Desk, deal_id: int) -> None:
    before = desk.dump()
    fill(dialog.fields.title, 'Hall')
    click(row_of(dialog, Criterion.BUDGET).picks.chips['yes'])
    click(dialog.main)
    assert desk.deal(deal_id).title == 'Hall'
    assert desk.deals.details(deal_id).answers[Criterion.BUDGET].value is AnswerValue.YES
    assert desk.undo_key() == 'edit_deal'
    desk.workspace.undo()
    assert desk.dump() == before


def test_what_is_emptied_is_gone(dialog: DealFormDialog, desk: Desk, deal_id: int) -> None:
    fields = dialog.fields
    for field in (fields.people.organization, fields.people.contact, fields.money.field, fields.close_on):
        fill(field, '')
    fields.tags.set_tags(())
    click(fields.action.planned.drop)
    click(dialog.main)
    details = desk.deals.details(deal_id)
    assert (details.organization, details.contact, details.tags, details.next_activity) == (None, None, (), None)
    assert (details.deal.amount, details.deal.expected_close_on) == (None, None)


def test_the_action_is_changed_in_place(dialog: DealFormDialog, desk: Desk, deal_id: int) -> None:
    action = dialog.fields.action
    click(action.planned.change)
    assert (action.editor.isVisible(), action.planned.isVisible()) == (True, False)
    assert focused() is action.editor.kinds.chips['call']
    click(action.editor.days.chips['week'])
    click(dialog.main)
    activity = desk.deals.details(deal_id).next_activity
    assert (activity.due_on, activity.due_minute, activity.subject) == (in_days(7), 600, 'Confirmer')


def test_the_answers_are_shown(dialog: DealFormDialog) -> None:
    row = row_of(dialog, Criterion.NEED)
    assert row.typed() == ('yes', 'Pannes', '1 Jun 2026')
    assert (row.evidence.isVisible(), row_of(dialog, Criterion.BUDGET).evidence.isVisible()) == (True, False)
    assert dialog.answers._count.text() == '1 of 4'


def test_an_answer_unfolds_and_is_of_today(dialog: DealFormDialog) -> None:
    row = row_of(dialog, Criterion.VALUE)
    click(row.picks.chips['no'])
    assert row.evidence.isVisible()
    assert row.given() == GivenAnswer(Criterion.VALUE, AnswerValue.NO, '', TODAY)
    assert dialog.answers._count.text() == '2 of 4'


def test_an_answer_with_evidence_and_its_day_is_kept(dialog: DealFormDialog, desk: Desk, deal_id: int) -> None:
    row = row_of(dialog, Criterion.DECISION_MAKER)
    click(row.picks.chips['yes'])
    row.evidence.set_text('Elle signe\nseule')
    fill(row.day, '5 June 2026')
    click(dialog.main)
    answer = desk.deals.details(deal_id).answers[Criterion.DECISION_MAKER]
    assert (answer.value, answer.evidence, answer.answered_on) == ('yes', 'Elle signe seule', date(2026, 6, 5))
    assert desk.event(deal_id, EventKind.ANSWERED).text == 'Elle signe seule'


def test_a_changed_answer_is_of_today_and_the_old_one_of_its_day(dialog: DealFormDialog) -> None:
    row = row_of(dialog, Criterion.NEED)
    click(row.picks.chips['no'])
    assert row.day.day() == TODAY
    click(row.picks.chips['yes'])
    assert row.day.day() == date(2026, 6, 1)
    assert row.given() is None


def test_an_answer_may_become_unknown_again(dialog: DealFormDialog, desk: Desk, deal_id: int) -> None:
    row = row_of(dialog, Criterion.NEED)
    click(row.picks.chips['unknown'])
    assert row.evidence.isVisible()
    click(dialog.main)
    answer = desk.deals.details(deal_id).answers[Criterion.NEED]
    assert (answer.value, answer.evidence) == (AnswerValue.UNKNOWN, 'Pannes')


def test_a_wrong_day_of_an_answer_is_said(dialog: DealFormDialog, desk: Desk, deal_id: int) -> None:
    row = row_of(dialog, Criterion.NEED)
    type_into(row.day, '31/02/2026')
    click(dialog.main)
    assert row.day.error() == 'There is no such day. Check the date.'
    assert focused() is row.day.line
    assert dialog.isVisible()


@pytest.mark.parametrize('change', [
    lambda dialog: type_into(dialog.fields.title, 'x'),
    lambda dialog: click(row_of(dialog, Criterion.BUDGET).picks.chips['no']),
    lambda dialog: dialog.fields.tags.set_tags(['Neuf']),
    lambda dialog: dialog.fields.more.note.set_text(''),
    lambda dialog: dialog.fields.money.currency.select.choose('CHF'),
    lambda dialog: click(dialog.fields.action.planned.drop),
])  # fmt: skip
def test_every_change_is_asked_about(dialog: DealFormDialog, change: object) -> None:
    assert not dialog.is_touched()
    change(dialog)
    dialog.reject()
    assert dialog.question.isVisible()


def test_a_deal_that_went_to_the_trash_meanwhile_can_still_be_kept(
    dialog: DealFormDialog, desk: Desk, deal_id: int, qtbot: QtBot
) -> None:
    desk.deals.delete(deal_id)
    fill(dialog.fields.title, 'Hall')
    with qtbot.waitSignal(dialog.saved):
        click(dialog.main)
    assert desk.deal(deal_id).title == 'Hall'


def test_tab_reaches_every_tag_and_every_answer(dialog: DealFormDialog) -> None:
    names = names_of_stops(dialog)
    assert names[:4] == ['Close', 'Title', 'Organisation', 'Amount']
    at = names.index('Tags')
    assert names[at - 2 : at + 1] == ['Remove Industrie', 'Remove Neuf', 'Tags']
    assert names.index('Note') < names.index('Yes') < names.index('Cancel')
    assert names[-2:] == ['Cancel', 'Save']
