"""What a column holds, as the data dictionary says it."""

from dataclasses import dataclass
from enum import StrEnum

from salesdesk.exchange.tables.cell_kinds import Kind


class ColumnType(StrEnum):
    """What can stand in a column; the README of an export explains each."""

    ID = 'id'
    TEXT = 'text'
    LIST = 'list'
    WORD = 'word'
    YES_NO = 'yes/no'
    AMOUNT = 'amount'
    NUMBER = 'number'
    INSTANT = 'instant'
    DAY = 'day'
    MONTH = 'month'
    TIME = 'time'
    DATA = 'json'


# A word of ours, a number, an id: nothing in them can run. What she typed can.
_TYPED = frozenset({ColumnType.TEXT, ColumnType.LIST, ColumnType.DATA})


@dataclass(frozen=True, slots=True)
class Entry:
    """meaning: a marked text. unit: '%', 'min', 'd', 'byte', or the column of the currency. relation: 'file.column'.

    words: those that may stand there. is_fraction: it comes as '23/25'."""

    type: ColumnType
    meaning: str
    unit: str = ''
    relation: str = ''
    words: tuple[str, ...] = ()
    is_fraction: bool = False

    @property
    def kind(self) -> Kind:
        if self.type is ColumnType.AMOUNT:
            return Kind.AMOUNT
        if self.is_fraction:
            return Kind.FRACTION
        return Kind.TEXT if self.type in _TYPED else Kind.PLAIN


def own_id(meaning: str) -> Entry:
    return Entry(ColumnType.ID, meaning)


def id_of(file: str, meaning: str) -> Entry:
    return Entry(ColumnType.ID, meaning, relation=f'{file}.id')


def text(meaning: str) -> Entry:
    return Entry(ColumnType.TEXT, meaning)


def word(meaning: str, words: type[StrEnum]) -> Entry:
    return Entry(ColumnType.WORD, meaning, words=tuple(map(str, words)))


def instant(meaning: str) -> Entry:
    return Entry(ColumnType.INSTANT, meaning, unit='UTC')


def day(meaning: str) -> Entry:
    return Entry(ColumnType.DAY, meaning)


def number(meaning: str, unit: str = '') -> Entry:
    return Entry(ColumnType.NUMBER, meaning, unit)


def amount(meaning: str) -> Entry:
    return Entry(ColumnType.AMOUNT, meaning, unit='currency')


def yes_no(meaning: str) -> Entry:
    return Entry(ColumnType.YES_NO, meaning)
