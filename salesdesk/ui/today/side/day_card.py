"""My day: done of planned, as a bar and by kind."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.day_figures import DayFigures, Progress
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.ui.domain_texts import ACTIVITY_ICONS
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.side.card import Card

KINDS = {
    ActivityKind.CALL: mark('Calls'),
    ActivityKind.EMAIL: mark('E-mails'),
    ActivityKind.MEETING: mark('Meetings'),
    ActivityKind.TASK: mark('Tasks'),
}
BAR, ROW, ICON, GAP = 6, 24, 14, 8


class DayCard(Card):
    """Calls, e-mails and meetings always; tasks on a day that has some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('My day'), parent)
        self.bar = DayBar()
        self.rows = {kind: KindRow(kind) for kind in KINDS}
        self.column.addSpacing(10)
        self.column.addWidget(self.bar)
        self.column.addSpacing(12)
        for row in self.rows.values():
            self.column.addWidget(row)

    def show_figures(self, figures: DayFigures) -> None:
        done, of = figures.total.done, figures.total.of
        words = ngettext('{done} done of {of}', '{done} done of {of}', done)
        self.note.setText(words.format(done=number_text(done), of=number_text(of)))
        self.bar.show_progress(figures.total)
        for kind, row in self.rows.items():
            row.show_progress(figures.by_kind[kind])
            row.setVisible(kind is not ActivityKind.TASK or bool(figures.by_kind[kind].of))


class DayBar(QWidget):
    """The share of the day that is done."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = Progress()
        self.setFixedHeight(BAR)

    def show_progress(self, progress: Progress) -> None:
        self._progress = progress
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        paint_box(painter, box, radius=BAR / 2, fill=theme().color('border'))
        if self._progress.done:
            width = box.width() * self._progress.done / self._progress.of
            # The end is straight, as drawn; only a full bar is round at both.
            painter.setClipRect(QRectF(0, 0, width, BAR))
            paint_box(painter, box, radius=BAR / 2, fill=theme().color('success-fill'))


class KindRow(QWidget):
    """'Appels  1 sur 7'."""

    def __init__(self, kind: ActivityKind) -> None:
        super().__init__()
        self._kind = kind
        self._done, self._of = '', ''
        self.setFixedHeight(ROW)

    def show_progress(self, progress: Progress) -> None:
        self._done = number_text(progress.done)
        self._of = _('of {count}').format(count=number_text(progress.of))
        self.setAccessibleName(f'{_(KINDS[self._kind])}, {self._done} {self._of}')
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        spot = QRectF(0, (box.height() - ICON) / 2, ICON, ICON)
        paint_icon(painter, spot, ACTIVITY_ICONS[self._kind], look.color('text-3'))
        draw_text(painter, box.adjusted(ICON + GAP, 0, 0, 0), _(KINDS[self._kind]), 'body', look.color('text-2'))
        # One digit at least, in her language: the figures of the rows stand below each other, at the edge of the card.
        of_width = max(text_size(_('of {count}').format(count='0'), 'body'), text_size(self._of, 'body'))
        of_box = QRectF(box.right() - of_width, 0, of_width, box.height())
        draw_text(painter, of_box, self._of, 'body', look.color('text-3'), align=Qt.AlignmentFlag.AlignRight)
        width = text_size(self._done, 'body', 'medium')
        done_box = QRectF(of_box.left() - GAP - width, 0, width + 1, box.height())
        draw_text(painter, done_box, self._done, 'body', look.color('text'), weight='medium')
