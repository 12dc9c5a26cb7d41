"""Reminders in a corner of the window: they wait there and take no focus; the work beneath goes on."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.reminders import due_at
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.ids import ID
from salesdesk.ui.today.activity.activity_commands import ActivityCommands
from salesdesk.ui.today.activity.line_texts import subject_of
from salesdesk.ui.today.reminders.reminder_row import ReminderRow
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.floating.popover import show_new_parts
from salesdesk.ui.widgets.floating.surface import Surface
from salesdesk.ui.widgets.focus.focus_return import FocusReturn
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.workplace import Workplace

WIDTH, FROM_EDGE, TOP = 384, 24, 70
# More stand in the page Today; a column of them over the whole window would be in the way.
MOST = 4


class ReminderCard(Surface):
    """`done_asked` and `opened` by activity; `emptied` when nothing is left to be reminded of."""

    done_asked = Signal(ID)
    opened = Signal(ID)
    emptied = Signal()
    # What comes over the page leaves it in sight.
    is_notice = True

    def __init__(self, window: QWidget, workplace: Workplace, commands: ActivityCommands) -> None:
        super().__init__(window)
        self._window, self._workplace, self._commands = window, workplace, commands
        self._missed: dict[int, AgendaLine] = {}
        self._lines: dict[int, AgendaLine] = {}
        self._return = FocusReturn()
        self.rows: list[ReminderRow] = []
        self.title = Label('', weight='semibold')
        self.more = Label('', 'small', 'text-2', lines=0)
        self.cross = IconButton('x', _('Close the reminders'), size='xs')
        self.cross.clicked.connect(self.dismiss)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 10, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 5)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addLayout(self._list)
        self._column.addWidget(self.more)
        self.more.setContentsMargins(0, 0, 0, 0)
        window.installEventFilter(self)

    def add(self, lines: Iterable[AgendaLine], *, missed: bool) -> None:
        """The newest below; one that is there already is not shown twice."""
        for line in lines:
            self._lines[line.id] = line
            if missed:
                self._missed[line.id] = line
        self._show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.spoken()))

    def before_focus(self) -> None:
        self._return.remember(self)

    def spoken(self) -> str:
        return ', '.join([self.title.text(), *(subject_of(line) for line in self._lines.values())])

    def refresh(self) -> None:
        """What was done, deleted, moved on or put off in the meantime needs no reminder any more."""
        clock, minute = self._workplace.clock, self._workplace.preferences.preferences.reminder_minute
        for activity_id in list(self._lines):
            line = self._workplace.agenda.waiting(activity_id)
            # Moved to another day or hour it comes again, then.
            if line is None or due_at(line, clock.zone, minute) > clock.now():
                self._lines.pop(activity_id)
                self._missed.pop(activity_id, None)
            else:
                self._lines[activity_id] = line
        self._show()

    def dismiss(self) -> None:
        """She has seen them: they stand in the agenda anyway."""
        self._lines.clear()
        self._missed.clear()
        self._show()

    def _show(self) -> None:
        lines, held = list(self._lines.values()), self._held()
        if not lines:
            # While the keyboard is still in here: a hidden row would hand it to the next part of the window.
            self._return.give_back(self)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        while (item := self._list.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.rows = [self._made_row(line) for line in lines[:MOST]]
        self.title.setText(self._title())
        hidden = len(lines) - len(self.rows)
        words = ngettext('{count} more in Today', '{count} more in Today', hidden)
        self.more.setText(f'   {words.format(count=number_text(hidden))}')
        self.more.setVisible(hidden > 0)
        # The card may be seen already: its new rows count for its height at once.
        show_new_parts(self)
        self._place()
        self.setVisible(bool(lines))
        self.raise_()
        if lines:
            self._hold(held)
        else:
            self.emptied.emit()

    def _held(self) -> tuple[int, int, int] | None:
        """The reminder whose button has the keyboard, its place among them, and which button it is."""
        focused = self.window().focusWidget()
        found = (
            (row.line.id, at, number)
            for at, row in enumerate(self.rows)
            for number, button in enumerate(row.buttons)
            if button is focused
        )
        return next(found, None)

    def _hold(self, held: tuple[int, int, int] | None) -> None:
        """The keyboard stays where it was; where that reminder is gone, it goes to the one that came up."""
        if held is not None:
            activity_id, at, number = held
            own = (row for row in self.rows if row.line.id == activity_id)
            row = next(own, self.rows[min(at, len(self.rows) - 1)])
            row.buttons[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_row(self, line: AgendaLine) -> ReminderRow:
        row = ReminderRow(self._commands, line, self._workplace.clock.today())
        row.done_asked.connect(self._ask_done)
        row.opened.connect(self._ask_open)
        self._list.addWidget(Separator())
        self._list.addWidget(row)
        return row

    def _ask_done(self, activity_id: int) -> None:
        self._drop(activity_id)
        self.done_asked.emit(activity_id)

    def _ask_open(self, activity_id: int) -> None:
        self._drop(activity_id)
        self.opened.emit(activity_id)

    def _drop(self, activity_id: int) -> None:
        self._lines.pop(activity_id, None)
        self._missed.pop(activity_id, None)
        self._show()

    def _title(self) -> str:
        count = len(self._lines)
        if self._missed and len(self._missed) == count:
            return ngettext('{count} missed reminder', '{count} missed reminders', count).format(
                count=number_text(count)
            )
        return ngettext('{count} reminder', '{count} reminders', count).format(count=number_text(count))

    def _place(self) -> None:
        room = self._window.rect()
        height = min(self._column.sizeHint().height(), room.height() - TOP - FROM_EDGE)
        self.setGeometry(room.right() + 1 - FROM_EDGE - WIDTH, TOP, WIDTH, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            event.accept()
        else:
            super().keyPressEvent(event)
