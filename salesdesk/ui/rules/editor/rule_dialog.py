"""The form of a rule: a sentence whose blanks are filled in."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.errors import FieldInvalid, SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.drafted_dialog import DraftedDialog, Kept
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.rules.editor.rule_fields import RuleFields

WIDTH = 760


class RuleDialog(DraftedDialog):
    """A new rule that begins as `form`, or the rule `rule_id`. `saved(id)` once it is kept, then accepted().

    rule_id: None before it is kept for the first time.
    """

    saved = Signal(ID)

    def __init__(self, desk: Desk, form: RuleForm, rule_id: int | None = None) -> None:
        super().__init__(
            desk.window, desk.workplace, _('Edit the rule') if rule_id else _('New rule'), _('Save'), width=WIDTH,
            draft=f'rule/{rule_id}' if rule_id else 'rule/new',
        )  # fmt: skip
        self.rule_id = rule_id
        self.fields = RuleFields(desk.workplace, form)
        self.form.addWidget(self.fields)
        self.fields.edited.connect(self.touched)

    def parts(self) -> Mapping[str, Kept]:
        return self.fields.parts()

    def submit(self) -> None:
        self.clear_fault()
        wrong = self.fields.complain(self._workplace.rules.lacking(self.fields.form()))
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.attempt(self._save):
            assert self.rule_id is not None
            self.drafts.drop()
            self.saved.emit(self.rule_id)
            self.accept()

    def show_fault(self, error: SalesDeskError) -> None:
        if isinstance(error, FieldInvalid) and error.field == 'name':
            self.fields.name.set_error(sentence_of(error))
            self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().show_fault(error)

    def _save(self) -> None:
        rules, form = self._workplace.rules, self.fields.form()
        if self.rule_id is None:
            self.rule_id = rules.create(form)
        else:
            rules.edit(self.rule_id, form)
