"""Contacts are found by name while she types, with what is known of them."""

import pytest
from building import Desk

from salesdesk.controllers.deals.contact_finder import ContactFinder, KnownContact
from salesdesk.controllers.deals.deal_form import DealForm

PEOPLE = (
    ('Girardeau', 'Antoine Girardeau', 'antoine@girardeau.example', '06 01'),
    ('Girardeau', 'Zoé Antoine', None, None),
    ('Éclair', 'Antoine Petit', 'petit@eclair.example', None),
    ('', 'Marc Antonin', None, '06 02'),
)


@pytest.fixture
def finder(desk: Desk) -> ContactFinder:
    for organization, name, email, phone in PEOPLE:
        desk.deals.create(desk.pipeline().id, None, DealForm('Affaire', organization, name, email, phone))
    return ContactFinder(desk.workspace)


def names(found: list[KnownContact]) -> list[str]:
    return [contact.name for contact in found]


def test_names_that_begin_with_it_come_first(finder: ContactFinder) -> None:
    assert names(finder.like('ANTO')) == ['Antoine Girardeau', 'Antoine Petit', 'Marc Antonin', 'Zoé Antoine']


def test_only_the_people_of_an_organisation_that_is_named(finder: ContactFinder) -> None:
    assert names(finder.like('anto', 'GIRARDEAU')) == ['Antoine Girardeau', 'Zoé Antoine']
    assert finder.like('anto', 'Inconnue SA') == []


def test_a_contact_comes_with_her_address(finder: ContactFinder) -> None:
    assert finder.named('antoine girardeau', 'girardeau') == KnownContact(
        'Antoine Girardeau', 'Girardeau', 'antoine@girardeau.example', '06 01'
    )


def test_the_same_name_elsewhere_is_somebody_else(finder: ContactFinder) -> None:
    assert finder.named('Antoine Girardeau', 'Éclair') is None
    assert finder.named('Antoine Girardeau') is None
    assert finder.named('Marc Antonin') == KnownContact('Marc Antonin', '', '', '06 02')


def test_no_name_is_nobody(finder: ContactFinder) -> None:
    assert finder.named('  ') is None
