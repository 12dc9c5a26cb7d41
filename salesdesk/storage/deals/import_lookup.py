"""What an import compares its rows with: the deals, organisations, contacts and tags that are there already."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from salesdesk.storage.connection.database import Database
from salesdesk.storage.disk.faults import faults_of


class KnownDeal(NamedTuple):
    """A deal as far as a row may match it; organization is the folded name, '' for none."""

    id: int
    external_id: str
    folded: str
    organization: str
    created_at: int
    in_trash: bool


class KnownContact(NamedTuple):
    """A contact as far as a row may match it."""

    id: int
    folded: str
    organization_id: int | None
    email: str
    phone: str


def read_known_deals(database: Database) -> Iterator[KnownDeal]:
    """Every deal, in the order in which they were made; those in the trash too."""
    sql = """SELECT deal.id, external_id, deal.folded, IFNULL(organization.folded, ''), deal.created_at,
            deal.deleted_at IS NOT NULL
        FROM deal LEFT JOIN organization ON organization.id = organization_id ORDER BY deal.id"""
    return (KnownDeal(*row) for row in _rows(database, sql))


def read_known_organizations(database: Database) -> list[tuple[int, str]]:
    """Id and folded name of each that is not in the trash, oldest first."""
    return database.rows('SELECT id, folded FROM organization WHERE deleted_at IS NULL ORDER BY id')


def read_known_contacts(database: Database) -> Iterator[KnownContact]:
    sql = 'SELECT id, folded, organization_id, email, phone FROM contact WHERE deleted_at IS NULL ORDER BY id'
    return (KnownContact(*row) for row in _rows(database, sql))


def complete_contact(database: Database, contact_id: int, email: str, phone: str) -> None:
    """Fills in what the contact lacks; what it has stays."""
    sql = """UPDATE contact SET email = iif(email = '', ?2, email), phone = iif(phone = '', ?3, phone)
        WHERE id = ?1 AND ((email = '' AND ?2 <> '') OR (phone = '' AND ?3 <> ''))"""
    database.execute(sql, (contact_id, email, phone))


def _rows(database: Database, sql: str) -> Iterator[tuple[Any, ...]]:
    """One row at a time: a hundred thousand deals need not stand in memory twice."""
    with faults_of(database.path):
        yield from database.connection.execute(sql)
