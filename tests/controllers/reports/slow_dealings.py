"""Reports on offers, objections and promises once more, the slow and obvious way, from the rows of their tables."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fractions import Fraction
from statistics import median, quantiles
from typing import Any, NamedTuple

from building import Desk

from salesdesk.domain.folding import fold
from salesdesk.reports.report import Period
from salesdesk.storage.schema.codecs import from_ms

Row = dict[str, Any]


class Slow:
    """A desk, and a pipeline (None: all) and days to report on."""

    def __init__(self, desk: Desk, pipeline_id: int | None, period: Period) -> None:
        self.desk, self.pipeline_id, self.period = desk, pipeline_id, period
        self.today = desk.clock.today()
        deals = self.table('deal')
        self.deals = {
            row['id'] for row in deals if row['deleted_at'] is None and pipeline_id in (None, row['pipeline_id'])
        }

    def table(self, name: str) -> list[Row]:
        database = self.desk.workspace.database
        columns = [column for _, column, *_ in database.rows(f'PRAGMA table_info({name})')]
        return [dict(zip(columns, row, strict=True)) for row in database.rows(f'SELECT * FROM {name} ORDER BY 1')]

    def kept(self, name: str) -> list[Row]:
        return [row for row in self.table(name) if row['deleted_at'] is None and row['deal_id'] in self.deals]

    def then(self, name: str, at: str) -> list[Row]:
        """Of the period, by an instant."""
        rows = [row for row in self.kept(name) if row[at] is not None]
        return [row for row in rows if self.period.first <= self.day(row[at]) <= self.period.last]

    def day(self, ms: int) -> date:
        return from_ms(ms).astimezone(self.desk.clock.zone).date()


class Offer(NamedTuple):
    """One that was sent."""

    month: date
    fate: str
    waited: int | None


def ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def proposals(slow: Slow) -> list[Row]:
    offers = list(_offers(slow))
    groups: list[tuple[object, list[Offer]]] = [
        (month, [offer for offer in offers if offer.month == month]) for month in {offer.month for offer in offers}
    ]
    return [_offer_row(month, own) for month, own in (*groups, ('All months', offers)) if own]


def _offers(slow: Slow) -> Iterator[Offer]:
    everything = slow.kept('proposal')
    for row in slow.then('proposal', 'sent_at'):
        later = [other for other in everything if other['deal_id'] == row['deal_id']
                 and other['number'] > row['number'] and other['sent_at']]  # fmt: skip
        until = date.fromisoformat(row['valid_until']) if row['valid_until'] else date.max
        in_time = [other for other in later if slow.day(other['sent_at']) <= until]
        fate = row['state']
        if fate in ('sent', 'expired'):
            over = 'expired' if until < slow.today or fate == 'expired' else 'waiting'
            fate = 'replaced' if in_time else over
        answered = row['answered_at']
        waited = max(0, (slow.day(answered) - slow.day(row['sent_at'])).days) if answered else None
        yield Offer(slow.day(row['sent_at']).replace(day=1), fate, waited)


def _offer_row(month: object, offers: list[Offer]) -> Row:
    fates = [offer.fate for offer in offers]
    waited = [Fraction(offer.waited) for offer in offers if offer.waited is not None]
    quick, _middle, slow = quantiles(waited, n=4, method='inclusive') if len(waited) > 1 else [(*waited, None)[0]] * 3
    accepted, refused, expired = (fates.count(fate) for fate in ('accepted', 'refused', 'expired'))
    return {
        'month': month, 'sent': len(offers), 'accepted': accepted, 'refused': refused, 'expired': expired,
        'replaced': fates.count('replaced'), 'waiting': fates.count('waiting'),
        'rate': ratio(accepted, accepted + refused + expired), 'middle': median(waited) if waited else None,
        'quick': quick, 'slow': slow,
    }  # fmt: skip


def objections(slow: Slow) -> list[Row]:
    heard = slow.then('objection', 'at')
    pairs = {(same(row['text']), same(row['answer'])) for row in heard}
    return [
        _objection_row(text, answer, [row['worked'] for row in heard
                                      if (same(row['text']), same(row['answer'])) == (text, answer)])
        for text, answer in pairs
    ]  # fmt: skip


def same(text: str) -> str:
    return fold(' '.join(text.split()))


def _objection_row(text: str, answer: str, worked: list[int | None]) -> Row:
    yes, no = worked.count(1), worked.count(0)
    return {
        'objection': text, 'answer': answer or 'no answer noted', 'heard': len(worked), 'worked': yes, 'failed': no,
        'unknown': worked.count(None), 'rate': ratio(yes, yes + no),
    }  # fmt: skip


def promises(slow: Slow) -> list[Row]:
    made = slow.then('promise', 'created_at')
    names = {'mine': 'You', 'theirs': 'The customer'}
    return [_promise_row(name, [_state(slow, row) for row in made if row['side'] == side])
            for side, name in names.items() if made]  # fmt: skip


def _state(slow: Slow, row: Row) -> str:
    due, kept = (date.fromisoformat(row[key]) if row[key] else None for key in ('due_on', 'kept_on'))
    if kept and not row['broken_on']:
        return 'kept_late' if due and kept > due else 'kept'
    if row['broken_on']:
        return 'broken'
    return 'late' if due and due < slow.today else 'open'


def _promise_row(name: str, states: Iterable[str]) -> Row:
    known = list(states)
    counts = {state: known.count(state) for state in ('kept', 'kept_late', 'broken', 'late', 'open')}
    return {'side': name, 'made': len(known), **counts, 'rate': ratio(counts['kept'], len(known) - counts['open'])}


SLOW_DEALINGS: dict[str, Callable[[Slow], list[Row]]] = {
    'proposals': proposals, 'objections': objections, 'promises': promises,
}  # fmt: skip
