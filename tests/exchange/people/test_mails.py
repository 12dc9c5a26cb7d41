"""E-mails saved from Outlook, Gmail and phones."""

from datetime import UTC, datetime

import pytest

from salesdesk.exchange.errors import FileRefused
from salesdesk.exchange.people.mails import read_mail
from salesdesk.exchange.people.proposed_person import Labelled, ProposedPerson

LETTER = (
    'Bonjour,\r\nvoici les plans.\r\n\r\nCordialement,\r\n'
    'Hélène Marchais\r\nMenuiserie Lefèvre SARL\r\nTél. 02 41 55 66 77\r\n'
)


def mail(*headers: str, body: str = LETTER, kind: str = 'text/plain', charset: str = 'utf-8') -> bytes:
    lines = [
        *headers,
        'MIME-Version: 1.0',
        f'Content-Type: {kind}; charset={charset}',
        'Content-Transfer-Encoding: 8bit',
    ]
    return ('\r\n'.join(lines) + '\r\n\r\n' + body).encode(charset)


HEADERS = (
    'From: =?utf-8?q?H=C3=A9l=C3=A8ne_Marchais?= <h.marchais@lefevre.fr>',
    'To: "Durand, Sophie" <sophie@durand.fr>, <paul@roux.fr>',
    'Cc: sophie@durand.fr',
    'Subject: =?iso-8859-1?Q?Plans_de_l=27escalier_=2D_=E9tage?=',
    'Date: Mon, 2 Mar 2026 10:15:00 +0100',
)


def test_a_mail_tells_who_wrote_to_whom() -> None:
    read = read_mail(mail(*HEADERS))
    assert read.subject == "Plans de l'escalier - étage"
    assert read.sent_at == datetime(2026, 3, 2, 9, 15, tzinfo=UTC)
    assert [(person.name, person.emails[0].value) for person in read.recipients] == [
        ('Durand, Sophie', 'sophie@durand.fr'),
        ('', 'paul@roux.fr'),
    ]


def test_the_signature_completes_the_sender() -> None:
    assert read_mail(mail(*HEADERS)).sender == ProposedPerson(
        'Hélène Marchais',
        organization='Menuiserie Lefèvre SARL',
        emails=(Labelled('h.marchais@lefevre.fr'),),
        phones=(Labelled('02 41 55 66 77'),),
    )


def test_a_page_alone_is_read_as_text() -> None:
    html = (
        '<html><head><style>p{color:red}</style><title>x</title></head><body><p>Hello &amp; welcome</p>'
        '<div>Best regards,<br>Emma Clarke<br>Buyer<br>Crown Paper Ltd</div><script>evil()</script></body></html>'
    )
    read = read_mail(mail('From: emma@crownpaper.co.uk', body=html, kind='text/html'))
    assert read.text.startswith('Hello & welcome')
    assert 'evil' not in read.text
    assert read.sender == ProposedPerson(
        'Emma Clarke', 'Buyer', 'Crown Paper Ltd', emails=(Labelled('emma@crownpaper.co.uk'),)
    )


def test_a_mail_with_an_attachment_is_read_by_its_text() -> None:
    body = (
        '--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
        'Bien re=E7u, merci.\r\n--x\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n'
        'Content-Disposition: attachment; filename=devis.pdf\r\n\r\nJVBERi0=\r\n--x--\r\n'
    )
    data = f'From: p@roux.fr\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n{body}'.encode()
    assert read_mail(data).text == 'Bien reçu, merci.'


def test_the_answer_address_is_proposed_as_well() -> None:
    read = read_mail(mail('From: Paul Roux <no-reply@list.io>', 'Reply-To: Paul Roux <paul@roux.fr>', body='Bonjour'))
    assert [email.value for email in read.sender.emails] == ['no-reply@list.io', 'paul@roux.fr']


def test_the_signature_of_somebody_else_is_not_the_senders() -> None:
    read = read_mail(mail('From: Paul Roux <paul@roux.fr>'))
    assert read.sender == ProposedPerson('Paul Roux', emails=(Labelled('paul@roux.fr'),))


def test_an_address_in_the_place_of_a_name_is_no_name() -> None:
    assert read_mail(mail('From: "paul@roux.fr" <paul@roux.fr>', body='x')).sender.name == ''


@pytest.mark.parametrize(
    'written',
    ['Date: hier', 'Date: 2 Mar 2026 10:15:00', 'Date: ', 'X-None: 1', 'Date: Mon, 99 Mar 2026 10:15:00 +0100'],
)
def test_a_moment_that_cannot_be_told_is_none(written: str) -> None:
    assert read_mail(mail('From: p@roux.fr', written)).sent_at is None


@pytest.mark.parametrize(
    'headers',
    [
        ('From: <<<>>>', 'Subject: x'),
        ('From: ', 'Subject: =?utf-8?b?////?='),
        ('From: =?klingon?q?x?= <p@roux.fr>',),
        ('Subject: x', 'To: ' + 'a@b.fr, ' * 5000),
        ('From: p@roux.fr\x00', 'Subject: \x01\x02'),
    ],
)
def test_headers_out_of_joint_do_no_harm(headers: tuple[str, ...]) -> None:
    assert read_mail(mail(*headers)).text.startswith('Bonjour')


def test_an_unknown_charset_does_no_harm() -> None:
    data = mail('From: p@roux.fr').replace(b'charset=utf-8', b'charset=klingon')
    assert 'plans' in read_mail(data).text


def test_a_mail_of_megabytes_is_read() -> None:
    read = read_mail(mail(*HEADERS, body='une ligne de texte\r\n' * 300_000))
    assert read.subject.startswith('Plans')
    assert len(read.text) <= 200_000


@pytest.mark.parametrize('data', [b'', b' \r\n ', b'hello', b'\x89PNG\r\n\x1a\n' + bytes(500), bytes(range(256)) * 9])
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        read_mail(data)
