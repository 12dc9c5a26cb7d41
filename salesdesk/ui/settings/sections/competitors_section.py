"""The competitors she has met: renamed, joined, deleted."""

from salesdesk.controllers.negotiation.competitor_list import CompetitorListController
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.competitors.competitor_form import CompetitorForm
from salesdesk.ui.settings.competitors.competitor_rows import competitor_list
from salesdesk.ui.settings.ordering.list_beside import list_beside
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.widgets.buttons.button import Button


class CompetitorsSection(SettingsSection):
    """The list at the left, the chosen one at the right; most are added where a deal is lost or negotiated."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_('Competitors'), _('Found by name where a deal is lost, and in the negotiation of a deal.'))
        self._controller = CompetitorListController(desk.workplace.workspace)
        self._doing = Doing(desk)
        self._chosen_id = 0
        self.list = competitor_list()
        self.form = CompetitorForm(self._save)
        self.add_competitor = Button(_('Add a competitor'), 'ghost', size='sm', icon='plus')
        pane = Pane(_('Competitors'))
        pane.add_row(list_beside(self.list, self.form, self.add_competitor))
        self.add(pane)
        self.add_competitor.clicked.connect(self._add)
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.edit_asked.connect(self.form.edit_name)
        self.form.merge_asked.connect(self._merge)
        for source in (self.list, self.form):
            source.removal_asked.connect(self._remove)

    def refresh(self) -> None:
        known = self._controller.known()
        self.form.setVisible(bool(known))
        self.list.show_records(known, self._chosen_id)
        self._show_current()

    def finish(self) -> None:
        if self.list.current() is not None:
            self.form.finish()

    def _show_current(self) -> None:
        current = self.list.current()
        if current is not None:
            self._chosen_id = current.id
            self.form.show_competitor(current, [one for one in self.list.rows.records if one.id != current.id])

    def _add(self) -> None:
        """One to be named, chosen and ready for its name."""
        found: list[int] = []
        if not self._doing.do(lambda: found.append(self._controller.add(_('New competitor')))):
            self._chosen_id = found[0]
            self.refresh()
            self.form.edit_name()

    def _save(self, name: str, note: str) -> str:
        return self._doing.do(lambda: self._controller.edit(self._chosen_id, name, note))

    def _merge(self, into_id: int) -> None:
        gone, self._chosen_id = self._chosen_id, into_id
        if self._doing.do(lambda: self._controller.merge(gone, into_id)):
            self._chosen_id = gone

    def _remove(self) -> None:
        """The one below is chosen then, or the last one."""
        ids = self.list.ids
        if self._chosen_id in ids:
            row, gone = ids.index(self._chosen_id), self._chosen_id
            self._chosen_id = next(iter(ids[row + 1 : row + 2] or ids[row - 1 : row]), 0)
            if self._doing.do(lambda: self._controller.delete(gone)):
                self._chosen_id = gone
