"""Conditions as they are written down: kept whole, also those of a newer program; and the days they mean."""

import json
from datetime import date

import pytest

from salesdesk.domain.conditions.condition import Condition, conditions_from_data, conditions_to_data
from salesdesk.domain.conditions.deal_fields import DealField, Operator, operators_of, own_field, own_key, value_kind
from salesdesk.domain.conditions.periods import Period, period_of
from salesdesk.domain.custom_field import CustomField, Entity, FieldKind

TODAY = date(2026, 6, 9)


@pytest.mark.parametrize('kind', FieldKind)
def test_a_field_of_her_own_is_named_with_its_kind(kind: FieldKind) -> None:
    key = own_key(CustomField(7, Entity.DEAL, 'Couleur', kind))
    assert own_field(key) == (7, kind)
    assert value_kind(key) is not None


@pytest.mark.parametrize('key', ['own:number', 'own:number:x', 'own:colour:3', 'own', 'mood', ''])
def test_a_key_that_names_nothing_knows_no_question(key: str) -> None:
    assert (own_field(key), value_kind(key), operators_of(key)) == (None, None, ())


def test_every_field_knows_a_question() -> None:
    assert all(operators_of(field) for field in DealField)


@pytest.mark.parametrize(
    ('field', 'operator', 'values', 'complete'),
    [
        ('title', 'contains', (), False),
        ('title', 'contains', (' ',), False),
        ('title', 'contains', ('a', 'b'), True),
        ('title', 'empty', (), False),
        ('owner', 'empty', (), True),
        ('owner', 'empty', ('x',), False),
        ('amount', 'greater', ('1000 EUR',), True),
        ('amount', 'greater', ('1000',), False),
        ('amount', 'between', ('1000 EUR',), False),
        ('amount', 'between', ('1000 EUR', '5 EUR'), True),
        ('closed', 'before', ('2026-02-30',), False),
        ('closed', 'last_days', ('30',), True),
        ('closed', 'last_days', ('-1',), False),
        ('closed', 'this_month', (), True),
        ('days_in_stage', 'less', ('2.5',), True),
        ('days_in_stage', 'less', ('many',), False),
        ('tags', 'one_of', ('1', '2'), True),
        ('tags', 'contains', ('1',), False),
    ],
)
def test_a_condition_is_asked_once_it_is_finished(
    field: str, operator: str, values: tuple[str, ...], *, complete: bool
) -> None:
    assert Condition(field, operator, values).is_complete is complete


def test_conditions_come_back_as_they_were_written() -> None:
    asked = (Condition('title', 'contains', ('a', 'é')), Condition('owner', 'empty'), Condition('mood', 'is', ('x',)))
    assert conditions_from_data(json.loads(json.dumps(conditions_to_data(asked)))) == asked


@pytest.mark.parametrize(
    'newer',
    [
        {'field': 'title', 'operator': 'is', 'values': ['a'], 'not': True},
        {'any': [{'field': 'title', 'operator': 'is', 'values': ['a']}]},
        {'field': 'title', 'operator': 'is', 'values': [1]},
        'title',
        None,
    ],
)
def test_what_a_newer_program_wrote_is_kept_and_not_asked(newer: object) -> None:
    [condition] = conditions_from_data([newer])
    assert (condition.is_known, condition.is_complete) == (False, False)
    assert conditions_to_data([condition]) == [newer]


def test_what_are_no_conditions_are_none() -> None:
    assert conditions_from_data({'a': 1}) == conditions_from_data(None) == ()


@pytest.mark.parametrize(
    ('operator', 'values', 'first', 'last'),
    [
        (Operator.IS, ('2026-06-01',), date(2026, 6, 1), date(2026, 6, 1)),
        (Operator.BETWEEN, ('2026-06-08', '2026-06-01'), date(2026, 6, 1), date(2026, 6, 8)),
        (Operator.BEFORE, ('2026-06-01',), None, date(2026, 5, 31)),
        (Operator.AFTER, ('2026-06-01',), date(2026, 6, 2), None),
        (Operator.LAST_DAYS, ('7',), date(2026, 6, 2), TODAY),
        (Operator.NEXT_DAYS, ('0',), TODAY, TODAY),
        (Operator.THIS_WEEK, (), date(2026, 6, 8), date(2026, 6, 14)),
        (Operator.THIS_MONTH, (), date(2026, 6, 1), date(2026, 6, 30)),
        (Operator.THIS_QUARTER, (), date(2026, 4, 1), date(2026, 6, 30)),
    ],
)
def test_a_question_about_a_day_means_these_days(
    operator: Operator, values: tuple[str, ...], first: date | None, last: date | None
) -> None:
    assert period_of(Condition('closed', operator, values), TODAY) == Period(first, last)


@pytest.mark.parametrize(
    ("today", "last"), [(date(2026, 12, 31), date(2026, 12, 31)), (date(2024, 2, 1), date(2024, 2, 29))]
)
def test_a_month_ends_when_it_ends(today: date, last: date) -> None:
    assert period_of(Condition('closed', Operator.THIS_MONTH), today).last == last


def test_days_stop_at_the_end_of_the_calendar() -> None:
    assert period_of(Condition('closed', Operator.LAST_DAYS, ('9999',)), date(2, 1, 1)).first == date.min
    assert period_of(Condition('closed', Operator.NEXT_DAYS, ('9999',)), date(9999, 1, 1)).last == date.max
