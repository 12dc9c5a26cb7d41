"""What every job promises: a missing file is said, a request to stop is heard, and reading changes nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from building import NOW, PARIS, TODAY, Desk, desk_on

from salesdesk.controllers.activities.month_controller import MonthController
from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.exchange.file_look import ImportChoices
from salesdesk.controllers.exchange.import_file import Reader, ReadingChoices, open_table, plan_of
from salesdesk.controllers.exchange.import_request import ImportRequest
from salesdesk.controllers.handing_out.export_request import ExportRequest
from salesdesk.controllers.handing_out.sheet_controller import SheetRequest
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.controllers.search.search_controller import search_of
from salesdesk.domain.errors import DatabaseMissing, NotADatabase
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.domain.search import RecordType
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.jobs.backup_job import copy_now, daily_copy
from salesdesk.jobs.bulk_job import change_deals
from salesdesk.jobs.conversions_job import read_conversions
from salesdesk.jobs.duplicates_job import find_duplicates
from salesdesk.jobs.export_job import export_into
from salesdesk.jobs.figures_job import refresh_figures
from salesdesk.jobs.import_job import import_deals, look_at_file
from salesdesk.jobs.index_job import read_index
from salesdesk.jobs.job import Job, JobCancelled, stoppable
from salesdesk.jobs.reports_job import read_reports
from salesdesk.jobs.schedule_job import write_due
from salesdesk.jobs.watch_job import read_watch

CLOCK = FixedClock(NOW, PARIS)
ROWS = 'title,organization,amount\nSerre,Girardeau,1200\nHalle,Aubry,900\n'
FRENCH = Reader('fr', 'EUR', TODAY, PARIS)


@dataclass
class Spot:
    """What a job may be told: a database, a folder to write into, a pipeline and a deal."""

    database: Path
    folder: Path
    pipeline_id: int = 1
    deal_id: int = 1


Made = Callable[[Spot], Job[object]]


def _request() -> ImportRequest:
    table = open_table(ROWS.encode(), ReadingChoices())
    return ImportRequest(table, plan_of(table, ReadingChoices(), FRENCH))


def _look(spot: Spot) -> Job[object]:
    file = spot.folder / 'deals.csv'
    file.write_text(ROWS, encoding='utf-8')
    return look_at_file(spot.database, CLOCK, file, ImportChoices(), FRENCH)


def _schedule(folder: Path) -> Schedule:
    return Schedule(1, 1, 1, str(folder), ('funnel', 'contacts_list'), 'csv', 'year', date.min)


def _out(folder: Path, name: str = 'out.csv') -> Path:
    return folder / name


READING: dict[str, Made] = {
    'conversions': lambda spot: read_conversions(spot.database, CLOCK, spot.pipeline_id),
    'duplicates': lambda spot: find_duplicates(spot.database, CLOCK),
    'export': lambda spot: export_into(spot.database, CLOCK, ExportRequest(language='fr'), _out(spot.folder)),
    'sheet': lambda spot: export_into(
        spot.database, CLOCK, SheetRequest('contacts', 'fr', Format(';', bom=True)), _out(spot.folder)
    ),
    'look at a file': _look,
    'reports': lambda spot: read_reports(spot.database, CLOCK, lambda reports: reports is not None),
    'schedule': lambda spot: write_due(spot.database, CLOCK, [(_schedule(spot.folder), TODAY)]),
    'watch': lambda spot: read_watch(spot.database, CLOCK, spot.pipeline_id, 'EUR'),
    'copy': lambda spot: copy_now(BackupController(spot.database, CLOCK)),
    'daily copy': lambda spot: daily_copy(BackupController(spot.database, CLOCK)),
    'figures': lambda spot: refresh_figures(spot.database, CLOCK),
    'index': lambda spot: read_index(spot.database, CLOCK),
}
WRITING: dict[str, Made] = {
    'bulk': lambda spot: change_deals(spot.database, CLOCK, lambda hands: hands.bulk.delete([spot.deal_id])),
    'import': lambda spot: import_deals(spot.database, CLOCK, _request()),
}
ALL = READING | WRITING
# They end at once or go on later: nothing is begun that a stop could leave half done.
UNSTOPPABLE = {'conversions', 'watch', 'figures', 'index', 'duplicates'}


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Desk]:
    with desk_on(sample_file) as desk:
        yield desk


def spot_at(desk: Desk, folder: Path) -> Spot:
    first = int(desk.workspace.database.value('SELECT MIN(id) FROM deal'))
    return Spot(desk.workspace.path, folder, desk.pipeline().id, first)


@dataclass
class Told:
    """What a job said of its progress."""

    steps: list[tuple[int, int]]

    def __call__(self, done: int, total: int) -> None:
        self.steps.append((done, total))


@pytest.mark.parametrize('name', ALL)
def test_a_database_that_is_not_there_is_said_and_not_made(tmp_path: Path, name: str) -> None:
    gone = tmp_path / 'gone' / 'deals.db'
    gone.parent.mkdir()
    # The import asks for its size before it opens it.
    with pytest.raises((DatabaseMissing, FileNotFoundError)):
        ALL[name](Spot(gone, tmp_path))(Told([]), lambda: False)
    assert list(gone.parent.iterdir()) == []


@pytest.mark.parametrize('name', sorted(ALL.keys() - {'copy', 'daily copy', 'import'}))
def test_a_file_of_another_kind_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    other = tmp_path / 'deals.db'
    other.write_bytes(b'not a database at all, but a long enough text to look at' * 40)
    before = other.read_bytes()
    with pytest.raises(NotADatabase):
        ALL[name](Spot(other, tmp_path))(Told([]), lambda: False)
    assert other.read_bytes() == before


@pytest.mark.parametrize('name', READING)
def test_reading_is_no_action_of_hers(sample: Desk, tmp_path: Path, name: str) -> None:
    before, undo = sample.dump(), sample.undo_key()
    READING[name](spot_at(sample, tmp_path))(Told([]), lambda: False)
    sample.workspace.look_for_changes_elsewhere()
    assert (sample.dump(), sample.undo_key()) == (before, undo)


@pytest.mark.parametrize('name', sorted(ALL.keys() - UNSTOPPABLE))
def test_stopped_at_once_it_says_so_and_leaves_nothing(sample: Desk, tmp_path: Path, name: str) -> None:
    folder, before = tmp_path / 'out', sample.dump()
    folder.mkdir()
    job = ALL[name](spot_at(sample, folder))
    with pytest.raises(JobCancelled):
        job(Told([]), lambda: True)
    assert sample.dump() == before
    assert [path.name for path in folder.iterdir() if path.name != 'deals.csv'] == []


@pytest.mark.parametrize('name', sorted(UNSTOPPABLE - {'duplicates'}))
def test_what_cannot_be_stopped_ends_by_itself(sample: Desk, tmp_path: Path, name: str) -> None:
    before = sample.dump()
    ALL[name](spot_at(sample, tmp_path))(Told([]), lambda: True)
    assert sample.dump() == before


@pytest.mark.parametrize('name', ALL)
def test_progress_never_goes_back_nor_beyond_its_end(sample: Desk, tmp_path: Path, name: str) -> None:
    told = Told([])
    ALL[name](spot_at(sample, tmp_path))(told, lambda: False)
    by_total: dict[int, list[int]] = {}
    for done, total in told.steps:
        by_total.setdefault(total, []).append(done)
    assert all(0 <= done <= total for done, total in told.steps)
    assert all(steps == sorted(steps) for steps in by_total.values())


def test_an_import_is_one_action_and_has_its_copy_beside_it(sample: Desk) -> None:
    before = sample.dump()
    summary = import_deals(sample.workspace.path, CLOCK, _request())(Told([]), lambda: False)
    sample.workspace.look_for_changes_elsewhere()
    assert len(sample.dump()['deal']) == len(before['deal']) + 2
    assert summary is not None
    assert BackupController(sample.workspace.path, CLOCK).backups()
    sample.workspace.undo()
    assert sample.dump() == before


@pytest.mark.parametrize('stop_after', [1, 2, 3])
def test_an_import_stopped_on_its_way_has_taken_nothing_in(sample: Desk, stop_after: int) -> None:
    before, asked = sample.dump(), list[bool]()

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > stop_after

    with pytest.raises(JobCancelled):
        import_deals(sample.workspace.path, CLOCK, _request())(Told([]), cancelled)
    sample.workspace.look_for_changes_elsewhere()
    assert sample.dump() == before


def test_the_index_read_by_a_job_finds_what_was_written_since(sample: Desk) -> None:
    sample.put('Xylophone de concert')
    read_index(sample.workspace.path, CLOCK)(Told([]), lambda: False)
    hits = search_of(sample.workspace).find('xylophone')
    assert [hit.title for hit in hits[RecordType.DEAL]] == ['Xylophone de concert']


def test_the_watch_of_a_job_is_that_of_the_window(sample: Desk) -> None:
    pipeline_id = sample.pipeline().id
    own = MonthController(sample.workspace, sample.book).watch(pipeline_id, 'EUR')
    assert read_watch(sample.workspace.path, CLOCK, pipeline_id, 'EUR')(Told([]), lambda: False) == own


def test_the_conversions_of_a_job_are_those_of_the_board(sample: Desk) -> None:
    pipeline_id = sample.pipeline().id
    read = read_conversions(sample.workspace.path, CLOCK, pipeline_id)(Told([]), lambda: False)
    assert read == sample.board.conversions(pipeline_id)
    assert len(read) > 0


@pytest.mark.parametrize('answers', [[False], [False, False, True], [True]])
def test_a_stoppable_progress_tells_until_it_is_asked_to_stop(answers: list[bool]) -> None:
    told, left = Told([]), list(answers)
    go_on = stoppable(told, lambda: left.pop(0))
    for step, stop in enumerate(answers):
        if stop:
            with pytest.raises(JobCancelled):
                go_on(step, 9)
        else:
            go_on(step, 9)
    assert told.steps == [(step, 9) for step, stop in enumerate(answers) if not stop]
