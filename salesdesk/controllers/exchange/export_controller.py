"""Hands deals out as CSV: those on the board, those of a status, or all."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.exchange.export_request import ExportRequest, ExportStatus
from salesdesk.controllers.exchange.import_request import Report, nobody_asks
from salesdesk.controllers.exchange.refusals import FileIsFolder, FileTaken, FolderMissing
from salesdesk.domain.custom_field import CustomField
from salesdesk.exchange.columns.fields import FIELDS, NOT_READ
from salesdesk.exchange.deals.export_columns import DEAL_COLUMNS
from salesdesk.exchange.deals.own_columns import cell_writers
from salesdesk.exchange.deals.writing import decimal_mark, write_deals
from salesdesk.exchange.tables.csv_table import unused
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Today, filter_sql
from salesdesk.storage.deals.export_query import (
    DealGroup,
    all_open,
    closed_group,
    count_deals,
    extra_names,
    one_moment,
    open_groups,
    read_export,
)
from salesdesk.storage.disk.private_output import private_output
from salesdesk.storage.own_fields import read_deal_fields
from salesdesk.storage.processes import read_processes

_REPORT_EVERY = 1000


class ExportController:
    """Reads one database, which may be open for reading only, and changes nothing in it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def chunks(self, request: ExportRequest, report: Report = nobody_asks) -> Iterator[bytes]:
        """The file, some hundred deals at a time. report is told deals written and all; what it raises ends it."""
        with one_moment(self._database):
            groups = self._groups(request)
            own = [field for field in read_deal_fields(self._database).values() if field.archived_at is None]
            own_names = _own_headers(own)
            kept = extra_names(self._database, groups)
            names = _beside(kept, own_names)
            rows = read_export(self._database, groups, request.language, [field.id for field in own])
            if own:
                rows = _with_own(rows, cell_writers(own, decimal_mark(request.delimiter)))
            counted = _reported(rows, count_deals(self._database, groups), report)
            yield from write_deals(
                _with_extras(counted, kept), (*DEAL_COLUMNS, *own_names, *names),
                delimiter=request.delimiter, bom=request.bom, raw=request.raw,
            )  # fmt: skip

    def count(self, request: ExportRequest) -> int:
        return count_deals(self._database, self._groups(request))

    def write(self, request: ExportRequest, path: Path, report: Report = nobody_asks) -> int:
        """Writes the file whole or not at all, for her eyes only; returns the number of deals.

        Raises FileTaken, FileIsFolder, FolderMissing, DatabaseReadOnly, DiskFull ...
        """
        check_target(path, self._database.path)
        count = 0

        def counting(done: int, total: int) -> None:
            nonlocal count
            count = done
            report(done, total)

        with private_output(path) as file:
            file.writelines(self.chunks(request, counting))
        return count

    def _groups(self, request: ExportRequest) -> list[DealGroup]:
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


def check_target(path: Path, *taken: Path) -> None:
    """Whether a file may be written there: FileTaken if it is one of those, FileIsFolder, FolderMissing."""
    if path.is_dir():
        raise FileIsFolder(path=str(path))
    if not path.parent.is_dir():
        raise FolderMissing(path=str(path.parent))
    if path.exists() and any(other.exists() and path.samefile(other) for other in taken):
        raise FileTaken(path=str(path))


def _reported(rows: Iterable[tuple[Any, ...]], total: int, report: Report) -> Iterator[tuple[Any, ...]]:
    report(0, total)
    done = 0
    for done, row in enumerate(rows, start=1):
        if done % _REPORT_EVERY == 0:
            report(done, total)
        yield row
    report(done, total)


def _own_headers(fields: Iterable[CustomField]) -> list[str]:
    """The names of own fields as columns: never to the letter one of ours, or the import would take it for that."""
    taken = FIELDS | NOT_READ | set(DEAL_COLUMNS)
    return [unused(field.name.capitalize(), set(taken)) if field.name in taken else field.name for field in fields]


def _beside(kept: list[str], own_names: list[str]) -> list[str]:
    """The kept columns under names that no own field has."""
    return [unused(name, set(own_names)) for name in kept]


def _with_own(rows: Iterable[tuple[Any, ...]], writers: list[Callable[[str], str]]) -> Iterator[tuple[Any, ...]]:
    """The values of own fields as cells."""
    first, behind = len(DEAL_COLUMNS), len(DEAL_COLUMNS) + len(writers)
    for row in rows:
        own = (write(value) if value else '' for write, value in zip(writers, row[first:behind], strict=True))
        yield (*row[:first], *own, *row[behind:])


def _with_extras(rows: Iterable[tuple[Any, ...]], names: list[str]) -> Iterator[tuple[Any, ...]]:
    """The columns nobody knew, each in a column of its own again."""
    if not names:
        return (row[:-1] for row in rows)
    return (_with_extra(row, names) for row in rows)


def _with_extra(row: tuple[Any, ...], names: list[str]) -> tuple[Any, ...]:
    kept = json.loads(row[-1]) if row[-1] else {}
    return (*row[:-1], *(kept.get(name) for name in names))
