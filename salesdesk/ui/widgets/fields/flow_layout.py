"""Parts side by side that go on in the next line where the width ends; the last one takes the rest of its line."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """`line` is the height of a line, `least` the width below which the last part moves to a new line."""

    def __init__(self, parent: QWidget, *, line: int, gap: int, least: int) -> None:
        super().__init__(parent)
        self._line, self._gap, self._least = line, gap, least
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, row: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(row, self._items.pop())

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

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
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, rect: QRect) -> tuple[list[QRect], int]:
        """Where each part goes, and the whole height."""
        inner = rect.marginsRemoved(self.contentsMargins())
        places, left, top = [], inner.left(), inner.top()
        shown = self._shown()
        for number, item in enumerate(shown):
            last = number == len(shown) - 1
            width = min(self._least if last else item.sizeHint().width(), inner.width())
            if left > inner.left() and left + width > inner.left() + inner.width():
                left, top = inner.left(), top + self._line + self._gap
            if last:
                width = inner.left() + inner.width() - left
            places.append(QRect(left, top, width, self._line))
            left += width + self._gap
        return places, top + self._line + self.contentsMargins().bottom() - rect.top()
