"""The funnel: how many deals came to each stage, and what was lost between two."""

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.decimals import share_text
from salesdesk.i18n.formats import deals_text, number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.reports.report import Figure, Report
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.blocks.marks import stage_glyph, won_glyph
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.reports.words.figure_texts import number_of
from salesdesk.ui.reports.words.rows import Row, rows_of, shown
from salesdesk.ui.stage_looks import stage_token
from salesdesk.ui.widgets.charts.funnel import Funnel, Step

STRICT, ANY = 'funnel', 'funnel_any'


def funnel_content(report: Report, end: str) -> Content:
    """Strict or any, whichever the report is. end: what came out at the end is called."""
    title = _('Funnel')
    rows = rows_of(report)
    if rows:
        rows[-1] = {**rows[-1], 'stage': Figure(Unit.TEXT, end)}
    if not any(row['deals'].value for row in rows):
        return Content(report, title, empty=_('No deal with a known path entered the pipeline in this period.'))
    steps = tuple(_step(rows, at) for at in range(len(rows)))
    figures = [part for at, row in enumerate(rows) for part in _shown(report, row, is_last=at == len(rows) - 1)]
    return Content(report, title, _('deals that came to each stage'), Funnel(steps), tuple(figures))


def _step(rows: list[Row], at: int) -> Step:
    row, count = rows[at], len(rows) - 1
    name, deals = str(row['stage'].value), _count(row['deals'])
    spoken = _spoken(name, deals, row['of_previous'] if at else None)
    if at == count:
        return Step(name, deals, number_text(deals), 'chart-won', 'text-on-fill', spoken, won_glyph)
    # Where nothing came nothing can be lost.
    lost = _lost_text(_count(row['lost'])) if _is_told(row) else ''
    told = _('{stage}: {what}').format(stage=name, what=lost) if lost else ''
    color = stage_token(at, count)
    return Step(
        name, deals, number_text(deals), color, f'on-{color}', spoken, stage_glyph(at, count),
        _share(rows[at + 1]['of_previous']), lost, told,
    )  # fmt: skip


def _shown(report: Report, row: Row, *, is_last: bool) -> list[Shown]:
    """The figures of a step's spots: its bar, and what was lost behind it."""
    name = str(row['stage'].value)
    bar = shown(report, 'deals', name, row)
    if is_last or not _is_told(row):
        return [bar]
    lost = _('{stage}, lost there').format(stage=name)
    return [bar, shown(report, 'lost', lost, row)]


def _is_told(row: Row) -> bool:
    """What was lost behind a bar is said where there was something."""
    return bool(_count(row['deals']) or _count(row['lost']))


def _spoken(name: str, deals: int, rate: Figure | None) -> str:
    text = _('{stage}: {what}').format(stage=name, what=deals_text(deals))
    if rate is None or number_of(rate) is None:
        return text
    return _('{text}, {share} of the stage before').format(text=text, share=_share(rate))


def _share(figure: Figure) -> str:
    share = number_of(figure)
    return '' if share is None else share_text(share)


def _lost_text(count: int) -> str:
    if not count:
        return _('none lost')
    return ngettext('{count} lost', '{count} lost', count).format(count=number_text(count))


def _count(figure: Figure) -> int:
    return int(number_of(figure) or 0)
