"""Whether a lesson was of use, with how often it was said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.knowledge.lesson_reader import LessonRead
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label


class MarksRow(QWidget):
    """Signal: marked(useful)."""

    marked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.yes = Button(_('Yes'), size='sm', icon='thumbs-up')
        self.no = Button(_('No'), size='sm', icon='thumbs-down')
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(_('Useful?'), 'body', 'text-2', shrinks=False))
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        self.yes.clicked.connect(lambda: self.marked.emit(True))
        self.no.clicked.connect(lambda: self.marked.emit(False))

    def show_lesson(self, read: LessonRead) -> None:
        for button, word, count in ((self.yes, _('Yes'), read.useful), (self.no, _('No'), read.useless)):
            said = _('{word}, {count}').format(word=word, count=number_text(count)) if count else word
            button.set_caption(said)
            button.setAccessibleName(f'{_("Useful?")} {said}')
            button.updateGeometry()
