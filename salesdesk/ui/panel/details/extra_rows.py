"""What an import brought that has no field: shown as it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.text.label import Label

NAME_WIDTH = 130


class PlainPair(QWidget):
    """A name and a value that is only read."""

    def __init__(self, name: str, value: str = '') -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        label = Label(name, 'small', 'text-2', lines=2)
        label.setFixedWidth(NAME_WIDTH)
        self.value = Label(value, lines=0)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.value, 1)

    def show_value(self, value: str) -> None:
        self.value.setText(value)


class ExtraRows(QWidget):
    """Takes no place where there is nothing."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._known: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(6)
        self.setVisible(False)

    def refresh(self) -> None:
        extra = {name: value for name, value in self._shown.deal.extra.items() if value}
        if extra != self._known:
            self._known = extra
            self._fill(extra)
        self.setVisible(bool(extra))

    def _fill(self, extra: dict[str, str]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if extra:
            self._column.addWidget(Label(_('From the imported file'), 'small', 'text-2', weight='medium'))
        for name, value in extra.items():
            self._column.addWidget(PlainPair(name, value))
