"""What can be done with the selected deals, below the list while several are."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from salesdesk.domain.views.deal_list import ListedStatus
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow
from salesdesk.ui.widgets.floating.surface import FOOT_BAR, rect_in_window
from salesdesk.ui.widgets.text.label import Label

HEIGHT, PADDING = 48, 12
# By key: the words, the icon, and in which lists it makes sense.
_EVERYWHERE = frozenset(ListedStatus) - {ListedStatus.DELETED}
_LIVING = frozenset({ListedStatus.OPEN, ListedStatus.ALL})
_OVER = frozenset({ListedStatus.WON, ListedStatus.LOST, ListedStatus.CLOSED})
COMPARE, TWO = 'compare', 2
BUTTONS = {
    # First: it comes and goes with the second deal, and moves none of the others.
    COMPARE: (mark('Compare'), 'columns-2', _EVERYWHERE),
    'tags': (mark('Tags'), 'plus', _EVERYWHERE),
    'owner': (mark('Owner'), 'user', _EVERYWHERE),
    'close': (mark('Expected close'), 'calendar', _LIVING),
    'move': (mark('Move'), 'arrow-right', _LIVING),
    'field': (mark('Field'), 'pencil', _EVERYWHERE),
    'list': (mark('List…'), 'list-checks', _EVERYWHERE),
    'lose': (mark('Lost…'), 'circle-x', _LIVING),
    'reopen': (mark('Reopen'), 'undo-2', _OVER),
    'delete': (mark('Move to the trash'), 'trash-2', _EVERYWHERE),
    'restore': (mark('Restore'), 'undo-2', frozenset({ListedStatus.DELETED})),
}


class BulkBar(QWidget):
    """`asked(key)` for a button; `stopped` while work is going on."""

    asked = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setObjectName(FOOT_BAR)
        self.setAccessibleName(_('Selected deals'))
        self.count = Label('', 'body', weight='medium')
        self.buttons = {key: self._made(key) for key in BUTTONS}
        self.progress = ProgressRow(_('Changing the deals…'))
        self.progress.stopped.connect(self.stopped)
        self._stack = QStackedLayout(self)
        actions = QWidget()
        row = QHBoxLayout(actions)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(4)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        self._stack.addWidget(actions)
        self.progress.setContentsMargins(PADDING, 0, PADDING, 0)
        self._stack.addWidget(self.progress)

    def show_selection(self, count: int, status: ListedStatus, *, has_fields: bool, has_lists: bool = False) -> None:
        """has_lists: these are leads, which may be put on prospecting lists."""
        words = ngettext('{count} deal selected', '{count} deals selected', count)
        self.count.setText(words.format(count=number_text(count)))
        for key, button in self.buttons.items():
            wanted = {'field': has_fields, 'list': has_lists, COMPARE: count == TWO}.get(key, True)
            button.setVisible(status in BUTTONS[key][2] and wanted)

    def show_work(self, *, going_on: bool) -> None:
        self.progress.stop.setEnabled(True)
        self._stack.setCurrentIndex(int(going_on))

    def anchor(self, key: str) -> QRect:
        """Where the form of a button stands, in the window."""
        return rect_in_window(self.buttons[key])

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        box = QRectF(self.rect())
        paint_box(QPainter(self), box, radius=tokens().radius['card'], fill=look.color('accent-soft'))

    def _made(self, key: str) -> Button:
        words, icon, _lists = BUTTONS[key]
        button = Button(_(words), 'ghost', size='sm', icon=icon)
        button.clicked.connect(self._teller(key))
        return button

    def _teller(self, key: str) -> Callable[[], None]:
        return lambda: self.asked.emit(key)
