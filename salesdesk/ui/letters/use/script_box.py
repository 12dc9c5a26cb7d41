"""A call script beside the call: read while she listens, and out of the way with one press."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.letters.letter import Letter
from salesdesk.domain.letters.template import TextTemplate
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.letters.looks.letter_view import LetterView
from salesdesk.ui.settings.parts.look_options import language_options
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.text.label import Label

PADDING, MOST_LINES = 12, 10
# A template in a language, about the deal at hand.
Write = Callable[[TextTemplate, str], Letter]


class ScriptBox(QWidget):
    """`write` fills the script; it is hidden by its cross."""

    def __init__(self, write: Write) -> None:
        super().__init__()
        self._write = write
        self._template: TextTemplate | None = None
        self.name = Label('', weight='semibold')
        self.language = SegmentedControl(_('Language of the script'), language_options(), small=True)
        self.cross = IconButton('x', _('Close the script'), size='xs')
        self.text = LetterView(_('Call script'), most_lines=MOST_LINES)
        self.cross.clicked.connect(self.hide)
        self.language.chosen.connect(lambda _key: self._show())
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name, 1)
        head.addWidget(self.language)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 8, PADDING, PADDING)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text)

    def show_script(self, template: TextTemplate, language: str) -> None:
        self._template = template
        self.name.setText(template.name.read(current_language()))
        self.language.choose(language)
        self._show()
        self.show()

    def _show(self) -> None:
        if self._template is not None:
            letter = self._write(self._template, self.language.current())
            self.text.show_parts(letter.body_parts, letter.language)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        fill, border, radius = look.color('canvas'), look.color('border'), tokens().radius['control']
        paint_box(QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius=radius, fill=fill,
                  border=border)  # fmt: skip
