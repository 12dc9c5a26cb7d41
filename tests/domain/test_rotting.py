"""When a deal stagnates: amber at its stage's limit, red at one and a half times, never while something is planned."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pure_building import TODAY, action_on

from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.domain.views.deal_card import DealCard, Rot, rot_of

YES, NO, UNKNOWN = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN
AMBER, FRESH, RED = Rot.AMBER, Rot.FRESH, Rot.RED


def card(action_in: int | None = None, answers: tuple[AnswerValue, ...] = (UNKNOWN,) * 4) -> DealCard:
    action = None if action_in is None else action_on(TODAY + timedelta(days=action_in))
    return DealCard(1, 1, 'a0', 'Atelier', '', None, (), answers, action, 0, FRESH)


@pytest.mark.parametrize(('days', 'rot'), [(0, FRESH), (9, FRESH), (10, AMBER), (14, AMBER), (15, RED), (400, RED)])
def test_a_limit_of_ten_days_turns_amber_at_ten_and_red_at_fifteen(days: int, rot: Rot) -> None:
    assert rot_of(days, 10, None, TODAY) is rot


@pytest.mark.parametrize(
    ('limit', 'days', 'rot'),
    [
        (7, 10, AMBER),
        (7, 11, RED),
        (1, 1, AMBER),
        (1, 2, RED),
        (3, 4, AMBER),
        (3, 5, RED),
        (15, 22, AMBER),
        (15, 23, RED),
    ],
)
def test_an_odd_limit_turns_red_on_the_first_day_past_one_and_a_half(limit: int, days: int, rot: Rot) -> None:
    assert rot_of(days, limit, None, TODAY) is rot


@given(st.integers(0, 1_000), st.integers(1, 365))
def test_red_means_one_and_a_half_times_the_limit(days: int, limit: int) -> None:
    assert (rot_of(days, limit, None, TODAY) is RED) == (days >= 1.5 * limit)


def test_a_stage_without_a_limit_never_rots() -> None:
    assert rot_of(10_000, None, None, TODAY) is FRESH


@pytest.mark.parametrize(('action_in', 'rot'), [(-1, RED), (0, FRESH), (1, FRESH), (300, FRESH)])
def test_an_action_of_today_or_later_stops_the_clock_and_a_late_one_does_not(action_in: int, rot: Rot) -> None:
    assert rot_of(90, 10, action_on(TODAY + timedelta(days=action_in)), TODAY) is rot


@pytest.mark.parametrize(('action_in', 'late'), [(None, 0), (-3, 3), (-1, 1), (0, 0), (5, 0)])
def test_a_card_counts_the_days_its_action_is_late(action_in: int | None, late: int) -> None:
    assert card(action_in).days_late(TODAY) == late


def test_a_card_counts_its_yeses() -> None:
    assert card(answers=(YES, NO, YES, YES)).yes_count == 3
    assert card(answers=(NO, UNKNOWN, NO, UNKNOWN)).yes_count == 0
