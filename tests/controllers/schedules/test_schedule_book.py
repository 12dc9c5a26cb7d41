"""Schedules are kept with the preferences, and nothing that stands there can stop the program."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from building import TODAY, Desk

from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.schedules.schedule_book import KEY, ScheduleBook, schedules_of
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.storage.preferences import write_preferences


@pytest.fixture
def book(desk: Desk) -> ScheduleBook:
    return ScheduleBook(desk.workspace)


@pytest.fixture
def fridays(tmp_path: Path) -> Schedule:
    return Schedule(0, 4, 1, str(tmp_path), ('funnel', 'deals'), 'csv', 'year', date.min)


def test_a_schedule_is_kept_and_read_again(book: ScheduleBook, fridays: Schedule) -> None:
    saved = book.save(fridays)
    assert book.all() == [replace(fridays, id=1, since=TODAY)] == [saved]


def test_each_has_an_id_of_its_own(book: ScheduleBook, fridays: Schedule) -> None:
    assert [book.save(fridays).id, book.save(fridays).id] == [1, 2]
    book.remove(1)
    assert [one.id for one in book.all()] == [2]


def test_a_changed_one_is_due_from_then_on(book: ScheduleBook, fridays: Schedule) -> None:
    saved = book.save(fridays)
    book.save(replace(saved, weekday=1))
    assert [one.weekday for one in book.all()] == [1]
    assert [day for _one, day in book.due()] == [TODAY]


def test_what_was_written_is_not_due_again(book: ScheduleBook, fridays: Schedule) -> None:
    saved = book.save(replace(fridays, weekday=TODAY.weekday()))
    book.note(saved.id, TODAY, '')
    assert book.due() == []
    assert (book.all()[0].ran_at, book.all()[0].done_for) == ('2026-06-09 09:00', TODAY)


def test_changed_after_it_was_written_it_is_not_due_again_that_day(book: ScheduleBook, fridays: Schedule) -> None:
    tuesdays = replace(fridays, weekday=TODAY.weekday())
    saved = book.save(tuesdays)
    book.note(saved.id, TODAY, '')
    book.save(replace(tuesdays, id=saved.id, format='xlsx'))
    assert [(one.format, one.ran_at) for one in book.all()] == [('xlsx', '2026-06-09 09:00')]
    assert book.due() == []


def test_what_failed_is_due_again_and_says_why(book: ScheduleBook, fridays: Schedule) -> None:
    saved = book.save(replace(fridays, weekday=TODAY.weekday()))
    book.note(saved.id, TODAY, 'Plus de place.')
    assert [one.problem for one, _day in book.due()] == ['Plus de place.']


def test_after_a_month_away_it_is_due_once(desk: Desk, book: ScheduleBook, fridays: Schedule) -> None:
    book.save(fridays)
    desk.clock.set(datetime(2026, 7, 15, 8, tzinfo=UTC))
    assert [day for _one, day in book.due()] == [date(2026, 7, 10)]


@pytest.mark.parametrize('fields', [{'names': ()}, {'folder': ''}])
def test_what_says_too_little_is_refused(book: ScheduleBook, fridays: Schedule, fields: dict[str, object]) -> None:
    with pytest.raises(FieldInvalid):
        book.save(replace(fridays, **fields))  # type: ignore[arg-type]
    assert book.all() == []


def test_a_folder_that_is_not_there_is_refused(book: ScheduleBook, fridays: Schedule, tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        book.save(replace(fridays, folder=str(tmp_path / 'gone')))


def test_other_preferences_leave_them_alone(desk: Desk, book: ScheduleBook, fridays: Schedule) -> None:
    book.save(fridays)
    PreferencesController(desk.workspace).change(theme='dark')
    assert len(book.all()) == 1


GOOD = """{"id": 1, "weekday": 4, "month_day": 1, "folder": "/x", "names": ["a"], "format": "csv", "period": "year",
    "since": "2026-06-01", "done_for": null, "ran_at": "", "problem": ""}"""


@pytest.mark.parametrize(
    ('text', 'count'),
    [('', 0), ('nonsense', 0), ('{}', 0), ('[]', 0), ('[1, null, "x"]', 0), ('[{"id": 1}]', 0), (f'[{GOOD}]', 1),
     (f'[{{"id": 2}}, {GOOD}]', 1), (f'[{GOOD.replace("2026-06-01", "never")}]', 0)],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out(desk: Desk, book: ScheduleBook, text: str, count: int) -> None:
    assert len(list(schedules_of(text))) == count
    write_preferences(desk.workspace.database, {KEY: text})
    assert len(book.all()) == count
