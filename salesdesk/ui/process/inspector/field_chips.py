"""The fields a gate asks for, as chips: taken off by their cross, advised or required by a click, added by a menu."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.stage_gate import RequiredField, RequirementLevel
from salesdesk.i18n.translator import _
from salesdesk.ui.process.gate.gate_lines import Lines, default_key, key_of, line_about
from salesdesk.ui.process.gate.gate_texts import choices_for, subject_name
from salesdesk.ui.settings.parts.quiet_select import QuietSelect
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.floating.menu import Menu

HEIGHT, GAP, CROSS, LEFT, RIGHT = 24, 6, 20, 3, 2


class FieldChip(QWidget):
    """`changed(key)` with another strictness, or '' when she takes it off."""

    changed = Signal(str)

    def __init__(self, subject: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = subject_name(subject)
        self.level = QuietSelect(
            _('How “{name}” is asked for').format(name=self._name), choices_for(subject), self._words,
            weight='medium', ink='text-2', chevron=False,
        )  # fmt: skip
        self.level.setFixedHeight(HEIGHT)
        self.cross = IconButton('x', _('Remove {tag}').format(tag=self._name), size='xs')
        self.cross.setFixedSize(CROSS, CROSS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(0)
        row.addWidget(self.level)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self.level.chosen.connect(self.changed)
        self.cross.clicked.connect(lambda: self.changed.emit(''))

    def show_key(self, key: str) -> None:
        if key:
            self.level.choose(key)
        self.setVisible(bool(key))

    def sizeHint(self) -> QSize:
        return QSize(LEFT + self.level.sizeHint().width() + CROSS + RIGHT, HEIGHT)

    def _is_advised(self) -> bool:
        return self.level.current().endswith(RequirementLevel.WARN)

    def _words(self, key: str) -> str:
        """What is only advised says so; the rest is required, as the title of the section says."""
        return _('{field}, advised').format(field=self._name) if key.endswith(RequirementLevel.WARN) else self._name

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, advised = theme(), self._is_advised()
        fill = None if advised else look.color('hover' if look.name == 'dark' else 'sunken')
        paint_box(
            QPainter(self),
            QRectF(self.rect()),
            radius=tokens().radius['chip'],
            fill=fill,
            border=look.color('border-control') if advised else None,
        )


class FieldChips(QWidget):
    """`changed(field, key)`."""

    changed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.chips = {str(field): FieldChip(field, self) for field in RequiredField}
        self.add = Button(_('Add'), 'ghost', size='sm', icon='plus')
        self.add.setAccessibleName(_('Add a required field'))
        self.add.clicked.connect(self._offer)
        self.menu = Menu(self)
        # The last part of the flow takes the rest of its line: the button itself keeps its width.
        self._end = QWidget(self)
        row = QHBoxLayout(self._end)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add)
        row.addStretch(1)
        self._flow = FlowLayout(self, line=HEIGHT + 2, gap=GAP, least=self.add.sizeHint().width())
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(self._end)
        for field, chip in self.chips.items():
            chip.changed.connect(partial(self.changed.emit, field))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Lines) -> None:
        for field, chip in self.chips.items():
            self._flow.removeWidget(chip)
            chip.show_key(key_of(line_about(lines, field)))
        shown = [chip for chip in self.chips.values() if not chip.isHidden()]
        # The layout counts hidden parts too: only what is shown is put into it.
        for at, chip in enumerate(shown):
            self._flow.insert(at, chip)
        self.add.setVisible(len(shown) < len(self.chips))
        self.updateGeometry()

    def _offer(self) -> None:
        self.menu.clear()
        for field, chip in self.chips.items():
            if chip.isHidden():
                self.menu.add(subject_name(field), partial(self.changed.emit, field, default_key(field)))
        self.menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))
