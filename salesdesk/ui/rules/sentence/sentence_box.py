"""A rule as it reads, in a soft box: beneath its blanks, over what it would do."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.rules.sentence.sentence_spans import sentence_spans
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.rich_label import RichLabel

SIDE, TOP, ICON, GAP = 13, 11, 16, 10


class SentenceBox(QWidget):
    """What she chose stands out in it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = RichLabel()
        self.setAccessibleName(_('The rule as it reads'))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE + ICON + GAP, TOP, SIDE, TOP)
        row.addWidget(self.words)

    def show_sentence(self, parts: Iterable[tuple[str, bool]]) -> None:
        """Pieces, and whether she chose them."""
        self.words.set_spans(sentence_spans(parts))
        self.setAccessibleDescription(self.words.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        fill, line = look.color('accent-soft'), look.color('accent-line')
        paint_box(painter, QRectF(self.rect()), radius=tokens().radius['card'], fill=fill, border=line)
        paint_icon(painter, QRectF(SIDE, TOP + 1, ICON, ICON), 'workflow', look.color('accent-text'))
