"""Schedules as they are kept: any of them comes back as it was, and what another program wrote there harms nobody."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from building import NOW, PARIS, TODAY, Desk, desk_on, in_days
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.schedules.schedule_book import KEY, ScheduleBook, schedules_of
from salesdesk.controllers.schedules.scheduled_files import known_names
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.jobs.schedule_job import Run, write_due
from salesdesk.storage.preferences import write_preferences


@pytest.fixture
def book(desk: Desk) -> ScheduleBook:
    return ScheduleBook(desk.workspace)


@pytest.fixture
def weekly(tmp_path: Path) -> Schedule:
    """Every Tuesday, which TODAY is."""
    return Schedule(0, TODAY.weekday(), 1, str(tmp_path), ('funnel',), 'csv', 'year', date.min)


texts = st.text(st.characters(blacklist_categories=['Cs']), max_size=12)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
schedules = st.builds(
    Schedule, st.integers(1, 99), st.none() | st.integers(0, 6), st.integers(1, 31), texts,
    st.lists(texts, max_size=4).map(tuple), texts, texts, days, st.none() | days, texts, texts,
)  # fmt: skip


@given(kept=st.lists(schedules, max_size=4))
def test_whatever_is_kept_comes_back_as_it_was(kept: list[Schedule]) -> None:
    text = json.dumps([asdict(one) for one in kept], ensure_ascii=False, default=str)
    assert list(schedules_of(text)) == kept


WHOLE: dict[str, object] = {
    'id': 1, 'weekday': 4, 'month_day': 1, 'folder': '/x', 'names': ['funnel'], 'format': 'csv', 'period': 'year',
    'since': '2026-06-01', 'done_for': None, 'ran_at': '', 'problem': '',
}  # fmt: skip


@given(
    name=st.sampled_from(sorted(WHOLE)), value=st.none() | st.booleans() | st.integers(-99, 99) | texts | st.just([])
)
def test_a_field_of_another_kind_never_stops_the_program(name: str, value: object) -> None:
    for one in schedules_of(json.dumps([WHOLE | {name: value}, WHOLE])):
        assert one.due(TODAY) is None or one.due(TODAY) <= TODAY
        assert 1 <= one.month_day <= 31
        assert one.weekday is None or 0 <= one.weekday <= 6


@pytest.mark.parametrize('missing', sorted(WHOLE))
def test_one_that_lacks_a_field_is_left_out_and_the_next_is_not(missing: str) -> None:
    part = {name: value for name, value in WHOLE.items() if name != missing}
    assert [one.id for one in schedules_of(json.dumps([part, WHOLE | {'id': 2}]))] == [2]


def test_a_newer_programs_fields_are_passed_over(desk: Desk, book: ScheduleBook) -> None:
    write_preferences(desk.workspace.database, {KEY: json.dumps([WHOLE | {'mail_to': 'a@b.fr'}])})
    assert [one.names for one in book.all()] == [('funnel',)]


@pytest.mark.parametrize('name', ['Été 2026', 'œuvre « 1 »', 'a"b', "l'an", '报表', 'a b  c'])
def test_a_folder_of_any_name_is_kept(book: ScheduleBook, weekly: Schedule, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    book.save(replace(weekly, folder=str(tmp_path / name)))
    assert [Path(one.folder).name for one in book.all()] == [name]


def test_a_file_in_place_of_a_folder_is_refused(book: ScheduleBook, weekly: Schedule, tmp_path: Path) -> None:
    file = tmp_path / 'file'
    file.touch()
    with pytest.raises(Exception, match=str(file)) as refused:
        book.save(replace(weekly, folder=str(file)))
    assert type(refused.value).__name__ == 'FolderMissing'
    assert book.all() == []


def test_the_order_is_that_in_which_they_were_made_whatever_is_changed(book: ScheduleBook, weekly: Schedule) -> None:
    made = [book.save(weekly) for _time in range(3)]
    book.save(replace(made[1], format='xlsx'))
    book.remove(made[0].id)
    made.append(book.save(weekly))
    assert [(one.id, one.format) for one in book.all()] == [(2, 'xlsx'), (3, 'csv'), (4, 'csv')]


def test_a_changed_one_forgets_why_it_failed(book: ScheduleBook, weekly: Schedule) -> None:
    saved = book.save(weekly)
    book.note(saved.id, TODAY, 'Plus de place.')
    assert book.save(book.all()[0]).problem == ''
    assert [day for _one, day in book.due()] == [TODAY]


def test_what_came_of_a_removed_one_is_nobodys(book: ScheduleBook, weekly: Schedule) -> None:
    saved = book.save(weekly)
    book.remove(saved.id)
    book.note(saved.id, TODAY, '')
    book.remove(saved.id)
    assert book.all() == []


def test_a_run_that_failed_once_and_then_did_not_has_no_problem_left(book: ScheduleBook, weekly: Schedule) -> None:
    saved = book.save(weekly)
    for problem in ('Plus de place.', ''):
        book.note(saved.id, TODAY, problem)
    assert [(one.problem, one.done_for) for one in book.all()] == [('', TODAY)]


@pytest.mark.parametrize(
    ('zone', 'now', 'said', 'due'),
    [
        ('Europe/Paris', datetime(2026, 6, 9, 21, 59, tzinfo=UTC), '2026-06-09 23:59', TODAY),
        ('Europe/Paris', datetime(2026, 6, 8, 22, 1, tzinfo=UTC), '2026-06-09 00:01', TODAY),
        ('America/Montreal', datetime(2026, 6, 10, 3, 0, tzinfo=UTC), '2026-06-09 23:00', TODAY),
        ('Asia/Tokyo', datetime(2026, 6, 8, 15, 30, tzinfo=UTC), '2026-06-09 00:30', TODAY),
    ],
)
def test_her_own_clock_says_which_day_it_is(
    desk: Desk, book: ScheduleBook, weekly: Schedule, zone: str, now: datetime, said: str, due: date
) -> None:
    saved = book.save(weekly)
    desk.clock.zone = ZoneInfo(zone)
    desk.clock.set(now)
    assert [day for _one, day in book.due()] == [due]
    book.note(saved.id, due, '')
    assert book.all()[0].ran_at == said


weekdays, month_days = st.none() | st.integers(0, 6), st.sampled_from([1, 2, 15, 28, 29, 30, 31])


@given(weekday=weekdays, month_day=month_days, since=days, ahead=st.integers(0, 800))
def test_the_day_that_is_due_is_the_last_one_a_calendar_shows(
    weekday: int | None, month_day: int, since: date, ahead: int
) -> None:
    today = since + timedelta(ahead)
    schedule = Schedule(1, weekday, month_day, '', ('a',), 'csv', 'year', since)
    back = (today - timedelta(gone) for gone in range(ahead + 1))
    assert schedule.due(today) == next((day for day in back if _is_asked(day, weekday, month_day)), None)


def _is_asked(day: date, weekday: int | None, month_day: int) -> bool:
    if weekday is not None:
        return day.weekday() == weekday
    is_last = (day + timedelta(1)).day == 1
    return day.day == month_day or (is_last and day.day < month_day)


@given(
    weekday=st.none() | st.integers(0, 6), month_day=st.integers(1, 31), gaps=st.lists(st.integers(0, 40), max_size=8)
)
def test_started_on_any_days_nothing_is_written_twice_for_a_day(
    weekday: int | None, month_day: int, gaps: list[int]
) -> None:
    schedule, today, written = Schedule(1, weekday, month_day, '', ('a',), 'csv', 'year', TODAY), TODAY, list[date]()
    for gap in gaps:
        today += timedelta(gap)
        day = schedule.due(today)
        if day is not None:
            written.append(day)
            schedule = replace(schedule, done_for=day)
        assert schedule.due(today) is None
    assert written == sorted(set(written))


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Desk]:
    with desk_on(sample_file) as desk:
        yield desk


def run(desk: Desk, *due: tuple[Schedule, date]) -> list[Run]:
    return write_due(desk.workspace.path, FixedClock(NOW, PARIS), due)(lambda _done, _total: None, lambda: False)


@pytest.mark.parametrize('change', [{'format': 'pdf'}, {'format': ''}, {'period': 'century'}, {'names': ('weather',)}])
def test_a_schedule_of_a_newer_program_keeps_none_from_the_others(
    sample: Desk, weekly: Schedule, tmp_path: Path, change: dict[str, object]
) -> None:
    strange = replace(weekly, id=1, **change)  # type: ignore[arg-type]
    _first, second = run(sample, (strange, TODAY), (replace(weekly, id=2, names=('contacts_list',)), TODAY))
    assert (second.files, second.error) == (1, None)
    assert (tmp_path / f'contacts_list {TODAY}.csv').exists()


def test_files_are_hers_alone(sample: Desk, weekly: Schedule, tmp_path: Path) -> None:
    run(sample, (replace(weekly, names=('funnel', 'deals_list', 'everything')), TODAY))
    modes = {path.name.split()[0]: path.stat().st_mode & 0o777 for path in tmp_path.glob(f'*{TODAY}*')}
    assert modes == {'funnel': 0o600, 'deals_list': 0o600, 'everything': 0o600}


def test_a_missed_day_has_its_own_day_in_the_name_and_in_the_period(
    sample: Desk, weekly: Schedule, tmp_path: Path
) -> None:
    run(sample, (replace(weekly, names=('months',), period='month'), in_days(-7)))
    (file,) = tmp_path.glob('months*')
    assert file.name == 'months 2026-06-02.csv'


def test_the_database_itself_is_never_written_over(sample: Desk, weekly: Schedule) -> None:
    before = sample.dump()
    run(sample, (replace(weekly, folder=str(sample.workspace.path.parent), names=tuple(known_names())), TODAY))
    assert sample.dump() == before
    assert sample.workspace.path.exists()
