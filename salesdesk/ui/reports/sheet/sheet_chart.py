"""The chart above the table of a report, where one helps."""

from collections.abc import Callable
from datetime import date

from salesdesk.reports.report import Report
from salesdesk.ui.reports.blocks.bar_contents import lost_content, stage_times_content
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.blocks.forecast_content import forecast_content
from salesdesk.ui.reports.blocks.funnel_content import ANY, STRICT, funnel_content
from salesdesk.ui.reports.sheet.plain_charts import by_month, by_name, marked
from salesdesk.ui.reports.words.rows import rows_of

# What is counted into a chart; two columns are stacked, month by month.
MEASURED: dict[str, tuple[str, ...]] = {
    'months': ('won', 'lost'), 'sources': ('won',), 'products': ('won',), 'slippage': ('pushes',),
    'activities': ('done',), 'activity_hours': ('tried',), 'won_reasons': ('won',), 'competitors': ('met',),
    'referrals': ('leads',), 'lessons_used': ('opened',), 'proposals': ('accepted', 'refused'),
    'cadences': ('runs',), 'rules': ('fired',),
}  # fmt: skip
# A bar, the mark it is held against, and whether it is bad to be beyond.
HELD_AGAINST = {
    'calibration': ('happened', 'forecast', False),
    'learned': ('learned', 'set', False),
    'deal_times': ('days', 'limit', True),
}


def sheet_chart(report: Report, today: date) -> Content | None:
    """None where a chart would say no more than the table."""
    content = _made(report, today) if report.rows else None
    return content if content is not None and content.picture is not None else None


def _made(report: Report, today: date) -> Content | None:
    own: dict[str, Callable[[Report], Content]] = {
        STRICT: _funnel, ANY: _funnel, 'lost_reasons': lost_content, 'stage_times': stage_times_content,
        'forecast_months': lambda months: forecast_content(months, today),
    }  # fmt: skip
    if report.name in own:
        return own[report.name](report)
    if report.name in HELD_AGAINST:
        key, against, warns = HELD_AGAINST[report.name]
        return marked(report, key, against, warns=warns)
    keys = MEASURED.get(report.name, ())
    make = by_month if report.columns[0].key == 'month' else by_name
    return make(report, keys) if keys else None


def _funnel(report: Report) -> Content:
    return funnel_content(report, str(rows_of(report)[-1]['stage'].value))
