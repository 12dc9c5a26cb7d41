"""The agenda on the screen: a list whose rows are painted, and over it the one row that is open."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget
from shiboken6 import isValid

from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.today.agenda.agenda_delegate import HEAD, AgendaDelegate
from salesdesk.ui.today.agenda.agenda_items import More, Row
from salesdesk.ui.today.agenda.agenda_model import AgendaModel
from salesdesk.ui.today.agenda.completion_form import CompletionForm
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.fields.line_edit import ENTER
from salesdesk.ui.widgets.focus.keyboard_focus import note_input
from salesdesk.ui.workplace import Workplace

# How far beside the check a click still means it.
NEAR = 8
CLEAR = 4


class AgendaView(QListView):
    """Signals carry activities' ids: done_asked, opened (its deal is wanted), menu_asked; and key_pressed."""

    done_asked = Signal(ID)
    opened = Signal(ID)
    menu_asked = Signal(ID, QPoint)
    row_key_pressed = Signal(ID, QKeyEvent)
    move_late_asked = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.agenda = AgendaModel(workplace, self)
        self.rows = AgendaDelegate(self.agenda)
        self.form: CompletionForm | None = None
        self.move_late = Link(_('Move all to today'), 'small', self.viewport())
        self.setModel(self.agenda)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(_('Agenda'))
        self.setAccessibleDescription(_('Space marks an action as done, Enter opens its deal, F2 edits it.'))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(HEAD)
        self.viewport().setAutoFillBackground(False)
        self.move_late.clicked.connect(self.move_late_asked)

    def read(self) -> None:
        """Reads the agenda anew; she stays where she was, and an open row stays open while it is there."""
        current, place = self.current_line(), self.verticalScrollBar().value()
        row = self.currentIndex().row()
        self.agenda.read()
        if self.form is not None and self.agenda.row_of(self.form.line.id) < 0:
            # Hidden with the keyboard in it, it would hand that on to whatever comes next in the window.
            held = self.window().focusWidget()
            if held is not None and self.form.isAncestorOf(held):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.close_form()
        self._take_row(self.agenda.row_of(current.id) if current else -1, row)
        self.verticalScrollBar().setValue(place)
        self._place_parts()

    def current_line(self) -> AgendaLine | None:
        return self.agenda.line(self.currentIndex().row())

    def open_form(self, activity_id: int, *, follows: bool, decides: bool = False) -> CompletionForm | None:
        """Opens that row, and closes another; None where it is not shown."""
        self.close_form()
        row = self.agenda.row_of(activity_id)
        item = self.agenda.items[row] if row >= 0 else None
        if not isinstance(item, Row):
            return None
        self.setCurrentIndex(self.agenda.index(row))
        form = self.form = CompletionForm(
            item.line, item.section, self.rows.painter, self.agenda.today, follows=follows, decides=decides,
            working_day=self._workplace.working_day, parent=self.viewport(),
        )  # fmt: skip
        # A child of the viewport and no index widget: the list is read anew beneath it, and it keeps what she typed.
        form.called_off.connect(self.call_off)
        form.resized.connect(self._lay_out)
        self._lay_out()
        form.show()
        self.scrollTo(self.agenda.index(row))
        self._place_parts()
        form.results.setFocus(Qt.FocusReason.OtherFocusReason)
        stop = next((chip for chip in form.results.chips.values() if chip.isChecked()), None)
        (stop or next(iter(form.results.chips.values()))).setFocus(Qt.FocusReason.OtherFocusReason)
        return form

    def call_off(self) -> None:
        """Closes the open row; the keyboard goes back to the list."""
        self.close_form()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        form, self.form = self.form, None
        if form is None or not isValid(form):
            return
        form.hide()
        form.deleteLater()
        self._lay_out()

    def go_to(self, activity_id: int) -> bool:
        """Puts the keyboard on a row, if it is shown."""
        row = self.agenda.row_of(activity_id)
        if row >= 0:
            self._take_row(row, row)
            self.scrollTo(self.agenda.index(row))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return row >= 0

    def check_place(self, activity_id: int) -> QPoint:
        """Where a hand marks a row as done: a point of the viewport."""
        box = self.visualRect(self.agenda.index(self.agenda.row_of(activity_id)))
        return self.rows.painter.columns(QRectF(box)).check.center().toPoint()

    def _take_row(self, row: int, near: int) -> None:
        """Her row, or where it was the one that came up."""
        if row < 0:
            rows = [at for at, item in enumerate(self.agenda.items) if isinstance(item, Row)]
            row = min(rows, key=lambda at: abs(at - near), default=-1) if near >= 0 else -1
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.agenda.index(row), flag)

    def _lay_out(self) -> None:
        """The open row has its own height: the others are placed by it."""
        form = self.form
        self.rows.open_id = form.line.id if form is not None else 0
        self.rows.open_height = form.height_for(self.viewport().width()) if form is not None else 0
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self._place_parts()

    def _place_parts(self) -> None:
        """The widgets over the rows go where their rows are."""
        late = self.agenda.head_row(Section.LATE)
        self.move_late.setVisible(late >= 0)
        if late >= 0:
            box, size = self.visualRect(self.agenda.index(late)), self.move_late.sizeHint()
            top = box.bottom() + 1 - HEAD + (HEAD - size.height()) // 2
            # Clear of the scroll bar beside the rows, and with room for its focus ring.
            self.move_late.setGeometry(box.right() + 1 - CLEAR - size.width(), top, size.width(), size.height())
        if self.form is not None:
            row = self.agenda.row_of(self.form.line.id)
            if row >= 0:
                self.form.setGeometry(self.visualRect(self.agenda.index(row)))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        # Qt calls this while the view is still being made.
        if hasattr(self, 'move_late'):
            self._place_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.form is not None:
            self._lay_out()
        self._place_parts()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_parts()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        line = self.agenda.line(index.row()) if index.isValid() else None
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if line is not None and self._is_check(index, event.position()):
            self.done_asked.emit(line.id)
        else:
            self._ask_more(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.agenda.line(index.row()) if index.isValid() else None
        if line is not None and not self._is_check(index, event.position()):
            self.opened.emit(line.id)

    def _is_check(self, index: QModelIndex, at: QPointF) -> bool:
        check = self.rows.painter.columns(QRectF(self.visualRect(index))).check
        return check.adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(at)

    def _ask_more(self, row: int) -> bool:
        item = self.agenda.items[row] if 0 <= row < len(self.agenda.items) else None
        if not isinstance(item, More):
            return False
        self.agenda.show_more(item.section)
        self._take_row(row, row)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        line = self.agenda.line(index.row()) if index.isValid() else None
        if line is not None:
            spot = self.visualRect(index).bottomLeft() + QPoint(80, 0) if by_key else event.pos()
            self.menu_asked.emit(line.id, self.viewport().mapToGlobal(spot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_input(event)
        line, key = self.current_line(), event.key()
        if key in ENTER and self._ask_more(self.currentIndex().row()):
            return
        if line is None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.currentIndex().isValid():
            self._take_row(-1, 0)
        elif line is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.done_asked.emit(line.id)
        elif key in ENTER:
            self.opened.emit(line.id)
        else:
            event.ignore()
            self.row_key_pressed.emit(line.id, event)
            if not event.isAccepted():
                super().keyPressEvent(event)
                # A letter would else look for a row that begins so; here letters are commands of the page.
                if event.text().isalpha():
                    event.ignore()
