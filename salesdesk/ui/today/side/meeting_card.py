"""The next meeting: when, with whom, where, and how to reach them."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.formats import day_text, hour_text
from salesdesk.i18n.translator import _
from salesdesk.i18n.waits import DAY, wait_text
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion
from salesdesk.ui.ids import ID
from salesdesk.ui.today.activity.line_texts import subject_of
from salesdesk.ui.today.side.card import Card
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label


class MeetingCard(Card):
    """`opened(activity)` when its deal is wanted, `call_asked(AgendaLine)`; `question` is about who wants silence."""

    opened = Signal(ID)
    call_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('Next meeting'), parent)
        self.note.set_color('accent-text')
        self.who = Label('', weight='medium')
        self.organization = Label('', color='text-2')
        self.place = Label('', color='text-2')
        self.none = Label(_('No meeting in the next seven days.'), 'small', 'text-2', lines=0)
        self.phone = Button('', size='sm', icon='phone')
        self.sheet = Button(_('Deal sheet'), size='sm', icon='file-text')
        self._line: AgendaLine | None = None
        self.column.addSpacing(8)
        for part in (self.who, self.organization, self.place, self.none):
            self.column.addWidget(part)
        self._buttons = QWidget()
        self._arrange_buttons()
        self.question = SilentQuestion(above=10)
        self.column.addWidget(self.question)
        self.phone.clicked.connect(self._call)
        self.sheet.clicked.connect(self._open)

    def show_line(self, line: AgendaLine | None, today: date, minutes: int) -> None:
        """minutes: how many there are until its hour, where it has one."""
        if line is None or self._line is None or line.id != self._line.id:
            # It was asked about another meeting's people.
            self.question.hide()
        self._line = line
        for part in (self.who, self.organization, self.place, self._buttons):
            part.setVisible(line is not None)
        self.none.setVisible(line is None)
        self.note.setText('' if line is None else _wait(line, today, minutes))
        if line is None:
            return
        self.who.setText(', '.join(part for part in (_moment(line, today), line.contact or subject_of(line)) if part))
        self._say(self.organization, line.organization or line.deal_title)
        self._say(self.place, line.activity.place or line.address)
        self.phone.set_caption(line.phone)
        self.phone.setAccessibleName(_('Call {name}').format(name=line.phone))
        self.phone.setVisible(bool(line.phone))
        self.sheet.setAccessibleName(_('Open the deal {title}').format(title=line.deal_title))

    def _arrange_buttons(self) -> None:
        column = QVBoxLayout(self._buttons)
        column.setContentsMargins(0, 10, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.phone)
        row.addWidget(self.sheet)
        row.addStretch(1)
        column.addLayout(row)
        self.column.addWidget(self._buttons)

    def _say(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _open(self) -> None:
        if self._line is not None:
            self.opened.emit(self._line.id)

    def _call(self) -> None:
        if self._line is not None:
            self.call_asked.emit(self._line)


def _moment(line: AgendaLine, today: date) -> str:
    """'11:00' today, 'demain 9:00', 'jeu. 11'."""
    hour = '' if line.due_minute is None else hour_text(line.due_minute)
    return hour if line.due_on == today and hour else f'{day_text(line.due_on, today)} {hour}'.strip()


def _wait(line: AgendaLine, today: date, minutes: int) -> str:
    """Without an hour, today says nothing more than it does; a day ahead is counted in days."""
    ahead = (line.due_on - today).days
    if ahead > 1 or (line.due_minute is None and ahead):
        return wait_text(ahead * DAY)
    return '' if line.due_minute is None else wait_text(minutes)
