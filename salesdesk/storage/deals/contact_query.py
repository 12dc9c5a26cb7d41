"""Looks contacts up by name, with the organisation each belongs to: for forms that propose them."""

from salesdesk.domain.folding import fold
from salesdesk.storage.connection.database import Database

# Name, organisation ('' for none), e-mail, phone.
ContactColumns = tuple[str, str, str, str]

_COLUMNS = """SELECT contact.name, COALESCE(organization.name, ''), contact.email, contact.phone
    FROM contact LEFT JOIN organization ON organization.id = contact.organization_id
    WHERE contact.deleted_at IS NULL"""


def contacts_like(database: Database, typed: str, organization: str, limit: int) -> list[ContactColumns]:
    """Those whose name holds what was typed, those that begin with it first; of one organisation if it is named."""
    sql = f"""{_COLUMNS} AND instr(contact.folded, :typed) > 0
        AND (:organization = '' OR organization.folded = :organization)
        ORDER BY instr(contact.folded, :typed) > 1, contact.folded, contact.id LIMIT :limit"""
    values = {'typed': fold(typed.strip()), 'organization': fold(organization.strip()), 'limit': limit}
    return [(name, company, email, phone) for name, company, email, phone in database.rows(sql, values)]


def contact_named(database: Database, name: str, organization: str) -> ContactColumns | None:
    """The one that a form naming both would mean, as find_contact finds it."""
    sql = f"""{_COLUMNS} AND contact.folded = :name AND COALESCE(organization.folded, '') = :organization
        ORDER BY contact.id LIMIT 1"""
    row = database.row(sql, {'name': fold(name.strip()), 'organization': fold(organization.strip())})
    return (row[0], row[1], row[2], row[3]) if row else None
