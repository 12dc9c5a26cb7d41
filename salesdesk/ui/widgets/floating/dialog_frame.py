"""The parts of a dialog: the header with its title, the body that may scroll, the footer with its buttons."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label

SIDE, ICON, ICON_GAP = 20, 18, 12


class DialogHeader(QWidget):
    """Icon, title, subtitle and a cross. `icon_color` is a token. Signal: closed()."""

    closed = Signal()

    def __init__(self, title: str, subtitle: str, icon: str, icon_color: str) -> None:
        super().__init__()
        self._icon, self._icon_color = icon, icon_color
        lead = ICON + ICON_GAP if icon else 0
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE + lead, 12, SIDE - 6, 14)
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 0)
        words.setSpacing(1)
        words.addWidget(Label(title, 'title-s'))
        if subtitle:
            words.addWidget(Label(subtitle, 'body', 'text-2'))
        row.addLayout(words, 1)
        cross = IconButton('x', _('Close'), size='sm')
        cross.clicked.connect(self.closed)
        row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icon:
            spot = QRectF(SIDE, 17, ICON, ICON)
            paint_icon(QPainter(self), spot, self._icon, theme().color(self._icon_color))


class DialogBody(QScrollArea):
    """Scrolls only where the window is too low for its content."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.content = QWidget()
        self.layout_ = QVBoxLayout(self.content)
        self.layout_.setContentsMargins(SIDE, 16, SIDE, 18)
        self.layout_.setSpacing(16)
        self.setWidget(self.content)
        # The dialog paints the ground, with its round corners.
        for part in (self.viewport(), self.content):
            part.setAutoFillBackground(False)

    def wanted_height(self, width: int) -> int:
        if self.layout_.hasHeightForWidth():
            return self.layout_.heightForWidth(width)
        return self.layout_.sizeHint().height()

    def let_scroll(self, may: bool) -> None:
        """Without room for doubt no scroll bar flashes up while the layout settles."""
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if may else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def sizeHint(self) -> QSize:
        return self.content.sizeHint()


class DialogFooter(QWidget):
    """A note at the left, buttons at the right; the last one added is the one that acts."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SIDE, 12, SIDE, 12)
        self.row.setSpacing(8)
        self.row.addStretch(1)

    def add_note(self, note: QWidget) -> None:
        self.row.insertWidget(0, note)

    def add_button(self, button: QWidget) -> None:
        self.row.addWidget(button)
