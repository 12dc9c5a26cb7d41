"""The tables of version 5 about what comes by itself: cadences, rules, and the days on which one works."""

from peewee import CompositeKey, IntegerField, TextField

from salesdesk.storage.schema.row import Row, partial_index

_LIVE = "state IN ('running', 'paused', 'waiting') AND deleted_at IS NULL"


class CadenceRow(Row):
    """A sequence of follow-ups."""

    id = IntegerField(primary_key=True)
    key = TextField()
    name_fr = TextField()
    name_en = TextField()
    created_at = IntegerField()
    position = IntegerField()
    stage_id = IntegerField(null=True)
    on_proposal_sent = IntegerField()
    is_on = IntegerField()
    deleted_at = IntegerField(null=True)


class CadenceStepRow(Row):
    """A step of one; day counts working days from its start."""

    id = IntegerField(primary_key=True)
    cadence_id = IntegerField()
    position = IntegerField()
    day = IntegerField()
    kind = TextField()
    subject_fr = TextField()
    subject_en = TextField()
    minute = IntegerField(null=True)
    template_id = IntegerField(null=True)
    deleted_at = IntegerField(null=True)

    class Meta:
        """Steps stand in order."""

        indexes = ((('cadence_id', 'position'), False),)


class CadenceRunRow(Row):
    """A cadence at work on a deal."""

    id = IntegerField(primary_key=True)
    cadence_id = IntegerField()
    deal_id = IntegerField()
    started_at = IntegerField()
    started_on = TextField()
    state = TextField()
    cause = TextField()
    state_at = IntegerField()
    why = TextField()
    rule_id = IntegerField(null=True)
    proposal_id = IntegerField(null=True)
    deleted_at = IntegerField(null=True)

    class Meta:
        """A deal's runs are read in order, a cadence's counted by period."""

        indexes = ((('deal_id', 'started_at'), False), (('cadence_id', 'started_at'), False))


class RunActivityRow(Row):
    """Which step of which run an activity is."""

    activity_id = IntegerField(primary_key=True)
    run_id = IntegerField(index=True)
    step_id = IntegerField(index=True)


class RuleRow(Row):
    """A rule; trigger, conditions and effects are JSON."""

    id = IntegerField(primary_key=True)
    name = TextField()
    trigger = TextField()
    conditions = TextField()
    effects = TextField()
    created_at = IntegerField()
    position = IntegerField()
    is_on = IntegerField()
    switched_on_at = IntegerField(null=True)
    deleted_at = IntegerField(null=True)


class RuleFiringRow(Row):
    """That a rule acted."""

    id = IntegerField(primary_key=True)
    rule_id = IntegerField()
    deal_id = IntegerField(index=True)
    at = IntegerField()
    fact = TextField()
    acts = IntegerField()

    class Meta:
        """What a rule did is read in order."""

        indexes = ((('rule_id', 'at'), False),)


class RuleSeenRow(Row):
    """A fact of time that a rule has dealt with."""

    rule_id = IntegerField()
    fact = TextField()
    at = IntegerField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('rule_id', 'fact')
        without_rowid = True


class DealWarningRow(Row):
    """What a rule wants her to look at."""

    id = IntegerField(primary_key=True)
    deal_id = IntegerField(index=True)
    rule_id = IntegerField(index=True)
    text = TextField()
    at = IntegerField()
    seen_at = IntegerField(null=True)
    deleted_at = IntegerField(null=True)


class DayOffRow(Row):
    """Days of her own on which nobody works."""

    id = IntegerField(primary_key=True)
    first_on = TextField()
    last_on = TextField()
    name = TextField()
    deleted_at = IntegerField(null=True)


class PublicHolidayRow(Row):
    """A public holiday, as the library names it."""

    country = TextField()
    day = TextField()
    name_fr = TextField()
    name_en = TextField()

    class Meta:
        """Rows live in the index of their key: nothing else asks for one."""

        primary_key = CompositeKey('country', 'day')
        without_rowid = True


class ActivityRevisionRow(Row):
    """How often an activity changed, kept by triggers."""

    activity_id = IntegerField(primary_key=True)
    sequence = IntegerField()


partial_index(CadenceStepRow, 'cadence_step_by_template', 'template_id IS NOT NULL', CadenceStepRow.template_id)
partial_index(CadenceRunRow, 'cadence_run_live', _LIVE, CadenceRunRow.deal_id)
partial_index(CadenceRunRow, 'cadence_run_by_rule', 'rule_id IS NOT NULL', CadenceRunRow.rule_id)
partial_index(CadenceRunRow, 'cadence_run_by_proposal', 'proposal_id IS NOT NULL', CadenceRunRow.proposal_id)
partial_index(DealWarningRow, 'deal_warning_unseen', 'seen_at IS NULL AND deleted_at IS NULL', DealWarningRow.at)

AUTOMATION_TABLES: tuple[type[Row], ...] = (
    CadenceRow, CadenceStepRow, CadenceRunRow, RunActivityRow, RuleRow, RuleFiringRow, RuleSeenRow, DealWarningRow,
    DayOffRow, PublicHolidayRow, ActivityRevisionRow,
)  # fmt: skip
