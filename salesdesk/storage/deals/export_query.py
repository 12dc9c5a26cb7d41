"""Reads deals as an export writes them: every relation by id and name, one row at a time however many there are."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Sql
from salesdesk.storage.handing_out.row_chunks import Row, read_chunks
from salesdesk.storage.handing_out.sql_parts import hour_cell, id_cell, instant_cell, name_cell
from salesdesk.storage.schema.table_names import OPEN

_CLOSED = 'deal.won_at IS NOT NULL OR deal.lost_at IS NOT NULL'
# Of the deals whose file gave nothing but an outcome nobody knows when they came to their stage.
_PATH_KNOWN = """EXISTS (SELECT 1 FROM deal_event WHERE deal_event.deal_id = deal.id AND to_stage_id IS NOT NULL)"""
_PROBABILITY = 'CASE WHEN deal.won_at IS NOT NULL THEN 100 WHEN deal.lost_at IS NOT NULL THEN 0 ELSE probability END'
# Halves away from zero, as Money.weighted rounds; integer division cuts towards zero.
_WEIGHTED = f'(deal.amount * ({_PROBABILITY}) + iif(deal.amount < 0, -50, 50)) / 100'
_TAGS = """(SELECT group_concat(replace(name, ';', ','), '; ' ORDER BY folded, tag.id)
    FROM deal_tag JOIN tag ON tag.id = tag_id WHERE deal_tag.deal_id = deal.id)"""

_OWN_VALUE = 'SELECT value FROM custom_value WHERE field_id = {field_id} AND record_id = deal.id'


def _answer(criterion: str) -> str:
    row = f'answer_{criterion}'
    return f'{row}.value, {row}.evidence, {row}.answered_on'


CRITERIA = ('need', 'value', 'budget', 'decision_maker')


def _columns(language: str) -> str:
    """As many and in the order of exchange.deals.export_columns.DEAL_COLUMNS."""
    return ',\n    '.join((
        id_cell('deal.id'), 'deal.external_id', 'deal.title',
        id_cell('deal.pipeline_id'), name_cell('pipeline', language),
        id_cell('deal.stage_id'), name_cell('stage', language),
        "CASE WHEN deal.won_at IS NOT NULL THEN 'won' WHEN deal.lost_at IS NOT NULL THEN 'lost' ELSE 'open' END",
        'deal.amount', 'deal.currency', _PROBABILITY, _WEIGHTED,
        id_cell('deal.organization_id'), 'organization.name',
        id_cell('deal.contact_id'), 'contact.name', 'contact.email', 'contact.phone',
        'deal.owner', 'deal.product', _TAGS, instant_cell('deal.created_at'),
        f'iif(({_CLOSED}) AND NOT {_PATH_KNOWN}, NULL, {instant_cell("deal.stage_entered_at")})',
        'deal.expected_close_on', instant_cell('ifnull(deal.won_at, deal.lost_at)'),
        id_cell('deal.lost_reason_id'), name_cell('lost_reason', language), 'deal.lost_note', 'deal.note',
        'deal.next_action_kind', 'deal.next_action_on',
        hour_cell('deal.next_action_minute'), 'activity.subject',
        *map(_answer, CRITERIA), 'deal.returns_on',
    ))  # fmt: skip


_ANSWERS = '\n'.join(
    f"LEFT JOIN answer AS answer_{criterion} ON answer_{criterion}.deal_id = deal.id"
    f" AND answer_{criterion}.criterion = '{criterion}'"
    for criterion in CRITERIA
)
_JOINS = f"""LEFT JOIN pipeline ON pipeline.id = deal.pipeline_id
    LEFT JOIN stage ON stage.id = deal.stage_id
    LEFT JOIN organization ON organization.id = deal.organization_id
    LEFT JOIN contact ON contact.id = deal.contact_id
    LEFT JOIN lost_reason ON lost_reason.id = deal.lost_reason_id
    LEFT JOIN activity ON activity.deal_id = deal.id AND activity.is_next = 1
    {_ANSWERS}"""


@dataclass(frozen=True)
class DealGroup:
    """Deals that are exported together, in an order that an index gives: nothing is sorted in memory."""

    which: Sql
    order: str

    @property
    def source(self) -> str:
        return f'(SELECT * FROM deal WHERE {self.which.where}) AS deal'


def open_groups(which: Sql, stage_ids: Sequence[int]) -> list[DealGroup]:
    """Open deals column by column in the order of the cards; those whose stage is none of these come last."""
    known = ', '.join(map(str, stage_ids)) or '0'
    columns = [Sql(f'{which.where} AND stage_id = {int(stage_id)}', which.values) for stage_id in stage_ids]
    others = Sql(f'{which.where} AND stage_id NOT IN ({known})', which.values)
    return [*(DealGroup(column, 'deal.rank, deal.id') for column in columns), DealGroup(others, 'deal.id')]


def closed_group(*, won: bool, lost: bool) -> DealGroup:
    """Won or lost deals or both, in the order in which they were made."""
    parts = [f'{name}_at IS NOT NULL' for name, wanted in (('won', won), ('lost', lost)) if wanted]
    return DealGroup(Sql(f'({" OR ".join(parts)}) AND deleted_at IS NULL', {}), 'deal.id')


def given_group(deal_ids: Sequence[int]) -> DealGroup:
    """These, in the order in which they were made; none that is in the trash."""
    # As one value: SQLite takes no more than some ten thousand of them one by one.
    given = {'given': json.dumps(list(deal_ids))}
    return DealGroup(Sql('id IN (SELECT value FROM json_each(:given)) AND deleted_at IS NULL', given), 'deal.id')


def all_open() -> Sql:
    return Sql(OPEN, {})


def count_deals(database: Database, groups: Sequence[DealGroup]) -> int:
    return sum(
        int(database.value(f'SELECT COUNT(*) FROM deal WHERE {group.which.where}', group.which.values))
        for group in groups
    )


def extra_names(database: Database, groups: Sequence[DealGroup]) -> list[str]:
    """What deals keep of columns nobody knew: the names, those of the oldest deals first."""
    # Most databases have none, and looking through the groups for them takes a twentieth of an export.
    if not database.value("SELECT EXISTS (SELECT 1 FROM deal WHERE extra <> '')"):
        return []
    found: dict[str, tuple[int, int]] = {}
    for group in groups:
        sql = f"""WITH kept AS (SELECT id, extra FROM deal WHERE {group.which.where} AND extra <> '')
            SELECT key, MIN(kept.id), MIN(json.id) FROM kept, json_each(kept.extra) AS json GROUP BY key"""
        for name, *place in database.rows(sql, group.which.values):
            found[name] = min(found.get(name, (place[0], place[1])), (place[0], place[1]))
    return sorted(found, key=found.__getitem__)


def group_sql(group: DealGroup, language: str, own_ids: Sequence[int] = (), *, with_extra: bool = True) -> str:
    own = [f'({_OWN_VALUE.format(field_id=int(field_id))})' for field_id in own_ids]
    cells = ', '.join((_columns(language), *own, *(['deal.extra'] if with_extra else [])))
    return f'SELECT {cells}\nFROM {group.source}\n{_JOINS}\nORDER BY {group.order}'


def read_export(
    database: Database, groups: Sequence[DealGroup], language: str, own_ids: Sequence[int] = (), *,
    with_extra: bool = True,
) -> Iterator[list[Row]]:  # fmt: skip
    """Some dozen rows at a time: the columns of the export, the own fields of these ids, what the deal keeps besides.

    Names are in that language ('fr' or 'en') where they have two.
    """
    questions = [(group_sql(group, language, own_ids, with_extra=with_extra), group.which.values) for group in groups]
    return read_chunks(database, questions)
