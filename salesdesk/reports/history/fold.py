"""From a deal's history to its facts: the one place that says what a line of history means to a figure."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.figures.facts import Fact, Facts, Outcome, Path, Push, Stay
from salesdesk.domain.figures.past import DealNow, Happening
from salesdesk.reports.history.local_days import LocalDays
from salesdesk.reports.history.stage_order import StageOrder
from salesdesk.reports.history.walk import Leg, Walk

# Counted up with every change of what the facts or measures say: databases then read their whole history again.
FOLD = 5

_ACTS: dict[str, Callable[[Walk, Happening], None]] = {
    EventKind.CREATED: Walk.create,
    EventKind.STAGE_ENTERED: Walk.enter,
    EventKind.HANDED_OVER: Walk.enter,
    EventKind.WON: Walk.close,
    EventKind.LOST: Walk.close,
    EventKind.REOPENED: Walk.reopen,
    EventKind.AMOUNT_CHANGED: Walk.change_amount,
    EventKind.CLOSE_DATE_CHANGED: Walk.change_close_date,
    EventKind.OVERRIDDEN: Walk.override,
}
TOLD_KINDS = tuple(map(str, _ACTS))
_NOTHING = Facts()


def fold(deal: DealNow, history: Iterable[Happening], order: StageOrder, day_of: LocalDays) -> Facts:
    """history: in the order in which it was written. A deal in the trash has no facts, and never had."""
    if deal.is_deleted:
        return _NOTHING
    walk = Walk(deal, order)
    for line in history:
        act = _ACTS.get(line.kind)
        if act is not None:
            act(walk, line)
    walk.end()
    facts = tuple(_fact(walk, leg, day_of) for leg in walk.legs.values())
    return Facts(facts, tuple(_stays(walk, day_of)), tuple(_pushes(walk, day_of)))


def _fact(walk: Walk, leg: Leg, day_of: LocalDays) -> Fact:
    deal, here = walk.deal, walk.deal.pipeline_id == leg.pipeline_id
    outcome, closed_on, (minor, currency), reason, stage_id = _end(walk, leg, day_of, here=here)
    path = Path.UNKNOWN if leg.stage_id is None else Path.KNOWN
    if leg.passed and leg.passed == walk.order.lengths.get(leg.pipeline_id):
        path = Path.WHOLE
    return Fact(
        deal.id, leg.pipeline_id, day_of(leg.entered_at), *leg.entered, outcome, closed_on, minor, currency, reason,
        deal.product, deal.source, int(leg.pipeline_id in walk.overridden), deal.expected_on,
        stage_id, path,
    )  # fmt: skip


_End = tuple[str, int | None, tuple[int, str], str, int | None]


def _end(walk: Walk, leg: Leg, day_of: LocalDays, *, here: bool) -> _End:
    """Outcome, day, amount, reason and stage of a deal in a pipeline."""
    deal, closing = walk.deal, walk.closing
    if not here:
        left_at = walk.now if leg.left_at is None else leg.left_at
        return Outcome.HANDED_OVER, day_of(left_at), leg.left, '', leg.stage_id
    if closing is None:
        return Outcome.OPEN, None, (deal.minor or 0, deal.currency or ''), '', deal.stage_id
    outcome = Outcome.WON if closing.is_won else Outcome.LOST
    return outcome, day_of(closing.at), closing.amount, closing.reason, closing.stage_id


def _stays(walk: Walk, day_of: LocalDays) -> Iterator[Stay]:
    spent: dict[int, int] = {}
    last = {visit.stage_id: number for number, visit in enumerate(walk.visits)}
    for number, visit in enumerate(walk.visits):
        before = spent.get(visit.stage_id, 0)
        began, ended = visit.began_at, visit.ended_at
        total = began - before if ended is None else before + ended - began
        spent[visit.stage_id] = total
        yield Stay(
            walk.deal.id, number, visit.pipeline_id, visit.stage_id, day_of(began),
            None if ended is None else day_of(ended), *visit.amount, visit.mark,
            total if last[visit.stage_id] == number else None,
        )  # fmt: skip


def _pushes(walk: Walk, day_of: LocalDays) -> Iterator[Push]:
    for number, put_off in enumerate(walk.put_off):
        days = (date.fromisoformat(put_off.after) - date.fromisoformat(put_off.before)).days
        yield Push(walk.deal.id, number, put_off.pipeline_id, day_of(put_off.at), days, *put_off.amount)
