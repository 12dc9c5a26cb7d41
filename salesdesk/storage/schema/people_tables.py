"""The tables of version 2 that the seller writes to: ways to reach people, roles, notes, files, own fields, views."""

from peewee import CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.row import Row, partial_index


class ContactPointRow(Row):
    """A further e-mail, phone or address of a person, or any of a company."""

    id = IntegerField(primary_key=True)
    contact_id = IntegerField(null=True)
    organization_id = IntegerField(null=True)
    kind = TextField()
    label = TextField()
    value = TextField()
    position = IntegerField()
    deleted_at = IntegerField(null=True)


class DealPersonRow(Row):
    """Who takes part in a deal, as what, and how she stands to it."""

    deal_id = IntegerField()
    contact_id = IntegerField(index=True)
    role = TextField()
    stance = TextField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('deal_id', 'contact_id')
        without_rowid = True


class NoteRow(Row):
    """A note in Markdown."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(null=True)
    contact_id = IntegerField(null=True)
    organization_id = IntegerField(null=True)
    at = IntegerField()
    text = TextField()
    edited_at = IntegerField(null=True)
    deleted_at = IntegerField(null=True)


class AttachmentRow(Row):
    """A file of a deal; size in bytes."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(index=True)
    name = TextField()
    sha256 = TextField()
    size = IntegerField()
    added_at = IntegerField()
    deleted_at = IntegerField(null=True)


class CustomFieldRow(Row):
    """A field of the seller's own; choices are a JSON list."""

    id = IntegerField(primary_key=True)
    entity = TextField()
    name = TextField()
    kind = TextField()
    choices = TextField()
    position = IntegerField()
    archived_at = IntegerField(null=True)


class CustomValueRow(Row):
    """What a record says in such a field."""

    field_id = IntegerField()
    record_id = IntegerField(index=True)
    value = TextField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('field_id', 'record_id')
        without_rowid = True


class SavedViewRow(Row):
    """A view of the list she gave a name; definition is JSON."""

    id = IntegerField(primary_key=True)
    name = TextField()
    position = IntegerField()
    definition = TextField()
    deleted_at = IntegerField(null=True)


class TargetRow(Row):
    """What she wants to win in a month ('YYYY-MM'), in minor units."""

    month = TextField()
    currency = TextField()
    amount = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('month', 'currency')
        without_rowid = True


class DistinctPairRow(Row):
    """Two records that look alike and are not the same."""

    one_id = IntegerField()
    other_id = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('one_id', 'other_id')
        without_rowid = True


partial_index(ContactPointRow, 'contact_point_by_contact', 'contact_id IS NOT NULL', ContactPointRow.contact_id)
partial_index(
    ContactPointRow, 'contact_point_by_organization', 'organization_id IS NOT NULL', ContactPointRow.organization_id
)
partial_index(NoteRow, 'note_by_deal', 'deal_id IS NOT NULL', NoteRow.deal_id, NoteRow.at)
partial_index(NoteRow, 'note_by_contact', 'contact_id IS NOT NULL', NoteRow.contact_id, NoteRow.at)
partial_index(NoteRow, 'note_by_organization', 'organization_id IS NOT NULL', NoteRow.organization_id, NoteRow.at)

PEOPLE_TABLES: tuple[type[Row], ...] = (
    ContactPointRow, DealPersonRow, NoteRow, AttachmentRow, CustomFieldRow, CustomValueRow, SavedViewRow, TargetRow,
    DistinctPairRow,
)  # fmt: skip
