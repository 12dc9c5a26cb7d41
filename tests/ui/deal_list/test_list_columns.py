"""The columns of the list: chosen, moved, widened, sorted; also those of her own fields."""

from dataclasses import replace

import pytest
from building import Desk
from list_seat import headers, show_list, titles
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.ui.deal_list.columns_popover import ColumnsPopover
from salesdesk.ui.deal_list.deal_list_model import WINDOW, runs_of
from salesdesk.ui.deal_list.deal_list_view import DealListView

Key = Qt.Key


def columns(seat: Seat) -> ColumnsPopover:
    seat.one(DealListView).columns.click()
    return seat.one(ColumnsPopover)


def test_a_checked_column_is_shown_and_an_unchecked_one_is_not(sample_seat: Seat) -> None:
    view = show_list(sample_seat)
    popover = columns(sample_seat)
    popover.list.setCurrentRow(1)
    sample_seat.press(Key.Key_Space)
    assert 'Organisation' not in headers(view)
    sample_seat.press(Key.Key_Space)
    assert headers(view)[1] == 'Organisation'


def test_ctrl_and_an_arrow_move_a_column(sample_seat: Seat) -> None:
    view = show_list(sample_seat)
    popover = columns(sample_seat)
    popover.list.setCurrentRow(0)
    sample_seat.press(Key.Key_Down, CTRL)
    assert headers(view)[:2] == ['Organisation', 'Titre']


def test_the_last_column_stays(sample_seat: Seat) -> None:
    view = show_list(sample_seat)
    popover = columns(sample_seat)
    for row in range(len(headers(view))):
        popover.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert len(headers(view)) == 1


def test_the_usual_columns_come_back(sample_seat: Seat) -> None:
    view = show_list(sample_seat)
    usual = headers(view)
    popover = columns(sample_seat)
    popover.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    popover.usual.click()
    assert headers(view) == usual


def test_a_dragged_header_moves_its_column(sample_seat: Seat, qtbot: QtBot) -> None:
    view = show_list(sample_seat)
    view.table.horizontalHeader().moveSection(0, 2)
    qtbot.waitUntil(lambda: headers(view)[:3] == ['Organisation', 'Étape', 'Titre'])
    assert [view.table.horizontalHeader().visualIndex(n) for n in range(3)] == [0, 1, 2]


def test_a_width_is_kept_when_the_list_is_read_again(sample_seat: Seat) -> None:
    view = show_list(sample_seat)
    view.table.horizontalHeader().resizeSection(1, 333)
    sample_seat.page.top.view_chosen.emit('board')
    sample_seat.page.top.view_chosen.emit('list')
    assert view.table.columnWidth(1) == 333


def test_a_field_of_her_own_is_a_column_one_sorts_by(sample_seat: Seat) -> None:
    own = OwnFieldsController(sample_seat.desk.workspace)
    field = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    for title, value in (('Parking', '9'), ('Showroom', '100.5')):
        own.fill_deal(sample_seat.card(title).id, {field: value})
    view = show_list(sample_seat)
    key = f'own:number:{field}'
    view._look(replace(view.look, columns=(ListColumn.TITLE, key), sort=key))
    assert headers(view) == ['Titre', 'Surface']
    assert titles(view)[:2] == ['Showroom 400 m²', 'Parking et abords']
    assert view.model.data(view.model.index(0, 1)) == '100,5'


@pytest.mark.parametrize('column', ListColumn)
@pytest.mark.parametrize('status', ListedStatus)
def test_every_column_can_be_shown_and_sorted_by(sample_seat: Seat, status: ListedStatus, column: ListColumn) -> None:
    view = show_list(sample_seat)
    view._look(replace(view.look, status=status, sort=column, columns=(column,)))
    assert headers(view) != ['']
    assert all(isinstance(view.model.data(view.model.index(row, 0)), str) for row in range(view.model.total))


@pytest.fixture
def many(desk: Desk, seat: Seat) -> Seat:
    """More deals than three windows hold."""
    for number in range(3 * WINDOW + 7):
        desk.put(f'Affaire {number:03}')
    return seat


def test_all_rows_are_there_and_only_looked_at_lines_are_read(many: Seat, qtmodeltester: ModelTester) -> None:
    view = show_list(many)
    view._look(replace(view.look, sort=ListColumn.TITLE, descending=False))
    assert (view.model.rowCount(), len(view.model._lines) <= 2 * WINDOW) == (3 * WINDOW + 7, True)
    last = view.model.deal(3 * WINDOW + 6)
    assert last is not None
    assert last.title == f'Affaire {3 * WINDOW + 6:03}'
    qtmodeltester.check(view.model)


def test_a_deal_another_program_took_away_leaves_an_empty_line(many: Seat) -> None:
    view = show_list(many)
    gone = view.model.ids[0]
    view.model._lines.clear()
    many.desk.workspace.database.execute('PRAGMA foreign_keys = 0')
    many.desk.workspace.database.execute('DELETE FROM deal WHERE id = ?', (gone,))
    assert view.model.deal(0) is None
    assert view.model.data(view.model.index(0, 0)) == ''


def test_ctrl_a_takes_all_that_match(many: Seat) -> None:
    view = show_list(many)
    many.press(Key.Key_A, CTRL)
    assert view.table.selected_count() == 3 * WINDOW + 7
    assert view.table.selected_ids() == list(view.model.ids)


def test_rows_that_follow_one_another_are_a_run() -> None:
    assert runs_of([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
