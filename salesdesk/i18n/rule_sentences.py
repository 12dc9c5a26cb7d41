"""The actions about rules, and what rules did by themselves; see sentences.py."""

from salesdesk.i18n.translator import mark, mark_plural

TITLES = {
    'add_rule': mark('add the rule “{name}”'),
    'edit_rule': mark('change the rule “{name}”'),
    'delete_rule': mark('delete the rule “{name}”'),
    'order_rules': mark('put the rules in order'),
    'switch_rule_on': mark('switch the rule “{name}” on'),
    'switch_rule_off': mark('switch the rule “{name}” off'),
    'apply_rule': mark('apply the rule “{name}”'),
}
DONE = {
    'add_rule': mark('Rule “{name}” added'),
    'edit_rule': mark('Rule “{name}” changed'),
    'delete_rule': mark('Rule “{name}” deleted'),
    'order_rules': mark('Order changed'),
    'switch_rule_on': mark('Rule “{name}” is on'),
    'switch_rule_off': mark('Rule “{name}” is off'),
    'apply_rule': mark('Rule “{name}” applied'),
}
COUNTED_TITLES = {
    'offers_expired': mark_plural('{count} offer that has expired', '{count} offers that have expired'),
    'rules_swept': mark_plural('what the rules did on {count} deal', 'what the rules did on {count} deals'),
}
COUNTED_DONE = {
    'offers_expired': mark_plural('{count} offer has expired', '{count} offers have expired'),
    'rules_swept': mark_plural('Rules acted on {count} deal', 'Rules acted on {count} deals'),
}
