"""The columns of the files about what happens to deals in words."""

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.criterion import AnswerValue, Criterion
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
from salesdesk.exchange.everything.people_entries import OF_CONTACT, OF_DEAL, OF_ORGANIZATION
from salesdesk.i18n.translator import mark

ACTIVITIES = {
    'id': own_id(mark('What the activity is known by')),
    **OF_DEAL,
    **OF_CONTACT,
    'kind': word(mark('What kind of activity it is'), ActivityKind),
    'subject': text(mark('What it is about')),
    'due_on': day(mark('The day it is planned for')),
    'due_time': Entry(ColumnType.TIME, mark('The hour it is planned for, on the seller’s clock')),
    'minutes': number(mark('How long it takes'), 'min'),
    'place': text(mark('Where it takes place')),
    'is_next': yes_no(mark('Whether it is the next one of its deal')),
    'note': text(mark('What the seller prepared for it')),
    'done': instant(mark('When it was done; empty while it is planned')),
    'result': word(mark('How it ended'), ActivityResult),
    'outcome': text(mark('What the seller wrote about its end')),
    'repeats': text(mark('How it repeats, as an RRULE of iCalendar')),
    'series_id': id_of('activities', mark('The first activity of a repeated one')),
    'snoozed_until': instant(mark('Until when it was put off')),
    'created': instant(mark('When it was written down')),
}
HISTORY = {
    'id': own_id(mark('What the event is known by')),
    **OF_DEAL,
    'at': instant(mark('When it happened')),
    'kind': word(mark('What happened'), EventKind),
    'from_stage_id': id_of('stages', mark('The stage the deal left, or was closed in')),
    'from_stage': NAME_BESIDE,
    'to_stage_id': id_of('stages', mark('The stage the deal came to')),
    'to_stage': NAME_BESIDE,
    'amount': amount(mark('What the deal was worth from then on')),
    'currency': CURRENCY,
    'text': text(mark('The seller’s words on it')),
    'detail': Entry(ColumnType.DATA, mark('Further values by name; identifiers in it are plain numbers')),
}
NOTES = {
    'id': own_id(mark('What the note is known by')),
    **OF_DEAL,
    **OF_CONTACT,
    **OF_ORGANIZATION,
    'at': instant(mark('When it was written')),
    'edited': instant(mark('When it was changed last')),
    'text': text(mark('The note itself, in Markdown')),
}
ANSWERS = {
    **OF_DEAL,
    'criterion': word(mark('The question of the qualification'), Criterion),
    'value': word(mark('The answer to it'), AnswerValue),
    'evidence': text(mark('What the answer rests on')),
    'answered_on': day(mark('When it was answered')),
}
TAGS = {
    'id': own_id(mark('What the tag is known by')),
    'name': text(mark('The tag itself')),
    'color': text(mark('Its colour')),
}
DEAL_TAGS = {**OF_DEAL, 'tag_id': id_of('tags', mark('The tag it wears')), 'tag': NAME_BESIDE}
ATTACHMENTS = {
    'id': own_id(mark('What the file is known by')),
    **OF_DEAL,
    'name': text(mark('The name of the file')),
    'size': number(mark('How large it is'), 'byte'),
    'sha256': text(mark('The SHA-256 of its bytes, under which it lies in the data folder')),
    'added': instant(mark('When it was added')),
}
