"""A chart on a page: painted once, with an invisible button on each bar for mouse, keyboard and screen reader."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.charts.picture import Picture
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# A chart lies within a pane that has room for the ring around it.
MARGIN = 6


class BarButton(QAbstractButton):
    """Paints nothing: the chart beneath does. Arrows lead to the next one, Tab leaves the chart."""

    def __init__(self, at: int, chart: 'ChartView') -> None:
        super().__init__(chart)
        self.at = at
        self._chart = chart
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'], gap=0)

    def has_keyboard(self) -> bool:
        """It has the focus, and by the keyboard."""
        return self.hasFocus() and self.keyboard_focus.shown

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing of its own."""

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._chart.point(self.at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._chart.point(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._chart.take_focus_of(self.at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._chart.point(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in STEPS:
            self._chart.move_to(self.at + STEPS[key])
        elif key in ENDS:
            self._chart.move_to(ENDS[key] % len(self._chart.buttons))
        elif key in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class ChartView(QWidget):
    """`chosen(at)`: a spot is clicked or entered. `pointed(at)`: mouse or keyboard is on it, -1 where on none."""

    chosen = Signal(int)
    pointed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self.buttons: list[BarButton] = []
        self._lit = -1
        self._current = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: Picture | None, descriptions: Sequence[str] = ()) -> None:
        """`descriptions`: what a screen reader says beyond the text of each spot."""
        held = next((button.at for button in self.buttons if button.hasFocus()), -1)
        self.picture = picture
        spots = picture.spots(self._inside()) if picture is not None else []
        self._set_count(len(spots))
        for at, (button, spot) in enumerate(zip(self.buttons, spots, strict=True)):
            button.setAccessibleName(spot.text)
            button.setAccessibleDescription(descriptions[at] if at < len(descriptions) else '')
        self._lit = -1
        self._settle_stop(min(self._current, max(0, len(spots) - 1)))
        if held >= 0 and self.buttons:
            self.buttons[min(held, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()
        self.updateGeometry()
        self.update()

    def point(self, at: int) -> None:
        """Lights a spot, or with -1 the one that has the keyboard."""
        if at < 0:
            at = next((button.at for button in self.buttons if button.has_keyboard()), -1)
        if at != self._lit:
            self._lit = at
            self.update()
            self.pointed.emit(at)

    def take_focus_of(self, at: int) -> None:
        self._settle_stop(at)
        self.point(at)

    def move_to(self, at: int) -> None:
        """The keyboard to a spot, if there is one."""
        if 0 <= at < len(self.buttons):
            self.buttons[at].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def spot_rect(self, at: int) -> QRect:
        return self.buttons[at].geometry()

    def sizeHint(self) -> QSize:
        return QSize(480, (self.picture.wanted_height() if self.picture else 200) + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        # A page that is too low for all its charts scrolls; none is squeezed before it must be.
        return QSize(280, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.picture is not None:
            self.picture.paint(QPainter(self), self._inside(), theme(), self._lit)

    def _inside(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _set_count(self, count: int) -> None:
        for button in self.buttons[count:]:
            button.hide()
            button.deleteLater()
        del self.buttons[count:]
        for at in range(len(self.buttons), count):
            button = BarButton(at, self)
            button.clicked.connect(lambda _on=False, at=at: self.chosen.emit(at))
            button.show()
            self.buttons.append(button)

    def _settle_stop(self, current: int) -> None:
        """Tab comes to one spot only: the one that had the keyboard last."""
        self._current = current
        for button in self.buttons:
            stop = button.at == current
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _place(self) -> None:
        if self.picture is not None:
            for button, spot in zip(self.buttons, self.picture.spots(self._inside()), strict=True):
                button.setGeometry(spot.place.toAlignedRect().intersected(self.rect()))
