"""Reports on endings once more, the slow and obvious way: every table read whole, and gone through row by row."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from building import Desk
from slow_figures import Life, ending, lives

from salesdesk.domain.money import Money
from salesdesk.reports.report import Period
from salesdesk.storage.schema.codecs import from_ms

Row = dict[str, Any]
Key = tuple[str, ...]


class Closed(NamedTuple):
    """A deal that was won or lost in a pipeline."""

    deal_id: int
    pipeline_id: int
    outcome: str
    day: date
    money: Money
    cycle: int
    reason: str
    stage_id: int | None
    source: str
    month: date


class Slow:
    """A desk, and a pipeline (None: all) and days to report on."""

    def __init__(self, desk: Desk, pipeline_id: int | None, period: Period) -> None:
        self.desk, self.pipeline_id, self.period = desk, pipeline_id, period
        self.lives = list(lives(desk))
        self.closed = [one for life in self.lives for one in _closed(life) if self.has(one.pipeline_id, one.day)]
        self.reports = self.table('closing_report')

    def has(self, pipeline_id: int, day: date) -> bool:
        return self.pipeline_id in (None, pipeline_id) and self.period.first <= day <= self.period.last

    def table(self, name: str) -> list[Row]:
        database = self.desk.workspace.database
        columns = [column for _, column, *_ in database.rows(f'PRAGMA table_info({name})')]
        return [dict(zip(columns, row, strict=True)) for row in database.rows(f'SELECT * FROM {name} ORDER BY 1')]

    def kept(self, name: str) -> list[Row]:
        return [row for row in self.table(name) if row['deleted_at'] is None]

    def report_of(self, deal_id: int) -> Row | None:
        """That of the closing that still stands."""
        row = next(life.row for life in self.lives if life.row['id'] == deal_id)
        outcome, at = ('won', row['won_at']) if row['won_at'] is not None else ('lost', row['lost_at'])
        own = [one for one in self.reports if one['deal_id'] == deal_id]
        fitting = [one for one in own if (one['outcome'], one['at']) == (outcome, at)]
        return fitting[-1] if fitting else None

    def of(self, outcome: str) -> list[Closed]:
        return [one for one in self.closed if one.outcome == outcome]

    def local_day(self, ms: int) -> date:
        return from_ms(ms).astimezone(self.desk.clock.zone).date()


def _closed(life: Life) -> Iterator[Closed]:
    pipeline = life.row['pipeline_id']
    end = ending(life, pipeline)
    if end is not None:
        yield Closed(life.row['id'], pipeline, end.outcome, end.day, end.money, end.cycle, end.reason, end.stage_id,
                     life.source, end.day.replace(day=1))  # fmt: skip


def ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def euros_of(closed: list[Closed]) -> int:
    return sum(one.money.minor for one in closed if one.money.currency == 'EUR')


def competitors(slow: Slow) -> list[Row]:
    met: dict[int, set[int]] = {}
    prices: dict[tuple[int, int], tuple[int | None, str | None]] = {}
    for row in slow.table('deal_competitor'):
        met.setdefault(row['competitor_id'], set()).add(row['deal_id'])
        prices[row['competitor_id'], row['deal_id']] = row['price'], row['currency']
    for row in slow.reports:
        if row['competitor_id'] is not None:
            met.setdefault(row['competitor_id'], set()).add(row['deal_id'])
    for one in slow.closed:
        told = slow.report_of(one.deal_id)
        if told and told['competitor_id'] and told['price'] is not None:
            prices[told['competitor_id'], one.deal_id] = told['price'], told['currency']
    return [row for rival, ids in met.items() if (row := _against(slow, rival, ids, prices))['met']]


def _against(
    slow: Slow, rival: int, ids: set[int], prices: dict[tuple[int, int], tuple[int | None, str | None]]
) -> Row:
    won, lost = ([one for one in slow.of(outcome) if one.deal_id in ids] for outcome in ('won', 'lost'))
    told = [slow.report_of(one.deal_id) for one in slow.of('lost')]
    gaps = []
    for one in (*won, *lost):
        price, currency = prices.get((rival, one.deal_id), (None, None))
        if price is not None and currency == one.money.currency == 'EUR' and one.money.minor > 0:
            gaps.append(price - one.money.minor)
    return {
        'met': len(won) + len(lost), 'won': len(won), 'lost': len(lost),
        'lost_to': sum(report is not None and report['competitor_id'] == rival for report in told),
        'win_rate': ratio(len(won), len(won) + len(lost)), 'won_amount': euros_of(won),
        'price_gap': ratio(sum(gaps), len(gaps)),
    }  # fmt: skip


def lost_by(key: Callable[[Closed], object]) -> Callable[[Slow], list[Row]]:
    def rows(slow: Slow) -> list[Row]:
        found, lost = [], slow.of('lost')
        for group in {key(one) for one in lost}:
            own = [one for one in lost if key(one) == group]
            for reason in {one.reason for one in own}:
                these = [one for one in own if one.reason == reason]
                found.append({'lost': len(these), 'share': ratio(len(these), len(own)), 'lost_amount': euros_of(these)})
        return found

    return rows


def won_reasons(slow: Slow) -> list[Row]:
    by_reason: dict[object, list[Closed]] = {}
    for one in slow.of('won'):
        report = slow.report_of(one.deal_id)
        by_reason.setdefault(report['reason_id'] if report else None, []).append(one)
    return [
        {'won': len(own), 'share': ratio(len(own), len(slow.of('won'))), 'won_amount': euros_of(own),
         'mean_cycle': ratio(sum(one.cycle for one in own), len(own))}
        for own in by_reason.values()
    ]  # fmt: skip


def referrals(slow: Slow) -> list[Row]:
    deals = {row['id']: row for row in slow.table('deal')}
    referred: dict[Key, set[int]] = {}
    for link in slow.kept('deal_link'):
        if link['kind'] == 'referral':
            referred.setdefault(_origin(link, deals[link['from_id']]), set()).add(link['to_id'])
    rows = []
    for ids in referred.values():
        came = [life for life in slow.lives if life.row['id'] in ids and slow.has(*_first_entry(life))]
        won = [one for one in slow.of('won') if one.deal_id in ids]
        if came or won:
            rows.append({'leads': len(came), 'won': len(won), 'income': euros_of(won)})
    return rows


def _origin(link: Row, older: Row) -> Key:
    for kind, id_ in (('contact', link['contact_id']), ('contact', older['contact_id']),
                      ('company', older['organization_id'])):  # fmt: skip
        if id_ is not None:
            return kind, str(id_)
    return 'deal', str(older['id'])


def _first_entry(life: Life) -> tuple[int, date]:
    entries = [(life.day(life.entry(pipeline).at), pipeline) for pipeline in life.pipelines]
    day, pipeline = min(entries)
    return pipeline, day


def lessons_used(slow: Slow) -> list[Row]:
    pipelines = {life.row['id']: life.row['pipeline_id'] for life in slow.lives}
    days = [(use, slow.local_day(use['at'])) for use in slow.table('lesson_use')]
    uses = [
        use for use, day in days
        if slow.period.first <= day <= slow.period.last
        and slow.pipeline_id in (None, pipelines.get(use['deal_id'], -1))
    ]  # fmt: skip
    rows = []
    for lesson in slow.kept('lesson'):
        own = [use['kind'] for use in uses if use['lesson_id'] == lesson['id']]
        linked = {row['deal_id'] for row in slow.table('lesson_deal') if row['lesson_id'] == lesson['id']}
        won, lost = (sum(one.deal_id in linked for one in slow.of(outcome)) for outcome in ('won', 'lost'))
        here = [id_ for id_ in linked if id_ in pipelines and slow.pipeline_id in (None, pipelines[id_])]
        rows.append({
            **{kind: own.count(kind) for kind in ('opened', 'useful', 'not_useful')},
            'deals': len(here), 'win_rate': ratio(won, won + lost),
        })  # fmt: skip
    return rows


def satisfaction(slow: Slow) -> list[Row]:
    pipelines = {life.row['id']: life.row['pipeline_id'] for life in slow.lives}
    by_month: dict[date, list[int]] = {}
    for answer in slow.kept('satisfaction'):
        day, pipeline = slow.local_day(answer['at']), pipelines.get(answer['deal_id'])
        if pipeline is not None and slow.has(pipeline, day):
            by_month.setdefault(day.replace(day=1), []).append(answer['score'])
    everything = [score for scores in by_month.values() for score in scores]
    groups = [by_month[month] for month in sorted(by_month)] + ([everything] if everything else [])
    return [
        {'answers': len(scores), 'mean': ratio(sum(scores), len(scores)), 'praised': sum(map((8).__lt__, scores)),
         'share': ratio(sum(map((8).__lt__, scores)), len(scores))}
        for scores in groups
    ]  # fmt: skip


SLOW_ENDINGS: dict[str, Callable[[Slow], list[Row]]] = {
    'competitors': competitors,
    'lost_by_stage': lost_by(lambda one: one.stage_id),
    'lost_by_source': lost_by(lambda one: one.source),
    'lost_by_month': lost_by(lambda one: one.month),
    'won_reasons': won_reasons,
    'referrals': referrals,
    'lessons_used': lessons_used,
    'satisfaction': satisfaction,
}
