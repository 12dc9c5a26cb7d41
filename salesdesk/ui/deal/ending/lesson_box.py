"""What an ending taught, in a line, and where it is to be recalled: kept if she wants to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.domain.process.pipeline import Process
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.ending.stage_recall import StageRecall
from salesdesk.ui.deal.ending.switch_box import SwitchBox
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


class LessonBox(SwitchBox):
    """`stage_id`: where it is proposed to be recalled."""

    def __init__(self, workplace: Workplace, process: Process, stage_id: int | None, placeholder: str) -> None:
        super().__init__(_('Keep a lesson'), 'lightbulb')
        self.line = LineField(_('Lesson'), placeholder=placeholder)
        self.stage = StageRecall(process, stage_id)
        self.add_tag = Button(_('Tag'), 'ghost', size='sm', icon='plus')
        self.tags = TagChoice(workplace.deals.tags())
        for field in (self.line, self.tags):
            field.label.hide()
        self._arrange()
        self._show_tags(shown=False)
        self.add_tag.clicked.connect(self._open_tags)
        for signal in (self.line.edited, self.stage.changed, self.tags.changed):
            signal.connect(self.changed)

    def words(self) -> LessonWords | None:
        """None while the switch is off."""
        if not self.is_on():
            return None
        # A tag half typed is one she meant.
        self.tags.commit()
        return LessonWords(self.line.text(), self.stage.stage_id(), self.tags.tags())

    def validate(self) -> bool:
        """A lesson that is to be kept has to be written."""
        lacks = self.is_on() and not self.line.text()
        self.line.set_error(_('Write the lesson in a line, or switch it off.') if lacks else '')
        return not lacks

    def typed(self) -> tuple[bool, str, int, list[str]]:
        """On or off, the line, the stage (0 for all), the tags."""
        return self.is_on(), self.line.text(), self.stage.stage_id() or 0, list(self.tags.tags())

    def restore(self, on: bool, line: str, stage_id: int, tags: list[str]) -> None:
        """As typed() gave it."""
        self.line.set_text(line)
        self.stage.choose(stage_id or None)
        self.tags.set_tags(tags)
        self._show_tags(shown=bool(tags))
        self.set_on(on)

    def take_focus(self) -> None:
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_tags(self) -> None:
        self._show_tags(shown=True)
        self.tags.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_tags(self, *, shown: bool) -> None:
        self.tags.setVisible(shown)
        self.add_tag.setVisible(not shown)

    def _arrange(self) -> None:
        recall = QHBoxLayout()
        recall.setSpacing(6)
        recall.addWidget(Label(_('Recall in'), 'small', 'text-2', shrinks=False))
        recall.addWidget(self.stage)
        recall.addWidget(self.add_tag)
        recall.addStretch(1)
        self.inside.addWidget(self.line)
        self.inside.addLayout(recall)
        self.inside.addWidget(self.tags)
