"""Whatever is dropped on the window, people come out of it or a refusal does."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.errors import FileRefused
from salesdesk.exchange.people.mails import read_mail
from salesdesk.exchange.people.signature_fields import read_signature
from salesdesk.exchange.people.signature_place import signature_of
from salesdesk.exchange.people.vcards import read_vcards

PIECES = st.sampled_from(
    ['Tél. ', '+33 (0)6 12', ' 34 56 78', 'a@b.fr', ' | ', '\n', '\r\n', ',', ' SARL', 'Hélène ', '12 rue ', '49000 ',
     '-- ', 'FN:', 'TEL;TYPE="',
     'ADR:;;', 'BEGIN:VCARD', 'END:VCARD', '=', '\\', ';ENCODING=b:', 'N;QUOTED-PRINTABLE:=E9=',
     'From: ', 'To: <', 'Date: ', 'Subject: =?utf-8?q?', '?=', 'Content-Type: multipart/mixed; boundary=', 'x', '--x',
     '@',
     'Content-Transfer-Encoding: base64', '<p', '>', '\x00', 'www.', ' é', '(', ')']
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=40).map(''.join)


@given(TEXTS)
def test_any_text_may_be_a_signature(text: str) -> None:
    person = read_signature(text)
    assert all(phone.value for phone in (*person.phones, *person.emails))
    read_signature(signature_of(text))


@given(TEXTS)
def test_any_card_is_read_or_refused(text: str) -> None:
    with suppress(FileRefused):
        assert all(person.says_something for person in read_vcards(f'BEGIN:VCARD\n{text}\nEND:VCARD'.encode()))


@given(TEXTS)
def test_any_mail_is_read_or_refused(text: str) -> None:
    with suppress(FileRefused):
        assert read_mail(f'From: a@b.fr\n{text}'.encode()).sender is not None


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (read_mail, read_vcards):
        with suppress(FileRefused):
            read(data)
