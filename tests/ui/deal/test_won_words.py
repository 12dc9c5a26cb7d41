"""What she says when a deal is won: why, what worked, a lesson, the contract, and how it is said to be won."""

from datetime import timedelta
from pathlib import Path

import pytest
from building import NOW, TODAY, Desk, euros, in_days
from filling import click, focused, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.closing_report import ClosingReport
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.ending.won_words import figures_text
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.workplace import Workplace

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put_ready('Entrepôt', 'closing', amount=euros(18_900), entered=NOW - timedelta(days=41))


@pytest.fixture
def dialog(window: QWidget, workplace: Workplace, deal_id: int) -> WonDialog:
    return opened(window, workplace, deal_id)


def opened(window: QWidget, workplace: Workplace, deal_id: int) -> WonDialog:
    dialog = WonDialog(window, workplace, deal_id)
    dialog.open_dialog()
    return dialog


def choose(dialog: WonDialog, name: str) -> None:
    click(next(row for row in dialog.reasons.rows if row.accessibleName() == name))


def report(desk: Desk, deal_id: int) -> ClosingReport:
    return LossReportController(desk.workspace, desk.book).of_deal(deal_id)[0]


def contract_of(desk: Desk, deal_id: int) -> Contract:
    return desk.workspace.reading().get(Contract, report(desk, deal_id).contract_id or 0)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / 'contrat.pdf'
    path.write_bytes(b'%PDF')
    return path


def test_why_it_was_won_and_what_worked(dialog: WonDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog, 'Best fit')
    dialog.worked.set_text('La visite')
    press(Qt.Key.Key_Return, CTRL)
    told = report(desk, deal_id)
    best = next(reason.id for reason in desk.closing.won_reasons() if reason.key == 'best_fit')
    assert (told.reason_id, told.analysis) == (best, 'La visite')


def test_neither_has_to_be_said(dialog: WonDialog, desk: Desk, deal_id: int) -> None:
    press(Qt.Key.Key_Return)
    assert (report(desk, deal_id).reason_id, report(desk, deal_id).lesson_id) == (None, None)


def test_another_reason_asks_for_words(dialog: WonDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog, 'Other')
    click(dialog.main)
    assert dialog.worked.error() == 'Write in a few words what worked.'
    assert focused() is dialog.worked.edit
    assert desk.deal(deal_id).is_open
    choose(dialog, 'Price')
    assert dialog.worked.error() == ''


def test_a_lesson_is_kept(dialog: WonDialog, desk: Desk, deal_id: int) -> None:
    click(dialog.lesson.switch)
    type_into(dialog.lesson.line, 'Visiter avec le directeur')
    click(dialog.main)
    lesson = desk.workspace.reading().get(Lesson, report(desk, deal_id).lesson_id or 0)
    assert (lesson.kind, lesson.title) == (LessonKind.WON, 'Visiter avec le directeur')


def test_a_contract_is_noted_with_its_days(dialog: WonDialog, desk: Desk, deal_id: int) -> None:
    click(dialog.contract.switch)
    assert focused() is dialog.contract.title.line
    type_into(dialog.contract.start, '1 Jul 2026')
    type_into(dialog.contract.end, '30 Jun 2027')
    type_into(dialog.contract.notice, '30 Apr 2027')
    click(dialog.contract.renews)
    click(dialog.main)
    contract = contract_of(desk, deal_id)
    assert (contract.title, contract.signed_on, contract.renews) == ('Entrepôt', TODAY, True)
    assert [contract.start_on, contract.end_on, contract.notice_on] == [in_days(22), in_days(386), in_days(325)]


def test_a_new_file_is_kept_with_the_deal(
    dialog: WonDialog, workplace: Workplace, desk: Desk, deal_id: int, paper: Path
) -> None:
    dialog.contract.file.ask_file = lambda: paper
    click(dialog.contract.switch)
    click(dialog.contract.file.add)
    assert not dialog.contract.file.add.isVisible()
    click(dialog.main)
    (kept,) = workplace.attachments.of_deal(deal_id)
    assert (kept.name, contract_of(desk, deal_id).attachment_id) == ('contrat.pdf', kept.id)


def test_a_file_the_deal_has_already_is_taken(
    window: QWidget, workplace: Workplace, desk: Desk, deal_id: int, paper: Path
) -> None:
    (known,) = workplace.attachments.add(deal_id, [paper])
    dialog = opened(window, workplace, deal_id)
    click(dialog.contract.switch)
    dialog.contract.file.restore(known, '')
    click(dialog.main)
    assert contract_of(desk, deal_id).attachment_id == known
    assert len(workplace.attachments.of_deal(deal_id)) == 1


def test_a_file_that_is_gone_is_said_and_nothing_is_won(
    dialog: WonDialog, desk: Desk, deal_id: int, paper: Path
) -> None:
    dialog.contract.file.ask_file = lambda: paper
    click(dialog.contract.switch)
    click(dialog.contract.file.add)
    paper.unlink()
    click(dialog.main)
    assert dialog.fault.isVisible()
    assert desk.deal(deal_id).is_open


@pytest.mark.parametrize(('field', 'typed'), [('title', ''), ('start', '31/02/2026'), ('end', '1 Jan 2020')])
def test_what_cannot_be_in_a_contract_is_said_at_the_field(
    dialog: WonDialog, desk: Desk, deal_id: int, field: str, typed: str
) -> None:
    click(dialog.contract.switch)
    type_into(dialog.contract.start, '1 Jul 2026')
    wrong = getattr(dialog.contract, field)
    type_into(wrong, typed)
    click(dialog.main)
    assert wrong.error()
    assert focused() is wrong.line
    assert desk.deal(deal_id).is_open


def test_a_contract_that_is_switched_off_is_not_asked_about(dialog: WonDialog, desk: Desk, deal_id: int) -> None:
    click(dialog.contract.switch)
    type_into(dialog.contract.title, '')
    click(dialog.contract.switch)
    click(dialog.main)
    assert report(desk, deal_id).contract_id is None


def test_what_she_wrote_is_there_again_after_the_power_went(
    window: QWidget, workplace: Workplace, dialog: WonDialog, deal_id: int, paper: Path
) -> None:
    dialog.contract.file.ask_file = lambda: paper
    type_into(dialog.amount, '17000')
    choose(dialog, 'Price')
    click(dialog.contract.switch)
    type_into(dialog.contract.start, '1 Jul 2026')
    click(dialog.contract.file.add)
    written = dialog.typed()
    dialog.drafts.flush()
    dialog.hide()
    again = opened(window, workplace, deal_id)
    assert again.typed() == written
    assert again.contract.file.path() == paper


def test_the_win_is_told_with_its_figures(dialog: WonDialog, desk: Desk, deal_id: int) -> None:
    click(dialog.main)
    assert figures_text(report(desk, deal_id), euros(18_900)) == '€18,900, 41 days'
    use_language('fr')
    assert figures_text(report(desk, deal_id), None) == '41 jours'


def test_what_there_was_none_of_is_not_told(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put('Du jour')
    click(opened(window, workplace, deal_id).main)
    assert figures_text(report(desk, deal_id), None) == ''


def test_calls_and_meetings_are_counted(dialog: WonDialog, workplace: Workplace, desk: Desk, deal_id: int) -> None:
    for _call in range(2):
        workplace.activities.log(deal_id, ActivityKind.CALL, Done(ActivityResult.ANSWERED, 'Oui'))
    click(dialog.main)
    assert figures_text(report(desk, deal_id), euros(18_900)) == '€18,900, 41 days, 2 exchanges'
