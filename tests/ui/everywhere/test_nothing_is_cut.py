"""No text is cut, in French or English, in the window of the design or in the smallest one."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from building import Desk, euros
from furnishing import furnished
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scenes.every_scene import SCENES
from seat import Seat

from salesdesk.controllers.clock import FixedClock
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label

LookEverywhere = Callable[..., dict[str, list[str]]]
SPOKEN = (QLabel, QAbstractButton, QTabBar)


def words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else widget.accessibleName()


def is_elided(widget: QWidget) -> bool:
    """A label offers its whole text as a tooltip when it shows only a part."""
    return isinstance(widget, Label) and bool(widget.text()) and widget.toolTip() == widget.text()


def is_too_small(widget: QWidget) -> bool:
    """A label measures up to a pixel more than its letters take."""
    if isinstance(widget, IconButton):
        return False
    spare = 1 if isinstance(widget, QLabel) else 0
    if widget.hasHeightForWidth():
        return widget.height() < widget.heightForWidth(widget.width())
    hint = widget.sizeHint()
    return widget.width() < hint.width() - spare or widget.height() < hint.height()


def is_outside(widget: QWidget) -> bool:
    """Beyond the edge of what holds it, or of a column that only scrolls downwards."""
    holder = widget.parentWidget()
    while holder is not None:
        place = QRect(widget.mapTo(holder, QPoint()), widget.size())
        area = holder.parentWidget()
        if isinstance(area, QAbstractScrollArea) and holder is area.viewport():
            across = place.left() < 0 or place.right() >= holder.width()
            return across and not area.horizontalScrollBar().maximum()
        if not holder.rect().contains(place):
            return True
        holder = None if holder.isWindow() else area
    return False


def hides_its_hint(line: QLineEdit) -> bool:
    margins = line.textMargins()
    room = line.contentsRect().width() - margins.left() - margins.right()
    return not line.text() and line.fontMetrics().horizontalAdvance(line.placeholderText()) > room


def cuts_its_choice(box: QComboBox) -> bool:
    """The longest of its options need not be seen whole before it is chosen."""
    letters = box.fontMetrics()
    longest = max(letters.horizontalAdvance(box.itemText(at)) for at in range(box.count()))
    around = box.sizeHint().width() - longest
    return box.width() - around < letters.horizontalAdvance(box.currentText())


def cuts_a_title(header: QHeaderView) -> bool:
    titles = [str(header.model().headerData(at, header.orientation()) or '') for at in range(header.count())]
    widths = [header.fontMetrics().horizontalAdvance(title) for title in titles]
    return any(header.sectionSize(at) < width for at, width in enumerate(widths) if not header.isSectionHidden(at))


def cut(_seat: Seat, part: QWidget) -> list[str]:
    QApplication.processEvents()
    parts = [widget for widget in part.findChildren(QWidget) if widget.isVisible()]
    spoken = [widget for widget in parts if isinstance(widget, SPOKEN) and words(widget)]
    faults = [widget for widget in spoken if is_elided(widget) or is_too_small(widget) or is_outside(widget)]
    faults += [line for line in parts if isinstance(line, QLineEdit) and hides_its_hint(line)]
    faults += [box for box in parts if isinstance(box, QComboBox) and cuts_its_choice(box)]
    faults += [header for header in parts if isinstance(header, QHeaderView) and cuts_a_title(header)]
    return [f'{type(widget).__name__} {words(widget)!r} {widget.size().toTuple()}' for widget in faults]


@pytest.mark.parametrize('size', [(1440, 900), (1180, 720)])
@pytest.mark.parametrize('language', ['fr', 'en'])
def test_no_text_is_cut(look_everywhere: LookEverywhere, language: str, size: tuple[int, int]) -> None:
    assert look_everywhere(cut, language, *size) == {}


@pytest.mark.parametrize('month', [9, 11, 12])
def test_the_longest_months_are_read_whole_in_today(
    qtbot: QtBot, qapp: QApplication, sample_desk: Desk, tmp_path: Path, month: int
) -> None:
    assert isinstance(sample_desk.clock, FixedClock)
    sample_desk.clock.set(datetime(2026, month, 2, 7, tzinfo=UTC))
    with furnished(qtbot, qapp, sample_desk, language='fr') as seat:
        seat.office.desk.workplace.month.set_target(euros(45_000))
        seat.window.resize(1180, 720)
        assert cut(seat, SCENES['today'](seat, qtbot, tmp_path)) == []
