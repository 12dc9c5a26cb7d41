"""Asks for any span of days, or for the period before or after the one shown."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.reports.periods import period_before, period_behind
from salesdesk.reports.report import Period
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.widgets.buttons.button import Button


class PeriodPopover(FormPopover):
    """`chosen(Period)`: both days are included."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, period: Period, today: date) -> None:
        super().__init__(window, _('Period'), _('Show'), sentence=_('From one day to another, both included.'))
        self.first = day_field(_('From'), today, day=period.first, may_be_empty=False)
        self.last = day_field(_('To'), today, day=period.last, may_be_empty=False)
        self.before = Button(_('Previous period'), size='sm', icon='chevron-left')
        self.behind = Button(_('Next period'), size='sm', icon_after='chevron-right')
        self.content.addLayout(_beside(self.before, self.behind))
        self.content.addLayout(_beside(self.first, self.last))
        for field in (self.first, self.last):
            field.submitted.connect(self.submit)
        self.before.clicked.connect(lambda: self._choose(period_before(period)))
        self.behind.clicked.connect(lambda: self._choose(period_behind(period)))

    def take_focus(self) -> None:
        """At the days asked for: Enter on what comes first would step to the period before."""
        super().take_focus()
        self.first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        if not (self.first.validate() and self.last.validate()):
            return
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return
        if first > last:
            self.last.set_error(_('The period ends before it begins.'))
            return
        self._choose(Period(first, last))

    def _choose(self, period: Period) -> None:
        self.close_popover()
        self.deleteLater()
        self.chosen.emit(period)


def _beside(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        # As wide and as high as the other one, also where one of them says what is wrong with it.
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row
