"""The columns of the files about how deals are negotiated in words."""

from salesdesk.domain.closing.promise import Side
from salesdesk.domain.proposals.proposal import ProposalState
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
from salesdesk.exchange.everything.people_entries import OF_DEAL
from salesdesk.i18n.translator import LANGUAGES, mark

WRITTEN = {'created': instant(mark('When it was written down'))}
OF_OFFER = {'proposal_id': id_of('proposals', mark('The proposal this belongs to'))}
OF_COMPETITOR = {'competitor_id': id_of('competitors', mark('The competitor')), 'competitor': NAME_BESIDE}
_NOTE = text(mark('What the seller wrote about it'))
_FILE = id_of('attachments', mark('The attached file that holds it'))

COMPETITORS = {
    'id': own_id(mark('What the competitor is known by')),
    'name': text(mark('The name of the competitor')),
    'note': _NOTE,
    **WRITTEN,
}
DEAL_COMPETITORS = {
    **OF_DEAL,
    **OF_COMPETITOR,
    'price': amount(mark('The competitor’s price, as far as known')),
    'currency': CURRENCY,
    'note': _NOTE,
}
PROMISES = {
    'id': own_id(mark('What the promise is known by')),
    **OF_DEAL,
    'side': word(mark('Who promised: the seller (mine) or the customer (theirs)'), Side),
    'text': text(mark('What was promised')),
    'due_on': day(mark('The day it was promised for')),
    'kept_on': day(mark('The day it was kept')),
    'broken_on': day(mark('The day it was known not to be kept')),
    'activity_id': id_of('activities', mark('The activity that was planned to keep it')),
    **WRITTEN,
}
CONCESSIONS = {
    'id': own_id(mark('What the concession is known by')),
    **OF_DEAL,
    'side': word(mark('Who gave way: the seller (mine) or the customer (theirs)'), Side),
    'text': text(mark('What was given')),
    'cost': amount(mark('What it costs whoever gave it')),
    'currency': CURRENCY,
    'at': instant(mark('When it was given')),
    'counterpart': text(mark('What was asked in return')),
}
PROPOSALS = {
    'id': own_id(mark('What the proposal is known by')),
    **OF_DEAL,
    'number': number(mark('Its number within the deal')),
    'state': word(mark('Where it stands'), ProposalState),
    'title': text(mark('What it is called')),
    'amount': amount(mark('What is asked for')),
    'currency': CURRENCY,
    'sent': instant(mark('When it was sent')),
    'sent_to': text(mark('Whom it was sent to')),
    'valid_until': day(mark('The last day it holds')),
    'answered': instant(mark('When it was accepted or refused')),
    'attachment_id': _FILE,
    'note': _NOTE,
    'language': Entry(ColumnType.WORD, mark('The language of its paper'), words=LANGUAGES),
    'terms': text(mark('The conditions of this proposal')),
    **WRITTEN,
}
OBJECTIONS = {
    'id': own_id(mark('What the objection is known by')),
    **OF_DEAL,
    **OF_OFFER,
    'at': instant(mark('When it was heard')),
    'text': text(mark('What the customer held against it')),
    'answer': text(mark('What the seller answered')),
    'worked': yes_no(mark('Whether the answer worked; empty while that is not known')),
}
CONTRACTS = {
    'id': own_id(mark('What the contract is known by')),
    **OF_DEAL,
    'title': text(mark('What it is called')),
    'signed_on': day(mark('The day it was signed')),
    'start_on': day(mark('Its first day')),
    'end_on': day(mark('Its last day')),
    'notice_on': day(mark('The last day to give notice')),
    'renews': yes_no(mark('Whether it goes on by itself')),
    'attachment_id': _FILE,
    'note': _NOTE,
    'settled_on': day(mark('The day on which the question of its notice was settled')),
    'asked_again_on': day(mark('The day until which the question of its notice was put off')),
    **WRITTEN,
}
