"""Parts side by side that go on in the next line where the width ends; the last one takes the rest of its line."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from salesdesk.ui.widgets.fields.kept_items import KeptItems


class FlowLayout(KeptItems):
    """`line` is the height of a line, `least` the width below which the last part moves to a new line, `corner` what
    is left free at the end of the first line.
    """

    def __init__(self, parent: QWidget, *, line: int, gap: int, least: int, corner: int = 0) -> None:
        super().__init__(parent)
        self._line, self._gap, self._least, self._corner = line, gap, least, corner

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(QRect(0, 0, width, 0))[1]

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(self._least + margins.left() + margins.right(), self._line + margins.top() + margins.bottom())

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect)[0], strict=True):
            item.setGeometry(place)

    def _shown(self) -> list[QLayoutItem]:
        """Hidden parts take no place, and leave no gap."""
        return [item for item, _widget in self.living() if not item.isEmpty()]

    def _places(self, rect: QRect) -> tuple[list[QRect], int]:
        """Where each part goes, and the whole height."""
        inner = rect.marginsRemoved(self.contentsMargins())
        places, left, top = [], inner.left(), inner.top()
        end = inner.left() + inner.width() - self._corner
        shown = self._shown()
        for number, item in enumerate(shown):
            last = number == len(shown) - 1
            width = min(self._least if last else item.sizeHint().width(), inner.width())
            # What takes no room needs no line of its own.
            if width and left > inner.left() and left + width > end:
                left, top = inner.left(), top + self._line + self._gap
                end = inner.left() + inner.width()
            if last:
                width = max(0, end - left)
            places.append(QRect(left, top, width, self._line))
            left += width + self._gap
        return places, top + self._line + self.contentsMargins().bottom() - rect.top()
