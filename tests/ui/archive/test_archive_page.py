"""The page of closed deals: narrowed by day, reason and competitor, with views of its own; opened again from it."""

from dataclasses import replace
from datetime import date

import pytest
from building import TODAY, Desk, in_days
from closed_seat import close_some, show_archive, titles
from PySide6.QtCore import Qt
from seat import Seat

from salesdesk.controllers.views_controller import ViewsController
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator
from salesdesk.domain.views.deal_list import ListedStatus
from salesdesk.ui.archive.archive_page import ArchivePage
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.comparing.compare_dialog import CompareDialog
from salesdesk.ui.views.view_flow import ViewFlow
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.floating.menu import Menu

# The window at its least, its rail when narrow, and the list's own edges.
LEAST, RAIL, EDGES = 1180, 60, 32
ALL = ['Parking', 'Atelier', 'Halle', 'Serre']


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    return close_some(desk)


@pytest.fixture
def page(ids: dict[str, int], seat: Seat) -> ArchivePage:
    assert ids
    return show_archive(seat)


def entries(flow: ViewFlow) -> list[str]:
    return [action.text() for action in flow.menu().actions() if action.text()]


def key_of(field: SelectField, words: str) -> str:
    return str(field.select.itemData(field.select.findText(words)))


def ask_day(field: DateField, day: date | None) -> None:
    field.set_day(day)
    field.changed.emit(day)


def take(flow: ViewFlow, text: str) -> None:
    next(action for action in flow.menu().actions() if action.text() == text).trigger()


def test_what_is_over_is_there_the_last_one_first(page: ArchivePage) -> None:
    assert sorted(titles(page)[1:]) == sorted(ALL[1:])
    assert titles(page)[0] == 'Parking'


@pytest.mark.parametrize(('status', 'shown'), [('won', {'Atelier', 'Parking'}), ('lost', {'Serre', 'Halle'})])
def test_won_and_lost_are_looked_at_apart(page: ArchivePage, status: str, shown: set[str]) -> None:
    page.list.statuses.chosen.emit(status)
    assert set(titles(page)) == shown


def test_days_narrow_it_and_a_reversed_range_is_refused(page: ArchivePage) -> None:
    ask_day(page.closed.first, in_days(1))
    assert titles(page) == ['Parking']
    ask_day(page.closed.last, TODAY)
    assert page.closed.first.error() == 'Le premier jour est après le dernier.'
    assert titles(page) == ['Parking']
    ask_day(page.closed.first, None)
    assert set(titles(page)) == {'Serre', 'Halle', 'Atelier'}


@pytest.mark.parametrize(
    ('words', 'shown'),
    [('Perdue\u00a0: Concurrent moins cher', ['Serre']), ('Gagnée\u00a0: Confiance, relation', ['Atelier'])],
)
def test_a_reason_narrows_it(page: ArchivePage, words: str, shown: list[str]) -> None:
    page.closed.reason.chosen.emit(key_of(page.closed.reason, words))
    assert titles(page) == shown


def test_a_competitor_narrows_it(page: ArchivePage) -> None:
    page.closed.competitor.chosen.emit(key_of(page.closed.competitor, 'Électra'))
    assert titles(page) == ['Serre']
    assert page.bar.filters.caption() == 'Filtres · 1'


def test_the_row_shows_what_the_filter_asks(page: ArchivePage) -> None:
    days = Condition(DealField.CLOSED, Operator.BETWEEN, (TODAY.isoformat(), in_days(2).isoformat()))
    page._take_filter(replace(page._source.filter, conditions=(days,)))
    assert (page.closed.first.day(), page.closed.last.day()) == (TODAY, in_days(2))


def test_a_view_saved_here_is_offered_here_alone(page: ArchivePage, seat: Seat) -> None:
    page.list.statuses.chosen.emit('lost')
    page.views._save('Perdues de juin')
    assert 'Perdues de juin' in entries(page.views)
    board = seat.window.show_page('board')
    assert isinstance(board, BoardPage)
    on_board = board._popups.open_views(board.top.saved, board.arrive)
    assert 'Perdues de juin' not in entries(on_board)
    assert [view.name for view in ViewsController(seat.desk.workspace).views()] == []


def test_a_saved_view_brings_status_and_filter_back(page: ArchivePage) -> None:
    page.list.statuses.chosen.emit('lost')
    page.views._save('Perdues de juin')
    take(page.views, 'Gagnées ce trimestre')
    assert page.list.look.status is ListedStatus.WON
    take(page.views, 'Perdues de juin')
    assert set(titles(page)) == {'Serre', 'Halle'}


def test_the_views_of_the_board_lead_here_and_back(seat: Seat) -> None:
    board = seat.page
    board.top.views_asked.emit()
    seat.one(Menu).close()
    take(board._popups._views, 'Affaires closes')  # type: ignore[arg-type]
    assert isinstance(seat.window.front, ArchivePage)
    take(seat.window.front.views, 'Retour au tableau')
    assert isinstance(seat.window.front, BoardPage)


def test_a_deal_put_into_the_trash_is_taken_out_again(page: ArchivePage, seat: Seat, ids: dict[str, int]) -> None:
    page.list.table.select_ids({ids['Halle'], ids['Serre']})
    page.list.bulk.ask('delete')
    assert set(titles(page)) == {'Parking', 'Atelier'}
    page.list.statuses.chosen.emit('deleted')
    page.list.table.select_ids({ids['Halle'], ids['Serre']})
    page.list.bulk.ask('restore')
    assert seat.desk.deal(ids['Halle']).deleted_at is None
    page.list.statuses.chosen.emit('closed')
    assert set(titles(page)) == set(ALL)


def test_two_chosen_deals_are_compared_and_three_are_not(page: ArchivePage, seat: Seat, ids: dict[str, int]) -> None:
    page.list.table.select_ids({ids['Halle'], ids['Serre'], ids['Atelier']})
    assert page.list.bar.buttons['compare'].isHidden()
    page.list.table.select_ids({ids['Halle'], ids['Serre']})
    page.list.bar.buttons['compare'].click()
    dialog = seat.one(CompareDialog)
    assert {dialog.found.left, dialog.found.right} == {'Halle', 'Serre'}
    seat.press(Qt.Key.Key_Escape)
    assert seat.shown(CompareDialog) == []


def test_the_bar_with_every_button_fits_the_least_window(page: ArchivePage) -> None:
    page.list.bar.show_selection(2, ListedStatus.OPEN, has_fields=True, has_lists=True)
    assert page.list.bar.layout().minimumSize().width() <= LEAST - RAIL - EDGES
