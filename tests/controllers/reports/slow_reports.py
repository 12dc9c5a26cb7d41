"""Rows of reports once more, the slow and obvious way: from what every deal adds, one after the other."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import pairwise
from statistics import median

from building import Desk
from slow_figures import Part, slow_parts

from salesdesk.domain.figures.measure import Measure
from salesdesk.domain.process.pipeline import Stage
from salesdesk.reports.report import Period

Row = dict[str, object]
DAY = 86_400


@dataclass
class Slow:
    """A desk, and a pipeline and days to report on."""

    desk: Desk
    pipeline_id: int
    period: Period

    def __post_init__(self) -> None:
        self.parts = slow_parts(self.desk)
        self.today = self.desk.clock.today()

    def of(self, measure: Measure, period: Period | None = None) -> list[Part]:
        days = period or self.period
        return [
            part for part in self.parts[measure]
            if part.pipeline_id == self.pipeline_id and days.first <= part.day <= days.last
        ]  # fmt: skip

    def ever(self, measure: Measure) -> list[Part]:
        return self.of(measure, Period(date.min, date.max))

    @property
    def stages(self) -> list[Stage]:
        return [*self.desk.book.process(self.pipeline_id).stages]

    @property
    def in_use(self) -> list[Stage]:
        return [stage for stage in self.stages if stage.archived_at is None]

    @property
    def months(self) -> list[date]:
        first = date(self.period.first.year, self.period.first.month, 1)
        return [day for day in (date(first.year + n // 12, n % 12 + 1, 1) for n in range(first.month - 1, 60))
                if day <= self.period.last]  # fmt: skip


def deals(parts: Iterable[Part]) -> int:
    return sum(part.count for part in parts)


def at(parts: Iterable[Part], subject: object) -> list[Part]:
    return [part for part in parts if part.subject == str(subject)]


def in_month(parts: Iterable[Part], month: date) -> list[Part]:
    return [part for part in parts if (part.day.year, part.day.month) == (month.year, month.month)]


def money(parts: Iterable[Part], currency: str = 'EUR') -> int:
    return sum(part.minor for part in parts if part.currency == currency)


def ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def mean_extra(parts: list[Part]) -> Fraction | None:
    return ratio(sum(part.extra for part in parts), deals(parts))


def rate(won: list[Part], lost: list[Part]) -> Fraction | None:
    return ratio(len(won), len(won) + len(lost))


def nearest(value: Fraction) -> int:
    return int(abs(value) + Fraction(1, 2)) * (1 if value >= 0 else -1)


def weighted(slow: Slow, parts: Iterable[Part], currency: str = 'EUR') -> int:
    odds = {str(stage.id): stage.probability for stage in slow.stages}
    exact = sum(Fraction(part.minor * odds[part.subject], 100) for part in parts if part.currency == currency)
    return nearest(Fraction(exact))


def months(slow: Slow) -> list[Row]:
    rows = []
    for month in slow.months:
        kinds = (Measure.ENTERED, Measure.WON, Measure.LOST, Measure.HANDED_OVER)
        entered, won, lost, over = (in_month(slow.of(kind), month) for kind in kinds)
        rows.append({
            'month': month, 'entered': len(entered), 'won': len(won), 'lost': len(lost), 'handed_over': len(over),
            'win_rate': rate(won, lost), 'mean_cycle': mean_extra(won), 'won_amount': money(won),
            'lost_amount': money(lost),
        })  # fmt: skip
    return rows


def _funnel(slow: Slow, stages: list[Stage], at_stage: Measure, end: Measure) -> list[Row]:
    bars = [len(at(slow.of(at_stage), stage.id)) for stage in stages] + [len(slow.of(end))]
    lost = [len(at(slow.of(Measure.LOST_AT), stage.id)) for stage in stages]
    steps = [None, *(ratio(bar, before) for before, bar in pairwise(bars))]
    wholes = [ratio(bar, bars[0]) for bar in bars]
    return [
        {'deals': bar, 'of_previous': step, 'of_first': whole, 'lost': gone}
        for bar, step, whole, gone in zip(bars, steps, wholes, [*lost, None], strict=True)
    ]


def funnel(slow: Slow) -> list[Row]:
    return _funnel(slow, slow.in_use, Measure.PASSED, Measure.PASSED_WON)


def funnel_any(slow: Slow) -> list[Row]:
    met = {part.subject for part in slow.of(Measure.TOUCHED)}
    stages = [stage for stage in slow.stages if stage.archived_at is None or str(stage.id) in met]
    return _funnel(slow, stages, Measure.TOUCHED, Measure.TOUCHED_WON)


def lost_reasons(slow: Slow) -> list[Row]:
    lost = slow.of(Measure.LOST)
    counts = Counter(part.subject for part in lost)
    return [
        {'lost': count, 'share': Fraction(count, len(lost)), 'lost_amount': money(at(lost, reason)),
         'mean_cycle': mean_extra(at(lost, reason))}
        for reason, count in counts.items()
    ]  # fmt: skip


def stage_times(slow: Slow) -> list[Row]:
    now = round((slow.desk.clock.now() - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())
    running = slow.period.first <= slow.today <= slow.period.last
    left, there = slow.of(Measure.STAGE_TIME), slow.ever(Measure.STAGE_OPEN) if running else []
    rows = []
    for stage in slow.stages:
        gone, here = at(left, stage.id), at(there, stage.id)
        if stage.archived_at is None or gone or here:
            spent = sum(part.extra for part in gone) + sum(now - part.extra for part in here)
            mean = ratio(spent, DAY * (len(gone) + len(here)))
            rows.append({'mean_days': mean, 'limit': stage.rotting_after, 'left': len(gone),
                         'there': len(here) if running else None})  # fmt: skip
    return rows


def _groups(won: list[Part], lost: list[Part]) -> Row:
    return {'won': len(won), 'lost': len(lost), 'win_rate': rate(won, lost), 'won_amount': money(won),
            'mean_cycle': mean_extra(won)}  # fmt: skip


def _by_subject(won: Measure, lost: Measure) -> Callable[[Slow], list[Row]]:
    def rows(slow: Slow) -> list[Row]:
        subjects = {part.subject for part in (*slow.of(won), *slow.of(lost))}
        return [_groups(at(slow.of(won), subject), at(slow.of(lost), subject)) for subject in subjects]

    return rows


def overrides(slow: Slow) -> list[Row]:
    return [
        _groups(slow.of(Measure.WON_OVERRIDDEN), slow.of(Measure.LOST_OVERRIDDEN)),
        _groups(slow.of(Measure.WON_COMPLIANT), slow.of(Measure.LOST_COMPLIANT)),
    ]


def slippage(slow: Slow) -> list[Row]:
    rows = []
    for month in slow.months:
        pushed = in_month(slow.of(Measure.PUSHED), month)
        ids = {part.deal_id for part in pushed}
        rows.append({'month': month, 'pushes': len(pushed), 'deals': len(ids), 'mean_days': mean_extra(pushed),
                     'pushes_per_deal': ratio(len(pushed), len(ids)), 'amount': money(pushed)})  # fmt: skip
    return rows


def cohorts(slow: Slow) -> list[Row]:
    rows = []
    for month in slow.months:
        ended = in_month(slow.of(Measure.COHORT), month)
        row: Row = {'month': month, 'entered': len(in_month(slow.of(Measure.ENTERED), month))}
        for outcome in ('won', 'lost'):
            own = [part for part in ended if part.subject.startswith(f'{outcome}:')]
            row[outcome] = len(own)
            row |= {f'{outcome}_{age}': sum(part.extra <= age for part in own) for age in (30, 60, 90, 180)}
        rows.append(row)
    return rows


def calibration(slow: Slow) -> list[Row]:
    rows, errors = [], []
    for stage in slow.stages:
        won, lost = at(slow.of(Measure.WON_REACHED), stage.id), at(slow.of(Measure.LOST_REACHED), stage.id)
        odds = Fraction(stage.probability, 100)
        own = [(odds - 1) ** 2 for _ in won] + [odds**2 for _ in lost]
        errors += own
        if own:
            rows.append({'forecast': odds, 'happened': rate(won, lost), 'won': len(won), 'lost': len(lost),
                         'brier': sum(own) / len(own)})  # fmt: skip
    return [*rows, {'brier': sum(errors) / len(errors)}] if rows else []


def learned(slow: Slow) -> list[Row]:
    reached = Counter(part.subject for kind in (Measure.WON_REACHED, Measure.LOST_REACHED) for part in slow.ever(kind))
    is_enough = max(reached.values(), default=0) >= 30 and not slow.ever(Measure.HANDED_OVER)
    rows = []
    for stage in slow.in_use:
        won, lost = at(slow.ever(Measure.WON_REACHED), stage.id), at(slow.ever(Measure.LOST_REACHED), stage.id)
        overall = rate(slow.ever(Measure.WON), slow.ever(Measure.LOST)) or 0
        odds = Fraction(len(won) + 10 * overall, len(won) + len(lost) + 10) if is_enough else None
        rows.append({'closed': len(won) + len(lost), 'happened': rate(won, lost), 'learned': odds})
    return rows


SLOW_REPORTS: dict[str, Callable[[Slow], list[Row]]] = {
    'months': months,
    'funnel': funnel,
    'funnel_any': funnel_any,
    'lost_reasons': lost_reasons,
    'stage_times': stage_times,
    'sources': _by_subject(Measure.WON_SOURCE, Measure.LOST_SOURCE),
    'products': _by_subject(Measure.WON_PRODUCT, Measure.LOST_PRODUCT),
    'overrides': overrides,
    'slippage': slippage,
    'cohorts': cohorts,
    'calibration': calibration,
    'learned': learned,
}
# Their rows are ordered by more than these functions know.
UNORDERED = {'lost_reasons', 'sources', 'products'}


def slow_tiles(slow: Slow) -> Row:
    """Of the seller's own currency."""
    day = min(slow.today, slow.period.last)
    stock = slow.of(Measure.FLOW, Period(date.min, day))
    won, lost = slow.of(Measure.WON), slow.of(Measure.LOST)
    in_euros = [[part for part in parts if part.currency == 'EUR'] for parts in (won, lost, stock)]
    cycle, mean_won = mean_extra(in_euros[0]), ratio(money(won), len(in_euros[0]))
    pace = rate(*in_euros[:2])
    speed = (
        deals(in_euros[2]) * pace * mean_won / cycle if pace is not None and mean_won is not None and cycle else None
    )
    cycles = [part.extra for part in won]
    unpriced = {
        'open_without_amount': deals(part for part in stock if not part.currency),
        'closed_without_amount': sum(not part.minor for part in (*won, *lost)),
    }
    return {key: count for key, count in unpriced.items() if count} | {
        'open': money(stock), 'weighted': weighted(slow, stock), 'won_amount': money(won), 'win_rate': rate(won, lost),
        'mean_cycle': mean_extra(won), 'velocity': speed,
        'median_cycle': Fraction(median(cycles)) if cycles else None,
        'win_rate_value': ratio(money(won), money(won) + money(lost)),
        'mean_won': mean_won,
        'weighted_share': ratio(weighted(slow, stock), money(stock)),
    }  # fmt: skip
