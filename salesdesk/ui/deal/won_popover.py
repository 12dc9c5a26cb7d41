"""A deal is won: on which day, at which final amount."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import deal_names, in_sentence
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.domain_texts import OwnFields, requirement_name
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.glyphs import paint_won_glyph
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

ICON, GAP = 14, 6


class StillAsked(QWidget):
    """What the gates still ask, in amber: good to know, never in the way."""

    def __init__(self, requirements: tuple[Requirement, ...], own: OwnFields) -> None:
        super().__init__()
        names = listed([in_sentence(requirement_name(line, own)) for line in requirements])
        self.words = Label(_('Still open: {names}').format(names=names), 'small', 'warning', lines=0)
        row = QHBoxLayout(self)
        row.setContentsMargins(ICON + GAP, 0, 0, 0)
        row.addWidget(self.words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        spot = QRectF(QPointF(0, 1), QRectF(0, 0, ICON, ICON).size())
        paint_icon(QPainter(self), spot, 'triangle-alert', theme().color('warning'))


class WonPopover(FormPopover):
    """`won(deal)` once it is. What the gates still ask is said in a line."""

    won = Signal(ID)

    def __init__(self, window: QWidget, workplace: Workplace, deal_id: int) -> None:
        self._workplace, self._deal_id = workplace, deal_id
        details = workplace.deals.details(deal_id)
        super().__init__(
            window, _('Deal won'), _('Mark as won'), sentence=deal_names(details), variant='won',
            glyph=paint_won_glyph,
        )  # fmt: skip
        deal, today = details.deal, workplace.clock.today()
        currency = deal.amount.currency if deal.amount else workplace.currency
        self.day = day_field(_('Won on'), today, day=today, may_be_empty=False)
        self.amount = AmountField(_('Final amount'), currency, amount=deal.amount)
        for field in (self.day, self.amount):
            self.content.addWidget(field)
            field.submitted.connect(self.submit)
        self.day.changed.connect(self._check)
        # A customer's yes is never refused, so nothing here can be answered: it is only said.
        still_asked = workplace.closing.still_asked(deal_id)
        if still_asked:
            self.content.addWidget(StillAsked(still_asked, workplace.book.own_fields))

    def submit(self) -> None:
        wrong = [field for field in (self.day, self.amount) if not field.validate()]
        day = self.day.day()
        if not wrong and not self._check(day):
            wrong = [self.day]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        assert day is not None
        if self.attempt(lambda: self._workplace.closing.win(self._deal_id, day, self.amount.amount())):
            self.won.emit(self._deal_id)

    def _check(self, day: date | None) -> bool:
        """No deal was won tomorrow."""
        ahead = day is not None and day > self._workplace.clock.today()
        if ahead:
            self.day.set_error(sentence_of(FieldInvalid('won_on', 'in_future')))
        return not ahead
