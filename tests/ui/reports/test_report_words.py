"""Figures in words: short on a page, in full where one asks."""

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QRectF

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Beside, Column, Figure, Period, Report, Scope, Tile
from salesdesk.ui.reports.blocks.bar_contents import lost_content, stage_times_content
from salesdesk.ui.reports.blocks.forecast_content import forecast_content
from salesdesk.ui.reports.blocks.funnel_content import funnel_content
from salesdesk.ui.reports.tiles.tile_texts import tile_face
from salesdesk.ui.reports.words.figure_texts import axis_text, figure_text, full_text, short_text
from salesdesk.ui.reports.words.rows import scope_of

JUNE = Scope(1, Period(date(2026, 6, 1), date(2026, 6, 15)))
FIGURES = [
    (Figure(Unit.MONEY, 1_845_050, 'EUR'), '€18,451', '€18,450.50'),
    (Figure(Unit.MONEY, Fraction(500, 3), 'EUR'), '€2', '€1.67'),
    (Figure(Unit.MONEY, 12_400, 'JPY'), '¥12,400', '¥12,400'),
    (Figure(Unit.SHARE, Fraction(4238, 6711)), '63.2%', '63.15%'),
    (Figure(Unit.DAYS, Fraction(5178, 100)), '51.8d', '51.78d'),
    (Figure(Unit.DAYS, 14), '14d', '14d'),
    (Figure(Unit.COUNT, 6711), '6,711', '6,711'),
    (Figure(Unit.NUMBER, Fraction(1, 3)), '0.33', '0.33'),
    (Figure(Unit.MONTH, date(2026, 6, 1)), 'June 2026', 'June 2026'),
    (Figure(Unit.DATE, date(2026, 6, 9)), '9 Jun 2026', '9 Jun 2026'),
    (Figure(Unit.TEXT, 'Salon'), 'Salon', 'Salon'),
    (Figure(Unit.SHARE, None), '–', '–'),
]


@pytest.fixture(autouse=True)
def english() -> None:
    use_language('en')


@pytest.mark.parametrize(('figure', 'short', 'full'), FIGURES)
def test_a_figure_is_short_in_a_table_and_exact_where_one_asks(figure: Figure, short: str, full: str) -> None:
    assert (figure_text(figure), full_text(figure)) == (short, full)


def test_an_axis_is_written_as_the_language_writes_money() -> None:
    assert axis_text(Unit.MONEY, 'EUR', Fraction(8_000_000)) == '€80k'
    assert axis_text(Unit.MONEY, 'EUR', Fraction(0)) == '0'
    assert axis_text(Unit.COUNT, '', Fraction(15)) == '15'
    use_language('fr')
    assert axis_text(Unit.MONEY, 'EUR', Fraction(8_000_000)) == '80\u00a0k€'
    use_language('en')


def test_above_a_column_every_amount_has_its_tenth() -> None:
    assert short_text(Figure(Unit.MONEY, 5_500_000, 'EUR')) == '€55.0k'


def test_a_row_of_a_month_is_about_its_days_within_the_period() -> None:
    report = Report('months', JUNE, (), ())
    assert scope_of(report, Figure(Unit.MONTH, date(2026, 6, 1))).period == JUNE.period
    assert scope_of(report, Figure(Unit.TEXT, 'Salon')) is JUNE


def money(value: int, n: int = 3) -> Figure:
    return Figure(Unit.MONEY, value * 100, 'EUR', n)


def note(tile: Tile) -> str:
    return tile_face(tile, 'on a month').note_text()


@pytest.mark.parametrize(
    ('now', 'before', 'said'),
    [
        (106, 100, '3 deals +6% on a month'), (98, 100, '3 deals −2% on a month'), (100, 100, '3 deals'),
        (100, 0, '3 deals'), (4_000, 100, '3 deals × 40 on a month'),
    ],
)  # fmt: skip
def test_the_open_pipeline_is_held_against_before(now: int, before: int, said: str) -> None:
    assert note(Tile('open', 'Open pipeline', 'open', (money(now),), (money(before),))) == said


def test_better_is_green_and_worse_is_red() -> None:
    better = tile_face(Tile('open', 'Open pipeline', 'open', (money(106),), (money(100),)), 'on a month')
    worse = tile_face(Tile('open', 'Open pipeline', 'open', (money(90),), (money(100),)), 'on a month')
    assert (better.note[1].color, worse.note[1].color) == ('success', 'danger')


def days(value: int) -> Figure:
    return Figure(Unit.DAYS, Fraction(value), n=3)


def test_a_shorter_cycle_is_better() -> None:
    tile = Tile('mean_cycle', 'Mean cycle', 'mean_cycle', (days(47),), (days(51),), (Beside('median_cycle', days(44)),))
    face = tile_face(tile, '')
    assert face.note_text() == 'median 44d 4d less'
    assert face.note[-1].color == 'success'


def test_a_rate_is_held_against_before_in_points() -> None:
    now, before = (Figure(Unit.SHARE, Fraction(part, 69), n=69) for part in (24, 22))
    assert note(Tile('win_rate', 'Win rate', 'win_rate', (now,), (before,))) == '24 won of 69 +3 pts'


def test_the_won_sum_is_held_against_its_target() -> None:
    share = Beside('target_share', Figure(Unit.SHARE, Fraction(41, 100)))
    face = tile_face(Tile('won_amount', 'Won', 'won_amount', (money(18_450),), (money(0),), (share,)), '')
    assert (face.label, face.note_text(), face.progress) == ('Won in the period', '41% of the target', 0.41)


@pytest.mark.parametrize(
    ('language', 'months', 'said'),
    [
        ('en', 1, '98% of the target of 1 month'), ('en', 3, '98% of the target of 3 months'),
        ('fr', 1, '98\xa0% de l’objectif de 1 mois'), ('fr', 11, '98\xa0% de l’objectif de 11 mois'),
    ],
)  # fmt: skip
def test_a_share_of_some_months_is_not_read_as_one_of_all(language: str, months: int, said: str) -> None:
    share = Beside('target_share', Figure(Unit.SHARE, Fraction(98, 100)), months)
    use_language(language)
    face = tile_face(Tile('won_amount', 'Won', 'won_amount', (money(18_450),), (money(0),), (share,)), '')
    assert (face.note_text(), face.progress) == (said, None)


@pytest.mark.parametrize(
    ('closed_ever', 'said'), [(False, 'no closed deals yet'), (True, 'no deal closed in this period')]
)
def test_a_rate_of_nothing_tells_a_quiet_period_from_a_new_base(closed_ever: bool, said: str) -> None:
    tile = Tile('win_rate', 'Win rate', 'win_rate', (Figure(Unit.SHARE, None),), ())
    assert tile_face(tile, '', closed_ever=closed_ever).note_text() == said


@pytest.mark.parametrize(('without', 'said'), [(3, '3 deals, 3 without an amount'), (1, '3 deals')])
def test_a_sum_of_deals_most_of_which_have_no_amount_says_so(without: int, said: str) -> None:
    beside = (Beside('open_without_amount', Figure(Unit.COUNT, without, n=without)),)
    assert note(Tile('open', 'Open pipeline', 'open', (money(0),), (money(0),), beside)) == said


def test_a_forecast_of_nothing_says_how_many_deals_have_no_amount() -> None:
    beside = Beside('weighted_share', Figure(Unit.SHARE, None)), Beside('open_without_amount', Figure(Unit.COUNT, 3))
    tile = Tile('weighted', 'Weighted forecast', 'weighted', (money(0),), (money(0),), beside)
    assert note(tile) == '3 without an amount'


def test_other_currencies_stand_apart() -> None:
    dollars = Figure(Unit.MONEY, 1_200_00, 'USD', 1)
    assert (
        note(Tile('open', 'Open pipeline', 'open', (money(100), dollars), (money(100),))) == '3 deals in EUR + $1,200'
    )


def test_won_in_several_currencies_says_which_deals_it_counts() -> None:
    dollars = Figure(Unit.MONEY, 1_200_00, 'USD', 1)
    assert note(Tile('won_amount', 'Won', 'won_amount', (money(100), dollars))) == '3 won in EUR + $1,200'


def report(name: str, keys: str, *rows: tuple[Figure, ...]) -> Report:
    columns = tuple(Column(key, key, Unit.COUNT) for key in keys.split())
    return Report(name, JUNE, columns, rows)


def count(value: int) -> Figure:
    return Figure(Unit.COUNT, value, n=value)


def test_without_rows_a_block_says_why() -> None:
    assert lost_content(report('lost_reasons', 'reason lost share')).empty == 'No loss in this period.'
    nothing = lost_content(report('lost_reasons', 'reason lost share'), 'No closed deals yet.')
    assert nothing.empty == 'No closed deals yet.'
    assert stage_times_content(report('stage_times', 'stage mean_days limit')).picture is None
    assert funnel_content(report('funnel', 'stage deals of_previous lost'), 'Won').picture is None
    assert forecast_content(report('forecast_months', 'month won weighted target'), date(2026, 6, 9)).picture is None


def month(number: int, won: int, weighted: int) -> tuple[Figure, ...]:
    return Figure(Unit.MONTH, date(2026, number, 1)), money(won), money(weighted), Figure(Unit.MONEY, None, 'EUR')


def test_what_is_overdue_or_later_is_said_beside_the_forecast() -> None:
    apart = [
        (Figure(Unit.TEXT, title), Figure(Unit.MONEY, None, 'EUR'), money(weighted), Figure(Unit.MONEY, None))
        for title, weighted in (('Date passed', 4_000), ('Later', 8_000))
    ]
    content = forecast_content(
        report('forecast_months', 'month won weighted target', month(6, 1, 2), *apart), date(2026, 6, 9)
    )
    assert content.note == 'and €12.0k overdue, later or without a date'
    assert len(content.shown) == 2


def test_a_stage_without_a_time_has_none() -> None:
    rows = [
        (Figure(Unit.TEXT, 'Proposition'), Figure(Unit.DAYS, Fraction(3, 2), n=2), Figure(Unit.DAYS, 10)),
        (Figure(Unit.TEXT, 'Closing'), Figure(Unit.DAYS, None, n=0), Figure(Unit.DAYS, None)),
    ]
    content = stage_times_content(report('stage_times', 'stage mean_days limit', *rows))
    assert [shown.name for shown in content.shown] == ['Proposition', 'Closing']
    assert content.picture is not None


def step(name: str, deals: int, lost: int) -> tuple[Figure, ...]:
    return Figure(Unit.TEXT, name), count(deals), Figure(Unit.SHARE, None), count(lost)


@pytest.mark.usefixtures('qapp')
def test_where_nothing_came_nothing_is_said_to_be_lost() -> None:
    rows = (step('A', 2, 0), step('B', 0, 0), step('C', 0, 1), step('', 0, 0))
    content = funnel_content(report('funnel', 'stage deals of_previous lost', *rows), 'Won deals')
    assert [shown.name for shown in content.shown] == ['A', 'A, lost there', 'B', 'C', 'C, lost there', 'Won deals']
    assert content.picture is not None
    assert len(content.picture.spots(QRectF(0, 0, 600, 300))) == len(content.shown)
