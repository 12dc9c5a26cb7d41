"""The columns of deals.csv in words."""

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.criterion import AnswerValue
from salesdesk.exchange.columns.fields import CRITERIA
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
)
from salesdesk.i18n.translator import mark

PIPELINE = id_of('pipelines', mark('The pipeline it is in'))
STAGE = id_of('stages', mark('The stage it is in, or was in when it was closed'))
ORGANIZATION = id_of('organizations', mark('The organisation it is about'))
CONTACT = id_of('contacts', mark('The contact it is about'))
NAME_BESIDE = text(mark('The name that goes with the identifier before it'))
CURRENCY = Entry(ColumnType.WORD, mark('The currency of the amount, an ISO 4217 code'))

DEALS = {
    'id': own_id(mark('What the deal is known by')),
    'external_id': text(mark('Its identifier in the program it was imported from')),
    'title': text(mark('What the seller calls it')),
    'pipeline_id': PIPELINE,
    'pipeline': NAME_BESIDE,
    'stage_id': STAGE,
    'stage': NAME_BESIDE,
    'status': word(mark('Whether it is open, won or lost'), DealStatus),
    'amount': amount(mark('What the deal is worth')),
    'currency': CURRENCY,
    'probability': number(mark('That of its stage; 100 once won, 0 once lost'), '%'),
    'weighted_amount': amount(mark('The amount times the probability')),
    'organization_id': ORGANIZATION,
    'organization': NAME_BESIDE,
    'contact_id': CONTACT,
    'contact': NAME_BESIDE,
    'email': text(mark('The first e-mail address of the contact')),
    'phone': text(mark('The first telephone number of the contact, as typed')),
    'owner': text(mark('Who looks after it')),
    'product': text(mark('What is being sold')),
    'tags': Entry(ColumnType.LIST, mark('The names of its tags'), relation='tags.name'),
    'created': instant(mark('When it was made')),
    'stage_entered': instant(mark('When it came to its stage; empty where nobody knows')),
    'expected_close': day(mark('When the seller expects to close it')),
    'closed': instant(mark('When it was won or lost')),
    'lost_reason_id': id_of('lost_reasons', mark('Why it was lost')),
    'lost_reason': NAME_BESIDE,
    'lost_note': text(mark('The seller’s words on the loss')),
    'note': text(mark('What the seller wrote about it')),
    'next_action_kind': word(mark('What kind of activity comes next'), ActivityKind),
    'next_action_on': day(mark('The day of the next activity')),
    'next_action_time': Entry(ColumnType.TIME, mark('The hour of the next activity, on the seller’s clock')),
    'next_action_subject': text(mark('What the next activity is about')),
    **{
        f'{criterion}{part}': entry
        for criterion in CRITERIA
        for part, entry in (
            ('', word(mark('The answer to the question the column is named for'), AnswerValue)),
            ('_evidence', text(mark('What the answer rests on'))),
            ('_on', day(mark('When it was answered'))),
        )
    },
    'returns_on': day(mark('When a lost deal comes back')),
}
