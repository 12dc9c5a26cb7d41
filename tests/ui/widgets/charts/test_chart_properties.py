"""What holds for any chart: its parts lie within it, apart, in order, and as long as their numbers say."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_charts import bars, columns, months, plain
from PySide6.QtCore import QRectF

from salesdesk.ui.theme.painting.text import text_width
from salesdesk.ui.widgets.charts.bars import LOOSE, TIGHT, Bar, Bars
from salesdesk.ui.widgets.charts.column_places import ColumnPlaces, every_nth
from salesdesk.ui.widgets.charts.columns import Column, Columns, Part
from salesdesk.ui.widgets.charts.funnel import Funnel, Step
from salesdesk.ui.widgets.charts.nice_axis import nice_ticks
from salesdesk.ui.widgets.charts.table import HEAD, PADDING, ROW, Head, Table

RECTS = st.builds(
    lambda left, top, width, height: QRectF(left, top, width, height),
    st.integers(0, 80), st.integers(0, 80), st.integers(320, 1800), st.integers(120, 900),
)  # fmt: skip
COUNTS = st.lists(st.integers(0, 10**9), min_size=1, max_size=40)
NAMES = st.sampled_from(['Prix', 'Réponse trop tardive', 'Le client a choisi un concurrent déjà en place', 'É'])
# Half a pixel of rounding is no fault.
NEAR = 0.5


def inside(outer: QRectF, inner: QRectF, reach: float = 0) -> bool:
    return outer.adjusted(-reach - NEAR, -reach - NEAR, reach + NEAR, reach + NEAR).contains(inner)


def apart(places: list[QRectF]) -> bool:
    """One below the other."""
    return all(upper.bottom() <= lower.top() + NEAR for upper, lower in pairwise(places))


@given(st.integers(1, 300), st.floats(1, 200), st.floats(10, 200), st.data())
def test_labels_that_are_written_have_room(count: int, pitch: float, widest: float, data: st.DataObject) -> None:
    starts = sorted(data.draw(st.sets(st.integers(0, count - 1), max_size=4)))
    shown = every_nth(count, pitch, widest, starts)
    steps = {following - one for one, following in pairwise(shown)}
    assert len(steps) <= 1
    assert all(step * pitch >= widest + 6 or step >= count for step in steps)
    assert shown[0] < (steps.pop() if steps else count)


@given(st.integers(1, 300), st.floats(1, 200), st.floats(10, 200), st.integers(0, 11))
def test_the_month_under_which_a_year_stands_is_named(count: int, pitch: float, widest: float, january: int) -> None:
    starts = [0, *range(january or 12, count, 12)]
    shown = every_nth(count, pitch, widest, starts)
    assert len(starts) < 2 or starts[1] in shown


@given(RECTS, st.integers(1, 120), st.floats(0, 90), st.booleans())
def test_columns_stand_side_by_side_within_their_plot(rect: QRectF, count: int, axis: float, grouped: bool) -> None:
    places = ColumnPlaces.within(rect, axis, count, (Fraction(0), Fraction(100)), grouped=grouped)
    boxes = [places.bar(at, 0, 100) for at in range(count)]
    if places.pitch > 1:
        assert all(inside(rect, box) for box in boxes)
        assert places.thick <= places.pitch + 1
    assert [box.center().x() for box in boxes] == pytest.approx([places.middle(at) for at in range(count)])
    assert places.band(0).left() == places.left


@given(st.fractions(-1000, 1000), st.fractions(-1000, 1000), st.fractions(0, 1))
def test_a_value_is_as_high_as_its_part_of_the_axis(one: Fraction, other: Fraction, part: Fraction) -> None:
    ticks = nice_ticks(min(one, other), max(one, other))
    low, high = ticks[0], ticks[-1]
    places = ColumnPlaces.within(QRectF(0, 0, 600, 300), 40, 6, (low, high), grouped=False)
    value = low + (high - low) * part
    expected = places.base - float(part) * (places.base - places.top) if high > low else places.base
    assert places.y(value) == pytest.approx(expected)
    assert places.bar(0, 0, value).height() == pytest.approx(abs(places.y(value) - places.y(0)))


@given(COUNTS, RECTS)
def test_bars_lie_one_below_the_other(values: list[int], rect: QRectF) -> None:
    spots = [spot.place for spot in bars(*values).spots(rect)]
    assert len(spots) == len(values)
    centres = [spot.center().y() for spot in spots]
    assert all(TIGHT - NEAR <= lower - upper <= LOOSE + NEAR for upper, lower in pairwise(centres))
    assert all(spot.left() <= rect.left() for spot in spots)


@given(st.lists(st.tuples(NAMES, st.fractions(0, 10**6)), min_size=1, max_size=12), RECTS)
def test_no_bar_is_longer_than_its_track(rows: list[tuple[str, Fraction]], rect: QRectF) -> None:
    made = Bars([Bar(name, value, '12 345', '100 %', 'stage-1', name, limit=value / 2) for name, value in rows])
    places = made._places(rect)
    most = max(value for _name, value in rows)
    assert float(most) * places.scale <= max(0.0, places.track_end - places.track) + NEAR
    assert rect.left() <= places.track
    assert places.value_end < rect.right()


@given(st.lists(st.tuples(NAMES, st.integers(0, 10**6)), min_size=1, max_size=40), RECTS)
def test_a_funnel_s_spots_come_in_reading_order(rows: list[tuple[str, int]], rect: QRectF) -> None:
    steps = [
        Step(
            name, value, str(value), 'stage-2', 'on-stage-2', f'{name} {at}', rate='50 %', loss='2', loss_text=f'- {at}'
        )
        for at, (name, value) in enumerate(rows)
    ]
    spots = Funnel(steps).spots(rect)
    expected = [text for at, step in enumerate(steps) for text in (step.text, step.loss_text)][:-1]
    assert [spot.text for spot in spots] == expected
    middles = [spot.place.center().y() for spot in spots]
    assert middles == sorted(middles)


@given(COUNTS, RECTS)
def test_funnel_bars_are_centred_and_never_wider_than_the_widest(values: list[int], rect: QRectF) -> None:
    steps = [Step(str(at), value, str(value), 'stage-2', 'on-stage-2', '') for at, value in enumerate(values)]
    funnel = Funnel(steps)
    places = funnel._places(rect)
    boxes = [funnel._bar(places, at) for at in range(len(values))]
    assert all(box.center().x() == pytest.approx(places.middle) for box in boxes)
    assert apart(boxes)
    for (one, first), (other, second) in pairwise(zip(values, boxes, strict=True)):
        assert one == other or (one < other) == (first.width() < second.width()) or min(one, other) * 99 < max(values)


@given(st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999)), min_size=1, max_size=36), RECTS)
def test_every_part_of_a_column_has_a_spot_in_its_band(pairs: list[tuple[int, int]], rect: QRectF) -> None:
    chart = columns(*pairs)
    spots = chart.spots(rect)
    assert len(spots) == sum(max(1, (won > 0) + (weighted > 0)) for won, weighted in pairs)
    lefts = [spot.place.left() for spot in spots]
    assert lefts == sorted(lefts)
    assert all(spot.place.height() >= 1 for spot in spots)


@given(st.lists(st.integers(-500, 500), min_size=1, max_size=24))
def test_an_axis_holds_all_its_columns_and_their_targets(values: list[int]) -> None:
    parts = [Column(str(at), (Part(value, 'chart-won', ''),), '', target=250) for at, value in enumerate(values)]
    chart = Columns(parts, plain)
    assert chart.ticks[0] <= min(0, *values)
    assert chart.ticks[-1] >= max(250, *values)
    assert 0 in chart.ticks


@given(st.lists(st.tuples(NAMES, NAMES, NAMES), max_size=9), st.integers(60, 1600))
def test_the_columns_of_a_table_fill_its_width(rows: list[tuple[str, str, str]], width: int) -> None:
    table = Table((Head('Étape', False), Head('Affaires', True), Head('Montant', True)), rows)
    rect = QRectF(10, 20, width, 400)
    edges = table._edges(rect)
    assert edges[0] == rect.left()
    assert edges == sorted(edges)
    if sum(table._wanted) <= width:
        assert edges[-1] == pytest.approx(rect.right())


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=30), st.integers(1, 8))
def test_a_table_over_pages_says_every_row_once(rows: list[tuple[str, str]], per_page: int) -> None:
    table = Table((Head('Name', False), Head('Count', True)), rows)
    pages = [table.part(first, first + per_page) for first in range(0, len(rows), per_page)]
    assert [row for page in pages for row in page.rows] == list(table.rows)
    rect = QRectF(0, 0, 800, 400)
    assert {tuple(page._edges(rect)) for page in pages} == {tuple(table._edges(rect))}


def test_the_cells_of_a_table_are_read_with_their_head(qapp: object) -> None:
    table = Table((Head('Motif', False), Head('Perdues', True)), (('Prix', '12'), ('Délai', '3')))
    spots = table.spots(QRectF(0, 0, 500, 200))
    assert [spot.text for spot in spots] == ['Motif: Prix', 'Perdues: 12', 'Motif: Délai', 'Perdues: 3']
    assert spots[2].place.top() == HEAD + ROW
    assert table.wanted_height() == table.least_height() == HEAD + 2 * ROW


@pytest.mark.parametrize('rows', [(), (('Prix', '12'),)])
def test_a_column_has_room_for_its_title_and_its_cells(qapp: object, rows: tuple[tuple[str, str], ...]) -> None:
    table = Table((Head('Motif de la perte', False), Head('n', True)), rows)
    widths = [
        text_width('Motif de la perte', 'micro'),
        max(text_width('n', 'micro'), *(text_width(row[1], 'body') for row in rows), 0),
    ]
    assert table._wanted == pytest.approx([2 * PADDING + width for width in widths])


@pytest.mark.parametrize(('count', 'named'), [(1, 1), (12, 12), (24, 12), (120, 10)])
def test_how_many_months_are_named_in_the_width_of_a_page(qapp: object, count: int, named: int) -> None:
    chart = months(count)
    places = chart._places(QRectF(0, 0, 612, 288))
    widest = text_width('sept.', 'small', 'semibold')
    starts = [at for at, column in enumerate(chart.columns) if column.group]
    assert len(every_nth(count, places.pitch, widest, starts)) == named
