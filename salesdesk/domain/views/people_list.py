"""Rows of the two tables of the page Contacts, and how they are chosen and ordered."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.activity import NextAction
from salesdesk.domain.money import Money


class PeopleSort(StrEnum):
    """The column a table is ordered by."""

    NAME = 'name'
    ORGANIZATION = 'organization'
    JOB_TITLE = 'job_title'
    OPEN_AMOUNT = 'open_amount'
    LAST_CONTACT = 'last_contact'
    NEXT_ACTION = 'next_action'


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which rows: text is looked for in all that is known of them; the others narrow where set.

    deleted: those in the trash instead of the others.
    """

    text: str = ''
    with_open_deals: bool = False
    without_action: bool = False
    do_not_contact: bool = False
    source: str = ''
    deleted: bool = False

    @property
    def count(self) -> int:
        """In how many ways the filters narrow, the text aside."""
        return sum((self.with_open_deals, self.without_action, self.do_not_contact, bool(self.source), self.deleted))


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the table. sums are her open deals by currency, the largest first."""

    id: int
    name: str
    job_title: str
    organization_id: int | None
    organization: str
    email: str
    phone: str
    do_not_contact: bool
    open_deals: int
    sums: tuple[Money, ...]
    last_contact_at: datetime | None
    next_action: NextAction | None


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """A company in the table."""

    id: int
    name: str
    sector: str
    website: str
    do_not_contact: bool
    people: int
    open_deals: int
    sums: tuple[Money, ...]
    last_contact_at: datetime | None
    next_action: NextAction | None
