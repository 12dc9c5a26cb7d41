"""The right half of the welcome page: what the choices on the left will look like."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.start.preview_painter import HEIGHT, WIDTH, Preview, paint_preview
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme

MARGIN, CAPTION_GAP, CAPTION = 16, 16, 16


class PreviewPane(QWidget):
    """Shrinks the picture where the window is narrow; it is not there for the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.preview: Preview | None = None
        self.caption = ''

    def show_preview(self, preview: Preview, caption: str) -> None:
        self.preview, self.caption = preview, caption
        self.setAccessibleName(caption)
        self.setAccessibleDescription(', '.join((preview.pipeline, *preview.stages)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.preview is None:
            return
        below = CAPTION_GAP + CAPTION
        scale = min(1.0, (self.width() - 2 * MARGIN) / WIDTH, (self.height() - 2 * MARGIN - below) / HEIGHT)
        left = (self.width() - WIDTH * scale) / 2
        top = (self.height() - HEIGHT * scale - below) / 2
        painter = QPainter(self)
        words = QRectF(MARGIN, top + HEIGHT * scale + CAPTION_GAP, self.width() - 2 * MARGIN, CAPTION)
        center = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, words, self.caption, 'small', theme().color('text-2'), align=center)
        painter.translate(round(left), round(top))
        painter.scale(scale, scale)
        paint_preview(painter, self.preview)
