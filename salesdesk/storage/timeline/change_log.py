"""Reads the plain change log of a deal: which field said what before, and what after."""

from collections.abc import Iterable

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import LOGGED_FIELDS, PERSON, EventKind
from salesdesk.domain.deals.timeline import ChangeLine
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.deal_people import read_deal_people
from salesdesk.storage.schema.codecs import from_json, from_ms

_SQL = f"""SELECT id, at, kind, detail FROM deal_event
    WHERE deal_id = ? AND kind IN ('{EventKind.EDITED}', '{EventKind.DELETED}', '{EventKind.RESTORED}')
    ORDER BY at DESC, id DESC"""
# Fields that hold an id, and the table where its name stands.
_NAMED_IN = {'organization_id': 'organization', 'contact_id': 'contact'}


def read_change_log(database: Database, deal: Deal) -> list[ChangeLine]:
    """Newest first. An event keeps what a field said before it: what it said after is what the next one kept."""
    now = {field: str(getattr(deal, field) or '') for field in LOGGED_FIELDS}
    now |= {f'{PERSON}{person.contact_id}': person.logged for person in read_deal_people(database, deal.id)}
    lines: list[ChangeLine] = []
    for id_, at, kind, detail in database.rows(_SQL, (deal.id,)):
        if kind != EventKind.EDITED:
            lines.append(ChangeLine(id_, from_ms(at), kind))
        for field, before in from_json(detail).items():
            lines.append(ChangeLine(id_, from_ms(at), field, before, now.get(field, '')))
            now[field] = before
    return _with_names(database, lines)


def _with_names(database: Database, lines: Iterable[ChangeLine]) -> list[ChangeLine]:
    return [
        _of_person(database, line)
        if line.field.startswith(PERSON)
        else ChangeLine(
            line.id, line.at, line.field, *(_name(database, table, id_) for id_ in (line.before, line.after))
        )
        if (table := _NAMED_IN.get(line.field))
        else line
        for line in lines
    ]


def _of_person(database: Database, line: ChangeLine) -> ChangeLine:
    field, _colon, id_ = line.field.partition(':')
    return ChangeLine(line.id, line.at, field, line.before, line.after, _name(database, 'contact', id_))


def _name(database: Database, table: str, id_: str) -> str:
    return str(database.value(f'SELECT name FROM {table} WHERE id = ?', (int(id_),)) or '') if id_ else ''
