"""The form of a deal: to make one, or to change one that is there."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.deals.silence import silent_in_form
from salesdesk.domain.errors import FieldInvalid, SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion
from salesdesk.ui.deal.form.answers_pane import WIDTH as PANE_WIDTH
from salesdesk.ui.deal.form.answers_pane import AnswersPane
from salesdesk.ui.deal.form.deal_fields import DealFields
from salesdesk.ui.deal.frames.form_dialog import FormDialog, reveal
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.workplace import Workplace

WIDTH = 600


class DealFormDialog(FormDialog):
    """A new deal on top of `stage_id` (the first stage if None), or the deal `deal_id` with its four criteria.

    `saved(deal)` once it is kept, then accepted() as usual.
    """

    saved = Signal(ID)

    def __init__(
        self, window: QWidget, workplace: Workplace, *, pipeline_id: int, stage_id: int | None = None,
        deal_id: int | None = None,
    ) -> None:  # fmt: skip
        self._workplace = workplace
        self._pipeline_id, self._stage_id, self._deal_id = pipeline_id, stage_id, deal_id
        known = deal_id is not None
        super().__init__(
            window, _('Edit the deal') if known else _('New deal'), _('Save') if known else _('Create the deal'),
            subtitle=self._place(), width=WIDTH + (PANE_WIDTH if known else 0),
        )  # fmt: skip
        self.fields = DealFields(workplace)
        self.silence = SilentQuestion()
        self.form.addWidget(self.fields)
        self.form.addWidget(self.silence)
        self.form.addStretch(1)
        self.answers: AnswersPane | None = None
        if deal_id is not None:
            details = workplace.deals.details(deal_id)
            self.fields.fill(details)
            self.answers = AnswersPane(details.answers, workplace.clock.today())
            self.add_side(self.answers)
        self.fields.action.submitted.connect(self.submit)

    def typed(self) -> object:
        return self.fields.typed(), self.answers.typed() if self.answers else ()

    def submit(self) -> None:
        self.clear_fault()
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(wrong)
            return
        silent = silent_in_form(self._workplace.workspace, self.fields.form(), self._deal_id)
        self.silence.before(silent, _('Plan anyway'), self._keep_deal)
        reveal(self.silence)

    def _keep_deal(self) -> None:
        if self.attempt(self._save):
            assert self._deal_id is not None
            self.saved.emit(self._deal_id)
            self.accept()

    def show_fault(self, error: SalesDeskError) -> None:
        """A field the rules refuse says so itself."""
        places = {'title': self.fields.title, 'amount': self.fields.money.field}
        if isinstance(error, FieldInvalid) and error.field in places:
            places[error.field].set_error(sentence_of(error))
            places[error.field].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().show_fault(error)

    def _place(self) -> str:
        """'Vente, Qualification'."""
        stage_id = self._stage_id
        if self._deal_id is not None:
            stage_id = self._workplace.deals.details(self._deal_id).deal.stage_id
        process = self._workplace.book.process(self._pipeline_id)
        stage = process.stage(stage_id) if stage_id is not None else next(iter(process.active), None)
        return ', '.join(name_of(part) for part in (process.pipeline, stage) if part is not None)

    def _first_wrong(self) -> QWidget | None:
        wrong = self.fields.validate()
        rows = self.answers.rows if self.answers else []
        wrong_days = [row.day for row in rows if not row.validate()]
        return wrong or next(iter(wrong_days), None)

    def _save(self) -> None:
        form = self._filled_form()
        if self._deal_id is None:
            self._deal_id = self._workplace.deals.create(self._pipeline_id, self._stage_id, form)
        else:
            self._workplace.deals.edit(self._deal_id, form)

    def _filled_form(self) -> DealForm:
        form = self.fields.form()
        return replace(form, answers=self.answers.given()) if self.answers else form
