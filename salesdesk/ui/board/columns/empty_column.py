"""What a column says when it holds nothing: one sentence, one action."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

HEIGHT = 132


class EmptyColumn(QWidget):
    """A dashed box with a sentence; the button makes a deal in this very stage."""

    new_deal_asked = Signal()

    def __init__(self, stage_name: str, *, filtered: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(2)
        column.addStretch()
        sentence = _('Nothing with these filters') if filtered else _('No deal here')
        column.addWidget(Label(sentence, color='text-2', align=Qt.AlignmentFlag.AlignHCenter))
        if not filtered:
            hint = Label(_('Drag a card here.'), 'small', color='text-3', align=Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(hint)
            column.addSpacing(10)
            button = Button(_('Deal'), icon='plus', size='sm')
            button.setAccessibleName(_('New deal in {stage}').format(stage=stage_name))
            button.clicked.connect(self.new_deal_asked)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius, border = tokens().radius['card'], theme().color('border-strong')
        paint_box(QPainter(self), QRectF(self.rect()), radius=radius, border=border, dashed=True)
