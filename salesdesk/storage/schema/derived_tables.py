"""The tables of version 2 that are no history: drafts, what was reminded of, and what an index still has to read."""

from peewee import CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.row import Row


class DraftRow(Row):
    """What is being typed, kept every other second."""

    key = TextField(primary_key=True)
    text = TextField()
    saved_at = IntegerField()


class RemindedRow(Row):
    """For which moment she has been reminded of an activity."""

    activity_id = IntegerField(primary_key=True)
    due = TextField()


class IndexTodoRow(Row):
    """A record that changed since the indexes read it."""

    kind = IntegerField()
    record_id = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('kind', 'record_id')
        without_rowid = True


class MatchKeyRow(Row):
    """A key that a record shares with its possible duplicates."""

    key = TextField()
    kind = IntegerField()
    record_id = IntegerField(index=True)

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('key', 'kind', 'record_id')
        without_rowid = True


DERIVED_TABLES: tuple[type[Row], ...] = (DraftRow, RemindedRow, IndexTodoRow, MatchKeyRow)
