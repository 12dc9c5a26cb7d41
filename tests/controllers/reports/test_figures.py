"""Figures are kept in step with the history, and say so when they are not."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from building import NOW, TODAY, Desk, euros, form_of, in_days

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.controllers.reports import figures as figures_module
from salesdesk.controllers.reports import made_with
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.figures.past import DealNow, Happening
from salesdesk.domain.money import Money
from salesdesk.jobs.figures_job import refresh_figures
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures.todo import count_to_do

EVER = date.min, date.max
JUNE = date(2026, 6, 1), date(2026, 6, 30)


@pytest.fixture
def figures(desk: Desk) -> Figures:
    return Figures(desk.workspace)


def now(figures: Figures, measure: Measure) -> list[tuple[str, int, int, int]]:
    figures.refresh()
    return [(sum_.subject, sum_.count, sum_.minor, sum_.extra) for sum_ in figures.sums(measure, None, *EVER)]


def edited(desk: Desk, deal_id: int, **fields: object) -> None:
    desk.deals.edit(deal_id, replace(form_of(desk.deals.details(deal_id)), **fields))


CHANGES: dict[str, Callable[[Desk, int], object]] = {
    'created': lambda desk, _id: desk.deals.create(desk.pipeline().id, None, DealForm('Portail')),
    'moved': lambda desk, id_: desk.move(id_, 'qualification'),
    'won': lambda desk, id_: desk.closing.win(id_, TODAY, None),
    'lost': lambda desk, id_: desk.closing.lose(id_, desk.reason('no_budget')),
    'amount': lambda desk, id_: edited(desk, id_, amount=euros(7)),
    'expected': lambda desk, id_: edited(desk, id_, expected_close_on=in_days(90)),
    'product': lambda desk, id_: edited(desk, id_, product='LED'),
    'organization': lambda desk, id_: edited(desk, id_, organization='Ørsted'),
    'deleted': lambda desk, id_: desk.deals.delete(id_),
    'person': lambda desk, id_: PeopleController(desk.workspace).edit_person(
        desk.deal(id_).contact_id or 0, PersonForm('Antoine Girardeau', source='Salon')),
}  # fmt: skip
NO_CHANGES: dict[str, Callable[[Desk, int], object]] = {
    'note': lambda desk, id_: edited(desk, id_, note='vu'),
    'order': lambda desk, id_: desk.move(id_, 'identification'),
    'action': lambda desk, id_: desk.deals.complete_action(id_),
    'nothing': lambda desk, _id: None,
}


@pytest.mark.parametrize('change', CHANGES.values(), ids=CHANGES)
def test_whatever_changes_a_figure_is_noticed_and_so_is_its_undo(
    desk: Desk, figures: Figures, change: Callable[[Desk, int], object]
) -> None:
    deal_id = desk.put_ready()
    figures.refresh()
    for step in (lambda: change(desk, deal_id), desk.workspace.undo, desk.workspace.redo):
        assert figures.is_fresh()
        step()
        assert not figures.is_fresh()
        figures.refresh()


@pytest.mark.parametrize('change', NO_CHANGES.values(), ids=NO_CHANGES)
def test_what_changes_no_figure_leaves_nothing_to_do(
    desk: Desk, figures: Figures, change: Callable[[Desk, int], object]
) -> None:
    deal_id = desk.put_ready()
    figures.refresh()
    change(desk, deal_id)
    assert figures.is_fresh()


def test_one_deal_changed_is_one_deal_made_anew(desk: Desk, figures: Figures) -> None:
    deal_id, _other = desk.put_ready(), desk.put_ready()
    figures.refresh()
    desk.move(deal_id, 'qualification')
    assert count_to_do(desk.workspace.database) == 1
    told: list[tuple[int, int]] = []
    figures.refresh(lambda done, total: told.append((done, total)))
    assert told == [(1, 1)]


def test_a_deal_that_was_never_made_is_counted_nowhere(desk: Desk, figures: Figures) -> None:
    desk.deals.create(desk.pipeline().id, None, form_of(desk.deals.details(desk.put_ready())))
    assert figures.count_deals() == 0
    figures.refresh()
    assert figures.count_deals() == 2
    desk.workspace.undo()
    figures.refresh()
    assert figures.count_deals() == 1


def test_another_order_of_stages_makes_another_funnel(desk: Desk, figures: Figures) -> None:
    desk.move(desk.put_ready(), 'qualification')
    assert len(now(figures, Measure.PASSED)) == 2
    desk.process.move_stage(desk.stage('qualification').id, desk.stage('proposition').id)
    assert not figures.is_fresh()
    assert len(now(figures, Measure.PASSED)) == 1


def test_in_another_zone_it_may_have_been_another_day(desk: Desk) -> None:
    desk.put(entered=NOW.replace(hour=23))
    days = []
    for zone in ('Europe/Paris', 'America/New_York'):
        with closing(open_workspace(desk.workspace.path, FixedClock(NOW, ZoneInfo(zone)))) as workspace:
            figures = Figures(workspace)
            assert not figures.is_fresh()
            figures.refresh()
            assert figures.is_fresh()
            days += [deal.day for deal in figures.deals(Behind(Measure.ENTERED, None, *EVER), 9)]
    assert days == [date(2026, 6, 10), date(2026, 6, 9)]


def test_another_way_of_reading_the_history_reads_all_of_it(
    desk: Desk, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put()
    figures.refresh()
    desk.workspace.database.execute('UPDATE roll_up SET count = 7')
    monkeypatch.setattr(made_with, 'FOLD', 99)
    assert not figures.is_fresh()
    assert now(figures, Measure.ENTERED) == [('', 1, 0, 0)]


def test_a_refresh_that_is_stopped_goes_on_where_it_stood(
    desk: Desk, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures_module, 'BATCH', 2)
    for _ in range(5):
        desk.put()
    told: list[tuple[int, int]] = []
    figures.refresh(lambda done, total: told.append((done, total)), lambda: len(told) == 1)
    assert told == [(2, 5)]
    assert (figures.is_fresh(), figures.count_deals()) == (False, 2)
    figures.refresh(lambda done, total: told.append((done, total)))
    assert told[1:] == [(2, 3), (3, 3)]
    assert (figures.is_fresh(), figures.count_deals()) == (True, 5)


def test_two_that_refresh_in_turns_count_nothing_twice(
    desk: Desk, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures_module, 'BATCH', 1)
    for _ in range(4):
        desk.put()
    with closing(open_workspace(desk.workspace.path, desk.clock)) as other:
        figures.refresh(lambda done, _total: done == 1 and Figures(other).refresh())
    assert now(figures, Measure.ENTERED) == [('', 4, 0, 0)]


def test_what_she_does_while_it_is_read_is_counted(
    desk: Desk, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    deal_id, read_pasts = desk.put_ready(), figures_module.read_pasts
    written: list[int] = []

    def read_while_she_writes(database: Database, ids: Sequence[int]) -> list[tuple[DealNow, list[Happening]]]:
        read = list(read_pasts(database, ids))
        if not written:
            written.append(deal_id)
            desk.move(deal_id, 'qualification')
        return read

    monkeypatch.setattr(figures_module, 'read_pasts', read_while_she_writes)
    with closing(open_workspace(desk.workspace.path, desk.clock)) as other:
        Figures(other).refresh()
    assert figures.is_fresh()
    assert [subject for subject, *_ in now(figures, Measure.FLOW)] == [str(desk.stage('qualification').id)]


def test_what_she_does_is_on_the_disk_again_after_a_refresh(desk: Desk, figures: Figures) -> None:
    desk.put()
    figures.refresh()
    assert desk.workspace.database.value('PRAGMA synchronous') == 2


def test_a_job_refreshes_through_a_connection_of_its_own(desk: Desk, figures: Figures) -> None:
    desk.put()
    refresh_figures(desk.workspace.path, desk.clock)(lambda _done, _total: None, lambda: False)
    assert figures.is_fresh()
    assert figures.count_deals() == 1


def test_a_refresh_tells_nobody_that_her_data_changed(desk: Desk) -> None:
    desk.deals.delete(desk.put())
    desk.workspace.look_for_changes_elsewhere()
    refresh_figures(desk.workspace.path, desk.clock)(lambda _done, _total: None, lambda: False)
    assert not desk.workspace.look_for_changes_elsewhere()
    assert desk.undo_key() == 'delete_deal'


def test_nothing_closed_is_told_apart_from_nothing_at_all(desk: Desk, figures: Figures) -> None:
    assert (figures.has_deals(), figures.has_closed()) == (False, False)
    deal_id = desk.put()
    figures.refresh()
    assert (figures.has_deals(), figures.has_closed()) == (True, False)
    desk.closing.win(deal_id, TODAY, None)
    figures.refresh()
    assert figures.has_closed()
    assert figures.has_closed(desk.pipeline().id)
    assert not figures.has_closed(desk.pipeline('prospecting').id)


def test_months_are_told_apart_and_days_outside_left_out(desk: Desk, figures: Figures) -> None:
    for days in (-40, -9, -8, 0):
        desk.closing.win(desk.put(amount=euros(10)), in_days(days), None)
    figures.refresh()
    found = figures.by_month(Measure.WON, None, date(2026, 5, 2), TODAY - timedelta(days=1))
    assert [(sum_.month, sum_.count, sum_.minor) for sum_ in found] == [(date(2026, 5, 1), 1, 1000), (JUNE[0], 1, 1000)]


def test_the_stock_of_a_day_is_what_was_open_in_the_evening(desk: Desk, figures: Figures) -> None:
    deal_id = desk.put_ready(entered=NOW - timedelta(days=3), amount=euros(10))
    desk.move(deal_id, 'qualification')
    figures.refresh()
    first, second = (str(desk.stage(key).id) for key in ('identification', 'qualification'))
    stocks = [figures.stock(None, in_days(days)) for days in (-4, -3, -1, 0, 9)]
    then, later = [Sum(first, 'EUR', 1, 1000, 0)], [Sum(second, 'EUR', 1, 1000, 0)]
    assert stocks == [[], then, then, later, later]


def test_the_deals_behind_a_number_come_in_pages_newest_first(desk: Desk, figures: Figures) -> None:
    won = [desk.put(f'Affaire {days}', organization='Girardeau', amount=euros(days)) for days in range(4)]
    for days, deal_id in enumerate(won):
        desk.closing.win(deal_id, in_days(-days), None)
    figures.refresh()
    behind = Behind(Measure.WON, desk.pipeline().id, *JUNE)
    assert [deal.title for deal in figures.deals(behind, 2, 1)] == ['Affaire 1', 'Affaire 2']
    (first,) = figures.deals(behind, 1)
    assert (first.organization, first.day, first.amount) == ('Girardeau', TODAY, Money(0, 'EUR'))
    assert first.stage_id == desk.stage('identification').id
    assert (figures.deal_ids(behind), figures.count(behind)) == (won, 4)


def test_a_deal_put_off_twice_is_behind_two_pushes(desk: Desk, figures: Figures) -> None:
    deal_id = desk.put(expected_close_on=in_days(1), amount=euros(5))
    for days in (4, 9, 2):
        edited(desk, deal_id, expected_close_on=in_days(days))
    assert now(figures, Measure.PUSHED) == [('', 2, 1000, 8)]
    (deal,) = figures.deals(Behind(Measure.PUSHED, None, *JUNE), 9)
    assert (deal.deal_id, deal.count, deal.amount, deal.extra) == (deal_id, 2, euros(10), 8)


def test_what_was_won_keeps_the_amount_it_was_won_at(desk: Desk, figures: Figures) -> None:
    deal_id = desk.put(amount=euros(5))
    desk.closing.win(deal_id, TODAY, euros(6))
    edited(desk, deal_id, amount=euros(99))
    assert now(figures, Measure.WON) == [('', 1, 600, 0)]


def test_a_win_dated_before_the_deal_was_made_took_no_time(desk: Desk, figures: Figures) -> None:
    desk.closing.win(desk.put(), in_days(-5), None)
    assert now(figures, Measure.WON_CYCLE) == [('0', 1, 0, 0)]
    assert figures.stock(None, in_days(-1)) == figures.stock(None, TODAY) == []


def test_time_in_a_stage_is_that_of_all_visits(desk: Desk, figures: Figures) -> None:
    deal_id = desk.put_ready(amount=euros(1))
    for minutes, stage in ((10, 'qualification'), (15, 'identification'), (35, 'qualification')):
        desk.clock.set(NOW + timedelta(minutes=minutes))
        desk.move(deal_id, stage, reason='vu')
    first, second = (str(desk.stage(key).id) for key in ('identification', 'qualification'))
    assert now(figures, Measure.STAGE_TIME) == [(first, 1, 100, 30 * 60)]
    since = int((NOW + timedelta(minutes=35)).timestamp()) - 5 * 60
    assert now(figures, Measure.STAGE_OPEN) == [(second, 1, 100, since)]


def test_a_closing_that_no_history_tells_is_taken_from_the_deal(desk: Desk, figures: Figures) -> None:
    desk.put(won_at=NOW, amount=euros(3))
    assert now(figures, Measure.WON) == [('', 1, 300, 0)]
    assert now(figures, Measure.STAGE_OPEN) == []
