"""The reports as a menu offers them: by what they are about, the most asked for first."""

from collections.abc import Mapping, Sequence

from salesdesk.i18n.translator import mark

# '' stands above the others. Marked texts; every report is in one group.
GROUPS: Mapping[str, Sequence[str]] = {
    '': ('summary', 'months', 'funnel', 'funnel_any', 'stage_times', 'cohorts'),
    mark('Forecast'): (
        'forecast_months', 'forecast', 'movers', 'learned', 'calibration', 'looking_back', 'coverage', 'slippage',
    ),
    mark('Won and lost'): (
        'lost_reasons', 'lost_by_stage', 'lost_by_source', 'lost_by_month', 'won_reasons', 'competitors', 'overrides',
    ),
    mark('Proposals, cadences, rules'): (
        'proposals', 'objections', 'promises', 'cadences', 'cadence_steps', 'cadence_ends', 'rules',
    ),
    mark('Origins and products'): ('sources', 'referrals', 'products'),
    mark('Work and follow-up'): (
        'activities', 'activity_hours', 'unattended', 'changed', 'lessons_used', 'satisfaction',
    ),
}  # fmt: skip
