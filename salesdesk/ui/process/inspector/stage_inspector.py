"""The right side of the process page: everything about the stage that is chosen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import _
from salesdesk.ui.process.inspector.gate_section import GateSection
from salesdesk.ui.process.inspector.section import SIDE, Section
from salesdesk.ui.process.inspector.stall_section import StallSection
from salesdesk.ui.process.inspector.texts_section import NameSection, TextsSection
from salesdesk.ui.process.stages.process_commands import ProcessCommands
from salesdesk.ui.process.stages.stage_rows import StageRow
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.text.label import Label

HEADER, GLYPH, FOOTER = 48, 16, 50


class InspectorHeader(QWidget):
    """The stage's sign, its name and its place."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEADER)
        self._row: StageRow | None = None
        self.name = Label('', 'title-s')
        self.place = Label('', 'small', 'text-3', shrinks=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE + GLYPH + 8, 0, SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.place)

    def show_row(self, row: StageRow) -> None:
        self._row = row
        self.name.setText(row.name)
        self.place.setText(_('stage {number}').format(number=row.position + 1))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._row is not None:
            spot = QRectF(SIDE, (HEADER - GLYPH) / 2, GLYPH, GLYPH)
            ink = stage_color(self._row.position, self._row.count)
            paint_stage_glyph(QPainter(self), spot, self._row.position + 1, self._row.count, ink)


class InspectorFooter(Section):
    """Signals: step_asked(-1 or 1), removal_asked()."""

    step_asked = Signal(int)
    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.up = IconButton('chevron-up', _('Move the stage up'), 'secondary', size='sm')
        self.down = IconButton('chevron-down', _('Move the stage down'), 'secondary', size='sm')
        self.remove = Button(_('Remove the stage'), 'danger-text', size='sm', icon='trash-2')
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        self.remove.clicked.connect(self.removal_asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.up)
        row.addWidget(self.down)
        row.addWidget(self.remove, 1)
        self.column.addLayout(row)

    def show_row(self, row: StageRow) -> None:
        self.up.setEnabled(row.position > 0)
        self.down.setEnabled(row.position < row.count - 1)
        self.remove.set_disabled_reason('' if row.count > 1 else _('A pipeline keeps at least one stage.'))


class StageInspector(QWidget):
    """Saves each change at once. `footer` speaks for the place and the end of the stage."""

    def __init__(self, commands: ProcessCommands) -> None:
        super().__init__()
        self._commands = commands
        self._row: StageRow | None = None
        self.setFixedWidth(tokens().panel['inspector'])
        self.setAccessibleName(_('Stage'))
        self.header = InspectorHeader()
        self.names = NameSection(commands, self.stage)
        self.gate = GateSection()
        self.stall = StallSection()
        self.decision = Switch(_('Ask for a decision: go on or abandon'))
        self.texts = TextsSection(commands, self.stage)
        self.footer = InspectorFooter()
        self._arrange()
        self._connect()

    def stage(self) -> Stage:
        assert self._row is not None, 'a pipeline has a stage, and one is always chosen'
        return self._row.stage

    def show_row(self, row: StageRow) -> None:
        """Another stage, or the same one after a change; what she is typing about the same one stays."""
        # By the stage, not by the row: moving it up changes the row only.
        anew = self._row is None or self._row.stage.id != row.stage.id
        self._row = row
        self.header.show_row(row)
        self.names.show_stage(row.stage, anew=anew)
        self.gate.show_lines(row.gate, row.own)
        self.stall.show_days(row.stage.rotting_after, anew=anew)
        self.decision.blockSignals(True)
        self.decision.setChecked(row.stage.asks_decision)
        self.decision.blockSignals(False)
        self.decision.update()
        self.texts.show_stage(row.stage, anew=anew)
        self.footer.show_row(row)

    def finish(self) -> None:
        """Saves what is being typed: before another stage is shown, or the page is left."""
        self.names.finish()
        self.stall.finish()
        self.texts.finish()

    def sizeHint(self) -> QSize:
        return QSize(tokens().panel['inspector'], 480)

    def _arrange(self) -> None:
        content = TallContent()
        inner = QVBoxLayout(content)
        decision = Section(_('Decision'), self.decision)
        words = Label(_('When a deal leaves this stage: go on or abandon, with a reason.'), 'small', 'text-2', lines=0)
        decision.column.addWidget(words)
        inner.setContentsMargins(1, 0, 0, 0)
        inner.setSpacing(0)
        for part in (self.names, self.gate, self.stall, decision, self.texts):
            inner.addWidget(part)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(ScrollColumn(content), 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.gate.changed.connect(lambda lines: self._end(self._commands.set_gate(self.stage().id, lines)))
        self.stall.changed.connect(lambda days: self._edit(rotting_after=days))
        self.decision.toggled.connect(lambda on: self._edit(asks_decision=on))

    def _edit(self, **values: object) -> None:
        self._end(self._commands.edit_stage(self.stage().id, **values))

    def _end(self, problem: str) -> None:
        """What was refused is shown again as it is stored."""
        if problem and self._row is not None:
            self.show_row(self._row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('surface'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), theme().color('border'))
