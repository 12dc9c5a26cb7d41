"""Chips, tags, dots, glyphs and key hints."""

import pytest
from painted_sheet import Sheet
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.chips import KINDS, Chip, chip_width, on_tint, paint_chip, paint_tag, tag_width
from salesdesk.ui.theme.painting.dots import dots_width, paint_dots
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_stage_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.key_hints import key_hint_width, paint_key_hint
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.theme.theme import theme

CORNER = QPointF(0, 0)


@pytest.mark.parametrize('kind', sorted(set(KINDS) - {'outlined', 'plain'}))
def test_a_chip_is_filled_with_the_colour_of_its_kind(kind: str) -> None:
    sheet = Sheet(160, 30)
    paint_chip(sheet.painter, CORNER, Chip('demain', kind))
    assert sheet.color(3, 10) == theme().color(KINDS[kind][0]).name()


@pytest.mark.parametrize('kind', sorted(KINDS))
@pytest.mark.parametrize('look', ['light', 'dark'])
def test_no_chip_vanishes_on_what_is_selected(qapp: QApplication, kind: str, look: str) -> None:
    apply_theme(qapp, look)
    light, dark, _ink = KINDS[on_tint(Chip('ici', kind)).kind]
    assert (dark if look == 'dark' else light) != 'accent-soft'
    assert kind == 'neutral' or KINDS[on_tint(Chip('ici', kind)).kind][2] == KINDS[kind][2]


def test_a_neutral_chip_is_lifted_in_the_dark(qapp: QApplication, sheet: Sheet) -> None:
    apply_theme(qapp, 'dark')
    paint_chip(sheet.painter, CORNER, Chip('ici'))
    assert sheet.color(3, 10) == theme().color('hover').name()


def test_an_outlined_chip_has_a_border_and_no_fill(sheet: Sheet) -> None:
    paint_chip(sheet.painter, CORNER, Chip('ici', 'outlined'))
    assert sheet.color(0, 10) == theme().color('border-control').name()
    assert sheet.color(3, 10) == '#ffffff'


def test_a_plain_chip_is_only_text() -> None:
    assert chip_width(Chip('6 j', 'plain')) == text_size('6 j', 'micro')


def test_a_chip_makes_room_for_its_icon() -> None:
    assert chip_width(Chip('demain', icon='mail')) == chip_width(Chip('demain')) + 12 + 4


def test_a_chip_fills_the_box_it_returns() -> None:
    sheet = Sheet(160, 30)
    box = paint_chip(sheet.painter, QPointF(10, 5), Chip('demain', 'amber'))
    assert box == QRectF(10, 5, chip_width(Chip('demain')), 20)
    xs, ys = zip(*sheet.inked(), strict=True)
    assert (min(xs), max(xs) + 1, min(ys), max(ys) + 1) == (10, box.right(), 5, 25)


def test_a_chip_too_long_keeps_to_its_width() -> None:
    sheet = Sheet(200, 30)
    paint_chip(sheet.painter, CORNER, Chip('décideur accessible ?', 'amber', 'lock'), 80)
    assert max(x for x, _y in sheet.inked()) < 80


def test_a_tag_is_a_square_and_a_word() -> None:
    sheet = Sheet(120, 20)
    paint_tag(sheet.painter, CORNER, 'Industrie', theme().color('tag-teal'))
    assert sheet.color(3, 7) == theme().color('tag-teal').name()
    assert tag_width('Industrie') == 11 + text_size('Industrie', 'micro')


@pytest.mark.parametrize(('count', 'width'), [(0, 0), (1, 8), (4, 44)])
def test_dots_take_twelve_px_each(count: int, width: int) -> None:
    assert dots_width(count) == width


def test_each_answer_has_its_own_dot(sheet: Sheet) -> None:
    paint_dots(sheet.painter, CORNER, (True, None, False))
    yes, unknown, no = (sheet.color(x + 4, 4) for x in (0, 12, 24))
    assert (yes, unknown, no) == (theme().color('dot-yes').name(), '#ffffff', '#ffffff')
    assert sheet.color(28, 1) == theme().color('danger-fill').name()


def test_no_answer_yet_is_a_ring() -> None:
    sheet = Sheet(scale=2.0)
    paint_dots(sheet.painter, CORNER, (None,))
    assert sheet.color(4, 0.6) == theme().color('dot-none').name()


@pytest.mark.parametrize(
    ('part', 'inked'), [(1, (False, False, False)), (3, (True, False, False)), (4, (True, True, False))]
)
def test_a_stage_glyph_fills_clockwise(part: int, inked: tuple[bool, ...]) -> None:
    sheet = Sheet(28, 28, 4.0)
    paint_stage_glyph(sheet.painter, QRectF(0, 0, 14, 14), part, 6, theme().color('stage-4'))
    spots = ((8.5, 8.5), (5.5, 9), (5, 6))
    assert tuple(sheet.color(x, y) != '#ffffff' for x, y in spots) == inked


def test_the_last_stage_is_a_full_disc() -> None:
    sheet = Sheet(28, 28, 4.0)
    paint_stage_glyph(sheet.painter, QRectF(0, 0, 14, 14), 6, 6, theme().color('stage-6'))
    spots = ((5, 5), (9, 5), (9, 9), (5, 9))
    assert {sheet.color(x, y) for x, y in spots} == {theme().color('stage-6').name()}


def test_a_glyph_grows_with_its_rectangle() -> None:
    sheet = Sheet(40, 40)
    paint_stage_glyph(sheet.painter, QRectF(0, 0, 28, 28), 2, 6, theme().color('stage-2'))
    assert max(x for x, _y in sheet.inked()) in (27, 28)


def test_won_is_green_with_a_check(sheet: Sheet) -> None:
    paint_won_glyph(sheet.painter, QRectF(0, 0, 28, 28))
    assert sheet.color(14, 3) == theme().color('success-fill').name()
    assert sheet.color(12, 18) == '#ffffff'


def test_lost_is_red_with_a_cross(sheet: Sheet) -> None:
    paint_lost_glyph(sheet.painter, QRectF(0, 0, 28, 28))
    assert sheet.color(14, 3) == theme().color('danger-fill').name()
    assert sheet.color(14, 14) == '#ffffff'


def test_a_short_key_still_looks_like_a_key() -> None:
    assert key_hint_width('N') >= 18


def test_a_key_hint_has_a_frame(sheet: Sheet) -> None:
    paint_key_hint(sheet.painter, QRectF(0, 0, 40, 18), 'K')
    assert sheet.color(20, 0) == theme().color('border-strong').name()


def test_a_key_hint_on_a_button_lets_its_colour_through(sheet: Sheet) -> None:
    sheet.painter.fillRect(0, 0, 60, 40, theme().color('accent'))
    paint_key_hint(sheet.painter, QRectF(0, 0, 40, 18), 'K', on_fill=True)
    assert sheet.color(5, 9) == theme().color('accent').name()
