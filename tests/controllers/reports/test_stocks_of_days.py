"""The open pipeline of several days, asked for at once and one by one, and as the deals' own past tells it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from building import TODAY, Desk

from salesdesk.controllers.reports.figures import Figures

DAYS = [TODAY - timedelta(days) for days in (400, 200, 90, 30, 7, 1, 0)]


@pytest.fixture
def figures(sample_desk: Desk) -> Figures:
    found = Figures(sample_desk.workspace)
    found.refresh()
    return found


def open_on(desk: Desk, pipeline_id: int, day: date) -> int:
    """Deals made by the end of that day in Paris, and not closed by then; none of the sample changes its pipeline."""
    end = datetime.combine(day + timedelta(1), datetime.min.time(), desk.clock.zone).astimezone(UTC)
    ms = int(end.timestamp() * 1000)
    sql = """SELECT COUNT(*) FROM deal WHERE pipeline_id = ? AND created_at < ? AND deleted_at IS NULL
        AND IFNULL(IFNULL(won_at, lost_at), ?) >= ?"""
    return int(desk.workspace.database.value(sql, (pipeline_id, ms, ms, ms)))


@pytest.mark.parametrize('pipeline', ['sales', 'prospecting', None])
def test_days_in_order_are_those_one_by_one(sample_desk: Desk, figures: Figures, pipeline: str | None) -> None:
    pipeline_id = sample_desk.pipeline(pipeline).id if pipeline else None
    assert figures.stocks(pipeline_id, DAYS) == [figures.stock(pipeline_id, day) for day in DAYS]
    assert figures.stocks(pipeline_id, []) == []


def test_the_stock_of_a_day_is_the_deals_that_were_open_then(sample_desk: Desk, figures: Figures) -> None:
    sales = sample_desk.pipeline().id
    counts = [sum(row.count for row in rows) for rows in figures.stocks(sales, DAYS)]
    assert counts == [open_on(sample_desk, sales, day) for day in DAYS]
    assert counts[-1] > 20


def test_a_day_asked_for_twice_is_the_same_twice(sample_desk: Desk, figures: Figures) -> None:
    first, again = figures.stocks(sample_desk.pipeline().id, [TODAY, TODAY])
    assert first == again
