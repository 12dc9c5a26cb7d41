"""Blocks of bars: why deals were lost, and how long they stay in each stage."""

from salesdesk.i18n.decimals import days_and_part_text, share_text
from salesdesk.i18n.formats import deals_text, number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.reports.report import Figure, Report
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.blocks.marks import stage_glyph
from salesdesk.ui.reports.words.figure_texts import NOTHING, number_of
from salesdesk.ui.reports.words.rows import Row, rows_of, shown
from salesdesk.ui.stage_looks import stage_token
from salesdesk.ui.widgets.charts.bars import Bar, Bars
from salesdesk.ui.widgets.charts.picture import Number


def lost_content(report: Report, without: str = '') -> Content:
    """The most frequent reason stands out. without: what is said where nothing was closed at all."""
    title, rows = _('Reasons for losses'), rows_of(report)
    total = sum(_number(row['lost']) for row in rows)
    if not total:
        return Content(report, title, empty=without or _('No loss in this period.'))
    bars = [_lost_bar(row, is_first=at == 0) for at, row in enumerate(rows)]
    figures = tuple(shown(report, 'lost', str(row['reason'].value), row) for row in rows)
    return Content(report, title, deals_text(int(total)), Bars(bars), figures)


def stage_times_content(report: Report) -> Content:
    """The mean time, marked where a deal begins to rot."""
    title, rows = _('Time per stage'), rows_of(report)
    if not any(row['mean_days'].n for row in rows):
        return Content(report, title, empty=_('No deal has been in a stage in this period.'))
    bars = [_time_bar(row, at, len(rows)) for at, row in enumerate(rows)]
    figures = tuple(shown(report, 'mean_days', str(row['stage'].value), row) for row in rows)
    return Content(report, title, _('mean, mark = rotting limit'), Bars(bars), figures)


def _lost_bar(row: Row, *, is_first: bool) -> Bar:
    name, count, share = str(row['reason'].value), int(_number(row['lost'])), share_text(_number(row['share']))
    words = ngettext('{count} deal lost', '{count} deals lost', count).format(count=number_text(count))
    spoken = _('{name}: {what}, {share}').format(name=name, what=words, share=share)
    return Bar(name, count, number_text(count), share, 'dot-yes' if is_first else 'border-control', spoken)


def _time_bar(row: Row, at: int, count: int) -> Bar:
    name, mean, limit = str(row['stage'].value), row['mean_days'], row['limit']
    number = _days(mean)
    note = _('of {days}').format(days=_days(limit)) if limit.value is not None else ''
    spoken = _('{stage}: {what}').format(stage=name, what=f'{number} {note}'.strip())
    return Bar(
        name, _number(mean), number, note, stage_token(at, count), spoken, stage_glyph(at, count), number_of(limit)
    )


def _days(figure: Figure) -> str:
    """Whole days, with a part where there are few."""
    value = number_of(figure)
    if value is None:
        return NOTHING
    return days_and_part_text(value, 1 if value < 2 and value != int(value) else 0)


def _number(figure: Figure) -> Number:
    return number_of(figure) or 0
