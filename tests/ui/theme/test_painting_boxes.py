"""Boxes, rules and rings: crisp at every scaling."""

import pytest
from painted_sheet import Sheet
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from salesdesk.ui.theme.painting.boxes import (
    device_rect,
    device_width,
    paint_box,
    paint_disc,
    paint_line,
    paint_ring,
)

RED, BLUE = QColor('#ff0000'), QColor('#0000ff')
SCALES = [1.0, 1.25, 1.5, 2.0]


@pytest.mark.parametrize(('scale', 'pixels'), [(1.0, 1), (1.25, 1), (1.5, 2), (2.0, 2), (3.0, 3)])
def test_a_hairline_is_a_whole_number_of_device_pixels(scale: float, pixels: int) -> None:
    sheet = Sheet(scale=scale)
    assert device_width(sheet.painter) * scale == pytest.approx(pixels)


def test_a_line_never_vanishes(sheet: Sheet) -> None:
    assert device_width(sheet.painter, 0.2) == 1


def test_edges_move_to_the_nearest_device_pixel(sheet: Sheet) -> None:
    assert device_rect(sheet.painter, QRectF(1.4, 1.6, 10.2, 10.0)) == QRectF(1, 2, 11, 10)


@pytest.mark.parametrize('scale', SCALES)
def test_a_border_is_one_clean_line(scale: float) -> None:
    sheet = Sheet(scale=scale)
    paint_box(sheet.painter, QRectF(5, 5, 40, 20), radius=6, fill=BLUE, border=RED)
    middle = round(25 * scale)
    column = [sheet.image.pixelColor(middle, y).name() for y in range(sheet.image.height())]
    assert set(column) == {'#ffffff', '#ff0000', '#0000ff'}
    assert column.count('#ff0000') == 2 * round(device_width(sheet.painter) * scale)


def test_the_border_lies_inside(sheet: Sheet) -> None:
    paint_box(sheet.painter, QRectF(5, 5, 40, 20), border=RED)
    xs, ys = zip(*sheet.inked(), strict=True)
    assert (min(xs), max(xs), min(ys), max(ys)) == (5, 44, 5, 24)


def test_corners_are_round(sheet: Sheet) -> None:
    paint_box(sheet.painter, QRectF(0, 0, 40, 20), radius=8, fill=BLUE)
    assert sheet.color(0, 0) == '#ffffff'
    assert sheet.color(8, 0) == '#0000ff'


def test_a_radius_is_at_most_half_the_height(sheet: Sheet) -> None:
    paint_box(sheet.painter, QRectF(0, 0, 40, 10), radius=999, fill=BLUE)
    assert sheet.color(20, 0) == '#0000ff'
    assert sheet.color(0, 0) == '#ffffff'


def test_a_dashed_border_has_gaps(sheet: Sheet) -> None:
    paint_box(sheet.painter, QRectF(0, 0, 50, 30), border=RED, dashed=True)
    top = [sheet.color(x, 0) for x in range(5, 45)]
    assert '#ffffff' in top
    assert '#ff0000' in top


def test_a_thick_border_stays_inside(sheet: Sheet) -> None:
    paint_box(sheet.painter, QRectF(5, 5, 30, 20), border=RED, width=2)
    assert [sheet.color(20, y) for y in (4, 5, 6, 7)] == ['#ffffff', '#ff0000', '#ff0000', '#ffffff']


@pytest.mark.parametrize('scale', SCALES)
def test_a_rule_fills_whole_pixels(scale: float) -> None:
    sheet = Sheet(scale=scale)
    paint_line(sheet.painter, QPointF(0, 10.3), QPointF(60, 10.3), RED)
    assert {sheet.image.pixelColor(x, y).name() for x, y in sheet.inked()} == {'#ff0000'}


def test_a_rule_can_stand(sheet: Sheet) -> None:
    paint_line(sheet.painter, QPointF(10, 0), QPointF(10, 30), RED, 2)
    assert {x for x, _y in sheet.inked()} == {10, 11}


def test_a_ring_keeps_its_gap(sheet: Sheet) -> None:
    paint_ring(sheet.painter, QRectF(10, 10, 30, 20), 6, RED, 2, 1)
    assert [sheet.color(25, y) for y in (6, 7, 8, 9, 10)] == ['#ffffff', '#ff0000', '#ff0000', '#ffffff', '#ffffff']


def test_a_disc_fills_its_square(sheet: Sheet) -> None:
    paint_disc(sheet.painter, QRectF(10, 10, 8, 8), RED)
    xs, ys = zip(*sheet.inked(), strict=True)
    assert (min(xs), max(xs), min(ys), max(ys)) == (10, 17, 10, 17)


def test_an_empty_disc_is_a_ring() -> None:
    sheet = Sheet(scale=2.0)
    paint_disc(sheet.painter, QRectF(10, 10, 12, 12), None, RED, 2)
    assert sheet.color(16, 16) == '#ffffff'
    assert sheet.color(16, 11) == '#ff0000'


def test_painting_leaves_the_painter_as_it_was(sheet: Sheet) -> None:
    sheet.painter.setPen(BLUE)
    paint_box(sheet.painter, QRectF(0, 0, 10, 10), fill=RED, border=RED)
    assert sheet.painter.pen().color() == BLUE
