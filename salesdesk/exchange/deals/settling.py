"""What only several columns together can say of a deal: its title, its closing, its next action, its answers."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import repeat
from typing import Any

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.exchange.columns.fields import CRITERIA

Values = dict[str, Sequence[Any]]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CRITERION = {'value_understood': Criterion.VALUE}


def settle(values: Values, count: int, zone: tzinfo) -> None:
    """Completes the values of `count` rows in place."""
    values['title'] = _titles(values, count)
    if 'closed' in values:
        _settle_closing(values, count, zone)
    if 'next_action_on' in values:
        values['next_action'] = _next_actions(values)
    if any(criterion in values for criterion in CRITERIA):
        values['answers'] = _answers(values, count)


def _titles(values: Values, count: int) -> Sequence[str]:
    titles = values.get('title') or ('',) * count
    if all(titles):
        return titles
    parts = [values.get(field) or ('',) * count for field in ('product', 'organization', 'contact', 'external_id')]
    # As a salesperson would say it: what is sold, to whom.
    return [title or _title_from(*others) for title, *others in zip(titles, *parts, strict=True)]


def _title_from(product: str, organization: str, contact: str, external_id: str) -> str:
    if product and organization:
        return f'{product} – {organization}'
    return product or organization or contact or external_id


def _settle_closing(values: Values, count: int, zone: tzinfo) -> None:
    """CRMs have one column of dates for both: of an open deal it is the day it is expected to close."""
    closed, statuses = values['closed'], values.get('status') or (DealStatus.OPEN,) * count
    expected = values.get('expected_close') or (None,) * count
    values['expected_close'] = [
        _day(instant, zone) if status is DealStatus.OPEN and isinstance(instant, int) and told is None else told
        for status, told, instant in zip(statuses, expected, closed, strict=True)
    ]
    values['closed'] = [
        None if status is DealStatus.OPEN else instant for status, instant in zip(statuses, closed, strict=True)
    ]


def _day(instant: int, zone: tzinfo) -> date:
    return (_EPOCH + timedelta(milliseconds=instant)).astimezone(zone).date()


def _next_actions(values: Values) -> list[NewAction | None]:
    days = values['next_action_on']
    kinds, minutes, subjects = (
        values.get(f'next_action_{part}') or repeat(nothing)
        for part, nothing in (('kind', None), ('time', None), ('subject', ''))
    )
    return [
        NewAction(kind or ActivityKind.TASK, day, minute, subject) if day else None
        for day, kind, minute, subject in zip(days, kinds, minutes, subjects, strict=False)
    ]


def _answers(values: Values, count: int) -> list[tuple[GivenAnswer, ...]]:
    given = [_given(values, criterion, count) for criterion in CRITERIA if criterion in values]
    return [tuple(answer for answer in answers if answer) for answers in zip(*given, strict=True)]


def _given(values: Values, name: str, count: int) -> list[GivenAnswer | None]:
    criterion = _CRITERION.get(name) or Criterion(name)
    evidences = values.get(f'{name}_evidence') or ('',) * count
    days = values.get(f'{name}_on') or (None,) * count
    return [
        GivenAnswer(criterion, value or AnswerValue.UNKNOWN, evidence, day) if value or evidence else None
        for value, evidence, day in zip(values[name], evidences, days, strict=True)
    ]
