"""The prospecting lists: made, renamed, deleted; a click on a count shows its leads; leads go on and off."""

from dataclasses import replace

import pytest
from building import NOW, call
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from seat import Seat

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.prospecting.prospecting_controller import ProspectingController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityResult
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.prospecting.lists_dialog import ListsDialog
from salesdesk.ui.prospecting.put_popover import PutPopover
from salesdesk.ui.views.view_flow import ViewFlow


@pytest.fixture
def leads(seat: Seat) -> list[int]:
    """Neuve, and Essayée, which nobody answered."""
    found = [seat.desk.put_ready(title, 'to_contact', pipeline='prospecting') for title in ('Neuve', 'Essayée')]
    seat.desk.activities.plan(found[1], call(0))
    seat.desk.activities.complete(seat.desk.activities.planned_of(found[1])[0].id, Done(ActivityResult.NO_ANSWER))
    return found


@pytest.fixture
def lists(seat: Seat, leads: list[int]) -> ProspectingController:
    controller = ProspectingController(seat.desk.workspace)
    controller.create('Salon', leads)
    return controller


@pytest.fixture
def dialog(seat: Seat, lists: ProspectingController) -> ListsDialog:
    seat.page.lists_asked.emit()
    return seat.one(ListsDialog)


def titles(dialog: ListsDialog) -> list[str]:
    return [lead.title for lead in dialog.table.leads.leads]


def test_a_count_shows_its_leads(dialog: ListsDialog) -> None:
    counts = dialog.rows.rows[0].counts
    assert [button.caption() for button in counts.values()] == [
        'Toutes 2', 'À contacter 1', 'Contactées 1', 'Ont répondu 0', 'Converties 0',
    ]  # fmt: skip
    assert titles(dialog) == ['Neuve', 'Essayée']
    counts['contacted'].click()
    assert titles(dialog) == ['Essayée']
    counts['converted'].click()
    assert titles(dialog) == []


def test_a_lead_whose_pipeline_was_removed_is_listed_still(seat: Seat, dialog: ListsDialog) -> None:
    with seat.desk.workspace.transaction(titled('rename_list', name='Salon')) as work:
        work.save(replace(seat.desk.pipeline('prospecting'), archived_at=NOW))
    table = dialog.table.leads
    assert [table.data(table.index(0, column)) for column in (0, 2)] == ['Neuve', '']


def test_enter_opens_a_lead_and_leaves_the_dialog(seat: Seat, dialog: ListsDialog) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert seat.shown(ListsDialog) == []
    assert seat.one(DealPanel).shown.deal.title == 'Neuve'


def test_delete_takes_a_lead_off_and_undo_puts_it_back(seat: Seat, dialog: ListsDialog) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert titles(dialog) == ['Essayée']
    seat.desk.workspace.undo()
    seat.window.follow()
    dialog.refresh()
    assert titles(dialog) == ['Neuve', 'Essayée']


def test_a_list_is_made_under_its_name(dialog: ListsDialog, lists: ProspectingController) -> None:
    dialog.name.set_text('Anciens clients')
    dialog.make.click()
    assert [row.one.list.name for row in dialog.rows.rows] == ['Salon', 'Anciens clients']
    assert (titles(dialog), dialog.name.text()) == ([], '')


def test_a_name_that_is_taken_is_said_at_the_field(dialog: ListsDialog) -> None:
    dialog.name.set_text('SALON')
    dialog.make.click()
    assert dialog.name.error() == 'Ce nom est déjà pris.'
    assert len(dialog.rows.rows) == 1


def test_a_list_is_renamed_in_the_field_below_and_deleted(dialog: ListsDialog, lists: ProspectingController) -> None:
    dialog.rows.rows[0].renaming.emit()
    assert (dialog.name.text(), dialog.make.caption()) == ('Salon', 'Renommer')
    dialog.name.set_text('Salon de Lyon')
    dialog.make.click()
    assert dialog.rows.rows[0].name.text() == 'Salon de Lyon'
    dialog.rows.rows[0].deleted.emit()
    assert lists.lists() == []
    assert dialog.empty.isVisible()


def test_the_menu_of_views_leads_there_from_prospecting_alone(seat: Seat) -> None:
    flow = ViewFlow(seat.office.desk, seat.page._source, seat.page.top.saved)
    words = [action.text() for action in flow.menu().actions()]
    assert 'Listes de prospection…' not in words
    seat.page.top.pipeline_chosen.emit(seat.desk.pipeline('prospecting').id)
    assert 'Listes de prospection…' in [action.text() for action in flow.menu().actions()]


def test_the_menu_of_a_lead_puts_it_on_a_list_and_off(
    seat: Seat, leads: list[int], lists: ProspectingController
) -> None:
    def choose(text: str) -> None:
        menu = DealMenu(seat.office.desk, seat.page.commands, seat.desk.deal(leads[0]), seat.window)
        inner = next(action.menu() for action in menu.actions() if action.text() == 'Listes de prospection')
        next(action for action in inner.actions() if action.text() == text).trigger()

    choose('Salon')
    assert lists.of_deal(leads[0]) == []
    choose('Salon')
    assert len(lists.of_deal(leads[0])) == 1
    choose('Nouvelle liste…')
    popover = seat.one(PutPopover)
    popover.name.set_text('Relance')
    popover.submit()
    assert [one.name for one in lists.of_deal(leads[0])] == ['Salon', 'Relance']


def test_a_sale_that_was_never_on_a_list_is_not_asked(seat: Seat) -> None:
    menu = DealMenu(seat.office.desk, seat.page.commands, seat.desk.deal(seat.desk.put_ready()), seat.window)
    assert 'Listes de prospection' not in [action.text() for action in menu.actions()]
