"""A won deal is said with its figures: a quiet word of praise."""

from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.domain.closing.closing_report import ClosingReport
from salesdesk.domain.money import Money
from salesdesk.exchange.closing.summary_texts import days_long, exchanges_long
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import money
from salesdesk.ui.theme.painting.glyphs import paint_won_glyph


def say_won(desk: Desk, deal_id: int) -> None:
    """The toast of the win, with the way back."""
    reports = LossReportController(desk.workplace.workspace, desk.workplace.book).of_deal(deal_id)
    amount = desk.workplace.deals.details(deal_id).deal.amount
    desk.say_last(figures_text(reports[0], amount) if reports else '', paint_won_glyph)


def figures_text(report: ClosingReport, amount: Money | None) -> str:
    """'18 900 €, 41 jours, 8 échanges'."""
    words = [money(amount)]
    if report.summary is not None:
        days, count = report.summary.days, len(report.summary.exchanges)
        # That there was none is no praise.
        words += [days_long(days) if days else '', exchanges_long(count) if count else '']
    return ', '.join(word for word in words if word)
