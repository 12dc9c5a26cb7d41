"""What the page asks is read beside her work: the last question is answered, whatever becomes of those before it."""

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from building import Desk as OwnDesk
from patience import PATIENCE
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.domain.errors import NotFound
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.reports.report_reader import ReportReader
from salesdesk.ui.reports.slow_count import MANY, SlowCount
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.workplace import Workplace

SECONDS = PATIENCE / 1000


class Held:
    """A question that has begun, and is answered or fails when a test says so."""

    def __init__(self, answer: object) -> None:
        self.begun, self.go_on = Event(), Event()
        self._answer = answer

    def __call__(self, _reports: ReportController) -> object:
        self.begun.set()
        self.go_on.wait(SECONDS)
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


class Library:
    """A reader over a database, its slow count, and all that was read."""

    def __init__(self, qtbot: QtBot, desk: OwnDesk) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.jobs = JobRunner(self.window)
        feedback = Feedback(self.window, lambda: None)
        self.desk = Desk(self.window, Workplace(desk.workspace), feedback, self.jobs)
        self.reader = ReportReader(self.desk, self.window)
        self.counting = SlowCount(self.reader)
        self.counting.setParent(self.window)
        self.read: list[object] = []
        self.reader.read.connect(self.read.append)

    def toasts(self) -> list[str]:
        return [toast.accessibleName() for toast in self.window.findChildren(Toast) if toast.isVisible()]


@pytest.fixture
def library(qtbot: QtBot, desk: OwnDesk) -> Iterator[Library]:
    own = Library(qtbot, desk)
    yield own
    own.reader.stop()
    own.jobs.stop_all()
    own.desk.workplace.signals.stop()


def gone() -> NotFound:
    return NotFound()


def test_a_question_is_answered_from_the_database(library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(library.reader.read):
        library.reader.ask(lambda reports: [pipeline.key for pipeline in reports.book.pipelines])
    assert 'sales' in str(library.read)
    assert not library.reader.is_reading


def test_only_the_last_of_two_questions_is_answered(library: Library, qtbot: QtBot) -> None:
    first = Held('first')
    library.reader.ask(first)
    assert first.begun.wait(SECONDS)
    with qtbot.waitSignal(library.reader.read):
        library.reader.ask(lambda _reports: 'second')
        first.go_on.set()
    qtbot.waitUntil(lambda: not library.jobs._running)
    assert library.read == ['second']


def test_an_earlier_question_that_fails_loses_no_answer(library: Library, qtbot: QtBot) -> None:
    first, second = Held(gone()), Held('second')
    library.reader.ask(first)
    assert first.begun.wait(SECONDS)
    library.reader.ask(second)
    first.go_on.set()
    qtbot.waitUntil(lambda: len(library.jobs._running) == 1)
    assert library.reader.is_reading
    with qtbot.waitSignal(library.reader.read):
        second.go_on.set()
    assert library.read == ['second']


def test_a_question_that_fails_says_so_and_ends_the_count(library: Library, qtbot: QtBot) -> None:
    asked = Held(gone())
    library.reader.ask(asked)
    library.reader.progressed.emit(500, 100_000)
    assert library.counting.isVisible()
    with qtbot.waitSignal(library.reader.stopped):
        asked.go_on.set()
    assert not library.counting.isVisible()
    assert not library.reader.is_reading
    qtbot.waitUntil(lambda: len(library.toasts()) == 1)
    assert library.read == []


def test_after_a_failure_she_may_ask_again(library: Library, qtbot: QtBot) -> None:
    asked = Held(gone())
    asked.go_on.set()
    with qtbot.waitSignal(library.reader.stopped):
        library.reader.ask(asked)
    with qtbot.waitSignal(library.reader.read):
        library.reader.ask(lambda _reports: 'again')
    assert library.read == ['again']


def test_actions_in_quick_succession_are_answered_once(library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(library.reader.read):
        for number in range(5):
            library.reader.ask(lambda _reports, number=number: number, soon=True)
            assert library.reader.is_reading
    assert library.read == [4]


def test_who_asks_at_once_does_not_wait_for_the_calm(library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(library.reader.read):
        library.reader.ask(lambda _reports: 'soon', soon=True)
        library.reader.ask(lambda _reports: 'now')
    assert library.read == ['now']
    assert not library.reader._timer.isActive()


@pytest.mark.parametrize('soon', [False, True])
def test_stopped_nothing_is_read_any_more(library: Library, qtbot: QtBot, soon: bool) -> None:
    asked = Held('late')
    library.reader.ask(asked, soon=soon)
    library.reader.stop()
    asked.go_on.set()
    qtbot.waitUntil(lambda: not library.jobs._running)
    assert (library.read, library.reader.is_reading) == ([], False)


def test_nothing_asked_nothing_is_stopped(library: Library, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(library.reader.stopped):
        library.reader.stop()


@pytest.mark.parametrize(
    ('done', 'total', 'shown'),
    [
        (0, MANY, True), (MANY - 1, MANY, True), (MANY, MANY, False), (10, MANY - 1, False), (0, 0, False),
    ],
)  # fmt: skip
def test_only_a_long_count_that_goes_on_is_shown(library: Library, done: int, total: int, shown: bool) -> None:
    library.reader.progressed.emit(done, total)
    assert library.counting.isVisible() is shown


def test_stop_can_be_pressed_in_the_next_count_too(library: Library, qtbot: QtBot) -> None:
    for _count in range(2):
        asked: Any = Held('never')
        library.reader.ask(asked)
        library.reader.progressed.emit(1, MANY)
        with qtbot.waitSignal(library.reader.stopped):
            library.counting.row.stop.click()
        asked.go_on.set()
        assert not library.counting.isVisible()
    qtbot.waitUntil(lambda: not library.jobs._running)
    assert library.read == []
