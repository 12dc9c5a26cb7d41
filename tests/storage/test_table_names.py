"""What is written twice about the tables, for the sake of a quick start, says the same thing twice."""

import subprocess
import sys

import pytest

from salesdesk.storage.kinds.middle_kinds import MIDDLE_KINDS
from salesdesk.storage.kinds.record_kind import RecordKind
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.table_names import RECORDED_TABLES
from salesdesk.storage.schema.tables import TABLES

NAMED = {table._meta.table_name: tuple(table._meta.sorted_field_names) for table in TABLES}
KEPT_BY_ITSELF = {
    'setting', 'stage_sum', 'action', 'action_changeset', 'draft', 'reminded', 'index_todo', 'match_key',
    'lesson_term', 'lesson_word', 'lesson_trait',
    'figure_todo', 'figure_state', 'deal_fact', 'deal_stay', 'deal_push', 'roll_up', 'close_sum',
    'public_holiday', 'rule_seen', 'activity_revision',
}  # fmt: skip


@pytest.mark.parametrize('kind', (KINDS | MIDDLE_KINDS).values(), ids=lambda kind: kind.table_name)
def test_a_kind_of_record_names_the_columns_of_its_model(kind: RecordKind[object]) -> None:
    assert kind.columns == NAMED[kind.table_name]


def test_every_table_is_recorded_but_those_that_undo_leaves_alone() -> None:
    assert set(RECORDED_TABLES) == set(NAMED) - KEPT_BY_ITSELF


def test_opening_a_database_and_reading_its_board_loads_no_peewee() -> None:
    loading = 'import sys, salesdesk.controllers.board.board_controller, salesdesk.storage.connection.opening'
    code = f'{loading}; sys.exit("peewee" in sys.modules)'
    assert subprocess.run([sys.executable, '-c', code], check=False).returncode == 0
