"""What was done today, the latest first."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.i18n.formats import hour_text, number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.activity.line_texts import deal_of, done_text
from salesdesk.ui.today.agenda.row_painter import paint_check
from salesdesk.ui.today.side.card import Card
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.label import Label

ROW, CHECK, GAP = 30, 16, 8


class DoneCard(Card):
    """`opened(activity)` when a line's deal is wanted."""

    opened = Signal(ID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('Done today'), parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.rows: list[DoneRow] = []
        self._said: list[tuple[AgendaLine, str]] = []
        self.none = Label(_('Nothing yet.'), 'small', 'text-2')
        self.column.addSpacing(6)
        self.column.addWidget(self.none)
        self.column.addStretch(1)

    def show_lines(self, lines: Sequence[AgendaLine], count: int, zone: tzinfo | None) -> None:
        """The latest ones, of so many."""
        self.note.setText(number_text(count))
        self.none.setVisible(not lines)
        said = [(line, _spoken(line, zone)) for line in lines]
        # Rows that say the same stay: the keyboard may be on one, and thirty new ones cost a third of a frame.
        if said != self._said:
            self._said = said
            self._make_rows(lines, zone)

    def _make_rows(self, lines: Sequence[AgendaLine], zone: tzinfo | None) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [DoneRow(line, zone) for line in lines]
        for at, row in enumerate(self.rows):
            row.clicked.connect(lambda _on=False, row=row: self.opened.emit(row.line.id))
            # Behind the head and the space below it.
            self.column.insertWidget(2 + at, row)
            row.show()


class DoneRow(PushButton):
    """Who it was, what came of it, and when."""

    def __init__(self, line: AgendaLine, zone: tzinfo | None) -> None:
        super().__init__(done_text(line))
        self.line = line
        self._hour = _hour(line, zone)
        self.setAccessibleName(_spoken(line, zone))
        self.setToolTip(f'{done_text(line)}\n{deal_of(line)}')
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def sizeHint(self) -> QSize:
        return QSize(200, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        paint_check(painter, QRectF(0, (ROW - CHECK) / 2, CHECK, CHECK), done=True)
        width = text_size(self._hour, 'small')
        hour = box.adjusted(box.width() - width - 1, 0, 0, 0)
        draw_text(painter, hour, self._hour, 'small', look.color('text-3'))
        words = QRectF(CHECK + GAP, 0, hour.left() - GAP - CHECK - GAP, ROW)
        draw_text(painter, words, self.caption(), 'body', look.color('text-2'))
        if self.is_hovered():
            under = words.center().y() + 8
            shown = min(text_size(self.caption(), 'body'), round(words.width()))
            start = words.topLeft()
            start.setY(under)
            end = words.topLeft()
            end.setX(words.left() + shown)
            end.setY(under)
            paint_line(painter, start, end, look.color('text-2'))


def _spoken(line: AgendaLine, zone: tzinfo | None) -> str:
    return f'{_hour(line, zone)}, {done_text(line)}, {deal_of(line)}'


def _hour(line: AgendaLine, zone: tzinfo | None) -> str:
    wall = wall_of(line.done_at, zone) if line.done_at else None
    return hour_text(wall.hour * 60 + wall.minute) if wall else ''
