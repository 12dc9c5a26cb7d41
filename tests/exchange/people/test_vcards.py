"""Cards of phones, offices and webmails."""

from datetime import date

import pytest

from salesdesk.exchange.errors import FileEmpty, FileRefused
from salesdesk.exchange.people.proposed_person import Labelled, ProposedPerson
from salesdesk.exchange.people.vcards import read_vcards


def card(*lines: str, version: str = '3.0') -> bytes:
    return '\r\n'.join(['BEGIN:VCARD', f'VERSION:{version}', *lines, 'END:VCARD', '']).encode()


def test_an_apple_card() -> None:
    (person,) = read_vcards(
        card(
            'N:Marchais;Hélène;;Mme;',
            'FN:Hélène Marchais',
            'ORG:Menuiserie Lefèvre;Ventes',
            'TITLE:Directrice commerciale',
            'EMAIL;type=INTERNET;type=HOME:helene@marchais.fr',
            'EMAIL;type=INTERNET;type=WORK;type=pref:h.marchais@lefevre.fr',
            'TEL;type=CELL;type=VOICE:06 12 34 56 78',
            'TEL;type=WORK;type=FAX:02 41 55 66 78',
            'item1.ADR;type=WORK:;;12 rue des Lilas;Angers;;49000;France',
            'item2.URL;type=pref:https\\://www.lefevre.fr',
            'BDAY;value=date:1980-04-12',
            'NOTE:Rencontrée au salon\\, stand 4\\nrappeler',
        )
    )
    assert person == ProposedPerson(
        'Hélène Marchais',
        'Directrice commerciale',
        'Menuiserie Lefèvre',
        (Labelled('h.marchais@lefevre.fr', 'work'), Labelled('helene@marchais.fr', 'home')),
        (Labelled('06 12 34 56 78', 'mobile'), Labelled('02 41 55 66 78', 'fax')),
        ('12 rue des Lilas\n49000 Angers\nFrance',),
        ('https://www.lefevre.fr',),
        date(1980, 4, 12),
        'Rencontrée au salon, stand 4\nrappeler',
    )


def test_an_outlook_card_of_version_2_1() -> None:
    lines = [
        'N;LANGUAGE=fr;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:L=E9cuyer;Fran=E7ois',
        'ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Atrium Conseil',
        'TEL;WORK;VOICE:01 40 00 00 10',
        'TEL;CELL;VOICE:06 40 00 00 10',
        'ADR;WORK;PREF;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:;;3 place de l=27=C9toile=0D=0Ab=E2t. B;Paris;;=',
        '75008;France',
        'EMAIL;PREF;INTERNET:f.lecuyer@atrium.fr',
    ]  # fmt: skip
    (person,) = read_vcards(card(*lines, version='2.1'))
    assert person.name == 'François Lécuyer'
    assert person.phones == (Labelled('01 40 00 00 10', 'work'), Labelled('06 40 00 00 10', 'mobile'))
    assert person.addresses == ("3 place de l'Étoile\nbât. B\n75008 Paris\nFrance",)
    assert person.emails == (Labelled('f.lecuyer@atrium.fr'),)


def test_a_card_of_version_4_0() -> None:
    (person,) = read_vcards(
        card(
            'FN:Emma Clarke',
            'TEL;VALUE=uri;TYPE="voice,cell";PREF=1:tel:+44-7700-900123',
            'EMAIL:mailto:emma@crownpaper.co.uk',
            'ROLE:Buyer',
            'BDAY:19750230',
            version='4.0',
        )
    )
    assert person.phones == (Labelled('+44-7700-900123', 'mobile'),)
    assert person.emails == (Labelled('emma@crownpaper.co.uk'),)
    assert (person.job_title, person.birthday) == ('Buyer', None)


def test_an_old_file_of_windows_letters() -> None:
    data = card('FN:Hélène').decode().encode('cp1252')
    assert read_vcards(data) == (ProposedPerson('Hélène'),)


def test_a_book_of_many_cards_keeps_their_order() -> None:
    book = b''.join(card(f'FN:Person {number}') for number in range(300))
    assert [person.name for person in read_vcards(book)] == [f'Person {number}' for number in range(300)]


def test_a_company_without_a_name_is_no_invented_person() -> None:
    (person,) = read_vcards(card('N:;;;;', 'FN:', 'ORG:Verrier', 'TEL:03 20 11 22 33'))
    assert person == ProposedPerson(organization='Verrier', phones=(Labelled('03 20 11 22 33'),))


@pytest.mark.parametrize(
    ('written', 'read'),
    [('--0412', None), ('1604-04-12', None), ('1980-04-12T00:00:00Z', date(1980, 4, 12)), ('hier', None)],
)
def test_a_birthday_without_its_year_is_none(written: str, read: date | None) -> None:
    assert read_vcards(card('FN:X', f'BDAY:{written}'))[0].birthday == read


def test_a_card_cut_off_says_what_it_said() -> None:
    assert read_vcards(card('FN:Paul Roux', 'TEL:06 12')[:-13]) == (
        ProposedPerson('Paul Roux', phones=(Labelled('06 12'),)),
    )


def test_a_card_within_a_card_and_lines_without_one() -> None:
    data = b'FN:Nobody\r\n' + card('FN:Paul Roux', 'X-UNKNOWN;A=B:c', 'AGENT:BEGIN:VCARD') + b'FN:Nobody\r\n'
    assert [person.name for person in read_vcards(data)] == ['Paul Roux']


def test_a_photo_of_megabytes_is_passed_over() -> None:
    photo = '\r\n '.join(['A' * 74] * 60_000)
    assert read_vcards(card('FN:Paul Roux', f'PHOTO;ENCODING=b;TYPE=JPEG:{photo}')) == (ProposedPerson('Paul Roux'),)


@pytest.mark.parametrize('data', [b'hello', b'BEGIN:VCARD', card(), card('FN:'), b'BEGIN:VCALENDAR\nEND:VCALENDAR'])
def test_cards_that_say_nothing_are_nobody(data: bytes) -> None:
    assert read_vcards(data) == ()


@pytest.mark.parametrize('data', [b'\x89PNG\r\n\x1a\n' + bytes(500), b'PK\x03\x04' + bytes(100), bytes(range(256)) * 9])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        read_vcards(data)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(FileEmpty):
        read_vcards(b'')
