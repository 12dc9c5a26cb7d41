"""A month says the same in the reports as on the board."""

from datetime import date

from building import TODAY, Desk, euros, in_days
from reading import reports_of, rows_of

from salesdesk.controllers.board.forecast_controller import ForecastController
from salesdesk.domain.views.forecast import NO_DATE, OVERDUE, key_of_month
from salesdesk.reports.report import Period, Scope

Sums = dict[object, object]


def on_the_board(desk: Desk) -> Sums:
    """Weighted amounts in euros, by the key of their column."""
    columns = ForecastController(desk.workspace, desk.book).forecast(desk.filter(), 'EUR').columns
    return {column.key: sum(weighted.minor for _plain, weighted in column.totals.sums) for column in columns}


def in_the_report(desk: Desk) -> Sums:
    scope = Scope(desk.pipeline().id, Period(TODAY, TODAY))
    rows = rows_of(reports_of(desk).report('forecast_months', scope))
    keys = {'Date passed': OVERDUE, 'Date passée': OVERDUE, 'Without a date': NO_DATE, 'Sans date': NO_DATE}
    named = {key_of_month(of) if isinstance(of := row['month'], date) else keys.get(str(of)): row for row in rows}
    return {key: row['weighted'] for key, row in named.items() if row['weighted'] is not None}


def test_every_month_and_what_is_overdue_are_the_same_sums(sample_desk: Desk) -> None:
    for days, amount in ((-8, 700), (-1, 900), (0, 1_100), (21, 1_300)):
        sample_desk.put(amount=euros(amount), expected_close_on=in_days(days))
    board, report = on_the_board(sample_desk), in_the_report(sample_desk)
    both = board.keys() & report.keys()
    assert {key_of_month(TODAY), OVERDUE} < both
    assert {key: report[key] for key in both} == {key: board[key] for key in both}
