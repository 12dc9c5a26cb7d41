"""The list of deals: how its columns look, what it is sorted by, and that the board's filters are its own."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from seat import Seat

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.ui.board.canvas.nothing_found import NothingFound
from salesdesk.ui.board.filter_popover import FilterPopover
from salesdesk.ui.deal_list.deal_list_view import DealListView
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label

Role = Qt.ItemDataRole


@pytest.fixture
def listed(sample_seat: Seat) -> Seat:
    """The list in front."""
    sample_seat.page.top.views.choose('list')
    sample_seat.page.top.view_chosen.emit('list')
    return sample_seat


def click_header(seat: Seat, column: ListColumn) -> None:
    header = seat.one(DealListView).table.horizontalHeader()
    section = list(seat.one(DealListView).model.columns).index(column)
    spot = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    seat.hand.click(header.viewport().mapTo(seat.window, spot))


def first_titles(seat: Seat, count: int = 2) -> list[str]:
    return [seat.one(DealListView).model.deal(row).title for row in range(count)]


def header_ink(seat: Seat, section: int) -> set[str]:
    """The colours in a section of the header."""
    header = seat.one(DealListView).table.horizontalHeader()
    box = QRect(header.sectionViewportPosition(section), 0, header.sectionSize(section), header.height() - 1)
    image = header.viewport().grab(box).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_titles_and_amounts_stand_out(listed: Seat) -> None:
    model = listed.one(DealListView).model
    fonts = [model.data(model.index(0, column), Role.FontRole) for column in (0, 1, 3)]
    assert [font.weight() for font in fonts] == [QFont.Weight.Medium, QFont.Weight.Normal, QFont.Weight.DemiBold]
    assert model.data(model.index(0, 1), Role.ForegroundRole) == theme().color('text-2')


def test_only_the_column_it_is_sorted_by_is_dark(listed: Seat) -> None:
    dark = theme().color('text').name()
    assert dark in header_ink(listed, 5)
    assert dark not in header_ink(listed, 1)


def test_a_click_sorts_and_a_second_one_turns_around(listed: Seat) -> None:
    click_header(listed, ListColumn.AMOUNT)
    assert first_titles(listed) == [
        'Contrat-cadre cinq agences',
        'Mise aux normes de l’éclairage de sécurité des trois bâtiments',
    ]
    click_header(listed, ListColumn.AMOUNT)
    assert first_titles(listed) == ['Vitrines et enseigne', 'Boutique et atelier']


def test_the_board_s_filters_narrow_the_list(listed: Seat) -> None:
    listed.page.top.filters.click()
    popover = listed.one(FilterPopover)
    next(chip for chip in popover.findChildren(PickChip) if chip.caption() == 'Collectivité').click()
    assert listed.one(DealListView).model.total == 4
    assert listed.page.top.filters.caption() == 'Filtres · 1'


def test_a_list_in_which_nothing_matches_says_so(listed: Seat) -> None:
    listed.page.top.focus_search()
    listed.write('zzz')
    assert [label.text() for label in listed.one(EmptyState).findChildren(Label)] == ['Rien pour «\u00a0zzz\u00a0»']


def test_and_one_button_brings_everything_back(listed: Seat) -> None:
    listed.page.top.focus_search()
    listed.write('zzz')
    listed.one(NothingFound).clear.click()
    assert listed.page.top.search.text() == ''
    assert listed.one(DealListView).model.total == 27


def test_an_empty_status_is_no_fault_of_a_filter(listed: Seat) -> None:
    listed.one(DealListView).statuses.chosen.emit('deleted')
    assert listed.shown(NothingFound) == []
    QApplication.processEvents()
    # In one line, in the middle of the list.
    assert listed.one(EmptyState).width() > listed.one(DealListView).width() - 40


def test_the_list_follows_the_theme(listed: Seat, qapp: QApplication) -> None:
    light = theme().color('canvas').name()
    apply_theme(qapp, 'dark', animations=False)
    assert theme().color('canvas').name() in header_ink(listed, 1)
    assert light not in header_ink(listed, 1)


@pytest.mark.parametrize('status', list(ListedStatus))
def test_every_status_shows_its_columns(listed: Seat, status: ListedStatus) -> None:
    listed.one(DealListView).statuses.chosen.emit(status)
    assert listed.one(DealListView).model.wanted.status is status


def test_an_amount_without_room_is_written_short_and_not_cut(listed: Seat) -> None:
    view = listed.one(DealListView)
    deal, column = view.model.ids[0], list(view.model.columns).index(ListColumn.AMOUNT)
    with listed.desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Deal, deal), amount=Money(12_345_678_901_234, 'EUR')))
    view.model.show(view.model.wanted, view.model.chosen)
    index, option = view.model.index(0, column), QStyleOptionViewItem()
    view.table.initViewItemOption(option)
    option.rect = view.table.visualRect(index)
    view.table.itemDelegate().initStyleOption(option, index)
    assert option.text == '123,5\u00a0Md€'
    option.rect.setWidth(400)
    view.table.itemDelegate().initStyleOption(option, index)
    assert option.text == '123\u202f456\u202f789\u202f012,34\u00a0€'
