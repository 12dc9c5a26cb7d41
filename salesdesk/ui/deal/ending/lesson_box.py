"""What an ending taught, in a line, and where it is to be recalled: kept if she wants to."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.domain.process.pipeline import Process
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.ending.stage_recall import StageRecall
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

SIDE, TOP, BOTTOM, ICON, ICON_GAP, LINE_GAP = 14, 10, 12, 16, 8, 6


class LessonBox(QWidget):
    """Folded while the switch is off. Signal: changed()."""

    changed = Signal()

    def __init__(self, workplace: Workplace, process: Process, stage_id: int | None, placeholder: str) -> None:
        super().__init__()
        self.switch = Switch(_('Keep a lesson'))
        self.line = LineField(_('Lesson'), placeholder=placeholder)
        self.line.label.hide()
        self.stage = StageRecall(process, stage_id)
        self.add_tag = Button(_('Tag'), 'ghost', size='sm', icon='plus')
        self.tags = TagChoice(workplace.deals.tags())
        self.tags.label.hide()
        self._inside = QWidget()
        self._arrange()
        self._show(on=False)
        self.switch.toggled.connect(self._toggled)
        self.add_tag.clicked.connect(self._open_tags)
        for signal in (self.line.edited, self.stage.changed, self.tags.changed):
            signal.connect(self.changed)

    def words(self) -> LessonWords | None:
        """None while the switch is off."""
        if not self.switch.isChecked():
            return None
        self.tags.commit()
        return LessonWords(self.line.text(), self.stage.stage_id(), self.tags.tags())

    def validate(self) -> bool:
        """A lesson that is to be kept has to be written."""
        lacks = self.switch.isChecked() and not self.line.text()
        self.line.set_error(_('Write the lesson in a line, or switch it off.') if lacks else '')
        return not lacks

    def typed(self) -> tuple[bool, str, int, list[str]]:
        """On or off, the line, the stage (0 for all), the tags."""
        return self.switch.isChecked(), self.line.text(), self.stage.stage_id() or 0, list(self.tags.tags())

    def restore(self, on: bool, line: str, stage_id: int, tags: list[str]) -> None:
        self.line.set_text(line)
        self.stage.choose(stage_id or None)
        self.tags.set_tags(tags)
        self.switch.setChecked(on)
        self._show(on=on)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        paint_box(painter, QRectF(self.rect()), radius=tokens().radius['card'], border=look.color('border-strong'))
        middle = TOP + self._head.height() / 2
        spot = QRectF(SIDE, middle - ICON / 2, ICON, ICON)
        paint_icon(painter, spot, 'lightbulb', look.color('accent-text'))

    def _toggled(self, on: bool) -> None:
        self._show(on=on)
        if on:
            self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _show(self, *, on: bool) -> None:
        self._inside.setVisible(on)
        self._show_tags(bool(self.tags.tags()))

    def _open_tags(self) -> None:
        self._show_tags(True)
        self.tags.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_tags(self, shown: bool) -> None:
        self.tags.setVisible(shown)
        self.add_tag.setVisible(not shown)

    def _arrange(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(ICON + ICON_GAP, 0, 0, 0)
        head.addWidget(Label(_('Keep a lesson'), weight='semibold'), 1)
        head.addWidget(self.switch)
        recall = QHBoxLayout()
        recall.setSpacing(6)
        recall.addWidget(Label(_('Recall in'), 'small', 'text-2', shrinks=False))
        recall.addWidget(self.stage)
        recall.addWidget(self.add_tag)
        recall.addStretch(1)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, LINE_GAP, 0, 0)
        inside.setSpacing(LINE_GAP)
        inside.addWidget(self.line)
        inside.addLayout(recall)
        inside.addWidget(self.tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, TOP, SIDE, BOTTOM)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._inside)
