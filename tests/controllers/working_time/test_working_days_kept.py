"""Her week, her days off and the public holidays: what cadences have planned moves with them."""

from datetime import date

import pytest
from building import Desk
from cadence_building import june, only_run, planned, planned_days, put_cadence

from salesdesk.controllers.cadences.run_controller import RunController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.time_settings.days_off_controller import DaysOffController
from salesdesk.controllers.time_settings.working_time_controller import WorkingTimeController
from salesdesk.controllers.working_time.holiday_book import KNOWN, HolidayBook
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.preferences import write_preferences


@pytest.fixture
def days_off(desk: Desk) -> DaysOffController:
    return DaysOffController(desk.workspace)


@pytest.fixture
def time(desk: Desk) -> WorkingTimeController:
    return WorkingTimeController(desk.workspace, PreferencesController(desk.workspace))


def followed_up(desk: Desk) -> int:
    """A deal with a cadence: 9, 11, 16 and 22 June."""
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    RunController(desk.workspace).start(deal_id, cadence_id)
    return deal_id


def test_days_off_move_what_is_planned_and_one_undo_moves_it_back(desk: Desk, days_off: DaysOffController) -> None:
    deal_id = followed_up(desk)
    days_off.add(date(2026, 6, 11), date(2026, 6, 12), 'Salon')
    assert planned_days(desk, deal_id) == june(9, 15, 18, 24)
    assert desk.undo_key() == 'add_day_off'
    desk.workspace.undo()
    assert days_off.all() == []
    assert planned_days(desk, deal_id) == june(9, 11, 16, 22)


def test_deleted_days_off_bring_it_back(desk: Desk, days_off: DaysOffController) -> None:
    deal_id = followed_up(desk)
    day_off = days_off.add(date(2026, 6, 11), date(2026, 6, 11))
    days_off.edit(day_off, date(2026, 6, 22), date(2026, 6, 22), '')
    assert planned_days(desk, deal_id) == june(9, 11, 16, 23)
    days_off.delete(day_off)
    assert planned_days(desk, deal_id) == june(9, 11, 16, 22)


def test_what_she_moved_by_hand_stays_where_she_put_it(desk: Desk, days_off: DaysOffController) -> None:
    deal_id = followed_up(desk)
    desk.activities.move(planned(desk, deal_id)[1].id, date(2026, 6, 12), None)
    days_off.add(date(2026, 6, 12), date(2026, 6, 12))
    assert planned_days(desk, deal_id) == june(9, 12, 17, 23)


def test_what_is_paused_comes_back_beside_her_days_off(desk: Desk, days_off: DaysOffController) -> None:
    deal_id = followed_up(desk)
    run_id = only_run(desk, deal_id).run.id
    RunController(desk.workspace).pause(run_id)
    days_off.add(date(2026, 6, 11), date(2026, 6, 12))
    RunController(desk.workspace).resume(run_id)
    assert planned_days(desk, deal_id) == june(9, 15, 18, 24)


@pytest.mark.parametrize(
    ('first', 'last', 'name', 'problem'),
    [
        (date(2026, 6, 12), date(2026, 6, 11), '', 'too_early'),
        (date(2026, 6, 12), date(2027, 6, 13), '', 'too_late'),
        (date(2026, 6, 12), date(2026, 6, 12), 'x' * 61, 'too_long'),
    ],
)
def test_some_days_off_cannot_be(days_off: DaysOffController, first: date, last: date, name: str, problem: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        days_off.add(first, last, name)
    assert refused.value.problem == problem


def test_a_week_of_four_days_moves_what_falls_on_the_fifth(desk: Desk, time: WorkingTimeController) -> None:
    deal_id = followed_up(desk)
    time.change(work_week='1345')
    assert planned_days(desk, deal_id) == june(10, 12, 18, 25)
    assert desk.undo_key() == 'change_working_time'
    desk.heard.clear()
    time.change(day_ends=17 * 60)
    assert desk.heard == []


@pytest.mark.parametrize(
    'wrong', [{'work_week': ''}, {'day_starts': 18 * 60}, {'day_ends': 9 * 60}], ids=['no day', 'late', 'early']
)
def test_a_week_without_a_day_and_hours_in_the_wrong_order_are_refused(
    time: WorkingTimeController, wrong: dict[str, object]
) -> None:
    before = time.preferences
    with pytest.raises(FieldInvalid):
        time.change(**wrong)
    assert time.preferences == before


def test_public_holidays_are_written_down_once_a_year_and_keep_their_day_free(desk: Desk) -> None:
    book = HolidayBook(desk.workspace)
    write_preferences(desk.workspace.database, {KNOWN: 'FR 2025'})
    assert book.write()
    assert not book.write()
    named = {one.day: (one.name_fr, one.name_en) for one in book.of_year(2026)}
    assert named[date(2026, 7, 14)] == ('Fête nationale', 'National Day')
    calendar = WorkingTime(desk.workspace).calendar
    assert calendar.plus(date(2026, 7, 13), 1) == date(2026, 7, 15)
    assert {one.day.year for year in range(2024, 2031) for one in book.of_year(year)} == {2025, 2026, 2027, 2028, 2029}


def test_of_an_unknown_country_there_are_none(desk: Desk, time: WorkingTimeController) -> None:
    time.change(country='ZZ')
    assert time.holidays.write()
    assert time.holidays_to_come(desk.clock.today()) == []
    assert time.calendar().is_working(date(2026, 7, 14))
