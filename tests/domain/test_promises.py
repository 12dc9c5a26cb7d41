"""What became of a promise."""

from datetime import date

import pytest
from pure_building import NOW

from salesdesk.domain.closing.promise import Promise, PromiseState, Side

DUE = date(2026, 6, 9)
BEFORE, AFTER = date(2026, 6, 8), date(2026, 6, 10)
STATES = {
    'not due yet': ({}, BEFORE, PromiseState.OPEN),
    'due today': ({}, DUE, PromiseState.OPEN),
    'overdue': ({}, AFTER, PromiseState.LATE),
    'without a day': ({'due_on': None}, AFTER, PromiseState.OPEN),
    'kept on its day': ({'kept_on': DUE}, AFTER, PromiseState.KEPT),
    'kept late': ({'kept_on': AFTER}, AFTER, PromiseState.BROKEN),
    'kept, without a day': ({'due_on': None, 'kept_on': AFTER}, AFTER, PromiseState.KEPT),
    'given up before its day': ({'broken_on': BEFORE}, BEFORE, PromiseState.BROKEN),
}


@pytest.mark.parametrize(('fields', 'today', 'state'), STATES.values(), ids=STATES)
def test_a_promise_is_open_late_kept_or_broken(
    fields: dict[str, date | None], today: date, state: PromiseState
) -> None:
    promise = Promise(1, 7, Side.MINE, 'Plan coté', NOW, **({'due_on': DUE} | fields))
    assert promise.state(today) is state
