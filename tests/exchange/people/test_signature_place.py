"""Where the signature stands in a letter."""

import pytest

from salesdesk.exchange.people.signature_place import signature_of

SIGNED = 'Hélène Marchais\n06 12 34 56 78'


@pytest.mark.parametrize(
    'text',
    [
        f'Bonjour,\nvoici le devis.\n\nCordialement,\n\n{SIGNED}',
        f'Bonjour,\nvoici le devis.\n\n-- \n{SIGNED}',
        f'Hello,\n\nBest regards,\n{SIGNED}\n\nOn Mon, 2 Mar 2026 Paul <p@roux.fr> wrote:\n> Bonjour\n> -- \n> Paul',
        f'Bonjour\nBien à vous\n{SIGNED}\n\nLe lun. 2 mars 2026, Paul <p@roux.fr> a écrit :\n> Merci\n> Paul',
        f'Merci\n{SIGNED}\n\nDe : Paul Roux <p@roux.fr>\nEnvoyé : lundi\nCordialement\nPaul',
        f'Thanks!\n\n{SIGNED}\n\nSent from my iPhone',
        f'Merci\n{SIGNED}\n\nEnvoyé de mon iPhone',
        f'Hi\n-----\n{SIGNED}\n\n-----Original Message-----\nFrom: x',
    ],
)
def test_the_signature_is_the_senders_own(text: str) -> None:
    assert signature_of(text) == SIGNED


@pytest.mark.parametrize(
    'text',
    ['', 'Bonjour, à jeudi.', '> Cordialement\n> Paul', 'Cordialement,', 'Merci\n' + 'encore une ligne\n' * 40],
)
def test_a_letter_without_a_signature_has_none(text: str) -> None:
    assert signature_of(text) == ''
