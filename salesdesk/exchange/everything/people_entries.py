"""The columns of the files about people and companies in words."""

from salesdesk.domain.contact import PointKind, Stance
from salesdesk.exchange.everything.deal_entries import NAME_BESIDE
from salesdesk.exchange.everything.entry import (
    ColumnType,
    Entry,
    day,
    id_of,
    instant,
    number,
    own_id,
    text,
    word,
    yes_no,
)
from salesdesk.i18n.translator import mark

OF_DEAL = {'deal_id': id_of('deals', mark('The deal this belongs to')), 'deal': NAME_BESIDE}
OF_CONTACT = {'contact_id': id_of('contacts', mark('The contact this belongs to')), 'contact': NAME_BESIDE}
OF_ORGANIZATION = {
    'organization_id': id_of('organizations', mark('The organisation this belongs to')),
    'organization': NAME_BESIDE,
}
_ADDRESSES = Entry(ColumnType.LIST, mark('Postal addresses'), relation='contact_points.value')
_SHARED = {
    'source': text(mark('Where the seller knows them from')),
    'do_not_contact': yes_no(mark('Whether they asked not to be contacted')),
    'note': text(mark('What the seller wrote about them')),
    'created': instant(mark('When the record was made')),
}

CONTACTS = {
    'id': own_id(mark('What the person is known by')),
    'name': text(mark('First and last name')),
    'organization_id': id_of('organizations', mark('The organisation the person belongs to')),
    'organization': NAME_BESIDE,
    'job_title': text(mark('What the person does there')),
    'email': text(mark('The first e-mail address')),
    'email_label': text(mark('What it is for: work, home …')),
    'further_emails': Entry(ColumnType.LIST, mark('Further e-mail addresses'), relation='contact_points.value'),
    'phone': text(mark('The first telephone number, as typed')),
    'phone_label': text(mark('What it is for: work, home …')),
    'further_phones': Entry(ColumnType.LIST, mark('Further telephone numbers'), relation='contact_points.value'),
    'addresses': _ADDRESSES,
    'language': Entry(ColumnType.WORD, mark('The language the person speaks, as a code')),
    'birthday': day(mark('The day of birth')),
    **_SHARED,
}
ORGANIZATIONS = {
    'id': own_id(mark('What the organisation is known by')),
    'name': text(mark('The name of the organisation')),
    'website': text(mark('Its website')),
    'size': text(mark('How large it is, in the seller’s words')),
    'sector': text(mark('Its line of business')),
    'emails': Entry(ColumnType.LIST, mark('Its e-mail addresses'), relation='contact_points.value'),
    'phones': Entry(ColumnType.LIST, mark('Its telephone numbers'), relation='contact_points.value'),
    'addresses': _ADDRESSES,
    **_SHARED,
}
CONTACT_POINTS = {
    'id': own_id(mark('What this way to reach somebody is known by')),
    **OF_CONTACT,
    **OF_ORGANIZATION,
    'kind': word(mark('Whether it is an e-mail, a telephone or an address'), PointKind),
    'label': text(mark('What it is for: work, home …')),
    'value': text(mark('The address or number itself, as typed')),
    'position': number(mark('Its place among those of one owner')),
}
DEAL_PEOPLE = {
    **OF_DEAL,
    **OF_CONTACT,
    'role': text(mark('What the person does in this deal')),
    'stance': word(mark('What the person is to the decision'), Stance),
}
NOT_DUPLICATES = {
    'one_id': own_id(mark('A contact or organisation that looks like another one')),
    'other_id': own_id(mark('That other one: the seller said they are not the same')),
}
