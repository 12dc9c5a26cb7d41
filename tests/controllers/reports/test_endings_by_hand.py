"""Reports on endings where a closing does not stand, a price says nothing, and an edit comes too late."""

from dataclasses import replace
from datetime import timedelta

from building import Desk, euros, form_of
from reading import read

from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.domain.money import Money


def lose(desk: Desk, deal_id: int, competitor: str, price: Money | None = None) -> None:
    desk.closing.lose_all((deal_id,), LossWords(desk.reason('no_budget'), '', competitor, price))


def by_name(desk: Desk, key: str) -> dict[object, object]:
    return {row['competitor']: row[key] for row in read(desk, 'competitors')}


def test_a_deal_lost_twice_was_lost_to_whom_its_last_report_names(desk: Desk) -> None:
    deal_id = desk.put_ready()
    lose(desk, deal_id, 'Électra', euros(900))
    desk.closing.reopen(deal_id)
    desk.clock.set(desk.clock.now() + timedelta(hours=2))
    lose(desk, deal_id, 'Voltige', euros(1_300))
    assert by_name(desk, 'lost_to') == {'Électra': 0, 'Voltige': 1}
    assert by_name(desk, 'met') == {'Électra': 1, 'Voltige': 1}
    assert by_name(desk, 'price_gap') == {'Électra': -100_00, 'Voltige': 300_00}


def test_a_deal_reopened_and_won_was_lost_to_nobody(desk: Desk) -> None:
    deal_id = desk.put_ready()
    lose(desk, deal_id, 'Électra')
    desk.closing.reopen(deal_id)
    desk.closing.win(deal_id, desk.clock.today(), euros(1_000), WinWords())
    assert (by_name(desk, 'lost_to'), by_name(desk, 'won')) == ({'Électra': 0}, {'Électra': 1})
    assert [(row['reason'], row['won']) for row in read(desk, 'won_reasons')] == [('No reason given', 1)]


def test_a_price_beside_an_amount_of_nothing_is_no_difference(desk: Desk) -> None:
    lose(desk, desk.put_ready('Rien', amount=euros(0)), 'Électra', euros(900))
    lose(desk, desk.put_ready('Yens'), 'Électra', Money(90_000, 'JPY'))
    lose(desk, desk.put_ready('Sans', amount=None), 'Électra', euros(900))
    assert by_name(desk, 'price_gap') == {'Électra': None}


def test_the_report_on_a_deal_comes_before_what_was_noted_during_the_sale(desk: Desk) -> None:
    deal_id = desk.put_ready()
    lose(desk, deal_id, 'Électra', euros(900))
    CompetitorController(desk.workspace).put(deal_id, 'Électra', euros(5_000))
    assert by_name(desk, 'price_gap') == {'Électra': -100_00}


def test_an_edit_of_today_changes_no_ending(desk: Desk) -> None:
    deal_id = desk.put_ready()
    lose(desk, deal_id, 'Électra', euros(900))
    names = ('competitors', 'lost_by_stage', 'lost_by_month')
    before = [read(desk, name) for name in names]
    form = form_of(desk.deals.details(deal_id))
    desk.deals.edit(deal_id, replace(form, amount=euros(9_999), product='Autre'))
    assert [read(desk, name) for name in names] == before
