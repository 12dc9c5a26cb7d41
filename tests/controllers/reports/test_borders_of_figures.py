"""Where days, years and stages end: the last minutes of a month, leap days, fiscal years, forty stages, new names."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from building import NOW, Desk, euros
from reading import read, reports_of, rows_of

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.process.process_controller import StageForm
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.reports.periods import PeriodKind, period_around
from salesdesk.reports.report import Period, Scope

SUMMER = Period(date(2026, 6, 1), date(2026, 7, 31))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def column(desk: Desk, period: Period, key: str) -> Sequence[object]:
    return [row[key] for row in read(desk, 'months', Scope(desk.pipeline().id, period))]


# In Paris it is two hours later in summer.
@pytest.mark.parametrize(('won_at', 'won'), [('2026-06-30 21:30', [1, 0]), ('2026-06-30 22:30', [0, 1])])
def test_a_deal_won_late_in_the_evening_is_won_in_the_month_of_the_seller(
    desk: Desk, won_at: str, won: list[int]
) -> None:
    deal_id = desk.put_ready(amount=euros(500))
    desk.clock.set(at(won_at))
    desk.closing.win(deal_id, desk.clock.today(), None)
    assert column(desk, SUMMER, 'won') == won
    assert column(desk, SUMMER, 'won_amount') == [500_00 * count for count in won]


@pytest.mark.parametrize(('lost_at', 'lost'), [('2026-06-30 21:59', [1, 0]), ('2026-06-30 22:00', [0, 1])])
def test_so_is_one_that_was_lost(desk: Desk, lost_at: str, lost: list[int]) -> None:
    deal_id = desk.put()
    desk.clock.set(at(lost_at))
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    assert column(desk, SUMMER, 'lost') == lost


def test_a_seller_who_moves_sees_the_days_of_where_she_is(desk: Desk) -> None:
    deal_id = desk.put_ready()
    desk.clock.set(at('2026-06-30 22:30'))
    desk.closing.win(deal_id, desk.clock.today(), None)
    assert column(desk, SUMMER, 'won') == [0, 1]
    path = desk.workspace.path
    desk.workspace.close()
    west = Desk(path, FixedClock(at('2026-07-02 12:00'), UTC))
    assert column(west, SUMMER, 'won') == [1, 0]
    west.workspace.close()


def test_a_leap_day_is_the_last_of_its_month_and_counts_in_a_cycle(desk: Desk) -> None:
    deal_id = desk.put_ready(entered=at('2028-02-28 09:00'))
    desk.clock.set(at('2028-03-01 09:00'))
    desk.closing.win(deal_id, date(2028, 3, 1), None)
    other = desk.put_ready(entered=at('2028-02-28 09:00'))
    desk.closing.win(other, date(2028, 2, 29), None)
    period = Period(date(2028, 2, 1), date(2028, 3, 31))
    assert column(desk, period, 'won') == [1, 1]
    assert column(desk, period, 'mean_cycle') == [1, 2]


@pytest.mark.parametrize('starts', range(1, 13))
def test_a_fiscal_year_ends_the_day_before_the_next(desk: Desk, starts: int) -> None:
    first = date(2026, starts, 1)
    for day in (first - timedelta(days=1), first):
        desk.clock.set(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
        deal_id = desk.put_ready(entered=desk.clock.now())
        desk.closing.win(deal_id, day, None)
        year = period_around(PeriodKind.YEAR, day, starts)
        assert sum(int(str(won)) for won in column(desk, year, 'won')) == 1


def test_forty_stages_are_a_funnel_that_never_grows(desk: Desk) -> None:
    pipeline = desk.pipeline()
    desk.process.set_rules(pipeline.id, may_skip=True, may_override=True, back_needs_reason=False)
    behind = desk.book.process(pipeline.id).stages[-1].id
    for number in range(40):
        name = Wording(f'Étape {number}', f'Stage {number}')
        behind = desk.process.add_stage(pipeline.id, behind, StageForm(name, name, 50, None))
    count = len(desk.book.process(pipeline.id).active)
    ways = [desk.put_ready(f'{number}') for number in range(3)]
    for reached, deal_id in zip((count, 20, 5), ways, strict=True):
        for stage in desk.book.process(pipeline.id).active[1:reached]:
            desk.clock.set(desk.clock.now() + timedelta(hours=1))
            desk.moves.move(asked(deal_id, stage.id))
    scope = Scope(pipeline.id, Period(NOW.date(), NOW.date() + timedelta(days=30)))
    bars = [row['deals'] for row in read(desk, 'funnel', scope)]
    assert bars == [3] * 5 + [2] * 15 + [1] * (count - 20) + [0]


def asked(deal_id: int, stage_id: int) -> MoveRequest:
    return MoveRequest(deal_id, stage_id, override_reason='pressé', reason='vu')


def test_another_name_changes_no_number(desk: Desk) -> None:
    deal_id = desk.put_ready()
    desk.move(deal_id, 'qualification')
    scope = Scope(desk.pipeline().id, Period(date(2026, 1, 1), date(2026, 12, 31)))
    before = [list(row.values()) for row in read(desk, 'stage_times', scope)]
    name = Wording('Premier contact', 'First contact')
    desk.process.edit_stage(desk.stage('identification').id, StageForm(name, name, 10, 14))
    after = [list(row.values()) for row in rows_of(reports_of(desk).report('stage_times', scope))]
    assert after[0][0] == 'First contact'
    assert [row[1:2] + row[3:] for row in after] == [row[1:2] + row[3:] for row in before]


def test_two_currencies_are_never_added_up_in_any_report(desk: Desk) -> None:
    for amount in (euros(100), Money(7_000, 'USD')):
        deal_id = desk.put_ready(amount=amount)
        desk.closing.win(deal_id, desk.clock.today(), None)
    scope = Scope(desk.pipeline().id, Period(date(2026, 6, 1), date(2026, 6, 30)))
    reports = reports_of(desk)
    money = {
        figure.value
        for name in reports.names()
        for row in reports.report(name, scope).rows
        for figure in row
        if figure.currency and isinstance(figure.value, int)
    }
    assert {100_00, 70_00} <= money
    assert 170_00 not in money
