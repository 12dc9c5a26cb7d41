"""E-mails and domains in one spelling each."""

import pytest

from salesdesk.matching.contact_keys import domain_key, email_key, is_shared_mailbox, without_email


@pytest.mark.parametrize(
    ('text', 'key'),
    [
        ('Helene.Marchais@Lefevre.FR', 'helene.marchais@lefevre.fr'),
        ('Hélène <h.marchais@lefevre.fr>', 'h.marchais@lefevre.fr'),
        ('mailto:h.marchais@lefevre.fr', 'h.marchais@lefevre.fr'),
        ('jean.roux+devis@googlemail.com', 'jeanroux@gmail.com'),
        ('jean+devis@roux.fr', 'jean@roux.fr'),
        ('  a@b.co.uk. ', 'a@b.co.uk'),
        ('nobody', ''),
        ('a' * 1_000_000 + '@', ''),
        ('a@b', ''),
        ('@b.fr', ''),
        ('', ''),
    ],
)
def test_an_address_has_one_spelling(text: str, key: str) -> None:
    assert email_key(text) == key


@pytest.mark.parametrize(
    ('text', 'key'),
    [
        ('https://www.Lefevre.fr/contact?x=1', 'lefevre.fr'),
        ('shop.acme.co.uk', 'acme.co.uk'),
        ('WWW.ACME.COM.AU', 'acme.com.au'),
        ('h.marchais@lefevre.fr', 'lefevre.fr'),
        ('paul@orange.fr', ''),
        ('paul@gmail.com', ''),
        ('https://www.facebook.com/lefevre', ''),
        ('lefevre.wixsite.com', ''),
        ('192.168.1.1', ''),
        ('http://[oops', ''),
        ('no site yet', ''),
        ('localhost', ''),
        ('', ''),
    ],
)
def test_a_domain_is_the_firms_own(text: str, key: str) -> None:
    assert domain_key(text) == key


def test_a_box_of_several_readers_is_known() -> None:
    assert is_shared_mailbox('info@lefevre.fr')
    assert is_shared_mailbox('contact2@lefevre.fr')
    assert not is_shared_mailbox('h.marchais@lefevre.fr')


def test_a_name_is_told_from_the_address_beside_it() -> None:
    assert without_email('Jean Roux <jean@roux.fr>') == 'Jean Roux'
    assert without_email('jean@roux.fr') == ''
