"""Columns of the seller's own fields: their cells as canonical values, and back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from salesdesk.domain.custom_field import LINE_LIMIT, TEXT_LIMIT, CustomField, FieldKind, is_canonical
from salesdesk.domain.folding import fold
from salesdesk.domain.money import exponent_of
from salesdesk.domain.process.stage_gate import OWN, own_field_of
from salesdesk.exchange.cells.day_cells import DayReader
from salesdesk.exchange.cells.readings import CellReader, Readings, Texts, UnknownWord
from salesdesk.exchange.columns.plan import ImportPlan, PlannedColumn
from salesdesk.i18n.own_values import Hand, OwnValueError, value_as_kept

_TEXTS = {
    FieldKind.TEXT: (LINE_LIMIT, True),
    FieldKind.LINK: (LINE_LIMIT, True),
    FieldKind.LONG_TEXT: (TEXT_LIMIT, False),
}


def own_reader(column: PlannedColumn, plan: ImportPlan, *, guarded: bool) -> CellReader:
    """Reads a column of an own field into canonical texts, '' for nothing."""
    field = plan.own[column.field]
    if field.kind in _TEXTS:
        limit, one_line = _TEXTS[field.kind]
        return Texts(limit, guarded=guarded, one_line=one_line)
    if field.kind is FieldKind.DATE:
        days = DayReader(column.date_order, plan.zone, plan.today.year)
        return Readings(lambda text: days.day(text).isoformat() if text else '')
    hand = Hand(plan.language, plan.currency, plan.today, exponent_of, column.mark)
    return Readings(lambda text: _value(field, text, hand))


def _value(field: CustomField, text: str, hand: Hand) -> str:
    if field.kind is FieldKind.CHOICE:
        # As it is offered, where it only differs in case or accents.
        return next((choice for choice in field.choices if fold(choice) == fold(text)), ' '.join(text.split()))
    try:
        value = value_as_kept(field.kind, text, hand)
    except OwnValueError as error:
        raise UnknownWord(error.code) from None
    if not is_canonical(field, value):
        raise UnknownWord('own_value_unreadable')
    return value


def joined_own(columns: Mapping[str, Sequence[Any]], count: int) -> list[Mapping[int, str]]:
    """The values of own columns as one mapping a row: by field, what the row says."""
    ids = [own_field_of(name) or 0 for name in columns]
    rows = zip(*columns.values(), strict=True) if columns else ((),) * count
    return [{field_id: value for field_id, value in zip(ids, row, strict=True) if value} for row in rows]


def subject_of(field: CustomField) -> str:
    """How a plan names the field: 'own:ID'."""
    return f'{OWN}{field.id}'


def cell_writers(fields: Iterable[CustomField], mark: str) -> list[Callable[[str], str]]:
    """What makes a cell of a canonical value, a function for each field; `mark` is the file's decimal mark.

    '12.5', '1240.50 EUR', '2026-06-09', 'yes', choices parted by '; ' (one that has a ';' of its own behind '\\').
    """
    kinds: dict[FieldKind, Callable[[str], str]] = {
        FieldKind.NUMBER: lambda value: value.replace('.', mark),
        FieldKind.MONEY: lambda value: _money_cell(value, mark),
        FieldKind.CHOICES: lambda value: '; '.join(line.replace(';', '\\;') for line in value.split('\n')),
    }
    return [kinds.get(field.kind, str) for field in fields]


def _money_cell(value: str, mark: str) -> str:
    minor, _space, currency = value.partition(' ')
    places = exponent_of(currency)
    digits = minor.removeprefix('-').rjust(places + 1, '0')
    whole = f'{digits[:-places]}{mark}{digits[-places:]}' if places else digits
    return f'{"-" if minor.startswith("-") else ""}{whole} {currency}'
