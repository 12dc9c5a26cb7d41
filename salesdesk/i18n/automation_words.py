"""What is said of follow-ups and rules in every room, by the value that is kept."""

from salesdesk.i18n.translator import mark

RUN_ACTS = {
    'started': mark('Cadence started'),
    'paused': mark('Cadence paused'),
    'resumed': mark('Cadence resumed'),
    'stopped': mark('Cadence stopped'),
    'finished': mark('Cadence finished'),
    'waiting': mark('Cadence waiting'),
}
# Why a run was paused or stopped, and what started it.
RUN_REASONS = {
    'answered': mark('an answer came'),
    'stage_changed': mark('the stage changed'),
    'won': mark('the deal was won'),
    'lost': mark('the deal was lost'),
    'deleted': mark('the deal was deleted'),
    'by_hand': mark('by hand'),
    'by_rule': mark('by a rule'),
    'replaced': mark('another cadence took its place'),
    'sent_again': mark('it begins again with the proposal sent now'),
    'steps_done': mark('every step is done'),
    'stage': mark('the deal entered the stage'),
    'proposal': mark('a proposal was sent'),
    'hand': mark('by hand'),
    'rule': mark('by a rule'),
}
# What a rule did; what it did it with follows, where that says something.
RULE_ACTS = {
    'plan': mark('Planned'),
    'start_cadence': mark('Cadence started'),
    'stop_cadence': mark('Cadence stopped'),
    'add_tag': mark('Tag added'),
    'set_field': mark('Field changed'),
    'move': mark('Stage changed'),
    'warn': mark('Warning'),
    'start_deal': mark('Deal started'),
    'started_here': mark('Started by a rule'),
    'loop': mark('A rule was stopped'),
    'refused': mark('A rule could not act'),
}
