"""Hands deals out as CSV: those on the board, those of a status, or all."""

import json
from collections.abc import Generator
from itertools import chain
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.exchange.import_request import Report, nobody_asks
from salesdesk.controllers.handing_out.counted_file import write_counted
from salesdesk.controllers.handing_out.export_request import ExportRequest, ExportStatus
from salesdesk.controllers.handing_out.handed_table import HandedTable
from salesdesk.controllers.handing_out.own_headers import Chunks, Row, fields_in_use, own_headers, with_own
from salesdesk.domain.custom_field import Entity
from salesdesk.exchange.deals.export_columns import DEAL_COLUMNS
from salesdesk.exchange.deals.own_columns import cell_writers
from salesdesk.exchange.everything.deal_entries import DEALS
from salesdesk.exchange.everything.dictionary import KEPT, own_entry
from salesdesk.exchange.tables.csv_table import unused
from salesdesk.exchange.tables.table_writing import Format, decimal_mark
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.one_moment import one_moment
from salesdesk.storage.deals.board_filter import Today, filter_sql
from salesdesk.storage.deals.export_query import (
    DealGroup,
    all_open,
    closed_group,
    count_deals,
    extra_names,
    given_group,
    open_groups,
    read_export,
)
from salesdesk.storage.processes import read_processes


class ExportController:
    """Reads one database, which may be open for reading only, and changes nothing in it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def chunks(self, request: ExportRequest, report: Report = nobody_asks) -> Generator[bytes, None, None]:
        """The file, some hundred deals at a time. report is told deals written and all; what it raises ends it."""
        with one_moment(self._database):
            how = Format(request.delimiter, request.bom, request.raw)
            yield from self.table(request).chunks(how, report)

    def table(self, request: ExportRequest) -> HandedTable:
        """To be read within one moment."""
        groups = self._groups(request)
        own = fields_in_use(self._database, Entity.DEAL)
        headers = own_headers(own, 'deals')
        kept = extra_names(self._database, groups)
        ids = [field.id for field in own]
        read = read_export(self._database, groups, request.language, ids, with_extra=bool(kept))
        rows = with_own(read, len(DEAL_COLUMNS), cell_writers(own, decimal_mark(request.delimiter)))
        entries = {
            **DEALS,
            **{header: own_entry(field) for header, field in zip(headers, own, strict=True)},
            **dict.fromkeys(_beside(kept, headers), KEPT),
        }
        return HandedTable('deals', entries, _with_extras(rows, kept), count_deals(self._database, groups))

    def count(self, request: ExportRequest) -> int:
        return count_deals(self._database, self._groups(request))

    def write(self, request: ExportRequest, path: Path, report: Report = nobody_asks) -> int:
        """Writes the file whole or not at all, for her eyes only; returns the number of deals.

        Raises FileTaken, FileIsFolder, FolderMissing, DatabaseReadOnly, DiskFull ...
        """
        return write_counted(path, self._database.path, lambda told: self.chunks(request, told), report)

    def _groups(self, request: ExportRequest) -> list[DealGroup]:
        if request.deal_ids is not None:
            return [given_group(request.deal_ids)]
        processes = read_processes(self._database)
        if request.board is not None:
            stages = processes[request.board.pipeline_id].stages
            which = filter_sql(request.board, stages, Today(self._clock.today(), self._clock.zone))
            return open_groups(which, [stage.id for stage in stages])
        stages = tuple(chain.from_iterable(process.stages for process in processes.values()))
        groups = []
        if request.status in {ExportStatus.OPEN, ExportStatus.ALL}:
            groups += open_groups(all_open(), [stage.id for stage in stages])
        if request.status is not ExportStatus.OPEN:
            groups.append(closed_group(won=request.status is not ExportStatus.LOST,
                                       lost=request.status is not ExportStatus.WON))  # fmt: skip
        return groups


def _beside(kept: list[str], own_names: list[str]) -> list[str]:
    """The kept columns under names that no own field has."""
    taken = {*own_names, *DEAL_COLUMNS}
    return [unused(name, taken) for name in kept]


def _with_extras(rows: Chunks, names: list[str]) -> Chunks:
    """The columns nobody knew, each in a column of its own again."""
    return ([_with_extra(row, names) for row in chunk] for chunk in rows) if names else rows


def _with_extra(row: Row, names: list[str]) -> Row:
    kept = json.loads(row[-1]) if row[-1] else {}
    return (*row[:-1], *(kept.get(name) for name in names))
