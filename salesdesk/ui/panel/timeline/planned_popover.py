"""One planned action: moved to another day, changed, or taken off."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from salesdesk.domain.activity import Activity, NewAction
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.action_editor import ActionEditor
from salesdesk.ui.deal.asking.deal_texts import planned
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion, silent_for
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button


class PlannedPopover(FormPopover):
    """Keeps what the editor does not show: length, place, note, repetition."""

    def __init__(self, shown: PanelDeal, activity: Activity, window: QWidget) -> None:
        super().__init__(window, _('Planned action'), _('Save'))
        self._shown, self._activity = shown, activity
        self.editor = ActionEditor(shown.workplace.clock.today(), shown.workplace.working_day)
        self.editor.set_action(planned(activity))
        self.editor.submitted.connect(self.submit)
        self.content.addWidget(self.editor)
        self.silence = SilentQuestion()
        self.content.addWidget(self.silence)
        self.remove = Button(_('Delete'), 'ghost', size='sm', icon='trash-2')
        self.remove.clicked.connect(self._delete)
        self.content.addWidget(self.remove)

    def submit(self) -> None:
        action = self.editor.action() if self.editor.validate() else None
        if action is not None:
            silent = silent_for(self._shown.workplace, self._activity.deal_id, self._whole(action))
            self.silence.before(silent, _('Plan anyway'), lambda: self._keep(action))

    def _keep(self, action: NewAction) -> None:
        if self.attempt(lambda: self._shown.workplace.activities.edit(self._activity.id, self._whole(action))):
            self._shown.desk.say_last()

    def _whole(self, action: NewAction) -> NewAction:
        had = self._activity
        return replace(
            action, minutes=had.minutes, place=had.place, note=had.note, contact_id=had.contact_id, repeats=had.repeats
        )

    def _delete(self) -> None:
        if self.attempt(lambda: self._shown.workplace.activities.delete(self._activity.id)):
            self._shown.desk.say_last()
