"""Reads the tables of people and companies: a window of rows, each with its open deals, last contact, next action."""

from typing import Any

from salesdesk.domain.activity import ActivityKind, NextAction
from salesdesk.domain.money import Money
from salesdesk.domain.views.people_list import OrganizationRow, PeopleFilter, PeopleSort, PersonRow
from salesdesk.storage.connection.database import Database
from salesdesk.storage.people.people_narrowing import narrowed, values
from salesdesk.storage.schema.codecs import maybe_day, maybe_instant
from salesdesk.storage.schema.table_names import OPEN

# For a row of {table}: sums as '12400 EUR;900 USD', the last done activity, the earliest planned one as sortable text.
_FIGURES = f"""(SELECT COUNT(*) FROM deal WHERE deal.{{owner}} = {{table}}.id AND {OPEN}) AS open_deals,
    (SELECT group_concat(total || ' ' || currency, ';') FROM (SELECT SUM(amount) AS total, currency FROM deal
        WHERE deal.{{owner}} = {{table}}.id AND {OPEN} AND amount IS NOT NULL GROUP BY currency
        ORDER BY 1 DESC)) AS sums,
    (SELECT MAX(done_at) FROM activity JOIN deal ON deal.id = activity.deal_id
        WHERE deal.{{owner}} = {{table}}.id AND done_at IS NOT NULL AND activity.deleted_at IS NULL) AS last_contact,
    (SELECT MIN(next_action_on || printf(' %04d ', IFNULL(next_action_minute, 9999)) || next_action_kind) FROM deal
        WHERE deal.{{owner}} = {{table}}.id AND {OPEN}) AS next_action"""
_PEOPLE = f"""SELECT contact.id, contact.name, job_title, contact.organization_id, IFNULL(organization.name, ''),
        email, phone, contact.do_not_contact, {_FIGURES.format(table='contact', owner='contact_id')}
    FROM contact LEFT JOIN organization ON organization.id = contact.organization_id"""
_COMPANIES = f"""SELECT id, name, sector, website, do_not_contact,
        (SELECT COUNT(*) FROM contact WHERE contact.organization_id = organization.id AND contact.deleted_at IS NULL),
        {_FIGURES.format(table='organization', owner='organization_id')}
    FROM organization"""
_ORDERS = {
    PeopleSort.NAME: '{table}.folded',
    PeopleSort.ORGANIZATION: 'organization.folded',
    PeopleSort.JOB_TITLE: 'folded({title})',
    PeopleSort.OPEN_AMOUNT: 'CAST(sums AS INTEGER)',
    PeopleSort.LAST_CONTACT: 'last_contact',
    PeopleSort.NEXT_ACTION: 'next_action',
}


def read_people(
    database: Database, wanted: PeopleFilter, sort: PeopleSort, *, descending: bool, offset: int, limit: int
) -> list[PersonRow]:
    """Rows of the table of people from `offset` on; those that lack what is sorted by come last."""
    sql = _PEOPLE + narrowed('contact', wanted) + _ordered('contact', 'job_title', sort, descending=descending)
    return [_person(row) for row in database.rows(sql, values(wanted) | {'offset': offset, 'limit': limit})]


def read_companies(
    database: Database, wanted: PeopleFilter, sort: PeopleSort, *, descending: bool, offset: int, limit: int
) -> list[OrganizationRow]:
    """The same of companies; sorted by job title they are by sector."""
    sort = PeopleSort.NAME if sort is PeopleSort.ORGANIZATION else sort
    sql = (
        _COMPANIES + narrowed('organization', wanted) + _ordered('organization', 'sector', sort, descending=descending)
    )
    return [_company(row) for row in database.rows(sql, values(wanted) | {'offset': offset, 'limit': limit})]


def count_people(database: Database, wanted: PeopleFilter) -> int:
    sql = 'SELECT COUNT(*) FROM contact'
    return int(database.value(sql + narrowed('contact', wanted), values(wanted)))


def count_companies(database: Database, wanted: PeopleFilter) -> int:
    sql = 'SELECT COUNT(*) FROM organization'
    return int(database.value(sql + narrowed('organization', wanted), values(wanted)))


def _ordered(table: str, title: str, sort: PeopleSort, *, descending: bool) -> str:
    order = _ORDERS[sort].format(table=table, title=title)
    direction = 'DESC' if descending else 'ASC'
    if sort is PeopleSort.NAME:
        # Everybody has a name: ordered by it alone, ids the same way round, the index gives a window, however deep.
        return f' ORDER BY {order} {direction}, {table}.id {direction} LIMIT :limit OFFSET :offset'
    empty_last = f"IFNULL({order}, '') = '', "
    return f' ORDER BY {empty_last}{order} {direction}, {table}.folded, {table}.id LIMIT :limit OFFSET :offset'


def _person(row: tuple[Any, ...]) -> PersonRow:
    id_, name, title, organization_id, company, email, phone, do_not_contact, *figures = row
    return PersonRow(id_, name, title, organization_id, company, email, phone, bool(do_not_contact), *_figures(figures))


def _company(row: tuple[Any, ...]) -> OrganizationRow:
    id_, name, sector, website, do_not_contact, people, *figures = row
    return OrganizationRow(id_, name, sector, website, bool(do_not_contact), people, *_figures(figures))


def _figures(figures: list[Any]) -> tuple[int, tuple[Money, ...], Any, NextAction | None]:
    open_deals, sums, last_contact, planned = figures
    amounts = (text.split(' ') for text in (sums or '').split(';') if text)
    moneys = tuple(Money(int(minor), currency) for minor, currency in amounts)
    return open_deals, moneys, maybe_instant(last_contact), _next_action(planned)


def _next_action(text: str | None) -> NextAction | None:
    """Read back from '2026-06-09 0570 call', as it was written so that it sorts."""
    if not text:
        return None
    day, minute, kind = text.split(' ')
    on = maybe_day(day)
    assert on is not None
    return NextAction(ActivityKind(kind), on, None if minute == '9999' else int(minute))
