"""A button that is only an icon; its name is spoken and shown on hover, so it cannot be left out."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.looks import Shades

# On a card or in a column header, where 26 would cover its neighbours.
EXTRA_SMALL = 22


class IconButton(Button):
    """Square: 32 px, 26 for 'sm', 22 for 'xs'. `name` is its accessible name and its tooltip."""

    def __init__(
        self, icon: str, name: str, variant: str = 'ghost', *, size: str = 'md', parent: QWidget | None = None
    ) -> None:
        # The smallest has the icon of a small button, on less ground.
        super().__init__('', variant, size='sm' if size == 'xs' else size, icon=icon, parent=parent)
        self._side = EXTRA_SMALL if size == 'xs' else self.measures.height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def _paint_content(self, painter: QPainter, box: QRectF, shades: Shades) -> None:
        side = self.measures.icon
        spot = QRectF((box.width() - side) / 2, (box.height() - side) / 2, side, side)
        paint_icon(painter, spot, self._icon, shades.icon)
