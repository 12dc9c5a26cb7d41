"""The agenda with its commands: what a click, a key or the menu does to a row."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.do_not_contact import silent_for
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.today.activity.activity_commands import ActivityCommands
from salesdesk.ui.today.activity.activity_menu import ActivityMenu, snooze_menu
from salesdesk.ui.today.activity.day_choice import DayChoice
from salesdesk.ui.today.agenda.agenda_view import AgendaView
from salesdesk.ui.today.agenda.completion_form import CompletionForm
from salesdesk.ui.today.watching.watch_box import WatchBox
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.scrolling.overlay_scroll_bar import REACH, OverlayScrollBar

LEFT, TOP, RIGHT = 24, 14, 20
# What an agenda line shows is in these tables.
READ_KINDS = frozenset({'activity', 'deal', 'organization', 'contact', 'contact_point', 'stage', 'pipeline'})


class AgendaPane(QWidget):
    """`new_asked` when there is nothing to do and she plans something; `deal_asked(deal)` by what she watches."""

    new_asked = Signal()
    deal_asked = Signal(ID)

    def __init__(self, desk: Desk, commands: ActivityCommands, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._commands = desk, commands
        self.view = AgendaView(desk.workplace, self)
        self.days = DayChoice(self)
        self.watching = WatchBox(desk, self)
        self.empty = EmptyState(
            _('Nothing is planned.'), _('Plan the next step of a deal: it will stand here on its day.'), icon='sun'
        )
        self.plan = self.empty.add_action(_('Plan an action'), icon='plus')
        self.plan.clicked.connect(self.new_asked)
        # The bar lies in the gap, so that the rows keep their width.
        self.bar = OverlayScrollBar(self.view, self)
        # A holder, because an empty layout would still take its share of the height.
        self._rows = QWidget()
        row = QHBoxLayout(self._rows)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, TOP, RIGHT - REACH, 0)
        column.setSpacing(0)
        column.addWidget(self._watched())
        column.addWidget(self._rows, 1)
        column.addWidget(self.empty, 1)
        self._connect()

    def _watched(self) -> QWidget:
        """As wide as the rows below, whose scroll bar stands beside them."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, REACH, 0)
        row.addWidget(self.watching)
        return holder

    def read(self) -> None:
        held = self.window().focusWidget()
        inside = held is not None and self.isAncestorOf(held)
        workplace = self._desk.workplace
        self.watching.show_watched(workplace.negotiation.watch.watched(), workplace.clock.today())
        self.view.read()
        something = bool(self.view.agenda.items)
        turned = something == self._rows.isHidden()
        self._rows.setVisible(something)
        self.empty.setVisible(not something)
        if turned and inside:
            # The last row is gone, or the first one is back: what had the keyboard is hidden now.
            (self.view if something else self.plan).setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, touched: Touched) -> None:
        if touched.everything or touched.kinds & READ_KINDS:
            self.read()

    def complete(self, activity_id: int) -> None:
        """Opens the row; the second time closes it."""
        if self.view.form is not None and self.view.form.line.id == activity_id:
            self.view.call_off()
            return
        line = self._commands.line(activity_id)
        if line is None:
            return
        # What comes back by itself, or has a successor already, need not be followed by something new.
        others = self._desk.workplace.activities.planned_of(line.activity.deal_id)
        follows = not line.activity.repeats and len(others) < 2
        decides = self._desk.workplace.cadence_runs.decides(activity_id)
        form = self.view.open_form(activity_id, follows=follows, decides=decides)
        if form is not None:
            form.abandon_asked.connect(lambda: self._commands.abandon(activity_id))
            form.saved.connect(lambda done: self._ask_first(form, done))

    def _ask_first(self, form: CompletionForm, done: Done) -> None:
        line = form.line
        silent = silent_for(self._desk.workplace, line.activity.deal_id, done.following)
        if silent:
            # Read again when she goes on: she may have changed the answers meanwhile.
            form.ask_about(silent, lambda: self._save(line.id, form.done()))
        else:
            self._save(line.id, done)

    def _save(self, activity_id: int, done: Done) -> None:
        if self._commands.complete(activity_id, done):
            # Whatever happened to the list meanwhile, the keyboard goes on in it.
            self.view.call_off()

    def _connect(self) -> None:
        self.watching.opened.connect(self.deal_asked)
        self.view.done_asked.connect(self.complete)
        self.view.opened.connect(self._commands.open_deal)
        self.view.menu_asked.connect(self._open_menu)
        self.view.move_late_asked.connect(self._commands.move_late)
        self.view.row_key_pressed.connect(self._take_key)
        self.days.chosen.connect(self._commands.move_to_day)

    def _open_menu(self, activity_id: int, at: QPoint) -> None:
        line = self._commands.line(activity_id)
        if line is not None:
            menu = ActivityMenu(
                self._desk.workplace, self._commands, line, self.complete, self.choose_day, self.view
            )  # fmt: skip
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def choose_day(self, activity_id: int) -> None:
        """A calendar beside the row."""
        line = self._commands.line(activity_id)
        if line is not None:
            today: date = self._desk.workplace.clock.today()
            self.days.ask(activity_id, self.view, self.view.check_place(activity_id), today, line.due_on)

    def _take_key(self, activity_id: int, event: QKeyEvent) -> None:
        """Letters act only where she has not switched them off."""
        letters = self._desk.workplace.preferences.preferences.letter_shortcuts
        acts = {
            Qt.Key.Key_F2: self._commands.edit, Qt.Key.Key_Delete: self._commands.delete,
            Qt.Key.Key_M: self.choose_day if letters else None, Qt.Key.Key_S: self._snooze if letters else None,
        }  # fmt: skip
        act = acts.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.accept()
            act(activity_id)

    def _snooze(self, activity_id: int) -> None:
        menu = snooze_menu(self._commands, activity_id, self.view)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(self.view.check_place(activity_id)))
