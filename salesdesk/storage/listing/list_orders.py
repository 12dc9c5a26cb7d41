"""What a list of deals holds and in which order, as SQL."""

from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.storage.conditions.operands import operand_of
from salesdesk.storage.schema.table_names import OPEN

STATUS_SQL = {
    ListedStatus.OPEN: OPEN,
    ListedStatus.WON: 'won_at IS NOT NULL AND deleted_at IS NULL',
    ListedStatus.LOST: 'lost_at IS NOT NULL AND deleted_at IS NULL',
    ListedStatus.ALL: 'deleted_at IS NULL',
    ListedStatus.CLOSED: '(won_at IS NOT NULL OR lost_at IS NOT NULL) AND deleted_at IS NULL',
    ListedStatus.DELETED: 'deleted_at IS NOT NULL',
}

_PROBABILITY = """CASE WHEN won_at IS NOT NULL THEN 100 WHEN lost_at IS NOT NULL THEN 0
    ELSE (SELECT probability FROM stage WHERE stage.id = stage_id) END"""
# Halves away from zero, as Money.weighted rounds; integer division cuts towards zero.
WEIGHTED = f'(amount * ({_PROBABILITY}) + iif(amount < 0, -50, 50)) / 100'
_TAG = """(SELECT MIN(tag.folded) FROM deal_tag JOIN tag ON tag.id = tag_id WHERE deal_tag.deal_id = deal.id)"""
_SPECIAL = {
    ListColumn.STAGE: '(SELECT rank FROM stage WHERE stage.id = stage_id)',
    ListColumn.WEIGHTED: WEIGHTED,
    ListColumn.TAGS: _TAG,
    # Without an hour it is for any time of that day: behind those that have one.
    ListColumn.NEXT_ACTION: "next_action_on || printf(' %04d', IFNULL(next_action_minute, 9999))",
    # The longest wait is the earliest entry.
    ListColumn.DAYS_IN_STAGE: '-stage_entered_at',
    ListColumn.LOST_REASON: '(SELECT position FROM lost_reason WHERE lost_reason.id = lost_reason_id)',
    ListColumn.RETURNS: 'returns_on',
    ListColumn.DELETED: 'deleted_at',
}


def order_sql(sort: str, *, descending: bool) -> str:
    """What is missing goes last in either direction; what is equal goes by id."""
    direction = 'DESC' if descending else 'ASC'
    value = _SPECIAL[ListColumn(sort)] if sort in _SPECIAL else operand_of(sort).value
    return f'{value} {direction} NULLS LAST, id {direction}'
