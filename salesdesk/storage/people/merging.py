"""What refers to a person or a company: read before one record takes the place of another."""

from salesdesk.domain.activity import Activity
from salesdesk.domain.closing.deal_link import DealLink
from salesdesk.domain.contact import Contact, DealPerson
from salesdesk.domain.custom_field import CustomValue
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

# Which records name a person or a company, and in which column. Ways to reach them are merged by choice.
_REFERRING: dict[str, tuple[tuple[type, str], ...]] = {
    'contact': ((Deal, 'contact_id'), (Activity, 'contact_id'), (Note, 'contact_id'), (DealLink, 'contact_id')),
    'organization': ((Deal, 'organization_id'), (Contact, 'organization_id'), (Note, 'organization_id')),
}


def ids_that_refer(database: Database, table: str, id_: int) -> list[tuple[type, str, list[int]]]:
    """By kind of record: the column that names this person or company, and the ids of the records where it does."""
    found = []
    for kind, column in _REFERRING[table]:
        sql = f'SELECT id FROM {KINDS[kind].table_name} WHERE {column} = ?'
        found.append((kind, column, [row_id for (row_id,) in database.rows(sql, (id_,))]))
    return found


def read_own_values(database: Database, record_id: int) -> list[CustomValue]:
    kind = KINDS[CustomValue]
    sql = f"{kind.select_sql} WHERE record_id = ? AND value <> ''"
    return [kind.from_row(row) for row in database.rows(sql, (record_id,))]


def read_roles(database: Database, contact_id: int) -> list[DealPerson]:
    """The deals a person takes part in beside those she is the main contact of."""
    kind = KINDS[DealPerson]
    return [kind.from_row(row) for row in database.rows(f'{kind.select_sql} WHERE contact_id = ?', (contact_id,))]


def keep_apart(database: Database, one_id: int, other_id: int) -> None:
    """Notes that two records are not the same."""
    pair = (min(one_id, other_id), max(one_id, other_id))
    database.execute('INSERT OR IGNORE INTO distinct_pair VALUES (?, ?)', pair)


def kept_apart(database: Database) -> set[tuple[int, int]]:
    return {(one, other) for one, other in database.rows('SELECT one_id, other_id FROM distinct_pair')}
