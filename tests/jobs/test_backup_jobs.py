"""Copies made by a job: on a thread of its own, beside the seller's work."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread, get_ident

import pytest
from building import NOW, PARIS, Desk

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.domain.errors import DatabaseMissing
from salesdesk.jobs.backup_job import copy_now, daily_copy
from salesdesk.jobs.job import Job, JobCancelled, Result, stoppable


def ignore(_done: int, _total: int) -> None:
    """Nobody looks."""


def never() -> bool:
    return False


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW, PARIS)


@pytest.fixture
def backups(tmp_path: Path, sample_file: Path, clock: FixedClock) -> Iterator[BackupController]:
    path = tmp_path / 'deals.db'
    path.write_bytes(sample_file.read_bytes())
    yield BackupController(path, clock)
    assert not list(path.parent.glob('**/*.unfinished'))


def on_a_thread(job: Job[Result]) -> Result:
    """The job's result or what it raised."""
    answers: SimpleQueue[Result | Exception] = SimpleQueue()

    def run() -> None:
        try:
            answers.put(job(ignore, never))
        except Exception as error:  # noqa: BLE001
            answers.put(error)

    thread = Thread(target=run)
    thread.start()
    thread.join()
    answer = answers.get()
    if isinstance(answer, Exception):
        raise answer
    return answer


def test_the_daily_copy_is_made_once(backups: BackupController, clock: FixedClock) -> None:
    first = daily_copy(backups)(ignore, never)
    assert first == backups.last()
    assert daily_copy(backups)(ignore, never) is None
    clock.set(NOW + timedelta(days=1))
    assert daily_copy(backups)(ignore, never) is not None
    assert len(backups.backups()) == 2


def test_a_copy_on_request_is_made_though_there_is_one(backups: BackupController) -> None:
    made = [copy_now(backups)(ignore, never) for _ in range(2)]
    assert backups.backups() == made[::-1]


def test_a_copy_is_made_on_a_thread(backups: BackupController) -> None:
    backup = on_a_thread(daily_copy(backups))
    assert backup is not None
    assert backups.is_intact(backup)


def test_what_goes_wrong_on_the_thread_is_raised_there(backups: BackupController, tmp_path: Path) -> None:
    (tmp_path / 'deals.db').unlink()
    with pytest.raises(DatabaseMissing):
        on_a_thread(copy_now(backups))


def test_the_seller_works_on_while_a_copy_is_made(sample_desk: Desk) -> None:
    backups = BackupController(sample_desk.workspace.path, sample_desk.clock)
    copied = Event()

    def copy_five_times() -> None:
        for _ in range(5):
            copy_now(backups)(ignore, never)
        copied.set()

    thread = Thread(target=copy_five_times)
    thread.start()
    made = []
    while not copied.is_set():
        made.append(sample_desk.put(f'Deal {len(made)}'))
    thread.join()
    assert made
    assert all(sample_desk.deal(deal_id).title == f'Deal {n}' for n, deal_id in enumerate(made))
    assert check_database(sample_desk.workspace.database).is_sound
    assert len(backups.backups()) == 5


def test_progress_is_told_on_the_jobs_own_thread(backups: BackupController) -> None:
    told: list[tuple[int, int, int]] = []
    copy_now(backups)(lambda done, total: told.append((done, total, get_ident())), never)
    assert told[-1][0] == told[-1][1] > 0
    assert {thread for _, _, thread in told} == {get_ident()}


@pytest.mark.parametrize('answers', [1, 2, 4])
def test_a_cancelled_copy_leaves_nothing(backups: BackupController, answers: int) -> None:
    """She cancels the first, second or fourth time she is asked."""
    questions = iter([False] * (answers - 1) + [True])
    with pytest.raises(JobCancelled):
        copy_now(backups)(ignore, lambda: next(questions))
    assert backups.backups() == []


def test_nothing_is_told_once_it_is_cancelled() -> None:
    told: list[int] = []
    stopped = Event()
    report = stoppable(lambda done, _total: told.append(done), stopped.is_set)
    report(1, 9)
    stopped.set()
    with pytest.raises(JobCancelled):
        report(2, 9)
    assert told == [1]
