"""A row of segments of which one is on: a view, a language, an appearance."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.one_stop import keep_one_stop
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

# The segment counts the ring of 1 px around it, as the track counts its border.
TRACK_RADIUS, SEGMENT_RADIUS, RING = 7, 6, 1
ICON, GAP = 16, 6


class Segment(QRadioButton):
    """One segment; arrow keys move between those of one control."""

    def __init__(self, option: Option, *, small: bool, padding: int, parent: QWidget) -> None:
        super().__init__(option.text.replace('&', '&&'), parent)
        self.option = option
        self._role = 'small' if small else 'body'
        self._padding = padding
        self._tight = False
        self._height = (28 if small else tokens().size['control']) - 2 * (RING + 1)
        self.setAccessibleName(option.text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, SEGMENT_RADIUS)
        keep_one_stop(self)

    def sizeHint(self) -> QSize:
        return QSize(self.full_width() if self._says_words else ICON + 2 * (self._padding + RING), self._height)

    def full_width(self) -> int:
        icon = ICON + GAP if self.option.icon else 0
        return icon + text_size(self.option.text, self._role, 'medium') + 2 * (self._padding + RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_tight(self, tight: bool) -> None:
        self._tight = tight
        tip = '' if self._says_words else self.option.text
        if tip != self.toolTip():
            self.setToolTip(tip)
        self.updateGeometry()

    @property
    def _says_words(self) -> bool:
        return not self._tight or self.isChecked() or not self.option.icon

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        if self.isChecked():
            fill = look.color('pressed' if look.name == 'dark' else 'surface')
            border = look.color('border-strong')
            paint_box(painter, QRectF(self.rect()), radius=SEGMENT_RADIUS, fill=fill, border=border)
        lively = self.isChecked() or self.underMouse()
        ink = look.color(('text' if lively else 'text-2') if self.isEnabled() else 'text-disabled')
        content = self.sizeHint().width() - 2 * (self._padding + RING)
        box = QRectF((self.width() - content) // 2, 0, content, self.height())
        if self.option.icon:
            paint_icon(painter, QRectF(box.left(), (self.height() - ICON) / 2, ICON, ICON), self.option.icon, ink)
            box.setLeft(box.left() + ICON + GAP)
        if self._says_words:
            draw_text(painter, box, self.option.text, self._role, ink, weight='medium')


class SegmentedControl(QWidget):
    """`chosen(key)` speaks when the seller chooses, not when choose() is called."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Iterable[Option],
        *,
        small: bool = False,
        padding: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(RING + 1, RING + 1, RING + 1, RING + 1)
        row.setSpacing(0)
        self.segments = [Segment(option, small=small, padding=padding, parent=self) for option in options]
        for segment in self.segments:
            row.addWidget(segment)
            segment.toggled.connect(self._tell)
        # Not before: the first choice is made by the program.
        self._telling = True
        self._tight = False

    def set_tight(self, tight: bool) -> None:
        """Without room for all words, what is not chosen is its icon alone; its name is in the tooltip."""
        if tight != self._tight:
            self._tight = tight
            self._fit()

    def full_width(self) -> int:
        """What all words need."""
        return sum(segment.full_width() for segment in self.segments) + 2 * (RING + 1)

    def _fit(self) -> None:
        for segment in self.segments:
            segment.set_tight(self._tight)
        self.updateGeometry()

    def current(self) -> str:
        return next((segment.option.key for segment in self.segments if segment.isChecked()), '')

    def choose(self, key: str) -> None:
        self._telling = False
        for segment in self.segments:
            if segment.option.key == key:
                segment.setChecked(True)
        self._telling = True

    def choose_none(self) -> None:
        """What is shown is none of these."""
        # Of those that exclude each other Qt would leave one on.
        for exclusive in (False, True):
            for segment in self.segments:
                segment.setAutoExclusive(exclusive)
                segment.setChecked(False)

    def _tell(self, checked: bool) -> None:
        if self._tight:
            self._fit()
        if checked and self._telling:
            self.chosen.emit(self.current())

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(
            QPainter(self),
            QRectF(self.rect()),
            radius=TRACK_RADIUS,
            fill=theme().color('sunken'),
            border=theme().color('border'),
        )
