"""An on/off switch for a setting that acts at once."""

from PySide6.QtCore import QPoint, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.marks import paint_switch
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

WIDTH, HEIGHT = 32, 18


class Switch(QCheckBox):
    """`name` is its accessible name; the words beside it are a label of the page. Signal: toggled(bool)."""

    def __init__(self, name: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self.update)
        self.setChecked(checked)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, HEIGHT / 2)
        self.toggled.connect(self._slide)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _slide(self, checked: bool) -> None:
        # Pressed twice in a row it turns round where it is.
        start = self._position(not checked)
        self._motion.stop()
        self._motion.setStartValue(start)
        self._motion.setEndValue(float(checked))
        self._motion.setDuration(theme().duration('fast'))
        self._motion.setEasingCurve(theme().easing('standard'))
        if self.isVisible() and self._motion.duration():
            self._motion.start()

    def _position(self, at_rest: bool) -> float:
        running = self._motion.state() == QVariantAnimation.State.Running
        return float(self._motion.currentValue()) if running else float(at_rest)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(0, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT)
        paint_switch(QPainter(self), box, position=self._position(self.isChecked()), enabled=self.isEnabled())
