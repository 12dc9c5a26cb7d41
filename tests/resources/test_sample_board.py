"""The sample's open deals: the board of the pictures, to the euro and to the chip."""

from collections import Counter

import pytest
from resource_files import CRITERIA, Record, deals, missing, month, open_deal, sample, stage, stages, template

# Stage: deals, their sum and its weighted part, as in the column headers.
COLUMNS = {
    'identification': (6, 85_550, 8_555),
    'qualification': (6, 70_000, 17_500),
    'proposition': (5, 91_500, 41_175),
    'follow_up': (4, 50_500, 30_300),
    'negotiation': (3, 59_600, 44_700),
    'closing': (3, 49_100, 44_190),
}


def column(key: str) -> list[Record]:
    return [deal for deal in deals('sales', 'open') if stage(deal) == key]


def weighted(deal: Record) -> float:
    chance = next(found['probability'] for found in template('sales')['stages'] if found['key'] == stage(deal))
    return float(deal['amount'] * chance / 100)


@pytest.mark.parametrize(('key', 'header'), COLUMNS.items())
def test_a_column_adds_up_to_its_header(key: str, header: tuple[int, int, int]) -> None:
    found = column(key)
    assert (len(found), sum(deal['amount'] for deal in found), sum(map(weighted, found))) == header


def test_the_board_adds_up_to_its_totals() -> None:
    found = deals('sales', 'open')
    assert len(found) == 27
    assert (sum(deal['amount'] for deal in found), sum(map(weighted, found))) == (406_250, 186_420)


def test_the_cards_of_a_column_keep_the_order_of_the_picture() -> None:
    assert [deal['title'] for deal in column('closing')] == [
        'Agence de Cholet, clé en main',
        'Atelier mécanique',
        'Passage au LED du bâtiment administratif',
    ]


def test_attention_chips_count_what_the_picture_counts() -> None:
    waits = [deal['next_action']['in_days'] if deal['next_action'] else None for deal in deals('sales', 'open')]
    assert (sum(day is not None and day < 0 for day in waits), waits.count(None), waits.count(0)) == (3, 3, 6)
    assert waits.count(1) == 8


def is_rotting(deal: Record) -> bool:
    limit = next(found['rotting_after'] for found in template('sales')['stages'] if found['key'] == stage(deal))
    planned = deal['next_action'] is not None and deal['next_action']['in_days'] >= 0
    return bool(deal['path'][-1]['days_ago'] >= limit and not planned)


def test_five_deals_rot() -> None:
    rotting = [deal for deal in deals('sales', 'open') if is_rotting(deal)]
    assert (len(rotting), sum(deal['amount'] for deal in rotting)) == (5, 63_250)


def test_one_deal_is_past_its_expected_close() -> None:
    late = [deal['title'] for deal in deals('sales', 'open') if deal['expected_close_in_days'] < 0]
    assert late == ['Réserve et quai de livraison']


def test_the_dots_of_the_board_are_those_of_the_picture() -> None:
    values = Counter(deal['answers'].get(name, {}).get('value', 'unknown')
                     for deal in deals('sales', 'open') for name in CRITERIA)  # fmt: skip
    assert values == {'yes': 77, 'unknown': 30, 'no': 1}


def test_the_cold_store_misses_exactly_its_budget_and_an_action() -> None:
    cold_store = open_deal('Entrepôt frigorifique')
    assert missing(cold_store, 'block') == ['budget', 'next_action_planned']
    assert missing(cold_store, 'warn') == []


def test_the_paint_shop_may_go_on_to_follow_up() -> None:
    paint_shop = open_deal('Atelier peinture ATEX')
    assert stage(paint_shop) == 'proposition'
    assert missing(paint_shop, 'block') + missing(paint_shop, 'warn') == []


def test_the_relamping_waits_for_its_budget_alone() -> None:
    relamping = open_deal('Relamping LED de l’atelier')
    assert missing(relamping, 'block') == ['budget']
    assert relamping['expected_close_in_days'] == 45


def test_the_forecast_by_month_is_that_of_the_picture() -> None:
    months: Counter[int] = Counter()
    for deal in deals('sales', 'open'):
        months[month(deal['expected_close_in_days'])] += round(weighted(deal))
    shown = {number: round(total / 1000, 1) for number, total in months.items()}
    # June shows 56.6 k with what was won in it.
    assert shown == {6: 38.1, 7: 61.2, 8: 55.0, 9: 32.1}


def test_tags_have_the_colours_of_the_picture() -> None:
    assert {tag['name']['fr']: tag['color'] for tag in sample()['tags']} == {
        'Industrie': 'slate', 'Tertiaire': 'blue', 'Collectivité': 'teal',
        'Appel d’offres': 'violet', 'Prioritaire': 'orange', 'Commerce': 'pink',
    }  # fmt: skip


@pytest.mark.parametrize(('pipeline', 'fewest', 'most'), [('prospecting', 8, 12), ('after_sales', 5, 8)])
def test_every_stage_around_the_sale_has_a_deal_with_something_to_do(pipeline: str, fewest: int, most: int) -> None:
    found = deals(pipeline, 'open')
    assert fewest <= len(found) <= most
    assert {stage(deal) for deal in found} == set(stages(pipeline))
    assert all(deal['next_action'] for deal in found)


def test_after_sales_looks_after_deals_that_were_won() -> None:
    won = {(deal['title'], deal['organization']): deal['outcome']['won_days_ago'] for deal in deals('sales', 'won')}
    for deal in deals('after_sales'):
        assert deal['path'][0]['days_ago'] <= won[deal['title'], deal['organization']]
