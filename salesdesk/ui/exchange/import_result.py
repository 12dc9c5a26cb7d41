"""What an import did, and the way to the rows it had to leave out."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.exchange.import_request import ImportSummary
from salesdesk.i18n.sentences import done_sentence
from salesdesk.i18n.translator import _
from salesdesk.ui.exchange.import_texts import summary_lines
from salesdesk.ui.theme.painting.glyphs import paint_won_glyph
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

GLYPH, LEAD = 20, 32


class ImportResult(QWidget):
    """Signal: save_asked(), for the rows that were refused."""

    save_asked = Signal()

    def __init__(self, summary: ImportSummary) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(LEAD, 8, 0, 8)
        column.setSpacing(4)
        self.title = Label(done_sentence('import_deals', {'count': str(summary.imported)}), 'title-s', lines=0)
        column.addWidget(self.title)
        for line in summary_lines(summary):
            column.addWidget(Label(line, 'body', 'text-2', lines=0))
        self.save = Button(_('Save the refused rows…'), icon='file-down')
        self.saved = Label('', 'small', 'text-2')
        if summary.refused:
            column.addSpacing(8)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(self.save)
            row.addWidget(self.saved, 1)
            column.addLayout(row)
            self.save.clicked.connect(self.save_asked)

    def say_saved(self, sentence: str) -> None:
        self.saved.setText(sentence)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_won_glyph(QPainter(self), QRectF(0, 9, GLYPH, GLYPH))
