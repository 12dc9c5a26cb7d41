"""Says what a figure is while mouse or keyboard is on it, and lists its deals when it is chosen."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.errors import SalesDeskError
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.exchange.export_dialog import ExportDialog
from salesdesk.ui.ids import ID
from salesdesk.ui.reports.words.explained import About, Shown
from salesdesk.ui.widgets.charts.callout import Callout
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

if TYPE_CHECKING:
    from salesdesk.controllers.reports.figures import Figures
    from salesdesk.controllers.reports.report_controller import ReportController
    from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
    from salesdesk.ui.reports.behind.behind_source import BehindSource
else:
    BehindDialog = on_demand('salesdesk.ui.reports.behind.behind_dialog', 'BehindDialog')
    BehindSource = on_demand('salesdesk.ui.reports.behind.behind_source', 'BehindSource')
    Figures = on_demand('salesdesk.controllers.reports.figures', 'Figures')
    ReportController = on_demand('salesdesk.controllers.reports.report_controller', 'ReportController')


class Explainer(QObject):
    """`deal_asked(id)` when a deal is to be opened, `times_asked(id)` for how long it was in each stage."""

    deal_asked = Signal(ID)
    times_asked = Signal(ID)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.callout = Callout(desk.window)
        # A child of the window, it would outlive its page.
        self.destroyed.connect(self.callout.deleteLater)

    @cached_property
    def lists(self) -> 'ReportController':
        """Where the deals behind a figure are read."""
        workspace = self._desk.workplace.workspace
        return ReportController(workspace, self._desk.workplace.book, Figures(workspace))

    def about(self) -> About:
        workplace = self._desk.workplace
        names = {pipeline.id: name_of(pipeline) for pipeline in workplace.book.pipelines}
        return About(names, workplace.clock.today(), workplace.preferences.preferences.unattended_after)

    def keep_days(self, days: int) -> None:
        """From now on deals are unattended after so many: she means it the next time too, and in files."""
        try:
            self._desk.workplace.preferences.change(unattended_after=days)
        except SalesDeskError as error:
            # Read anew, the page says again after how many it counts.
            self._desk.say_error(error)

    def point(self, shown: Shown | None, place: QRect) -> None:
        """place: in the window."""
        if shown is None:
            self.callout.put_away()
        else:
            self.callout.explain(place, self.about().paragraphs(shown), at_once=keyboard_leads())

    def choose(self, shown: Shown) -> None:
        """Its one deal, or the list of its deals."""
        self.callout.put_away()
        if shown.figure.deal_id is not None:
            self.deal_asked.emit(shown.figure.deal_id)
        elif shown.figure.behind:
            self._list(shown)

    def _list(self, shown: Shown) -> None:
        workplace = self._desk.workplace
        source = BehindSource(self.lists, shown.figure.behind)
        processes = workplace.book.processes.values()
        stages = {stage.id: name_of(stage) for process in processes for stage in process.stages}
        dialog: BehindDialog = BehindDialog(
            self._desk.window, shown, self.about().scope_text(shown.scope), source, stages
        )
        dialog.opened.connect(self.deal_asked)
        dialog.times_asked.connect(self.times_asked)
        dialog.export_asked.connect(lambda: self._export(shown))
        dialog.open_dialog(dialog.table)

    def _export(self, shown: Shown) -> None:
        ids = self.lists.ids_behind(shown.figure.behind)
        ExportDialog(self._desk, deal_ids=ids).open_dialog()
