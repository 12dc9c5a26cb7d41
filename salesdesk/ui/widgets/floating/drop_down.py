"""A drop-down under a field: opened, moved in and closed by the keys of the field, which keeps the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesdesk.ui.widgets.floating.option_list import OptionList
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.floating.outside_click import OutsideClick
from salesdesk.ui.widgets.floating.surface import place_below, rect_in_window

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 7, Qt.Key.Key_PageUp: -7}
CONFIRM = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DropDown(QObject):
    """`picked(Offer)` when a row is taken by click or Enter, `asked()` when Down is pressed while it is closed.

    `anchor` is the box it hangs under.
    """

    picked = Signal(object)
    asked = Signal()

    def __init__(self, anchor: QWidget, editor: QWidget) -> None:
        super().__init__(anchor)
        self._anchor, self._editor = anchor, editor
        self._list: OptionList | None = None
        self._outside: OutsideClick | None = None
        editor.installEventFilter(self)

    def is_open(self) -> bool:
        return self._list is not None

    def open(self, offers: Sequence[Offer], highlighted: int = -1) -> None:
        """Shows these rows, or closes when there are none."""
        if not offers:
            self.close()
            return
        box = self._list or self._make_list()
        box.model.replace(offers)
        anchor = rect_in_window(self._anchor)
        box.setGeometry(place_below(anchor, box.wanted_size(anchor.width()), self._anchor.window().rect()))
        box.show()
        box.raise_()
        if highlighted >= 0:
            box.highlight(highlighted)

    def _make_list(self) -> OptionList:
        box = self._list = OptionList(self._anchor.window())
        box.clicked.connect(self._take)
        self._outside = OutsideClick(box, self._anchor)
        self._outside.happened.connect(self.close)
        self._outside.start()
        return box

    # The window may be gone first: then Qt has deleted the list already.
    def close(self) -> None:
        box, self._list = self._list, None
        if box is not None and isValid(box):
            box.hide()
            box.deleteLater()
        if self._outside is not None and isValid(self._outside):
            self._outside.stop()
        self._outside = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._list is None:
            return self._ask(event)
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.close()
        elif isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _ask(self, event: QEvent) -> bool:
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress:
            self.asked.emit()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """True when the key was for the list; its shortcut is claimed too, so that Escape closes only the list."""
        key = Qt.Key(event.key())
        mine = key in STEPS or key == Qt.Key.Key_Escape or (key in CONFIRM and self._row() >= 0)
        if not mine:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._obey(key)
        return True

    def _row(self) -> int:
        return self._list.highlighted() if self._list is not None else -1

    def _obey(self, key: Qt.Key) -> None:
        if key in STEPS and self._list is not None:
            last = self._list.model.rowCount() - 1
            self._list.highlight(max(0, min(last, self._row() + STEPS[key])))
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            self._take(self._row())

    def _take(self, row: int) -> None:
        if self._list is None:
            return
        offer = self._list.model.offer(row)
        self.close()
        self.picked.emit(offer)
