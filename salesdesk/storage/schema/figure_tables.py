"""The tables of version 3: what figures are counted from. Made of the history, never recorded, made anew any time."""

from peewee import CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.row import Row, partial_index


class FigureTodoRow(Row):
    """A deal whose figures are to be made anew."""

    deal_id = IntegerField(primary_key=True)


class FigureStateRow(Row):
    """With what they were made."""

    key = TextField(primary_key=True)
    value = TextField()


class DealFactRow(Row):
    """A deal in a pipeline; see domain/figures/facts.py for all of these."""

    deal_id = IntegerField()
    pipeline_id = IntegerField()
    entered_on = IntegerField()
    entered_minor = IntegerField()
    entered_currency = TextField()
    outcome = TextField()
    closed_on = IntegerField(null=True)
    minor = IntegerField()
    currency = TextField()
    reason = TextField()
    product = TextField()
    source = TextField()
    overridden = IntegerField()
    expected_on = IntegerField(null=True)
    stage_id = IntegerField(null=True)
    path = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('deal_id', 'pipeline_id')
        without_rowid = True


class DealStayRow(Row):
    """A time in one stage with one amount."""

    deal_id = IntegerField()
    number = IntegerField()
    pipeline_id = IntegerField()
    stage_id = IntegerField()
    from_on = IntegerField()
    to_on = IntegerField(null=True)
    minor = IntegerField()
    currency = TextField()
    mark = IntegerField()
    seconds = IntegerField(null=True)

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('deal_id', 'number')
        without_rowid = True


class DealPushRow(Row):
    """An expected close that was put off."""

    deal_id = IntegerField()
    number = IntegerField()
    pipeline_id = IntegerField()
    day = IntegerField(index=True)
    days = IntegerField()
    minor = IntegerField()
    currency = TextField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('deal_id', 'number')
        without_rowid = True


class RollUpRow(Row):
    """What all facts of a day add up to."""

    measure = TextField()
    pipeline_id = IntegerField()
    day = IntegerField()
    subject = TextField()
    currency = TextField()
    count = IntegerField()
    minor = IntegerField()
    extra = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('measure', 'pipeline_id', 'day', 'subject', 'currency')
        without_rowid = True


class CloseSumRow(Row):
    """Count and sum of the open deals of a stage whose close is expected in a month or on a day, kept by triggers.

    period: 'M2026-06', 'M' without a date, 'D2026-06-09'; currency '' for those without an amount.
    """

    pipeline_id = IntegerField()
    period = TextField()
    stage_id = IntegerField()
    currency = TextField()
    deals = IntegerField()
    amount = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('pipeline_id', 'period', 'stage_id', 'currency')
        without_rowid = True


partial_index(RollUpRow, 'roll_up_nothing', 'count = 0 AND minor = 0 AND extra = 0', RollUpRow.day)

FIGURE_TABLES: tuple[type[Row], ...] = (
    FigureTodoRow, FigureStateRow, DealFactRow, DealStayRow, DealPushRow, RollUpRow, CloseSumRow,
)  # fmt: skip
