"""The foot of the gate's popover: how to answer while the card is held, the ways around once it is parked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.kbd import Kbd
from salesdesk.ui.widgets.text.label import Label


class GateFooter(QWidget):
    """Nothing can be clicked while the button is held, so the ways around come later."""

    override_asked = Signal()
    abandon_asked = Signal()

    def __init__(self, *, may_override: bool, abandons: bool) -> None:
        super().__init__()
        self._hint = Label(_('Let go of the card to answer here.'), 'small', 'text-2', lines=0)
        self._ways: list[Button] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(6)
        row.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignVCenter)
        for offered, text, signal in (
            (may_override, _('Move anyway…'), self.override_asked),
            (abandons, _('Abandon…'), self.abandon_asked),
        ):
            if offered:
                button = Button(text, 'ghost', size='sm')
                button.clicked.connect(signal)
                self._ways.append(button)
                row.addWidget(button)
        row.addStretch(0)
        row.addWidget(Kbd('Esc'))
        row.addWidget(Label(_('cancels'), 'small', 'text-2', shrinks=False))

    def show_ways(self, *, shown: bool) -> None:
        self._hint.setVisible(not shown)
        for button in self._ways:
            button.setVisible(shown)
