"""Handing 100,000 deals out as CSV against a raw cursor of the same rows into csv.writer."""

import csv
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
from building import NOW, PARIS
from interleaved import Comparing

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest, ExportStatus
from salesdesk.storage.connection.opening import open_for_reading
from salesdesk.storage.deals.export_query import DealGroup, all_open, group_sql

BAR, ROUNDS = 2.0, 5


def exporting(prepared: Path, target: Path) -> Callable[[], None]:
    def run() -> None:
        with closing(open_for_reading(prepared)) as database:
            request = ExportRequest(ExportStatus.OPEN, language='fr', delimiter=';', bom=True, raw=False)
            assert ExportController(database, FixedClock(NOW, PARIS)).write(request, target) == 100_000

    return run


def pouring(prepared: Path, target: Path) -> Callable[[], None]:
    """Our own question to the database, for the rows are the same; nothing is made of them."""
    sql = group_sql(DealGroup(all_open(), 'deal.stage_id, deal.rank, deal.id'), 'fr')

    def run() -> None:
        with closing(apsw.Connection(str(prepared))) as connection, target.open('w', newline='') as file:
            csv.writer(file, delimiter=';').writerows(connection.execute(sql))

    return run


def test_an_export_against_the_raw_cursor(compare: Comparing, many: Path, tmp_path: Path) -> None:
    name = 'CSV export of 100,000 deals / raw cursor into csv.writer'
    ours, bare = exporting(many, tmp_path / 'ours.csv'), pouring(many, tmp_path / 'bare.csv')
    assert compare(name, ours, bare, bar=BAR, rounds=ROUNDS) <= BAR
