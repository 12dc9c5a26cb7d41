"""After qualification: go on with the lead, or abandon it. Either way with a reason that stays in the history."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.come_back import ComeBack
from salesdesk.ui.deal.asking.deal_texts import deal_names
from salesdesk.ui.deal.asking.one_stop import OneStop
from salesdesk.ui.deal.decision.answer_list import AnswerList
from salesdesk.ui.deal.decision.proposed_reason import proposed_reason
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.domain_texts import money, name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.choices.radio_card import RadioCard
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.workplace import Workplace

WIDTH = 620


class DecisionDialog(FormDialog):
    """`going_on(deal, reason)`: the caller moves it on. `abandoned(deal)`: it is done already."""

    going_on = Signal(ID, str)
    abandoned = Signal(ID)

    def __init__(self, window: QWidget, workplace: Workplace, deal_id: int, *, abandoning: bool = False) -> None:
        self._workplace, self._deal_id = workplace, deal_id
        details = workplace.deals.details(deal_id)
        super().__init__(
            window, _('Go on or abandon?'), _('Go on'), subtitle=deal_names(details), amount=money(details.deal.amount),
            icon='git-fork', width=WIDTH,
        )  # fmt: skip
        deal, today = details.deal, workplace.clock.today()
        self.cards = self._made_cards(workplace.book.process(deal.pipeline_id).next_after(deal.stage_id))
        self.go, self.abandon = self.cards
        # Two fields, so that changing her mind and back loses nothing.
        self.go_reason = TextArea(_('Why go on?'), text=proposed_reason(details.answers))
        self.abandon_reason = TextArea(_('Why abandon?'))
        self.come_back = ComeBack(today)
        self.form.addWidget(AnswerList(details.answers, today))
        self.form.addLayout(self._card_row())
        for part in (self.go_reason, self.abandon_reason, self.come_back):
            self.form.addWidget(part)
        self.form.addStretch(1)
        self._stop = OneStop(QWidget(self), self.cards)
        self.abandon.toggled.connect(self._show_choice)
        (self.abandon if abandoning else self.go).setChecked(True)
        self._show_choice()

    def abandons(self) -> bool:
        return self.abandon.isChecked()

    def typed(self) -> object:
        return self.abandons(), self.go_reason.text(), self.abandon_reason.text(), self.come_back.typed()

    def submit(self) -> None:
        reason = self.abandon_reason if self.abandons() else self.go_reason
        if not self._validate(reason):
            return
        # The move may be refused by a gate, which asks beside the card: this dialog must be out of the way by then.
        if not self.abandons():
            self.accept()
            self.going_on.emit(self._deal_id, reason.text())
        elif self.attempt(lambda: self._abandon(reason.text())):
            self.accept()
            self.abandoned.emit(self._deal_id)

    def _made_cards(self, following: Stage | None) -> tuple[RadioCard, RadioCard]:
        on = _('It moves to {stage}.').format(stage=name_of(following)) if following else _('It goes on from here.')
        off = _('It leaves the board and keeps its history.')
        return RadioCard(_('Go on'), on), RadioCard(_('Abandon'), off)

    def _card_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for card in self.cards:
            row.addWidget(card, 1)
        return row

    def _show_choice(self) -> None:
        abandons = self.abandons()
        self.go_reason.setVisible(not abandons)
        self.abandon_reason.setVisible(abandons)
        self.come_back.setVisible(abandons)
        self.main.set_variant('danger' if abandons else 'primary')
        self.main.set_caption(_('Abandon the deal') if abandons else _('Go on'))

    def _validate(self, reason: TextArea) -> bool:
        if not reason.text():
            reason.set_error(_('Write the reason in a few words.'))
            reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        valid = not self.abandons() or self.come_back.validate()
        if not valid:
            self.come_back.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return valid

    def _abandon(self, reason: str) -> None:
        self._workplace.closing.abandon(self._deal_id, reason, self.come_back.day())
