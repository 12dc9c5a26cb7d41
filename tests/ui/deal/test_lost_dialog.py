"""Why deals are lost."""

from datetime import date

import pytest
from building import Desk, euros
from filling import CTRL, captions, click, focused, names_of_stops, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.ending.undo_note import UndoNote
from salesdesk.ui.deal.lost.several_summary import SeveralSummary
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


def opened(window: QWidget, workplace: Workplace, *deal_ids: int) -> LostDialog:
    dialog = LostDialog(window, workplace, deal_ids)
    dialog.open_dialog()
    return dialog


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put('Entrepôt', 'qualification', amount=euros(18_900), organization='Girardeau')


@pytest.fixture
def dialog(window: QWidget, workplace: Workplace, deal_id: int) -> LostDialog:
    return opened(window, workplace, deal_id)


def choose(dialog: LostDialog, name: str) -> None:
    click(next(row for row in dialog.reasons.rows if row.accessibleName() == name))


def texts_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.text()]


def test_it_names_the_deal(dialog: LostDialog) -> None:
    assert texts_in(dialog.header) == ['Mark as lost', 'Entrepôt, Girardeau', ', €18,900']
    assert captions(dialog.footer) == ['Keep open', 'Mark lost']
    note = dialog.findChild(UndoNote)
    assert note is not None
    assert texts_in(note) == ['Can be undone for 30 days']


def test_the_reasons_stand_in_two_columns(dialog: LostDialog) -> None:
    assert [row.accessibleName() for row in dialog.reasons.rows[:3]] == ['No budget', 'No answer', 'Cheaper competitor']
    assert len({row.x() for row in dialog.reasons.rows}) == 2
    assert len({row.width() for row in dialog.reasons.rows}) == 1


def test_none_is_chosen_for_her(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    click(dialog.main)
    assert dialog.reasons.error() == 'Choose a reason.'
    assert focused() is dialog.reasons.rows[0]
    assert desk.deal(deal_id).is_open


def test_a_reason_is_enough(dialog: LostDialog, desk: Desk, deal_id: int, qtbot: QtBot) -> None:
    choose(dialog, 'No budget')
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.lost) as lost:
        click(dialog.main)
    deal = desk.deal(deal_id)
    assert lost.args == [(deal_id,)]
    assert (deal.status, deal.lost_reason_id, deal.returns_on) == (DealStatus.LOST, desk.reason('no_budget'), None)


def test_the_note_and_the_day_to_come_back_are_kept(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog, 'Project postponed')
    dialog.note.set_text('Gel des investissements')
    click(dialog.come_back.picks.chips['six'])
    press(Qt.Key.Key_Return, CTRL)
    deal = desk.deal(deal_id)
    assert (deal.lost_note, deal.returns_on) == ('Gel des investissements', date(2026, 12, 9))


def test_other_demands_a_note(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog, 'Other')
    click(dialog.main)
    assert dialog.note.error() == 'Write in a few words what happened.'
    assert focused() is dialog.note.edit
    assert desk.deal(deal_id).is_open
    dialog.note.set_text('Déménagement')
    click(dialog.main)
    assert desk.deal(deal_id).lost_note == 'Déménagement'


def test_another_reason_takes_the_demand_back(dialog: LostDialog) -> None:
    choose(dialog, 'Other')
    click(dialog.main)
    choose(dialog, 'No answer')
    assert dialog.note.error() == ''


def test_a_wrong_day_is_said_at_the_field(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog, 'No budget')
    click(dialog.come_back.picks.chips['choose'])
    type_into(dialog.come_back.field, '31/02/2026')
    click(dialog.main)
    assert dialog.come_back.field.error()
    assert focused() is dialog.come_back.field.line
    assert desk.deal(deal_id).is_open


def test_it_is_kept_open(dialog: LostDialog, desk: Desk, deal_id: int, qtbot: QtBot) -> None:
    choose(dialog, 'No budget')
    with qtbot.waitSignal(dialog.rejected):
        click(dialog.cancel)
    assert desk.deal(deal_id).is_open


def test_escape_asks_about_the_note(dialog: LostDialog) -> None:
    dialog.note.set_text('Gel des investissements')
    press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert captions(dialog.footer) == ['Discard the changes', 'Keep']


def test_the_keyboard_alone_loses_a_deal(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    for _stop in ('competitor', 'words', 'lesson', 'come back'):
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return, CTRL)
    deal = desk.deal(deal_id)
    assert (deal.lost_reason_id, deal.returns_on) == (desk.reason('no_answer'), date(2026, 9, 9))


def test_tab_stops_where_there_is_something_to_do(dialog: LostDialog) -> None:
    asked = ['No budget', 'Competitor', 'What happened?', 'Keep a lesson', 'Never']
    assert names_of_stops(dialog) == ['Close', *asked, 'Keep open', 'Mark lost']


def test_a_deal_that_was_closed_meanwhile(dialog: LostDialog, desk: Desk, deal_id: int) -> None:
    choose(dialog, 'No budget')
    desk.deals.delete(deal_id)
    click(dialog.main)
    assert dialog.fault.accessibleName() == 'Could not save. This deal is closed. Reopen it first.'


def test_several_are_lost_in_one_step(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    ids = [desk.put(title, amount=euros(1_000)) for title in ('Une', 'Deux', 'Trois')]
    before = desk.dump()
    dialog = opened(window, workplace, *ids)
    choose(dialog, 'No answer')
    click(dialog.main)
    assert [desk.deal(deal_id).status for deal_id in ids] == [DealStatus.LOST] * 3
    assert desk.undo_key() == 'lose_deals'
    desk.workspace.undo()
    assert desk.dump() == before


def test_several_are_counted_and_summed_by_currency(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    amounts = (euros(1_000), euros(500), Money(20_000, 'CHF'), None)
    dialog = opened(window, workplace, *(desk.put(f'Nr {nr}', amount=amount) for nr, amount in enumerate(amounts)))
    assert texts_in(dialog.header) == ['Mark 4 deals as lost', '€1,500 + CHF\u00a0200']
    pane = dialog.findChild(SeveralSummary)
    assert pane is not None
    assert {'4 deals', 'Nr 0', '€1,000', 'Nr 2', 'CHF\u00a0200', 'Nr 3'} <= set(texts_in(pane))


def test_many_are_not_all_named(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    dialog = opened(window, workplace, *(desk.put(f'Nr {nr}') for nr in range(14)))
    pane = dialog.findChild(SeveralSummary)
    assert pane is not None
    assert [text for text in texts_in(pane) if not text.startswith('Nr')] == ['14 deals', 'and 4 more']
    assert window.rect().contains(dialog.geometry())


def test_in_french(window: QWidget, workplace: Workplace, deal_id: int) -> None:
    use_language('fr')
    dialog = opened(window, workplace, deal_id)
    assert texts_in(dialog.header) == ['Marquer comme perdue', 'Entrepôt, Girardeau', ', 18\u202f900\u00a0€']
    assert captions(dialog.footer) == ['Garder ouverte', 'Marquer perdue']
    assert [row.accessibleName() for row in dialog.reasons.rows[-2:]] == ['Délai trop long', 'Autre']
    assert all(row.width() >= row.sizeHint().width() for row in dialog.reasons.rows)
