"""The e-mail that goes with an offer: a few lines, in its own language; nothing of a name reaches a header."""

from dataclasses import replace

import pytest
from papered_offers import AT, HEAD, paper

from salesdesk.domain.contact import Contact
from salesdesk.exchange.mail.eml import eml_of
from salesdesk.exchange.papers.offer_letter import LONGEST_NAME, offer_file_name, offer_letter
from salesdesk.exchange.people.mails import read_mail
from salesdesk.i18n.translator import use_language


@pytest.mark.parametrize('spoken', ['fr', 'en'])
def test_it_is_written_in_the_language_of_the_offer(spoken: str) -> None:
    use_language(spoken)
    french, english = offer_letter(paper(1), b''), offer_letter(paper(1, 'en'), b'')
    assert french.text.startswith('Bonjour Antoine Girardeau,\n\nVeuillez trouver ci-joint')
    assert 'valable jusqu’au 9 juil. 2026' in french.text
    assert english.text.startswith('Hello Antoine Girardeau,')
    assert 'valid until 9 Jul 2026' in english.text


def test_it_is_signed_with_the_letterhead_and_carries_the_paper() -> None:
    letter = offer_letter(paper(1), b'%PDF')
    assert letter.text.endswith('Bien cordialement,\nCamille Roussel\nRoussel Conseil\n04 72 00 00 00\n')
    assert [(file.name.endswith('Girardeau & Fils.pdf'), file.content) for file in letter.files] == [(True, b'%PDF')]
    assert letter.sender is not None
    assert letter.sender.address == HEAD.email


def test_an_offer_without_a_last_day_does_not_speak_of_it() -> None:
    offer = paper(1)
    endless = replace(offer, proposal=replace(offer.proposal, valid_until=None))
    assert 'valable' not in offer_letter(endless, b'').text


@pytest.mark.parametrize('name', ['Hélène\r\nBcc: tous@ailleurs.fr', '{contact.email}', '"><script>', 'x' * 5_000])
def test_whatever_the_name_the_mail_has_one_recipient(name: str) -> None:
    contact = Contact(1, name, AT, email='helene@girardeau.fr')
    mail = read_mail(eml_of(offer_letter(paper(1, contact=contact), b'1')))
    assert [one.emails[0].value for one in mail.recipients] == ['helene@girardeau.fr']


@pytest.mark.parametrize(
    ('title', 'name'),
    [('Offre : phase 2/3', 'Proposition v2, Offre phase 23, Girardeau & Fils.pdf'),
     ('a\r\nb\x00', 'Proposition v2, a b, Girardeau & Fils.pdf')],
)  # fmt: skip
def test_the_file_is_called_as_every_system_takes_it(title: str, name: str) -> None:
    offer = paper(1)
    assert offer_file_name(replace(offer, proposal=replace(offer.proposal, title=title))) == name


def test_a_long_title_makes_no_name_that_is_too_long() -> None:
    offer = paper(1)
    long = replace(offer, proposal=replace(offer.proposal, title='Rénovation ' * 60))
    assert len(offer_file_name(long)) <= LONGEST_NAME + 4
