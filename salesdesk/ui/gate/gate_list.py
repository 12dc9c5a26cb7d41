"""The questions of the gate's popover: all of them where the window is high enough, else they scroll."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.gate.gate_footer import SIDE
from salesdesk.ui.widgets.text.separator import Separator

MARGIN = 12


class GateList(QScrollArea):
    """As high as its rows, at most as set by allow(). `grown` when a row has unfolded something."""

    grown = Signal()

    def __init__(self, rows: Iterable[QWidget]) -> None:
        super().__init__()
        self._most = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        for row in rows:
            if self._rows.count():
                self._rows.addLayout(_inset_line())
            self._rows.addWidget(row)
        content = QWidget()
        content.setLayout(self._rows)
        self.setWidget(content)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)

    def allow(self, most: int) -> None:
        """What the window leaves for the rows, in px."""
        if most != self._most:
            self._most = most
            self.updateGeometry()

    def wanted_height(self, width: int) -> int:
        return (
            self._rows.totalHeightForWidth(width) if self._rows.hasHeightForWidth() else self._rows.sizeHint().height()
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wanted = self.wanted_height(width)
        return min(wanted, self._most) if self._most else wanted

    def sizeHint(self) -> QSize:
        width = self._rows.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._rows.minimumSize().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            # At once: rows must not be scrolled for want of room that the popover has still to give.
            self.grown.emit()
        return handled

    def show_focused(self) -> None:
        """What has the keyboard stays in sight where the rows scroll."""
        focused = self.window().focusWidget()
        if self._most and focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, MARGIN)


def _inset_line() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(SIDE, 0, SIDE, 0)
    row.addWidget(Separator())
    return row
