"""Why deals are lost and won: the lists that are offered, hers to change."""

from dataclasses import replace

from salesdesk.controllers.process.reasons_controller import Reason, ReasonsController
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.ordering.list_beside import list_beside
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.settings.reasons.reason_form import ReasonForm
from salesdesk.ui.settings.reasons.reason_list import reason_list
from salesdesk.ui.widgets.buttons.button import Button


class ReasonsSection(SettingsSection):
    """The list at the left, the chosen reason at the right."""

    def __init__(self, desk: Desk, reasons: ReasonsController, title: str, sentence: str) -> None:
        super().__init__(title, sentence)
        self._lists = reasons
        self._title = title
        self._doing = Doing(desk)
        self._reason_id = 0
        self.list = reason_list(title)
        self.form = ReasonForm(self._save)
        self.add_reason = Button(_('Add a reason'), 'ghost', size='sm', icon='plus')
        self._arrange()
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.edit_asked.connect(self.form.edit_name)
        self.add_reason.clicked.connect(self._add)
        for source in (self.list, self.form):
            source.step_asked.connect(self._move)
            source.removal_asked.connect(self._remove)

    def refresh(self) -> None:
        self.list.show_records(self._lists.reasons(), self._reason_id)
        self._show_current()

    def finish(self) -> None:
        self.form.finish()

    def _show_current(self) -> None:
        reason = self.list.current()
        if reason is not None:
            self._reason_id = reason.id
            self.form.show_reason(reason, self.list.currentIndex().row(), len(self.list.ids))

    def _save(self, reason: Reason) -> str:
        return self._doing.do(lambda: self._lists.edit_reason(reason.id, reason.name, needs_note=reason.needs_note))

    def _add(self) -> None:
        """A reason to be named, chosen and ready for its name."""
        # The controller gives no id back: the new one is the one not known before.
        known = {reason.id for reason in self._lists.reasons()}
        name = Wording('', '')
        name = replace(name, **{current_language(): _('New reason')})
        if self._doing.do(lambda: self._lists.add_reason(name)):
            return
        self._reason_id = next(reason.id for reason in self._lists.reasons() if reason.id not in known)
        self.refresh()
        self.form.edit_name()

    def _move(self, step: int) -> None:
        ids = self.list.ids
        row = ids.index(self._reason_id)
        if 0 <= row + step < len(ids):
            ids.insert(row + step, ids.pop(row))
            self._doing.do(lambda: self._lists.order_reasons(ids))

    def _remove(self) -> None:
        """The one below is chosen then, or the last one."""
        ids = self.list.ids
        row, gone = ids.index(self._reason_id), self._reason_id
        if len(ids) > 1:
            # Before the list is read again, which falls back to the first.
            self._reason_id = ids[row + 1] if row + 1 < len(ids) else ids[row - 1]
            if self._doing.do(lambda: self._lists.remove_reason(gone)):
                self._reason_id = gone

    def _arrange(self) -> None:
        pane = Pane(self._title)
        pane.add_row(list_beside(self.list, self.form, self.add_reason))
        self.add(pane)


def lost_reasons_section(desk: Desk) -> ReasonsSection:
    sentence = _('Offered when a deal is lost. A reason that is removed stays with the deals that have it.')
    return ReasonsSection(desk, desk.workplace.reference, _('Reasons for a loss'), sentence)


def won_reasons_section(desk: Desk) -> ReasonsSection:
    sentence = _('Offered when a deal is won. A reason that is removed stays with the deals that have it.')
    return ReasonsSection(desk, desk.workplace.reference.won_reasons, _('Reasons for a win'), sentence)
