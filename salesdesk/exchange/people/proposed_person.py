"""What a card, an e-mail or a signature says of a person: a proposal, holding only what is literally there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Label = Literal['', 'work', 'home', 'mobile', 'fax']


@dataclass(frozen=True, slots=True)
class Labelled:
    """An e-mail or a phone as it was written; label '' where none was."""

    value: str
    label: Label = ''


@dataclass(frozen=True, slots=True)
class ProposedPerson:
    """'' and () where nothing was said. Addresses are one text each, their lines parted by newlines."""

    name: str = ''
    job_title: str = ''
    organization: str = ''
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    addresses: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    birthday: date | None = None
    note: str = ''

    @property
    def says_something(self) -> bool:
        return self != ProposedPerson()


@dataclass(frozen=True, slots=True)
class ProposedMail:
    """An e-mail read: whom to answer, to whom it went, and what its signature says of the sender."""

    sender: ProposedPerson
    recipients: tuple[ProposedPerson, ...]
    subject: str
    sent_at: datetime | None
    text: str
