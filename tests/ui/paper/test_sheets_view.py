"""Sheets on the screen: scrolled, brought nearer and farther, sharp at any factor."""

import pytest
from bench import Bench, heard, press
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from salesdesk.ui.paper.sheet_stack import EDGE, GAP, PAPER
from salesdesk.ui.paper.sheets import HEIGHT, WIDTH, PaintSheet
from salesdesk.ui.paper.sheets_view import WIDEST, ZOOMS, SheetsView

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet(color: str) -> PaintSheet:
    """A sheet that is all of one colour."""

    def paint(painter: QPainter) -> None:
        painter.setBackground(QColor(color))
        painter.eraseRect(QRectF(0, 0, WIDTH, HEIGHT))

    return paint


@pytest.fixture
def view(bench: Bench) -> SheetsView:
    view = bench.put(SheetsView('Proposition'))
    view.show_sheets([sheet('red'), sheet('green'), sheet('blue')])
    view.setFocus()
    bench.settle()
    return view


def grabbed(view: SheetsView, factor: float = 1) -> QImage:
    """The whole stack, as it would be painted on such a screen."""
    pixmap = QPixmap(view.stack.size() * factor)
    pixmap.setDevicePixelRatio(factor)
    view.stack.render(pixmap)
    return pixmap.toImage()


def test_it_fits_its_width_until_she_zooms(view: SheetsView) -> None:
    assert view.stack.width() <= view.viewport().width()
    assert view.stack.zoom == pytest.approx((view.viewport().width() - 2 * GAP) / PAPER.width())
    before = view.stack.zoom
    view.resize(view.width() - 100, view.height())
    assert view.stack.zoom < before
    view.set_zoom(0.5)
    view.resize(view.width() - 50, view.height())
    assert view.stack.zoom == 0.5


def test_a_sheet_is_not_larger_than_life_in_a_wide_window(view: SheetsView) -> None:
    view.resize(3000, 700)
    assert view.stack.zoom == WIDEST


def test_paper_keeps_the_shape_of_a_sheet(view: SheetsView) -> None:
    for zoom in ZOOMS:
        view.set_zoom(zoom)
        box = view.stack.sheet_box(0)
        assert box.height() / box.width() == pytest.approx(297 / 210)


def test_each_zoom_is_reached_and_the_ends_stay(view: SheetsView) -> None:
    view.set_zoom(ZOOMS[0])
    told = heard(view.zoomed)
    for _step in range(len(ZOOMS) + 2):
        view.zoom_in()
    assert told[: len(ZOOMS) - 1] == [round(zoom * 100) for zoom in ZOOMS[1:]]
    assert view.stack.zoom == ZOOMS[-1]
    for _step in range(len(ZOOMS) + 2):
        view.zoom_out()
    assert view.stack.zoom == ZOOMS[0]


@pytest.mark.parametrize(
    ('key', 'first', 'last'),
    [(Qt.Key.Key_End, 1, 3), (Qt.Key.Key_Home, 3, 1), (Qt.Key.Key_PageUp, 3, 3), (Qt.Key.Key_Down, 1, 1)],
    ids=['end', 'home', 'page up', 'down'],
)
def test_keys_scroll(view: SheetsView, key: Qt.Key, first: int, last: int) -> None:
    view.set_zoom(1.0)
    bar = view.verticalScrollBar()
    bar.setValue(0 if first == 1 else bar.maximum())
    before = bar.value()
    press(view, key)
    assert (bar.value() != before, view.sheet) == (True, last)


def test_plus_minus_and_nought_zoom(view: SheetsView) -> None:
    view.set_zoom(1.0)
    press(view, Qt.Key.Key_Plus, CTRL)
    assert view.stack.zoom == 1.25
    press(view, Qt.Key.Key_Minus, CTRL)
    assert view.stack.zoom == 1.0
    press(view, Qt.Key.Key_0, CTRL)
    assert view.stack.width() <= view.viewport().width()


def test_it_tells_which_sheet_is_looked_at(view: SheetsView) -> None:
    view.set_zoom(1.0)
    told = heard(view.sheet_changed)
    for number in range(3):
        view.verticalScrollBar().setValue(round(view.stack.sheet_box(number).top()))
    assert told == [2, 3]


def test_what_is_in_the_middle_stays_there_when_she_zooms(view: SheetsView) -> None:
    view.set_zoom(1.0)
    bar, half = view.verticalScrollBar(), view.viewport().height() / 2
    bar.setValue(1500)
    before = (bar.value() + half) / view.stack.height()
    view.set_zoom(2.0)
    assert (bar.value() + half) / view.stack.height() == pytest.approx(before, abs=0.005)


@pytest.mark.parametrize('zoom', [0.33, 1.0, 2.0])
def test_each_sheet_is_painted_within_its_margins(view: SheetsView, zoom: float) -> None:
    view.set_zoom(zoom)
    image = grabbed(view)
    for number, color in enumerate(('red', 'green', 'blue')):
        box = view.stack.sheet_box(number)
        assert image.pixelColor(box.center().toPoint()) == QColor(color)
        corner = box.topLeft() + QPointF(EDGE, EDGE) * zoom / 2
        assert image.pixelColor(corner.toPoint()).name() == '#ffffff'


def test_letters_are_drawn_anew_on_a_screen_of_twice_as_many_dots(bench: Bench) -> None:
    """A picture made larger would have pairs of equal dots everywhere."""
    view = bench.put(SheetsView('Proposition'))
    view.show_sheets([lambda painter: painter.drawText(QPointF(20, 60), 'Proposition commerciale 2026')])
    view.set_zoom(1.0)
    image = grabbed(view, 2)
    size = QSize(image.width() // 2, image.height() // 2)
    coarse = image.scaled(size, mode=Qt.TransformationMode.FastTransformation).scaled(image.size())
    assert image != coarse


def test_without_sheets_it_is_empty(bench: Bench) -> None:
    view = bench.put(SheetsView('Proposition'))
    assert (view.sheet, view.stack.count) == (1, 0)
    view.zoom_in()
    press(view, Qt.Key.Key_End)
