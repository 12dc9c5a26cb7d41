"""Which people and companies a filter keeps: conditions in SQL that an index answers, however many there are."""

from typing import Any

from salesdesk.domain.folding import fold
from salesdesk.domain.search import RecordType, words_of
from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.storage.schema.table_names import OPEN
from salesdesk.storage.search.search_query import SHORTEST_PART

_OWNER = {'contact': 'contact_id', 'organization': 'organization_id'}
_LISTED = {False: '{table}.deleted_at IS NULL', True: '{table}.deleted_at IS NOT NULL AND {table}.merged_into IS NULL'}
# A row of the index of names is its record's id * 4 + its kind.
_PART = 'SELECT rowid / 4 FROM search_name WHERE search_name MATCH :parts AND rowid % 4 = {kind}'
_NAMED_COMPANY = 'SELECT rowid FROM search_organization WHERE search_organization MATCH :named'
_PHONES = """SELECT {owner} FROM contact_point WHERE {owner} IS NOT NULL AND contact_point.deleted_at IS NULL
    AND instr(replace(value, ' ', ''), :digits) > 0"""


def narrowed(table: str, wanted: PeopleFilter) -> str:
    """The WHERE of a list of `table` ('contact' or 'organization'); values() gives what it names."""
    owner = _OWNER[table]
    with_open = f'SELECT {owner} FROM deal WHERE {owner} IS NOT NULL AND {OPEN}'
    conditions = {
        _LISTED[wanted.deleted].format(table=table): True,
        _text(table, wanted): bool(wanted.text.strip()),
        f'{table}.id IN ({with_open})': wanted.with_open_deals,
        f'{table}.id NOT IN ({with_open} AND next_action_on IS NOT NULL)': wanted.without_action,
        f'{table}.do_not_contact = 1': wanted.do_not_contact,
        f'{table}.source = :source': bool(wanted.source),
    }
    return ' WHERE ' + ' AND '.join(condition for condition, asked in conditions.items() if asked)


def values(wanted: PeopleFilter) -> dict[str, Any]:
    """What the conditions name."""
    words = words_of(wanted.text)
    whole = ' '.join(f'"{word}"*' for word in words)
    return {
        'text': fold(wanted.text.strip()),
        'whole': whole,
        'named': f'{{name}} : ({whole})',
        'parts': ' '.join(f'"{word}"' for word in words),
        'digits': _digits(wanted.text),
        'source': wanted.source,
    }


def _text(table: str, wanted: PeopleFilter) -> str:
    """By beginnings of words in all that is known of them, by any part of a name, by digits of a phone."""
    if wanted.deleted:
        # The index forgets what is in the trash, which is never large.
        return f'instr({table}.folded, :text) > 0'
    words = words_of(wanted.text)
    if not words:
        return '0'
    by_part = all(len(word) >= SHORTEST_PART for word in words)
    return f'{table}.id IN ({" UNION ALL ".join(_found(table, by_part=by_part, dialled=bool(_digits(wanted.text))))})'


def _found(table: str, *, by_part: bool, dialled: bool) -> list[str]:
    asked = [f'SELECT rowid FROM search_{table} WHERE search_{table} MATCH :whole']
    companies = [_NAMED_COMPANY]
    if by_part:
        asked.append(_PART.format(kind=int(RecordType.CONTACT if table == 'contact' else RecordType.ORGANIZATION)))
        companies.append(_PART.format(kind=int(RecordType.ORGANIZATION)))
    if table == 'contact':
        # Where a company is renamed, its people are not read anew.
        asked.append(f'SELECT id FROM contact WHERE organization_id IN ({" UNION ALL ".join(companies)})')
    if dialled:
        asked.append(_PHONES.format(owner=_OWNER[table]))
        if table == 'contact':
            asked.append("SELECT id FROM contact WHERE instr(replace(phone, ' ', ''), :digits) > 0")
    return asked


def _digits(text: str) -> str:
    """'06 12' is looked for among phones as they are typed, spaces aside."""
    compact = text.replace(' ', '')
    return compact if compact.lstrip('+').isdigit() else ''
