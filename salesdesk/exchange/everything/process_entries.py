"""The columns of the files about how the seller works in words."""

from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.exchange.everything.deal_entries import CURRENCY, NAME_BESIDE
from salesdesk.exchange.everything.entry import (
    ColumnType,
    Entry,
    amount,
    day,
    id_of,
    instant,
    number,
    own_id,
    text,
    word,
    yes_no,
)
from salesdesk.i18n.translator import mark

_NAMES = {
    'key': text(mark('The name by which the program knows it; empty for one of the seller’s own')),
    'name_fr': text(mark('Its name in French')),
    'name_en': text(mark('Its name in English')),
}
_ARCHIVED = {'archived': instant(mark('When it was put away; empty while it is in use'))}

PIPELINES = {
    'id': own_id(mark('What the pipeline is known by')),
    **_NAMES,
    'may_skip': yes_no(mark('Whether stages may be skipped')),
    'may_override': yes_no(mark('Whether a gate may be passed without its answers')),
    'back_needs_reason': yes_no(mark('Whether going back asks for a reason')),
    'hands_over_to_id': id_of('pipelines', mark('The pipeline its deals go on to')),
    'hands_over_to': NAME_BESIDE,
    **_ARCHIVED,
}
STAGES = {
    'id': own_id(mark('What the stage is known by')),
    'pipeline_id': id_of('pipelines', mark('The pipeline it belongs to')),
    'pipeline': NAME_BESIDE,
    'position': number(mark('Its place in the pipeline, from 1 on')),
    **_NAMES,
    'purpose_fr': text(mark('What it is for, in French')),
    'purpose_en': text(mark('What it is for, in English')),
    'probability': number(mark('How likely its deals are to be won'), '%'),
    'rotting_after': number(mark('After how long without progress a deal in it rots'), 'd'),
    'asks_decision': yes_no(mark('Whether leaving it asks for the decision')),
    **_ARCHIVED,
}
GATES = {
    'id': own_id(mark('What the condition is known by')),
    'stage_id': id_of('stages', mark('The stage that is not left without it')),
    'stage': NAME_BESIDE,
    'position': number(mark('Its place in the gate')),
    'kind': word(mark('What it asks for'), RequirementKind),
    'subject': text(mark('The criterion, the field or the own field it asks for')),
    'subject_name': text(mark('The name of the own field')),
    'level': word(mark('Whether it refuses the move or only warns'), RequirementLevel),
    **_ARCHIVED,
}
REASONS = {
    'id': own_id(mark('What the reason is known by')),
    **_NAMES,
    'position': number(mark('Its place in the list')),
    'needs_note': yes_no(mark('Whether it asks for a few words')),
    **_ARCHIVED,
}
RATES = {
    'id': own_id(mark('What the rate is known by')),
    'currency': Entry(ColumnType.WORD, mark('The currency that is converted, an ISO 4217 code')),
    'into_currency': Entry(ColumnType.WORD, mark('The currency it is converted into')),
    'rate': Entry(ColumnType.NUMBER, mark('What one of the first is worth in the second'), is_fraction=True),
    'on': day(mark('The day the rate is of')),
}
TARGETS = {
    'month': Entry(ColumnType.MONTH, mark('The month the target is for')),
    'amount': amount(mark('What the seller wants to win in it')),
    'currency': CURRENCY,
}
SAVED_VIEWS = {
    'id': own_id(mark('What the view is known by')),
    'name': text(mark('What the seller calls it')),
    'position': number(mark('Its place in the list')),
    'definition': Entry(ColumnType.DATA, mark('What it shows; identifiers in it are plain numbers')),
}
CUSTOM_FIELDS = {
    'id': own_id(mark('What the field is known by')),
    'entity': word(mark('What has this field'), Entity),
    'name': text(mark('What the seller calls it')),
    'kind': word(mark('What it holds'), FieldKind),
    'choices': Entry(ColumnType.DATA, mark('What may be chosen in it')),
    'position': number(mark('Its place in the list')),
    **_ARCHIVED,
}
CUSTOM_VALUES = {
    'field_id': id_of('custom_fields', mark('The own field that is filled')),
    'field': NAME_BESIDE,
    'entity': word(mark('What has this field'), Entity),
    'record_id': own_id(mark('The deal, contact or organisation it is filled for')),
    'value': text(mark('What stands in it, as the program keeps it: money in minor units, choices a line each')),
}
PREFERENCES = {
    'key': text(mark('The name of the preference')),
    'value': text(mark('What the seller chose')),
}
