"""What the header of each column says."""

from collections.abc import Mapping

import pytest
from building import Desk, euros

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import Conversion
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.header.header_cells import HeaderCell, gain_text, header_cells


def cells(desk: Desk, conversions: Mapping[int, Conversion] | None = None) -> dict[str, HeaderCell]:
    board = desk.board.board(desk.filter(), 'EUR')
    return {cell.name: cell for cell in header_cells(board, conversions or {})}


def test_a_column_says_its_count_its_total_and_what_that_is_worth(sample_desk: Desk) -> None:
    cell = cells(sample_desk)['Identification']
    assert (cell.count, cell.total, cell.weighted) == ('6', '85\u202f550\u00a0€', 'pondéré 8\u202f555\u00a0€')


def test_english_columns_have_english_names_and_figures(sample_desk: Desk) -> None:
    use_language('en')
    assert cells(sample_desk)['Closing'].total == '€49,100'


def test_an_empty_column_says_zero_and_no_sum(desk: Desk) -> None:
    cell = cells(desk)['Suivi']
    assert (cell.count, cell.total, cell.weighted, cell.several) == ('0', '', '', False)


def test_deals_without_an_amount_count(desk: Desk) -> None:
    desk.put('Sans montant', 'follow_up')
    cell = cells(desk)['Suivi']
    assert (cell.count, cell.total) == ('1', '')


def test_several_currencies_stand_side_by_side(desk: Desk) -> None:
    for amount in (euros(1_000), Money(2_000_00, 'USD'), Money(500_000, 'JPY')):
        desk.put('Ailleurs', 'closing', amount=amount)
    cell = cells(desk)['Conclusion']
    assert cell.several
    assert cell.total == '500\u202f000\u00a0JPY · 2\u202f000\u00a0$US · 1\u202f000\u00a0€'
    assert cell.short_total == '500\u00a0kJPY · 2\u00a0k$US · 1\u00a0k€'


def test_a_removed_stage_that_holds_deals_says_so(desk: Desk) -> None:
    desk.put('Oubliée', 'follow_up')
    desk.process.remove_stage(desk.stage('follow_up').id)
    assert cells(desk)['Suivi (retirée)'].removed


def test_deals_of_an_unknown_stage_have_a_column(desk: Desk) -> None:
    deal_id = desk.put('Perdue de vue', 'follow_up')
    desk.workspace.database.execute('PRAGMA foreign_keys = 0')
    desk.workspace.database.execute('UPDATE deal SET stage_id = 4711 WHERE id = ?', (deal_id,))
    cell = cells(desk)['Étape inconnue']
    assert (cell.count, cell.removed, cell.stage_id) == ('1', True, 0)


@pytest.mark.parametrize(
    ('conversion', 'pill', 'words'),
    [
        (Conversion(19, 14), '74\u00a0%', '14 affaires sur 19'),
        (Conversion(0, 0), '', 'aucune affaire'),
        (None, '', 'aucune affaire'),
    ],
)
def test_the_pill_says_how_many_go_on(desk: Desk, conversion: Conversion | None, pill: str, words: str) -> None:
    stage_id = desk.stage('identification').id
    cell = cells(desk, {stage_id: conversion} if conversion else {})['Identification']
    assert cell.conversion == pill
    assert words in cell.conversion_tip


def test_a_screen_reader_hears_name_count_and_sums(sample_desk: Desk) -> None:
    heard = cells(sample_desk)['Conclusion'].accessible
    assert heard == 'Conclusion, 3 affaires, 49\u202f100\u00a0€, pondéré 44\u202f190\u00a0€'


def test_a_drop_previews_what_it_adds() -> None:
    assert gain_text(euros(14_200)) == '+\u00a014\u202f200\u00a0€'
    assert gain_text(None) == '+\u00a01'
