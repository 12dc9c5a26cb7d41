"""The calendar that opens under a date field."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.calendar.month_days import add_months
from salesdesk.ui.widgets.calendar.month_grid import MonthGrid
from salesdesk.ui.widgets.floating.outside_click import OutsideClick
from salesdesk.ui.widgets.floating.surface import Surface, place_below, rect_in_window
from salesdesk.ui.widgets.focus.focus_trap import move_focus
from salesdesk.ui.widgets.text.label import Label


def month_name(month: date) -> str:
    """'Juin 2026'."""
    name = QLocale(current_language()).toString(QDate(month.year, month.month, 1), 'MMMM yyyy')
    return name[:1].upper() + name[1:]


class CalendarPopup(Surface):
    """Signals: `chosen(date)`, or `chosen(None)` where the date may be empty.

    `closed()` by Escape, by a click away, and when what it hangs under is seen no more.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, anchor: QWidget, today: date, day: date | None, *, may_be_empty: bool) -> None:
        super().__init__(anchor.window())
        self._window = anchor.window()
        self._anchor = anchor
        self.grid = MonthGrid(today, day, self)
        self._title = Label('', weight='semibold')
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(13, 9, 13, 9)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addWidget(self.grid)
        column.addLayout(self._foot(may_be_empty=may_be_empty))
        self.grid.moved.connect(self._show_month)
        self.grid.chosen.connect(self.chosen)
        self._show_month()
        self._outside = OutsideClick(self, anchor)
        self._outside.happened.connect(self.closed)
        # It is the window's child and would stay, over another page, when a key closes the form or the panel beneath.
        anchor.installEventFilter(self)
        anchor.destroyed.connect(self.dispose)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        for icon, name, step in (('chevron-left', _('Previous month'), -1), ('chevron-right', _('Next month'), 1)):
            button = IconButton(icon, name, size='sm')
            # The step is bound now: the loop will have gone on when the button is pressed.
            button.clicked.connect(lambda _checked=False, step=step: self.grid.move_to(add_months(self.grid.day, step)))
            row.addWidget(button)
        return row

    def _foot(self, *, may_be_empty: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        today = Button(_('Today'), size='sm')
        today.clicked.connect(lambda: self.chosen.emit(self.grid.today))
        row.addWidget(today)
        row.addStretch(1)
        if may_be_empty:
            clear = Button(_('Clear'), 'ghost', size='sm')
            clear.clicked.connect(lambda: self.chosen.emit(None))
            row.addWidget(clear)
        return row

    def _show_month(self) -> None:
        self._title.setText(month_name(self.grid.day))

    def open(self) -> None:
        size = self._column.sizeHint()
        self.setGeometry(place_below(rect_in_window(self._anchor), size, self._window.rect()))
        self.show()
        self.raise_()
        self._outside.start()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def dispose(self) -> None:
        self._outside.stop()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self._anchor and self.isVisible():
            self.closed.emit()
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        return move_focus(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()
