"""Signatures as people write them, and texts that are none."""

import pytest
from signatures import SIGNATURES, Signature

from salesdesk.exchange.people.proposed_person import Labelled, ProposedPerson
from salesdesk.exchange.people.signature_fields import read_signature


@pytest.mark.parametrize('sample', SIGNATURES, ids=lambda sample: sample.person.name or 'nobody')
def test_the_fields_of_a_signature_are_proposed(sample: Signature) -> None:
    assert read_signature(sample.text) == sample.person


@pytest.mark.parametrize('sample', SIGNATURES, ids=lambda sample: sample.person.name or 'nobody')
def test_nothing_is_invented(sample: Signature) -> None:
    person = read_signature(sample.text)
    texts = [person.name, person.job_title, person.organization, *person.websites]
    texts += [labelled.value for labelled in (*person.emails, *person.phones)]
    texts += [line for address in person.addresses for line in address.split('\n')]
    assert [text for text in texts if text not in sample.text] == []


@pytest.mark.parametrize(
    'text',
    [
        '',
        '   \n\n ',
        'Ensemble, construisons demain !',
        'Bonjour,\nmerci pour votre devis, je reviens vers vous jeudi.',
        'SIRET 123 456 789 00012 - RCS Angers - TVA FR12345678901',
        'Le 12/06/2026 à 10h30, salle 204',
        'Total : 12 400,00 € HT',
        '\x00\x01\x02\x7f',
        '|||||\n-----\n• • •',
        'IBAN FR76 3000 6000 0112 3456 7890 189',
    ],
)
def test_of_other_texts_nothing_is_proposed(text: str) -> None:
    assert not read_signature(text).says_something


def test_a_huge_text_is_no_signature() -> None:
    assert read_signature('a' * 5_000_000) == ProposedPerson()
    assert read_signature('1 ' * 2_000_000) == ProposedPerson()


def test_the_same_phone_and_address_are_proposed_once() -> None:
    person = read_signature('Paul Roux\n06 12 34 56 78\n06 12 34 56 78\nP.Roux@roux.fr\np.roux@roux.fr')
    assert person.phones == (Labelled('06 12 34 56 78'),)
    assert person.emails == (Labelled('P.Roux@roux.fr'),)
