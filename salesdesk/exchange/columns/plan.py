"""How a file will be read: which column fills which field, and how its dates and amounts are written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, tzinfo

from salesdesk.domain.custom_field import CustomField, FieldKind
from salesdesk.exchange.cells.day_cells import DAY_FIRST, MONTH_FIRST, order_shown
from salesdesk.exchange.cells.ids import decode_id
from salesdesk.exchange.cells.money_cells import mark_shown
from salesdesk.exchange.cells.outcomes import status_of
from salesdesk.exchange.columns.fields import EXTRA, FIELDS, LEFT_OUT, guess_columns, is_field_name, is_our_own
from salesdesk.exchange.columns.header_units import header_units
from salesdesk.exchange.columns.own_names import OwnNames
from salesdesk.exchange.errors import ColumnUnknown, FieldTwice, FieldUnknown, HeaderMissing
from salesdesk.exchange.tables.csv_table import Column, CsvTable, read_table
from salesdesk.exchange.words import squeezed

DATE_FIELDS = ('created', 'stage_entered', 'closed', 'expected_close', 'returns_on', 'next_action_on')
NAMING_FIELDS = frozenset(('title', 'organization', 'product', 'contact', 'external_id'))
_AMOUNTS_LOOKED_AT = 2000
# What Salesforce calls 'Closed' says whether, not when.
_YES_OR_NO = frozenset(('true', 'false', 'yes', 'no', 'oui', 'non', 'vrai', 'faux', 'y', 'n', '0', '1'))


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """One column: its field, or EXTRA (kept with the deal) or LEFT_OUT. date_order and mark where they apply: the order
    in which its dates come, the decimal mark its amounts show ('' if none does); currency and power from its name."""

    position: int
    name: str
    field: str
    date_order: str = ''
    mark: str = ''
    currency: str = ''
    power: int = 0


@dataclass(frozen=True)
class ImportPlan:
    """Everything the reading needs to know. `currency` is meant where the file names none; own are the seller's own
    fields by the names that columns have for them: 'own:ID'."""

    columns: tuple[PlannedColumn, ...]
    language: str
    currency: str
    today: date
    zone: tzinfo
    is_our_own: bool
    own: Mapping[str, CustomField]

    @property
    def mapping(self) -> dict[str, str]:
        return {column.name: column.field for column in self.columns}

    @property
    def names_deals(self) -> bool:
        """Whether any column can give a deal its title; without one every row would be refused."""
        return not NAMING_FIELDS.isdisjoint(self.mapping.values())

    def name_of(self, field: str) -> str:
        """A field as it is called: an own one by her name for it."""
        return self.own[field].name if field in self.own else field

    def column(self, field: str) -> PlannedColumn | None:
        return next((column for column in self.columns if column.field == field), None)


def open_deals(data: bytes, *, delimiter: str | None = None, encoding: str | None = None) -> CsvTable:
    """read_table for a file of deals: names of their fields tell a header from data. Raises FileRefused."""
    return read_table(data, delimiter=delimiter, encoding=encoding, is_name=is_field_name)


def make_plan(
    table: CsvTable,
    *,
    mapping_overrides: Mapping[str, str] | None = None,
    language: str,
    currency: str,
    today: date,
    zone: tzinfo = UTC,
    own_fields: Sequence[CustomField] = (),
) -> ImportPlan:
    """Columns by their names, then as the seller said (column -> field, EXTRA or LEFT_OUT). Raises MappingRefused."""
    own_named = OwnNames(own_fields)
    overrides = _checked(table, mapping_overrides or {}, own_named)
    # Once she has named the columns by position, a file without a header is as good as another.
    if not table.has_header and not overrides:
        raise HeaderMissing(cells=table.sample[0] if table.sample else ())
    fields = _corrected(table, own_named.guess(table.header, guess_columns(table.header)), overrides)
    columns = [PlannedColumn(column.position, column.name, fields.get(column.name, EXTRA)) for column in table.columns]
    # Semicolons are written where the comma is the decimal mark, and there the day comes first, whoever reads it here.
    order = DAY_FIRST if language == 'fr' or table.delimiter == ';' else MONTH_FIRST
    is_ours = is_our_own(table.header)
    # We know how we wrote it, even where every amount could be read two ways.
    own_mark = (',' if table.delimiter == ';' else '.') if is_ours else ''
    dated = _with_dates(table, columns, order, own_named.of_kind(FieldKind.DATE))
    detailed = _with_amounts(table, dated, currency, own_mark)
    marked = own_named.of_kind(FieldKind.NUMBER, FieldKind.MONEY)
    written = [
        replace(column, mark=_mark(table, column, own_mark)) if column.field in marked else column
        for column in detailed
    ]
    return ImportPlan(tuple(written), language, currency, today, zone, is_ours, own_named.fields)


def _checked(table: CsvTable, overrides: Mapping[str, str], own: OwnNames) -> dict[str, str]:
    """The overrides by the exact names of the columns."""
    found = {_named(table, column): own.subject(name) or name.strip().lower() for column, name in overrides.items()}
    for field in found.values():
        if field not in FIELDS and field not in (EXTRA, LEFT_OUT, *own.fields):
            raise FieldUnknown(field=field)
    chosen = [field for field in found.values() if field in FIELDS or field in own.fields]
    for field in chosen:
        if chosen.count(field) > 1:
            raise FieldTwice(field=own.called(field), columns=tuple(name for name in found if found[name] == field))
    return found


def _named(table: CsvTable, wanted: str) -> str:
    if wanted in table.header:
        return wanted
    alike = [name for name in table.header if squeezed(name) == squeezed(wanted)]
    if len(alike) != 1:
        raise ColumnUnknown(column=wanted, columns=table.header)
    return alike[0]


def _corrected(table: CsvTable, guessed: dict[str, str], overrides: dict[str, str]) -> dict[str, str]:
    """The guess, set right by what the cells look like; the overrides have the last word."""
    fields = {name: field for name, field in guessed.items() if field not in overrides.values()}
    looks = {column.name: _look(table, column) for column in table.columns}
    for name, field in list(fields.items()):
        fields[name] = _fitting(field, looks[name], {*fields.values(), *overrides.values()})
    return fields | overrides


def _look(table: CsvTable, column: Column) -> list[str]:
    at = column.position
    return [cell for row in table.sample if at < len(row) and (cell := row[at].strip())]


def _fitting(field: str, cells: Sequence[str], taken: set[str]) -> str:
    """A field the cells agree with: an id that is not ours is another program's; 'Closed: yes' is no date; a status of
    words nobody knows is a stage."""
    if field == 'id' and not all(decode_id(cell) for cell in cells):
        return EXTRA if 'external_id' in taken else 'external_id'
    if field in DATE_FIELDS and cells and all(cell.lower() in _YES_OR_NO for cell in cells):
        return EXTRA
    if field == 'status' and 'stage' not in taken and any(status_of(cell) is None for cell in cells):
        return 'stage'
    return field


def _with_dates(
    table: CsvTable, columns: Sequence[PlannedColumn], usual: str, own: frozenset[str]
) -> list[PlannedColumn]:
    """A column that does not show its order has the one the other columns show, else that of the language."""
    shown = {
        column.name: _order(table, column.position)
        for column in columns
        if is_date(column.field) or column.field in own
    }
    settled = next((order for order in shown.values() if order), usual)
    orders = {name: order or settled for name, order in shown.items()}
    return [replace(column, date_order=orders.get(column.name, '')) for column in columns]


def is_date(field: str) -> bool:
    return field in DATE_FIELDS or field in ('need_on', 'value_understood_on', 'budget_on', 'decision_maker_on')


def _order(table: CsvTable, position: int) -> str:
    """All rows are asked while those seen could be read both ways: a file must not be misread by its first page."""
    for chunk in table.chunks():
        order, both_ways = order_shown(row[position] for row in chunk.rows if position < len(row))
        if order or not both_ways:
            return order
    return ''


def _with_amounts(table: CsvTable, columns: Sequence[PlannedColumn], home: str, own_mark: str) -> list[PlannedColumn]:
    return [_with_amount(table, column, home, own_mark) if column.field == 'amount' else column for column in columns]


def _with_amount(table: CsvTable, column: PlannedColumn, home: str, own_mark: str) -> PlannedColumn:
    currency, power = header_units(column.name, home)
    return replace(column, mark=_mark(table, column, own_mark), currency=currency, power=power)


def _mark(table: CsvTable, column: PlannedColumn, own_mark: str) -> str:
    """The decimal mark that a column shows."""
    first = next(table.chunks(_AMOUNTS_LOOKED_AT), None)
    rows = first.rows if first else []
    return own_mark or mark_shown(row[column.position].strip() for row in rows if column.position < len(row))
