"""The columns of the files about how deals end, what follows, and what was learnt in words."""

from salesdesk.domain.closing.checklist_item import ItemSource
from salesdesk.domain.closing.closing_report import Outcome
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.knowledge.lesson_use import UseKind
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
from salesdesk.exchange.everything.negotiation_entries import OF_COMPETITOR, WRITTEN
from salesdesk.exchange.everything.people_entries import OF_DEAL
from salesdesk.i18n.translator import mark

_OF_LESSON = {'lesson_id': id_of('lessons', mark('The lesson this belongs to')), 'lesson': NAME_BESIDE}

CLOSING_REPORTS = {
    'id': own_id(mark('What the report is known by')),
    **OF_DEAL,
    'outcome': word(mark('Whether the deal was won or lost'), Outcome),
    'at': instant(mark('When it was won or lost')),
    'written': instant(mark('When the report was written')),
    'lost_reason_id': id_of('lost_reasons', mark('Why it was lost')),
    'lost_reason': NAME_BESIDE,
    'won_reason_id': id_of('won_reasons', mark('Why it was won')),
    'won_reason': NAME_BESIDE,
    'analysis': text(mark('What the seller thinks of it')),
    **OF_COMPETITOR,
    'price': amount(mark('The price that won instead')),
    'currency': CURRENCY,
    'lesson_id': id_of('lessons', mark('The lesson that was drawn from it')),
    'returns_on': day(mark('The day to try again')),
    'contract_id': id_of('contracts', mark('What was signed')),
    'summary': Entry(ColumnType.DATA, mark('The history of contacts as it stood then')),
}
DEAL_LINKS = {
    'id': own_id(mark('What the link is known by')),
    'from_deal_id': id_of('deals', mark('The older deal')),
    'from_deal': NAME_BESIDE,
    'to_deal_id': id_of('deals', mark('The deal that came of it')),
    'to_deal': NAME_BESIDE,
    'kind': word(mark('As what it came of it'), LinkKind),
    'contact_id': id_of('contacts', mark('Who referred it')),
    'contact': NAME_BESIDE,
    **WRITTEN,
}
CHECKLIST_ITEMS = {
    'id': own_id(mark('What the line is known by')),
    **OF_DEAL,
    'source': word(mark('What the line is: of a hand-over, of a playbook, or what the customer gave'), ItemSource),
    'text': text(mark('What is to be done')),
    'position': number(mark('Its place in the list')),
    'lesson_id': id_of('lessons', mark('The playbook it is a line of')),
    'done': instant(mark('When it was ticked')),
    **WRITTEN,
}
SATISFACTION = {
    'id': own_id(mark('What the answer is known by')),
    **OF_DEAL,
    'at': instant(mark('When the customer answered')),
    'score': number(mark('How content the customer is, from 0 to 10')),
    'words': text(mark('The customer’s words')),
}
PROSPECTING_LISTS = {
    'id': own_id(mark('What the list is known by')),
    'name': text(mark('What the seller calls it')),
    'position': number(mark('Its place in the list')),
    **WRITTEN,
}
PROSPECTING_MEMBERS = {
    'list_id': id_of('prospecting_lists', mark('The list')),
    'list': NAME_BESIDE,
    **OF_DEAL,
}
LESSONS = {
    'id': own_id(mark('What the lesson is known by')),
    'kind': word(mark('What it is about'), LessonKind),
    'title': text(mark('What the lesson is called')),
    'body': text(mark('The lesson itself, in Markdown')),
    'stage_id': id_of('stages', mark('The stage it is for')),
    'stage': NAME_BESIDE,
    'sector': text(mark('The sector it is for')),
    'band': word(mark('How large the deals are that it is for'), AmountBand),
    **OF_COMPETITOR,
    'review_on': day(mark('The day it is to be read again')),
    'is_reminder': yes_no(mark('Whether it may come up by itself')),
    **WRITTEN,
    'edited': instant(mark('When it was changed last')),
}
LESSON_DEALS = {**_OF_LESSON, **OF_DEAL}
LESSON_TAGS = {**_OF_LESSON, 'tag_id': id_of('tags', mark('The tag it wears')), 'tag': NAME_BESIDE}
LESSON_USES = {
    'id': own_id(mark('What the use is known by')),
    **_OF_LESSON,
    **OF_DEAL,
    'at': instant(mark('When it was used')),
    'kind': word(mark('What the seller did with it'), UseKind),
}
