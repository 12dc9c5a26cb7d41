"""Jobs on their threads: what becomes of one is always heard, once, by everyone who asked."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from salesdesk.jobs.job import Cancelled, JobCancelled, Progress
from salesdesk.ui.job_runner import JobRunner


class Listener(QObject):
    """Hears of one job, as a dialog does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heard: list[str] = []

    def hear_stop(self) -> None:
        self.heard.append('stopped')

    def hear_end(self, result: object) -> None:
        self.heard.append(f'done: {result}')


def until_cancelled(_progress: Progress, cancelled: Cancelled) -> None:
    while not cancelled():
        pass
    raise JobCancelled


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_a_result_is_brought_back(qtbot: QtBot, owner: QObject) -> None:
    listener = Listener(owner)
    JobRunner(owner).start(lambda _progress, _cancelled: 42, listener.hear_end)
    qtbot.waitUntil(lambda: listener.heard == ['done: 42'])


def test_a_failure_goes_to_whoever_asked(qtbot: QtBot, owner: QObject) -> None:
    heard: list[Exception] = []

    def fail(_progress: Progress, _cancelled: Cancelled) -> None:
        raise OSError

    JobRunner(owner).start(fail, heard.append, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0], OSError)


def test_that_a_job_was_stopped_is_heard_every_time(qtbot: QtBot, owner: QObject) -> None:
    runner = JobRunner(owner)
    # Once in a few rounds the job was deleted before it had told everyone.
    for _round in range(40):
        listener = Listener(owner)
        running = runner.start(until_cancelled, listener.hear_end)
        running.cancelled.connect(listener.hear_stop)
        running.cancel()
        qtbot.waitUntil(lambda heard=listener.heard: heard == ['stopped'])


def test_stopped_jobs_are_not_heard_any_more(qtbot: QtBot, owner: QObject) -> None:
    runner, listener = JobRunner(owner), Listener(owner)
    runner.start(lambda _progress, _cancelled: 42, listener.hear_end)
    runner.stop_all()
    qtbot.wait(20)
    assert listener.heard == []
