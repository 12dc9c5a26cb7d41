"""What is written of a deal in every room, by the value that is kept: screens, documents and reports say it alike."""

from salesdesk.i18n.translator import mark

CRITERIA = {
    'need': mark('Real need'),
    'value': mark('Value understood'),
    'budget': mark('Budget planned'),
    'decision_maker': mark('Decision-maker reached'),
}
ANSWERS = {'yes': mark('yes'), 'no': mark('no'), 'unknown': mark('no answer yet')}
ACTIVITIES = {'call': mark('Call'), 'email': mark('E-mail'), 'meeting': mark('Meeting'), 'task': mark('Task')}
MILESTONES = {
    'proposal_sent': mark('Proposal sent'),
    'feedback_recorded': mark('Feedback recorded'),
    'proposal_accepted': mark('Proposal accepted'),
    'contract_signed': mark('Contract signed'),
    'no_open_promise_of_mine': mark('No promise of mine open'),
}
FIELDS = {
    'amount': mark('Amount'),
    'expected_close_on': mark('Expected close'),
    'organization': mark('Organisation'),
    'contact': mark('Main contact'),
}
