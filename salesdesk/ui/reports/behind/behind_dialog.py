"""The deals that make up a figure: click a bar, read its deals, open one of them."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesdesk.i18n.formats import deals_text
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.reports.behind.behind_model import BehindModel
from salesdesk.ui.reports.behind.behind_source import BehindSource
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.reports.words.figure_texts import full_text
from salesdesk.ui.theme.tables import HEADER, dress_table
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.label import Label

WIDTH, MOST_ROWS = 920, 12
# Of the room: the deal, its organisation, its stage; day and amount have a width of their own.
SHARES, DAY, AMOUNT = (38, 38, 24), 116, 124
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BehindTable(QTableView):
    """Arrows walk, Enter or a double click opens: `opened(id)`."""

    opened = Signal(ID)

    def __init__(self, model: BehindModel, name: str) -> None:
        super().__init__()
        dress_table(self)
        self.deals = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(False)
        self.keyboard_focus = KeyboardFocus(self, 0, gap=-2)
        self.doubleClicked.connect(self._open)
        rows = max(1, min(MOST_ROWS, model.rowCount()))
        self.setFixedHeight(HEADER + rows * tokens().size['row'] + 2)
        if model.rowCount():
            self.setCurrentIndex(model.index(0, 0))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - DAY - AMOUNT
        for section, share in enumerate(SHARES):
            self.horizontalHeader().resizeSection(section, rest * share // 100)
        self.horizontalHeader().resizeSection(len(SHARES), DAY)
        self.horizontalHeader().resizeSection(len(SHARES) + 1, AMOUNT)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.deals.deal(index.row()).deal_id)


class BehindDialog(ModalDialog):
    """`opened(id)` when she opens a deal, `times_asked(id)` for its time in each stage, `export_asked()` for a file of
    all of them; the list is closed then."""

    opened = Signal(ID)
    times_asked = Signal(ID)
    export_asked = Signal()

    def __init__(self, window: QWidget, shown: Shown, about: str, source: BehindSource, stages: Mapping[int, str],
                 ) -> None:  # fmt: skip
        title = _('{name}: {value}').format(name=shown.name, value=full_text(shown.figure))
        super().__init__(window, title, subtitle=f'{about} · {deals_text(source.count)}', width=WIDTH)
        self.table: BehindTable | None = None
        if source.count:
            self.table = BehindTable(BehindModel(source, stages, self), title)
            self.table.opened.connect(self._open)
            self.body.addWidget(self.table)
            self.footer.add_note(Label(_('Enter opens the deal.'), 'small', 'text-2'))
        else:
            self.body.addWidget(EmptyState(_('No deal makes up this figure.')))
        self.export = Button(_('Export as CSV…'), icon='file-up')
        self.export.clicked.connect(self._hand_out)
        self.footer.add_button(self.export)
        self.export.setVisible(self.table is not None)
        self.times = Button(_('Its time per stage'))
        self.times.clicked.connect(lambda: self._leave_for(self.times_asked))
        self.footer.add_button(self.times)
        self.times.setVisible(self.table is not None)
        self.leave = Button(_('Close'))
        self.leave.clicked.connect(self.reject)
        self.footer.add_button(self.leave)

    def submit(self) -> None:
        """Ctrl+Enter opens the deal in hand."""
        self._leave_for(self.opened)

    def _open(self, deal_id: int) -> None:
        self.accept()
        self.opened.emit(deal_id)

    def _hand_out(self) -> None:
        self.accept()
        self.export_asked.emit()

    def _leave_for(self, asked: SignalInstance) -> None:
        if self.table is not None and self.table.currentIndex().isValid():
            deal_id = self.table.deals.deal(self.table.currentIndex().row()).deal_id
            self.accept()
            asked.emit(deal_id)
