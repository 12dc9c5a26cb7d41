"""How content customers are after the sale, month by month."""

from collections.abc import Mapping, Sequence
from datetime import date

from salesdesk.domain.figures.noted import PRAISE, Answered, NotedBehind, NotedKind
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_COLUMNS = (
    Column('month', mark('Month'), Unit.MONTH),
    Column('answers', mark('Answers'), Unit.COUNT, 'answers'),
    Column('mean', mark('Mean score'), Unit.NUMBER, 'mean_score'),
    Column('praised', mark('9 or 10'), Unit.COUNT, 'praised'),
    Column('share', mark('Share of 9 and 10'), Unit.SHARE, 'praised_share'),
)
AnswersOfMonth = Mapping[date, Sequence[Answered]]


def satisfaction(basis: Basis, answers: AnswersOfMonth) -> Report:
    """Months with answers in order, and all of them in the last row. answers: by the first day of their month."""
    rows = [(figures.month(month), *_row(basis.within(month), answers[month])) for month in sorted(answers)]
    if rows:
        everything = [answer for month in answers.values() for answer in month]
        rows.append((figures.text(_('All months')), *_row(basis, everything)))
    return Report('satisfaction', basis.scope, _COLUMNS, tuple(rows))


def _row(basis: Basis, answers: Sequence[Answered]) -> tuple[Figure, ...]:
    praised = [answer for answer in answers if answer.score >= PRAISE]
    of_all, of_praised = (_behind(basis, kind) for kind in (NotedKind.ANSWERED, NotedKind.PRAISED))
    deals = len({answer.deal_id for answer in answers})
    mean = share(sum(answer.score for answer in answers), len(answers))
    return (
        Figure(Unit.COUNT, len(answers), n=deals, behind=(of_all,)),
        Figure(Unit.NUMBER, mean, n=deals, behind=(of_all,)),
        Figure(Unit.COUNT, len(praised), n=len({answer.deal_id for answer in praised}), behind=(of_praised,)),
        Figure(Unit.SHARE, share(len(praised), len(answers)), n=deals, behind=(of_all,)),
    )


def _behind(basis: Basis, kind: NotedKind) -> NotedBehind:
    return NotedBehind(kind, basis.scope.pipeline_id, basis.period.first, basis.period.last)
