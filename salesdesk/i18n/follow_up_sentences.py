"""The actions about what comes of a deal: after-sales, links between deals, prospecting lists; see sentences.py."""

from salesdesk.i18n.translator import mark, mark_plural

TITLES = {
    'retry_deal': mark('new attempt at “{title}”'),
    'renew_contract': mark('renew “{title}”'),
    'refer_lead': mark('referral of {name}'),
    'add_checklist_item': mark('line for the hand-over of “{title}”'),
    'delete_checklist_item': mark('delete a line of the hand-over of “{title}”'),
    'tick_checklist_item': mark('tick a line of “{title}”'),
    'untick_checklist_item': mark('untick a line of “{title}”'),
    'add_satisfaction': mark('satisfaction of “{title}”'),
    'edit_satisfaction': mark('change an answer of “{title}”'),
    'delete_satisfaction': mark('delete an answer of “{title}”'),
    'create_list': mark('prospecting list “{name}”'),
    'rename_list': mark('rename the prospecting list “{name}”'),
    'delete_list': mark('delete the prospecting list “{name}”'),
}
DONE = {
    'retry_deal': mark('New attempt started'),
    'renew_contract': mark('Renewal started'),
    'refer_lead': mark('{name} is in prospecting'),
    'add_checklist_item': mark('Line added'),
    'delete_checklist_item': mark('Line deleted'),
    'tick_checklist_item': mark('Ticked'),
    'untick_checklist_item': mark('No longer ticked'),
    'add_satisfaction': mark('Answer noted'),
    'edit_satisfaction': mark('Answer changed'),
    'delete_satisfaction': mark('Answer deleted'),
    'create_list': mark('List “{name}” made'),
    'rename_list': mark('The list is called “{name}”'),
    'delete_list': mark('List “{name}” deleted'),
}
COUNTED_TITLES = {
    'list_leads': mark_plural('put {count} lead on “{name}”', 'put {count} leads on “{name}”'),
    'unlist_leads': mark_plural('take {count} lead off “{name}”', 'take {count} leads off “{name}”'),
}
COUNTED_DONE = {
    'list_leads': mark_plural('{count} lead is on “{name}”', '{count} leads are on “{name}”'),
    'unlist_leads': mark_plural('{count} lead is off “{name}”', '{count} leads are off “{name}”'),
}
