"""The columns of the files about what comes by itself in words."""

from salesdesk.domain.cadences.cadence import StepKind
from salesdesk.domain.cadences.cadence_run import RunCause, RunState, StopReason
from salesdesk.exchange.everything.deal_entries import NAME_BESIDE
from salesdesk.exchange.everything.entry import (
    ColumnType,
    Entry,
    day,
    id_of,
    instant,
    number,
    own_id,
    text,
    word,
    yes_no,
)
from salesdesk.exchange.everything.negotiation_entries import OF_OFFER, WRITTEN
from salesdesk.exchange.everything.offer_entries import BILINGUAL, PLACE
from salesdesk.exchange.everything.people_entries import OF_DEAL
from salesdesk.i18n.translator import mark

_KNOWN_BY = {'key': text(mark('The name by which the program knows it; empty for one of the seller’s own'))}
_OF_CADENCE = {'cadence_id': id_of('cadences', mark('The cadence it belongs to')), 'cadence': NAME_BESIDE}
_OF_RULE = {'rule_id': id_of('rules', mark('The rule that did it')), 'rule': NAME_BESIDE}
_IS_ON = {'is_on': yes_no(mark('Whether it is switched on'))}

CADENCES = {
    'id': own_id(mark('What the cadence is known by')),
    **_KNOWN_BY,
    **BILINGUAL,
    **PLACE,
    'stage_id': id_of('stages', mark('The stage that starts it when a deal enters')),
    'stage': NAME_BESIDE,
    'on_proposal_sent': yes_no(mark('Whether a proposal that is sent starts it')),
    **_IS_ON,
    **WRITTEN,
}
CADENCE_STEPS = {
    'id': own_id(mark('What the step is known by')),
    **_OF_CADENCE,
    **PLACE,
    'day': number(mark('How many working days after the start'), 'd'),
    'kind': word(mark('What it puts into the agenda'), StepKind),
    'subject_fr': text(mark('Its subject in French')),
    'subject_en': text(mark('Its subject in English')),
    'time': Entry(ColumnType.TIME, mark('The hour; empty for any time of that day')),
    'template_id': id_of('text_templates', mark('The text it is written with')),
}
CADENCE_RUNS = {
    'id': own_id(mark('What the run is known by')),
    **_OF_CADENCE,
    **OF_DEAL,
    'started': instant(mark('When it was started')),
    'started_on': day(mark('The working day its steps are counted from')),
    'cause': word(mark('What started it'), RunCause),
    'state': word(mark('Where it stands'), RunState),
    'since': instant(mark('Since when it stands so')),
    'why': word(mark('Why it stands so'), StopReason),
    'rule_id': id_of('rules', mark('The rule that started it')),
    **OF_OFFER,
}
CADENCE_ACTIVITIES = {
    'activity_id': id_of('activities', mark('The activity')),
    'run_id': id_of('cadence_runs', mark('The run that planned it')),
    'step_id': id_of('cadence_steps', mark('The step it is')),
}
RULES = {
    'id': own_id(mark('What the rule is known by')),
    'name': text(mark('What the seller calls it')),
    'trigger': Entry(ColumnType.DATA, mark('When it acts; identifiers in it are plain numbers')),
    'conditions': Entry(ColumnType.DATA, mark('If what holds; identifiers in it are plain numbers')),
    'effects': Entry(ColumnType.DATA, mark('What it does; identifiers in it are plain numbers')),
    **PLACE,
    **_IS_ON,
    'switched_on': instant(mark('When it was switched on last')),
    **WRITTEN,
}
RULE_FIRINGS = {
    'id': own_id(mark('What the act is known by')),
    **_OF_RULE,
    **OF_DEAL,
    'at': instant(mark('When it acted')),
    'fact': text(mark('Because of what; identifiers in it are plain numbers')),
    'acts': number(mark('How many things it did')),
}
DEAL_WARNINGS = {
    'id': own_id(mark('What the warning is known by')),
    **OF_DEAL,
    **_OF_RULE,
    'text': text(mark('What it says')),
    'at': instant(mark('When it acted')),
    'seen': instant(mark('When the seller said that she saw it')),
}
DAYS_OFF = {
    'id': own_id(mark('What the days are known by')),
    'first_on': day(mark('The first day')),
    'last_on': day(mark('The last day')),
    'name': text(mark('What the seller calls them')),
}
