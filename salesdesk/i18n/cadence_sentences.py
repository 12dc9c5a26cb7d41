"""The actions about cadences and working days; see sentences.py."""

from salesdesk.i18n.translator import mark

TITLES = {
    'add_cadence': mark('add the cadence {name}'),
    'edit_cadence': mark('change the cadence {name}'),
    'order_cadences': mark('order the cadences'),
    'delete_cadence': mark('delete the cadence {name}'),
    'start_cadence': mark('start a cadence for “{title}”'),
    'offer_cadence': mark('propose another cadence for “{title}”'),
    'pause_cadence': mark('pause the cadence of “{title}”'),
    'resume_cadence': mark('resume the cadence of “{title}”'),
    'stop_cadence': mark('stop the cadence of “{title}”'),
    'add_day_off': mark('days off from {first_on}'),
    'edit_day_off': mark('change the days off from {first_on}'),
    'delete_day_off': mark('delete the days off from {first_on}'),
    'change_working_time': mark('move of planned actions (the setting stays)'),
}
DONE = {
    'add_cadence': mark('Cadence added'),
    'edit_cadence': mark('Cadence changed: it holds for those that start from now on'),
    'order_cadences': mark('Order changed'),
    'delete_cadence': mark('Cadence “{name}” deleted'),
    'start_cadence': mark('Cadence started'),
    'offer_cadence': mark('A cadence is at work here already: choose which one goes on'),
    'pause_cadence': mark('Cadence paused'),
    'resume_cadence': mark('Cadence resumed'),
    'stop_cadence': mark('Cadence stopped'),
    'add_day_off': mark('Days off noted'),
    'edit_day_off': mark('Days off changed'),
    'delete_day_off': mark('Days off deleted'),
    'change_working_time': mark('What cadences have planned follows your working time'),
}
