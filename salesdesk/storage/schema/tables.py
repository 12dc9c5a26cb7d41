"""The tables as peewee models. The schema itself is made by the migrations; a test holds the two together."""

from peewee import BlobField, CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.automation_tables import AUTOMATION_TABLES
from salesdesk.storage.schema.closing_tables import CLOSING_TABLES
from salesdesk.storage.schema.derived_tables import DERIVED_TABLES
from salesdesk.storage.schema.figure_tables import FIGURE_TABLES
from salesdesk.storage.schema.knowledge_tables import KNOWLEDGE_TABLES
from salesdesk.storage.schema.negotiation_tables import NEGOTIATION_TABLES
from salesdesk.storage.schema.people_tables import PEOPLE_TABLES
from salesdesk.storage.schema.proposal_tables import PROPOSAL_TABLES
from salesdesk.storage.schema.row import Row, partial_index
from salesdesk.storage.schema.table_names import OPEN


class Setting(Row):
    """The seller's preferences, as text by key."""

    key = TextField(primary_key=True)
    value = TextField()


class PipelineRow(Row):
    """A pipeline and its rules."""

    id = IntegerField(primary_key=True)
    key = TextField()
    name_fr = TextField()
    name_en = TextField()
    rank = TextField()
    may_skip = IntegerField()
    may_override = IntegerField()
    back_needs_reason = IntegerField()
    hands_over_to = IntegerField(null=True)
    archived_at = IntegerField(null=True)


class StageRow(Row):
    """A stage; archived when the seller took it out of the process."""

    id = IntegerField(primary_key=True)
    pipeline_id = IntegerField()
    key = TextField()
    name_fr = TextField()
    name_en = TextField()
    purpose_fr = TextField()
    purpose_en = TextField()
    rank = TextField()
    probability = IntegerField()
    rotting_after = IntegerField(null=True)
    asks_decision = IntegerField()
    archived_at = IntegerField(null=True)

    class Meta:
        """A pipeline's stages are read from left to right."""

        indexes = ((('pipeline_id', 'rank'), False),)


class RequirementRow(Row):
    """One line of a stage's gate."""

    id = IntegerField(primary_key=True)
    stage_id = IntegerField(index=True)
    kind = TextField()
    subject = TextField()
    level = TextField()
    position = IntegerField()
    archived_at = IntegerField(null=True)


class OrganizationRow(Row):
    """A company; folded is its name as looked for."""

    id = IntegerField(primary_key=True)
    name = TextField()
    folded = TextField(index=True)
    created_at = IntegerField()
    deleted_at = IntegerField(null=True)
    website = TextField()
    size = TextField()
    sector = TextField()
    source = TextField()
    do_not_contact = IntegerField()
    note = TextField()
    merged_into = IntegerField(null=True)


class ContactRow(Row):
    """A person."""

    id = IntegerField(primary_key=True)
    name = TextField()
    folded = TextField(index=True)
    created_at = IntegerField()
    organization_id = IntegerField(null=True, index=True)
    email = TextField()
    phone = TextField()
    deleted_at = IntegerField(null=True)
    email_label = TextField()
    phone_label = TextField()
    job_title = TextField()
    source = TextField()
    language = TextField()
    birthday = TextField(null=True)
    do_not_contact = IntegerField()
    note = TextField()
    merged_into = IntegerField(null=True)


class LostReasonRow(Row):
    """A line of the editable list of reasons."""

    id = IntegerField(primary_key=True)
    key = TextField()
    name_fr = TextField()
    name_en = TextField()
    position = IntegerField()
    needs_note = IntegerField()
    archived_at = IntegerField(null=True)


class TagRow(Row):
    """A tag."""

    id = IntegerField(primary_key=True)
    name = TextField()
    folded = TextField(unique=True)
    color = TextField()


class DealRow(Row):
    """A deal; amount in minor units of currency; next_action_* repeats its activity marked next, for the board."""

    id = IntegerField(primary_key=True)
    pipeline_id = IntegerField()
    stage_id = IntegerField()
    rank = TextField()
    title = TextField()
    folded = TextField()
    created_at = IntegerField()
    stage_entered_at = IntegerField()
    organization_id = IntegerField(null=True)
    contact_id = IntegerField(null=True)
    amount = IntegerField(null=True)
    currency = TextField(null=True)
    expected_close_on = TextField(null=True)
    owner = TextField()
    product = TextField()
    note = TextField()
    external_id = TextField()
    next_action_kind = TextField(null=True)
    next_action_on = TextField(null=True)
    next_action_minute = IntegerField(null=True)
    won_at = IntegerField(null=True)
    lost_at = IntegerField(null=True)
    lost_reason_id = IntegerField(null=True)
    lost_note = TextField()
    returns_on = TextField(null=True)
    deleted_at = IntegerField(null=True)
    extra = TextField()


class DealTagRow(Row):
    """Which deal wears which tag."""

    deal_id = IntegerField()
    tag_id = IntegerField(index=True)

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('deal_id', 'tag_id')
        without_rowid = True


class AnswerRow(Row):
    """One answered criterion of a deal."""

    deal_id = IntegerField()
    criterion = TextField()
    value = TextField()
    evidence = TextField()
    answered_on = TextField(null=True)

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('deal_id', 'criterion')
        without_rowid = True


class ActivityRow(Row):
    """A planned or done activity."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(index=True)
    kind = TextField()
    due_on = TextField()
    due_minute = IntegerField(null=True)
    subject = TextField()
    is_next = IntegerField()
    created_at = IntegerField()
    done_at = IntegerField(null=True)
    outcome = TextField()
    deleted_at = IntegerField(null=True)
    contact_id = IntegerField(null=True)
    minutes = IntegerField(null=True)
    place = TextField()
    note = TextField()
    repeats = TextField()
    series_id = IntegerField(null=True)
    result = TextField()
    snoozed_until = IntegerField(null=True)


class DealEventRow(Row):
    """The append-only history."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField()
    at = IntegerField()
    kind = TextField()
    from_stage_id = IntegerField(null=True)
    to_stage_id = IntegerField(null=True)
    amount = IntegerField(null=True)
    currency = TextField(null=True)
    text = TextField()
    detail = TextField()

    class Meta:
        """A deal's history is read in order."""

        indexes = ((('deal_id', 'at'), False),)


class ExchangeRateRow(Row):
    """A dated rate; value is a fraction or decimal as text, so that nothing is lost to a float."""

    id = IntegerField(primary_key=True)
    currency = TextField()
    into_currency = TextField()
    value = TextField()
    on_day = TextField()


class StageSumRow(Row):
    """Count and sum of a stage's open deals in one currency, kept by triggers; currency '' for those without amount."""

    pipeline_id = IntegerField()
    stage_id = IntegerField()
    currency = TextField()
    deals = IntegerField()
    amount = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('pipeline_id', 'stage_id', 'currency')
        without_rowid = True


class ActionRow(Row):
    """One action of the seller, or its undo or redo."""

    id = IntegerField(primary_key=True)
    at = IntegerField()
    title = TextField()
    role = TextField()
    target_id = IntegerField(null=True)
    state = TextField()

    class Meta:
        """Undo asks for the newest done, redo for the oldest undone."""

        indexes = ((('state', 'id'), False),)


class ActionChangesetRow(Row):
    """What an action changed, as SQLite's own changeset; apart, so that a change of state does not rewrite it."""

    action_id = IntegerField(primary_key=True)
    data = BlobField()


partial_index(DealRow, 'deal_on_board', OPEN, DealRow.stage_id, DealRow.rank, DealRow.id)
partial_index(
    DealRow, 'deal_attention', OPEN,
    DealRow.pipeline_id, DealRow.next_action_on, DealRow.stage_id, DealRow.stage_entered_at,
    DealRow.won_at, DealRow.lost_at, DealRow.deleted_at,
)  # fmt: skip
partial_index(
    DealRow, 'deal_expected', OPEN,
    DealRow.pipeline_id, DealRow.expected_close_on, DealRow.id, DealRow.won_at, DealRow.lost_at, DealRow.deleted_at,
)  # fmt: skip
partial_index(DealRow, 'deal_by_external_id', "external_id <> ''", DealRow.external_id)
partial_index(DealRow, 'deal_by_organization', 'organization_id IS NOT NULL', DealRow.organization_id)
partial_index(DealRow, 'deal_by_contact', 'contact_id IS NOT NULL', DealRow.contact_id)
partial_index(DealRow, 'deal_returning', 'returns_on IS NOT NULL', DealRow.returns_on)
partial_index(DealRow, 'deal_won', 'won_at IS NOT NULL', DealRow.won_at)
partial_index(ActivityRow, 'activity_next', 'is_next = 1', ActivityRow.deal_id, unique=True)
partial_index(
    ActivityRow, 'activity_planned', 'done_at IS NULL AND deleted_at IS NULL',
    ActivityRow.due_on, ActivityRow.due_minute,
)  # fmt: skip
partial_index(ActivityRow, 'activity_done', 'done_at IS NOT NULL', ActivityRow.done_at)
partial_index(ActivityRow, 'activity_by_contact', 'contact_id IS NOT NULL', ActivityRow.contact_id)

TABLES: tuple[type[Row], ...] = (
    Setting, PipelineRow, StageRow, RequirementRow, OrganizationRow, ContactRow, LostReasonRow, TagRow, DealRow,
    DealTagRow, AnswerRow, ActivityRow, DealEventRow, ExchangeRateRow, StageSumRow, ActionRow, ActionChangesetRow,
    *PEOPLE_TABLES, *DERIVED_TABLES, *FIGURE_TABLES, *NEGOTIATION_TABLES, *KNOWLEDGE_TABLES, *CLOSING_TABLES,
    *PROPOSAL_TABLES, *AUTOMATION_TABLES,
)  # fmt: skip
