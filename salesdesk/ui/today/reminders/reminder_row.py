"""One reminder: what is to be done, when, for which deal, and what she can do about it."""

from datetime import date

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, when_text
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.activity.activity_commands import ActivityCommands
from salesdesk.ui.today.activity.activity_menu import snooze_menu
from salesdesk.ui.today.activity.line_texts import deal_of, subject_of
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

SIDE, TOP, ICON, GAP = 14, 10, 16, 8


class ReminderRow(QWidget):
    """Signals by activity: done_asked, opened. Putting off is done here."""

    done_asked = Signal(ID)
    opened = Signal(ID)

    def __init__(self, commands: ActivityCommands, line: AgendaLine, today: date) -> None:
        super().__init__()
        self.line, self._commands = line, commands
        self.setAccessibleName(f'{subject_of(line)}, {deal_of(line)}')
        self.done = Button(_('Done…'), size='sm', icon='check')
        self.later = Button(_('Later'), size='sm', icon='alarm-clock', icon_after='chevron-down')
        self.open = Button(_('Open the deal'), 'ghost', size='sm')
        when = Label(when_text(line.activity.as_next_action, today), 'small', 'text-2', shrinks=False)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(subject_of(line), weight='medium'), 1)
        head.addWidget(when)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        self.buttons = (self.done, self.later, self.open)
        for button in self.buttons:
            button.setAccessibleDescription(subject_of(line))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE + ICON + GAP, TOP, SIDE, TOP)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(Label(deal_of(line), 'small', 'text-2'))
        column.addSpacing(6)
        column.addLayout(buttons)
        self.done.clicked.connect(lambda: self.done_asked.emit(line.id))
        self.open.clicked.connect(lambda: self.opened.emit(line.id))
        self.later.clicked.connect(self._put_off)

    def _put_off(self) -> None:
        menu = snooze_menu(self._commands, self.line.id, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.later.mapToGlobal(self.later.rect().bottomLeft() + QPoint(0, 4)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        spot = QRectF(SIDE, TOP + 1, ICON, ICON)
        paint_icon(QPainter(self), spot, ACTIVITY_ICONS[self.line.kind], theme().color('text-2'))
