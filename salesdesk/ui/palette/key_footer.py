"""The keys of the palette, below it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.i18n.translator import _, mark
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.kbd import Kbd
from salesdesk.ui.widgets.text.label import Label

HEIGHT, SIDE, BETWEEN, BESIDE = 40, 16, 16, 6
KEYS = (
    (('Up', 'Down'), mark('choose')),
    (('Return',), mark('confirm')),
    (('Ctrl+Return',), mark('create without checking')),
    ((), ''),
    (('Esc',), mark('close')),
)


class KeyFooter(QWidget):
    """Says; it takes no click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(BESIDE)
        for keys, does in KEYS:
            for key in keys:
                row.addWidget(Kbd(key))
            if does:
                row.addWidget(Label(_(does), 'small', 'text-2', shrinks=False))
                row.addSpacing(BETWEEN - BESIDE)
            else:
                row.addStretch(1)
        # The last group ends at the edge.
        row.takeAt(row.count() - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = tokens().radius['dialog'] - 1
        # Round below only: what the two shapes share is filled too.
        ground = QPainterPath()
        ground.setFillRule(Qt.FillRule.WindingFill)
        ground.addRoundedRect(box, radius, radius)
        ground.addRect(box.adjusted(0, 0, 0, -radius))
        painter.fillPath(ground, theme().color('canvas'))
