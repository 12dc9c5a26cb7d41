"""The columns of the files about what is offered in words."""

from salesdesk.domain.letters.template import TemplateKind
from salesdesk.domain.proposals.product import Billing
from salesdesk.exchange.everything.deal_entries import CURRENCY, NAME_BESIDE
from salesdesk.exchange.everything.entry import (
    ColumnType,
    Entry,
    amount,
    id_of,
    instant,
    number,
    own_id,
    text,
    word,
    yes_no,
)
from salesdesk.exchange.everything.negotiation_entries import OF_OFFER, WRITTEN
from salesdesk.exchange.everything.people_entries import OF_DEAL
from salesdesk.i18n.translator import mark

PLACE = {'position': number(mark('Its place in the list'))}
BILINGUAL = {
    'name_fr': text(mark('Its name in French')),
    'name_en': text(mark('Its name in English')),
}
_UNITS = {
    'unit_fr': text(mark('What it is counted in, in French')),
    'unit_en': text(mark('What it is counted in, in English')),
}
_VAT = {'vat': Entry(ColumnType.NUMBER, mark('The rate of its VAT'), '%', is_fraction=True)}
_PRICE = {'price': amount(mark('The price of one, without VAT')), 'currency': CURRENCY}
_BILLING = {'billing': word(mark('How often it is paid'), Billing)}
_COST = {'unit_cost': amount(mark('What one costs the seller'))}

PRODUCTS = {
    'id': own_id(mark('What the product is known by')),
    'code': text(mark('What the seller calls it in short')),
    **BILINGUAL,
    **_UNITS,
    **_PRICE,
    **_VAT,
    **_BILLING,
    **_COST,
    **PLACE,
    **WRITTEN,
    'archived': instant(mark('When it was put away; empty while it is in use')),
}
PROPOSAL_LINES = {
    'id': own_id(mark('What the line is known by')),
    **OF_OFFER,
    **OF_DEAL,
    **PLACE,
    'product_id': id_of('products', mark('The product of the price list that it was made of')),
    **BILINGUAL,
    **_UNITS,
    'description': text(mark('What is said of it further')),
    'quantity': Entry(ColumnType.NUMBER, mark('How many'), is_fraction=True),
    **_PRICE,
    **_VAT,
    **_BILLING,
    'discount_percent': Entry(ColumnType.NUMBER, mark('What is taken off the line, in percent'), '%', is_fraction=True),
    'discount_amount': amount(mark('What is taken off the line, as an amount')),
    'is_optional': yes_no(mark('Whether the customer may leave it out; the total does')),
    **_COST,
}
FEEDBACK = {
    'id': own_id(mark('What the feedback is known by')),
    **OF_OFFER,
    **OF_DEAL,
    'at': instant(mark('When it was heard')),
    'liked': text(mark('What the customer liked')),
    'blocks': text(mark('What keeps the customer from a yes')),
}
LETTERHEAD = {
    'name': text(mark('The seller’s name')),
    'company': text(mark('The seller’s company')),
    'address': text(mark('The postal address')),
    'email': text(mark('The e-mail address')),
    'phone': text(mark('The phone number')),
    'legal': text(mark('The legal mentions at the foot')),
    'siret': text(mark('The number in the French register of businesses')),
    'vat_number': text(mark('The number for VAT')),
    'terms_fr': text(mark('The conditions in French')),
    'terms_en': text(mark('The conditions in English')),
    'validity_days': number(mark('How long a proposal holds'), 'd'),
    'logo_size': number(mark('How large the picture of the logo is; 0 for none'), 'byte'),
}
TEXT_TEMPLATES = {
    'id': own_id(mark('What the text is known by')),
    'key': text(mark('The name by which the program knows it; empty for one of the seller’s own')),
    'kind': word(mark('What the text is for'), TemplateKind),
    **BILINGUAL,
    'subject_fr': text(mark('Its subject in French')),
    'subject_en': text(mark('Its subject in English')),
    'body_fr': text(mark('The text itself in French, with its fields in braces')),
    'body_en': text(mark('The text itself in English, with its fields in braces')),
    'stage_id': id_of('stages', mark('The stage it is for')),
    'stage': NAME_BESIDE,
    **PLACE,
    **WRITTEN,
}
