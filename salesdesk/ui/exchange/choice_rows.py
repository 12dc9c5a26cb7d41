"""Rows that each ask one thing of a name: what a column is, which stage a value means."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

NAME, CHOICE, GAP, AIR = 260, 300, 12, 4


class ChoiceRow(QWidget):
    """A name, a quieter word on it that may be cut, and the choice at the right."""

    def __init__(self, name: str, remark: str, select: Select) -> None:
        super().__init__()
        self.select = select
        row = QHBoxLayout(self)
        row.setContentsMargins(4, AIR, 4, AIR)
        row.setSpacing(GAP)
        title = Label(name, weight='medium')
        title.setFixedWidth(NAME)
        select.setFixedWidth(CHOICE)
        row.addWidget(title)
        row.addWidget(Label(remark, 'body', 'text-2'), 1)
        row.addWidget(select)


class ChoiceRows(QScrollArea):
    """Scrolls where there are more of them than fit; the one with the focus comes into sight."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.rows: list[ChoiceRow] = []

    def show_rows(self, rows: Iterable[ChoiceRow]) -> None:
        """These rows in place of those there were; how far one had scrolled stays."""
        place = self.verticalScrollBar().value()
        self.rows = list(rows)
        content = QWidget()
        content.setAutoFillBackground(False)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, tokens().size['scrollbar'], 0)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
            column.addWidget(Separator())
        column.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(place)

    def sizeHint(self) -> QSize:
        return QSize(600, 200)
