"""After how many days without progress a deal counts as stalled: amber first, then red."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.controllers.process.process_controller import ROTTING_LIMIT
from salesdesk.i18n.formats import SPACE, days_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.process.inspector.section import Section
from salesdesk.ui.process.stages.process_commands import ROTTING_AFTER
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.number_field import SpinBox
from salesdesk.ui.widgets.text.label import Label

WIDTH, ARROWS, LINE = 84, 13, 28


class StepArrows(QWidget):
    """The two arrows of a number, for the mouse; the keyboard has its own."""

    def __init__(self, spin: SpinBox) -> None:
        super().__init__()
        self._spin = spin
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(ARROWS + 4, 22)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._spin.setFocus(Qt.FocusReason.MouseFocusReason)
        self._spin.stepBy(1 if event.position().y() < self.height() / 2 else -1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        spot = QRectF(2, (self.height() - ARROWS) / 2, ARROWS, ARROWS)
        paint_icon(QPainter(self), spot, 'chevrons-up-down', theme().color('text-3'))


class StallSection(Section):
    """`changed(days)`; None where deals of this stage never stall."""

    changed = Signal(object)

    def __init__(self) -> None:
        self.switch = Switch(_('Deals can stall in this stage'))
        super().__init__(_('Stalled after'), self.switch)
        self._stored: int | None = None
        self.spin = SpinBox(1, ROTTING_LIMIT)
        self.spin.setAccessibleName(_('Days without progress'))
        self.spin.setSuffix(f'{SPACE}j' if current_language() == 'fr' else 'd')
        self.frame = FieldFrame(self.spin, small=True)
        self.frame.setFixedWidth(WIDTH)
        self.frame.add_after(StepArrows(self.spin), right=4)
        self.amber, self.red = ChipLabel(Chip('')), ChipLabel(Chip(''))
        self._never = Label(_('Never, however long they stay.'), 'small', 'text-2')
        self._arrange()
        self.spin.valueChanged.connect(self._show_chips)
        # Not at each digit: one number is one step to take back.
        self.spin.editingFinished.connect(self.finish)
        self.switch.toggled.connect(self._switch)

    def show_days(self, days: int | None, *, anew: bool = False) -> None:
        """Silently; what she is typing stays, unless it is about another stage."""
        # The page reads itself again after every change, this one's among them.
        typing = self.spin.hasFocus() and self.spin.value() != self._stored and not anew
        self._stored = days
        self.switch.blockSignals(True)
        self.switch.setChecked(days is not None)
        self.switch.blockSignals(False)
        self.switch.update()
        for part in (self.frame, self.amber, self.red):
            part.setVisible(days is not None)
        self._never.setVisible(days is None)
        if days is not None and not typing:
            self.spin.setValue(days)
            self._show_chips(days)

    def finish(self) -> None:
        """Says the number once it is settled: on Enter, or when she goes on."""
        if self._stored is not None and self.spin.value() != self._stored:
            self._stored = self.spin.value()
            self.changed.emit(self._stored)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.frame, self.amber, self.red, self._never):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        line = QWidget()
        line.setFixedHeight(LINE)
        row.setContentsMargins(0, 0, 0, 0)
        line.setLayout(row)
        self.column.addWidget(line)

    def _show_chips(self, days: int) -> None:
        self.amber.show_chip(Chip(days_text(days), 'amber', 'hourglass', 11))
        self.red.show_chip(Chip(days_text(red_from(days)), 'red', 'hourglass', 11))

    def _switch(self, on: bool) -> None:
        self.changed.emit(ROTTING_AFTER if on else None)


def red_from(days: int) -> int:
    """The first day that is one and a half times the limit."""
    return (3 * days + 1) // 2
