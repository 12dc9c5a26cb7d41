"""Lists: every status apart, sorted, paged, counted and summed over all that match."""

from datetime import timedelta

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_list import DealListFilter, ListColumn, ListedStatus

OPEN = DealListFilter(ListedStatus.OPEN)


@pytest.fixture
def mixed(desk: Desk) -> Desk:
    """An open, a won, a lost and a deleted deal, and a lead."""
    desk.put('Ouverte', 'closing', organization='Éclair SA', amount=euros(300), expected_close_on=in_days(9))
    desk.put('Bref', 'proposition', contact='Zoé', amount=euros(100), entered=NOW - timedelta(days=2))
    desk.put(
        'Chère', 'proposition', organization='Bois SARL', amount=Money(9_999_900, 'JPY'), expected_close_on=in_days(3)
    )
    desk.put('Piste', 'contacted', pipeline='prospecting')
    desk.closing.win(desk.put('Gagnée', amount=euros(50)), TODAY, None)
    desk.closing.lose(desk.put('Perdue'), desk.reason('other'), 'Déménagement', in_days(40))
    desk.deals.delete(desk.put('Jetée'))
    return desk


def titles(desk: Desk, wanted: DealListFilter, offset: int = 0, limit: int = 50) -> list[str]:
    return [line.title for line in desk.listing.lines(desk.listing.ids(wanted)[offset : offset + limit])]


def sums(desk: Desk, wanted: DealListFilter) -> list[Money]:
    return [sum_.total for sum_ in desk.listing.totals(wanted).sums]


@pytest.mark.parametrize(
    ('status', 'listed'),
    [
        ('open', {'Ouverte', 'Bref', 'Chère', 'Piste'}),
        ('won', {'Gagnée'}),
        ('lost', {'Perdue'}),
        ('all', {'Ouverte', 'Bref', 'Chère', 'Piste', 'Gagnée', 'Perdue'}),
        ('deleted', {'Jetée'}),
    ],
)
def test_each_status_has_its_list(mixed: Desk, status: str, listed: set[str]) -> None:
    wanted = DealListFilter(ListedStatus(status))
    assert set(titles(mixed, wanted)) == listed
    assert mixed.listing.totals(wanted).count == len(listed)


def test_a_list_may_be_of_one_pipeline(mixed: Desk) -> None:
    wanted = DealListFilter(ListedStatus.OPEN, mixed.pipeline('prospecting').id)
    assert titles(mixed, wanted) == ['Piste']


@pytest.mark.parametrize(('text', 'listed'), [('eclair', ['Ouverte']), ('ZOE', ['Bref']), ('chere bois', ['Chère'])])
def test_a_list_is_searched_as_the_board_is(mixed: Desk, text: str, listed: list[str]) -> None:
    assert titles(mixed, DealListFilter(ListedStatus.OPEN, text=text)) == listed


@pytest.mark.parametrize(
    ('column', 'ascending'),
    [
        (ListColumn.TITLE, ['Bref', 'Chère', 'Ouverte']),
        (ListColumn.ORGANIZATION, ['Chère', 'Ouverte', 'Bref']),
        (ListColumn.STAGE, ['Bref', 'Chère', 'Ouverte']),
        (ListColumn.AMOUNT, ['Bref', 'Ouverte', 'Chère']),
        (ListColumn.EXPECTED_CLOSE, ['Chère', 'Ouverte', 'Bref']),
        (ListColumn.CREATED, ['Bref', 'Ouverte', 'Chère']),
    ],
)
def test_a_list_is_sorted_with_what_is_missing_last(mixed: Desk, column: ListColumn, ascending: list[str]) -> None:
    sales = mixed.pipeline().id
    assert titles(mixed, DealListFilter(ListedStatus.OPEN, sales, sort=column, descending=False)) == ascending


def test_closed_deals_are_sorted_by_the_day_they_closed(desk: Desk) -> None:
    for title, days in (('Hier', -1), ('Avant', -5), ('Ce jour', 0)):
        desk.closing.win(desk.put(title), in_days(days), None)
    wanted = DealListFilter(ListedStatus.WON, sort=ListColumn.CLOSED)
    assert titles(desk, wanted) == ['Ce jour', 'Hier', 'Avant']


def test_the_trash_shows_the_last_deleted_first(desk: Desk) -> None:
    for title in ('Une', 'Deux'):
        deal_id = desk.put(title)
        desk.clock.set(desk.clock.now() + timedelta(hours=1))
        desk.deals.delete(deal_id)
    assert titles(desk, DealListFilter(ListedStatus.DELETED, sort=ListColumn.DELETED)) == ['Deux', 'Une']


def test_pages_follow_each_other_without_a_gap(mixed: Desk) -> None:
    first, second, third = (titles(mixed, OPEN, offset, 3) for offset in (0, 3, 6))
    assert (len(first), len(second), third) == (3, 1, [])
    assert first + second == titles(mixed, OPEN)


def test_sums_are_of_each_currency_apart(mixed: Desk) -> None:
    assert sums(mixed, OPEN) == [Money(9_999_900, 'JPY'), euros(400)]
    assert sums(mixed, DealListFilter(ListedStatus.LOST)) == []


def test_a_line_tells_how_a_deal_was_lost_and_when_it_returns(mixed: Desk) -> None:
    [line] = mixed.listing.lines(mixed.listing.ids(DealListFilter(ListedStatus.LOST)))
    assert (line.lost_reason_id, line.lost_note) == (mixed.reason('other'), 'Déménagement')
    assert (line.closed_at, line.returns_on, line.deleted_at) == (NOW, in_days(40), None)


def test_a_line_tells_what_the_deal_is(mixed: Desk) -> None:
    [line] = mixed.listing.lines(mixed.listing.ids(DealListFilter(ListedStatus.OPEN, text='Ouverte')))
    assert (line.organization, line.amount, line.expected_close_on) == ('Éclair SA', euros(300), in_days(9))
    assert (line.stage_id, line.created_at, line.closed_at) == (mixed.stage('closing').id, NOW, None)
