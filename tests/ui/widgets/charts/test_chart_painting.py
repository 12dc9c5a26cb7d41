"""What charts look like: lengths, colours, seams, ticks, at every scale, in both themes and on paper."""

from itertools import pairwise

import pytest
from made_charts import HEIGHT, WIDTH, a_funnel, bars, columns, fall, months, painted, places, run
from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.column_places import every_nth
from salesdesk.ui.widgets.charts.funnel import Funnel
from salesdesk.ui.widgets.charts.picture import Picture
from salesdesk.ui.widgets.charts.table import Head, Table

LIGHT, DARK = Theme('light'), Theme('dark')


def ink(token: str, look: Theme = LIGHT) -> str:
    return look.color(token).name()


@pytest.mark.parametrize('scale', [1.0, 1.25, 2.0])
def test_a_funnel_s_bars_are_as_wide_as_their_numbers(scale: float) -> None:
    image = painted(a_funnel(), scale=scale)
    spots = places(a_funnel())[::2]
    widths = [run(image, round((spot.top() + 7) * scale), ink('stage-4')) for spot in spots]
    assert [round(width / widths[0], 2) for width in widths] == pytest.approx(
        [1, 0.74, 0.54, 0.49, 0.35, 0.29], abs=0.02
    )


def test_a_funnel_is_centred() -> None:
    image, spots = painted(a_funnel()), places(a_funnel())[::2]
    y = [round(spot.top() + 7) for spot in spots]
    edges = [[x for x in range(WIDTH) if image.pixelColor(x, row).name() == ink('stage-4')] for row in y]
    middles = [(line[0] + line[-1]) / 2 for line in edges]
    assert max(middles) - min(middles) <= 1


def test_between_two_bars_of_a_funnel_lies_a_slope() -> None:
    image, (first, second) = painted(a_funnel()), places(a_funnel())[:4:2]
    between = round((first.bottom() + second.top()) / 2)
    assert ink('stage-4') not in {image.pixelColor(x, between).name() for x in range(WIDTH)}
    assert run(image, between, ink('chart-track')) > 200


def test_a_funnel_of_forty_keeps_its_bars_apart() -> None:
    funnel = a_funnel(tuple(range(400, 0, -10)), tuple(f'Stage {at}' for at in range(40)))
    rows = places(funnel, funnel.least_height())[::2]
    assert len(rows) == 40
    assert all(one.bottom() - 8 < following.top() for one, following in pairwise(rows))
    assert rows[-1].bottom() <= funnel.least_height() + 4


def test_a_number_too_long_for_its_bar_stands_beside_it() -> None:
    image = painted(a_funnel((9_000, 1), ('Many', 'One')))
    last = places(a_funnel((9_000, 1), ('Many', 'One')))[2]
    row = range(round(last.top()), round(last.bottom()))
    assert any(image.pixelColor(x, y).name() == ink('text') for y in row for x in range(round(WIDTH / 2), WIDTH))


def test_bars_are_as_long_as_their_values() -> None:
    image, spots = painted(bars(40, 20, 10)), places(bars(40, 20, 10))
    lengths = [run(image, round(spot.center().y()) + 6, ink('border-control')) for spot in spots]
    assert lengths[1] == pytest.approx(lengths[0] / 2, abs=3)
    assert lengths[2] == pytest.approx(lengths[0] / 4, abs=3)


def test_nothing_is_an_empty_track() -> None:
    image, (spot, *_rest) = painted(bars(0, 1)), places(bars(0, 1))
    assert run(image, round(spot.center().y()), ink('border-control')) == 0
    assert run(image, round(spot.center().y()), ink('chart-track')) > 300


@pytest.mark.parametrize(('value', 'color'), [(11, 'warning-fill'), (10, 'border-control'), (9, 'border-control')])
def test_a_bar_over_its_limit_is_amber(value: int, color: str) -> None:
    image = painted(bars(value, limit=10), height=60)
    y = round(places(bars(value, limit=10), 60)[0].center().y())
    assert run(image, y, ink(color)) > 200


def test_a_limit_is_a_mark_of_two_px() -> None:
    image = painted(bars(5, limit=10), height=60)
    above_the_bar = round(places(bars(5, limit=10), 60)[0].center().y()) - 12
    assert run(image, above_the_bar, ink('chart-target')) == 2


def test_columns_are_as_tall_as_their_values() -> None:
    image, spots = painted(columns((40, 0), (20, 0))), places(columns((40, 0), (20, 0)))
    tall, low = (fall(image, round(spot.center().x()) + 5, ink('chart-won')) for spot in spots)
    assert low == pytest.approx(tall / 2, abs=2)


def test_between_two_stacked_parts_there_is_a_seam() -> None:
    image, (won, _weighted) = painted(columns((20, 20))), places(columns((20, 20)))
    x, seam = round(won.center().x()) + 5, round(won.top())
    colors = [image.pixelColor(x, y).name() for y in range(seam - 6, seam + 6)]
    assert colors.count(ink('surface')) == 2
    assert (colors[0], colors[-1]) == (ink('chart-weighted'), ink('chart-won'))


def test_each_part_that_is_there_can_be_pointed_at() -> None:
    texts = [spot.text for spot in columns((20, 20), (5, 0), (0, 0)).spots(QRectF(0, 0, WIDTH, HEIGHT))]
    assert texts == ['M0 won', 'M0 weighted', 'M1 won', 'M2 won']


def test_the_parts_of_a_column_share_its_ground() -> None:
    won, weighted = places(columns((30, 10)))
    assert won.top() == pytest.approx(weighted.bottom())
    assert won.height() > weighted.height() - 24


def test_a_target_is_a_tick_wider_than_its_column() -> None:
    chart = columns((40, 0), target=20)
    image, (spot,) = painted(chart), places(chart)
    middle = round(spot.center().x())
    row = next(y for y in range(HEIGHT) if image.pixelColor(middle - 25, y).name() == ink('chart-target'))
    assert run(image, row, ink('chart-target')) > run(image, row + 8, ink('chart-won'))


def test_below_zero_columns_hang() -> None:
    chart = columns((40, 0), (-20, 0))
    image, (up, down) = painted(chart), places(chart)
    at = [[y for y in range(HEIGHT) if image.pixelColor(round(spot.center().x()) + 5, y).name() == ink('chart-won')]
          for spot in (up, down)]  # fmt: skip
    assert max(at[0]) < min(at[1])


@pytest.mark.parametrize(
    ('count', 'pitch', 'starts', 'shown'),
    [
        (7, 80, [0], [0, 1, 2, 3, 4, 5, 6]),
        (12, 30, [0, 5], [1, 3, 5, 7, 9, 11]),
        (60, 10, [0, 12, 24, 36, 48], list(range(0, 60, 4))),
        (60, 3, [6, 18, 30, 42, 54], [6, 18, 30, 42, 54]),
        (1, 500, [], [0]),
    ],
)
def test_labels_are_thinned_out_and_january_stays(
    count: int, pitch: float, starts: list[int], shown: list[int]
) -> None:
    assert every_nth(count, pitch, 30, starts) == shown


@pytest.mark.parametrize('count', [1, 12, 60, 240])
def test_any_number_of_months_fits(count: int) -> None:
    spots = places(months(count))
    assert len(spots) == count
    assert spots[0].left() >= 0
    assert spots[-1].right() == pytest.approx(WIDTH)


@pytest.mark.parametrize(
    'picture', [a_funnel((), ()), bars(), columns(), columns((0, 0)), bars(0), a_funnel((0,), ('A',))]
)
def test_nothing_and_one_of_nothing_can_be_painted(picture: Picture) -> None:
    assert painted(picture).width() == WIDTH


@pytest.mark.parametrize('picture', [a_funnel(), bars(3, 2, limit=2), columns((3, 4), target=5)])
def test_a_look_is_given_not_taken_from_the_window(qapp: QApplication, picture: Picture) -> None:
    """Paper is light while the window is dark."""
    before = painted(picture, 'light')
    apply_theme(qapp, 'dark', animations=False)
    assert painted(picture, 'light') == before
    assert painted(picture, 'dark') != before


@pytest.mark.parametrize('picture', [a_funnel(), bars(3, 2), columns((3, 4)), months(60)])
def test_what_is_pointed_at_is_lit(picture: Picture) -> None:
    assert painted(picture, lit=1) != painted(picture)


def test_a_table_stands_in_columns() -> None:
    table = Table([Head('Source', False), Head('Deals', True)], [('Salon', '3'), ('Site', '12')])
    cells = table.spots(QRectF(0, 0, WIDTH, 100))
    assert [cell.text for cell in cells] == ['Source: Salon', 'Deals: 3', 'Source: Site', 'Deals: 12']
    assert cells[1].place.right() == WIDTH
    assert fall(painted(table), 4, ink('border')) == 2


def test_a_part_of_a_table_has_the_same_columns() -> None:
    table = Table([Head('Source', False), Head('Deals', True)], [('Salon', '3'), ('A very long source', '12')])
    first = table.part(0, 1)
    assert [cell.place.left() for cell in first.spots(QRectF(0, 0, 300, 100))] == [
        cell.place.left() for cell in table.spots(QRectF(0, 0, 300, 100))[:2]
    ]


@pytest.mark.parametrize('picture', [a_funnel(), bars(3, 2, limit=2), columns((3, 4), target=5)])
def test_on_paper_a_chart_is_drawn_not_photographed(picture: Picture) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    painter.scale(writer.width() / WIDTH, writer.width() / WIDTH)
    picture.paint(painter, QRectF(0, 0, WIDTH, HEIGHT), LIGHT)
    painter.end()
    assert b'/Subtype /Image' not in data.data()


def test_an_empty_funnel_still_has_a_place() -> None:
    assert Funnel([]).least_height() > 0


def test_columns_are_not_drawn_out_to_any_height() -> None:
    usual, high = places(columns((40, 0)), 460), places(columns((40, 0)), 2_000)
    assert high == usual
