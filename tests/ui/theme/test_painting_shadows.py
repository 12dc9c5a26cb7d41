"""Shadows of floating parts."""

import pytest
from painted_sheet import Sheet
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtWidgets import QApplication

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.shadows import paint_shadow, shadow_margins

BOX = QRectF(60, 60, 120, 80)


def darkness(sheet: Sheet, x: float, y: float) -> int:
    return 255 - sheet.image.pixelColor(int(x * sheet.scale), int(y * sheet.scale)).lightness()


@pytest.fixture
def wide() -> Sheet:
    return Sheet(240, 220)


def test_the_margins_hold_blur_and_offset() -> None:
    assert shadow_margins('e2') == QMarginsF(20, 14, 20, 26)


def test_a_resting_card_has_no_shadow(wide: Sheet) -> None:
    paint_shadow(wide.painter, BOX, 'e0')
    assert wide.inked() == set()


@pytest.mark.parametrize('level', ['e1', 'e2', 'e3'])
def test_a_shadow_stays_within_its_margins(wide: Sheet, level: str) -> None:
    paint_shadow(wide.painter, BOX, level)
    reach = BOX.marginsAdded(shadow_margins(level)).adjusted(-1, -1, 1, 1)
    assert all(reach.contains(x, y) for x, y in wide.inked())


def test_a_shadow_fades_outwards(wide: Sheet) -> None:
    paint_shadow(wide.painter, BOX, 'e3')
    steps = [darkness(wide, 120, y) for y in range(140, 190, 5)]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] > steps[-1]


def test_a_shadow_falls_downwards(wide: Sheet) -> None:
    paint_shadow(wide.painter, BOX, 'e2')
    assert darkness(wide, 120, 145) > darkness(wide, 120, 55)


def test_the_middle_is_as_dark_as_the_token_says(wide: Sheet) -> None:
    paint_shadow(wide.painter, BOX, 'e2')
    assert darkness(wide, 120, 106) == pytest.approx(255 * 0.14 * 0.91, abs=2)


def test_dark_shadows_are_stronger(qapp: QApplication, wide: Sheet) -> None:
    paint_shadow(wide.painter, BOX, 'e2')
    light = darkness(wide, 120, 145)
    apply_theme(qapp, 'dark')
    wide.image.fill(0xFFFFFFFF)
    paint_shadow(wide.painter, BOX, 'e2')
    assert darkness(wide, 120, 145) > 2 * light


def test_a_small_shadow_follows_the_corner(wide: Sheet) -> None:
    paint_shadow(wide.painter, BOX, 'e1')
    assert darkness(wide, 60, 62) < darkness(wide, 60, 100)


def test_opacity_makes_it_fainter(wide: Sheet) -> None:
    paint_shadow(wide.painter, BOX, 'e3', 0.5)
    half = darkness(wide, 120, 120)
    wide.image.fill(0xFFFFFFFF)
    paint_shadow(wide.painter, BOX, 'e3')
    assert half == pytest.approx(darkness(wide, 120, 120) / 2, abs=3)


def test_a_box_smaller_than_the_blur_has_a_shadow_too(wide: Sheet) -> None:
    paint_shadow(wide.painter, QRectF(100, 100, 20, 20), 'e3')
    assert darkness(wide, 110, 130) > 0


def test_a_shadow_looks_alike_at_twice_the_pixels() -> None:
    tones = []
    for scale in (1.0, 2.0):
        sheet = Sheet(240, 220, scale)
        paint_shadow(sheet.painter, BOX, 'e2')
        tones.append(darkness(sheet, 120, 145))
    assert tones[0] == pytest.approx(tones[1], abs=2)
