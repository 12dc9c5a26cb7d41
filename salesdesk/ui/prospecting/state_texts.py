"""How far a lead has come, in words."""

from salesdesk.domain.closing.lead_state import LeadState
from salesdesk.i18n.translator import mark

# Of several leads, and of one.
STATES = {
    LeadState.TO_CONTACT: mark('To contact'),
    LeadState.CONTACTED: mark('Contacted'),
    LeadState.ANSWERED: mark('Answered us'),
    LeadState.CONVERTED: mark('Converted'),
    LeadState.ABANDONED: mark('Given up'),
}
STATE_OF_ONE = {
    LeadState.TO_CONTACT: mark('to contact'),
    LeadState.CONTACTED: mark('contacted'),
    LeadState.ANSWERED: mark('answered us'),
    LeadState.CONVERTED: mark('converted'),
    LeadState.ABANDONED: mark('given up'),
}
