"""What is shown where a database could not be opened: the sentence, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.feedback.empty_state import EmptyState


class ErrorPage(QWidget):
    """Nothing was changed; she may try again, choose another file or leave."""

    retry_asked = Signal()
    other_asked = Signal()
    quit_asked = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setAccessibleName(sentence)
        state = EmptyState(_('SalesDesk could not open your data.'), sentence, icon='triangle-alert')
        for text, variant, signal in (
            (_('Try again'), 'primary', self.retry_asked),
            (_('Choose another file…'), 'secondary', self.other_asked),
            (_('Quit'), 'secondary', self.quit_asked),
        ):
            state.add_action(text, variant=variant).clicked.connect(signal)
        # Between stretches, not by an alignment: a layout would give an aligned text the height it has when unbroken.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(state)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
