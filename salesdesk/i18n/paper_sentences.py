"""The actions about her letterhead and about handing a deal to somebody else; see sentences.py."""

from salesdesk.i18n.translator import mark

TITLES = {
    'edit_letterhead': mark('change the letterhead'),
    'set_logo': mark('change the logo'),
    'remove_logo': mark('take the logo off'),
    'entrust_deal': mark('hand “{title}” over to {owner}'),
}
DONE = {
    'edit_letterhead': mark('Letterhead changed'),
    'set_logo': mark('Logo changed'),
    'remove_logo': mark('Logo taken off'),
    'entrust_deal': mark('Deal handed over to {owner}'),
}
