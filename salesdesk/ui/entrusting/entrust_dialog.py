"""Hands a deal to an account manager: to whom, what that one must know, where the deal goes, and the sheet."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.deals.edits import same_name
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.entrusting.entrust_controller import OWNER_LIMIT, EntrustController
from salesdesk.controllers.entrusting.entrusting import Entrusting
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import LANGUAGES, _, current_language
from salesdesk.ui.deal.asking.deal_texts import deal_names
from salesdesk.ui.deal.ending.still_asked import StillAsked
from salesdesk.ui.deal.ending.undo_note import UndoNote
from salesdesk.ui.deal.frames.drafted_dialog import DraftedDialog, Kept
from salesdesk.ui.domain_texts import money, name_of
from salesdesk.ui.entrusting.sheet_pane import SheetPane
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.workplace import Workplace

WIDTH = 900


class EntrustDialog(DraftedDialog):
    """`said(MoveRequest, Entrusting, draft)` when she says yes: whoever opened it makes the move, gate and all.

    Her words stay in the draft until the deal is really handed over.
    """

    said = Signal(object, object, str)

    def __init__(self, window: QWidget, workplace: Workplace, deal_id: int) -> None:
        details = workplace.deals.details(deal_id)
        deal = details.deal
        super().__init__(
            window, workplace, _('Hand the deal over'), _('Hand the deal over'), draft=f'deal/{deal_id}/entrusted',
            subtitle=deal_names(details), amount=money(deal.amount), width=WIDTH,
        )  # fmt: skip
        self._deal = deal
        controller = EntrustController(workplace.workspace, workplace.book, workplace.moves)
        self._ways = controller.ways(deal_id)
        owners_like = workplace.deals.owners_like
        self.owner = SuggestField(_('To whom?'), lambda typed: [Offer(name) for name in owners_like(typed)])
        self.words = TextArea(_('What must be known first?'), min_lines=5, max_lines=10)
        stages = [Option(str(stage.id), self._way_text(stage)) for stage, _verdict in self._ways]
        self.stage = SelectField(_('Where does the deal go?'), stages, current=str(controller.proposed(deal_id).id))
        self._asked = QVBoxLayout()
        self.pane = SheetPane(current_language())
        self._told = controller.reader.told(deal_id, Entrusting('', '', current_language()))
        self._arrange_fields()
        self._listen()
        self._show()

    def parts(self) -> Mapping[str, Kept]:
        return {
            'owner': Kept(self.owner.text, self._restored(self.owner.set_text)),
            'words': Kept(self.words.text, self._restored(self.words.set_text)),
            'stage': Kept(self.stage.current, self._restored(self.stage.choose)),
            'language': Kept(self.pane.language.current, self._restored(self.pane.language.choose)),
        }

    def submit(self) -> None:
        problem = self._problem()
        self.owner.set_error(problem)
        if problem:
            self.owner.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        # The gate may still say no, and she may think better of it: what she wrote is kept until then.
        self.drafts.flush()
        said = Entrusting(self.owner.text(), self.words.text(), self.pane.language.current())
        key = self.drafts.key
        self.accept()
        self.said.emit(MoveRequest(self._deal.id, int(self.stage.current())), said, key)

    def _problem(self) -> str:
        owner = self.owner.text()
        if not owner:
            return sentence_of(FieldInvalid('new_owner', 'empty'))
        if len(owner) > OWNER_LIMIT:
            return sentence_of(FieldInvalid('person', 'too_long'))
        return sentence_of(FieldInvalid('new_owner', 'same')) if same_name(owner, self._deal.owner) else ''

    def _arrange_fields(self) -> None:
        self.footer.add_note(UndoNote())
        if self._deal.owner:
            self.owner.set_hint(_('Now: {owner}').format(owner=self._deal.owner))
        for part in (self.owner, self.words, self.stage):
            self.form.addWidget(part)
        self.form.addLayout(self._asked)
        self.form.addStretch(1)
        self.add_side(self.pane)

    def _listen(self) -> None:
        self.owner.submitted.connect(self.submit)
        for signal in (
            self.owner.edited, self.owner.picked, self.words.edited, self.stage.chosen, self.pane.language_chosen,
        ):  # fmt: skip
            signal.connect(lambda *_what: self._changed())

    def _changed(self) -> None:
        self._show()
        self.touched()

    def _show(self) -> None:
        """The sheet as it would be now, and what the gate will ask on the way."""
        stage_id, language = int(self.stage.current()), self.pane.language.current()
        stage, verdict = next(way for way in self._ways if way[0].id == stage_id)
        while (item := self._asked.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if verdict.missing:
            self._asked.addWidget(StillAsked(verdict.missing, self._workplace.book.own_fields))
        self.pane.show_told(
            replace(
                self._told, owner=self.owner.text(), words=self.words.text(), stage=stage.name,
                language=language if language in LANGUAGES else current_language(),
            )
        )  # fmt: skip

    def _way_text(self, stage: Stage) -> str:
        stays = stage.id == self._deal.stage_id
        return _('Stays in {stage}').format(stage=name_of(stage)) if stays else name_of(stage)

    def _restored(self, put: Callable[[str], object]) -> Callable[[str], None]:
        """Put back, and seen in the sheet."""

        def restore(text: str) -> None:
            put(text)
            self._show()

        return restore
