"""What she says when deals are lost: who won instead, a lesson, and that none of it is lost when the power goes."""

import pytest
from building import Desk, euros
from filling import click, focused, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.domain.closing.closing_report import ClosingReport
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.workplace import Workplace

LINE = 'Demander le budget du groupe'
WORDS = 'Gel des investissements'


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put('Entrepôt', 'qualification', amount=euros(18_900), organization='Girardeau')


@pytest.fixture
def dialog(window: QWidget, workplace: Workplace, deal_id: int) -> LostDialog:
    return opened(window, workplace, deal_id)


def opened(window: QWidget, workplace: Workplace, *deal_ids: int) -> LostDialog:
    dialog = LostDialog(window, workplace, deal_ids)
    dialog.open_dialog()
    return dialog


def choose(dialog: LostDialog, name: str = 'No budget') -> None:
    click(next(row for row in dialog.reasons.rows if row.accessibleName() == name))


def report(desk: Desk, deal_id: int) -> ClosingReport:
    return LossReportController(desk.workspace, desk.book).of_deal(deal_id)[0]


def lessons(desk: Desk, *deal_ids: int) -> set[Lesson]:
    ids = {report(desk, deal_id).lesson_id for deal_id in deal_ids}
    return {desk.workspace.reading().get(Lesson, id_) for id_ in ids if id_ is not None}


def test_who_won_instead_and_at_what_price(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog)
    assert not dialog.winner.price.isVisible()
    type_into(dialog.winner.name, 'Froid Atlantique')
    type_into(dialog.winner.price, '17200')
    click(dialog.main)
    told = report(desk, deal_id)
    assert desk.workspace.reading().get(Competitor, told.competitor_id or 0).name == 'Froid Atlantique'
    assert told.price == euros(17_200)


def test_a_competitor_is_found_as_she_types(dialog: LostDialog, workplace: Workplace, desk: Desk) -> None:
    workplace.negotiation.competitors.put(desk.put('Autre'), 'Froid Atlantique')
    type_into(dialog.winner.name, 'froid')
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert dialog.winner.competitor() == 'Froid Atlantique'


def test_a_price_that_is_none_is_said_at_the_field(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog)
    type_into(dialog.winner.name, 'Froid')
    type_into(dialog.winner.price, 'cher')
    click(dialog.main)
    assert dialog.winner.price.error()
    assert focused() is dialog.winner.price.line
    assert desk.deal(deal_id).is_open


def test_a_price_of_nobody_stands_in_nobodys_way(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog)
    type_into(dialog.winner.name, 'Froid')
    type_into(dialog.winner.price, 'cher')
    type_into(dialog.winner.name, '')
    click(dialog.main)
    assert report(desk, deal_id).competitor_id is None


def test_a_lesson_is_kept_with_its_stage_and_tags(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog)
    dialog.note.set_text(WORDS)
    click(dialog.lesson.switch)
    assert focused() is dialog.lesson.line.line
    type_into(dialog.lesson.line, LINE)
    click(dialog.lesson.add_tag)
    type_into_tags(dialog, 'Industrie')
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (lesson,) = lessons(desk, deal_id)
    assert (lesson.title, lesson.body, lesson.stage_id) == (LINE, WORDS, desk.stage('qualification').id)
    assert desk.workspace.database.value('SELECT name FROM lesson_tag JOIN tag ON tag.id = tag_id') == 'Industrie'


def type_into_tags(dialog: LostDialog, text: str) -> None:
    """A tag, left without Enter."""
    assert focused() is dialog.lesson.tags.line
    dialog.lesson.tags.line.setText(text)


def test_the_stage_can_be_taken_off_and_another_chosen(dialog: LostDialog, desk: Desk) -> None:
    click(dialog.lesson.switch)
    stage = dialog.lesson.stage
    assert stage.chip is not None
    click(stage.chip.cross)
    assert (stage.stage_id(), stage.chip, focused()) == (None, None, stage.add)
    stage._pick(desk.stage('closing').id)
    assert stage.stage_id() == desk.stage('closing').id


def test_a_stage_of_another_process_is_none(dialog: LostDialog, desk: Desk) -> None:
    """A draft may name one."""
    dialog.lesson.stage.choose(desk.stage('interested', 'prospecting').id)
    assert (dialog.lesson.stage.stage_id(), dialog.lesson.stage.chip) == (None, None)


def test_no_lesson_is_kept_while_the_switch_is_off(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog)
    click(dialog.lesson.switch)
    type_into(dialog.lesson.line, LINE)
    click(dialog.lesson.switch)
    click(dialog.main)
    assert lessons(desk, deal_id) == set()


def test_a_lesson_without_a_word_is_asked_for(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog)
    click(dialog.lesson.switch)
    click(dialog.main)
    assert dialog.lesson.line.error() == 'Write the lesson in a line, or switch it off.'
    assert focused() is dialog.lesson.line.line
    assert desk.deal(deal_id).is_open


def test_several_deals_have_one_lesson_for_all_stages(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    ids = [desk.put('Une', 'qualification'), desk.put('Deux', 'closing')]
    dialog = opened(window, workplace, *ids)
    choose(dialog)
    type_into(dialog.winner.name, 'Froid')
    assert not dialog.winner.price.isVisible()
    click(dialog.lesson.switch)
    type_into(dialog.lesson.line, LINE)
    click(dialog.main)
    (lesson,) = lessons(desk, *ids)
    assert lesson.stage_id is None
    assert [report(desk, deal_id).summary is not None for deal_id in ids] == [True, True]


def fill_in(dialog: LostDialog) -> None:
    choose(dialog, 'Project postponed')
    type_into(dialog.winner.name, 'Froid')
    type_into(dialog.winner.price, '800')
    dialog.note.set_text(WORDS)
    click(dialog.lesson.switch)
    type_into(dialog.lesson.line, LINE)
    click(dialog.come_back.picks.chips['choose'])
    type_into(dialog.come_back.field, '1 Dec 2026')


def test_what_she_wrote_is_there_again_after_the_power_went(
    window: QWidget, workplace: Workplace, dialog: LostDialog, deal_id: int
) -> None:
    fill_in(dialog)
    written = dialog.typed()
    dialog.drafts.flush()
    # Gone without a word, as in a crash: nothing of it is told to the dialog.
    dialog.hide()
    again = opened(window, workplace, deal_id)
    assert again.typed() == written
    assert again.is_touched()


def test_kept_or_thrown_away_there_is_no_draft(dialog: LostDialog, workplace: Workplace) -> None:
    fill_in(dialog)
    dialog.drafts.flush()
    assert len(workplace.drafts.keys()) == 1
    click(dialog.cancel)
    assert workplace.drafts.keys() == []


def test_saved_there_is_no_draft(dialog: LostDialog, workplace: Workplace) -> None:
    fill_in(dialog)
    dialog.drafts.flush()
    dialog.note.edit.insertPlainText('!')
    click(dialog.main)
    dialog.drafts.flush()
    assert workplace.drafts.keys() == []


def test_another_deal_has_a_draft_of_its_own(
    window: QWidget, workplace: Workplace, dialog: LostDialog, desk: Desk
) -> None:
    fill_in(dialog)
    dialog.drafts.flush()
    dialog.hide()
    assert opened(window, workplace, desk.put('Autre')).note.text() == ''


def test_a_reason_taken_off_the_list_meanwhile_is_asked_again(
    window: QWidget, workplace: Workplace, dialog: LostDialog, desk: Desk, deal_id: int
) -> None:
    fill_in(dialog)
    dialog.drafts.flush()
    dialog.hide()
    desk.lists.remove_reason(desk.reason('postponed'))
    again = opened(window, workplace, deal_id)
    assert (again.reasons.reason(), again.note.text()) == (None, WORDS)
