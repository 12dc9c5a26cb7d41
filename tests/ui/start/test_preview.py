"""The picture beside the welcome questions, pixel by pixel where it matters."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.start.onboarding_choice import StartKind
from salesdesk.ui.start.preview_painter import AMOUNTS, HEIGHT, MARKS, WIDTH, Preview, paint_preview
from salesdesk.ui.start.preview_pane import PreviewPane
from salesdesk.ui.start.stage_strip import StageStrip
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme

STAGES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
SAMPLE = Preview('Sales', STAGES, 'EUR', StartKind.SAMPLE)
# The track under a column's name; the first card's frame, its amount and its mark, in the picture's own px.
TRACK_Y, CARD_Y, AMOUNT_Y = 72, 81, 116


@pytest.fixture(autouse=True)
def english_and_light(qapp: QApplication) -> Iterator[None]:
    use_language('en')
    apply_theme(qapp, 'light', animations=False)
    yield
    apply_theme(qapp, 'light', animations=False)


def picture(preview: Preview) -> QImage:
    image = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    image.fill(theme().color('canvas'))
    painter = QPainter(image)
    paint_preview(painter, preview)
    painter.end()
    return image


def colors(image: QImage, y: int, left: int = 52, right: int = 650) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(left, right)}


def column_center(number: int, count: int) -> int:
    room = WIDTH - 2 - 40 - 20
    width = (room - 7 * (count - 1)) / count
    return int(41 + 10 + number * (width + 7) + width / 2)


@pytest.mark.parametrize('count', [3, 5, 6])
def test_every_stage_has_its_piece_of_the_track(count: int) -> None:
    image = picture(replace(SAMPLE, stages=STAGES[:count]))
    track = [image.pixelColor(column_center(number, count), TRACK_Y).name() for number in range(count)]
    assert track == [stage_color(number, count).name() for number in range(count)]


def test_a_long_name_is_shown_to_its_end() -> None:
    one, other = (picture(replace(SAMPLE, stages=[*STAGES[:5], f'Revue du contrat {end}'])) for end in 'AB')
    assert one != other


def test_the_sample_has_cards_that_ask_for_something() -> None:
    found = colors(picture(SAMPLE), AMOUNT_Y)
    assert {theme().color('danger-soft').name(), theme().color('accent-soft').name()} <= found


def test_a_file_of_her_own_has_cards_without_figures() -> None:
    image = picture(replace(SAMPLE, start=StartKind.IMPORT))
    assert colors(image, AMOUNT_Y) <= {theme().color(token).name() for token in ('surface', 'canvas', 'border')}
    assert theme().color('border-strong').name() in colors(image, CARD_Y + 9)


def test_an_empty_board_has_the_place_of_one_card() -> None:
    image = picture(replace(SAMPLE, start=StartKind.EMPTY))
    other_columns = colors(image, CARD_Y + 9, left=column_center(1, 6) - 40)
    assert other_columns == {theme().color('canvas').name()}
    assert len(colors(image, CARD_Y + 25, right=column_center(0, 6) + 45)) > 1


def test_it_follows_the_appearance(qapp: QApplication) -> None:
    apply_theme(qapp, 'dark', animations=False)
    assert picture(SAMPLE).pixelColor(column_center(5, 6), 400) == theme().color('canvas')


def test_it_is_drawn_in_the_currency_chosen() -> None:
    assert picture(SAMPLE) != picture(replace(SAMPLE, currency='CHF'))


def test_a_long_amount_takes_the_place_of_the_mark() -> None:
    def second_row(currency: str) -> set[str]:
        return colors(picture(replace(SAMPLE, currency=currency)), AMOUNT_Y + 56, right=146)

    mark = theme().color('danger-soft').name()
    assert mark in second_row('EUR')
    assert mark not in second_row('XAF')


def test_every_amount_has_its_mark() -> None:
    assert [len(column) for column in AMOUNTS] == [len(marks) for marks in MARKS]
    assert sum(len(column) for column in AMOUNTS) == 27


@pytest.mark.parametrize('width', [360, 508, 768])
def test_the_picture_shrinks_to_the_room_there_is(qtbot: QtBot, width: int) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(width, 720)
    pane.show_preview(SAMPLE, 'Preview')
    image = pane.grab().toImage()
    edges = {image.pixelColor(x, y).name() for x in (0, width - 1) for y in range(0, 720, 40)}
    assert edges == {theme().color('canvas').name()}
    frame = [x for x in range(width) if image.pixelColor(x, 300).name() == theme().color('border-strong').name()]
    assert frame[-1] - frame[0] == pytest.approx(min(WIDTH, width - 32), abs=2)


def test_the_preview_is_described_for_those_who_cannot_see_it(qtbot: QtBot) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.show_preview(SAMPLE, 'Preview with your choices')
    assert pane.accessibleName() == 'Preview with your choices'
    assert pane.accessibleDescription() == 'Sales, One, Two, Three, Four, Five, Six'


def strip_colors(strip: StageStrip) -> list[QColor]:
    """The colours met from left to right along the bars, each once per bar."""
    image = strip.grab().toImage()
    ground, met = image.pixelColor(0, 0), []
    before = ground
    for x in range(strip.width() - 60):
        color = image.pixelColor(x, 7)
        if color != before and before == ground:
            met.append(image.pixelColor(x + 5, 7))
        before = color
    return met


@pytest.mark.parametrize('count', [3, 6])
def test_a_strip_has_a_bar_per_stage_and_lights_up(qtbot: QtBot, count: int) -> None:
    strip = StageStrip(count)
    qtbot.addWidget(strip)
    strip.resize(240, 14)
    assert strip_colors(strip) == [theme().color('border-strong')] * count
    strip.set_lit(True)
    assert strip_colors(strip) == [stage_color(number, count) for number in range(count)]
    assert strip.words == f'{count} stages'
