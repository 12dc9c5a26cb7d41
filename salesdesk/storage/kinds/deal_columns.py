"""A deal as the columns of its table, and back."""

from typing import Any

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.folding import fold
from salesdesk.storage.kinds.next_actions import next_action_of
from salesdesk.storage.schema.codecs import (
    from_json,
    from_ms,
    maybe_day,
    maybe_day_text,
    maybe_instant,
    maybe_money,
    maybe_ms,
    money_columns,
    to_json,
    to_ms,
)

Values = tuple[Any, ...]


def deal_to_row(deal: Deal) -> Values:
    action = deal.next_action
    next_action = (str(action.kind), action.on.isoformat(), action.minute) if action else (None, None, None)
    return (
        deal.id, deal.pipeline_id, deal.stage_id, deal.rank, deal.title, fold(deal.title),
        to_ms(deal.created_at), to_ms(deal.stage_entered_at), deal.organization_id, deal.contact_id,
        *money_columns(deal.amount), maybe_day_text(deal.expected_close_on),
        deal.owner, deal.product, deal.note, deal.external_id, *next_action,
        maybe_ms(deal.won_at), maybe_ms(deal.lost_at), deal.lost_reason_id, deal.lost_note,
        maybe_day_text(deal.returns_on), maybe_ms(deal.deleted_at), to_json(deal.extra),
    )  # fmt: skip


def deal_from_row(row: Values) -> Deal:
    (
        id_, pipeline_id, stage_id, rank, title, _folded, created_at, stage_entered_at, organization_id, contact_id,
        amount, currency, expected_close_on, owner, product, note, external_id, action_kind, action_on, action_minute,
        won_at, lost_at, lost_reason_id, lost_note, returns_on, deleted_at, extra,
    ) = row  # fmt: skip
    return Deal(
        id_, pipeline_id, stage_id, rank, title, from_ms(created_at), from_ms(stage_entered_at),
        organization_id, contact_id, maybe_money(amount, currency), maybe_day(expected_close_on),
        owner, product, note, external_id, next_action_of(action_kind, action_on, action_minute),
        maybe_instant(won_at), maybe_instant(lost_at), lost_reason_id, lost_note,
        maybe_day(returns_on), maybe_instant(deleted_at), from_json(extra),
    )  # fmt: skip
