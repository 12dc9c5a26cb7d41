"""Who is near what she types: shown below the field, with the reason, to be used instead of made twice."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.near.reason_words import reason_words
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

if TYPE_CHECKING:
    from salesdesk.controllers.people.duplicates_controller import NearMatch

# While she types fast, nothing is looked for, in ms.
PAUSE_MS = 120
# As long as the index is being read after a start or an import, it is asked again.
AGAIN_MS = 400
Look = Callable[[], 'Sequence[NearMatch]']


class NearMatches(QWidget):
    """Hidden while there is none. `look()` is asked after a pause; `used(NearMatch)` when she takes one.

    `is_behind()`: not everybody could be found yet.
    """

    used = Signal(object)

    def __init__(self, look: Look, is_behind: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._is_behind = look, is_behind
        self._shown: tuple[object, ...] = ()
        self.rows: list[NearRow] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        for timer in (self._pause, self._again):
            timer.timeout.connect(self.look_now)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 8, 8)
        self._column.setSpacing(2)
        self._column.addWidget(Label(_('Known already?'), 'small', 'warning', weight='medium'))
        self.setAccessibleName(_('Known already?'))
        self.hide()

    def look_soon(self) -> None:
        """Call it at each letter."""
        self._pause.start()

    def look_now(self) -> None:
        self._pause.stop()
        form = self.parentWidget()
        # In no form yet, or not any more: its database may be closed.
        if form is not None and form.isVisible():
            self._show(self._look())
            if self._is_behind():
                self._again.start()

    def forget(self) -> None:
        """She has taken one, or is done."""
        self._pause.stop()
        self._again.stop()
        self._show(())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        ground, line = look.color('warning-soft'), look.color('warning-line')
        paint_box(QPainter(self), QRectF(self.rect()), radius=tokens().radius['control'], fill=ground, border=line)

    def _show(self, matches: 'Sequence[NearMatch]') -> None:
        # Rows that stay the same stay where they are: the keyboard may be on one of them.
        if tuple(matches) == self._shown:
            return
        self._shown = tuple(matches)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [NearRow(match) for match in matches]
        for row in self.rows:
            row.used.connect(self.used)
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))


class NearRow(QWidget):
    """One of them: name, company, why, and the button."""

    used = Signal(object)

    def __init__(self, match: 'NearMatch') -> None:
        super().__init__()
        identity, why = match.identity, reason_words(match.reasons)
        name = ', '.join(part for part in (identity.name, identity.organization) if part)
        self.words = f'{name}: {why}' if why else name
        self.use = Button(_('Use this record'), size='sm')
        self.use.setAccessibleName(_('Use this record: {name}').format(name=self.words))
        self.use.clicked.connect(lambda: self.used.emit(match))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Label(name, weight='medium'))
        lines.addWidget(Label(why, 'small', 'text-2'))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addLayout(lines, 1)
        row.addWidget(self.use)
