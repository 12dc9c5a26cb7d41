"""Every report by its name, in the order in which they are offered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from salesdesk.controllers.reports.reading.rows import Rows
from salesdesk.i18n.translator import mark
from salesdesk.reports.attention.activities import activities, activity_hours
from salesdesk.reports.attention.changed import changed
from salesdesk.reports.attention.unattended import unattended
from salesdesk.reports.basis import Basis
from salesdesk.reports.dealing.cadences import cadence_ends, cadence_steps, cadences
from salesdesk.reports.dealing.objections import objections
from salesdesk.reports.dealing.offers import proposals
from salesdesk.reports.dealing.promises import promises
from salesdesk.reports.dealing.rules import rules
from salesdesk.reports.endings.competitors import competitors
from salesdesk.reports.endings.lessons_used import lessons_used
from salesdesk.reports.endings.reasons import lost_by_month, lost_by_source, lost_by_stage, won_reasons
from salesdesk.reports.endings.referrals import referrals
from salesdesk.reports.endings.satisfaction import satisfaction
from salesdesk.reports.forecast.calibration import calibration
from salesdesk.reports.forecast.learned_table import learned_table
from salesdesk.reports.forecast.looking_back import looking_back, months_over
from salesdesk.reports.forecast.movers import movers_table
from salesdesk.reports.forecast.three_ways import three_ways
from salesdesk.reports.page.summary import summary
from salesdesk.reports.report import Report
from salesdesk.reports.tables.cohorts import cohorts
from salesdesk.reports.tables.coverage import coverage
from salesdesk.reports.tables.forecast_months import forecast_months
from salesdesk.reports.tables.funnel import funnel, funnel_any
from salesdesk.reports.tables.groups import overrides, products, sources
from salesdesk.reports.tables.lost_reasons import lost_reasons
from salesdesk.reports.tables.months import months
from salesdesk.reports.tables.slippage import slippage
from salesdesk.reports.tables.stage_times import stage_times


@dataclass(frozen=True)
class ReportKind:
    """title: a marked text."""

    title: str
    make: Callable[[Basis, Rows], Report]


def _of_sums(title: str, make: Callable[[Basis], Report]) -> ReportKind:
    return ReportKind(title, lambda basis, _read: make(basis))


REPORTS: Mapping[str, ReportKind] = {
    'summary': _of_sums(mark('Summary'), summary),
    'months': _of_sums(mark('Month by month'), months),
    'funnel': _of_sums(mark('Funnel, every stage in order'), funnel),
    'funnel_any': _of_sums(mark('Funnel, any way'), funnel_any),
    'forecast_months': _of_sums(mark('Forecast by month'), forecast_months),
    'forecast': ReportKind(mark('Forecast three ways'), lambda basis, read: three_ways(basis, read.expected)),
    'movers': ReportKind(mark('Deals that move the month'), lambda basis, read: movers_table(basis, read.expected)),
    'learned': _of_sums(mark('Learned probabilities'), learned_table),
    'calibration': _of_sums(mark('Forecast against what happened'), calibration),
    'looking_back': ReportKind(
        mark('Months as they were forecast'),
        lambda basis, read: looking_back(basis, read.outlooks.sums(basis.scope.pipeline_id, months_over(basis))),
    ),
    'lost_reasons': _of_sums(mark('Reasons for losses'), lost_reasons),
    'lost_by_stage': _of_sums(mark('Reasons for losses by stage'), lost_by_stage),
    'lost_by_source': _of_sums(mark('Reasons for losses by source'), lost_by_source),
    'lost_by_month': _of_sums(mark('Reasons for losses by month'), lost_by_month),
    'won_reasons': ReportKind(
        mark('Reasons for wins'), lambda basis, read: won_reasons(basis, read.noted.won_reasons())
    ),
    'competitors': ReportKind(mark('Competitors'), lambda basis, read: competitors(basis, read.noted.competitors())),
    'proposals': ReportKind(
        mark('Proposals and their answers'), lambda basis, read: proposals(basis, read.dealing.offers(basis.scope))
    ),
    'objections': ReportKind(
        mark('Objections and their answers'),
        lambda basis, read: objections(basis, read.dealing.objections(basis.scope)),
    ),
    'promises': ReportKind(
        mark('Promises kept'), lambda basis, read: promises(basis, read.dealing.promises(basis.scope))
    ),
    'cadences': ReportKind(
        mark('Cadences'), lambda basis, read: cadences(basis, read.automation.cadences(basis.scope))
    ),
    'cadence_steps': ReportKind(
        mark('Replies per step of a cadence'),
        lambda basis, read: cadence_steps(basis, read.automation.cadences(basis.scope)),
    ),
    'cadence_ends': ReportKind(
        mark('Why cadences end'), lambda basis, read: cadence_ends(basis, read.automation.cadences(basis.scope))
    ),
    'rules': ReportKind(
        mark('What each rule did'),
        lambda basis, read: rules(
            basis,
            read.automation.firings(basis.scope),
            read.automation.acts(basis.scope),
            read.automation.rule_names(),
        ),
    ),
    'stage_times': _of_sums(mark('Time per stage'), stage_times),
    'sources': _of_sums(mark('Sources'), sources),
    'products': _of_sums(mark('Products'), products),
    'referrals': ReportKind(mark('Referrals'), lambda basis, read: referrals(basis, read.noted.origins())),
    'overrides': _of_sums(mark('Gates overridden'), overrides),
    'slippage': _of_sums(mark('Close dates put off'), slippage),
    'cohorts': _of_sums(mark('Cohorts by month'), cohorts),
    'coverage': _of_sums(mark('Targets and coverage'), coverage),
    'activities': ReportKind(
        mark('Activities'), lambda basis, read: activities(basis, read.activities.counts(basis.scope))
    ),
    'activity_hours': ReportKind(
        mark('Best hours'), lambda basis, read: activity_hours(basis, read.activities.hours(basis.scope))
    ),
    'lessons_used': ReportKind(
        mark('Lessons used'),
        lambda basis, read: lessons_used(basis, read.noted.uses(basis.scope), read.noted.lessons()),
    ),
    'satisfaction': ReportKind(
        mark('Satisfaction after the sale'), lambda basis, read: satisfaction(basis, read.noted.answers(basis.scope))
    ),
    'unattended': ReportKind(
        mark('Unattended deals'),
        lambda basis, read: unattended(basis, *read.unattended(basis.scope.pipeline_id, basis.unattended_after)),
    ),
    'changed': ReportKind(
        mark('Changed since the last review'), lambda basis, read: changed(basis, *read.changed(basis.scope))
    ),
}


# Of one deal, and so not offered beside the others.
DEAL_TIMES, DEAL_TIMES_TITLE = 'deal_times', mark('Time per stage of a deal')


def report_titles() -> Mapping[str, str]:
    """Marked texts by the names of the reports: what a menu needs of them."""
    return {name: kind.title for name, kind in REPORTS.items()}
