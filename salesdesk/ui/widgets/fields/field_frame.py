"""The box of an input: border, ground and focus, with room for an icon before and small buttons after."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

PADDING, ICON, ICON_GAP, SMALL = 11, 16, 7, 28
# A line edit keeps 2 px of its own before the text.
OWN_MARGIN = 2
# What happens to the editor and shows on its frame.
SHOWN = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange)


class FieldFrame(QWidget):
    """Holds `editor`, or `content` that has the editor in it; `quiet` for the search of a bar, `small` for 28 px."""

    def __init__(
        self,
        editor: QWidget,
        *,
        content: QWidget | None = None,
        icon: str = '',
        small: bool = False,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._icon, self._quiet = editor, icon, quiet
        self._error = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(SMALL if small else tokens().size['control'])
        self.row = QHBoxLayout(self)
        lead = ICON + ICON_GAP if icon else 0
        self.row.setContentsMargins(PADDING - OWN_MARGIN + lead, 1, PADDING - OWN_MARGIN, 1)
        self.row.setSpacing(ICON_GAP)
        self.row.addWidget(content or editor, 1)
        editor.installEventFilter(self)
        KeyboardFocus(editor, tokens().radius['control'], always=True, gap=-1, around=self)
        self.setFocusProxy(editor)

    def add_after(self, widget: QWidget, right: int = 6) -> None:
        """Puts a hint or a small button at the end, `right` px from the border."""
        margins = self.row.contentsMargins()
        self.row.setContentsMargins(margins.left(), 1, right, 1)
        self.row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_error(self, wrong: bool) -> None:
        self._error = wrong
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in SHOWN:
            self.update()
        return False

    # The editor is lower than the box; a click on the rim means it all the same.
    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def _colors(self) -> tuple[QColor, QColor]:
        look = theme()
        if not self._editor.isEnabled():
            return look.color('sunken'), look.color('border')
        border = 'border-strong' if self._quiet else 'border-control'
        if self._error:
            border = 'danger'
        if self._editor.hasFocus():
            border = 'focus'
        return look.color('canvas' if self._quiet else 'surface'), look.color(border)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, border = self._colors()
        paint_box(painter, QRectF(self.rect()), radius=tokens().radius['control'], fill=fill, border=border)
        if self._icon:
            spot = QRectF(PADDING, (self.height() - ICON) / 2, ICON, ICON)
            paint_icon(painter, spot, self._icon, theme().color('text-3'))
