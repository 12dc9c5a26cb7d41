"""An .eml file: who wrote to whom, when, about what, and what the signature says."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime

from salesdesk.domain.folding import fold
from salesdesk.exchange.errors import FileEmpty, FileIsNotText, FileRefused
from salesdesk.exchange.people.plain_text import plain_text
from salesdesk.exchange.people.proposed_person import Labelled, ProposedMail, ProposedPerson
from salesdesk.exchange.people.signature_fields import read_signature
from salesdesk.exchange.people.signature_place import signature_of
from salesdesk.exchange.tables.decoding import decode

# Attachments are cut off before the library takes the message apart.
LARGEST_MAIL = 30_000_000
_LONGEST_TEXT = 200_000
_LONGEST_PAGE = 2_000_000
_MOST_RECIPIENTS = 200


def read_mail(data: bytes) -> ProposedMail:
    """Raises FileRefused where this is no e-mail."""
    if not data.strip():
        raise FileEmpty
    message = message_from_bytes(data[:LARGEST_MAIL], policy=policy.default)
    if not isinstance(message, EmailMessage) or not any(name in message for name in ('From', 'To', 'Subject', 'Date')):
        raise FileIsNotText(kind='binary')
    text = _text(message)
    return ProposedMail(
        sender=_sender(message, text),
        recipients=_people(message, ('To', 'Cc'))[:_MOST_RECIPIENTS],
        subject=' '.join(_header(message, 'Subject').split()),
        sent_at=_sent_at(message),
        text=text,
    )


def _sender(message: EmailMessage, text: str) -> ProposedPerson:
    """As the header names her, completed by the signature."""
    named = next(iter(_people(message, ('From',))), ProposedPerson())
    answers = next(iter(_people(message, ('Reply-To',))), ProposedPerson())
    emails = _distinct((*named.emails, *answers.emails))
    signed = read_signature(signature_of(text))
    if not _may_be_one(named.name, signed.name):
        signed = ProposedPerson()
    return replace(signed, name=named.name or signed.name or answers.name, emails=_distinct((*emails, *signed.emails)))


def _may_be_one(one: str, other: str) -> bool:
    """False where both are names and have no word in common: another signs than the one who sends."""
    words, others = set(re.findall(r'\w+', fold(one))), set(re.findall(r'\w+', fold(other)))
    return not words or not others or not words.isdisjoint(others)


def _people(message: EmailMessage, headers: tuple[str, ...]) -> tuple[ProposedPerson, ...]:
    told = getaddresses([_header(message, name) for name in headers])
    found: dict[str, ProposedPerson] = {}
    for name, address in told:
        if '@' in address:
            found.setdefault(address.casefold(), ProposedPerson(_name(name, address), emails=(Labelled(address),)))
    return tuple(found.values())


def _name(text: str, address: str) -> str:
    """'"MARCHAIS, Hélène"' is a name; her address, once more in its place, is none."""
    name = ' '.join(text.strip('\'" ').split())
    return '' if name.casefold() == address.casefold() else name


def _header(message: EmailMessage, name: str) -> str:
    """What cannot be parsed is read as it stands."""
    try:
        return ', '.join(str(value) for value in message.get_all(name, []))
    except (ValueError, IndexError, AttributeError, TypeError):
        raw = [value for key, value in message.raw_items() if key.casefold() == name.casefold()]
        return ', '.join(str(value) for value in raw)


def _sent_at(message: EmailMessage) -> datetime | None:
    """None without a zone as well: the instant cannot be told then."""
    try:
        sent_at = parsedate_to_datetime(_header(message, 'Date'))
    except (ValueError, TypeError, IndexError):
        return None
    return sent_at if sent_at.tzinfo else None


def _text(message: EmailMessage) -> str:
    plain, html = _body(message, 'plain'), _body(message, 'html')
    text = plain if plain.strip() else plain_text(html[:_LONGEST_PAGE])
    return re.sub(r'\r\n?', '\n', text)[:_LONGEST_TEXT].strip()


def _body(message: EmailMessage, kind: str) -> str:
    try:
        part = message.get_body((kind,))
    except (KeyError, LookupError, ValueError, AttributeError, TypeError):
        return ''
    return _content(part) if isinstance(part, EmailMessage) else ''


def _content(part: EmailMessage) -> str:
    """Whatever the charset is said to be."""
    try:
        return str(part.get_content())
    except (KeyError, LookupError, ValueError, AttributeError, TypeError):
        return _decoded(part.get_payload(decode=True))


def _decoded(data: object) -> str:
    try:
        return decode(data).utf8.decode('utf-8', 'replace') if isinstance(data, bytes) else ''
    except FileRefused:
        return ''


def _distinct(emails: Iterable[Labelled]) -> tuple[Labelled, ...]:
    found: dict[str, Labelled] = {}
    for email in emails:
        found.setdefault(email.value.casefold(), email)
    return tuple(found.values())
