"""The open deals a forecast is drawn from: the ones that matter, and the sums of all of them."""

from datetime import timedelta
from fractions import Fraction
from random import Random

import pytest
from building import NOW, TODAY, Desk, euros, in_days
from reading import MONTH, figure, read, reports_of

from salesdesk.controllers.reports.reading.rows import Rows
from salesdesk.domain.money import Money
from salesdesk.reports.forecast.expected import Expected
from salesdesk.reports.report import Scope

STAGES = ('identification', 'proposition', 'negotiation')


def odds_of(desk: Desk) -> dict[str, Fraction]:
    return {str(stage.id): Fraction(stage.probability, 100) for stage in desk.book.process(desk.pipeline().id).stages}


def expected(desk: Desk, most: int = 200, days: int = 21, currency: str = 'EUR') -> Expected:
    return Rows(desk.workspace).expected(desk.pipeline().id, in_days(days), currency, odds_of(desk), most)


def fill(desk: Desk, count: int) -> None:
    random = Random(5)
    for number in range(count):
        amount = random.choice((None, Money(random.randrange(10**7), 'EUR'), Money(random.randrange(10**5), 'JPY')))
        close = random.choice((None, in_days(random.randrange(-30, 60))))
        desk.put(f'Affaire {number}', random.choice(STAGES), amount=amount, expected_close_on=close)


def wanted(desk: Desk) -> list[tuple[str, int]]:
    """Stage and amount of what is expected by the end of the month, in euros: read one by one."""
    rows = desk.workspace.database.rows('SELECT stage_id, amount, currency, expected_close_on FROM deal')
    last = in_days(21).isoformat()
    return [(str(stage), amount) for stage, amount, currency, close in rows
            if currency == 'EUR' and close is not None and close <= last]  # fmt: skip


def test_the_first_are_those_that_move_the_sum_most(desk: Desk) -> None:
    fill(desk, 90)
    odds = odds_of(desk)
    spreads = sorted((amount**2 * odds[stage] * (1 - odds[stage]) for stage, amount in wanted(desk)), reverse=True)
    found = expected(desk, most=9).largest
    assert [deal.minor**2 * odds[deal.stage] * (1 - odds[deal.stage]) for deal in found] == spreads[:9]


def test_the_lumps_are_all_of_them(desk: Desk) -> None:
    fill(desk, 90)
    by_stage = {stage: [minor for other, minor in wanted(desk) if other == stage] for stage, _minor in wanted(desk)}
    for lump in expected(desk).lumps:
        amounts = by_stage.pop(lump.stage)
        assert (lump.count, lump.minor) == (len(amounts), sum(amounts))
        assert lump.squares == pytest.approx(sum(amount**2 for amount in amounts))
    assert by_stage == {}


@pytest.mark.parametrize('close', [None, in_days(22)])
def test_what_is_not_expected_this_month_is_left_out(desk: Desk, close: object) -> None:
    desk.put(amount=euros(1), expected_close_on=close)
    assert expected(desk) == Expected([], [])


def test_closed_and_deleted_deals_are_left_out(desk: Desk) -> None:
    won = desk.put_ready('Gagnée', expected_close_on=TODAY)
    desk.closing.win(won, TODAY, None)
    desk.deals.delete(desk.put_ready('Jetée', expected_close_on=TODAY))
    assert expected(desk) == Expected([], [])


def test_the_forecast_of_a_day_repeats(desk: Desk) -> None:
    fill(desk, 40)
    scope = Scope(desk.pipeline().id, MONTH)
    assert read(desk, 'forecast', scope) == read(desk, 'forecast', scope)
    ends = [row['month_end'] for row in read(desk, 'forecast', scope)]
    desk.clock.set(NOW + timedelta(days=1))
    assert [row['month_end'] for row in read(desk, 'forecast', scope)][:1] == ends[:1]


def test_a_deal_that_moves_the_month_can_be_opened(desk: Desk) -> None:
    deal_id = desk.put('Toit', 'proposition', amount=euros(9_000), expected_close_on=in_days(3))
    report = reports_of(desk).report('movers', Scope(None, MONTH))
    assert (figure(report, 0, 'deal').value, figure(report, 0, 'deal').deal_id) == ('Toit', deal_id)


def test_what_is_read_one_by_one_does_not_grow_with_the_deals(desk: Desk) -> None:
    """Ten thousand cost as many draws as two hundred."""
    fill(desk, 200)
    found = expected(desk, most=10)
    assert (len(found.largest), len(found.lumps)) == (10, 3)
