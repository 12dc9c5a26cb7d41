"""The third view of the board: its columns, what stands over them, and how it keeps up with the rest."""

from contextlib import closing
from datetime import date, timedelta

import pytest
from building import NOW, PARIS, TODAY, Desk, euros, in_days
from forecast_seat import JUNE, ForecastSeat
from furnishing import furnished
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.board.forecast_controller import ForecastController
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.views_controller import ViewsController
from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.forecast import LATER, NO_DATE, OVERDUE
from salesdesk.domain.views.view_definition import ViewDefinition, view_of
from salesdesk.ui.board.canvas.nothing_found import NothingFound
from salesdesk.ui.board.columns.column_model import WINDOW
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.widgets.buttons.button import Button

Key = Qt.Key


def test_the_months_of_the_sample(sample_months: ForecastSeat) -> None:
    assert sample_months.keys == [OVERDUE, *range(JUNE, JUNE + 5), NO_DATE]
    names = [lane.objectName() for lane in sample_months.pane.view.lanes]
    assert names == ['Clôture dépassée', 'Juin', 'Juillet', 'Août', 'Septembre', 'Octobre', 'Sans date']
    assert sample_months.words(JUNE) == (
        'Juin, 5 affaires, 45\u202f500\u00a0€, pondéré 35\u202f940\u00a0€, gagné 18\u202f450\u00a0€, '
        'Objectif de juin\u00a0: 45\u202f000\u00a0€'
    )


def test_its_totals_are_those_of_the_board(sample_months: ForecastSeat) -> None:
    seat = sample_months.seat
    shown = seat.page.attention.totals.accessibleName(), [chip.text() for chip in seat.page.attention.chips.values()]
    seat.page.top.view_chosen.emit('board')
    attention = seat.page.attention
    assert shown == (attention.totals.accessibleName(), [chip.text() for chip in attention.chips.values()])


def test_another_year_is_named(months: ForecastSeat) -> None:
    months.put('Loin', date(2027, 1, 10))
    assert months.pane.view.lanes[-2].objectName() == 'Janvier 2027'


def test_what_is_overdue_and_what_is_later_have_a_column_while_they_hold_deals(months: ForecastSeat) -> None:
    assert OVERDUE not in months.keys
    first = months.put('Passée', in_days(-1))
    last = months.put('Loin', date(2030, 1, 1))
    assert (months.titles(OVERDUE), months.titles(LATER)) == (['Passée'], ['Loin'])
    months.desk.deals.delete(first, last)
    assert months.keys == [*range(JUNE, JUNE + 5), NO_DATE]


def test_a_column_is_loaded_a_window_at_a_time_but_counted_whole(months: ForecastSeat) -> None:
    for number in range(30):
        months.desk.put(f'Affaire {number:02}', expected_close_on=in_days(1), amount=euros(1))
    months.window.follow()
    model = months.lane(JUNE).model
    assert len(model.cards) == WINDOW
    assert months.words(JUNE).startswith('Juin, 30 affaires, 30\u00a0€')
    while model.canFetchMore():
        model.fetchMore()
    assert months.titles(JUNE) == [f'Affaire {number:02}' for number in range(30)]


def test_another_column_beside_it_leaves_a_month_where_it_was(months: ForecastSeat) -> None:
    for number in range(30):
        months.desk.put(f'Affaire {number:02}', expected_close_on=in_days(1))
    months.put('Passée', in_days(-1))
    lane = months.lane(JUNE)
    lane.model.fetchMore()
    lane.view.doItemsLayout()
    lane.view.verticalScrollBar().setValue(900)
    months.focus('Affaire 15')
    before = lane.view.verticalScrollBar().value()
    months.desk.deals.delete(months.card('Passée').id)
    assert OVERDUE not in months.keys
    again = months.lane(JUNE)
    assert again is not lane
    assert (again.view.verticalScrollBar().value(), months.focused()) == (before, 'Affaire 15')


def test_cards_say_their_stage_and_their_day(months: ForecastSeat) -> None:
    months.put('Atelier', in_days(3), 'qualification')
    model = months.lane(JUNE).model
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert 'Qualification, clôture prévue le 12 juin 2026' in said


def test_the_search_narrows_cards_and_figures(months: ForecastSeat) -> None:
    months.put('Atelier', in_days(3))
    months.put('Hall', in_days(3))
    months.seat.page.top.searched.emit('hall')
    assert months.titles(JUNE) == ['Hall']
    assert months.words(JUNE).startswith('Juin, 1 affaire')


def test_nothing_found_is_said_once(months: ForecastSeat) -> None:
    months.put('Atelier', in_days(3))
    months.seat.page.top.searched.emit('xyz')
    months.seat.one(NothingFound).clear.click()
    assert months.titles(JUNE) == ['Atelier']


def test_a_chip_narrows_it_as_it_narrows_the_board(months: ForecastSeat) -> None:
    months.put('Tard', in_days(3), action=-1)
    months.put('Demain', in_days(3), action=1)
    months.seat.page.attention.chips[Attention.LATE].click()
    assert months.titles(JUNE) == ['Tard']


def test_each_pipeline_has_a_forecast_of_its_own(months: ForecastSeat) -> None:
    months.put('Piste', in_days(3), 'contacted', pipeline='prospecting')
    assert months.titles(JUNE) == []
    months.seat.page.top.pipeline_chosen.emit(months.desk.pipeline('prospecting').id)
    assert months.titles(JUNE) == ['Piste']


def test_a_deal_changed_by_another_page_moves_at_once(months: ForecastSeat) -> None:
    deal_id = months.put('Atelier', in_days(3))
    ForecastController(months.desk.workspace, months.desk.book).expect(deal_id, date(2026, 8, 1))
    assert (months.titles(JUNE), months.titles(JUNE + 2)) == ([], ['Atelier'])
    months.desk.closing.win(deal_id, TODAY, euros(500))
    assert months.titles(JUNE + 2) == []
    assert 'gagné 500\u00a0€' in months.words(JUNE)


def test_what_another_program_writes_is_seen(months: ForecastSeat) -> None:
    deal_id = months.put('Atelier', in_days(3))
    with closing(open_workspace(months.desk.workspace.path, FixedClock(NOW, PARIS))) as other:
        ForecastController(other, ProcessBook(other)).expect(deal_id, date(2026, 9, 1))
    assert months.desk.workspace.look_for_changes_elsewhere()
    assert months.titles(JUNE + 3) == ['Atelier']


def test_a_new_day_makes_yesterday_overdue(months: ForecastSeat) -> None:
    months.put('Atelier', TODAY)
    months.desk.clock.set(NOW + timedelta(days=1))
    months.window.follow()
    assert months.titles(OVERDUE) == ['Atelier']
    assert JUNE in months.keys


def test_several_currencies_stand_side_by_side_until_there_is_a_rate(months: ForecastSeat) -> None:
    months.put('Ici', in_days(3), amount=euros(100))
    months.put('Là-bas', in_days(3), amount=Money(10_000, 'USD'))
    assert months.words(JUNE).startswith('Juin, 2 affaires, 100\u00a0€ · 100\u00a0$US')
    months.desk.put_rate('USD', 'EUR', '0.5')
    assert months.words(JUNE).startswith('Juin, 2 affaires, 150\u00a0€,')
    assert '1 USD = 0,5 EUR' in months.seat.page.attention.totals.toolTip()


def test_a_click_opens_the_panel_and_j_walks_the_month(months: ForecastSeat) -> None:
    months.put('Second', in_days(9))
    months.put('Premier', in_days(2))
    months.put('Août', date(2026, 8, 1))
    months.hand.click(months.grip('Premier'))
    panel = months.seat.one(DealPanel)
    assert panel.header.place.text() == '1 sur 2 en juin'
    months.seat.press(Key.Key_J)
    assert panel.shown.deal.title == 'Second'
    months.seat.press(Key.Key_J)
    assert panel.shown.deal.title == 'Second'


def test_the_arrows_go_from_card_to_card(months: ForecastSeat) -> None:
    months.put('Juin', in_days(2))
    months.put('Sans')
    months.focus('Juin')
    months.seat.press(Key.Key_Right)
    assert months.focused() == 'Sans'


def test_an_empty_month_offers_a_deal_that_closes_by_its_end(months: ForecastSeat) -> None:
    button = next(each for each in months.seat.shown(Button) if each.accessibleName().endswith('prévue en juillet'))
    button.click()
    dialog = months.seat.one(DealFormDialog)
    assert dialog.fields.close_on.day() == date(2026, 7, 31)
    dialog.fields.title.set_text('Atelier')
    dialog.submit()
    assert months.titles(JUNE + 1) == ['Atelier']


def test_a_wide_forecast_scrolls_sideways(qtbot: QtBot, months: ForecastSeat) -> None:
    months.put('Loin', date(2027, 6, 1))
    across = months.pane.view.horizontalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() > 0)
    assert len(months.keys) == 14


def test_the_view_is_remembered_by_the_next_start(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    desk.put('Atelier', expected_close_on=in_days(2))
    with furnished(qtbot, qapp, desk) as first:
        first.page.top.view_chosen.emit('forecast')
        kept = PreferencesController(desk.workspace).preferences
    again = Desk(desk.workspace.path)
    with furnished(qtbot, qapp, again) as second:
        assert kept.board_view == 'forecast'
        assert ForecastSeat(second).titles(JUNE) == ['Atelier']


@pytest.mark.parametrize('view', ['board', 'list', 'forecast'])
def test_a_saved_view_holds_it(view: str, seat: Seat) -> None:
    definition = ViewDefinition(seat.desk.filter(), view)
    assert view_of(definition.to_text()).view == view


def test_a_saved_view_brings_it_back(months: ForecastSeat) -> None:
    seat = months.seat
    views = ViewsController(months.desk.workspace)
    flow = seat.page._popups.open_views(seat.page.top.saved, seat.page.arrive)
    view_id = views.save('Prévision de l’été', flow.current())
    seat.page.top.view_chosen.emit('board')
    view = views.view(view_id)
    assert view is not None
    flow.show_view(view)
    assert seat.page.body.forecast is not None
    assert seat.page.top.views.current() == 'forecast'


def test_a_view_nobody_knows_is_the_board() -> None:
    assert view_of('{"view": "gantt"}').view == 'board'
    assert view_of('{"view": ["forecast"]}').view == 'board'


def test_a_file_dropped_on_a_card_finds_its_deal(months: ForecastSeat) -> None:
    deal_id = months.put('Atelier', in_days(3))
    point = months.window.mapToGlobal(months.grip('Atelier'))
    cards = months.seat.page.body.cards
    assert cards is not None
    assert (cards.deal_at(point), cards.deal_at(point + QPoint(0, 500))) == (deal_id, 0)
