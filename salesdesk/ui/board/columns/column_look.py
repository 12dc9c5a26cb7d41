"""What a drag does to a column's looks, and the room its cards make."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from salesdesk.ui.theme.theme import theme

# Cards below the insert line move down by this much, in px.
ROOM = 8


@dataclass(frozen=True)
class ColumnLook:
    """The card that left, the row a card would take, whether that is refused, and whether the column may be entered."""

    lifted_id: int | None = None
    insert_row: int | None = None
    refused: bool = False
    faded: bool = False


AT_REST = ColumnLook()


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
