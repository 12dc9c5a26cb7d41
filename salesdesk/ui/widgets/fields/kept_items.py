"""How a layout of our own holds its items safely: Qt asks Python for them even while a form is thrown away."""

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import isValid


class KeptItems(QLayout):
    """Keeps each item beside its widget: an item cannot tell that its widget is gone, the widget can.

    An item whose widget is gone crashes whoever measures it. So places are worked out with living() alone.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: list[tuple[QLayoutItem, QWidget]] = []

    def addItem(self, item: QLayoutItem) -> None:
        widget = item.widget()
        assert widget is not None, 'only widgets are laid out here'
        self._kept.append((item, widget))

    def insert(self, row: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._kept.insert(row, self._kept.pop())

    def count(self) -> int:
        return len(self._kept)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._kept[index][0] if 0 <= index < len(self._kept) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._kept.pop(index)[0] if 0 <= index < len(self._kept) else None

    def living(self) -> list[tuple[QLayoutItem, QWidget]]:
        return [(item, widget) for item, widget in self._kept if isValid(widget)]
