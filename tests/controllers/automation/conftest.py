"""A desk with rules, without the cadences that come with a new database."""

import pytest
from building import Desk
from rule_desk import RuleDesk


@pytest.fixture
def at(desk: Desk) -> RuleDesk:
    with desk.workspace.unrecorded() as work:
        work.database.execute('UPDATE cadence SET is_on = 0')
    return RuleDesk(desk)
