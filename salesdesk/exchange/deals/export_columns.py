"""The columns of our CSV: English names that never change, all of which the import knows again."""

from enum import Enum

from salesdesk.exchange.columns.fields import CRITERIA


class Kind(Enum):
    """How a cell is written: text is guarded; an amount comes in minor units; the rest comes as it shall stand there.

    Ids by encode_id; instants as 2026-06-12T10:00:00.000Z, days as 2026-06-12, hours as 14:30; tags parted by '; '."""

    TEXT = 'text'
    AMOUNT = 'amount'
    PLAIN = 'plain'


_CRITERIA = tuple(
    (f'{criterion}{part}', kind)
    for criterion in CRITERIA
    for part, kind in (('', Kind.PLAIN), ('_evidence', Kind.TEXT), ('_on', Kind.PLAIN))
)
KINDS = dict(
    (
        ('id', Kind.PLAIN),
        ('external_id', Kind.TEXT),
        ('title', Kind.TEXT),
        ('pipeline_id', Kind.PLAIN),
        ('pipeline', Kind.TEXT),
        ('stage_id', Kind.PLAIN),
        ('stage', Kind.TEXT),
        ('status', Kind.PLAIN),
        ('amount', Kind.AMOUNT),
        ('currency', Kind.PLAIN),
        ('probability', Kind.PLAIN),
        ('weighted_amount', Kind.AMOUNT),
        ('organization_id', Kind.PLAIN),
        ('organization', Kind.TEXT),
        ('contact_id', Kind.PLAIN),
        ('contact', Kind.TEXT),
        ('email', Kind.TEXT),
        ('phone', Kind.TEXT),
        ('owner', Kind.TEXT),
        ('product', Kind.TEXT),
        ('tags', Kind.TEXT),
        ('created', Kind.PLAIN),
        ('stage_entered', Kind.PLAIN),
        ('expected_close', Kind.PLAIN),
        ('closed', Kind.PLAIN),
        ('lost_reason_id', Kind.PLAIN),
        ('lost_reason', Kind.TEXT),
        ('lost_note', Kind.TEXT),
        ('note', Kind.TEXT),
        ('next_action_kind', Kind.PLAIN),
        ('next_action_on', Kind.PLAIN),
        ('next_action_time', Kind.PLAIN),
        ('next_action_subject', Kind.TEXT),
        *_CRITERIA,
        ('returns_on', Kind.PLAIN),
    )
)
DEAL_COLUMNS = tuple(KINDS)
