"""Something she watches: what it is, since or until when, of which deal, and how it is settled."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.closing.watched import Watched, WatchKind
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.watching.watch_commands import Settling, WatchCommands
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

ROW, SIDE, ICON, GAP, WORDS_GAP = 34, 13, 16, 12, 8
BETWEEN, LEAST_WORDS = 6, 60
ICONS = {
    WatchKind.PROMISE: 'flag', WatchKind.PROPOSAL: 'file-text', WatchKind.CONTRACT: 'repeat',
    WatchKind.WARNING: 'triangle-alert',
}  # fmt: skip
NAMES = {
    WatchKind.PROMISE: mark('Promise of the customer'),
    WatchKind.PROPOSAL: mark('Proposal that expires'),
    WatchKind.CONTRACT: mark('Notice of a contract'),
    WatchKind.WARNING: mark('Warning of a rule'),
}


def words_of(watched: Watched) -> str:
    """'Accès au toit', 'Proposition n° 2, Relance LED', 'Préavis : Maintenance'."""
    if watched.kind is WatchKind.PROPOSAL:
        number = _('Proposal no. {number}').format(number=watched.number)
        return ', '.join(filter(None, (number, watched.text)))
    return _('Notice: {contract}').format(contract=watched.text) if watched.kind is WatchKind.CONTRACT else watched.text


def deal_of(watched: Watched) -> str:
    return ', '.join(filter(None, (watched.deal_title, watched.organization)))


def day_of(watched: Watched, today: date) -> str:
    return day_text(watched.on, today)


class WatchFace(PushButton):
    """All that is said of it; a click leads to its deal. day_width: what the widest day beside it needs."""

    def __init__(self, watched: Watched, today: date, day_width: int) -> None:
        super().__init__(words_of(watched))
        self._watched, self._today, self._day_width = watched, today, day_width
        said = (_(NAMES[watched.kind]), words_of(watched), day_of(watched, today), deal_of(watched))
        self.setAccessibleName(', '.join(said))
        self.setToolTip(f'{_(NAMES[watched.kind])}\n{words_of(watched)}\n{deal_of(watched)}')
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'], gap=-2)

    def sizeHint(self) -> QSize:
        return QSize(LEAST_WORDS, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, watched = QPainter(self), theme(), self._watched
        is_late = watched.is_late(self._today)
        ink = 'danger' if is_late else 'text-2'
        spot = QRectF(SIDE, (ROW - ICON) / 2, ICON, ICON)
        paint_icon(painter, spot, ICONS[watched.kind], look.color(ink))
        day = QRectF(spot.right() + GAP, 0, self._day_width, ROW)
        draw_text(painter, day, day_of(watched, self._today), 'body', look.color('danger' if is_late else 'text'),
                  weight='medium')  # fmt: skip
        left = day.right() + GAP
        words = QRectF(left, 0, self.width() - left, ROW)
        draw_text(painter, words, self.caption(), 'body', look.color('accent-text' if self.is_hovered() else 'text'),
                  weight='medium')  # fmt: skip
        rest = words.adjusted(text_size(self.caption(), 'body', 'medium') + WORDS_GAP, 0, 0, 0)
        # A word cut to its first letters says nothing.
        if rest.width() > LEAST_WORDS / 2:
            draw_text(painter, rest, deal_of(watched), 'body', look.color('text-2'))


class WatchRow(QWidget):
    """`menu_asked(row)` by its button; its other buttons settle it at once."""

    menu_asked = Signal(object)

    def __init__(self, watched: Watched, commands: WatchCommands, today: date, day_width: int) -> None:
        super().__init__()
        self.watched = watched
        self.face = WatchFace(watched, today, day_width)
        self.buttons = [self._button(commands, settling) for settling in commands.settlings(watched)]
        self.more = IconButton('ellipsis', _('More about {name}').format(name=words_of(watched)), size='sm')
        self.more.clicked.connect(lambda: self.menu_asked.emit(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SIDE - BETWEEN, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self.face, 1)
        for button in (*self.buttons, self.more):
            row.addWidget(button)
        self.setFixedHeight(ROW)

    def _button(self, commands: WatchCommands, settling: Settling) -> Button:
        button = Button(settling.caption, size='sm')
        button.setAccessibleDescription(words_of(self.watched))
        button.clicked.connect(lambda: commands.do(settling.act))
        return button
