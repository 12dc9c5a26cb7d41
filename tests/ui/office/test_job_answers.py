"""Work beside the window: its answers come on the window's thread, and nothing of it outlives the database."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from salesdesk.domain.errors import DiskFull
from salesdesk.ui.job_runner import JobRunner

Progress, Cancelled = Callable[[int, int], None], Callable[[], bool]


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    parent = QObject()
    made = JobRunner(parent)
    yield made
    made.stop_all()


def thread_of(_progress: Progress, _cancelled: Cancelled) -> int:
    return threading.get_ident()


def fail(_progress: Progress, _cancelled: Cancelled) -> None:
    raise DiskFull(path='deals.db')


def test_it_works_on_another_thread_and_answers_on_this_one(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[tuple[int, int]] = []
    runner.start(thread_of, lambda worked_on: told.append((worked_on, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    worked_on, answered_on = told[0]
    assert worked_on != answered_on == threading.get_ident()


def test_progress_may_be_more_than_four_thousand_million(qtbot: QtBot, runner: JobRunner) -> None:
    listened = threading.Event()

    def count(progress: Progress, _cancelled: Cancelled) -> None:
        listened.wait()
        progress(5_000_000_000, 6_000_000_000)

    told: list[Any] = []
    runner.start(count, told.append).progressed.connect(lambda done, total: told.append((done, total)))
    listened.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0] == (5_000_000_000, 6_000_000_000)


def test_a_failure_nobody_waits_for_is_told_to_all(qtbot: QtBot, runner: JobRunner) -> None:
    with qtbot.waitSignal(runner.failed) as waiting:
        runner.start(fail, lambda _nothing: None)
    assert isinstance(waiting.args[0], DiskFull)


def test_after_the_end_nothing_is_begun(runner: JobRunner) -> None:
    told: list[object] = []
    runner.stop_all()
    running = runner.start(thread_of, told.append)
    QCoreApplication.sendPostedEvents()
    assert not running._thread.is_alive()
    assert told == []
