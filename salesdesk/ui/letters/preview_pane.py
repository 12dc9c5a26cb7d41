"""A template as it would read on a real deal, while she writes it."""

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.letters.letter import Letter
from salesdesk.domain.letters.template import TemplateKind
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.ids import ID
from salesdesk.ui.letters.looks.letter_view import LetterView
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.form.deal_search import DealSearch
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.workplace import Workplace

WIDTH, SIDE, HEADER = 340, 16, 48


class PreviewPane(QWidget):
    """`deal_chosen(id)` when she takes another deal to look at it on."""

    deal_chosen = Signal(ID)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(_('Preview'))
        self.deal = DealSearch(workplace)
        self.subject = LetterView(_('Subject'), most_lines=3)
        self.body = LetterView(_('Text'))
        self.missing = Label('', 'small', 'text-2', lines=0)
        self._rule = Separator()
        self._arrange()
        self.deal.picked.connect(self._take_deal)

    def show_letter(self, letter: Letter, deal_title: str) -> None:
        is_email = letter.template.kind is TemplateKind.EMAIL
        self.subject.setVisible(is_email)
        self._rule.setVisible(is_email)
        self.subject.show_parts(letter.subject_parts, letter.language)
        self.body.show_parts(letter.body_parts, letter.language)
        if not self.deal.line.hasFocus():
            self.deal.set_text(deal_title)
        count = len(letter.missing)
        told = ngettext('{count} thing is to be filled in.', '{count} things are to be filled in.', count)
        self.missing.setText(told.format(count=number_text(count)) if count else _('Nothing is left to be filled in.'))

    def _take_deal(self, *_offer: object) -> None:
        deal_id = self.deal.deal_id()
        if deal_id is not None:
            self.deal_chosen.emit(deal_id)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE + 1, 0, SIDE, 16)
        column.setSpacing(10)
        title = Label(_('Preview'), 'title-s')
        title.setFixedHeight(HEADER)
        for part in (title, self.deal, Separator(), self.subject, self._rule):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        column.addWidget(self.missing)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('surface'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), theme().color('border'))
