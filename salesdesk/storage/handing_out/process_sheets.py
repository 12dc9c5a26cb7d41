"""How she works as it is handed out: pipelines, stages, gates, and the lists of the settings."""

from salesdesk.domain.process.stage_gate import OWN
from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import id_cell, instant_cell, kept, name_cell, yes_no_cell

_OF_OWN_FIELD = f"substr(requirement.subject, 1, {len(OWN)}) = '{OWN}'"
_OWN_ID = f'CAST(substr(requirement.subject, {len(OWN) + 1}) AS INTEGER)'


def pipelines(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('pipeline.id'),
        'key': 'pipeline.key',
        'name_fr': 'pipeline.name_fr',
        'name_en': 'pipeline.name_en',
        'may_skip': yes_no_cell('pipeline.may_skip'),
        'may_override': yes_no_cell('pipeline.may_override'),
        'back_needs_reason': yes_no_cell('pipeline.back_needs_reason'),
        'hands_over_to_id': id_cell('pipeline.hands_over_to'),
        'hands_over_to': name_cell('next', language),
        'archived': instant_cell('pipeline.archived_at'),
    }
    source = 'pipeline LEFT JOIN pipeline AS next ON next.id = pipeline.hands_over_to'
    return SheetQuery('pipelines', cells, source, 'pipeline.rank, pipeline.id')


def stages(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('stage.id'),
        'pipeline_id': id_cell('stage.pipeline_id'),
        'pipeline': name_cell('pipeline', language),
        'position': 'row_number() OVER (PARTITION BY stage.pipeline_id ORDER BY stage.rank, stage.id)',
        'key': 'stage.key',
        'name_fr': 'stage.name_fr',
        'name_en': 'stage.name_en',
        'purpose_fr': 'stage.purpose_fr',
        'purpose_en': 'stage.purpose_en',
        'probability': 'stage.probability',
        'rotting_after': 'stage.rotting_after',
        'asks_decision': yes_no_cell('stage.asks_decision'),
        'archived': instant_cell('stage.archived_at'),
    }
    source = 'stage JOIN pipeline ON pipeline.id = stage.pipeline_id'
    return SheetQuery('stages', cells, source, 'pipeline.rank, pipeline.id, stage.rank, stage.id')


def gates(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('requirement.id'),
        'stage_id': id_cell('requirement.stage_id'),
        'stage': name_cell('stage', language),
        'position': 'requirement.position',
        'kind': 'requirement.kind',
        'subject': f'iif({_OF_OWN_FIELD}, {id_cell(_OWN_ID)}, requirement.subject)',
        'subject_name': 'custom_field.name',
        'level': 'requirement.level',
        'archived': instant_cell('requirement.archived_at'),
    }
    source = f"""requirement JOIN stage ON stage.id = requirement.stage_id
        LEFT JOIN custom_field ON {_OF_OWN_FIELD} AND custom_field.id = {_OWN_ID}"""
    return SheetQuery('gates', cells, source, 'requirement.stage_id, requirement.position, requirement.id')


def reasons(table: str) -> SheetQuery:
    """The reasons of a loss or of a win."""
    cells = {
        'id': id_cell('id'),
        'key': 'key',
        'name_fr': 'name_fr',
        'name_en': 'name_en',
        'position': 'position',
        'needs_note': yes_no_cell('needs_note'),
        'archived': instant_cell('archived_at'),
    }
    return SheetQuery(f'{table}s', cells, table, f'{table}.position, {table}.id')


def rates() -> SheetQuery:
    cells = {
        'id': id_cell('id'),
        'currency': 'currency',
        'into_currency': 'into_currency',
        'rate': 'value',
        'on': 'on_day',
    }
    return SheetQuery('rates', cells, 'exchange_rate', 'exchange_rate.id')


def targets() -> SheetQuery:
    cells = {'month': 'month', 'amount': 'amount', 'currency': 'currency'}
    return SheetQuery('targets', cells, 'target', 'target.month, target.currency')


def saved_views() -> SheetQuery:
    cells = {'id': id_cell('id'), 'name': 'name', 'position': 'position', 'definition': 'definition'}
    return SheetQuery('saved_views', cells, kept('saved_view'), 'saved_view.position, saved_view.id')


def custom_fields() -> SheetQuery:
    cells = {
        'id': id_cell('id'),
        'entity': 'entity',
        'name': 'name',
        'kind': 'kind',
        'choices': 'choices',
        'position': 'position',
        'archived': instant_cell('archived_at'),
    }
    order = 'custom_field.entity, custom_field.position, custom_field.id'
    return SheetQuery('custom_fields', cells, 'custom_field', order)


def custom_values() -> SheetQuery:
    cells = {
        'field_id': id_cell('custom_value.field_id'),
        'field': 'custom_field.name',
        'entity': 'custom_field.entity',
        'record_id': id_cell('custom_value.record_id'),
        'value': 'custom_value.value',
    }
    source = "custom_value JOIN custom_field ON custom_field.id = custom_value.field_id AND custom_value.value <> ''"
    return SheetQuery('custom_values', cells, source, 'custom_value.field_id, custom_value.record_id')


def preferences() -> SheetQuery:
    return SheetQuery('preferences', {'key': 'key', 'value': 'value'}, 'setting', 'setting.key')
