"""A board filter as SQL: the one place that says which open deals it lets through."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, NamedTuple

from salesdesk.domain.folding import fold
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention
from salesdesk.on_demand import on_demand
from salesdesk.storage.schema.codecs import to_ms
from salesdesk.storage.schema.table_names import OPEN

if TYPE_CHECKING:
    from salesdesk.domain.views.deal_list import DealListFilter
    from salesdesk.storage.conditions.compiling import conditions_sql
else:
    # The first picture of the board asks no conditions.
    conditions_sql = on_demand('salesdesk.storage.conditions.compiling', 'conditions_sql')


class Sql(NamedTuple):
    """A condition and its values."""

    where: str
    values: dict[str, Any]


class Today(NamedTuple):
    """The seller's day and zone (None: the computer's)."""

    day: date
    zone: tzinfo | None

    def days_ago_ms(self, days: int) -> int:
        """The end of the day that lies that many days back: what entered before has stood for as long."""
        midnight = datetime.combine(self.day - timedelta(days=days - 1), time(), self.zone)
        return to_ms(midnight.astimezone(UTC))


def filter_sql(board: BoardFilter, stages: Iterable[Stage], today: Today, *, with_attention: bool = True) -> Sql:
    """The condition for a filter. Without attention: what the chips' own counts are taken from."""
    parts = [f'{OPEN} AND pipeline_id = :pipeline']
    values: dict[str, Any] = {'pipeline': board.pipeline_id}
    parts += narrowing_sql(board, today, values)
    if with_attention and board.attention:
        wanted = [attention_sql(attention, stages, today) for attention in sorted(board.attention)]
        parts.append(f'({" OR ".join(sql.where for sql in wanted)})')
        for sql in wanted:
            values |= sql.values
    return Sql(' AND '.join(parts), values)


def narrowing_sql(asked: 'BoardFilter | DealListFilter', today: Today, values: dict[str, Any]) -> list[str]:
    """What narrows the board and the list alike; puts its values among `values`."""
    parts = _words_sql(asked.text, values)
    if asked.tag_ids:
        tags = ', '.join(str(int(tag)) for tag in sorted(asked.tag_ids))
        parts.append(f'id IN (SELECT deal_id FROM deal_tag WHERE tag_id IN ({tags}))')
    # A bound is one of its currency; without bounds the currency narrows nothing.
    bounded = asked.amount_from is not None or asked.amount_to is not None
    for column, value, comparison in (
        ('owner', asked.owner or None, '='),
        ('organization_id', asked.organization_id, '='),
        ('amount', asked.amount_from, '>='),
        ('amount', asked.amount_to, '<='),
        ('currency', (asked.amount_currency or None) if bounded else None, '='),
    ):
        if value is not None:
            values[f'v{len(values)}'] = value
            parts.append(f'{column} {comparison} :v{len(values) - 1}')
    if asked.conditions:
        parts += conditions_sql(asked.conditions, today, values)
    return parts


def attention_sql(attention: Attention, stages: Iterable[Stage], today: Today) -> Sql:
    """The condition that a deal asks for this attention; the same as rot_of and DealCard.days_late, in SQL."""
    parts = attention_parts(attention, stages, today)
    where = ' OR '.join(part.where for part in parts)
    return Sql(f'({where})', {name: value for part in parts for name, value in part.values.items()})


def attention_parts(attention: Attention, stages: Iterable[Stage], today: Today) -> list[Sql]:
    """The same condition as parts that exclude one another."""
    values: dict[str, Any] = {'today': today.day.isoformat()}
    late, none = Sql('next_action_on < :today', values), Sql('next_action_on IS NULL', {})
    match attention:
        case Attention.LATE:
            return [late]
        case Attention.DUE_TODAY:
            return [Sql('next_action_on = :today', values)]
        case Attention.NO_ACTION:
            return [none]
        case Attention.ROTTING:
            limits = _limits(stages, today)
            # Stage by stage the index counts the old ones alone; those without an action are the most.
            forgotten = [
                Sql(f'{none.where} AND stage_id = {stage_id} AND stage_entered_at < {since}', {})
                for stage_id, since in limits
            ]
            return [*forgotten, Sql(f'{late.where} AND {_old_sql(limits)}', values)]
        case Attention.CLOSE_PASSED:
            return [Sql('expected_close_on < :today', values)]


def _limits(stages: Iterable[Stage], today: Today) -> list[tuple[int, int]]:
    """By stage, the moment (UTC ms) since when a deal must have entered it not to be too old; stages without none."""
    return [(stage.id, today.days_ago_ms(stage.rotting_after)) for stage in stages if stage.rotting_after is not None]


def _old_sql(limits: list[tuple[int, int]]) -> str:
    """Older in its stage than the stage's limit; a stage without one never is."""
    cases = ' '.join(f'WHEN {stage_id} THEN {since}' for stage_id, since in limits)
    return f'stage_entered_at < CASE stage_id {cases} END' if cases else '0'


def _words_sql(text: str, values: dict[str, Any]) -> list[str]:
    """Every word must be in the title, the organisation's or the contact's name."""
    parts = []
    for number, word in enumerate(fold(text).split()):
        name = f'word{number}'
        values[name] = word
        parts.append(
            f'(instr(folded, :{name}) > 0'
            f' OR organization_id IN (SELECT id FROM organization WHERE instr(folded, :{name}) > 0)'
            f' OR contact_id IN (SELECT id FROM contact WHERE instr(folded, :{name}) > 0))'
        )
    return parts
