"""Who is drawn one by one at the end of the month, and what the others come to."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

from made_sums import SALES, YEAR, Row, basis

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import Measure
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.expected import Expected, ExpectedDeal, StageLump
from salesdesk.reports.forecast.month_end import chances_of
from salesdesk.reports.forecast.simulation import Chance, Rest
from salesdesk.reports.forecast.three_ways import month_of
from salesdesk.reports.report import Scope

JUNE = date(2026, 6, 12)
YEN = ExchangeRate(1, 'JPY', 'EUR', Fraction('0.005'), JUNE)


def drawn_from(made: Basis, *lumps: StageLump, largest: Sequence[ExpectedDeal] = ()) -> tuple[list[Chance], Rest]:
    answer: Callable[..., Expected] = lambda *_asked: Expected(largest, lumps)  # noqa: E731
    return chances_of(made, month_of(made), 'EUR', answer)


def test_what_is_drawn_one_by_one_is_no_part_of_the_rest() -> None:
    made = basis(Row(Measure.EXPECTED, JUNE, '2', minor=1_000_00, count=3))
    lump = StageLump('2', 3, 1_000_00, 900_00.0**2 + 2 * 50_00.0**2)
    large, rest = drawn_from(made, lump, largest=[ExpectedDeal(7, 'Grande', '2', 900_00)])
    assert [(chance.deal_id, chance.minor, chance.odds) for chance in large] == [(7, 900_00, Fraction(1, 2))]
    assert (rest.count, rest.mean, rest.whole) == (2, 50_00, 100_00)
    assert rest.spread == 2 * 50_00.0**2 / 4


def test_what_is_converted_spreads_by_the_square_of_its_rate() -> None:
    made = basis(
        Row(Measure.EXPECTED, JUNE, '2', currency='JPY', minor=100_000, count=4),
        scope=Scope(SALES, YEAR, 'EUR'), rates={'JPY': YEN},
    )  # fmt: skip
    _large, rest = drawn_from(made, StageLump('2', 4, 100_000, 4 * 25_000.0**2))
    # A yen is half a cent here: 25,000 of them are 125 euros.
    assert (rest.mean, rest.whole) == (250_00, 500_00)
    assert rest.spread == 4 * 125_00.0**2 / 4
