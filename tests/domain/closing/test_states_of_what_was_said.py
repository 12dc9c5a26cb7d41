"""How promises and offers stand on a day, and what the sides promised and gave, counted again the slow way."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.closing.contact_summary import ContactSummary, StageTime, ToldConcession, ToldPromise
from salesdesk.domain.closing.promise import Promise, PromiseState, Side
from salesdesk.domain.closing.summary_json import from_json, to_json
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal import Proposal, ProposalState

AT = datetime(2026, 6, 1, 8, tzinfo=UTC)
EVE, TODAY, MORROW = date(2026, 6, 8), date(2026, 6, 9), date(2026, 6, 10)
sides = st.sampled_from(Side)
costs = st.none() | st.builds(Money, st.integers(-(10**9), 10**9), st.sampled_from(('EUR', 'JPY', 'KWD', 'CHF')))
concessions = st.lists(st.builds(ToldConcession, sides, st.text(max_size=8), costs, st.dates()), max_size=8).map(tuple)
promises = st.lists(
    st.builds(ToldPromise, sides, st.text(max_size=8), st.none() | st.dates(), st.sampled_from(PromiseState)),
    max_size=8,
).map(tuple)


@pytest.mark.parametrize(
    ('due', 'kept', 'broken', 'state'),
    [
        pytest.param(None, None, None, PromiseState.OPEN, id='without a day it is never late'),
        pytest.param(MORROW, None, None, PromiseState.OPEN, id='due tomorrow'),
        pytest.param(TODAY, None, None, PromiseState.OPEN, id='due today is not late yet'),
        pytest.param(EVE, None, None, PromiseState.LATE, id='due yesterday'),
        pytest.param(TODAY, TODAY, None, PromiseState.KEPT, id='kept on its day'),
        pytest.param(MORROW, EVE, None, PromiseState.KEPT, id='kept before its day'),
        pytest.param(EVE, TODAY, None, PromiseState.BROKEN, id='kept too late'),
        pytest.param(None, TODAY, None, PromiseState.KEPT, id='kept, no day was named'),
        pytest.param(MORROW, None, TODAY, PromiseState.BROKEN, id='broken before its day'),
        pytest.param(MORROW, TODAY, TODAY, PromiseState.BROKEN, id='broken is stronger than kept'),
    ],
)
def test_a_promise_stands_as_its_days_say(
    due: date | None, kept: date | None, broken: date | None, state: PromiseState
) -> None:
    promise = Promise(1, 2, Side.MINE, 'Envoyer le devis', AT, due, kept, broken)
    assert promise.state(TODAY) is state


@pytest.mark.parametrize(
    ('kept', 'broken', 'told'),
    [(TODAY, None, 'kept_late'), (TODAY, TODAY, 'broken'), (None, TODAY, 'broken'), (EVE, None, 'kept')],
)
def test_one_that_was_kept_after_its_day_is_told_so(kept: date | None, broken: date | None, told: str) -> None:
    assert Promise(1, 2, Side.MINE, 'Envoyer le devis', AT, EVE, kept, broken).told(TODAY) == told


@pytest.mark.parametrize('state', ProposalState)
@pytest.mark.parametrize('until', [None, EVE, TODAY, MORROW], ids=('no end', 'yesterday', 'today', 'tomorrow'))
def test_only_an_offer_that_waits_expires_and_only_after_its_last_day(state: ProposalState, until: date | None) -> None:
    offer = Proposal(1, 2, 1, state, AT, valid_until=until)
    expires = state is ProposalState.SENT and until == EVE
    assert offer.state_on(TODAY) is (ProposalState.EXPIRED if expires else state)


@pytest.mark.parametrize(
    ('days', 'limit', 'late'),
    [(14, 14, False), (15, 14, True), (0, 0, False), (1, 0, True), (999, None, False)],
    ids=('on the day', 'the day after', 'no day at all', 'a day of none', 'no limit'),
)
def test_a_stage_is_late_after_the_day_of_its_limit(days: int, limit: int | None, late: bool) -> None:
    assert StageTime(1, Wording('Visite', 'Visit'), days, limit).is_late is late


@settings(max_examples=30, deadline=None)
@given(concessions, sides)
def test_what_was_given_adds_up_by_currency(given_away: tuple[ToldConcession, ...], side: Side) -> None:
    count, sums = ContactSummary(TODAY, TODAY, concessions=given_away).conceded(side)
    slow = Counter[str]()
    for one in given_away:
        if one.side is side and one.cost:
            slow.update({one.cost.currency: one.cost.minor})
    assert count == sum(one.side is side for one in given_away)
    assert [(money.currency, money.minor) for money in sums] == sorted(slow.items())


@settings(max_examples=30, deadline=None)
@given(promises)
def test_every_promise_is_counted_once_over_all_sides_and_states(told: tuple[ToldPromise, ...]) -> None:
    summary = ContactSummary(TODAY, TODAY, promises=told)
    one_by_one = Counter({(side, state): summary.promised(side, state) for side in Side for state in PromiseState})
    assert one_by_one.total() == len(told)
    for side in Side:
        assert summary.promised(side, *PromiseState) == sum(one_by_one[side, state] for state in PromiseState)
        assert summary.promised(side) == 0


@settings(max_examples=30, deadline=None)
@given(promises, concessions)
def test_promises_and_concessions_come_back_from_the_database_as_they_were(
    promised: tuple[ToldPromise, ...], given_away: tuple[ToldConcession, ...]
) -> None:
    summary = ContactSummary(TODAY, TODAY, promises=promised, concessions=given_away)
    back = from_json(to_json(summary))
    assert back == summary
    assert all(type(one.state) is PromiseState for one in back.promises)
    assert all(one.cost is None or type(one.cost) is Money for one in back.concessions)
