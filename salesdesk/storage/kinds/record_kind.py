"""How one kind of domain record is kept in its table."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

T = TypeVar('T')
Values = tuple[Any, ...]


class RecordKind(Generic[T]):
    """A domain type in its table; columns stand in the table's order, the first key_size of them are the key."""

    def __init__(
        self,
        table_name: str,
        columns: str,
        to_row: Callable[[T], Values],
        from_row: Callable[[Values], T],
        key_size: int = 1,
    ) -> None:
        self.table_name = table_name
        self.columns = tuple(columns.split())
        self.to_row = to_row
        self.from_row = from_row
        self.key_size = key_size

    @cached_property
    def key_sql(self) -> str:
        return ' AND '.join(f'{column} = ?' for column in self.columns[: self.key_size])

    @cached_property
    def select_sql(self) -> str:
        return f'SELECT {", ".join(self.columns)} FROM {self.table_name}'

    @cached_property
    def insert_sql(self) -> str:
        marks = ', '.join('?' * len(self.columns))
        return f'INSERT INTO {self.table_name} ({", ".join(self.columns)}) VALUES ({marks})'
