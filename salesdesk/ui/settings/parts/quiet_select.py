"""A choice in running text: words that open a list, without a box around them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import Select

PADDING, CHEVRON, GAP, HEIGHT = 4, 12, 2, 26


class QuietSelect(Select):
    """`shown(key)` gives the short words that stand on the page; the list says them in full."""

    def __init__(
        self, name: str, options: Iterable[Option], shown: Callable[[str], str], *, weight: str | None = None,
        ink: str = 'text-3', chevron: bool = True,
    ) -> None:  # fmt: skip
        # Before the base class, which asks for the size while it is filled.
        self._shown, self._weight, self._ink = shown, weight, ink
        self._chevron = CHEVRON + GAP if chevron else 0
        super().__init__(name, options)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Its width follows its words: what stands beside it moves up.
        self.currentIndexChanged.connect(lambda _index: self.updateGeometry())

    def sizeHint(self) -> QSize:
        words = text_size(self._shown(self.current()), 'small', self._weight)
        return QSize(words + self._chevron + 2 * PADDING, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        if self.underMouse() and self.isEnabled():
            radius = tokens().radius['chip']
            paint_box(painter, QRectF(self.rect()), radius=radius, fill=look.color('control-hover'))
        inside = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        ink = look.color(self._ink if self.isEnabled() else 'text-disabled')
        if self._chevron:
            spot = QRectF(inside.right() - CHEVRON, (self.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
            paint_icon(painter, spot, 'chevron-down', ink)
            inside.setRight(spot.left() - GAP)
        draw_text(painter, inside, self._shown(self.current()), 'small', ink, weight=self._weight)
