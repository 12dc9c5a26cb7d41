"""Why one or several deals are lost."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.closing.closing_words import LossWords
from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.controllers.process.reasons_controller import Reason
from salesdesk.domain.deals.deal import Deal
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.deal.asking.come_back import ComeBack
from salesdesk.ui.deal.asking.deal_texts import deal_names, sums_text
from salesdesk.ui.deal.ending.ending_dialog import EndingDialog
from salesdesk.ui.deal.ending.lesson_box import LessonBox
from salesdesk.ui.deal.ending.reason_picks import ReasonPicks
from salesdesk.ui.deal.ending.winner_row import WinnerRow
from salesdesk.ui.deal.frames.drafted_dialog import Kept
from salesdesk.ui.deal.lost.lost_summary import LostSummary
from salesdesk.ui.deal.lost.several_summary import SeveralSummary
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.workplace import Workplace


class LostDialog(EndingDialog):
    """One reason for all of `deal_ids`, in one undo step. `lost(deals)` with their ids, and accepted() as usual."""

    lost = Signal(tuple)

    def __init__(self, window: QWidget, workplace: Workplace, deal_ids: Sequence[int]) -> None:
        self._deal_ids = tuple(deal_ids)
        details = [workplace.deals.details(deal_id) for deal_id in deal_ids]
        several = ngettext('Mark {count} deal as lost', 'Mark {count} deals as lost', len(details))
        title = _('Mark as lost') if len(details) == 1 else several.format(count=len(details))
        names, amount = _subtitle(details)
        super().__init__(
            window, workplace, title, ngettext('Mark lost', 'Mark lost', len(details)), subtitle=names,
            amount=amount, cancel=ngettext('Keep open', 'Keep open', len(details)), variant='danger',
            mark=paint_lost_glyph, draft=_draft_key(self._deal_ids),
        )  # fmt: skip
        self.reasons = ReasonPicks(_('Main reason'), workplace.closing.lost_reasons())
        self.winner = WinnerRow(workplace, _currency(details, workplace), has_price=len(details) == 1)
        self.note = TextArea(_('What happened?'))
        self.lesson = _lesson_box(workplace, [one.deal for one in details])
        self.come_back = ComeBack(workplace.clock.today())
        for part in (self.reasons, self.winner, self.note, self.lesson, self.come_back):
            self.form.addWidget(part)
        self.form.addStretch(1)
        # What was done is told of one deal; of several it says which they are.
        self.add_side(LostSummary(workplace, deal_ids[0]) if len(details) == 1 else SeveralSummary(details))
        self._listen()

    def parts(self) -> Mapping[str, Kept]:
        return {
            'reason': Kept(self.reasons.typed, self.reasons.choose),
            'winner': Kept(self.winner.typed, lambda typed: self.winner.restore(*typed)),
            'analysis': Kept(self.note.text, self.note.set_text),
            'lesson': Kept(self.lesson.typed, lambda typed: self.lesson.restore(*typed)),
            'returns': Kept(self.come_back.typed, lambda typed: self.come_back.restore(*typed)),
        }

    def submit(self) -> None:
        reason = self.reasons.reason()
        if not self._validate() or reason is None:
            return
        words = LossWords(
            reason.id, self.note.text(), self.winner.competitor(), self.winner.amount(), self.lesson.words(),
            self.come_back.day(),
        )  # fmt: skip
        if self.attempt(lambda: self._workplace.closing.lose_all(self._deal_ids, words, self.drafts.key)):
            self.drafts.drop()
            self.lost.emit(self._deal_ids)
            self.accept()

    def _validate(self) -> bool:
        valid = {
            self.reasons: self.reasons.validate(),
            self.winner.price: self.winner.validate(),
            self.note: self._note_suffices(),
            self.lesson.line: self.lesson.validate(),
            self.come_back.field: self.come_back.validate(),
        }
        wrong = [part for part, is_valid in valid.items() if not is_valid]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def _note_suffices(self) -> bool:
        """Some reasons, such as "other", say nothing without words."""
        reason = self.reasons.reason()
        lacks = reason is not None and reason.needs_note and not self.note.text()
        self.note.set_error(_('Write in a few words what happened.') if lacks else '')
        return not lacks

    def _reason_chosen(self, reason: Reason) -> None:
        self.note.clear_error()
        self.note.set_hint(_('This reason asks for a few words.') if reason.needs_note else '')

    def _listen(self) -> None:
        self.reasons.chosen.connect(self._reason_chosen)
        for signal in (
            self.reasons.chosen, self.winner.edited, self.note.edited, self.lesson.changed,
            self.come_back.picks.chosen, self.come_back.field.edited,
        ):  # fmt: skip
            signal.connect(lambda *_what: self.touched())


def _subtitle(details: Sequence[DealDetails]) -> tuple[str, str]:
    """The deal and its amount, or what they are worth together."""
    names = deal_names(details[0]) if len(details) == 1 else ''
    return names, sums_text([one.deal.amount for one in details if one.deal.amount])


def _currency(details: Sequence[DealDetails], workplace: Workplace) -> str:
    amount = details[0].deal.amount
    return amount.currency if amount else workplace.currency


def _draft_key(deal_ids: tuple[int, ...]) -> str:
    """Of the deal, or of that very selection."""
    if len(deal_ids) == 1:
        return f'deal/{deal_ids[0]}/lost'
    return f'deals/{min(deal_ids)}-{max(deal_ids)}-{len(deal_ids)}/lost'


def _lesson_box(workplace: Workplace, deals: Sequence[Deal]) -> LessonBox:
    """Recalled where the deals were lost, if that is one stage."""
    stages = {deal.stage_id for deal in deals}
    process = workplace.book.process(deals[0].pipeline_id)
    return LessonBox(workplace, process, stages.pop() if len(stages) == 1 else None, _('What to do next time'))
