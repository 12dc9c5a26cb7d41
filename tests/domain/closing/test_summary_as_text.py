"""A summary goes into the database and comes back as it was."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.contact_summary import ContactSummary, Exchange, StageTime
from salesdesk.domain.closing.summary_json import from_json, to_json
from salesdesk.domain.process.wording import Wording

DAY = date(2026, 6, 9)
times = st.builds(StageTime, usual=st.none() | st.integers(0, 999).map(lambda halves: halves / 2))
summaries = st.builds(ContactSummary, stages=st.lists(times, max_size=3).map(tuple))


@settings(max_examples=60, deadline=None)
@given(summary=summaries)
def test_it_comes_back_exactly(summary: ContactSummary) -> None:
    assert from_json(to_json(summary)) == summary


def test_what_comes_back_has_its_own_types() -> None:
    exchange = Exchange(DAY, 600, ActivityKind.CALL, ActivityResult.ANSWERED)
    stage = StageTime(1, Wording('Visite', 'Visit'), 3, usual=2.0)
    back = from_json(to_json(ContactSummary(DAY, DAY, (exchange,), stages=(stage,))))
    assert type(back.exchanges[0].kind) is ActivityKind
    assert type(back.stages[0].usual) is float
    assert type(back.first_on) is date


@pytest.mark.parametrize('later', [{'mood': 'good'}, {'exchanges': [], 'weather': [1]}])
def test_what_a_later_version_says_is_passed_over(later: dict[str, Any]) -> None:
    values = json.loads(to_json(ContactSummary(DAY, DAY))) | later
    assert from_json(json.dumps(values)) == ContactSummary(DAY, DAY)


def test_five_hundred_quiet_exchanges_stay_small() -> None:
    many = tuple(Exchange(DAY, 600, ActivityKind.EMAIL) for _number in range(500))
    assert len(to_json(ContactSummary(DAY, DAY, many))) < 30_000
