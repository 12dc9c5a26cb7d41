"""A whole number between two limits, with its label: a probability, a number of days."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSpinBox, QWidget

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.line_edit import LIFT


class SpinBox(QSpinBox):
    """Up and Down change it, the wheel does not: scrolling a form must not change what it holds."""

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.lineEdit().setTextMargins(0, 0, 0, LIFT)
        self.setFont(theme().font('body'))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberField(Field):
    """`changed(value)`; `suffix` stands behind the number, with its space: ' %'."""

    changed = Signal(int)

    def __init__(
        self,
        label: str,
        minimum: int,
        maximum: int,
        *,
        value: int = 0,
        suffix: str = '',
        hint: str = '',
        parent: QWidget | None = None,
    ) -> None:
        spin = SpinBox(minimum, maximum)
        frame = FieldFrame(spin)
        super().__init__(label, frame, spin, hint=hint, parent=parent)
        self.spin, self.frame = spin, frame
        spin.setSuffix(suffix)
        spin.setValue(value)
        spin.valueChanged.connect(self.changed)

    def value(self) -> int:
        return self.spin.value()

    def set_value(self, value: int) -> None:
        self.spin.setValue(value)

    def _mark(self, wrong: bool) -> None:
        self.frame.show_error(wrong)
