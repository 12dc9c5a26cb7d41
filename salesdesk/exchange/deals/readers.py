"""A plan made ready to read: for every field, its columns and what turns their cells into values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.exchange.cells.cell_words import action_kind, answer_value, any_tags, minute_of_day, our_id, our_tags
from salesdesk.exchange.cells.day_cells import DayReader
from salesdesk.exchange.cells.money_cells import MoneyReader
from salesdesk.exchange.cells.money_columns import MoneyColumns
from salesdesk.exchange.cells.outcomes import Standing, standing
from salesdesk.exchange.cells.readings import CellReader, Flaw, PairReadings, Readings, Texts, UnknownWord, optional
from salesdesk.exchange.columns.fields import CRITERIA, EXTRA, FIELDS, NOT_READ
from salesdesk.exchange.columns.plan import ImportPlan, PlannedColumn, is_date
from salesdesk.exchange.deals.own_columns import own_reader
from salesdesk.exchange.tables.csv_table import unused

_INSTANTS = ('created', 'stage_entered', 'closed')
_IDS = ('id', 'pipeline_id', 'stage_id', 'organization_id', 'contact_id', 'lost_reason_id')
_LONG_TEXTS = ('note', 'lost_note', *(f'{criterion}_evidence' for criterion in CRITERIA))
_WORDS = {'next_action_kind': action_kind, 'next_action_time': minute_of_day, **dict.fromkeys(CRITERIA, answer_value)}
# An amount needs its currency to have cents, a status its stage to tell whether 'Won' is one.
_READ_TOGETHER = ('amount', 'currency', 'stage', 'status')
NAME_LIMIT = 500
NOTE_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads `columns` into the values of `fields`, one list each."""

    fields: tuple[str, ...]
    columns: tuple[PlannedColumn, ...]
    cells: CellReader

    def read(self, table: Sequence[Sequence[str]]) -> list[Sequence[Any]]:
        return self.cells.read(*(table[column.position] for column in self.columns))

    def blamed(self, flaw: Flaw) -> str:
        """The column a flaw is about: an amount and its currency are read together."""
        return self.columns[-1 if flaw.code.startswith('currency') else 0].name


def readers_for(plan: ImportPlan, *, guarded: bool) -> list[FieldReader]:
    """guarded: whether the file holds cells behind the apostrophe of our export."""
    single = [
        FieldReader((column.field,), (column,), _cells(column, plan, guarded))
        for column in plan.columns
        if column.field and column.field not in (EXTRA, *_READ_TOGETHER)
    ]
    return [*single, *_money(plan), *standing_reader(plan)]


def extra_readers(plan: ImportPlan, *, guarded: bool) -> list[FieldReader]:
    """The columns nobody knows, each under its own name."""
    return [
        FieldReader(
            (_kept_name(column.name, plan.mapping),), (column,), Texts(NOTE_LIMIT, guarded=guarded, one_line=False)
        )
        for column in plan.columns
        if column.field == EXTRA
    ]


def _kept_name(name: str, header: Iterable[str]) -> str:
    """Not to the letter one of our own names, or the next import of an export would take it for that."""
    return unused(name.capitalize(), set(header)) if name in FIELDS | NOT_READ else name


def _cells(column: PlannedColumn, plan: ImportPlan, guarded: bool) -> CellReader:
    is_own = column.field in plan.own
    return own_reader(column, plan, guarded=guarded) if is_own else _single(column, plan, guarded)


def _single(column: PlannedColumn, plan: ImportPlan, guarded: bool) -> CellReader:
    field = column.field
    if is_date(field):
        days = DayReader(column.date_order, plan.zone, plan.today.year)
        return Readings(optional(days.instant if field in _INSTANTS else days.day))
    if field in _IDS:
        return Readings(our_id)
    if field == 'tags':
        return Readings(our_tags if plan.is_our_own else any_tags)
    if field in _WORDS:
        return Readings(_WORDS[field])
    if field in _LONG_TEXTS:
        return Texts(NOTE_LIMIT, guarded=guarded, one_line=False)
    return Texts(TITLE_LIMIT if field == 'title' else NAME_LIMIT, guarded=guarded, one_line=True)


def _money(plan: ImportPlan) -> list[FieldReader]:
    amount, currency = plan.column('amount'), plan.column('currency')
    if amount is None:
        return []
    money = MoneyReader(amount.mark, plan.language, plan.currency, amount.currency, amount.power)
    columns = (amount, currency) if currency else (amount,)
    return [FieldReader(('amount', 'currency'), columns, MoneyColumns(money))]


def standing_reader(plan: ImportPlan) -> list[FieldReader]:
    """Status and stage, from either column or both."""
    status, stage = plan.column('status'), plan.column('stage')
    fields = ('status', 'stage')
    if stage is None:
        return [FieldReader(fields, (status,), PairReadings(_standing))] if status else []
    if status is None:
        return [FieldReader(fields, (stage,), PairReadings(lambda stage, status: _standing(status, stage)))]
    return [FieldReader(fields, (status, stage), PairReadings(_standing))]


def _standing(status: str, stage: str) -> Standing:
    found = standing(stage, status)
    if found is None:
        raise UnknownWord('status_unknown')
    return found
