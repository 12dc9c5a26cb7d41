"""What several columns together say."""

from datetime import UTC, date, timedelta, timezone

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.exchange.deals.settling import Values, settle

NOON = 1_781_265_600_000  # 12 June 2026, 12:00 UTC


def settled(count: int = 1, **values: list[object]) -> Values:
    complete: Values = dict(values)
    settle(complete, count, UTC)
    return complete


def test_titles_that_are_there_stay() -> None:
    assert settled(2, title=['A', 'B'], product=['P', 'Q'])['title'] == ['A', 'B']


def test_missing_titles_are_built_row_by_row() -> None:
    values = settled(3, title=['A', '', ''], product=['P', 'P', ''], organization=['O', 'O', 'O'])
    assert values['title'] == ['A', 'P – O', 'O']


def test_a_closing_date_becomes_expected_while_the_deal_is_open() -> None:
    values = settled(2, title=['A', 'B'], status=[DealStatus.OPEN, DealStatus.LOST], closed=[NOON, NOON])
    assert values['closed'] == [None, NOON]
    assert values['expected_close'] == [date(2026, 6, 12), None]


def test_the_expected_day_is_the_one_in_the_sellers_zone() -> None:
    values: Values = {'title': ['A'], 'closed': [NOON]}
    settle(values, 1, timezone(timedelta(hours=13)))
    assert values['expected_close'] == [date(2026, 6, 13)]


def test_without_dates_of_closing_nothing_is_added() -> None:
    assert settled(title=['A']) == {'title': ['A']}


def test_an_action_without_a_kind_is_a_task_and_one_without_a_day_is_none() -> None:
    values = settled(2, title=['A', 'B'], next_action_on=[date(2026, 7, 1), None])
    (action, nothing) = values['next_action']
    assert (action.kind, action.minute, action.subject) == (ActivityKind.TASK, None, '')
    assert nothing is None


def test_answers_are_gathered_from_their_columns() -> None:
    values = settled(2, title=['A', 'B'], need=[AnswerValue.YES, None], value_understood=[None, AnswerValue.NO])
    first, second = values['answers']
    assert [(answer.criterion, answer.value) for answer in first] == [(Criterion.NEED, AnswerValue.YES)]
    assert [(answer.criterion, answer.value) for answer in second] == [(Criterion.VALUE, AnswerValue.NO)]


def test_evidence_without_an_answer_is_kept_as_unknown() -> None:
    values = settled(1, title=['A'], budget=[None], budget_evidence=['maybe'])
    assert [(answer.value, answer.evidence) for answer in values['answers'][0]] == [(AnswerValue.UNKNOWN, 'maybe')]
