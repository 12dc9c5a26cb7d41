"""What comes by itself as it is handed out: cadences and their runs, rules and what they did, days off."""

from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import (
    DEAL,
    hour_cell,
    id_cell,
    instant_cell,
    kept,
    name_cell,
    of_deal,
    yes_no_cell,
)

_CADENCE = 'JOIN cadence ON cadence.id = {table}.cadence_id AND cadence.deleted_at IS NULL'
# What a rule did stays told when the rule is gone; of its id nothing is left to look up then.
_RULE = 'LEFT JOIN rule ON rule.id = {table}.rule_id AND rule.deleted_at IS NULL'


def cadences(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('cadence.id'),
        'key': 'cadence.key',
        'name_fr': 'cadence.name_fr',
        'name_en': 'cadence.name_en',
        'position': 'cadence.position',
        'stage_id': id_cell('stage.id'),
        'stage': name_cell('stage', language),
        'on_proposal_sent': yes_no_cell('cadence.on_proposal_sent'),
        'is_on': yes_no_cell('cadence.is_on'),
        'created': instant_cell('cadence.created_at'),
    }
    source = f'{kept("cadence")} LEFT JOIN stage ON stage.id = cadence.stage_id'
    return SheetQuery('cadences', cells, source, 'cadence.position, cadence.id')


def cadence_steps(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('step.id'),
        'cadence_id': id_cell('step.cadence_id'),
        'cadence': name_cell('cadence', language),
        'position': 'step.position',
        'day': 'step.day',
        'kind': 'step.kind',
        'subject_fr': 'step.subject_fr',
        'subject_en': 'step.subject_en',
        'time': hour_cell('step.minute'),
        'template_id': id_cell('template.id'),
    }
    source = f"""(SELECT * FROM cadence_step WHERE deleted_at IS NULL) AS step {_CADENCE.format(table='step')}
        LEFT JOIN text_template AS template ON template.id = step.template_id AND template.deleted_at IS NULL"""
    return SheetQuery('cadence_steps', cells, source, 'step.cadence_id, step.position, step.id')


def cadence_runs(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('run.id'),
        'cadence_id': id_cell('run.cadence_id'),
        'cadence': name_cell('cadence', language),
        **of_deal('run'),
        'started': instant_cell('run.started_at'),
        'started_on': 'run.started_on',
        'cause': 'run.cause',
        'state': 'run.state',
        'since': instant_cell('run.state_at'),
        'why': 'run.why',
        'rule_id': id_cell('rule.id'),
        'proposal_id': id_cell('proposal.id'),
    }
    source = f"""(SELECT * FROM cadence_run WHERE deleted_at IS NULL) AS run {_CADENCE.format(table='run')}
        {DEAL.format(table='run')} {_RULE.format(table='run')}
        LEFT JOIN proposal ON proposal.id = run.proposal_id AND proposal.deleted_at IS NULL"""
    return SheetQuery('cadence_runs', cells, source, 'run.id')


def cadence_activities() -> SheetQuery:
    cells = {
        'activity_id': id_cell('activity.id'),
        'run_id': id_cell('run.id'),
        'step_id': id_cell('step.id'),
    }
    source = f"""run_activity
        JOIN activity ON activity.id = run_activity.activity_id AND activity.deleted_at IS NULL
        JOIN cadence_run AS run ON run.id = run_activity.run_id AND run.deleted_at IS NULL
        {_CADENCE.format(table='run')} {DEAL.format(table='run')}
        LEFT JOIN cadence_step AS step ON step.id = run_activity.step_id AND step.deleted_at IS NULL"""
    return SheetQuery('cadence_activities', cells, source, 'run_activity.activity_id')


def rules() -> SheetQuery:
    cells = {
        'id': id_cell('id'),
        'name': 'name',
        'trigger': 'trigger',
        'conditions': 'conditions',
        'effects': 'effects',
        'position': 'position',
        'is_on': yes_no_cell('is_on'),
        'switched_on': instant_cell('switched_on_at'),
        'created': instant_cell('created_at'),
    }
    return SheetQuery('rules', cells, kept('rule'), 'rule.position, rule.id')


def rule_firings() -> SheetQuery:
    cells = {
        'id': id_cell('firing.id'),
        'rule_id': id_cell('rule.id'),
        'rule': 'rule.name',
        **of_deal('firing'),
        'at': instant_cell('firing.at'),
        'fact': 'firing.fact',
        'acts': 'firing.acts',
    }
    source = f'rule_firing AS firing {DEAL.format(table="firing")} {_RULE.format(table="firing")}'
    return SheetQuery('rule_firings', cells, source, 'firing.id')


def deal_warnings() -> SheetQuery:
    cells = {
        'id': id_cell('warning.id'),
        **of_deal('warning'),
        'rule_id': id_cell('rule.id'),
        'rule': 'rule.name',
        'text': 'warning.text',
        'at': instant_cell('warning.at'),
        'seen': instant_cell('warning.seen_at'),
    }
    source = f"""(SELECT * FROM deal_warning WHERE deleted_at IS NULL) AS warning {DEAL.format(table='warning')}
        {_RULE.format(table='warning')}"""
    return SheetQuery('deal_warnings', cells, source, 'warning.id')


def days_off() -> SheetQuery:
    cells = {'id': id_cell('id'), 'first_on': 'first_on', 'last_on': 'last_on', 'name': 'name'}
    return SheetQuery('days_off', cells, kept('day_off'), 'day_off.id')
