"""What is asked of closed deals is found again among the conditions of a filter, and takes nothing else away."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator
from salesdesk.domain.views.closed_asked import ClosedAsked, asked_of, asking

DAYS = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
IDS = st.integers(1, 10**15).map(str)
REASONS = st.just('') | st.tuples(st.sampled_from(['lost_reason', 'won_reason']), IDS).map(':'.join)
ASKED = st.builds(ClosedAsked, DAYS, DAYS, REASONS, st.just('') | IDS).filter(
    lambda asked: asked.first is None or asked.last is None or asked.first <= asked.last
)
OTHERS = (
    Condition(DealField.TITLE, Operator.CONTAINS, ('salle',)),
    Condition(DealField.CLOSED, Operator.THIS_MONTH),
    Condition(DealField.COMPETITOR, Operator.FILLED),
    Condition(DealField.LOST_REASON, Operator.ONE_OF, ('1', '2')),
    Condition('mood', 'is', ('good',)),
)


@given(ASKED)
def test_what_is_asked_is_found_again(asked: ClosedAsked) -> None:
    assert asked_of(asked.conditions()) == asked
    assert all(condition.is_complete for condition in asked.conditions())


@given(ASKED, ASKED)
def test_another_question_takes_the_place_of_the_last_and_of_no_other(first: ClosedAsked, then: ClosedAsked) -> None:
    conditions = asking(asking(OTHERS, first), then)
    assert asked_of(conditions) == then
    assert asking(conditions, ClosedAsked()) == OTHERS


def test_days_in_the_wrong_order_are_the_days_between_them() -> None:
    reversed_days = Condition(DealField.CLOSED, Operator.BETWEEN, ('2026-06-09', '2026-03-01'))
    assert asked_of([reversed_days]) == ClosedAsked(date(2026, 3, 1), date(2026, 6, 9))


def test_an_unfinished_condition_asks_nothing() -> None:
    assert asked_of([Condition(DealField.CLOSED, Operator.BETWEEN, ('2026-06-09',))]) == ClosedAsked()
