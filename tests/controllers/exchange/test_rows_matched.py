"""Which rows of a file are deals there already, against a slow reading of the rules."""

from datetime import UTC, timedelta, timezone

import pytest
from bare_rows import row
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.controllers.exchange.deal_matcher import DealMatcher, Match
from salesdesk.domain.folding import fold
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.storage.deals.import_lookup import KnownDeal

DAY = 86_400_000
NOON = 20_000 * DAY + DAY // 2
TITLES, COMPANIES, NUMBERS = ('Hall', 'HALL', 'Été'), ('', 'Lefèvre', 'lefevre'), ('', '', 'A-1', 'A-2')


def known(id_: int, title: str = 'Hall', company: str = '', **fields: object) -> KnownDeal:
    said = {'external_id': '', 'created_at': NOON, 'in_trash': False} | fields
    return KnownDeal(id_, folded=fold(title), organization=fold(company), **said)  # type: ignore[arg-type]


KNOWN = st.lists(
    st.builds(
        lambda title, company, number, days, gone: (title, company, number, days, gone),
        st.sampled_from(TITLES), st.sampled_from(COMPANIES), st.sampled_from(NUMBERS), st.integers(0, 2), st.booleans(),
    ),
    max_size=5,
).map(lambda drawn: [
    known(10 + n, title, company, external_id=number, created_at=NOON + days * DAY, in_trash=gone)
    for n, (title, company, number, days, gone) in enumerate(drawn)
])  # fmt: skip
ROWS = st.lists(
    st.builds(
        lambda title, company, number, day, id_: row(
            title, organization=company, external_id=number, id=id_, created=None if day is None else NOON + day * DAY
        ),
        st.sampled_from(TITLES), st.sampled_from(COMPANIES), st.sampled_from(NUMBERS), st.none() | st.integers(0, 2),
        st.sampled_from([None, None, None, 10, 12, 99]),
    ),
    max_size=6,
)  # fmt: skip


def slowly(deals: list[KnownDeal], rows: list[DealRow]) -> list[Match]:
    """Row by row, each time through all deals."""
    taken: set[int] = set()
    seen: list[tuple[object, ...]] = []
    found = []
    for each in rows:
        deal = _of_id(deals, each) or _alike(deals, each, taken)
        if deal:
            taken.add(deal.id)
            found.append(Match.IN_TRASH if deal.in_trash else Match.ALREADY_THERE)
            continue
        key: tuple[object, ...] = (each.id,) if each.id is not None else (
            each.external_id, each.title, each.organization, each.created,
        )  # fmt: skip
        bears_an_id = each.id is not None or each.external_id != ''
        found.append(Match.ALREADY_THERE if bears_an_id and key in seen else Match.FRESH)
        seen.append(key)
    return found


def _of_id(deals: list[KnownDeal], each: DealRow) -> KnownDeal | None:
    own = [deal for deal in deals if deal.id == each.id]
    return next(
        iter(own or [deal for deal in deals if each.external_id and deal.external_id == each.external_id]), None
    )


def _alike(deals: list[KnownDeal], each: DealRow, taken: set[int]) -> KnownDeal | None:
    for deal in deals:
        same = (deal.folded, deal.organization) == (fold(each.title), fold(each.organization))
        two_ids = deal.external_id and each.external_id
        same_day = each.created is None or each.created // DAY == deal.created_at // DAY
        if same and not two_ids and same_day and deal.id not in taken:
            return deal
    return None


@given(KNOWN, ROWS)
def test_rows_are_matched_as_the_rules_say(deals: list[KnownDeal], rows: list[DealRow]) -> None:
    matcher = DealMatcher(deals, UTC)
    assert [matcher.match(each) for each in rows] == slowly(deals, rows)


@given(ROWS)
def test_into_an_empty_database_every_deal_comes_once(rows: list[DealRow]) -> None:
    matcher = DealMatcher([], UTC)
    fresh = [each for each in rows if matcher.match(each) is Match.FRESH]
    ids = [each.id for each in fresh if each.id is not None]
    assert len(ids) == len(set(ids))
    assert [each for each in rows if each.id is None and not each.external_id] == [
        each for each in fresh if each.id is None and not each.external_id
    ]


def test_one_deal_answers_for_one_row_alone() -> None:
    matcher = DealMatcher([known(10)], UTC)
    assert [matcher.match(row()) for _time in range(3)] == [Match.ALREADY_THERE, Match.FRESH, Match.FRESH]


def test_a_deal_in_the_trash_is_said_to_be_there() -> None:
    assert DealMatcher([known(10, in_trash=True)], UTC).match(row('HALL')) is Match.IN_TRASH


@pytest.mark.parametrize(
    ('hours', 'zone', 'match'),
    [
        (-13, 0, Match.FRESH), (-11, 0, Match.ALREADY_THERE), (11, 0, Match.ALREADY_THERE), (12, 0, Match.FRESH),
        (11, 5, Match.FRESH), (-13, 5, Match.ALREADY_THERE), (-11, -5, Match.FRESH),
    ],
)  # fmt: skip
def test_the_day_of_creation_is_the_one_on_her_calendar(hours: int, zone: int, match: Match) -> None:
    matcher = DealMatcher([known(10, created_at=NOON)], timezone(timedelta(hours=zone)))
    assert matcher.match(row(created=NOON + hours * 3_600_000)) is match


@pytest.mark.parametrize(
    ('there', 'told', 'match'),
    [('A-1', 'A-1', Match.ALREADY_THERE), ('A-1', 'A-2', Match.FRESH), ('A-1', '', Match.ALREADY_THERE),
     ('', 'A-2', Match.ALREADY_THERE)],
)  # fmt: skip
def test_two_numbers_that_differ_are_two_deals(there: str, told: str, match: Match) -> None:
    assert DealMatcher([known(10, external_id=there)], UTC).match(row(external_id=told)) is match
