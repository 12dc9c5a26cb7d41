"""The foot of the gate's popover: how to answer while the card is held, the ways around once it is parked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.kbd import Kbd
from salesdesk.ui.widgets.text.label import Label

SIDE, HEIGHT = 14, 34
PADDING = 9


class GateFooter(QWidget):
    """Nothing can be clicked while the button is held, so the ways around come later."""

    override_asked = Signal()
    abandon_asked = Signal()

    def __init__(self, *, may_override: bool, abandons: bool) -> None:
        super().__init__()
        self._hint = Label(_('Let go of the card to answer here.'), 'small', 'text-2', lines=0)
        self._ways: list[Button] = []
        self.setMinimumHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 4, SIDE, 4)
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
        # The words of a ghost button stand in its padding: without it they would not line up with the rows above.
        row = self.layout()
        if row is not None:
            row.setContentsMargins(SIDE - PADDING if shown and self._ways else SIDE, 4, SIDE, 4)
