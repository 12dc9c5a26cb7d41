"""The header over all columns, as painted: the track, the pills, what a drag and the pointer bring up."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.board.columns.board_metrics import BoardMetrics
from salesdesk.ui.board.header.board_header import BoardHeader
from salesdesk.ui.board.header.header_cells import HeaderCell, HeaderLook
from salesdesk.ui.board.header.header_painter import (
    fitting_figures,
    fitting_look,
    fitting_name,
    whole_amounts,
)
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.text import text_width
from salesdesk.ui.theme.theme import theme

CELL = HeaderCell(
    1, 'Identification', '6', '85\u202f550\u00a0€', 'pondéré 8\u202f555\u00a0€', '85,6\u00a0k€', 'pondéré 8,6\u00a0k€',
    several=False, removed=False, purpose='Savoir qui demande.', accessible='Identification, 6 affaires',
    conversion='74\u00a0%', conversion_tip='14 sur 19',
)  # fmt: skip
METRICS = BoardMetrics.fitting(1364, 6)
TRACK = 55


@pytest.fixture
def header(qtbot: QtBot) -> Iterator[BoardHeader]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1364, 80)
    header = BoardHeader(host)
    header.resize(1364, 74)
    header.set_metrics(METRICS)
    header.set_cells([CELL._replace(stage_id=number, name=f'Étape {number}') for number in range(6)])
    host.show()
    yield header
    host.close()


def picture(header: BoardHeader) -> QImage:
    image = QImage(header.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme().color('canvas'))
    header.render(image, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def part(header: BoardHeader, column: int, top: int = 0, bottom: int = 46) -> QImage:
    return picture(header).copy(METRICS.left(column), top, METRICS.width, bottom - top)


def hover(header: BoardHeader, x: float, y: float = 10) -> None:
    kind, nothing = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    spot = QPointF(x, y)
    event = QMouseEvent(kind, spot, header.mapToGlobal(spot), nothing, nothing, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(header, event)


def plus_of(column: int) -> QPoint:
    return QPoint(METRICS.left(column) + METRICS.width - 11, 11)


def tip_at(header: BoardHeader, x: int, y: int) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(header, QHelpEvent(QEvent.Type.ToolTip, QPoint(x, y), header.mapToGlobal(QPoint(x, y))))
    return QToolTip.text()


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_one_line_runs_through_all_stages(qapp: QApplication, header: BoardHeader, look: str) -> None:
    apply_theme(qapp, look, animations=False)
    image = picture(header)
    along = [image.pixelColor(METRICS.left(column) + 60, TRACK).name() for column in range(6)]
    assert along == [stage_color(column, 6).name() for column in range(6)]


def test_a_pill_lies_on_each_joint(header: BoardHeader) -> None:
    image, joint = picture(header), METRICS.left(1) - METRICS.gap // 2
    # 46 px wide and 18 high, from 47: its ground hides the line.
    assert image.pixelColor(joint - 21, TRACK).name() == theme().color('canvas').name()
    assert image.pixelColor(joint - 27, TRACK).name() == stage_color(0, 6).name()
    assert image.pixelColor(joint, 47).name() == theme().color('border-strong').name()


@pytest.mark.parametrize('column', [0, 5])
def test_a_pill_has_room_for_all_of_its_deals(header: BoardHeader, column: int) -> None:
    header.set_cells([CELL._replace(stage_id=number, conversion='100\u202f%') for number in range(6)])
    content = text_width('100\u202f%', 'micro') + 2 + 10
    box = header._spot(column).pill_box_for(content)
    assert box.width() >= content + 10
    # Between its border and its words is its ground.
    inside = picture(header).pixelColor(int(box.left()) + 3, int(box.center().y()))
    assert inside.name() == theme().color('canvas').name()


def test_the_last_pill_ends_in_won(header: BoardHeader) -> None:
    image, right = picture(header), METRICS.left(5) + METRICS.width
    green = theme().color('success-fill').name()
    assert green in {image.pixelColor(x, y).name() for x in range(right - 20, right) for y in range(50, 62)}


def test_a_stage_nobody_has_left_yet_has_a_bare_joint(header: BoardHeader) -> None:
    header.set_cells([CELL._replace(stage_id=number, conversion='') for number in range(6)])
    joint = METRICS.left(1) - METRICS.gap // 2
    assert picture(header).pixelColor(joint - 15, TRACK).name() == stage_color(0, 6).name()


def test_the_track_does_not_run_through_removed_stages(header: BoardHeader) -> None:
    cells = [CELL._replace(stage_id=number, removed=number == 5) for number in range(6)]
    header.set_cells(cells)
    image = picture(header)
    assert image.pixelColor(METRICS.left(5) + 60, TRACK).name() == theme().color('border-strong').name()
    # The stage before it is the last of the line now.
    assert image.pixelColor(METRICS.left(4) + 60, TRACK).name() == stage_color(4, 5).name()


def test_the_plus_comes_with_the_pointer(header: BoardHeader) -> None:
    before, other = part(header, 2), part(header, 3)
    hover(header, METRICS.left(2) + 50)
    assert part(header, 2) != before
    assert part(header, 3) == other
    QApplication.sendEvent(header, QEvent(QEvent.Type.Leave))
    assert part(header, 2) == before


def test_the_plus_asks_for_a_deal_in_its_stage(qtbot: QtBot, header: BoardHeader) -> None:
    hover(header, METRICS.left(2) + 50)
    with qtbot.waitSignal(header.new_deal_asked) as asked:
        QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=plus_of(2))
    assert asked.args == [2]


def test_a_click_beside_the_plus_asks_nothing(qtbot: QtBot, header: BoardHeader) -> None:
    hover(header, METRICS.left(2) + 50)
    with qtbot.assertNotEmitted(header.new_deal_asked):
        QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=plus_of(2) - QPoint(60, 0))


def test_nothing_is_added_to_a_removed_stage(qtbot: QtBot, header: BoardHeader) -> None:
    header.set_cells([CELL._replace(stage_id=number, removed=number == 2) for number in range(6)])
    hover(header, METRICS.left(2) + 50)
    with qtbot.assertNotEmitted(header.new_deal_asked):
        QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=plus_of(2))


def test_a_refusing_header_is_amber_and_names_how_many_are_missing(header: BoardHeader) -> None:
    header.set_looks({2: HeaderLook('2 manquants', refused=True)})
    shown = part(header, 2, 0, 22)
    assert theme().color('warning-soft').name() in colors(shown)


def test_a_drop_is_previewed_in_blue(header: BoardHeader) -> None:
    header.set_looks({2: HeaderLook('+\u00a014\u202f200\u00a0€')})
    assert theme().color('accent-soft').name() in colors(part(header, 2, 0, 22))


def test_a_closed_stage_is_locked_and_faded(header: BoardHeader) -> None:
    before = part(header, 2)
    header.set_looks({2: HeaderLook(locked=True)})
    assert theme().color('text').name() in colors(before)
    assert theme().color('text').name() not in colors(part(header, 2))
    header.set_looks({})
    assert part(header, 2) == before


def test_a_long_name_leaves_room_for_the_chip(header: BoardHeader) -> None:
    long = CELL._replace(stage_id=2, name='Négociation avec la direction des achats')
    header.set_cells([long if number == 2 else CELL._replace(stage_id=number) for number in range(6)])
    header.set_looks({2: HeaderLook('2 manquants', refused=True)})
    chip = METRICS.width - 90
    gap = part(header, 2, 4, 18).copy(chip - 14, 0, 4, 14)
    assert colors(gap) == {theme().color('canvas').name()}


@pytest.mark.parametrize(
    ('name', 'chip'), [('Essai', '2 manquants'), ('Revue du contrat', '2'), ('Démonstration commune', '2')]
)
def test_the_chip_is_short_where_the_name_needs_the_room(name: str, chip: str) -> None:
    look = HeaderLook('2 manquants', refused=True, short_chip='2')
    assert fitting_look(look, name, METRICS.width - 25).chip == chip


@pytest.mark.parametrize('several', [False, True])
def test_long_figures_stay_within_their_column(header: BoardHeader, several: bool) -> None:
    total = ' · '.join(['1\u202f234\u202f567\u00a0€'] * (3 if several else 1))
    long = CELL._replace(stage_id=2, total=total, weighted=f'pondéré {total}', several=several)
    header.set_cells([long if number == 2 else CELL._replace(stage_id=number, total='') for number in range(6)])
    right = METRICS.left(2) + METRICS.width
    gap = picture(header).copy(right - 1, 18, METRICS.gap + 1, 28)
    assert colors(gap) == {theme().color('canvas').name()}


def test_tips_say_the_purpose_the_figures_and_the_conversion(header: BoardHeader) -> None:
    on_pill = tip_at(header, METRICS.left(1) - METRICS.gap // 2, TRACK)
    on_name = tip_at(header, METRICS.left(1) + 40, 10)
    assert on_pill == '14 sur 19'
    assert on_name.split('\n') == ['Savoir qui demande.', CELL.total, CELL.weighted]


def test_a_removed_stage_tells_what_to_do(header: BoardHeader) -> None:
    header.set_cells([CELL._replace(stage_id=number, removed=number == 2) for number in range(6)])
    assert 'retirée' in tip_at(header, METRICS.left(2) + 40, 10)


def test_the_header_reads_all_stages_aloud(header: BoardHeader) -> None:
    assert header.accessibleName() == 'Étapes'
    assert header.accessibleDescription().count('Identification, 6 affaires') == 6


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(
    ('room', 'shown'),
    [(300, 'pondéré 3 k€ · 8 kJPY · 2 k$US'), (110, 'pondéré 3 k€ · +2'), (20, 'pondéré 3 k€ · 8 kJPY · 2 k$US')],
)
def test_currencies_without_room_are_counted_not_cut(room: int, shown: str) -> None:
    assert whole_amounts('pondéré 3 k€ · 8 kJPY · 2 k$US', room, 'micro') == shown


@pytest.mark.parametrize(('room', 'total', 'weighted'), [(209, True, True), (152, True, False), (145, False, False)])
def test_the_total_stays_in_full_longer_than_what_it_is_worth(room: int, total: bool, weighted: bool) -> None:
    shown = fitting_figures(CELL, room)
    full = (CELL.total, CELL.weighted)
    assert (shown[0] == full[0], shown[1] == full[1]) == (total, weighted)


def test_a_name_is_shown_whole_where_only_the_count_has_no_room() -> None:
    room = text_width('Proposition', 'body', 'semibold') + 10
    assert fitting_name('Proposition', '5', room) == ('Proposition', '')
    assert fitting_name('Proposition', '5', room + 10) == ('Proposition', '5')
    assert fitting_name('Proposition', '5', room - 20) == ('Prop…', '5')
