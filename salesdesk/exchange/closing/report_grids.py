"""The tables of a report: what a summary of contacts lists."""

from collections.abc import Iterator
from fractions import Fraction

from salesdesk.domain.closing.contact_summary import ContactSummary, Exchange, StageTime
from salesdesk.exchange.closing.document import Cell, Column, Field, Grid
from salesdesk.exchange.closing.summary_texts import (
    PROMISES,
    PROPOSALS,
    SIDES,
    kind_name,
    missing_text,
    result_text,
)
from salesdesk.i18n.deal_words import ANSWERS, CRITERIA
from salesdesk.i18n.formats import hour_text
from salesdesk.i18n.translator import _, current_language

Row = tuple[Cell, ...]


def summary_grids(summary: ContactSummary) -> Iterator[Grid]:
    """All but the exchanges; a table that would be empty is left out."""
    grids = (_stages, _criteria, _overrides, _promises, _proposals, _concessions, _spoken)
    yield from (grid for grid in (make(summary) for make in grids) if grid.rows)


def exchanges(summary: ContactSummary) -> Grid:
    """Every call, e-mail and meeting, the first at the top."""
    columns = (
        Column(Field.DATE, _('Date'), 15),
        Column(Field.TIME, _('Hour'), 8),
        Column(Field.ITEM, _('Kind'), 15),
        Column(Field.WHO, _('With'), 21),
        Column(Field.TEXT, _('About'), 38),
        Column(Field.RESULT, _('Result'), 18),
    )
    rows = tuple(map(_exchange, summary.exchanges))
    return Grid(_('History of contacts'), columns, rows, _('No contact was noted.'))


def _exchange(exchange: Exchange) -> Row:
    about = '\n'.join(part for part in (exchange.subject, exchange.words) if part)
    hour, kind = hour_text(exchange.minute), kind_name(exchange.kind)
    return exchange.on, hour, kind, exchange.person, about, result_text(exchange)


def _stages(summary: ContactSummary) -> Grid:
    columns = (
        Column(Field.ITEM, _('Stage'), 34),
        Column(Field.DAYS, _('Days there'), 15),
        Column(Field.LIMIT, _('Limit'), 12),
        Column(Field.USUAL, _('Median of won deals'), 22),
        Column(Field.COUNT, _('Won deals'), 17),
    )
    return Grid(_('Time per stage'), columns, tuple(map(_stage, summary.stages)))


def _stage(time: StageTime) -> Row:
    name = time.name.read(current_language()) or _('Unknown stage')
    usual = None if time.usual is None else Fraction(time.usual)
    return name, time.days, time.limit, usual, time.deals


def _criteria(summary: ContactSummary) -> Grid:
    columns = (
        Column(Field.ITEM, _('Criterion'), 30),
        Column(Field.RESULT, _('Answer'), 20),
        Column(Field.TEXT, _('Evidence'), 50),
    )
    rows = tuple((_(CRITERIA[one.criterion]), _(ANSWERS[one.value]), one.evidence) for one in summary.criteria)
    return Grid(_('Criteria'), columns, rows)


def _overrides(summary: ContactSummary) -> Grid:
    columns = (
        Column(Field.DATE, _('Date'), 16),
        Column(Field.ITEM, _('Stage left'), 24),
        Column(Field.TEXT, _('Reason'), 60),
    )
    rows = tuple(
        (one.on, one.stage.read(current_language()), '\n'.join(filter(None, (one.reason, missing_text(one.missing)))))
        for one in summary.overrides
    )
    return Grid(_('Gates passed anyway'), columns, rows)


def _promises(summary: ContactSummary) -> Grid:
    columns = (
        Column(Field.WHO, _('By'), 18),
        Column(Field.TEXT, _('Promise'), 50),
        Column(Field.DATE, _('Due'), 17),
        Column(Field.RESULT, _('State'), 15),
    )
    rows = tuple((_(SIDES[one.side]), one.text, one.due_on, _(PROMISES[one.state])) for one in summary.promises)
    return Grid(_('Promises'), columns, rows)


def _proposals(summary: ContactSummary) -> Grid:
    columns = (
        Column(Field.ITEM, _('No.'), 8),
        Column(Field.TEXT, _('Title'), 37),
        Column(Field.RESULT, _('State'), 22),
        Column(Field.DATE, _('Sent on'), 16),
        Column(Field.AMOUNT, _('Amount'), 17),
    )
    rows = tuple(
        (str(one.number), one.title, _(PROPOSALS[one.state]), one.sent_on, one.amount) for one in summary.proposals
    )
    return Grid(_('Proposals'), columns, rows)


def _concessions(summary: ContactSummary) -> Grid:
    columns = (
        Column(Field.DATE, _('Date'), 16),
        Column(Field.WHO, _('By'), 18),
        Column(Field.TEXT, _('Concession'), 49),
        Column(Field.AMOUNT, _('Cost'), 17),
    )
    rows = tuple((one.on, _(SIDES[one.side]), one.text, one.cost) for one in summary.concessions)
    return Grid(_('Concessions'), columns, rows)


def _spoken(summary: ContactSummary) -> Grid:
    columns = (
        Column(Field.WHO, _('With'), 40),
        Column(Field.ITEM, _('Kind'), 20),
        Column(Field.DATE, _('Last time'), 25),
        Column(Field.COUNT, _('Number'), 15),
    )
    rows = tuple(
        (one.person or _('Nobody in particular'), kind_name(one.kind, several=True), one.last_on, one.count)
        for one in summary.spoken
    )
    return Grid(_('Who spoke with whom'), columns, rows)
