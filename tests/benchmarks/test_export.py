"""Handing a million deals out as CSV against a raw cursor of the same rows into csv.writer, and the memory it takes."""

import csv
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import process_time

import apsw
import pytest
from building import NOW, PARIS
from interleaved import Comparing
from multiplied import multiplied
from processes import Starter

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest, ExportStatus
from salesdesk.storage.connection.opening import open_for_reading
from salesdesk.storage.deals.export_query import DealGroup, all_open, group_sql

BAR, MEMORY_BAR = 1.5, 1.1
# Each takes a quarter of a minute; the warm-up counts as a round too.
ROUNDS = 1
TIMES, DEALS, LONGEST = 10, 1_000_000, 300


@pytest.fixture(scope='module')
def million(many: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return multiplied(many, tmp_path_factory.mktemp('million') / 'million.db', TIMES)


def worked(act: Callable[[], None]) -> Callable[[], float]:
    """Seconds of the processor: waiting for the disk says more of the disk than of either way."""

    def run() -> float:
        start = process_time()
        act()
        return process_time() - start

    return run


def exporting(prepared: Path, target: Path) -> Callable[[], None]:
    def run() -> None:
        with closing(open_for_reading(prepared)) as database:
            request = ExportRequest(ExportStatus.OPEN, language='fr', delimiter=';', bom=True, raw=False)
            assert ExportController(database, FixedClock(NOW, PARIS)).write(request, target) == DEALS

    return run


def pouring(prepared: Path, target: Path) -> Callable[[], None]:
    """Our own question to the database, for the rows are the same; nothing is made of them."""
    sql = group_sql(DealGroup(all_open(), 'deal.stage_id, deal.rank, deal.id'), 'fr')

    def run() -> None:
        with closing(apsw.Connection(str(prepared))) as connection, target.open('w', newline='') as file:
            csv.writer(file, delimiter=';').writerows(connection.execute(sql))

    return run


def peak_of(prepared: Path, folder: Path) -> Callable[[], float]:
    def run() -> float:
        return Starter(folder).said('exporting_program.py', prepared, folder / 'peak.csv', longest=LONGEST)[0]

    return run


@pytest.mark.skipif(sys.platform != 'linux', reason='reads the peak where Linux says it')
def test_memory_of_an_export(compare: Comparing, many: Path, million: Path, tmp_path: Path) -> None:
    name = 'Peak memory of a CSV export, 1,000,000 deals / 100,000'
    ours, bare = peak_of(million, tmp_path), peak_of(many, tmp_path)
    assert compare.amounts(name, ours, bare, bar=MEMORY_BAR, rounds=ROUNDS) <= MEMORY_BAR


def test_an_export_against_the_raw_cursor(compare: Comparing, million: Path, tmp_path: Path) -> None:
    name = 'CSV export of 1,000,000 deals / the raw cursor into csv.writer, processor'
    ours, bare = exporting(million, tmp_path / 'ours.csv'), pouring(million, tmp_path / 'bare.csv')
    assert compare.amounts(name, worked(ours), worked(bare), bar=BAR, rounds=ROUNDS) <= BAR
