"""People and companies as they are handed out, with every way to reach them."""

from salesdesk.domain.custom_field import Entity
from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import DEAL, id_cell, instant_cell, points_cell, yes_no_cell

_COMPANY = 'LEFT JOIN organization ON organization.id = {table}.organization_id'
_PERSON = 'LEFT JOIN contact ON contact.id = {table}.contact_id'


def contacts() -> SheetQuery:
    cells = {
        'id': id_cell('contact.id'),
        'name': 'contact.name',
        'organization_id': id_cell('contact.organization_id'),
        'organization': 'organization.name',
        'job_title': 'contact.job_title',
        'email': 'contact.email',
        'email_label': 'contact.email_label',
        'further_emails': points_cell('contact', 'email'),
        'phone': 'contact.phone',
        'phone_label': 'contact.phone_label',
        'further_phones': points_cell('contact', 'phone'),
        'addresses': points_cell('contact', 'address'),
        'language': 'contact.language',
        'birthday': 'contact.birthday',
        'source': 'contact.source',
        'do_not_contact': yes_no_cell('contact.do_not_contact'),
        'note': 'contact.note',
        'created': instant_cell('contact.created_at'),
    }
    source = f'(SELECT * FROM contact WHERE deleted_at IS NULL) AS contact {_COMPANY.format(table="contact")}'
    return SheetQuery('contacts', cells, source, 'contact.id', Entity.CONTACT)


def organizations() -> SheetQuery:
    cells = {
        'id': id_cell('organization.id'),
        'name': 'organization.name',
        'website': 'organization.website',
        'size': 'organization.size',
        'sector': 'organization.sector',
        'emails': points_cell('organization', 'email'),
        'phones': points_cell('organization', 'phone'),
        'addresses': points_cell('organization', 'address'),
        'source': 'organization.source',
        'do_not_contact': yes_no_cell('organization.do_not_contact'),
        'note': 'organization.note',
        'created': instant_cell('organization.created_at'),
    }
    source = '(SELECT * FROM organization WHERE deleted_at IS NULL) AS organization'
    return SheetQuery('organizations', cells, source, 'organization.id', Entity.ORGANIZATION)


def contact_points() -> SheetQuery:
    cells = {
        'id': id_cell('point.id'),
        'contact_id': id_cell('point.contact_id'),
        'contact': 'contact.name',
        'organization_id': id_cell('point.organization_id'),
        'organization': 'organization.name',
        'kind': 'point.kind',
        'label': 'point.label',
        'value': 'point.value',
        'position': 'point.position',
    }
    source = f"""(SELECT * FROM contact_point WHERE deleted_at IS NULL) AS point
        {_PERSON.format(table='point')} {_COMPANY.format(table='point')}
        WHERE contact.deleted_at IS NULL AND organization.deleted_at IS NULL"""
    return SheetQuery('contact_points', cells, source, 'point.id')


def deal_people() -> SheetQuery:
    cells = {
        'deal_id': id_cell('deal_person.deal_id'),
        'deal': 'deal.title',
        'contact_id': id_cell('deal_person.contact_id'),
        'contact': 'contact.name',
        'role': 'deal_person.role',
        'stance': 'deal_person.stance',
    }
    source = f'deal_person {DEAL.format(table="deal_person")} {_PERSON.format(table="deal_person")}'
    return SheetQuery('deal_people', cells, source, 'deal_person.deal_id, deal_person.contact_id')


def not_duplicates() -> SheetQuery:
    cells = {'one_id': id_cell('one_id'), 'other_id': id_cell('other_id')}
    return SheetQuery('not_duplicates', cells, 'distinct_pair', 'one_id, other_id')
