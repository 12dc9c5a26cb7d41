"""Conditions as they are put together: complete with as many readable values as their question wants, kept as JSON."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.conditions.condition import Condition, conditions_from_data, conditions_to_data
from salesdesk.domain.conditions.deal_fields import (
    ALWAYS,
    OPERATORS,
    PERIODS,
    PRESENCE,
    DealField,
    Operator,
    ValueKind,
    operators_of,
    own_field,
    value_kind,
)
from salesdesk.domain.conditions.periods import period_of
from salesdesk.domain.custom_field import FieldKind

FIELDS = [*DealField, *(f'own:{kind}:7' for kind in FieldKind)]
ASKED = [(field, operator) for field in FIELDS for operator in operators_of(field)]
NAMES = [f'{field} {operator}' for field, operator in ASKED]
GOOD = {
    ValueKind.TEXT: 'été', ValueKind.CHOICE: '11', ValueKind.MONEY: '1240050 EUR', ValueKind.NUMBER: '-12.5',
    ValueKind.DAY: '2026-06-09',
}  # fmt: skip
BAD = {
    ValueKind.TEXT: '  ', ValueKind.CHOICE: '', ValueKind.MONEY: '12,5 €', ValueKind.NUMBER: '١٢',
    ValueKind.DAY: '09/06/2026',
}  # fmt: skip
COUNTED = {Operator.LAST_DAYS, Operator.NEXT_DAYS}
TODAY = date(2026, 6, 9)


def good(field: str, operator: Operator) -> str:
    kind = value_kind(field)
    assert kind is not None
    return '30' if operator in COUNTED else GOOD[kind]


def wanted(operator: Operator) -> int:
    """How many values a question wants at least."""
    return 0 if operator in {*PRESENCE, *PERIODS} else 2 if operator is Operator.BETWEEN else 1


def asked(field: str, operator: Operator, *values: str) -> Condition:
    return Condition(field, operator, values)


@pytest.mark.parametrize(('field', 'operator'), ASKED, ids=NAMES)
def test_with_its_values_a_question_can_be_asked(field: str, operator: Operator) -> None:
    values = [good(field, operator)] * wanted(operator)
    assert asked(field, operator, *values).is_complete
    if values:
        assert not asked(field, operator, *values[1:]).is_complete
        assert not asked(field, operator, *values[:-1], '').is_complete


@pytest.mark.parametrize(('field', 'operator'), ASKED, ids=NAMES)
def test_with_a_value_too_many_it_can_be_asked_where_any_of_them_is_meant(field: str, operator: Operator) -> None:
    values = [good(field, operator)] * (wanted(operator) + 1)
    several = value_kind(field) in {ValueKind.TEXT, ValueKind.CHOICE} and operator not in PRESENCE
    assert asked(field, operator, *values).is_complete is several


@pytest.mark.parametrize(('field', 'operator'), [pair for pair in ASKED if wanted(pair[1])])
def test_with_a_value_nobody_can_read_it_is_not_asked(field: str, operator: Operator) -> None:
    kind = value_kind(field)
    assert kind is not None
    bad = '-1' if operator in COUNTED else BAD[kind]
    assert not asked(field, operator, *[bad] * wanted(operator)).is_complete


@pytest.mark.parametrize('field', FIELDS)
def test_a_field_knows_the_questions_of_its_kind_and_no_others(field: str) -> None:
    kind = value_kind(field)
    assert kind is not None
    known = set(operators_of(field))
    assert known <= set(OPERATORS[kind])
    assert (set(PRESENCE) & known == set()) == (field in ALWAYS)
    for operator in set(Operator) - known:
        assert not asked(field, operator, good(field, operator)).is_known


@pytest.mark.parametrize('key', ['own:number:7', 'own:long_text:1152921504606846975'])
def test_a_key_of_an_own_field_names_it(key: str) -> None:
    found = own_field(key)
    assert found is not None
    assert f'own:{found[1]}:{found[0]}' == key


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=5,
)


@given(st.lists(JSON, max_size=4))
def test_whatever_a_newer_program_asks_goes_out_as_it_came_in(data: list[Any]) -> None:
    read = conditions_from_data(data)
    assert conditions_to_data(read) == data
    assert len(read) == len(data)
    assert not [condition for condition in read if condition.raw and condition.is_known]


@given(st.lists(st.tuples(st.sampled_from(ASKED), st.lists(st.text(max_size=9), max_size=3)), max_size=4))
def test_conditions_come_back_from_their_text(drawn: list[tuple[tuple[str, Operator], list[str]]]) -> None:
    conditions = tuple(Condition(str(field), str(operator), tuple(values)) for (field, operator), values in drawn)
    text = json.dumps(conditions_to_data(conditions))
    assert conditions_from_data(json.loads(text)) == conditions


@given(st.dates(), st.dates())
def test_a_day_between_two_days_lies_in_their_period_whichever_was_said_first(one: date, other: date) -> None:
    period = period_of(asked('created', Operator.BETWEEN, one.isoformat(), other.isoformat()), TODAY)
    assert (period.first, period.last) == (min(one, other), max(one, other))


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)), st.integers(0, 9999))
def test_the_last_days_and_the_next_meet_today_alone(today: date, days: int) -> None:
    last = period_of(asked('created', Operator.LAST_DAYS, str(days)), today)
    ahead = period_of(asked('created', Operator.NEXT_DAYS, str(days)), today)
    assert last.last == today == ahead.first
    assert last.first is not None
    assert ahead.last is not None
    assert (today - last.first).days == days
    assert (ahead.last - today).days == days


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_today_lies_in_this_week_month_and_quarter(today: date) -> None:
    periods = [period_of(asked('created', operator), today) for operator in PERIODS]
    lengths = []
    for period in periods:
        assert period.first is not None
        assert period.last is not None
        assert period.first <= today <= period.last
        lengths.append((period.last - period.first).days + 1)
    assert lengths[0] == 7
    assert 28 <= lengths[1] <= 31
    assert 90 <= lengths[2] <= 92
