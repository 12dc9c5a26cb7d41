"""A day, typed as one likes to write it or chosen in a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup
from salesdesk.ui.widgets.fields.line_field import LineField

Parse = Callable[[str], date]
Show = Callable[[date], str]


class DateField(LineField):
    """`parse(typed)` gives the day or raises ValueError with the sentence to show; `show(day)` writes it.

    Signal: changed(date | None), once the new day is understood. An empty field is None.
    """

    changed = Signal(object)

    def __init__(
        self,
        label: str,
        parse: Parse,
        show: Show,
        today: date,
        *,
        day: date | None = None,
        may_be_empty: bool = True,
        placeholder: str = '',
        hint: str = '',
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, placeholder=placeholder, hint=hint, parent=parent)
        self._parse, self._show, self._today = parse, show, today
        self._may_be_empty = may_be_empty
        self._day: date | None = None
        self._popup: CalendarPopup | None = None
        self.button = IconButton('calendar', _('Choose a date'), size='xs')
        self.button.clicked.connect(self._toggle)
        self.frame.add_after(self.button, right=5)
        self.line.editingFinished.connect(self.validate)
        self.line.installEventFilter(self)
        self.set_day(day)

    def day(self) -> date | None:
        """The last day understood; call validate() first where the form is about to be saved."""
        return self._day

    def set_day(self, day: date | None) -> None:
        self._day = day
        self.set_text(self._show(day) if day is not None else '')
        self.clear_error()

    def validate(self) -> bool:
        """Reads what is typed; False, with the reason shown, when it is no day."""
        text = self.text()
        if not text and not self._may_be_empty:
            self.set_error(_('Enter a date.'))
            return False
        # How the program writes a day need not be a way in which one may be typed.
        if self._day is not None and text == self._show(self._day):
            return not self.error()
        try:
            day = self._parse(text) if text else None
        except ValueError as error:
            self.set_error(str(error))
            return False
        self._take(day)
        return True

    def _take(self, day: date | None) -> None:
        before = self._day
        self.set_day(day)
        if day != before:
            self.changed.emit(day)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self._toggle()
            return True
        return False

    def is_open(self) -> bool:
        return self._popup is not None

    def _toggle(self) -> None:
        if self._popup is not None:
            self._close()
            return
        popup = self._popup = CalendarPopup(self.frame, self._today, self._day, may_be_empty=self._may_be_empty)
        popup.chosen.connect(self._choose)
        popup.closed.connect(self._close)
        popup.open()

    def _choose(self, day: date | None) -> None:
        self._close()
        self._take(day)

    def _close(self) -> None:
        popup, self._popup = self._popup, None
        if popup is not None and isValid(popup):
            self.line.setFocus(Qt.FocusReason.PopupFocusReason)
            popup.dispose()
