"""The files of schedules: written into their folder under the day they are due, or said why not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from building import NOW, PARIS, TODAY, Desk, desk_on

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.schedules.scheduled_files import known_names
from salesdesk.domain.errors import DiskFull
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.jobs.job import JobCancelled
from salesdesk.jobs.schedule_job import Run, write_due


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Desk]:
    with desk_on(sample_file) as desk:
        yield desk


@pytest.fixture
def all_of_it(tmp_path: Path) -> Schedule:
    (tmp_path / 'files').mkdir()
    return Schedule(1, 1, 1, str(tmp_path / 'files'), tuple(known_names()), 'csv', 'year', date.min)


def run(desk: Desk, *schedules: Schedule) -> list[Run]:
    job = write_due(desk.workspace.path, FixedClock(NOW, PARIS), [(one, TODAY) for one in schedules])
    return job(lambda _done, _total: None, lambda: False)


def names_in(schedule: Schedule) -> set[str]:
    return {path.name for path in Path(schedule.folder).iterdir()}


def test_every_file_there_is_can_be_scheduled(sample: Desk, all_of_it: Schedule) -> None:
    (done,) = run(sample, all_of_it)
    assert (done.files, done.error) == (len(known_names()), None)
    assert names_in(all_of_it) == {
        f'{name} 2026-06-09.{"zip" if name == "everything" else "csv"}' for name in known_names()
    }


def test_french_files_are_for_excel(sample: Desk, all_of_it: Schedule) -> None:
    run(sample, replace(all_of_it, names=('months', 'deals_list')))
    months, deals = (Path(all_of_it.folder) / f'{name} 2026-06-09.csv' for name in ('months', 'deals_list'))
    assert deals.read_bytes().startswith(b'\xef\xbb\xbfid;external_id;')
    # The year of the day it is due: twelve lines below the header.
    assert months.read_text(encoding='utf-8-sig').count('\n') == 13


def test_reports_come_as_workbooks_and_tables_stay_csv(sample: Desk, all_of_it: Schedule) -> None:
    run(sample, replace(all_of_it, names=('funnel', 'contacts_list'), format='xlsx'))
    assert names_in(all_of_it) == {'funnel 2026-06-09.xlsx', 'contacts_list 2026-06-09.csv'}


def test_a_name_nobody_knows_any_more_is_passed_over(sample: Desk, all_of_it: Schedule) -> None:
    assert run(sample, replace(all_of_it, names=('weather', 'funnel')))[0].files == 1


def test_written_once_more_a_file_is_replaced(sample: Desk, all_of_it: Schedule) -> None:
    for _time in range(2):
        run(sample, replace(all_of_it, names=('funnel',)))
    assert names_in(all_of_it) == {'funnel 2026-06-09.csv'}


def test_one_that_fails_keeps_none_from_the_others(sample: Desk, all_of_it: Schedule, tmp_path: Path) -> None:
    gone = replace(all_of_it, id=2, folder=str(tmp_path / 'gone'), names=('funnel',))
    failed, done = run(sample, gone, replace(all_of_it, names=('funnel',)))
    assert isinstance(failed.error, FolderMissing)
    assert done.files == 1


def test_a_full_disk_is_said_and_leaves_no_half_file(sample: Desk, all_of_it: Schedule, small_disk: Path) -> None:
    (small_disk / 'ballast').write_bytes(bytes(4 * 1024 * 1024 - 16_384))
    (failed,) = run(sample, replace(all_of_it, folder=str(small_disk), names=('funnel', 'deals_list')))
    assert isinstance(failed.error, DiskFull)
    assert {path.name for path in small_disk.iterdir()} == {'ballast', 'funnel 2026-06-09.csv'}


def test_stopped_it_writes_nothing_more(sample: Desk, all_of_it: Schedule) -> None:
    job = write_due(sample.workspace.path, FixedClock(NOW, PARIS), [(all_of_it, TODAY)])
    with pytest.raises(JobCancelled):
        job(lambda _done, _total: None, lambda: True)
    assert names_in(all_of_it) == set()


def test_no_two_files_have_one_name() -> None:
    assert len(set(known_names())) == len(known_names())
