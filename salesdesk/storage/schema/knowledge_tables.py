"""The tables of version 4 that keep what was learnt."""

from peewee import CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.row import Row, partial_index


class LessonRow(Row):
    """A lesson; body is Markdown."""

    id = IntegerField(primary_key=True)
    kind = TextField()
    title = TextField()
    created_at = IntegerField()
    body = TextField()
    edited_at = IntegerField(null=True)
    stage_id = IntegerField(null=True)
    sector = TextField()
    band = TextField()
    competitor_id = IntegerField(null=True)
    review_on = TextField(null=True)
    is_reminder = IntegerField()
    deleted_at = IntegerField(null=True)


class LessonDealRow(Row):
    """Which deal taught which lesson."""

    lesson_id = IntegerField()
    deal_id = IntegerField(index=True)

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('lesson_id', 'deal_id')
        without_rowid = True


class LessonTagRow(Row):
    """Which lesson wears which tag."""

    lesson_id = IntegerField()
    tag_id = IntegerField(index=True)

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('lesson_id', 'tag_id')
        without_rowid = True


class LessonUseRow(Row):
    """What a lesson was good for."""

    id = IntegerField(primary_key=True)
    lesson_id = IntegerField()
    deal_id = IntegerField(null=True)
    at = IntegerField()
    kind = TextField()

    class Meta:
        """The last use of a lesson is asked for."""

        indexes = ((('lesson_id', 'at'), False),)


partial_index(LessonRow, 'lesson_by_competitor', 'competitor_id IS NOT NULL', LessonRow.competitor_id)
partial_index(LessonRow, 'lesson_by_review', 'review_on IS NOT NULL AND deleted_at IS NULL', LessonRow.review_on)
partial_index(LessonUseRow, 'lesson_use_by_deal', 'deal_id IS NOT NULL', LessonUseRow.deal_id)

KNOWLEDGE_TABLES: tuple[type[Row], ...] = (
    LessonRow, LessonDealRow, LessonTagRow, LessonUseRow,
)  # fmt: skip
