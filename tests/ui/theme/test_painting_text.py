"""Text: measured, broken, cut and set on its baseline."""

import pytest
from painted_sheet import Sheet
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from salesdesk.ui.theme.fonts import has_figures
from salesdesk.ui.theme.painting.text import (
    TOLERANCE,
    baseline,
    draw_lines,
    draw_text,
    elided,
    layout_text,
    line_height,
    text_size,
    text_width,
    tip_text,
)

LONG = 'Mise aux normes de l’éclairage de sécurité des trois bâtiments'
BLACK = QColor('black')


# Measured in states.png: where the letters of each role stand in their line.
@pytest.mark.parametrize(
    ('role', 'expected'), [('micro', 11), ('small', 12), ('body', 13), ('title-s', 15), ('title', 17), ('display', 21)]
)
def test_the_baseline_is_that_of_the_drawn_pages(role: str, expected: int) -> None:
    assert baseline(role) == expected


def test_a_card_title_has_a_line_of_its_own() -> None:
    assert baseline('body', 'semibold', 17) == 12


def test_line_heights_come_from_the_tokens() -> None:
    assert [line_height(role) for role in ('micro', 'body', 'title')] == [14, 18, 24]


def test_a_heavier_text_is_wider() -> None:
    assert text_width('Enregistrer', 'body', 'semibold') > text_width('Enregistrer', 'body')


def test_figures_have_one_width() -> None:
    assert text_width('111 111 €', 'body') == text_width('848 300 €', 'body')


def test_a_hyphenated_word_stays_together() -> None:
    joined = text_width('Après', 'body') + text_width('vente', 'body')
    assert text_width('Après-vente', 'body') - joined < 7


@pytest.mark.parametrize(
    ('text', 'figures'),
    [('14 200 €', True), ('Vente', False), ('e-mail 12', False), ('2026-06-12', True), ('-12', True)],
)
def test_tabular_figures_are_for_texts_with_digits(text: str, figures: bool) -> None:
    assert has_figures(text) is figures


def test_a_text_that_fits_is_left_alone() -> None:
    assert elided('Vente', 'body', 200) == 'Vente'


def test_a_text_too_wide_ends_in_an_ellipsis() -> None:
    cut = elided(LONG, 'body', 100)
    assert cut.endswith('…')
    assert text_width(cut, 'body') <= 100


def test_a_layout_in_whole_pixels_cuts_nothing() -> None:
    words = ('Enregistrer', 'Prévision', 'aucune action', 'Menuiserie Lefèvre', '14 200 €')
    assert [elided(word, 'body', text_size(word, 'body')) for word in words] == list(words)


def test_lines_break_between_words() -> None:
    lines = layout_text(LONG, 'body', 187, 0, 'semibold')
    assert ' '.join(lines) == LONG
    assert all(text_width(line, 'body', 'semibold') <= 187 for line in lines)


def test_the_last_line_allowed_says_that_there_is_more() -> None:
    assert layout_text(LONG, 'body', 187, 2, 'semibold') == ('Mise aux normes de', 'l’éclairage de sécurité des…')


def test_two_lines_that_fit_keep_their_words() -> None:
    assert layout_text('Éclairage de l’atelier de découpe', 'body', 187, 2, 'semibold')[-1] == 'découpe'


def test_one_long_word_is_broken() -> None:
    lines = layout_text('x' * 80, 'body', 100)
    assert len(lines) > 3
    assert ''.join(lines) == 'x' * 80


def test_no_line_is_drawn_wider_than_it_was_measured() -> None:
    """Digits and a hyphenated word in one paragraph: apart, they are set in other figures than together."""
    for width in range(120, 200):
        lines = layout_text('1, boulevard Vauban, 78180 Montigny-le-Bretonneux', 'body', width)
        assert max(text_width(line, 'body') for line in lines) <= width + TOLERANCE


@pytest.mark.parametrize('text', ['Une proposition pour les trois bâtiments :', 'Elle a dit « oui » hier', 'Prête ?'])
def test_no_mark_begins_a_line_and_no_opening_quote_ends_one(text: str) -> None:
    for width in range(90, 300, 3):
        lines = layout_text(text, 'body', width)
        assert not any(line[0] in ':?»' or line.endswith('«') for line in lines)
        assert ' '.join(lines) == text


def test_an_empty_line_counts() -> None:
    assert layout_text('a\n\nb', 'body', 100) == ('a', '', 'b')


def test_an_empty_text_is_one_line() -> None:
    assert layout_text('', 'body', 100) == ('',)


def test_a_text_stands_on_its_baseline(sheet: Sheet) -> None:
    draw_text(sheet.painter, QRectF(0, 10, 60, 18), 'HH', 'body', BLACK)
    rows = {y for _x, y in sheet.inked()}
    assert max(rows) == 10 + baseline('body') - 1


def test_a_text_is_centred_in_a_taller_box(sheet: Sheet) -> None:
    draw_text(sheet.painter, QRectF(0, 0, 60, 32), 'HH', 'body', BLACK)
    assert max(y for _x, y in sheet.inked()) == 7 + baseline('body') - 1


def test_a_text_can_stand_at_the_right(sheet: Sheet) -> None:
    draw_text(sheet.painter, QRectF(0, 0, 60, 18), 'II', 'body', BLACK, align=Qt.AlignmentFlag.AlignRight)
    assert min(x for x, _y in sheet.inked()) > 45


def test_a_text_can_stand_in_the_middle(sheet: Sheet) -> None:
    draw_text(sheet.painter, QRectF(0, 0, 60, 18), 'HH', 'body', BLACK, align=Qt.AlignmentFlag.AlignHCenter)
    columns = {x for x, _y in sheet.inked()}
    assert abs(min(columns) - (59 - max(columns))) <= 1


def test_lines_follow_each_other_at_the_line_height(sheet: Sheet) -> None:
    draw_lines(sheet.painter, QPointF(0, 0), ('H', 'H'), 'body', BLACK, line=17)
    feet = [y for _x, y in sheet.inked()]
    assert max(feet) == 17 + 12 - 1


@pytest.mark.parametrize('scale', [1.25, 2.0])
def test_letters_stand_on_a_device_pixel(scale: float) -> None:
    sheet = Sheet(scale=scale)
    draw_text(sheet.painter, QRectF(0, 3, 60, 18), 'HHH', 'body', BLACK)
    image = sheet.image
    rows = [max(image.pixelColor(x, y).blackF() for x in range(int(30 * scale))) for y in range(image.height())]
    foot = max(y for y, ink in enumerate(rows) if ink > 0.05)
    assert rows[foot] > 0.6


def test_a_tooltip_is_broken_into_lines_one_can_read() -> None:
    lines = tip_text(f'{LONG}. ' * 3 + '\n12\u202f400 €').split('\n')
    assert len(lines) == 4
    assert max(text_width(line, 'micro') for line in lines) <= 360
    assert tip_text('aucune action') == 'aucune action'
