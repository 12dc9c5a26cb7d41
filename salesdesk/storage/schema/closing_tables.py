"""The tables of version 4 about endings and what follows them: reports, contracts, links, check-ins, lists."""

from peewee import CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.row import Row, partial_index


class WonReasonRow(Row):
    """A line of the editable list of reasons."""

    id = IntegerField(primary_key=True)
    key = TextField()
    name_fr = TextField()
    name_en = TextField()
    position = IntegerField()
    needs_note = IntegerField()
    archived_at = IntegerField(null=True)


class ContractRow(Row):
    """What was signed."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(index=True)
    title = TextField()
    created_at = IntegerField()
    signed_on = TextField(null=True)
    start_on = TextField(null=True)
    end_on = TextField(null=True)
    notice_on = TextField(null=True)
    renews = IntegerField()
    attachment_id = IntegerField(null=True)
    note = TextField()
    deleted_at = IntegerField(null=True)
    settled_on = TextField(null=True)
    asked_again_on = TextField(null=True)


class ClosingReportRow(Row):
    """How a deal ended; summary is JSON, the history of contacts as it stood."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField()
    outcome = TextField()
    at = IntegerField()
    written_at = IntegerField()
    reason_id = IntegerField(null=True)
    analysis = TextField()
    competitor_id = IntegerField(null=True)
    price = IntegerField(null=True)
    currency = TextField(null=True)
    lesson_id = IntegerField(null=True)
    returns_on = TextField(null=True)
    contract_id = IntegerField(null=True)
    summary = TextField()

    class Meta:
        """A deal may end more than once."""

        indexes = ((('deal_id', 'at'), False),)


class DealLinkRow(Row):
    """Which deal came of which."""

    id = IntegerField(primary_key=True)
    from_id = IntegerField(index=True)
    to_id = IntegerField(index=True)
    kind = TextField()
    created_at = IntegerField()
    contact_id = IntegerField(null=True)
    deleted_at = IntegerField(null=True)


class ChecklistItemRow(Row):
    """What is to be ticked for one deal."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField()
    source = TextField()
    text = TextField()
    position = IntegerField()
    created_at = IntegerField()
    lesson_id = IntegerField(null=True)
    done_at = IntegerField(null=True)
    deleted_at = IntegerField(null=True)

    class Meta:
        """Lines stand in order."""

        indexes = ((('deal_id', 'position'), False),)


class SatisfactionRow(Row):
    """How content a customer is; score from 0 to 10."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField()
    at = IntegerField()
    score = IntegerField()
    words = TextField()
    deleted_at = IntegerField(null=True)

    class Meta:
        """Answers are read in order."""

        indexes = ((('deal_id', 'at'), False),)


class ProspectingListRow(Row):
    """Leads that are worked together."""

    id = IntegerField(primary_key=True)
    name = TextField()
    position = IntegerField()
    created_at = IntegerField()
    deleted_at = IntegerField(null=True)


class ProspectingMemberRow(Row):
    """Which lead is on which list."""

    list_id = IntegerField()
    deal_id = IntegerField(index=True)

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('list_id', 'deal_id')
        without_rowid = True


partial_index(ContractRow, 'contract_by_attachment', 'attachment_id IS NOT NULL', ContractRow.attachment_id)
partial_index(ContractRow, 'contract_by_notice', 'notice_on IS NOT NULL AND deleted_at IS NULL', ContractRow.notice_on)
partial_index(ContractRow, 'contract_by_end', 'end_on IS NOT NULL AND deleted_at IS NULL', ContractRow.end_on)
partial_index(
    ClosingReportRow, 'closing_report_by_competitor', 'competitor_id IS NOT NULL', ClosingReportRow.competitor_id
)
partial_index(ClosingReportRow, 'closing_report_by_lesson', 'lesson_id IS NOT NULL', ClosingReportRow.lesson_id)
partial_index(ClosingReportRow, 'closing_report_by_contract', 'contract_id IS NOT NULL', ClosingReportRow.contract_id)
partial_index(DealLinkRow, 'deal_link_by_contact', 'contact_id IS NOT NULL', DealLinkRow.contact_id)
partial_index(ChecklistItemRow, 'checklist_item_by_lesson', 'lesson_id IS NOT NULL', ChecklistItemRow.lesson_id)

CLOSING_TABLES: tuple[type[Row], ...] = (
    WonReasonRow, ContractRow, ClosingReportRow, DealLinkRow, ChecklistItemRow, SatisfactionRow, ProspectingListRow,
    ProspectingMemberRow,
)  # fmt: skip
