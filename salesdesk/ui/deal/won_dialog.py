"""A deal is won: on which day, at which final amount, why, and what is to be remembered of it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.closing.closing_words import WinWords
from salesdesk.controllers.process.reasons_controller import Reason
from salesdesk.domain.errors import FieldInvalid
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.deal.asking.deal_texts import deal_names
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.deal.ending.contract_box import ContractBox
from salesdesk.ui.deal.ending.ending_dialog import EndingDialog
from salesdesk.ui.deal.ending.lesson_box import LessonBox
from salesdesk.ui.deal.ending.reason_picks import ReasonPicks
from salesdesk.ui.deal.ending.still_asked import StillAsked
from salesdesk.ui.deal.frames.drafted_dialog import Kept
from salesdesk.ui.deal.lost.lost_summary import LostSummary
from salesdesk.ui.domain_texts import money
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.painting.glyphs import paint_won_glyph
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.workplace import Workplace

GAP = 12


class WonDialog(EndingDialog):
    """Enter on the day or the amount is enough: all else may be left out. `won(deal)` once it is, then accepted()."""

    won = Signal(ID)

    def __init__(self, window: QWidget, workplace: Workplace, deal_id: int) -> None:
        self._deal_id = deal_id
        details = workplace.deals.details(deal_id)
        deal, today = details.deal, workplace.clock.today()
        super().__init__(
            window, workplace, _('Deal won'), _('Mark as won'), subtitle=deal_names(details),
            amount=money(deal.amount), cancel=ngettext('Keep open', 'Keep open', 1), variant='won',
            mark=paint_won_glyph, draft=f'deal/{deal_id}/won',
        )  # fmt: skip
        currency = deal.amount.currency if deal.amount else workplace.currency
        self.day = day_field(_('Won on'), today, day=today, may_be_empty=False)
        self.amount = AmountField(_('Final amount'), currency, amount=deal.amount)
        self.reasons = ReasonPicks(_('Why did we win it?'), workplace.closing.won_reasons())
        self.worked = TextArea(_('What worked?'))
        process = workplace.book.process(deal.pipeline_id)
        self.lesson = LessonBox(workplace, process, deal.stage_id, _('What to do again'))
        self.contract = ContractBox(workplace, deal_id, deal.title)
        self._fill_form()
        self.add_side(LostSummary(workplace, deal_id))
        self._listen()

    def parts(self) -> Mapping[str, Kept]:
        return {
            'day': Kept(self.day.text, lambda text: _retype(self.day, text)),
            'amount': Kept(self.amount.text, lambda text: _retype(self.amount, text)),
            'reason': Kept(self.reasons.typed, self.reasons.choose),
            'worked': Kept(self.worked.text, self.worked.set_text),
            'lesson': Kept(self.lesson.typed, lambda typed: self.lesson.restore(*typed)),
            'contract': Kept(self.contract.typed, lambda typed: self.contract.restore(*typed)),
        }

    def submit(self) -> None:
        wrong = self._wrong()
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        day = self.day.day()
        assert day is not None
        if self.attempt(lambda: self._win(day)):
            self.drafts.drop()
            self.won.emit(self._deal_id)
            self.accept()

    def _win(self, day: date) -> None:
        reason = self.reasons.reason()
        words = WinWords(
            reason.id if reason else None, self.worked.text(), self.lesson.words(), self.contract.form(day),
            self.contract.stored_file(),
        )  # fmt: skip
        self._workplace.closing.win(self._deal_id, day, self.amount.amount(), words, self.drafts.key)

    def _wrong(self) -> list[Field]:
        wrong: list[Field] = [field for field in (self.day, self.amount) if not field.validate()]
        if not self._check_day(self.day.day()):
            wrong.insert(0, self.day)
        if not self._words_suffice():
            wrong.append(self.worked)
        if not self.lesson.validate():
            wrong.append(self.lesson.line)
        return [*wrong, *self.contract.wrong()]

    def _check_day(self, day: date | None) -> bool:
        """No deal was won tomorrow."""
        ahead = day is not None and day > self._workplace.clock.today()
        if ahead:
            self.day.set_error(sentence_of(FieldInvalid('won_on', 'in_future')))
        return not ahead

    def _words_suffice(self) -> bool:
        """Some reasons, such as "other", say nothing without words."""
        reason = self.reasons.reason()
        lacks = reason is not None and reason.needs_note and not self.worked.text()
        self.worked.set_error(_('Write in a few words what worked.') if lacks else '')
        return not lacks

    def _reason_chosen(self, reason: Reason) -> None:
        self.worked.clear_error()
        self.worked.set_hint(_('This reason asks for a few words.') if reason.needs_note else '')

    def _fill_form(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(GAP)
        for field in (self.day, self.amount):
            pair.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(pair)
        # A customer's yes is never refused, so nothing here can be answered: it is only said.
        still_asked = self._workplace.closing.still_asked(self._deal_id)
        if still_asked:
            self.form.addWidget(StillAsked(still_asked, self._workplace.book.own_fields))
        for part in (self.reasons, self.worked, self.lesson, self.contract):
            self.form.addWidget(part)
        self.form.addStretch(1)

    def _listen(self) -> None:
        self.day.changed.connect(self._check_day)
        self.reasons.chosen.connect(self._reason_chosen)
        for field in (self.day, self.amount):
            field.submitted.connect(self.submit)
        for signal in (
            self.day.changed, self.day.edited, self.amount.edited, self.reasons.chosen, self.worked.edited,
            self.lesson.changed, self.contract.changed,
        ):  # fmt: skip
            signal.connect(lambda *_what: self.touched())


def _retype(field: DateField | AmountField, text: str) -> None:
    """What she had typed is read again, and said to be wrong if it is."""
    field.set_text(text)
    field.validate()
