"""An e-mail that is not sent yet: to whom, about what, with which files. Nothing in it can reach another header."""

import re
from dataclasses import dataclass

# One mailbox as mail programs take it unquoted. Whoever needs the rest of RFC 5322 types it in the mail program.
_MAILBOX = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[^\s@<>\"(),:;\\\[\]]+")
LONGEST_ADDRESS = 254
# Of a subject or a name: more is no subject, and mail programs cut it where they like.
LONGEST_LINE = 300


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A person with an address; name may be ''."""

    address: str
    name: str = ''


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that goes along; kind: its type on the Internet."""

    name: str
    content: bytes
    kind: str = 'application/pdf'


@dataclass(frozen=True, slots=True)
class MailDraft:
    """What the seller's mail program opens for her to look at, change and send. The text is plain."""

    subject: str
    text: str = ''
    to: tuple[Mailbox, ...] = ()
    sender: Mailbox | None = None
    files: tuple[MailFile, ...] = ()


def is_address(text: str) -> bool:
    """Whether a mail program is sure to take it: one mailbox, letters beyond ASCII in the domain at most."""
    return len(text) <= LONGEST_ADDRESS and _MAILBOX.fullmatch(text) is not None and ascii_domain(text) != ''


def ascii_domain(address: str) -> str:
    """What follows the @, as it is asked for in the net; '' for what cannot be one."""
    try:
        return address.rpartition('@')[2].encode('idna').decode('ascii')
    except UnicodeError:
        return ''


def clean_text(text: str) -> str:
    """With the marks a mail may have; a half of a letter, as a broken file may hold one, is none."""
    known = text.replace('\r\n', '\n').replace('\r', '\n').encode('utf-8', 'replace').decode('utf-8')
    return ''.join(letter for letter in known if letter in '\n\t' or letter >= ' ')


def one_line(text: str) -> str:
    """Without anything that could end a header: line breaks of every alphabet, control and formatting marks."""
    plain = ''.join(letter if letter.isprintable() or letter.isspace() else '' for letter in text[: 4 * LONGEST_LINE])
    return ' '.join(plain.split())[:LONGEST_LINE]


def known_recipients(draft: MailDraft) -> tuple[Mailbox, ...]:
    """Those whose address can stand in a header; each once."""
    found: dict[str, Mailbox] = {}
    for mailbox in draft.to:
        address = mailbox.address.strip()
        if is_address(address):
            found.setdefault(address.casefold(), Mailbox(address, one_line(mailbox.name)))
    return tuple(found.values())
