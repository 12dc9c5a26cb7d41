"""Says that figures are being counted, where that takes longer than a moment."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.reports.report_reader import ReportReader
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow

# Of fewer deals the count is over before one has read that it goes on.
MANY = 3000


class SlowCount(QWidget):
    """Shows itself while it must; Stop leaves the page as it is, and what was counted stays counted."""

    def __init__(self, reader: ReportReader) -> None:
        super().__init__()
        self._reader = reader
        self.row = ProgressRow(_('Counting your history'))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 0)
        line.addWidget(self.row)
        self.hide()
        reader.progressed.connect(self._show)
        reader.read.connect(self.hide)
        reader.stopped.connect(self.hide)
        self.row.stopped.connect(reader.stop)

    def _show(self, done: int, total: int) -> None:
        if total >= MANY and done < total:
            self.row.show_progress(done, total)
            self.row.stop.setEnabled(True)
            self.show()
