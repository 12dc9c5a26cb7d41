"""Which columns the list shows, and in which order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.conditions.field_words import FieldWords
from salesdesk.ui.deal_list.column_list import ColumnList
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


class ColumnsPopover(Popover):
    """`chosen(columns)` after every choice; none for the usual ones."""

    chosen = Signal(tuple)

    def __init__(self, window: QWidget, workplace: Workplace, shown: tuple[str, ...]) -> None:
        super().__init__(window, _('Columns'), width=300)
        words = FieldWords(workplace)
        others = [key for key in words.columns() if key not in shown]
        self.list = ColumnList([(key, words.name(key)) for key in (*shown, *others)], shown)
        self.list.changed.connect(self.chosen)
        self.usual = Button(_('Usual columns'), size='sm')
        self.usual.clicked.connect(self._take_usual)
        column = QVBoxLayout()
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(Label(_('Columns'), 'title-s'), 1)
        head.addWidget(self.usual)
        column.addLayout(head)
        column.addWidget(self.list)
        note = QHBoxLayout()
        note.setContentsMargins(8, 0, 8, 0)
        note.addWidget(Label(_('Drag a line, or Ctrl with an arrow, to move it.'), 'small', 'text-3', lines=0))
        column.addLayout(note)
        self.body.addLayout(column)

    def take_focus(self) -> None:
        super().take_focus()
        # The columns are what she came for; the button above them comes with Shift+Tab.
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_usual(self) -> None:
        self.chosen.emit(())
        self.close_popover()
