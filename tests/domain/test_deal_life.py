"""A deal enters stages, is won, lost and opened again; what it must be to exist at all."""

import pytest
from pure_building import LATER, NOW, TODAY, deal

from salesdesk.domain.deals.deal import AMOUNT_LIMIT, TITLE_LIMIT, Deal, DealStatus
from salesdesk.domain.errors import DealClosed, FieldInvalid
from salesdesk.domain.money import Money

CLOSED = [{'won_at': NOW}, {'lost_at': NOW}, {'deleted_at': NOW}]


@pytest.mark.parametrize(
    ('title', 'problem'), [('', 'empty'), (' \t\n', 'empty'), ('x' * (TITLE_LIMIT + 1), 'too_long')]
)
def test_a_deal_has_a_title_of_some_length(title: str, problem: str) -> None:
    with pytest.raises(FieldInvalid) as refusal:
        Deal(1, 1, 1, 'a0', title, NOW, NOW)
    assert (refusal.value.field, refusal.value.problem) == ('title', problem)


@pytest.mark.parametrize('minor', [AMOUNT_LIMIT + 1, -AMOUNT_LIMIT - 1])
def test_an_amount_no_sum_could_hold_is_refused(minor: int) -> None:
    with pytest.raises(FieldInvalid):
        deal(amount=Money(minor, 'EUR'))


def test_the_longest_title_and_the_largest_amount_are_kept() -> None:
    kept = Deal(1, 1, 1, 'a0', 'x' * TITLE_LIMIT, NOW, NOW, amount=Money(AMOUNT_LIMIT, 'EUR'))
    assert kept.amount == Money(AMOUNT_LIMIT, 'EUR')


@pytest.mark.parametrize(
    ('fields', 'status', 'is_open'),
    [
        ({}, DealStatus.OPEN, True),
        ({'won_at': NOW}, DealStatus.WON, False),
        ({'lost_at': NOW}, DealStatus.LOST, False),
        ({'deleted_at': NOW}, DealStatus.OPEN, False),
    ],
)
def test_a_deal_is_open_until_it_is_won_lost_or_deleted(
    fields: dict[str, object], status: DealStatus, is_open: bool
) -> None:
    assert (deal(**fields).status, deal(**fields).is_open) == (status, is_open)


def test_a_closed_deal_says_when() -> None:
    assert deal().closed_at is None
    assert deal(won_at=NOW).closed_at == deal(lost_at=NOW).closed_at == NOW


def test_entering_a_stage_starts_its_clock() -> None:
    moved = deal(1).enter(1, 2, 'b0', LATER)
    assert (moved.stage_id, moved.rank, moved.stage_entered_at, moved.created_at) == (2, 'b0', LATER, NOW)


def test_a_new_place_in_the_same_stage_keeps_its_clock() -> None:
    moved = deal(1).enter(1, 1, 'b0', LATER)
    assert (moved.rank, moved.stage_entered_at) == ('b0', NOW)


@pytest.mark.parametrize('fields', CLOSED)
def test_what_is_closed_does_not_move_nor_close_again(fields: dict[str, object]) -> None:
    closed = deal(**fields)
    for close in (
        lambda: closed.enter(1, 2, 'b0', LATER),
        lambda: closed.win(LATER, None),
        lambda: closed.lose(LATER, 3, '', None),
    ):
        with pytest.raises(DealClosed):
            close()


def test_a_win_keeps_the_stage_and_takes_the_final_amount() -> None:
    won = deal(3, amount=Money(100, 'EUR'), returns_on=TODAY).win(LATER, Money(90, 'EUR'))
    assert (won.stage_id, won.won_at, won.amount, won.returns_on) == (3, LATER, Money(90, 'EUR'), None)


def test_a_win_without_an_amount_keeps_the_one_it_had() -> None:
    assert deal(amount=Money(100, 'EUR')).win(LATER, None).amount == Money(100, 'EUR')


def test_a_final_amount_of_nothing_is_an_amount() -> None:
    assert deal(amount=Money(100, 'EUR')).win(LATER, Money(0, 'EUR')).amount == Money(0, 'EUR')


def test_a_loss_keeps_reason_note_and_day_of_return() -> None:
    lost = deal(2).lose(LATER, 5, ' Trop cher ', TODAY)
    assert (lost.lost_at, lost.lost_reason_id, lost.lost_note, lost.returns_on) == (LATER, 5, 'Trop cher', TODAY)


@pytest.mark.parametrize('closed', [deal(2).win(NOW, None), deal(2).lose(NOW, 5, 'Trop cher', TODAY)])
def test_a_reopened_deal_stands_in_its_stage_as_if_it_had_just_come(closed: Deal) -> None:
    reopened = closed.reopen('b0', LATER)
    assert reopened.is_open
    assert (reopened.stage_id, reopened.rank, reopened.stage_entered_at) == (2, 'b0', LATER)
    assert (reopened.lost_reason_id, reopened.lost_note, reopened.returns_on) == (None, '', None)
