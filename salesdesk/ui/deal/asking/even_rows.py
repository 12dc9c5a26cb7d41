"""Parts in one row where there is room, else in rows of as many each, all as wide as the row allows."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from salesdesk.ui.widgets.fields.kept_items import KeptItems


class EvenRows(KeptItems):
    """Natural widths in a single row; equal widths where a second row is needed, so that the columns stand in line."""

    def __init__(self, parent: QWidget, gap: int = 6) -> None:
        super().__init__(parent)
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    # Qt asks a layout of its own kind for all of the following.
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        columns = self._columns(width)
        rows = -(-len(self._parts()) // columns)
        return rows * self._line() + (rows - 1) * self._gap

    def sizeHint(self) -> QSize:
        return QSize(self._row_width(len(self._parts())), self._line())

    def minimumSize(self) -> QSize:
        return QSize(max((part.sizeHint().width() for part in self._parts()), default=0), self._line())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        columns = self._columns(rect.width())
        parts = self._parts()
        single = columns >= len(parts)
        even = (rect.width() - (columns - 1) * self._gap) // columns
        left = rect.left()
        for number, part in enumerate(parts):
            row, column = divmod(number, columns)
            left = rect.left() if column == 0 else left
            width = part.sizeHint().width() if single else even
            # Past its item: one of fixed width would be kept from filling its column.
            part.setGeometry(QRect(left, rect.top() + row * (self._line() + self._gap), width, self._line()))
            left += width + self._gap

    def _parts(self) -> list[QWidget]:
        return [widget for _item, widget in self.living()]

    def _columns(self, width: int) -> int:
        """As many as fit side by side, shared out evenly among the rows that makes."""
        count = max(1, len(self._parts()))
        if self._row_width(count) <= width:
            return count
        widest = self.minimumSize().width()
        most = max(1, (width + self._gap) // (widest + self._gap))
        rows = -(-count // most)
        # Four in rows of three and one would leave an orphan: two and two.
        return -(-count // rows)

    def _row_width(self, count: int) -> int:
        return sum(part.sizeHint().width() for part in self._parts()[:count]) + self._gap * max(0, count - 1)

    def _line(self) -> int:
        return max((part.sizeHint().height() for part in self._parts()), default=0)
