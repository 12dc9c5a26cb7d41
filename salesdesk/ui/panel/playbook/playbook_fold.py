"""One playbook beside a deal: folded a line with how much is done, unfolded all it says."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesdesk.controllers.knowledge.playbook_controller import Playbook
from salesdesk.domain.knowledge.playbook import PlaybookLine, PlaybookPart
from salesdesk.i18n.translator import _
from salesdesk.ui.panel.playbook.said_line import SaidLine
from salesdesk.ui.panel.playbook.tick_line import TickLine
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.label import Label

HEAD, SIDE, ICON, GAP = 34, 12, 16, 8


class FoldHead(PushButton):
    """Its name, how many lines are done, and which way it folds."""

    def __init__(self) -> None:
        super().__init__('')
        self.count = ''
        self.is_open = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def show_state(self, title: str, count: str, *, is_open: bool) -> None:
        self.count, self.is_open = count, is_open
        self.set_caption(title)
        self.setToolTip(title)
        told = _('unfolded') if is_open else _('folded')
        self.setAccessibleName(', '.join(part for part in (_('Playbook'), title, count, told) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        if self.is_hovered():
            paint_box(painter, box, radius=tokens().radius['control'], fill=look.color('hover'))
        middle = (HEAD - ICON) / 2
        paint_icon(painter, QRectF(SIDE, middle, ICON, ICON), 'list-checks', look.color('text-2'))
        end = box.right() - SIDE - ICON
        way = 'chevron-up' if self.is_open else 'chevron-down'
        paint_icon(painter, QRectF(end, middle, ICON, ICON), way, look.color('text-3'))
        width = text_size(self.count, 'small', 'medium')
        place = QRectF(end - GAP - width, 0, width, HEAD)
        draw_text(painter, place, self.count, 'small', look.color('text-2'), weight='medium')
        left = SIDE + ICON + GAP
        words = QRectF(left, 0, place.left() - GAP - left, HEAD)
        draw_text(painter, words, self.caption(), 'body', look.color('text'), weight='semibold')


class PlaybookFold(QWidget):
    """Signals: `folded(open)`, `ticked(text, done)`."""

    folded = Signal(bool)
    ticked = Signal(str, bool)

    def __init__(self, playbook: Playbook, *, is_open: bool) -> None:
        super().__init__()
        self.playbook = playbook
        self.head = FoldHead()
        self.lines: list[TickLine] = []
        self.inside = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.inside)
        self._fill(playbook)
        self.unfold(is_open)
        self.head.clicked.connect(lambda: self.folded.emit(not self.head.is_open))

    def unfold(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self._show_head(is_open=is_open)

    def show_ticks(self, playbook: Playbook) -> None:
        """The same lines as they are ticked now; the one with the keyboard keeps it."""
        self.playbook = playbook
        for line in self.lines:
            line.setChecked(line.accessibleName() in playbook.ticked)
        self._show_head(is_open=self.head.is_open)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        paint_box(
            QPainter(self), QRectF(self.rect()), radius=tokens().radius['card'], border=look.color('border-strong')
        )

    def _show_head(self, *, is_open: bool) -> None:
        book, count = self.playbook, len(self.playbook.checks)
        told = _('{met} of {all}').format(met=book.done, all=count) if count else ''
        self.head.show_state(book.lesson.title, told, is_open=is_open)

    def _fill(self, playbook: Playbook) -> None:
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(SIDE, 2, SIDE, 12)
        column.setSpacing(2)
        for line in playbook.lines:
            if line.part is PlaybookPart.HEADING:
                column.addSpacing(8 if column.count() else 0)
            column.addWidget(self._widget(line, playbook))

    def _widget(self, line: PlaybookLine, playbook: Playbook) -> QWidget:
        if line.part is PlaybookPart.CHECK:
            tick = TickLine(line.text, checked=line.text in playbook.ticked)
            tick.clicked.connect(lambda: self.ticked.emit(line.text, tick.isChecked()))
            self.lines.append(tick)
            return tick
        if line.part is PlaybookPart.HEADING:
            return Label(line.text, 'small', 'text-2', weight='medium', lines=0)
        if line.part is PlaybookPart.SCRIPT:
            return SaidLine(line.text)
        color = 'text' if line.part is PlaybookPart.QUESTION else 'text-2'
        return Label(line.text, 'body', color, lines=0)
