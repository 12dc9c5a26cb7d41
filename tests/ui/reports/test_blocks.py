"""A block of the page: its head in one line or in two, its chart, its sentence where there is none."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Figure, Period, Report, Scope
from salesdesk.ui.reports.blocks.block import Block
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.words.explained import About, Shown
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.charts.bars import Bar, Bars
from salesdesk.ui.widgets.charts.legend import Key

SCOPE = Scope(1, Period(date(2026, 6, 1), date(2026, 6, 30)))
ABOUT = About({1: 'Sales'}, date(2026, 6, 9))
REPORT = Report('lost_reasons', SCOPE, (), ())
KEYS = (
    Key('Won so far', 'chart-won'),
    Key('Weighted', 'chart-weighted'),
    Key('Target €45k', 'chart-target', dash=True),
)


@pytest.fixture
def block(qtbot: QtBot, qapp: QApplication) -> Iterator[Block]:
    """In a window of its own."""
    apply_theme(qapp, 'light', animations=False)
    use_language('en')
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 500)
    made = Block('Reasons for losses', window)
    made.setGeometry(20, 20, 640, 340)
    window.show()
    yield made
    window.hide()


def content(count: int = 2, **more: object) -> Content:
    bars = [Bar(f'R{at}', 5 - at, str(5 - at), '', 'stage-3', f'R{at}: {5 - at}') for at in range(count)]
    shown = tuple(Shown(f'R{at}', Figure(Unit.COUNT, 5 - at, n=5 - at), SCOPE, 'lost') for at in range(count))
    return Content(REPORT, 'Reasons for losses', '9 deals', Bars(bars), shown, **more)  # type: ignore[arg-type]


def test_before_it_is_read_it_has_bars_without_a_meaning(block: Block) -> None:
    assert not block.chart.isVisible()
    assert theme().color('chart-track').name() in {block.grab().toImage().pixelColor(40, y).name() for y in range(340)}


def test_read_it_shows_its_chart(block: Block) -> None:
    block.show_content(content(), ABOUT)
    assert block.chart.isVisible()
    assert (block.note.text(), len(block.chart.buttons)) == ('9 deals', 2)


def test_without_a_chart_it_says_why(block: Block) -> None:
    block.show_content(Content(REPORT, 'Reasons for losses', empty='No loss in this period.'), ABOUT)
    assert block.empty.isVisible()
    assert not block.chart.isVisible()
    assert block.chart.buttons == []


@pytest.mark.parametrize(('width', 'below'), [(900, False), (480, True)])
def test_what_finds_no_room_in_the_head_goes_below_it(block: Block, width: int, below: bool) -> None:
    block.show_content(content(keys=KEYS), ABOUT)
    block.resize(width, 340)
    QApplication.processEvents()
    assert (block.legend.y() > block.csv.geometry().bottom() - 4) == below
    assert block.more.geometry().right() <= block.width()


def test_a_click_tells_the_figure(block: Block, qtbot: QtBot) -> None:
    block.show_content(content(), ABOUT)
    with qtbot.waitSignal(block.figure_chosen) as told:
        block.chart.chosen.emit(1)
    assert told.args[0].name == 'R1'


def test_pointing_tells_where_in_the_window(block: Block, qtbot: QtBot) -> None:
    block.show_content(content(), ABOUT)
    with qtbot.waitSignal(block.figure_pointed) as told:
        block.chart.pointed.emit(0)
    shown, place = told.args
    assert shown.name == 'R0'
    assert QRect(20, 20, 640, 340).contains(place.center())
    with qtbot.waitSignal(block.figure_pointed) as told:
        block.chart.pointed.emit(-1)
    assert told.args[0] is None


def test_its_ways_out_are_named_after_it(block: Block) -> None:
    assert block.csv.accessibleName() == 'Export CSV: Reasons for losses'
    assert block.more.accessibleName() == 'More: Reasons for losses'


def test_titles_stand_at_one_height_with_a_switch_and_without(block: Block) -> None:
    block.show_content(content(), ABOUT)
    QApplication.processEvents()
    before = block.title.geometry().center().y()
    switch = QWidget()
    switch.setFixedSize(120, 28)
    block.add_switch(switch)
    QApplication.processEvents()
    assert abs(block.title.geometry().center().y() - before) <= 1
