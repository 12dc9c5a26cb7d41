"""What was done with templates of letters and calls, and what their fields are called; see sentences.py."""

from salesdesk.i18n.translator import _, mark

TITLES = {
    'create_template': mark('write the template “{name}”'),
    'edit_template': mark('change the template “{name}”'),
    'duplicate_template': mark('duplicate the template “{name}”'),
    'delete_template': mark('delete the template “{name}”'),
    'reset_template': mark('go back to the first text of “{name}”'),
    'order_templates': mark('reorder the templates'),
}
DONE = {
    'create_template': mark('Template kept'),
    'edit_template': mark('Template saved'),
    'duplicate_template': mark('Template duplicated'),
    'delete_template': mark('Template deleted'),
    'reset_template': mark('The template has its first text again'),
    'order_templates': mark('Templates reordered'),
}
# By the name that stands between braces.
_FIELDS = {
    'contact.first_name': mark('First name'),
    'contact.name': mark('Name of the contact'),
    'contact.job_title': mark('Job title'),
    'organization.name': mark('Organisation'),
    'deal.title': mark('Title of the deal'),
    'deal.product': mark('Product'),
    'deal.amount': mark('Amount of the deal'),
    'deal.stage': mark('Stage'),
    'deal.expected_close': mark('Expected close'),
    'proposal.number': mark('Number of the proposal'),
    'proposal.title': mark('Title of the proposal'),
    'proposal.amount': mark('Amount of the proposal'),
    'proposal.valid_until': mark('Last day of the proposal'),
    'proposal.sent_on': mark('Day the proposal was sent'),
    'last_exchange.day': mark('Day of the last exchange'),
    'next_action.subject': mark('Next action'),
    'next_action.day': mark('Day of the next action'),
    'next_action.hour': mark('Hour of the next action'),
    'seller.name': mark('Your name'),
    'seller.company': mark('Your company'),
    'seller.phone': mark('Your phone'),
    'seller.email': mark('Your e-mail'),
    'today': mark('Date of today'),
}


def letter_field_text(name: str) -> str:
    """'First name' for 'contact.first_name'."""
    return _(_FIELDS[name])
