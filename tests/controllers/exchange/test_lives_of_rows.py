"""The dates of a row as a life: made, in its stage, closed, in that order and none of it ahead of the import."""

from datetime import UTC, date, datetime

import pytest
from bare_rows import row
from building import Desk
from hypothesis import given
from hypothesis import strategies as st
from taking_in import take_in

from salesdesk.controllers.exchange.deal_life import Life, life_of
from salesdesk.controllers.exchange.stage_finder import Place
from salesdesk.domain.deals.deal import Deal, DealStatus
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.exchange.deals.deal_rows import DealRow

DAY = 86_400_000
NOW = 20_600 * DAY
INSTANTS = st.none() | st.integers(NOW - 90 * DAY, NOW)
OPEN, WON, LOST = DealStatus.OPEN, DealStatus.WON, DealStatus.LOST
ROWS = st.builds(
    lambda created, entered, closed, status: row(created=created, stage_entered=entered, closed=closed, status=status),
    INSTANTS, INSTANTS, INSTANTS, st.sampled_from(DealStatus),
)  # fmt: skip


def life(of: DealRow, status: DealStatus | None = None, *, knows_path: bool = True, ours: bool = False) -> Life:
    return life_of(of, Place(1, 11, status or of.status, knows_path), NOW, is_our_own=ours)


@given(ROWS)
def test_no_deal_is_in_its_stage_before_it_was_made(of: DealRow) -> None:
    assert life(of).created <= life(of).entered <= NOW


@given(ROWS)
def test_the_day_of_creation_is_the_one_of_the_file(of: DealRow) -> None:
    """Importing it again finds the deal by that day."""
    known = [at for at in (of.stage_entered, None if of.status is OPEN else of.closed, NOW) if at is not None]
    assert life(of).created == (of.created if of.created is not None else min(known))


@given(ROWS)
def test_a_deal_is_closed_if_it_is_won_or_lost_and_never_ahead_of_now(of: DealRow) -> None:
    closed = life(of).closed
    assert (closed is None) == (of.status is OPEN)
    if closed is not None:
        assert closed == (NOW if of.closed is None else of.closed)


@given(ROWS)
def test_it_moved_where_the_file_knows_of_two_days(of: DealRow) -> None:
    found = life(of)
    assert found.moved == (found.entered != found.created)
    assert not life(of, knows_path=False).moved
    assert life(of, knows_path=False).entered == found.created


@given(ROWS)
def test_what_lies_ahead_is_taken_for_today(of: DealRow) -> None:
    later = row(created=of.created, stage_entered=NOW + DAY, closed=NOW + 9 * DAY, status=of.status)
    found = life(later)
    assert found.entered <= NOW
    assert found.closed in (None, NOW)


@pytest.mark.parametrize(
    ('status', 'entered', 'ours', 'known'),
    [(WON, None, True, False), (WON, None, False, True), (WON, NOW - DAY, True, True), (OPEN, None, True, True)],
)
def test_only_our_own_file_leaves_a_path_out_on_purpose(
    status: DealStatus, entered: int | None, ours: bool, known: bool
) -> None:
    of = row(created=NOW - 2 * DAY, stage_entered=entered, closed=NOW if status is WON else None, status=status)
    assert life(of, ours=ours).knows_path is known


@pytest.mark.parametrize('answered', [WON, LOST])
def test_the_one_day_of_a_stage_that_means_an_end_is_the_day_of_the_end(answered: DealStatus) -> None:
    of = row(created=NOW - 30 * DAY, expected_close=date(1970, 1, 1), status=OPEN)
    found = life(of, answered)
    assert (found.closed, found.expected_close_on) == (DAY // 2, None)
    assert life(of).expected_close_on == '1970-01-01'


def only_deal(desk: Desk) -> Deal:
    (deal_id,) = [id_ for (id_,) in desk.workspace.database.rows('SELECT id FROM deal')]
    return desk.deal(deal_id)


def test_a_deal_that_moved_in_from_another_program_begins_in_its_stage(desk: Desk) -> None:
    """Its file dates every deal by the move, and its stage by the past."""
    take_in(desk, 'title,created,stage_entered,stage\nA,2026-05-20,2026-05-01,Suivi\n')
    deal = only_deal(desk)
    (created,) = desk.deals.history(deal.id)
    assert (created.kind, created.to_stage_id) == (EventKind.CREATED, deal.stage_id)
    assert deal.stage_entered_at == deal.created_at == created.at == datetime(2026, 5, 20, 12, tzinfo=UTC)
