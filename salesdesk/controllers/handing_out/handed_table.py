"""A table that is being handed out: what its columns are, and its rows as they come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from salesdesk.controllers.exchange.import_request import Report, nobody_asks
from salesdesk.exchange.everything.entry import Entry
from salesdesk.exchange.tables.table_writing import Format, write_chunks

REPORT_EVERY = 1000
Row = tuple[Any, ...]


@dataclass(frozen=True)
class HandedTable:
    """entries: by column, in order; rows: in chunks, read while they are written; count: how many there will be."""

    name: str
    entries: Mapping[str, Entry]
    rows: Iterable[Sequence[Row]]
    count: int

    def chunks(self, how: Format, report: Report = nobody_asks) -> Iterator[bytes]:
        """As CSV. report is told rows written and all of them; what it raises ends the writing."""
        columns = tuple(self.entries)
        kinds = [entry.kind for entry in self.entries.values()]
        currency = columns.index('currency') if 'currency' in columns else None
        return write_chunks(self._reported(report), columns, kinds, currency, how)

    def _reported(self, report: Report) -> Iterator[Sequence[Row]]:
        report(0, self.count)
        done = 0
        for chunk in self.rows:
            yield chunk
            before, done = done, done + len(chunk)
            if done // REPORT_EVERY > before // REPORT_EVERY:
                report(done, self.count)
        report(done, self.count)
