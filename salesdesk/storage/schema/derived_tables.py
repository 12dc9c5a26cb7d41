"""The tables that are no history: drafts, what was reminded of, and indexes with what they still have to read."""

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


class LessonTermRow(Row):
    """A term of a lesson, and how much it matters there."""

    term = TextField()
    impact = IntegerField()
    lesson_id = IntegerField(index=True)

    class Meta:
        """Rows live in the index of their key: the lessons a term matters most to stand at its end."""

        primary_key = CompositeKey('term', 'impact', 'lesson_id')
        without_rowid = True


class LessonWordRow(Row):
    """In how many lessons a term stands."""

    term = TextField(primary_key=True)
    lessons = IntegerField()


class LessonTraitRow(Row):
    """What a lesson is for, by its own words or else by its deals; useful: its good marks less its bad ones."""

    lesson_id = IntegerField(primary_key=True)
    sectors = TextField()
    bands = TextField()
    useful = IntegerField()


DERIVED_TABLES: tuple[type[Row], ...] = (
    DraftRow, RemindedRow, IndexTodoRow, MatchKeyRow, LessonTermRow, LessonWordRow, LessonTraitRow,
)  # fmt: skip
