"""Figures of 1,000,000 deals with 5,700,000 lines of history: asked for, kept in step, made for the first time."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from time import process_time

import pytest
from building import NOW, PARIS, TODAY
from interleaved import Comparing
from long_history import long_history
from processes import Starter

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.measure import Measure
from salesdesk.reports.report import Period, Scope

FEW, MORE, MANY = 10_000, 100_000, 1_000_000
# Of all sums of the page, and of what it makes of them: seconds of the processor, against one.
PAGE_BAR, ROUNDS = 1.0, 5
# What one deal takes among more of them, and the most memory.
SIZE_BAR, MEMORY_BAR = 2.0, 1.3
YEAR = Period(TODAY - timedelta(days=364), TODAY)
A_SECOND = 1.0


def processor(act: Callable[[], object]) -> float:
    """Seconds it worked: what other programs do beside it is left out."""
    begun = process_time()
    act()
    return process_time() - begun


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    with closing(open_workspace(path, FixedClock(NOW, PARIS))) as workspace:
        yield workspace


@pytest.fixture(scope='module')
def untold(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A database of that many deals whose figures were never made."""
    folder = tmp_path_factory.mktemp('untold')
    return cache(lambda size: long_history(sales_file, folder / f'{size}.db', size))


@pytest.fixture(scope='module')
def told(untold: Callable[[int], Path], tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """The few and the many with their figures."""
    folder = tmp_path_factory.mktemp('told')
    paths = {size: Path(shutil.copy(untold(size), folder)) for size in (FEW, MANY)}
    for path in paths.values():
        with opened(path) as workspace:
            Figures(workspace).refresh()
    return paths


def asking(figures: Figures) -> Callable[[], float]:
    """Every measure over the year and month by month, of the year before too, and the stock of each month's end."""
    ends = [TODAY - timedelta(days=30 * months) for months in range(12, -1, -1)]

    def run() -> float:
        def ask() -> None:
            for measure in Measure:
                figures.sums(measure, None, YEAR.first, YEAR.last)
                figures.sums(measure, None, YEAR.first - timedelta(days=365), YEAR.first)
                figures.by_month(measure, None, YEAR.first, YEAR.last)
            figures.stocks(None, ends)

        return processor(ask)

    return run


def test_every_sum_of_a_year(compare: Comparing, told: dict[int, Path]) -> None:
    name = 'Every sum of a year and of the one before, 1,000,000 deals / 1 s of the processor'
    with opened(told[MANY]) as workspace:
        ours = asking(Figures(workspace))
        assert compare.amounts(name, ours, lambda: A_SECOND, bar=PAGE_BAR, rounds=ROUNDS) <= PAGE_BAR


@pytest.mark.parametrize(('words', 'period'), [('a year', YEAR), ('ten years', Period(date(2016, 6, 1), TODAY))])
def test_the_page(compare: Comparing, told: dict[int, Path], words: str, period: Period) -> None:
    name = f'Tiles and charts of {words}, 1,000,000 deals / 1 s of the processor'
    with opened(told[MANY]) as workspace:
        reports = ReportController(workspace, ProcessBook(workspace), Figures(workspace))
        ours = lambda: processor(lambda: reports.page(Scope(None, period)))  # noqa: E731 - a way of asking
        assert compare.amounts(name, ours, lambda: A_SECOND, bar=PAGE_BAR, rounds=ROUNDS) <= PAGE_BAR


def changing(workspace: Workspace) -> Callable[[], float]:
    """The amount of an open deal changes, and its figures follow."""
    figures, amounts = Figures(workspace), count(1)
    deal_id = workspace.database.value('SELECT MAX(id) FROM deal WHERE won_at IS NULL AND lost_at IS NULL')

    def run() -> float:
        with workspace.database.transaction():
            workspace.database.execute('UPDATE deal SET amount = ? WHERE id = ?', (next(amounts), deal_id))
        return processor(figures.refresh)

    return run


def test_figures_after_one_change(compare: Comparing, told: dict[int, Path]) -> None:
    name = 'Figures after one change, 1,000,000 deals / 10,000'
    with opened(told[MANY]) as many, opened(told[FEW]) as few:
        assert compare.amounts(name, changing(many), changing(few), bar=SIZE_BAR, rounds=100) <= SIZE_BAR


def making(prepared: Path, folder: Path, deals: int) -> Callable[[], float]:
    """What one deal takes of it."""

    def run() -> float:
        with opened(Path(shutil.copy(prepared, folder))) as workspace:
            return processor(Figures(workspace).refresh) / deals

    return run


def test_figures_made_for_the_first_time(compare: Comparing, untold: Callable[[int], Path], tmp_path: Path) -> None:
    name = 'Figures for the first time, a deal of 100,000 / of 10,000'
    ours, bare = (making(untold(size), tmp_path, size) for size in (MORE, FEW))
    assert compare.amounts(name, ours, bare, bar=SIZE_BAR, rounds=1) <= SIZE_BAR


@pytest.mark.skipif(sys.platform != 'linux', reason='reads the peak where Linux says it')
def test_memory_of_figures(compare: Comparing, untold: Callable[[int], Path], tmp_path: Path) -> None:
    name = 'Peak memory making figures, 100,000 deals / 10,000'

    def peak(size: int) -> Callable[[], float]:
        def run() -> float:
            database = Path(shutil.copy(untold(size), tmp_path))
            return Starter(tmp_path).said('refreshing_program.py', database)[-1]

        return run

    assert compare.amounts(name, peak(MORE), peak(FEW), bar=MEMORY_BAR, rounds=1) <= MEMORY_BAR
