"""How the process is drawn: the line through all stages, the chosen one, the chips."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.domain.process.stage_gate import RequiredField
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.stages.stage_columns import BLEED, GUTTER, column_boxes
from salesdesk.ui.process.stages.stage_delegate import CARD, GAP
from salesdesk.ui.process.stages_tab import StagesTab
from salesdesk.ui.process.track_end import TrackEnd
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.settings.parts.quiet_select import QuietSelect
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.chips import Chip, chip_width
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.option import Option

TRACK_X = (GUTTER - GAP) // 2
OPTIONS = [Option('block', 'Required: the deal stays'), Option('warn', 'Advised')]


def picture(page: StagesTab) -> QImage:
    return page.stages.viewport().grab().toImage()


def card_top(row: int) -> int:
    return row * (CARD + GAP) + GAP // 2


def name_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(int(x), int(y)).name()


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_the_line_has_the_colour_of_each_stage(qapp: QApplication, page: StagesTab, look: str) -> None:
    apply_theme(qapp, look, animations=False)
    image = picture(page)
    along = [name_at(image, TRACK_X, card_top(row) + 8) for row in range(6)]
    assert along == [stage_color(row, 6).name() for row in range(6)]


def test_between_two_stages_the_line_is_grey(page: StagesTab) -> None:
    assert name_at(picture(page), TRACK_X, card_top(1) - 2) == theme().color('border-strong').name()


def test_the_chosen_stage_has_the_accent(page: StagesTab) -> None:
    page.stages.choose(page.stages.stages.rows[2].stage.id)
    image = picture(page)
    edges = [name_at(image, GUTTER + 200, card_top(row)) for row in range(4)]
    usual, chosen = theme().color('border-strong').name(), theme().color('accent').name()
    assert edges == [usual, usual, chosen, usual]


def test_the_keyboard_shows_on_the_stage_and_a_click_does_not(qtbot: QtBot, page: StagesTab) -> None:
    page.stages.setFocus()
    qtbot.mouseClick(page.bar.tabs, Qt.MouseButton.LeftButton, pos=page.bar.tabs.tabRect(1).center())
    clicked = name_at(picture(page), GUTTER + 200, card_top(0) - 2)
    qtbot.keyClick(page.stages, Qt.Key.Key_End)
    qtbot.keyClick(page.stages, Qt.Key.Key_Home)
    assert clicked == theme().color('canvas').name()
    assert name_at(picture(page), GUTTER + 200, card_top(0) - 2) == theme().color('focus').name()


@pytest.mark.parametrize('width', [700, 840, 920])
def test_columns_stand_side_by_side_and_leave_room_for_the_name(width: int) -> None:
    boxes = column_boxes(QRectF(GUTTER, 0, width - GUTTER - BLEED, CARD))
    order = [boxes[key] for key in ('name', 'gate', 'limit', 'probability', 'deals')]
    for left, right in pairwise(order):
        assert left.right() == pytest.approx(right.left())
    assert boxes['name'].width() > 200


def test_the_line_ends_in_won(qtbot: QtBot) -> None:
    end = TrackEnd()
    qtbot.addWidget(end)
    end.resize(200, 28)
    end.say('Won')
    image = end.grab().toImage()
    assert name_at(image, TRACK_X, 9) == theme().color('success-fill').name()


def test_a_quiet_choice_shows_its_short_words_and_says_the_long_ones(qtbot: QtBot) -> None:
    select = QuietSelect('How strict', OPTIONS, lambda key: {'block': 'required'}.get(key, 'only advised'))
    qtbot.addWidget(select)
    narrow = select.sizeHint().width()
    select.choose('warn')
    assert select.sizeHint().width() > narrow
    assert [select.itemText(at) for at in range(2)] == ['Required: the deal stays', 'Advised']


def test_a_quiet_choice_is_changed_with_the_keyboard(qtbot: QtBot) -> None:
    select = QuietSelect('How strict', OPTIONS, str)
    qtbot.addWidget(select)
    select.show()
    with qtbot.waitSignal(select.chosen) as heard:
        qtbot.keyClick(select, Qt.Key.Key_Down)
    assert heard.args == ['warn']


def test_an_advised_field_is_an_outline(ui_desk: Desk, page: StagesTab) -> None:
    chip = page.inspector.gate.fields.chips[RequiredField.CONTACT]
    image = chip.grab().toImage()
    assert name_at(image, chip.width() / 2, 0) == theme().color('border-control').name()
    page.inspector.gate.fields.changed.emit(RequiredField.CONTACT, 'field_present block')
    image = chip.grab().toImage()
    assert name_at(image, chip.width() / 2, 0) == theme().color('sunken').name()


def test_a_chip_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    label = ChipLabel(Chip('10 d', 'amber', 'hourglass', 11))
    qtbot.addWidget(label)
    assert label.sizeHint().width() == chip_width(label.chip)
    assert label.accessibleName() == '10 d'
    label.resize(label.sizeHint())
    assert name_at(label.grab().toImage(), label.width() - 3, 10) == theme().color('warning-soft').name()


def test_the_arrows_of_a_number_step_it(qtbot: QtBot, page: StagesTab) -> None:
    spin = page.inspector.stall.spin
    arrows = page.inspector.stall.frame.row.itemAt(1).widget()
    before = spin.value()
    qtbot.mouseClick(arrows, Qt.MouseButton.LeftButton, pos=QPointF(8, 4).toPoint())
    assert spin.value() == before + 1
    qtbot.mouseClick(arrows, Qt.MouseButton.LeftButton, pos=QPointF(8, 18).toPoint())
    assert spin.value() == before
