"""Icons in the colours of the theme."""

import pytest
from painted_sheet import Sheet
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage

from salesdesk.paths import resource
from salesdesk.ui.theme.drawn_icons import app_icon, icon
from salesdesk.ui.theme.icons import icon_pixmap, paint_icon, stroke_for
from salesdesk.ui.theme.theme import theme

NAMES = sorted(path.stem for path in resource('icons').glob('*.svg'))


def strongest(image: QImage) -> QColor:
    """The most opaque colour of a picture."""
    colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(colors, key=QColor.alpha)


@pytest.mark.parametrize(
    ('size', 'stroke'), [(11, 1.2), (12, 1.3), (13, 1.3), (14, 1.5), (16, 1.5), (20, 1.6), (24, 1.6)]
)
def test_the_stroke_follows_the_size(size: int, stroke: float) -> None:
    assert stroke_for(size) == stroke


@pytest.mark.parametrize('name', NAMES)
def test_every_icon_draws_something(name: str) -> None:
    assert strongest(icon_pixmap(name, 16, '#ff000000', 1.0).toImage()).alpha() > 150


def test_an_icon_has_the_colour_asked_for() -> None:
    image = icon_pixmap('square-kanban', 24, '#ffc0262f', 2.0).toImage()
    assert strongest(image).name() == '#c0262f'


def test_alpha_makes_it_fainter() -> None:
    assert strongest(icon_pixmap('plus', 24, '#80000000', 2.0).toImage()).alpha() == pytest.approx(128, abs=2)


def test_a_pixmap_has_the_pixels_of_its_scale() -> None:
    pixmap = icon_pixmap('mail', 16, '#ff000000', 1.25)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (20, 1.25)


def test_a_pixmap_is_rendered_once() -> None:
    assert icon_pixmap('mail', 16, '#ff000000', 1.0) is icon_pixmap('mail', 16, '#ff000000', 1.0)


def test_a_heavier_stroke_inks_more() -> None:
    thin, thick = (icon_pixmap('check', 12, '#ff000000', 2.0, stroke).toImage() for stroke in (1.0, 2.4))
    ink = [sum(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)) for image in (thin, thick)]
    assert ink[1] > ink[0] * 1.4


def test_an_icon_is_centred_in_its_rectangle(sheet: Sheet) -> None:
    paint_icon(sheet.painter, QRectF(0, 0, 60, 20), 'circle', QColor('black'))
    columns = {x for x, _y in sheet.inked()}
    assert (min(columns), max(columns)) == (20, 39)


def test_an_icon_lands_on_device_pixels() -> None:
    rows = []
    for top in (0.0, 0.3):
        sheet = Sheet(scale=1.0)
        paint_icon(sheet.painter, QRectF(0, top, 16, 16), 'minus', QColor('black'))
        rows.append(sheet.inked())
    assert rows[0] == rows[1]


def test_a_missing_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon_pixmap('no-such-icon', 16, '#ff000000', 1.0)


def test_a_menu_icon_has_a_disabled_look() -> None:
    built = icon('mail')
    normal, disabled = (
        strongest(built.pixmap(QSize(16, 16), 2.0, mode).toImage()) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert normal.name() == theme().color('text-2').name()
    assert disabled.name() == theme().color('text-disabled').name()


def test_the_program_icon_comes_in_many_sizes() -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
