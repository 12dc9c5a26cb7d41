"""A day and an hour of her own choosing."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import HourField, day_field
from salesdesk.ui.deal.frames.form_popover import FormPopover


class MomentPopover(FormPopover):
    """`chosen(day, minute)`; minute is None where she set no hour."""

    chosen = Signal(object, object)

    def __init__(self, window: QWidget, today: date, day: date, minute: int | None) -> None:
        super().__init__(window, _('Day and time'), _('Choose'))
        self.day = day_field(_('Date of the action'), today, day=day, may_be_empty=False)
        self.hour = HourField(_('Time of the action'), placeholder=_('Time, if any'))
        self.hour.set_minute(minute)
        for field in (self.day, self.hour):
            self.content.addWidget(field)
            field.submitted.connect(self.submit)

    def submit(self) -> None:
        wrong = [field for field in (self.day, self.hour) if not field.validate()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        day, minute = self.day.day(), self.hour.minute()
        self.close_popover()
        self.deleteLater()
        self.chosen.emit(day, minute)
