"""What a past month was forecast to bring when it began, and what it brought."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from any_lives import AnyLives
from building import Desk, euros
from reading import read, reports_of, rows_of
from slow_figures import lives

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.reports.report import Period, Scope

SPRING = Period(date(2026, 4, 1), date(2026, 6, 30))


def on(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 9, tzinfo=UTC)


def spring(desk: Desk) -> list[dict[str, object]]:
    desk.clock.set(on(6, 9))
    return read(desk, 'looking_back', Scope(desk.pipeline().id, SPRING))


def test_only_months_that_are_over_are_told(desk: Desk) -> None:
    assert [row['month'] for row in spring(desk)] == [date(2026, 4, 1), date(2026, 5, 1)]


@pytest.mark.parametrize(('day', 'last'), [(30, date(2026, 4, 1)), (31, date(2026, 4, 1)), (1, date(2026, 5, 1))])
def test_a_month_is_over_when_its_last_day_is(desk: Desk, day: int, last: date) -> None:
    desk.clock.set(on(6 if day == 1 else 5, day))
    whole = Period(date(2026, 4, 1), date(2026, 5, 31))
    assert read(desk, 'looking_back', Scope(desk.pipeline().id, whole))[-1]['month'] == last


def test_a_month_was_forecast_by_what_was_open_when_it_began(desk: Desk) -> None:
    deal_id = desk.put_ready(entered=on(4, 20), amount=euros(1_000), expected_close_on=date(2026, 5, 20))
    desk.clock.set(on(5, 12))
    desk.closing.win(deal_id, date(2026, 5, 12), euros(800))
    april, may = spring(desk)
    assert (april['forecast'], april['reached']) == (0, None)
    assert (may['forecast'], may['won'], may['reached']) == (100_00, 800_00, 8)


def test_what_changed_within_the_month_does_not_change_its_forecast(desk: Desk) -> None:
    deal_id = desk.put_ready(entered=on(4, 20), amount=euros(1_000), expected_close_on=date(2026, 5, 20))
    desk.clock.set(on(5, 12))
    desk.deals.provide(deal_id, Provided(amount=euros(5_000), expected_close_on=date(2026, 8, 1)))
    desk.move(deal_id, 'qualification')
    assert [row['forecast'] for row in spring(desk)] == [0, 100_00]


def test_what_changed_before_it_does(desk: Desk) -> None:
    deal_id = desk.put_ready(entered=on(3, 20), amount=euros(1_000), expected_close_on=date(2026, 4, 20))
    desk.clock.set(on(4, 12))
    desk.deals.provide(deal_id, Provided(amount=euros(5_000), expected_close_on=date(2026, 5, 2)))
    assert [row['forecast'] for row in spring(desk)] == [100_00, 500_00]


def test_a_deal_without_a_date_was_expected_in_no_month(desk: Desk) -> None:
    deal_id = desk.put(entered=on(4, 20), amount=euros(1_000))
    desk.clock.set(on(5, 12))
    desk.deals.provide(deal_id, Provided(expected_close_on=date(2026, 5, 20)))
    assert [row['forecast'] for row in spring(desk)] == [0, 0]


@pytest.mark.parametrize('seed', [40, 41])
def test_random_months_were_forecast_as_slow_python_says(seed: int, desk: Desk) -> None:
    lived = AnyLives(desk.workspace.path, seed)
    lived.live(200)
    today = lived.desk.clock.today()
    scope = Scope(lived.desk.pipeline().id, Period(date(2025, 3, 1), today))
    rows = rows_of(reports_of(lived.desk).report('looking_back', scope))
    assert rows
    for row in rows:
        assert isinstance(row['month'], date)
        assert row['forecast'] == slow_forecast(lived.desk, row['month'])
    lived.desk.workspace.close()


def slow_forecast(desk: Desk, month: date) -> int:
    """Of the sales pipeline, in euros: deal by deal."""
    odds = {stage.id: stage.probability for stage in desk.book.process(desk.pipeline().id).stages}
    exact = Fraction(0)
    for life in lives(desk):
        stood = life.stands(date.fromordinal(month.toordinal() - 1))
        close = expected_then(life.row['expected_close_on'], life.tells('close_date_changed'), life.day, month)
        if stood and stood.stage_id in odds and stood.money.currency == 'EUR' and close[:7] == f'{month:%Y-%m}':
            exact += Fraction(stood.money.minor * odds[stood.stage_id], 100)
    return int(exact + Fraction(1, 2))


def expected_then(now: str | None, changes, day, month: date) -> str:  # type: ignore[no-untyped-def]
    """As the first change from that month on says it was before; without one, as it is."""
    later = [change for change in changes if day(change.at) >= month]
    return str(later[0].detail['before']) if later else now or ''
