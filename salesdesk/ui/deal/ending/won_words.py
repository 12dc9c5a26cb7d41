"""A won deal is said with its figures: a quiet word of praise."""

from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.domain.closing.closing_report import ClosingReport
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.role import Role, role_of
from salesdesk.exchange.closing.summary_texts import days_long, exchanges_long
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import money
from salesdesk.ui.theme.painting.glyphs import paint_won_glyph


def say_won(desk: Desk, deal_id: int) -> None:
    """The toast of the win, with the way back."""
    reports = LossReportController(desk.workplace.workspace, desk.workplace.book).of_deal(deal_id)
    amount = desk.workplace.deals.details(deal_id).deal.amount
    figures = figures_text(reports[0], amount) if reports else ''
    desk.say_last('. '.join(filter(None, (figures, after_text(desk, deal_id)))), paint_won_glyph)


def after_text(desk: Desk, deal_id: int) -> str:
    """Whether after-sales has begun with it; '' where she wants none, and for what is no sale."""
    workplace = desk.workplace
    links = workplace.links.of_deal(deal_id)
    if any(one.kind is LinkKind.AFTER_SALES and not one.is_older for one in links):
        return _('After-sales has begun')
    pipeline = workplace.book.process(workplace.deals.details(deal_id).deal.pipeline_id).pipeline
    wanted = workplace.preferences.preferences.after_sales and role_of(pipeline) is Role.MAIN
    return _('There is no after-sales pipeline to go on in') if wanted else ''


def figures_text(report: ClosingReport, amount: Money | None) -> str:
    """'18 900 €, 41 jours, 8 échanges'."""
    words = [money(amount)]
    if report.summary is not None:
        days, count = report.summary.days, len(report.summary.exchanges)
        # That there was none is no praise.
        words += [days_long(days) if days else '', exchanges_long(count) if count else '']
    return ', '.join(word for word in words if word)
