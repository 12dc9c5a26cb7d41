"""The reports on how deals ended: assembled when they are closed, read again, and written to be sent."""

from pathlib import Path

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.closing.summary_reader import SummaryReader
from salesdesk.controllers.exchange.handed_file import hand_out
from salesdesk.controllers.reports.report_archive import usual_format
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.closing.as_csv import as_csv
from salesdesk.exchange.closing.as_markdown import as_markdown
from salesdesk.exchange.closing.document import Document
from salesdesk.exchange.closing.report_document import document_of
from salesdesk.exchange.closing.told_report import ToldReport
from salesdesk.i18n.translator import current_language
from salesdesk.storage.closing.report_query import read_reports
from salesdesk.storage.deals.deal_details import read_events
from salesdesk.storage.unit_of_work import UnitOfWork


class LossReportController:
    """Looks only, but for the files it writes; a paper is made by the window, of the same document."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def summary(self, deal_id: int) -> ContactSummary:
        """What was done about a deal, as if it were closed now; as of its closing, where it is closed."""
        return SummaryReader(self._workspace, self._book).read(deal_id)

    def of_deal(self, deal_id: int) -> list[ClosingReport]:
        """The last one first."""
        return read_reports(self._workspace.database, deal_id)

    def told(self, report_id: int) -> ToldReport:
        """A report with the names of all it speaks of. NotFound if there is none."""
        work = self._workspace.reading()
        report = work.get(ClosingReport, report_id)
        deal = work.get(Deal, report.deal_id)
        company = work.find(Organization, deal.organization_id) if deal.organization_id else None
        person = work.find(Contact, deal.contact_id) if deal.contact_id else None
        closed = self._closing_event(report)
        return ToldReport(
            report,
            deal.title,
            report.at.astimezone(self._workspace.clock.zone).date(),
            company.name if company else '',
            person.name if person else '',
            deal.owner,
            deal.product,
            closed.amount if closed else deal.amount,
            self._stage_name(closed.from_stage_id if closed else deal.stage_id),
            _reason(work, report),
            _competitor(work, report),
            work.find(Lesson, report.lesson_id) if report.lesson_id else None,
            work.find(Contract, report.contract_id) if report.contract_id else None,
        )

    def document(self, report_id: int) -> Document:
        """In the seller's language, of today."""
        return document_of(self.told(report_id), self._workspace.clock.today())

    def write_markdown(self, report_id: int, path: Path) -> None:
        """Raises FileTaken, FolderMissing, DiskFull ..."""
        hand_out(path, as_markdown(self.document(report_id)).encode(), self._workspace.path)

    def write_csv(self, report_id: int, path: Path) -> None:
        """As her spreadsheet reads it. Raises FileTaken, FolderMissing, DiskFull ..."""
        chunks = as_csv(self.document(report_id), usual_format(current_language()))
        hand_out(path, b''.join(chunks), self._workspace.path)

    def _closing_event(self, report: ClosingReport) -> DealEvent | None:
        """The deal may have been reopened since, and be worth something else."""
        events = read_events(self._workspace.database, report.deal_id)
        return next((event for event in events if event.at == report.at and event.kind == str(report.outcome)), None)

    def _stage_name(self, stage_id: int | None) -> Wording | None:
        stage = self._book.find_stage(stage_id)
        return stage.name if stage else None


def _reason(work: UnitOfWork, report: ClosingReport) -> Wording | None:
    if report.reason_id is None:
        return None
    kind = WonReason if report.outcome is Outcome.WON else LostReason
    reason = work.find(kind, report.reason_id)
    return reason.name if isinstance(reason, WonReason | LostReason) else None


def _competitor(work: UnitOfWork, report: ClosingReport) -> str:
    found = work.find(Competitor, report.competitor_id) if report.competitor_id else None
    return found.name if found else ''
