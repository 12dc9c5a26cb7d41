"""For how many days without contact a deal is unattended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.formats import days_text
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.text.label import Label

USUAL = (7, 14, 30, 60, 90, 180)


class DaysChoice(QWidget):
    """`chosen(days)`; what was set otherwise is offered too."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.select = Select(_('Days without contact'))
        self.select.chosen.connect(lambda key: self.chosen.emit(int(key)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(_('Without contact for'), 'small', 'text-2', shrinks=False))
        row.addWidget(self.select)

    def show_days(self, days: int) -> None:
        """Silently."""
        offered = sorted({*USUAL, days})
        self.select.set_options([Option(str(number), days_text(number)) for number in offered])
        self.select.choose(str(days))
