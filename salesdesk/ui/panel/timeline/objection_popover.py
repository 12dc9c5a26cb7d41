"""Other words for an objection, what was answered, and whether that worked: often known later."""

from PySide6.QtCore import Signal

from salesdesk.controllers.negotiation.objection_controller import ObjectionForm
from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.panel.composer.result_picks import WORKED, ResultPicks
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.fields.text_area import TextArea


class ObjectionPopover(FormPopover):
    """`saved()` once it is kept."""

    saved = Signal()

    def __init__(self, shown: PanelDeal, entry: TimelineEntry) -> None:
        super().__init__(shown.desk.window, _('Objection'), _('Save'))
        self._shown, self._objection_id = shown, entry.record_id
        self.text = TextArea(_('What the customer objects to'), text=entry.text)
        self.answer = TextArea(_('What you answered'), text=entry.reply)
        self.results = ResultPicks()
        known = next((key for key, worked in WORKED.items() if worked is entry.worked), '')
        self.results.show_kind('objection', known)
        for part in (self.text, self.answer, self.results):
            self.content.addWidget(part)

    def submit(self) -> None:
        form = ObjectionForm(self.text.text(), self.answer.text(), WORKED.get(self.results.current()))
        objections = self._shown.workplace.negotiation.objections
        if self.attempt(lambda: objections.edit(self._objection_id, form)):
            self._shown.desk.say_last()
            self.saved.emit()
