"""The stages of a pipeline as the editor lists them."""

from dataclasses import dataclass, field

from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import MILESTONES
from salesdesk.domain.views.board import Board, ColumnTotals
from salesdesk.i18n.formats import days_text, deals_text, percent_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import OwnFields, compact_money, money, name_of, read
from salesdesk.ui.process.gate.gate_lines import ACTION, Lines, about, lines_of
from salesdesk.ui.process.gate.gate_texts import gate_text, is_put_away


@dataclass(frozen=True)
class StageRow:
    """A stage with its place among `count`, its gate, and the open deals in it."""

    stage: Stage
    position: int
    count: int
    gate: Lines
    deals: int = 0
    amount: str = ''
    own: OwnFields = field(default_factory=dict)

    @property
    def name(self) -> str:
        return name_of(self.stage)

    @property
    def criteria(self) -> int:
        return sum(line.subject in set(Criterion) or line.kind in MILESTONES for line in self.gate)

    @property
    def fields(self) -> int:
        asked = [line for line in self.gate if not is_put_away(line.subject, self.own)]
        return len(asked) - self.criteria - self.asks_action

    @property
    def asks_action(self) -> bool:
        return any(about(line) == ACTION for line in self.gate)

    @property
    def limit_text(self) -> str:
        limit = self.stage.rotting_after
        return '–' if limit is None else days_text(limit)

    @property
    def accessible_text(self) -> str:
        limit = self.stage.rotting_after
        stalls = _('never stalls') if limit is None else _('stalled after {days}').format(days=days_text(limit))
        place = _('stage {number} of {count}').format(number=self.position + 1, count=self.count)
        parts = (self.name, place, percent_text(self.stage.probability), stalls, deals_text(self.deals), self.amount)
        return ', '.join(part for part in parts if part) + '. ' + gate_text(self.gate, self.own)


def stage_rows(process: Process, board: Board, own: OwnFields) -> list[StageRow]:
    """The stages deals may enter, in order; own are ProcessBook.own_fields."""
    totals = {column.stage_id: column.totals for column in board.columns}
    active = process.active
    return [
        StageRow(
            stage, position, len(active), lines_of(process.gate(stage.id)),
            totals[stage.id].count, amount_text(totals[stage.id]), own,
        )
        for position, stage in enumerate(active)
    ]  # fmt: skip


def removed_rows(process: Process, board: Board) -> list[StageRow]:
    """The stages that were taken out, latest first, with the deals that are still there."""
    totals = {column.stage_id: column.totals for column in board.columns}
    removed = [stage for stage in process.stages if stage.archived_at is not None]
    latest = sorted(removed, key=lambda stage: str(stage.archived_at), reverse=True)
    none = ColumnTotals()
    return [
        StageRow(stage, -1, 0, (), totals.get(stage.id, none).count, amount_text(totals.get(stage.id, none)))
        for stage in latest
    ]


def amount_text(totals: ColumnTotals) -> str:
    """Each currency apart; several are written short."""
    # Side by side there is no room for both in full.
    write = money if len(totals.sums) == 1 else compact_money
    return ' · '.join(write(sum_.total) for sum_ in totals.sums)


def purpose_text(stage: Stage) -> str:
    return read(stage.purpose)
