"""Lists of deals: every order, every status, and deals that lack what is sorted by."""

from datetime import UTC, timedelta
from random import Random
from typing import Any

import pytest
from stored_records import (
    CONTACT,
    ELSEWHERE,
    FIRST,
    NOW,
    ORGANIZATION,
    OTHER_PIPELINE,
    PIPELINE,
    REASON,
    SECOND,
    THIRD,
    Stock,
    deal,
)

from salesdesk.domain.contact import Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_list import DealListFilter, ListColumn, ListedDeal, ListedStatus
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.deals.deal_details import names_like, owners_like
from salesdesk.storage.listing.deal_list_query import list_lines, read_list

OTHER = 32
TODAY = Today(NOW.date(), UTC)
NAMES = {ORGANIZATION: 'Cœur & Fils', OTHER: 'Ålesund', None: None}


def some_deal(id_: int, random: Random) -> Deal:
    when = NOW - timedelta(days=random.randrange(9))
    place = random.choice((FIRST, SECOND, THIRD, ELSEWHERE))
    outcome = random.choice(({}, {'won_at': when}, {'lost_at': when, 'lost_reason_id': REASON, 'lost_note': 'note'}))
    return deal(
        id_, stage_id=place, pipeline_id=OTHER_PIPELINE if place == ELSEWHERE else PIPELINE,
        title=random.choice(('Été', 'etage', 'Zoo', 'abc')), created_at=when,
        organization_id=random.choice((ORGANIZATION, OTHER, None)), contact_id=random.choice((CONTACT, None)),
        amount=random.choice((None, Money(random.randrange(5), random.choice(('EUR', 'JPY'))))),
        expected_close_on=random.choice((None, when.date())), deleted_at=random.choice((None, None, when)), **outcome,
    )  # fmt: skip


@pytest.fixture
def listed(stock: Stock) -> list[Deal]:
    random = Random(3)
    deals = [some_deal(id_, random) for id_ in range(1000, 1080)]
    stock.save(Organization(OTHER, 'Ålesund', NOW), *deals)
    return deals


def belongs(found: Deal, status: ListedStatus) -> bool:
    if found.deleted_at:
        return status is ListedStatus.DELETED
    if status is ListedStatus.CLOSED:
        return not found.is_open
    return status is ListedStatus.ALL or found.status.value == status.value


def key(found: Deal, column: ListColumn) -> Any:
    """None stands for what is missing."""
    name = NAMES[found.organization_id]
    share = {'won': 100, 'lost': 0}.get(found.status.value, 50)
    return {
        ListColumn.TITLE: fold(found.title),
        ListColumn.ORGANIZATION: None if name is None else fold(name),
        ListColumn.STAGE: f'a{found.stage_id}',
        ListColumn.AMOUNT: None if found.amount is None else found.amount.minor,
        ListColumn.EXPECTED_CLOSE: found.expected_close_on,
        ListColumn.CREATED: found.created_at,
        ListColumn.CLOSED: found.closed_at,
        ListColumn.DELETED: found.deleted_at,
        ListColumn.CONTACT: None if found.contact_id is None else 1,
        ListColumn.WEIGHTED: None if found.amount is None else found.amount.weighted(share).minor,
        ListColumn.DAYS_IN_STAGE: -found.stage_entered_at.timestamp(),
        ListColumn.OWNER: found.owner or None,
        ListColumn.STATUS: found.status.value,
        ListColumn.LOST_REASON: found.lost_reason_id,
        ListColumn.RETURNS: found.returns_on,
    }.get(column)


def in_order(deals: list[Deal], column: ListColumn, *, descending: bool) -> list[int]:
    """What is missing goes last in either direction; what is equal goes by id."""
    there = [found for found in deals if key(found, column) is not None]
    missing = [found for found in deals if key(found, column) is None]
    there.sort(key=lambda found: (key(found, column), found.id), reverse=descending)
    missing.sort(key=lambda found: found.id, reverse=descending)
    return [found.id for found in (*there, *missing)]


@pytest.mark.parametrize('descending', [False, True])
@pytest.mark.parametrize('column', ListColumn)
@pytest.mark.parametrize('status', ListedStatus)
def test_a_list_is_sorted_as_plain_python_sorts_it(
    stock: Stock, listed: list[Deal], status: ListedStatus, column: ListColumn, *, descending: bool
) -> None:
    wanted = DealListFilter(status, sort=column, descending=descending)
    expected = in_order([found for found in listed if belongs(found, status)], column, descending=descending)
    assert len(expected) > 5
    assert read_list(stock.database, wanted, TODAY).ids == expected
    assert read_list(stock.database, wanted, TODAY).totals.count == len(expected)


def lines(stock: Stock, wanted: DealListFilter) -> list[ListedDeal]:
    return list_lines(stock.database, read_list(stock.database, wanted, TODAY).ids, (), TODAY)


def test_lines_come_in_the_order_asked_for_without_those_that_are_gone(stock: Stock, listed: list[Deal]) -> None:
    ids = [found.id for found in listed][::-1]
    found = list_lines(stock.database, [ids[0], 999_999, *ids[1:]], (), TODAY)
    assert [line.id for line in found] == ids


def test_a_line_says_what_the_deal_says(stock: Stock, listed: list[Deal]) -> None:
    by_id = {found.id: found for found in listed}
    for status in ListedStatus:
        for line in lines(stock, DealListFilter(status)):
            found = by_id[line.id]
            assert line.organization == (NAMES[found.organization_id] or '')
            for name in ('title', 'amount', 'closed_at', 'created_at', 'lost_reason_id', 'lost_note', 'deleted_at'):
                assert getattr(line, name) == getattr(found, name)
            share = 100 if found.won_at else 0 if found.lost_at else 50
            assert line.weighted == (found.amount.weighted(share) if found.amount else None)


@pytest.mark.parametrize('status', ListedStatus)
def test_sums_are_by_currency_and_the_largest_comes_first(
    stock: Stock, listed: list[Deal], status: ListedStatus
) -> None:
    sums = [sum_.total for sum_ in read_list(stock.database, DealListFilter(status), TODAY).totals.sums]
    amounts = [found.amount for found in listed if belongs(found, status) and found.amount]
    expected = {code: sum(a.minor for a in amounts if a.currency == code) for code in {a.currency for a in amounts}}
    assert {money.currency: money.minor for money in sums} == expected
    assert [money.minor for money in sums] == sorted(expected.values(), reverse=True)


def test_a_list_can_be_of_one_pipeline_and_of_some_words(stock: Stock, listed: list[Deal]) -> None:
    wanted = DealListFilter(ListedStatus.WON, PIPELINE, 'ETE coeur')
    expected = {
        found.id for found in listed
        if belongs(found, ListedStatus.WON) and found.pipeline_id == PIPELINE
        and found.title == 'Été' and found.organization_id == ORGANIZATION
    }  # fmt: skip
    assert set(read_list(stock.database, wanted, TODAY).ids) == expected
    assert read_list(stock.database, wanted, TODAY).totals.count == len(expected)


def test_names_are_proposed_wherever_the_typed_letters_stand(stock: Stock) -> None:
    names = ('Atelier du Cœur', 'Cœur & Fils bis', 'Coeur', 'Autre', '100 %', 'Supprimée')
    stock.save(*(Organization(40 + n, name, NOW, NOW if name == 'Supprimée' else None) for n, name in enumerate(names)))
    assert names_like(stock.database, 'organization', ' cœur', 9) == [
        'Coeur', 'Cœur & Fils', 'Cœur & Fils bis', 'Atelier du Cœur',
    ]  # fmt: skip
    assert names_like(stock.database, 'organization', '%', 9) == ['100 %']
    assert names_like(stock.database, 'organization', 'supprimee', 9) == []
    assert len(names_like(stock.database, 'organization', '', 3)) == 3


@pytest.mark.parametrize(
    ('typed', 'owners'), [('cl', ['Claire', 'Clément']), ('CLÉ', ['Clément']), ('_', ['_x']), ('%', []), ('', 4)]
)
def test_owners_are_proposed_by_how_they_begin(stock: Stock, typed: str, owners: list[str] | int) -> None:
    for id_, owner in enumerate(('Claire', 'Clément', 'Claire', '', '_x', 'Paul'), start=1):
        stock.save(deal(id_, owner=owner))
    found = owners_like(stock.database, typed, 9)
    assert found == owners if isinstance(owners, list) else len(found) == owners
