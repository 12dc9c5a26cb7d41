"""What happened to a deal: rows that are written once and never edited."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.change import Change
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money


class EventKind(StrEnum):
    """CREATED carries the first stage (None when a file did not say it); the others what they are named for.

    The detail of LINKED: kind (a LinkKind), other_id (the other deal), way ('from' where that one is the older, 'to'
    where it came of this one), link_id. Of the four below it: the id of their record ('promise_id' ...), of PROMISED
    and CONCEDED the side too. PROPOSAL_SENT, PROPOSAL_ANSWERED, FEEDBACK: proposal_id and number, of the second the
    state, of the third feedback_id; the text of the first is whom it was sent to. CADENCE: run_id, act (started,
    paused, resumed, stopped, finished, waiting), its name as name_fr and name_en, why (a StopReason or RunCause).
    AUTOMATED: rule_id, rule (its name), act (an EffectKind, loop, refused, started_here), what it did it with.
    ENTRUSTED: from and to, two owners.
    """

    CREATED = 'created'
    STAGE_ENTERED = 'stage_entered'
    HANDED_OVER = 'handed_over'
    WON = 'won'
    LOST = 'lost'
    REOPENED = 'reopened'
    AMOUNT_CHANGED = 'amount_changed'
    CLOSE_DATE_CHANGED = 'close_date_changed'
    DECIDED = 'decided'
    OVERRIDDEN = 'overridden'
    ANSWERED = 'answered'
    ACTIVITY_DONE = 'activity_done'
    EDITED = 'edited'
    DELETED = 'deleted'
    RESTORED = 'restored'
    LINKED = 'linked'
    OBJECTED = 'objected'
    CONTRACT_SIGNED = 'contract_signed'
    PROMISED = 'promised'
    CONCEDED = 'conceded'
    PROPOSAL_SENT = 'proposal_sent'
    PROPOSAL_ANSWERED = 'proposal_answered'
    FEEDBACK = 'feedback'
    CADENCE = 'cadence'
    AUTOMATED = 'automated'
    ENTRUSTED = 'entrusted'


@dataclass(frozen=True, slots=True)
class DealEvent:
    """One thing that happened. text is the seller's reason or words; detail holds plain values by name."""

    deal_id: int
    at: datetime
    kind: EventKind
    from_stage_id: int | None = None
    to_stage_id: int | None = None
    amount: Money | None = None
    text: str = ''
    detail: Mapping[str, str] = field(default_factory=dict)


# What was said of somebody's part in the deal is logged as such a field, with her id behind it.
PERSON = 'person:'
LOGGED_FIELDS = ('title', 'organization_id', 'contact_id', 'owner', 'product', 'note')


def events_of(change: Change[Deal], at: datetime, reason: str = '') -> Iterator[DealEvent]:
    """The history a change of a deal leaves, read from its before and after; reason is why it moved, in her words."""
    before, after = change.before, change.after
    if before is None:
        yield DealEvent(after.id, at, EventKind.CREATED, to_stage_id=after.stage_id, amount=after.amount)
        return
    yield from _moves(before, after, at, reason)
    yield from _outcomes(before, after, at)
    yield from _edits(before, after, at)


def _moves(before: Deal, after: Deal, at: datetime, reason: str) -> Iterator[DealEvent]:
    if before.stage_id != after.stage_id:
        kind = EventKind.STAGE_ENTERED if before.pipeline_id == after.pipeline_id else EventKind.HANDED_OVER
        yield DealEvent(after.id, at, kind, before.stage_id, after.stage_id, after.amount, reason)


def _outcomes(before: Deal, after: Deal, at: datetime) -> Iterator[DealEvent]:
    if after.won_at and not before.won_at:
        yield DealEvent(after.id, after.won_at, EventKind.WON, from_stage_id=after.stage_id, amount=after.amount)
    if after.lost_at and not before.lost_at:
        reason = {'lost_reason_id': str(after.lost_reason_id)} if after.lost_reason_id else {}
        yield DealEvent(
            after.id, after.lost_at, EventKind.LOST, after.stage_id, None, after.amount, after.lost_note, reason
        )
    if before.closed_at and not after.closed_at:
        yield DealEvent(after.id, at, EventKind.REOPENED, to_stage_id=after.stage_id, amount=after.amount)
    if bool(before.deleted_at) != bool(after.deleted_at):
        yield DealEvent(after.id, at, EventKind.DELETED if after.deleted_at else EventKind.RESTORED)


def _edits(before: Deal, after: Deal, at: datetime) -> Iterator[DealEvent]:
    if before.amount != after.amount:
        detail = {'before': str(before.amount.minor), 'currency': before.amount.currency} if before.amount else {}
        yield DealEvent(after.id, at, EventKind.AMOUNT_CHANGED, amount=after.amount, detail=detail)
    if before.expected_close_on != after.expected_close_on:
        days = {'before': str(before.expected_close_on or ''), 'after': str(after.expected_close_on or '')}
        yield DealEvent(after.id, at, EventKind.CLOSE_DATE_CHANGED, detail=days)
    edited = {name: str(getattr(before, name) or '') for name in LOGGED_FIELDS
              if getattr(before, name) != getattr(after, name)}  # fmt: skip
    if edited:
        yield DealEvent(after.id, at, EventKind.EDITED, detail=edited)
