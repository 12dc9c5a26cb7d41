"""Her logo: as it stands on her papers, chosen from a file, or taken off."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.paper.logo import logo_of
from salesdesk.ui.paper.paper_text import LOOK
from salesdesk.ui.settings.letterhead.letterhead_fields import GAP
from salesdesk.ui.settings.parts.pane import SIDE
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.field import FieldMessage

BOX, INSIDE = QSize(200, 84), 10


class LogoPicture(QWidget):
    """On white, as on paper; an empty place says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(BOX)
        self._image: QImage | None = None

    def show_picture(self, data: bytes) -> None:
        self._image = logo_of(data)
        self.setAccessibleName(_('Logo') if self._image else _('No logo'))
        self.update()

    @property
    def image(self) -> QImage | None:
        return self._image

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        if self._image is None:
            look = theme()
            paint_box(painter, box, radius=tokens().radius['control'], border=look.color('border-control'), dashed=True)
            draw_text(painter, box, _('No logo'), 'small', look.color('text-3'), align=Qt.AlignmentFlag.AlignHCenter)
            return
        fill, border = LOOK.color('surface'), theme().color('border-strong')
        paint_box(painter, box, radius=tokens().radius['control'], fill=fill, border=border)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(
            _fitted(QSizeF(self._image.size()), box.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)), self._image
        )


class LogoRow(QWidget):
    """Signals: choose_asked(), removal_asked(). A sentence below says why a file was not taken."""

    choose_asked = Signal()
    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = LogoPicture()
        self.choose = Button(_('Choose a picture…'), icon='folder-open')
        self.remove = Button(_('Take off'), 'danger-text', size='sm')
        self.message = FieldMessage(self)
        self.choose.clicked.connect(self.choose_asked)
        self.remove.clicked.connect(self.removal_asked)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addStretch(1)
        words.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.message)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, GAP, SIDE, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.say('')

    def show_picture(self, data: bytes) -> None:
        self.picture.show_picture(data)
        self.remove.setVisible(bool(data))

    def say(self, problem: str) -> None:
        """What is wrong with the file; without a fault, what it may be."""
        hint = _('PNG, JPEG or SVG; it stands at the head of your papers, 6 cm wide at most.')
        self.message.tell(problem or hint, wrong=bool(problem))


def _fitted(size: QSizeF, room: QRectF) -> QRectF:
    """In the middle of the room, in its own shape; not larger than it is."""
    if size.width() > room.width() or size.height() > room.height():
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRectF(room.topLeft(), size)
    box.moveCenter(room.center())
    return box
