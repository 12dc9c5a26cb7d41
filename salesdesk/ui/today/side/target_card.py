"""The target of the month: what is won, what may still be, and how many days are left."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.views.month_figures import MonthFigures
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.domain_texts import money, rounded_money
from salesdesk.ui.month_texts import month_name, of_month, won_note
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.progress import paint_progress
from salesdesk.ui.theme.painting.text import draw_text, line_height, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.side.card import SIDE, Card
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.text.label import Label

BAR, BAR_BOX, SQUARE = 10, 22, 8


class TargetCard(Card):
    """`edit_asked` when she wants to set or change the target."""

    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('Target of the month'), parent)
        self.edit = IconButton('pencil', _('Change the target'), size='xs')
        # No higher than the title beside it.
        self.edit.setFixedHeight(line_height('body'))
        self.edit.clicked.connect(self.edit_asked)
        self.head.insertWidget(1, self.edit)
        self._left = ('', '')
        self.won = _Figure()
        self.bar = TargetBar()
        self.legend = _Legend()
        self.apart = Label('', 'small', 'text-2', lines=0)
        self.none = Label(_('No target yet: set what you want to win this month.'), 'small', 'text-2', lines=0)
        self._below = [_apart_from_above(words) for words in (self.apart, self.none)]
        self.set = Link(_('Set a target'), 'small')
        self.set.clicked.connect(self.edit_asked)
        self._arrange()

    def show_month(self, month: MonthFigures) -> None:
        name = month_name(month.today)
        self.title.setText(of_month(_('Target for {month}'), name))
        left, count = ngettext('{count} day left', '{count} days left', month.days_left), number_text(month.days_left)
        self._left = left.format(count=count), _('{count} d left').format(count=count)
        self.note.setAccessibleName(self._left[0])
        self.won.show_figure(money(month.own_won), _('of {amount}').format(amount=money(month.target))
                             if month.target else _('won'))  # fmt: skip
        self.bar.show_month(month)
        self.legend.show_weighted(rounded_money(month.own_weighted))
        self.apart.setText(_('Also won: {sums}').format(sums=' + '.join(map(money, month.apart))))
        apart, none = self._below
        apart.setVisible(bool(month.apart))
        for part in (none, self.set):
            part.setVisible(month.target is None)
        self.edit.setVisible(month.target is not None)
        self._fit_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_note()

    def _fit_note(self) -> None:
        """The month is never cut for the days that are left of it."""
        title = text_size(self.title.text(), 'body', 'semibold')
        pencil = 0 if self.edit.isHidden() else self.edit.sizeHint().width() + self.head.spacing()
        room = self.width() - 2 * SIDE - title - pencil - self.head.spacing()
        whole, short = self._left
        fits = text_size(whole, 'small') <= room
        self.note.setText(whole if fits else short)
        self.note.setToolTip('' if fits else whole)

    def _arrange(self) -> None:
        self.column.addSpacing(8)
        self.column.addWidget(self.won)
        self.column.addSpacing(10)
        self.column.addWidget(self.bar)
        self.column.addSpacing(6)
        self.column.addWidget(self.legend)
        for words in self._below:
            self.column.addWidget(words)
        row = QHBoxLayout()
        row.addWidget(self.set)
        row.addStretch(1)
        self.column.addLayout(row)
        for later in (*self._below, self.set, self.edit):
            later.hide()


def _apart_from_above(words: Label) -> QWidget:
    """With a gap that is gone when the words are."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 6, 0, 0)
    layout.addWidget(words)
    return holder


class _Figure(QWidget):
    """A large amount, and of how much."""

    def __init__(self) -> None:
        super().__init__()
        self._amount, self._rest = '', ''
        self.setFixedHeight(line_height('display'))

    def show_figure(self, amount: str, rest: str) -> None:
        self._amount, self._rest = amount, rest
        self.setAccessibleName(f'{amount} {rest}')
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        rest_width = text_size(self._rest, 'body')
        # Large sums take a smaller step of the scale rather than be cut.
        role = next((r for r in ('display', 'title', 'title-s') if self._room(r, rest_width)), 'body')
        draw_text(painter, box, self._amount, role, theme().color('text'), weight='semibold')
        rest = box.adjusted(text_size(self._amount, role, 'semibold') + 6, 4 if role == 'display' else 2, 0, 0)
        draw_text(painter, rest, self._rest, 'body', theme().color('text-2'))

    def _room(self, role: str, rest_width: int) -> bool:
        return text_size(self._amount, role, 'semibold') + 6 + rest_width <= self.width()


class TargetBar(QWidget):
    """Won, then weighted, on one track; the target is a tick at three quarters, or further left once it is passed."""

    def __init__(self) -> None:
        super().__init__()
        self._won = self._weighted = self._target = 0
        self.setFixedHeight(BAR_BOX)

    def show_month(self, month: MonthFigures) -> None:
        self._won, self._weighted = max(0, month.own_won.minor), max(0, month.own_weighted.minor)
        self._target = month.target.minor if month.target else 0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        track = QRectF(0, (BAR_BOX - BAR) / 2, self.width(), BAR)
        paint_progress(QPainter(self), track, self._won, self._weighted, self._target, tick=BAR_BOX)


class _Legend(QWidget):
    """What the two colours mean, and the weighted sum."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = [('chart-won', _('Won so far')), ('chart-weighted', '')]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_weighted(self, amount: str) -> None:
        self._parts[1] = ('chart-weighted', _('Weighted {amount}').format(amount=amount))
        self.setAccessibleName(self._parts[1][1])
        weighted = _('Deals whose close is expected this month, each times the probability of its stage.')
        self.setToolTip(f'{won_note()}\n{weighted}')
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, line_height('small'))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, left = QPainter(self), 0.0
        for color, text in (part for part in self._parts if part[1]):
            square = QRectF(left, (self.height() - SQUARE) / 2, SQUARE, SQUARE)
            paint_box(painter, square, radius=2, fill=theme().color(color))
            words = QRectF(left + SQUARE + 6, 0, self.width() - left - SQUARE - 6, self.height())
            draw_text(painter, words, text, 'small', theme().color('text-2'))
            left += SQUARE + 6 + text_size(text, 'small') + 12
