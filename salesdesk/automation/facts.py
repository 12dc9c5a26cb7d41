"""What happened to deals, read from the changes of an action: each fact has a key, so that it is known again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from salesdesk.domain.activity import Activity
from salesdesk.domain.change import Change
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.tag import DealTag
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.rule import TriggerKind

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that sets rules off. key: the same for the same thing, whoever finds it and however often.

    values are those of its trigger: stage_id; kind and result; tag_id. amounts: before and after, of AMOUNT_OVER.
    """

    kind: TriggerKind
    deal_id: int
    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    amounts: tuple[Money | None, Money | None] = (None, None)


def facts_of(changes: Iterable[Change[Any]], now: datetime) -> list[Fact]:
    """The facts in the order in which they came about. A record changed twice is looked at once, from end to end."""
    return [fact for change in _joined(changes) for fact in _READERS[type(change.after)](change, now)]


def expired_key(proposal_id: int, valid_until: date | None) -> str:
    """The same however often it is noticed; given more time, an offer may run out once more."""
    return f'{TriggerKind.PROPOSAL_EXPIRED}:{proposal_id}:{valid_until or ""}'


def _joined(changes: Iterable[Change[Any]]) -> list[Change[Any]]:
    """First before and last after of each record that can set a rule off."""
    found: dict[Any, Change[Any]] = {}
    for change in changes:
        after = change.after
        if type(after) in _READERS:
            key = after if isinstance(after, DealTag) else (type(after), after.id)
            known = found.get(key)
            found[key] = change if known is None else Change(known.before, after)
    return list(found.values())


def _of_deal(change: Change[Deal], now: datetime) -> Iterator[Fact]:
    before, after = change.before, change.after
    if after.deleted_at is not None:
        return
    yield from _stages(before, after, now)
    for kind, was, is_ in (
        (TriggerKind.WON, before and before.won_at, after.won_at),
        (TriggerKind.LOST, before and before.lost_at, after.lost_at),
    ):
        if is_ and not was:
            yield _fact(kind, after.id, now)
    if after.amount is not None and (before is None or before.amount != after.amount):
        amounts = (before.amount if before else None, after.amount)
        yield Fact(TriggerKind.AMOUNT_OVER, after.id, _key(TriggerKind.AMOUNT_OVER, after.id, now), amounts=amounts)


def _stages(before: Deal | None, after: Deal, now: datetime) -> Iterator[Fact]:
    """A new deal enters its first stage; one that is opened again is where it was."""
    if before is not None and before.stage_id != after.stage_id:
        yield _fact(TriggerKind.STAGE_LEFT, after.id, now, stage_id=before.stage_id)
    if (before is None and after.closed_at is None) or (before is not None and before.stage_id != after.stage_id):
        yield _fact(TriggerKind.STAGE_ENTERED, after.id, now, stage_id=after.stage_id)


def _of_activity(change: Change[Activity], _now: datetime) -> Iterator[Fact]:
    before, after = change.before, change.after
    if after.done_at is not None and after.deleted_at is None and (before is None or before.done_at is None):
        values = {'kind': str(after.kind), 'result': str(after.result or '')}
        kind = TriggerKind.ACTIVITY_DONE
        yield Fact(kind, after.deal_id, f'{kind}:{after.id}:{_ms(after.done_at)}', values)


def _of_proposal(change: Change[Proposal], _now: datetime) -> Iterator[Fact]:
    """One sent before and called back into that state is not sent again."""
    before, after = change.before, change.after
    if after.deleted_at is not None:
        return
    if after.state is ProposalState.SENT and (before is None or before.sent_at is None):
        sent = _ms(after.sent_at) if after.sent_at else ''
        yield Fact(TriggerKind.PROPOSAL_SENT, after.deal_id, f'{TriggerKind.PROPOSAL_SENT}:{after.id}:{sent}')
    if after.state is ProposalState.EXPIRED and before is not None and before.state is not ProposalState.EXPIRED:
        yield Fact(TriggerKind.PROPOSAL_EXPIRED, after.deal_id, expired_key(after.id, after.valid_until))


def _of_tag(change: Change[DealTag], now: datetime) -> Iterator[Fact]:
    worn = change.after
    yield _fact(TriggerKind.TAG_ADDED, worn.deal_id, now, tag_id=worn.tag_id)


def _fact(kind: TriggerKind, deal_id: int, now: datetime, **values: int) -> Fact:
    texts = {name: str(value) for name, value in values.items()}
    return Fact(kind, deal_id, _key(kind, deal_id, now, *texts.values()), texts)


def _key(kind: TriggerKind, deal_id: int, now: datetime, *more: str) -> str:
    return ':'.join((str(kind), str(deal_id), *more, str(_ms(now))))


def _ms(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1)


_READERS: dict[type, Callable[[Change[Any], datetime], Iterator[Fact]]] = {
    Deal: _of_deal,
    Activity: _of_activity,
    Proposal: _of_proposal,
    DealTag: _of_tag,
}
