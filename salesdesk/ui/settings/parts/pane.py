"""White panes of rows: a setting or a record each, with a hairline between."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.settings.parts.scroll_column import TallContent
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

SIDE, ROW = 16, 52


class Pane(TallContent):
    """Add rows from the top; the pane is as high as they are."""

    def __init__(self, name: str = '', parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def add_row(self, row: QWidget) -> None:
        if self._column.count():
            self._column.addWidget(Separator())
        self._column.addWidget(row)

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(
            QPainter(self),
            QRectF(self.rect()),
            radius=tokens().radius['card'],
            fill=theme().color('surface'),
            border=theme().color('border'),
        )


class SettingRow(QWidget):
    """What it is, what it does in a quieter line, and the control at the right."""

    def __init__(self, title: str, description: str = '', control: QWidget | None = None) -> None:
        super().__init__()
        self.setMinimumHeight(ROW)
        self.title = Label(title, weight='medium', lines=0)
        self.description = Label(description, 'small', 'text-2', lines=0)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title)
        if description:
            words.addWidget(self.description)
        words.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SIDE, 8, SIDE, 8)
        self.row.setSpacing(12)
        self.row.addLayout(words, 1)
        if control is not None:
            self.row.addWidget(control)
            # A screen reader reads the control alone: what it does must come with it.
            if not control.accessibleDescription():
                control.setAccessibleDescription(description)
