"""How it ended, one press each: with the mouse, or with the digit that stands in the pick."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.activity import ActivityResult
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.one_stop import OneStop
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.pick_chip import GAP, PADDING, PickChip

MARK = 13
# Of an objection: whether the answer to it worked.
WORKED = {'worked': True, 'failed': False}
RESULTS: dict[str, tuple[tuple[str, str], ...]] = {
    'call': (
        (ActivityResult.ANSWERED, mark('Answered')),
        (ActivityResult.VOICEMAIL, mark('Voicemail')),
        (ActivityResult.NO_ANSWER, mark('No answer')),
    ),
    'meeting': ((ActivityResult.DONE, mark('Took place')), (ActivityResult.POSTPONED, mark('Postponed'))),
    'objection': (('worked', mark('The answer worked')), ('failed', mark('It did not work'))),
}


class ResultPick(PickChip):
    """Its digit before its words; chosen, a check takes the digit's place."""

    def __init__(self, text: str, digit: int) -> None:
        self._digit = str(digit)
        super().__init__(text)
        self.setToolTip(_('Key {key}').format(key=digit))

    def sizeHint(self) -> QSize:
        words = text_size(self._caption, 'small', 'medium')
        return QSize(MARK + GAP - 2 + words + 2 * (PADDING - 1), tokens().size['control-sm'])

    def paintEvent(self, event: QPaintEvent) -> None:
        # The chip draws its ground; the words stand farther right than its own.
        words, self._caption = self._caption, ''
        super().paintEvent(event)
        self._caption = words
        painter = QPainter(self)
        ink = theme().color(self._colors()[2])
        box = QRectF(self.rect()).adjusted(PADDING - 1, 0, -PADDING + 1, 0)
        if self.isChecked():
            spot = QRectF(box.left(), (self.height() - MARK) / 2, MARK, MARK)
            paint_icon(painter, spot, 'check', theme().color('accent-text'))
        else:
            digit = QRectF(box.left() + 2, 0, MARK, self.height())
            draw_text(painter, digit, self._digit, 'micro', theme().color('text-3'))
        box.setLeft(box.left() + MARK + GAP - 2)
        draw_text(painter, box, words, 'small', ink, weight='medium')


class ResultPicks(QWidget):
    """`chosen(result)`, '' when the pick is taken off again; none is on until she says so."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_('Outcome'))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.picks: dict[str, ResultPick] = {}
        self._stop: OneStop | None = None

    def add_aside(self, widget: QWidget) -> None:
        """At the right end of the row, whatever the picks."""
        self._row.addWidget(widget)

    def show_kind(self, kind: str, result: str = '') -> None:
        for pick in self.picks.values():
            self._row.removeWidget(pick)
            pick.hide()
            pick.deleteLater()
        self.picks = {}
        self.setFocusProxy(None)  # type: ignore[arg-type]
        for number, (key, text) in enumerate(RESULTS.get(kind, ()), start=1):
            pick = self.picks[str(key)] = ResultPick(_(text), number)
            pick.setChecked(str(key) == result)
            pick.clicked.connect(lambda _on=False, key=str(key): self._press(key))
            self._row.insertWidget(number - 1, pick)
        self._stop = OneStop(self, list(self.picks.values())) if self.picks else None
        self.setVisible(bool(self.picks))

    def current(self) -> str:
        return next((key for key, pick in self.picks.items() if pick.isChecked()), '')

    def pick_number(self, number: int) -> bool:
        """The n-th, from 1; False if there is none."""
        keys = list(self.picks)
        if not 1 <= number <= len(keys):
            return False
        self.picks[keys[number - 1]].click()
        return True

    def _press(self, key: str) -> None:
        # Pressed again it is taken back: nothing was said yet.
        for other, pick in self.picks.items():
            if other != key:
                pick.setChecked(False)
        if self._stop is not None:
            self._stop.follow()
        self.chosen.emit(self.current())
