"""Every ending of the deal, also those it has come back from: each with its report, to be handed out."""

from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.closing.report_ways_out import ReportWaysOut
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.panel.closing.report_card import reason_lines, told_lines
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.floating.menu import Menu


class PastReports(RecordSection):
    """The last one first. Nothing of them is edited: they say how it stood."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__(shown, _('How it ended'))
        self.ways = ReportWaysOut(shown.desk, self)
        self._reports = LossReportController(shown.workplace.workspace, shown.workplace.book)

    def faces(self) -> list[RecordFace]:
        return [self._face(report) for report in self._reports.of_deal(self._shown.id)]

    def fill_menu(self, menu: Menu, key: int) -> None:
        menu.add(_('Save as PDF'), lambda: self.ways.save_paper(key), icon='download')
        menu.add(_('Save as Markdown'), lambda: self.ways.save_markdown(key), icon='download')
        menu.add(_('Save as CSV'), lambda: self.ways.save_csv(key), icon='download')

    def form(self, key: int | None) -> FormPopover:
        raise NotImplementedError

    def _face(self, report: ClosingReport) -> RecordFace:
        day = date_text(wall_of(report.at, self._shown.workplace.clock.zone).date())
        text = _('Won on {day}') if report.outcome is Outcome.WON else _('Lost on {day}')
        return RecordFace(report.id, text.format(day=day), '\n'.join(self._told(report)))

    def _told(self, report: ClosingReport) -> list[str]:
        """A win says its reason with the rest; a loss would be told by the foot above only while it lasts."""
        told = self._reports.told(report.id)
        return told_lines(told) if told.is_won else [*reason_lines(told), *told_lines(told)]
