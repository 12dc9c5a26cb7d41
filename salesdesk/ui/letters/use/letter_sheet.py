"""The letter as it stands, on the grey half of its dialog: to whom, about what, and the text."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.letters.letter import Letter
from salesdesk.domain.letters.template import TemplateKind
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.side_pane import SidePane
from salesdesk.ui.letters.looks.letter_view import LetterView
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

WIDTH, LOWEST = 452, 320


class LetterSheet(SidePane):
    """`copy` takes the text to the clipboard."""

    def __init__(self, kind: TemplateKind) -> None:
        super().__init__(WIDTH)
        self.to = Label('', 'small', 'text-2')
        self.subject = LetterView(_('Subject'), most_lines=3)
        self.body = LetterView(_('Text'))
        self.body.setMinimumHeight(LOWEST)
        self.copy = Button(_('Copy the text'), size='sm', icon='copy')
        head = QWidget()
        above = QVBoxLayout(head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(6)
        above.addWidget(self.to)
        above.addWidget(self.subject)
        above.addWidget(Separator())
        self.column.setSpacing(10)
        self.column.addWidget(head)
        if kind is not TemplateKind.EMAIL:
            head.hide()
        self.column.addWidget(self.body, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        self.column.addLayout(foot)

    def show_letter(self, letter: Letter) -> None:
        whom = f'{letter.name} <{letter.to}>' if letter.to else _('no address known')
        self.to.setText(_('To: {whom}').format(whom=whom))
        self.subject.show_parts(letter.subject_parts, letter.language)
        self.body.show_parts(letter.body_parts, letter.language)
