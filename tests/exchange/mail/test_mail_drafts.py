"""E-mail drafts: as an .eml file and as a link. Whatever stands in a name, no header comes of it."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.exchange.mail.eml import eml_of
from salesdesk.exchange.mail.mail_draft import (
    LONGEST_LINE,
    Mailbox,
    MailDraft,
    MailFile,
    is_address,
    known_recipients,
    one_line,
)  # fmt: skip
from salesdesk.exchange.mail.mailto import LONGEST_LINK, carries_text, mailto_of
from salesdesk.exchange.people.mails import read_mail

HELENE = Mailbox('helene@girardeau.fr', 'Hélène Ünal-Marchais')
PDF = MailFile('Proposition v2, été.pdf', b'%PDF-1.7\n\x00\xff')
EVIL = 'Hélène\r\nBcc: tous@ailleurs.fr\r\n\r\nSurprise'
HEADERS = ['X-Unsent', 'From', 'To', 'Subject', 'MIME-Version', 'Content-Type']
# Line breaks of every alphabet, marks that turn the writing, halves of letters, the signs of headers.
NASTY = st.text(st.sampled_from('aé€{}<>"\\,;:@=?%& \r\n\t\x00\x0b\x0c\x85\u2028\u2029\u202e\ud800😀')) | st.text()


def parsed(draft: MailDraft) -> EmailMessage:
    message = message_from_bytes(eml_of(draft), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def body_of(message: EmailMessage) -> str:
    part = message.get_body(('plain',))
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace('\r\n', '\n')


def test_a_draft_opens_as_one_that_is_not_sent_yet() -> None:
    message = parsed(MailDraft('Proposition', 'Bonjour', (HELENE,)))
    assert message['X-Unsent'] == '1'
    assert message['Date'] is None
    assert message['Message-ID'] is None


def test_names_subject_and_text_come_back_with_their_accents() -> None:
    message = parsed(MailDraft('Votre offre – été 2026', 'Bonjour Hélène,\n\nÀ bientôt…', (HELENE,)))
    assert message['To'].addresses[0].display_name == 'Hélène Ünal-Marchais'
    assert message['To'].addresses[0].addr_spec == 'helene@girardeau.fr'
    assert message['Subject'] == 'Votre offre – été 2026'
    assert body_of(message) == 'Bonjour Hélène,\n\nÀ bientôt…\n'


def test_the_file_is_attached_whole_under_its_name() -> None:
    (file,) = parsed(MailDraft('Proposition', files=(PDF,))).iter_attachments()
    assert isinstance(file, EmailMessage)
    assert (file.get_filename(), file.get_content_type()) == (PDF.name, 'application/pdf')
    assert file.get_payload(decode=True) == PDF.content


def test_it_is_written_in_ascii_with_the_line_ends_of_mail() -> None:
    data = eml_of(MailDraft('Été', 'Ça va ?\rOui.', (HELENE,), files=(PDF,)))
    assert data.isascii()
    assert b'\n' not in data.replace(b'\r\n', b'')


def test_our_own_reader_understands_it() -> None:
    mail = read_mail(eml_of(MailDraft('Votre offre', 'Bonjour', (HELENE,), Mailbox('moi@ici.fr', 'Moi'))))
    assert mail.recipients[0].name == HELENE.name
    assert (mail.subject, mail.text, mail.sender.name) == ('Votre offre', 'Bonjour', 'Moi')


@pytest.mark.parametrize('field', ['subject', 'name', 'address', 'sender', 'file'])
def test_a_line_break_makes_no_header(field: str) -> None:
    """In whichever value it hides."""
    said = dict.fromkeys(('subject', 'name', 'address', 'sender', 'file'), 'x@y.fr') | {field: EVIL}
    draft = MailDraft(
        said['subject'], 'Bonjour', (Mailbox(said['address'], said['name']),), Mailbox('moi@ici.fr', said['sender']),
        (MailFile(said['file'], b'1'),),
    )  # fmt: skip
    message = parsed(draft)
    assert message['Bcc'] is None
    assert set(message.keys()) <= set(HEADERS)
    assert body_of(message) == 'Bonjour\n'


@given(NASTY, NASTY, NASTY, NASTY)
@settings(max_examples=25)
def test_no_value_whatever_makes_another_header(subject: str, name: str, text: str, file: str) -> None:
    draft = MailDraft(subject, text, (Mailbox('a@b.fr', name),), Mailbox('c@d.fr', name), (MailFile(file, b'1'),))
    message = parsed(draft)
    assert message.keys() == HEADERS
    assert [one.addr_spec for one in message['To'].addresses] == ['a@b.fr']
    assert len(list(message.iter_attachments())) == 1


@given(NASTY, NASTY)
@settings(max_examples=25)
def test_no_value_whatever_adds_to_the_link(subject: str, text: str) -> None:
    link = mailto_of(MailDraft(subject, text, (HELENE,)))
    assert link.isascii()
    assert {name for name, _words in parse_qsl(urlsplit(link).query)} <= {'subject', 'body'}
    assert urlsplit(link).path == 'helene@girardeau.fr'


@pytest.mark.parametrize(
    ('address', 'is_one'),
    [
        ('a@b.fr', True), ("o'neil+x@sub.b-c.com", True), ('helene@exämple.fr', True), ('', False), ('helene', False),
        ('hélène@b.fr', False), ('a b@c.fr', False), ('a@b@c.fr', False), ('a@b.fr, c@d.fr', False), ('.a@b.fr', False),
        ('a@b..fr', False), ('a@.fr', False), ('a@' + 'b' * 300 + '.fr', False),
    ],
    ids=lambda value: str(value)[:20] if isinstance(value, str) else '',
)  # fmt: skip
def test_what_is_one_address(address: str, *, is_one: bool) -> None:
    assert is_address(address) is is_one
    assert (parsed(MailDraft('x', to=(Mailbox(address),)))['To'] is not None) is is_one


def test_each_recipient_is_named_once_and_an_unusable_address_is_left_out() -> None:
    to = (Mailbox(' A@b.fr '), Mailbox('a@B.fr', 'Encore'), Mailbox('nobody'), Mailbox('c@d.fr'))
    assert [one.address for one in known_recipients(MailDraft('x', to=to))] == ['A@b.fr', 'c@d.fr']


def test_a_domain_with_accents_is_written_as_the_net_asks_for_it() -> None:
    assert parsed(MailDraft('x', to=(Mailbox('h@exämple.fr'),)))['To'].addresses[0].domain == 'xn--exmple-cua.fr'


def test_a_very_long_name_is_cut() -> None:
    assert len(one_line('Hélène ' * 10_000)) <= LONGEST_LINE


def test_the_link_says_subject_and_text() -> None:
    link = mailto_of(MailDraft('Offre & été', 'Bonjour,\nà bientôt', (HELENE,)))
    assert dict(parse_qsl(urlsplit(link).query)) == {'subject': 'Offre & été', 'body': 'Bonjour,\r\nà bientôt'}


def test_a_text_too_long_for_a_link_is_left_out_of_it_and_one_may_ask() -> None:
    short, long = MailDraft('x', 'Bonjour'), MailDraft('x', 'é' * 1_000)
    assert (carries_text(short), carries_text(long)) == (True, False)
    assert len(mailto_of(long)) < LONGEST_LINK
    assert mailto_of(long) == 'mailto:?subject=x'
