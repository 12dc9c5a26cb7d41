"""Tiles, legends, and the note that explains a figure."""

from in_window import colors, hover, leave, picture, put
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.charts.callout import Callout
from salesdesk.ui.widgets.charts.legend import Key, Legend
from salesdesk.ui.widgets.charts.tile import Tile, TileButton
from salesdesk.ui.widgets.text.span_line import Span

OPEN = Tile('Open pipeline', '€406,250', (Span('27 deals ', color='text-3'), Span('+6%', 'medium', 'success')))


def test_a_tile_is_read_as_one_sentence(window: QWidget) -> None:
    assert put(window, TileButton(OPEN)).accessibleName() == 'Open pipeline, €406,250, 27 deals +6%'


def test_a_better_figure_is_green(window: QWidget) -> None:
    assert theme().color('success').name() in colors(put(window, TileButton(OPEN), width=212))


def test_progress_is_a_line_of_its_part(window: QWidget) -> None:
    tile = put(window, TileButton(Tile('Won', '€18,450', (Span('41% of the target'),), 0.5)), width=212)
    image, green = picture(tile), theme().color('chart-won').name()
    assert max(sum(image.pixelColor(x, y).name() == green for x in range(212)) for y in range(92)) in range(35, 39)


def test_more_than_the_whole_fills_the_line(window: QWidget) -> None:
    tile = put(window, TileButton(Tile('Won', '€18,450', (), 7.0)), width=212)
    image, green = picture(tile), theme().color('chart-won').name()
    assert max(sum(image.pixelColor(x, y).name() == green for x in range(212)) for y in range(92)) in range(72, 76)


def test_an_amount_is_never_cut(window: QWidget) -> None:
    long = Tile('Open pipeline', '12 345 678 901 234 €')
    wide = put(window, TileButton(long), width=171)
    assert picture(wide) != picture(put(window, TileButton(Tile('Open pipeline', '12 345 678 901 ')), width=171))
    assert long.width() <= 171 + 20


def test_half_an_amount_beside_it_would_be_another_amount(window: QWidget) -> None:
    dollars, cut = (Tile('Open', '1 €', (Span('275 deals in EUR'), Span(words))) for words in (' + $1,700,092', ' …'))
    assert picture(put(window, TileButton(dollars), width=171)) == picture(put(window, TileButton(cut), width=171))
    assert picture(put(window, TileButton(dollars), width=300)) != picture(put(window, TileButton(cut), width=300))


def test_enter_and_a_click_are_the_same(window: QWidget, qtbot: QtBot) -> None:
    tile = put(window, TileButton(OPEN))
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_mouse_and_keyboard_point_at_a_tile(window: QWidget, qtbot: QtBot) -> None:
    tile, heard = put(window, TileButton(OPEN)), []
    tile.pointed.connect(heard.append)
    hover(tile)
    leave(tile)
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    tile.clearFocus()
    assert heard == [True, False, True, False]


def test_a_legend_shows_its_colours(window: QWidget) -> None:
    legend = put(window, Legend([Key('Won', 'chart-won'), Key('Target €45k', 'chart-target', dash=True)]))
    assert {theme().color('chart-won').name(), theme().color('chart-target').name()} <= colors(legend)
    assert legend.text() == 'Won, Target €45k'


def test_an_explanation_comes_at_once_to_the_keyboard(window: QWidget) -> None:
    note = Callout(window)
    note.explain(QRect(100, 100, 50, 20), ['Win rate', 'Won / (won + lost), closed in the period.'], at_once=True)
    assert note.isVisible()
    assert note.y() > 120


def test_the_mouse_waits_for_it(window: QWidget, qtbot: QtBot) -> None:
    note = Callout(window)
    note.explain(QRect(100, 100, 50, 20), ['Win rate'])
    assert not note.isVisible()
    qtbot.waitUntil(note.isVisible)


def test_put_away_it_does_not_come(window: QWidget, qtbot: QtBot) -> None:
    note = Callout(window)
    note.explain(QRect(100, 100, 50, 20), ['Win rate'])
    note.put_away()
    assert not note._timer.isActive()


def test_it_keeps_inside_the_window(window: QWidget) -> None:
    note = Callout(window)
    note.explain(QRect(1150, 700, 20, 15), ['Win rate', 'Won / (won + lost). ' * 8], at_once=True)
    assert window.rect().contains(note.geometry())
    assert note.geometry().bottom() < 700


def test_it_lets_the_mouse_through(window: QWidget, qtbot: QtBot) -> None:
    tile, note = put(window, TileButton(OPEN), 100, 100), Callout(window)
    note.explain(QRect(90, 40, 50, 20), ['Win rate', 'Words ' * 40], at_once=True)
    assert note.geometry().contains(110, 110)
    assert window.childAt(110, 110) is tile
