"""Reads who takes part in a deal beside its main contact."""

from salesdesk.domain.contact import DealPerson
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS


def read_deal_people(database: Database, deal_id: int) -> list[DealPerson]:
    """In the order of their names."""
    kind = KINDS[DealPerson]
    columns = ', '.join(f'deal_person.{column}' for column in kind.columns)
    sql = f"""SELECT {columns} FROM deal_person JOIN contact ON contact.id = contact_id
        WHERE deal_id = ? ORDER BY folded, contact_id"""
    return [kind.from_row(row) for row in database.rows(sql, (deal_id,))]
