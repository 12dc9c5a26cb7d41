"""Cards and mails written as the standards say, by anybody with any name, are read as they were meant."""

import quopri
import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.people.mails import read_mail
from salesdesk.exchange.people.proposed_person import Labelled, ProposedPerson
from salesdesk.exchange.people.vcards import read_vcards

# As people write: letters of several alphabets and the signs that have a meaning in a card.
LETTERS = st.sampled_from([*'abeéèçœßØłЖ中"\'&()=.-', ',', ';', ':', '\\', ' '])
WORDS = st.text(LETTERS, min_size=1, max_size=40).map(lambda text: ' '.join(text.split())).filter(bool)
NOTES = st.lists(WORDS, min_size=1, max_size=4).map('\n'.join)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).filter(lambda day: day.year != 1604)
PEOPLE = st.builds(
    ProposedPerson,
    name=WORDS,
    job_title=WORDS,
    organization=WORDS,
    phones=st.just((Labelled('+33 6 12', 'mobile'),)),
    birthday=st.none() | DAYS,
    note=NOTES,
)


def escaped(text: str) -> str:
    return re.sub(r'([\\,;])', r'\\\1', text).replace('\n', '\\n')


def folded(line: str) -> str:
    """After 75 bytes a line goes on in the next one, behind a blank; never within a letter."""
    rows, row = [], ''
    for letter in line:
        if len((row + letter).encode()) > 74:
            rows.append(row)
            row = ''
        row += letter
    return '\r\n '.join([*rows, row])


def card_of(person: ProposedPerson, version: str) -> bytes:
    lines = [
        'BEGIN:VCARD', f'VERSION:{version}', f'FN:{escaped(person.name)}', f'TITLE:{escaped(person.job_title)}',
        f'ORG:{escaped(person.organization)}', f'TEL;TYPE=CELL:{person.phones[0].value}',
        f'NOTE:{escaped(person.note)}',
        *([f'BDAY:{person.birthday:%Y%m%d}'] if person.birthday else []), 'END:VCARD',
    ]  # fmt: skip
    return '\r\n'.join(map(folded, lines)).encode()


def old_card_of(person: ProposedPerson) -> bytes:
    """Version 2.1, as telephones write it: quoted-printable, cut with '=' at the end of a line."""

    def printable(text: str) -> str:
        lines = re.sub(r'([\\;])', r'\\\1', text).split('\n')
        coded = [quopri.encodestring(line.encode()).decode().replace('=\n', '=\r\n') for line in lines]
        return '=0D=0A=\r\n'.join(coded)

    head = ';CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:'
    lines = [
        'BEGIN:VCARD', 'VERSION:2.1', f'FN{head}{printable(person.name)}', f'TITLE{head}{printable(person.job_title)}',
        f'ORG{head}{printable(person.organization)}', f'TEL;CELL:{person.phones[0].value}',
        f'NOTE{head}{printable(person.note)}',
        *([f'BDAY:{person.birthday.isoformat()}'] if person.birthday else []), 'END:VCARD',
    ]  # fmt: skip
    return '\r\n'.join(lines).encode()


@given(PEOPLE, st.sampled_from(['3.0', '4.0']))
def test_a_card_is_read_as_it_was_written(person: ProposedPerson, version: str) -> None:
    assert read_vcards(card_of(person, version)) == (person,)


@given(PEOPLE)
def test_a_card_of_an_old_telephone_is_read_as_it_was_written(person: ProposedPerson) -> None:
    assert read_vcards(old_card_of(person)) == (person,)


@given(st.lists(PEOPLE, min_size=1, max_size=4))
def test_a_book_has_as_many_people_as_cards(people: list[ProposedPerson]) -> None:
    book = b'\r\n'.join(card_of(person, '3.0') for person in people)
    assert read_vcards(book) == tuple(people)
    assert read_vcards(book.replace(b'\r\n', b'\n')) == tuple(people)


@pytest.mark.parametrize(
    ('note', 'read'),
    [
        ('12 rue=\r\n de la Paix', '12 rue de la Paix'),
        ('12 rue=20=\r\nde la Paix', '12 rue de la Paix'),
        ('=C3=89t=\r\n=C3=A9', 'Été'),
        ('un=0D=0Adeux', 'un\ndeux'),
        ('a =3D b', 'a = b'),
    ],
)
def test_a_line_cut_with_a_sign_goes_on_with_all_that_follows(note: str, read: str) -> None:
    card = f'BEGIN:VCARD\r\nN:Doe\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:{note}\r\nEND:VCARD'
    (person,) = read_vcards(card.encode())
    assert person.note == read


NAMES = st.text(st.sampled_from([*'abeéèçœßłЖ中', ' ', '-', '.', ',', '"', '(', ')']), max_size=30).map(
    lambda text: ' '.join(text.strip('" ').split())
)
BODIES = st.text(st.sampled_from([*'abéœ中.=>€', ' ', '\n']), max_size=200)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001


def mail(subject: str, text: str, sent_at: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message['Subject'] = subject
    message['Date'] = format_datetime(sent_at)
    message['To'] = Address('Zoé Brun', addr_spec='zoe@exemple.fr')
    message.set_content(text)
    return message


@given(NAMES, BODIES, MOMENTS, st.integers(-12, 12))
def test_a_mail_is_read_as_it_was_written(subject: str, text: str, moment: datetime, hours: int) -> None:
    sent_at = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    read = read_mail(mail(subject, text, sent_at).as_bytes())
    assert (read.subject, read.sent_at) == (subject, sent_at)
    assert read.text == text.strip()
    assert [(each.name, each.emails) for each in read.recipients] == [('Zoé Brun', (Labelled('zoe@exemple.fr'),))]


@given(NAMES.filter(bool))
def test_a_sender_is_called_as_she_calls_herself(name: str) -> None:
    message = mail('Devis', 'Bonjour', datetime(2026, 6, 9, tzinfo=UTC))
    message['From'] = Address(name, addr_spec='a.b@exemple.fr')
    sender = read_mail(message.as_bytes()).sender
    assert sender.name == name.strip('\'" ')
    assert sender.emails == (Labelled('a.b@exemple.fr'),)


@given(BODIES)
def test_a_page_beside_the_text_changes_nothing(text: str) -> None:
    plain = mail('Devis', text, datetime(2026, 6, 9, tzinfo=UTC))
    both = mail('Devis', text, datetime(2026, 6, 9, tzinfo=UTC))
    both.add_alternative('<p>une page</p>', subtype='html')
    wanted = read_mail(plain.as_bytes()).text or 'une page'
    assert read_mail(both.as_bytes()).text == wanted
