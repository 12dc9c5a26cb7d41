"""In which stage a lesson comes up again: a chip that can be taken off, and put back."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.process.pipeline import Process
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.tag_chip import PADDING, TagChip
from salesdesk.ui.widgets.floating.menu import Menu

GLYPH, GAP = 12, 4


class StageChip(TagChip):
    """The stage at that place (from 0) of so many, with its glyph."""

    def __init__(self, name: str, place: int, count: int) -> None:
        self._place, self._count = place, count
        super().__init__(name)

    def _lead(self) -> int:
        return PADDING + GLYPH + GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        spot = QRectF(PADDING, (self.height() - GLYPH) / 2, GLYPH, GLYPH)
        color = stage_color(self._place, self._count)
        paint_stage_glyph(QPainter(self), spot, self._place + 1, self._count, color)


class StageRecall(QWidget):
    """One stage of the process, or none: then the lesson is for all. Signal: changed()."""

    changed = Signal()

    def __init__(self, process: Process, stage_id: int | None) -> None:
        super().__init__()
        self._process = process
        self._stage_id: int | None = None
        self.chip: StageChip | None = None
        self.add = Button(_('Stage'), 'ghost', size='sm', icon='plus')
        self.add.clicked.connect(self._open_menu)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.add)
        self.choose(stage_id)

    def stage_id(self) -> int | None:
        return self._stage_id

    def choose(self, stage_id: int | None) -> None:
        """Silently; a stage that is none of the process is taken for no stage."""
        stages = self._process.stages
        place = next((place for place, stage in enumerate(stages) if stage.id == stage_id), None)
        if self.chip is not None:
            self._row.removeWidget(self.chip)
            self.chip.hide()
            self.chip.deleteLater()
            self.chip = None
        self._stage_id = None if place is None else stage_id
        self.add.setVisible(place is None)
        if place is not None:
            self.chip = StageChip(name_of(stages[place]), place, len(stages))
            self.chip.cross.clicked.connect(lambda: self._pick(None))
            self._row.addWidget(self.chip)

    def _pick(self, stage_id: int | None) -> None:
        self.choose(stage_id)
        # The keyboard stays here: what was pressed is gone.
        (self.add if self.chip is None else self.chip.cross).setFocus()
        self.changed.emit()

    def _open_menu(self) -> None:
        menu = Menu(self)
        for stage in self._process.active:
            menu.add(name_of(stage), partial(self._pick, stage.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))
