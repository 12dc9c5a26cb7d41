"""Narrowing the board: chips, search and filters; figures are of all that match."""

import pytest
from building import euros
from PySide6.QtCore import Qt
from seat import Seat, focused

from salesdesk.domain.views.deal_card import Attention
from salesdesk.ui.board.filter_popover import FilterPopover
from salesdesk.ui.widgets.choices.filter_chip import FilterChip
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.feedback.empty_state import EmptyState

Key = Qt.Key


def shown(seat: Seat) -> int:
    return sum(len(lane.model.cards) for lane in seat.page.board.lanes)


def chip(seat: Seat, attention: Attention) -> FilterChip:
    return seat.page.attention.chips[attention]


def totals(seat: Seat) -> str:
    return seat.page.attention.totals.text()


def search(seat: Seat, text: str) -> None:
    seat.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    seat.write(text)


def filters(seat: Seat) -> FilterPopover:
    seat.page.top.filters.click()
    return seat.one(FilterPopover)


def tag(popover: FilterPopover, name: str) -> PickChip:
    return next(chip for chip in popover.findChildren(PickChip) if chip.caption() == name)


def test_the_chips_count_what_asks_for_attention(sample_seat: Seat) -> None:
    said = [chip.accessibleName() for chip in sample_seat.page.attention.chips.values() if chip.isVisible()]
    assert said == ['En retard 3', 'Sans action 3', 'Stagnantes 5', 'À faire aujourd’hui 6']


@pytest.mark.parametrize(
    ('attention', 'count'),
    [(Attention.LATE, 3), (Attention.NO_ACTION, 3), (Attention.ROTTING, 5), (Attention.DUE_TODAY, 6)],
)
def test_a_chip_leaves_the_cards_it_counts(sample_seat: Seat, attention: Attention, count: int) -> None:
    chip(sample_seat, attention).click()
    assert shown(sample_seat) == count
    assert totals(sample_seat).startswith(f'{count} affaires ouvertes')
    chip(sample_seat, attention).click()
    assert shown(sample_seat) == 27


def test_several_chips_widen(sample_seat: Seat) -> None:
    chip(sample_seat, Attention.LATE).click()
    chip(sample_seat, Attention.DUE_TODAY).click()
    assert shown(sample_seat) == 9


def test_chips_count_within_the_other_filters(sample_seat: Seat) -> None:
    search(sample_seat, 'transports')
    said = [chip.accessibleName() for chip in sample_seat.page.attention.chips.values() if chip.isVisible()]
    assert said == ['En retard 0', 'Sans action 1', 'Stagnantes 1', 'À faire aujourd’hui 0']


def test_search_narrows_as_she_types_and_esc_empties_it(sample_seat: Seat) -> None:
    search(sample_seat, 'girar')
    assert shown(sample_seat) == 1
    sample_seat.press(Key.Key_Escape)
    assert shown(sample_seat) == 27


def test_headers_and_totals_are_of_what_matches(sample_seat: Seat) -> None:
    search(sample_seat, 'girar')
    assert totals(sample_seat) == '1 affaire ouverte  ·  18\u202f900\u00a0€  ·  pondéré 4\u202f725\u00a0€'
    header = sample_seat.page.board.canvas.header
    assert 'Qualification, 1 affaire, 18\u202f900\u00a0€' in header.accessibleDescription()


def test_columns_without_a_match_say_so(sample_seat: Seat) -> None:
    search(sample_seat, 'girar')
    assert len(sample_seat.shown(EmptyState)) == 5


def test_a_column_without_deals_offers_to_begin(seat: Seat) -> None:
    assert len(seat.shown(EmptyState)) == 6
    seat.desk.put('Première', 'proposition')
    assert len(seat.shown(EmptyState)) == 5


def test_tags_narrow(sample_seat: Seat) -> None:
    popover = filters(sample_seat)
    tag(popover, 'Collectivité').click()
    assert shown(sample_seat) == 4
    tag(popover, 'Commerce').click()
    assert shown(sample_seat) == 6


@pytest.mark.parametrize(('least', 'most', 'count'), [('30000', '', 3), ('', '5000', 3), ('30000', '34000', 1)])
def test_amounts_narrow(sample_seat: Seat, least: str, most: str, count: int) -> None:
    popover = filters(sample_seat)
    for field, text in ((popover.least, least), (popover.most, most)):
        field.line.setFocus()
        sample_seat.write(text)
        sample_seat.press(Key.Key_Tab)
    assert shown(sample_seat) == count


def test_an_amount_nobody_understands_is_said_and_filters_nothing(sample_seat: Seat) -> None:
    popover = filters(sample_seat)
    popover.least.line.setFocus()
    sample_seat.write('abc')
    sample_seat.press(Key.Key_Tab)
    assert shown(sample_seat) == 27
    assert 'Entrez un montant' in popover.least.error()


def test_owners_narrow(seat: Seat) -> None:
    seat.desk.put('À moi', owner='Claire')
    seat.desk.put('À lui', owner='Marc')
    popover = filters(seat)
    popover.owner.line.setFocus()
    seat.write('Claire')
    seat.press(Key.Key_Return)
    assert seat.titles('identification') == ['À moi']


def test_filters_are_kept_and_shown_when_they_are_opened_again(sample_seat: Seat) -> None:
    tag(filters(sample_seat), 'Collectivité').click()
    sample_seat.press(Key.Key_Escape)
    assert not sample_seat.shown(FilterPopover)
    assert tag(filters(sample_seat), 'Collectivité').isChecked()


def test_the_button_says_that_the_board_is_narrowed(sample_seat: Seat) -> None:
    button = sample_seat.page.top.filters
    tag(filters(sample_seat), 'Collectivité').click()
    assert (button.caption(), button.variant) == ('Filtres · 1', 'soft')
    sample_seat.one(FilterPopover).clear.click()
    assert (button.caption(), button.variant) == ('Filtres', 'ghost')


def test_clearing_leaves_search_and_chips_alone(sample_seat: Seat) -> None:
    chip(sample_seat, Attention.LATE).click()
    popover = filters(sample_seat)
    tag(popover, 'Collectivité').click()
    assert shown(sample_seat) == 0
    popover.clear.click()
    assert shown(sample_seat) == 3


def test_f_opens_the_filters_and_esc_gives_the_keyboard_back(sample_seat: Seat) -> None:
    sample_seat.focus('Cuisine')
    before = focused()
    sample_seat.press(Key.Key_F)
    assert sample_seat.shown(FilterPopover)
    sample_seat.press(Key.Key_Escape)
    assert (sample_seat.shown(FilterPopover), focused()) == ([], before)


def test_the_filter_narrows_again_what_a_new_deal_is_part_of(sample_seat: Seat) -> None:
    search(sample_seat, 'garage')
    sample_seat.desk.put_ready('Garage du Port', 'closing')
    assert sample_seat.titles('closing')[-1] == 'Garage du Port'


def test_figures_come_from_all_deals_not_from_those_loaded(seat: Seat) -> None:
    for number in range(40):
        seat.desk.put(f'Affaire {number}', amount=euros(100))
    seat.window.follow()
    assert len(seat.lane('identification').model.cards) < 40
    assert totals(seat).startswith('40 affaires ouvertes  ·  4\u202f000\u00a0€')
