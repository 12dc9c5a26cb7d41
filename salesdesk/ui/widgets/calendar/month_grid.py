"""The grid of a month: a click or the keyboard chooses a day."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.i18n.translator import current_language
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.calendar.month_days import DAYS, FIRST, LAST, WEEKS, add_months, first_of, month_days

CELL, HEAD = 32, 24
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def day_name(day: date) -> str:
    """'jeudi 11 juin 2026', for screen readers."""
    return QLocale(current_language()).toString(QDate(day.year, day.month, day.day), 'dddd d MMMM yyyy')


def _within(day: date) -> date:
    """The day itself, or the nearest one whose month has a whole grid."""
    return max(FIRST, min(day, LAST))


class MonthGrid(QWidget):
    """Signals: `chosen(date)`, and `moved()` when the day under the keyboard changes, the month with it."""

    chosen = Signal(object)
    moved = Signal()

    def __init__(self, today: date, chosen: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today, self.day, self._chosen = today, _within(chosen or today), chosen
        self._hovered: date | None = None
        self._first_weekday = QLocale().firstDayOfWeek().value - 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(day_name(self.day))

    def sizeHint(self) -> QSize:
        return QSize(DAYS * CELL, HEAD + WEEKS * CELL)

    def move_to(self, day: date) -> None:
        self.day = _within(day)
        self.setAccessibleName(day_name(self.day))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.move_to(self.day + timedelta(days=STEPS[key]))
        elif key in MONTHS:
            self.move_to(add_months(self.day, MONTHS[key]))
        elif key == Qt.Key.Key_Home:
            self.move_to(first_of(self.day))
        elif key == Qt.Key.Key_End:
            self.move_to(add_months(first_of(self.day), 1) - timedelta(days=1))
        elif key in CHOOSE:
            self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def cell(self, day: date) -> QRectF:
        """Where a day of the grid is drawn."""
        number = month_days(self.day, self._first_weekday).index(day)
        return QRectF(number % DAYS * CELL, HEAD + number // DAYS * CELL, CELL, CELL)

    def _day_at(self, spot: QPointF) -> date | None:
        column, row = int(spot.x() // CELL), int((spot.y() - HEAD) // CELL)
        inside = 0 <= column < DAYS and 0 <= row < WEEKS
        return month_days(self.day, self._first_weekday)[row * DAYS + column] if inside else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._day_at(event.position())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._day_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        # Released on another day than pressed: she changed her mind.
        if day is not None and day == self._hovered:
            self.chosen.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        locale = QLocale(current_language())
        days = month_days(self.day, self._first_weekday)
        for column in range(DAYS):
            name = locale.dayName(days[column].weekday() + 1, QLocale.FormatType.NarrowFormat)
            box = QRectF(column * CELL, 0, CELL, HEAD)
            draw_text(painter, box, name, 'micro', theme().color('text-3'), align=Qt.AlignmentFlag.AlignHCenter)
        for day in days:
            self._paint_day(painter, self.cell(day), day)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        look, radius = theme(), tokens().radius['chip'] + 1
        focused = day == self.day and self.hasFocus()
        inset = 3 if focused else 1
        box = cell.adjusted(inset, inset, -inset, -inset)
        ink, weight = ('text' if day.month == self.day.month else 'text-3'), None
        if day == self._chosen:
            paint_box(painter, box, radius=radius, fill=look.color('accent'))
            ink, weight = 'text-on-fill', 'semibold'
        elif day == self._hovered and self.underMouse():
            paint_box(painter, box, radius=radius, fill=look.color('hover'))
        if day == self.today and day != self._chosen:
            ink, weight = 'accent-text', 'semibold'
        if focused:
            paint_ring(painter, box, radius - 2, look.color('focus'), 2, 1)
        draw_text(
            painter, box, str(day.day), 'body', look.color(ink), weight=weight, align=Qt.AlignmentFlag.AlignHCenter
        )
