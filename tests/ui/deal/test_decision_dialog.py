"""After qualification: go on or abandon."""

from datetime import date

import pytest
from building import TODAY, Desk, euros
from filling import CTRL, captions, click, focused, names_of_stops, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion, GivenAnswer
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.decision.answer_list import AnswerLine
from salesdesk.ui.deal.decision.proposed_reason import proposed_reason
from salesdesk.ui.deal.decision_dialog import DecisionDialog
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

ANSWERS = (
    GivenAnswer(Criterion.NEED, AnswerValue.YES, 'Pannes.', date(2026, 6, 1)),
    GivenAnswer(Criterion.VALUE, AnswerValue.NO, 'Trop cher', date(2026, 6, 5)),
    GivenAnswer(Criterion.DECISION_MAKER, AnswerValue.YES, '', TODAY),
)


@pytest.fixture
def deal_id(desk: Desk) -> int:
    form = DealForm('Atelier', 'Girardeau', amount=euros(900), answers=ANSWERS)
    return desk.deals.create(desk.pipeline().id, desk.stage('qualification').id, form)


@pytest.fixture
def dialog(window: QWidget, workplace: Workplace, deal_id: int) -> DecisionDialog:
    opened = DecisionDialog(window, workplace, deal_id)
    opened.open_dialog()
    return opened


def given(*answers: GivenAnswer) -> dict[Criterion, Answer]:
    return {a.criterion: Answer(1, a.criterion, a.value, a.evidence, a.answered_on) for a in answers}


def test_a_reason_is_put_together_from_the_answers() -> None:
    assert proposed_reason(given(*ANSWERS)) == 'Real need: Pannes. Decision-maker reached. Still open: budget planned.'


def test_with_every_answer_nothing_is_open() -> None:
    sure = [GivenAnswer(criterion, AnswerValue.YES, 'oui') for criterion in Criterion]
    assert proposed_reason(given(*sure)).count('.') == len(Criterion)


@pytest.mark.parametrize('value', [AnswerValue.NO, AnswerValue.UNKNOWN])
def test_without_a_yes_no_reason_is_proposed(value: AnswerValue) -> None:
    assert proposed_reason(given(GivenAnswer(Criterion.NEED, value, 'Rien'))) == ''
    assert proposed_reason({}) == ''


def test_in_french_too() -> None:
    use_language('fr')
    assert proposed_reason(given(ANSWERS[0])) == (
        'Besoin réel\u00a0: Pannes. Encore ouvert\u00a0: valeur comprise, budget prévu et décideur accessible.'
    )


def test_the_answers_stand_above(dialog: DecisionDialog) -> None:
    lines = [[label.text() for label in line.findChildren(Label)] for line in dialog.findChildren(AnswerLine)]
    assert lines == [
        ['Real need', 'Pannes.', '1 Jun'], ['Value understood', 'Trop cher', 'Fri 5'],
        ['Budget planned', 'no answer yet'], ['Decision-maker reached', 'yes', 'today'],
    ]  # fmt: skip


def test_going_on_is_proposed_with_its_reason(dialog: DecisionDialog) -> None:
    assert not dialog.abandons()
    assert dialog.go_reason.text().startswith('Real need: Pannes.')
    assert captions(dialog.footer) == ['Cancel', 'Go on']
    assert not dialog.come_back.isVisible()


def test_going_on_is_said_and_moves_nothing(dialog: DecisionDialog, desk: Desk, deal_id: int, qtbot: QtBot) -> None:
    before = desk.dump()
    dialog.go_reason.set_text('Elle veut')
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.going_on) as going_on:
        press(Qt.Key.Key_Return, CTRL)
    assert going_on.args == [deal_id, 'Elle veut']
    assert desk.dump() == before


def test_the_move_that_follows_records_the_decision(
    dialog: DecisionDialog, desk: Desk, deal_id: int, qtbot: QtBot
) -> None:
    dialog.going_on.connect(lambda moved, reason: desk.move(moved, 'proposition', reason=reason, override_reason='x'))
    click(dialog.main)
    event = desk.event(deal_id, EventKind.DECIDED)
    assert (event.detail['decision'], event.text.startswith('Real need')) == ('go', True)


def test_a_reason_there_must_be(dialog: DecisionDialog, qtbot: QtBot) -> None:
    dialog.go_reason.set_text(' ')
    with qtbot.assertNotEmitted(dialog.going_on):
        click(dialog.main)
    assert dialog.go_reason.error() == 'Write the reason in a few words.'
    assert focused() is dialog.go_reason.edit


def test_abandoning_asks_why_and_when_to_come_back(dialog: DecisionDialog) -> None:
    click(dialog.abandon)
    assert (dialog.abandon_reason.isVisible(), dialog.go_reason.isVisible()) == (True, False)
    assert dialog.abandon_reason.text() == ''
    assert dialog.come_back.isVisible()
    assert (captions(dialog.footer), dialog.main.variant) == (['Cancel', 'Abandon the deal'], 'danger')


def test_abandoning_without_a_reason_is_not(dialog: DecisionDialog, desk: Desk, deal_id: int) -> None:
    click(dialog.abandon)
    click(dialog.main)
    assert dialog.abandon_reason.error() == 'Write the reason in a few words.'
    assert desk.deal(deal_id).is_open


def test_a_lead_is_abandoned(dialog: DecisionDialog, desk: Desk, deal_id: int, qtbot: QtBot) -> None:
    click(dialog.abandon)
    dialog.abandon_reason.set_text('Pas de budget avant 2027')
    click(dialog.come_back.picks.chips['six'])
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.abandoned) as abandoned:
        click(dialog.main)
    deal = desk.deal(deal_id)
    assert abandoned.args == [deal_id]
    assert (deal.status, deal.returns_on) == (DealStatus.LOST, date(2026, 12, 9))
    assert desk.event(deal_id, EventKind.DECIDED).text == 'Pas de budget avant 2027'


def test_a_wrong_day_to_come_back_is_said(dialog: DecisionDialog, desk: Desk, deal_id: int) -> None:
    click(dialog.abandon)
    dialog.abandon_reason.set_text('Trop loin')
    click(dialog.come_back.picks.chips['choose'])
    type_into(dialog.come_back.field, 'yesterday')
    click(dialog.main)
    assert focused() is dialog.come_back.field.line
    assert desk.deal(deal_id).is_open


def test_changing_her_mind_loses_no_word(dialog: DecisionDialog) -> None:
    dialog.go_reason.set_text('Elle veut')
    click(dialog.abandon)
    dialog.abandon_reason.set_text('Ou pas')
    click(dialog.go)
    assert (dialog.go_reason.text(), dialog.go_reason.isVisible()) == ('Elle veut', True)
    click(dialog.abandon)
    assert dialog.abandon_reason.text() == 'Ou pas'


def test_it_may_open_at_abandoning(window: QWidget, workplace: Workplace, deal_id: int) -> None:
    opened = DecisionDialog(window, workplace, deal_id, abandoning=True)
    opened.open_dialog()
    assert opened.abandons()
    assert focused() is opened.abandon
    assert not opened.is_touched()


def test_escape_asks_about_a_reason_she_has_changed(dialog: DecisionDialog) -> None:
    dialog.go_reason.set_text('Elle veut')
    press(Qt.Key.Key_Escape)
    assert dialog.question.isVisible()


def test_a_lead_that_was_closed_meanwhile(dialog: DecisionDialog, desk: Desk, deal_id: int) -> None:
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    click(dialog.abandon)
    dialog.abandon_reason.set_text('Trop loin')
    click(dialog.main)
    assert dialog.fault.accessibleName() == 'Could not save. This deal is closed. Reopen it first.'


def test_the_card_says_where_it_goes(window: QWidget, workplace: Workplace, desk: Desk, dialog: DecisionDialog) -> None:
    assert dialog.go.accessibleDescription() == f'It moves to {desk.stage("proposition").name.en}.'
    last = DecisionDialog(window, workplace, desk.put(stage='closing'))
    assert last.go.accessibleDescription() == 'It goes on from here.'


def test_the_keyboard_alone_abandons(dialog: DecisionDialog) -> None:
    assert focused() is dialog.go
    press(Qt.Key.Key_Right)
    assert dialog.abandons()
    press(Qt.Key.Key_Tab)
    assert focused() is dialog.abandon_reason.edit


def test_tab_reaches_everything(dialog: DecisionDialog) -> None:
    assert names_of_stops(dialog) == ['Close', 'Go on', 'Why go on?', 'Cancel', 'Go on']
    click(dialog.abandon)
    assert names_of_stops(dialog) == ['Close', 'Abandon', 'Why abandon?', 'Never', 'Cancel', 'Abandon the deal']
