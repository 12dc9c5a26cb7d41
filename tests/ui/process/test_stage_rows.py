"""Stages as the editor lists them, made from figures alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.views.board import Board, BoardColumn, ColumnTotals, CurrencySum
from salesdesk.i18n.translator import use_language
from salesdesk.ui.process.stages.stage_rows import StageRow, amount_text, removed_rows, stage_rows

NOW = datetime(2026, 6, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


def stage(number: int, removed_days_ago: int | None = None) -> Stage:
    gone = None if removed_days_ago is None else NOW - timedelta(days=removed_days_ago)
    name = Wording(f'Étape {number}', f'Stage {number}')
    return Stage(number, 1, f's{number}', name, Wording('', ''), f'a{number}', 10 * number, 14, archived_at=gone)


def process(*stages: Stage, gate: tuple[Requirement, ...] = ()) -> Process:
    return Process(Pipeline(1, 'sales', Wording('Vente', 'Sales'), 'a0'), stages, {stages[0].id: gate})


def totals(count: int, *amounts: Money) -> ColumnTotals:
    return ColumnTotals(count, tuple(CurrencySum(amount, amount) for amount in amounts))


def board(**columns: ColumnTotals) -> Board:
    """Totals by s1, s2 ... in order."""
    made = tuple(BoardColumn(stage(int(key[1:])), column) for key, column in columns.items())
    return Board(made, ColumnTotals())


def line(kind: str, subject: str = '') -> Requirement:
    return Requirement(1, 1, RequirementKind(kind), subject)


def only_row(*gate: Requirement) -> StageRow:
    return stage_rows(process(stage(1), gate=gate), board(s1=totals(0)), {})[0]


def test_rows_are_the_stages_deals_may_enter_in_order() -> None:
    rows = stage_rows(process(stage(1), stage(2, 3), stage(3)), board(s1=totals(2), s3=totals(5)), {})
    assert [(row.name, row.position, row.count, row.deals) for row in rows] == [
        ('Étape 1', 0, 2, 2),
        ('Étape 3', 1, 2, 5),
    ]


def test_a_gate_is_counted_by_what_it_asks_about() -> None:
    row = only_row(
        line('criterion_yes', 'need'),
        line('criterion_answered', 'budget'),
        line('field_present', 'amount'),
        line('next_action_planned'),
    )
    assert (row.criteria, row.fields, row.asks_action) == (2, 1, True)


def test_a_stage_without_a_gate_asks_nothing() -> None:
    row = only_row()
    assert (row.criteria, row.fields, row.asks_action) == (0, 0, False)
    assert row.accessible_text.endswith('Rien n’est demandé quand une affaire quitte cette étape.')


def test_removed_stages_come_latest_first_with_what_is_left_in_them() -> None:
    taken = process(stage(1), stage(2, removed_days_ago=9), stage(3, removed_days_ago=1))
    rows = removed_rows(taken, board(s2=totals(4, Money(120_000, 'EUR'))))
    assert [(row.name, row.deals, row.amount) for row in rows] == [
        ('Étape 3', 0, ''),
        ('Étape 2', 4, '1\u202f200\u00a0€'),
    ]


def test_several_currencies_stand_side_by_side_and_short() -> None:
    sums = totals(2, Money(1_240_000, 'EUR'), Money(860_000, 'USD'))
    assert amount_text(sums) == '12,4\u00a0k€ · 8,6\u00a0k$US'


def test_without_amounts_there_is_no_sum() -> None:
    assert amount_text(totals(3)) == ''


@pytest.mark.parametrize(('limit', 'shown'), [(10, '10\u00a0j'), (None, '–')])
def test_the_limit_is_written_short(limit: int | None, shown: str) -> None:
    row = replace(only_row(), stage=replace(stage(1), rotting_after=limit))
    assert row.limit_text == shown
