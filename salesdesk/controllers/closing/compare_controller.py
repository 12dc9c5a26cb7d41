"""Two deals beside one another, as they stand or as they ended."""

from datetime import date, datetime
from functools import partial
from pathlib import Path

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.controllers.deals.deal_controller import DealController
from salesdesk.controllers.reports.report_archive import usual_format
from salesdesk.controllers.reports.report_files import CSV, write_report
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.deals.deal import Deal, DealStatus
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.closing.comparison import ComparedDeal, Comparison, comparison_of, sheet_of_comparison
from salesdesk.exchange.closing.told_report import ToldReport
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import current_language

_OUTCOMES = {DealStatus.WON: Outcome.WON, DealStatus.LOST: Outcome.LOST}


class CompareController:
    """Looks only, but for the file it writes. NotFound for a deal that is gone."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book
        self._deals = DealController(workspace, book)
        self._reports = LossReportController(workspace, book)

    def compare(self, left_id: int, right_id: int) -> Comparison:
        return comparison_of(self._compared(left_id), self._compared(right_id))

    def write_csv(self, found: Comparison, path: Path) -> None:
        """As her spreadsheet reads it. Raises FileTaken, FolderMissing, DiskFull ..."""
        how = usual_format(current_language())
        write_report(sheet_of_comparison(found), CSV, how, path, self._workspace.path)

    def _compared(self, deal_id: int) -> ComparedDeal:
        details = self._deals.details(deal_id)
        deal, told = details.deal, self._told(details.deal)
        closed_at, day_of = deal.closed_at, partial(_local_day, self._workspace)
        created, until = day_of(deal.created_at), day_of(closed_at or self._workspace.clock.now())
        summary, stage = told.report.summary if told else None, self._book.find_stage(deal.stage_id)
        return ComparedDeal(
            deal.title, _OUTCOMES.get(deal.status), summary or self._reports.summary(deal_id), created,
            day_of(closed_at) if closed_at else None, max(0, (until - created).days),
            self._book.process(deal.pipeline_id).pipeline.name if deal.pipeline_id in self._book.processes else None,
            stage.name if stage else None,
            details.organization.name if details.organization else '', details.contact.name if details.contact else '',
            deal.owner, deal.product, listed([tag.name for tag in details.tags]) if details.tags else '', deal.amount,
            told.reason if told else self._lost_reason(deal), told.report.analysis if told else deal.lost_note,
            told.competitor if told else '', told.report.price if told else None,
            told.lesson.title if told and told.lesson else '',
        )  # fmt: skip

    def _told(self, deal: Deal) -> ToldReport | None:
        """The report on the closing that still stands."""
        outcome = _OUTCOMES.get(deal.status)
        standing = (report for report in self._reports.of_deal(deal.id) if _is_of(report, outcome, deal.closed_at))
        report = next(standing, None)
        return self._reports.told(report.id) if report else None

    def _lost_reason(self, deal: Deal) -> Wording | None:
        """Of a loss that was imported, without a report."""
        found = self._workspace.reading().find(LostReason, deal.lost_reason_id) if deal.lost_reason_id else None
        return found.name if found else None


def _is_of(report: ClosingReport, outcome: Outcome | None, closed_at: datetime | None) -> bool:
    return report.outcome is outcome and report.at == closed_at


def _local_day(workspace: Workspace, instant: datetime) -> date:
    return instant.astimezone(workspace.clock.zone).date()
