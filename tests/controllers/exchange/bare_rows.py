"""Rows of a file that say no more than a test needs."""

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.exchange.deals.deal_rows import DealRow


def row(title: str = 'Hall', **fields: object) -> DealRow:
    """A row that says no more than its title."""
    texts = dict.fromkeys(DealRow._fields, '')
    nothing = dict.fromkeys((
        'amount', 'created', 'stage_entered', 'closed', 'expected_close', 'returns_on', 'next_action', 'id',
        'pipeline_id', 'stage_id', 'organization_id', 'contact_id', 'lost_reason_id',
    ))  # fmt: skip
    empty = {'number': 1, 'status': DealStatus.OPEN, 'tags': (), 'answers': (), 'extra': {}, 'own': {}}
    return DealRow(**(texts | nothing | empty | {'title': title} | fields))
