"""The tables of version 4 about the way to a decision: competitors, promises, concessions, offers, objections."""

from peewee import CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.row import Row, partial_index


class CompetitorRow(Row):
    """A competitor; folded is its name as looked for."""

    id = IntegerField(primary_key=True)
    name = TextField()
    created_at = IntegerField()
    note = TextField()
    deleted_at = IntegerField(null=True)
    folded = TextField(index=True)


class DealCompetitorRow(Row):
    """Who else is in the race for a deal."""

    deal_id = IntegerField()
    competitor_id = IntegerField(index=True)
    price = IntegerField(null=True)
    currency = TextField(null=True)
    note = TextField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('deal_id', 'competitor_id')
        without_rowid = True


class PromiseRow(Row):
    """What one side promised."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(index=True)
    side = TextField()
    text = TextField()
    created_at = IntegerField()
    due_on = TextField(null=True)
    kept_on = TextField(null=True)
    broken_on = TextField(null=True)
    activity_id = IntegerField(null=True)
    deleted_at = IntegerField(null=True)


class ConcessionRow(Row):
    """What one side gave way on; cost in minor units."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(index=True)
    side = TextField()
    text = TextField()
    cost = IntegerField(null=True)
    currency = TextField(null=True)
    at = IntegerField()
    deleted_at = IntegerField(null=True)
    counterpart = TextField()


class ProposalRow(Row):
    """An offer."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField()
    number = IntegerField()
    state = TextField()
    created_at = IntegerField()
    title = TextField()
    amount = IntegerField(null=True)
    currency = TextField(null=True)
    sent_at = IntegerField(null=True)
    sent_to = TextField()
    valid_until = TextField(null=True)
    answered_at = IntegerField(null=True)
    attachment_id = IntegerField(null=True)
    note = TextField()
    deleted_at = IntegerField(null=True)
    language = TextField()
    terms = TextField()

    class Meta:
        """A deal’s offers are read by number."""

        indexes = ((('deal_id', 'number'), False),)


class ObjectionRow(Row):
    """An objection and its answer; worked is NULL while nobody knows."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(index=True)
    at = IntegerField()
    text = TextField()
    answer = TextField()
    worked = IntegerField(null=True)
    deleted_at = IntegerField(null=True)
    proposal_id = IntegerField(null=True)


partial_index(PromiseRow, 'promise_by_activity', 'activity_id IS NOT NULL', PromiseRow.activity_id)
partial_index(
    PromiseRow, 'promise_open', 'kept_on IS NULL AND broken_on IS NULL AND deleted_at IS NULL', PromiseRow.due_on
)
partial_index(ProposalRow, 'proposal_by_attachment', 'attachment_id IS NOT NULL', ProposalRow.attachment_id)
partial_index(
    ProposalRow, 'proposal_awaiting', "state = 'sent' AND valid_until IS NOT NULL AND deleted_at IS NULL",
    ProposalRow.valid_until,
)  # fmt: skip
partial_index(ProposalRow, 'proposal_by_sending', 'sent_at IS NOT NULL', ProposalRow.sent_at)
partial_index(ObjectionRow, 'objection_by_proposal', 'proposal_id IS NOT NULL', ObjectionRow.proposal_id)

NEGOTIATION_TABLES: tuple[type[Row], ...] = (
    CompetitorRow, DealCompetitorRow, PromiseRow, ConcessionRow, ProposalRow, ObjectionRow,
)  # fmt: skip
