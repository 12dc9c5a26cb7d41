"""A calendar that asks for the day of an activity, beside where it stands."""

from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup

SPOT = 18


class DayChoice(QObject):
    """`chosen(activity, day)` once she has picked one; Escape and a click elsewhere call it off."""

    chosen = Signal(ID, date)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._popup: CalendarPopup | None = None
        self._anchor: QWidget | None = None
        self._back: QWidget | None = None

    def ask(self, activity_id: int, view: QAbstractScrollArea, at: QPoint, today: date, day: date) -> None:
        """`at` is a point of the view's viewport."""
        self.close()
        self._back = view
        anchor = self._anchor = QWidget(view.viewport())
        anchor.setGeometry(at.x() - SPOT // 2, at.y() - SPOT // 2, SPOT, SPOT)
        anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # There to be hidden with its view: the calendar goes then.
        anchor.show()
        popup = self._popup = CalendarPopup(anchor, today, max(day, today), may_be_empty=False)
        popup.chosen.connect(lambda chosen: self._choose(activity_id, chosen))
        popup.closed.connect(self.close)
        popup.open()

    def close(self) -> None:
        for part in (self._popup, self._anchor):
            if part is not None and isValid(part):
                if isinstance(part, CalendarPopup):
                    part.dispose()
                    if self._back is not None:
                        self._back.setFocus(Qt.FocusReason.PopupFocusReason)
                else:
                    part.deleteLater()
        self._popup = self._anchor = None

    def _choose(self, activity_id: int, day: date) -> None:
        self.close()
        self.chosen.emit(activity_id, day)
