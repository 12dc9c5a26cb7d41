"""The room that the cards of a column make for one that is held over it."""

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from salesdesk.ui.board.columns.column_look import ROOM
from salesdesk.ui.theme.theme import theme


class RoomAnimation(QObject):
    """How far the cards below the line have moved: runs once when a card comes over the column."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shift = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._move)

    def make(self) -> None:
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(float(ROOM))
        self._animation.setDuration(theme().duration('base'))
        self._animation.setEasingCurve(theme().easing('enter'))
        self._animation.start()

    def close(self) -> None:
        self._animation.stop()
        self.shift = 0.0

    def _move(self, shift: float) -> None:
        self.shift = shift
        self.moved.emit()
