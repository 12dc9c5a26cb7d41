"""What a report on a won or lost deal says, in order: the seller's words first, then what the program knows."""

from collections.abc import Iterator
from datetime import date

from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.closing.document import Block, Cell, Document, Facts, Words
from salesdesk.exchange.closing.report_grids import exchanges, summary_grids
from salesdesk.exchange.closing.summary_texts import (
    conceded_text,
    count_text,
    days_long,
    kind_name,
    money,
    period_text,
    promised_text,
    silence_text,
)
from salesdesk.exchange.closing.told_report import ToldReport
from salesdesk.i18n.formats import date_text, number_text
from salesdesk.i18n.translator import _, current_language

Rows = Iterator[tuple[str, Cell]]


def document_of(told: ToldReport, today: date) -> Document:
    """today: the day it is written, at the foot of each page."""
    title = _('Report on a won deal') if told.is_won else _('Loss report')
    foot = _('{title}, {day}').format(title=told.title, day=date_text(today))
    return Document(title, tuple(_about(told)), tuple(_blocks(told)), foot)


def _about(told: ToldReport) -> Iterator[str]:
    yield ', '.join(part for part in (told.title, told.organization) if part)
    worth = [money(told.amount)] if told.amount else []
    closed = _('won on {day}') if told.is_won else _('lost on {day}')
    yield ', '.join([*worth, closed.format(day=date_text(told.closed_on))])


def _blocks(told: ToldReport) -> Iterator[Block]:
    report, lesson = told.report, told.lesson
    yield Facts(_('In short'), tuple(_in_short(told)))
    if report.analysis:
        yield Words(_('What worked') if told.is_won else _('What happened'), report.analysis)
    if lesson is not None:
        yield Words(_('Lesson: {title}').format(title=lesson.title), lesson.body, is_markdown=True)
    if report.summary is not None:
        yield Facts(_('What was done'), tuple(_done(report.summary)))
        yield from summary_grids(report.summary)
        yield exchanges(report.summary)


def _in_short(told: ToldReport) -> Rows:
    report, contract = told.report, told.contract
    known: list[tuple[str, Cell]] = [
        (_('Main reason'), _read(told.reason)),
        (_('Won by'), told.competitor),
        (_('Their price'), report.price),
        (_('Contract'), contract.title if contract else ''),
        (_('Signed on'), contract.signed_on if contract else None),
        (_('Main contact'), told.contact),
        (_('Product'), told.product),
        (_('Owner'), told.owner),
        (_('Stage reached'), _read(told.stage)),
        (_('To be contacted again on'), report.returns_on),
    ]
    return (row for row in known if row[1])


def _done(summary: ContactSummary) -> Rows:
    yield _('From beginning to end'), period_text(summary.first_on, summary.last_on)
    for count in summary.counts():
        yield kind_name(count.kind, several=True), count_text(count)
    if summary.exchanges:
        yield _('First exchange'), summary.exchanges[0].on
        yield _('Last exchange'), summary.exchanges[-1].on
    if summary.longest is not None:
        yield _('Longest silence'), silence_text(summary.longest)
    yield _('Silence until the end'), days_long(summary.silent_days)
    if summary.attempts:
        yield _('Attempts since the last answer'), number_text(summary.attempts)
    yield _('We promised'), promised_text(summary, Side.MINE) or _('nothing')
    yield _('The customer promised'), promised_text(summary, Side.THEIRS) or _('nothing')
    yield _('Concessions'), conceded_text(summary) or _('none')


def _read(wording: Wording | None) -> str:
    return wording.read(current_language()) if wording else ''
