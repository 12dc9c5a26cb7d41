"""Two deals beside one another: what each of them is, and where they differ; copied, or written as CSV."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from salesdesk.controllers.closing.compare_controller import CompareController
from salesdesk.exchange.closing.comparison import Comparison
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.comparing.compare_model import LEFT, RIGHT, SIGNS, WHAT, CompareModel
from salesdesk.ui.comparing.comparison_out import ComparisonOut
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.tables import HEADER, dress_table
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

WIDTH, LEAST_ROWS, ROOM = 980, 6, 260
SIGN_WIDTH, WHAT_WIDTH = 36, 230
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CompareTable(QTableView):
    """Arrows walk; Enter asks for the deal of the column in hand: `opened(column)`."""

    opened = Signal(int)

    def __init__(self, model: CompareModel, name: str, room: int) -> None:
        super().__init__()
        dress_table(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(False)
        self.keyboard_focus = KeyboardFocus(self, 0, gap=-2)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.column()))
        self._room = room
        model.modelReset.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = (self.viewport().width() - SIGN_WIDTH - WHAT_WIDTH) // 2
        for section, width in ((SIGNS, SIGN_WIDTH), (WHAT, WHAT_WIDTH), (LEFT, rest), (RIGHT, rest)):
            self.horizontalHeader().resizeSection(section, width)

    def _fit(self) -> None:
        row = tokens().size['row']
        rows = max(LEAST_ROWS, min((self._room - HEADER) // row, self.model().rowCount()))
        self.setFixedHeight(HEADER + rows * row + 2)
        if self.model().rowCount():
            # The first line is a heading.
            self.setCurrentIndex(self.model().index(1, LEFT))


class CompareDialog(ModalDialog):
    """`opened(deal)` when she opens one of the two; the comparison is closed then."""

    opened = Signal(ID)

    def __init__(self, desk: Desk, left_id: int, right_id: int) -> None:
        workplace = desk.workplace
        controller = CompareController(workplace.workspace, workplace.book)
        self.found: Comparison = controller.compare(left_id, right_id)
        title = _('{left} and {right}').format(left=self.found.left, right=self.found.right)
        super().__init__(desk.window, title, subtitle=_differing_text(self.found), icon='columns-2', width=WIDTH)
        self._desk = desk
        self._ids = {LEFT: left_id, RIGHT: right_id}
        self.out = ComparisonOut(desk, self.found, controller, self)
        self.model = CompareModel(self.found, self)
        self.table = CompareTable(self.model, title, desk.window.height() - ROOM)
        self.table.opened.connect(self._open)
        self.only = CheckBox(_('Only where they differ'), checked=False)
        self.only.toggled.connect(lambda on: self.model.show(differing=on))
        self.body.addWidget(self.table)
        self.footer.add_note(self.only)
        self._add_buttons()

    def submit(self) -> None:
        """Ctrl+Enter opens the deal in hand."""
        self._open(self.table.currentIndex().column())

    def _add_buttons(self) -> None:
        for text, icon, act in (
            (_('Copy'), 'copy', self.out.copy),
            (_('Save as CSV'), 'file-up', self.out.save),
            (_('Close'), '', self.reject),
        ):
            button = Button(text, icon=icon)
            button.clicked.connect(act)
            self.footer.add_button(button)

    def _open(self, column: int) -> None:
        if column in self._ids:
            self.accept()
            self.opened.emit(self._ids[column])


def _differing_text(found: Comparison) -> str:
    count = found.differing
    if not count:
        return _('They do not differ.')
    return ngettext('{count} difference', '{count} differences', count).format(count=number_text(count))
