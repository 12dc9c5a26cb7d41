"""Deals and filters drawn at random, near the edges where counting goes wrong: midnights, limits, names of words."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from building import Desk
from hypothesis import strategies as st

from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention

STAGES = ('identification', 'qualification', 'closing')
TAGS = ('Industrie', 'Tertiaire', 'Neuf')
COMPANIES = ('', 'Éclair SA', 'Mairie de Cholet')

# Where a day begins fourteen hours before Greenwich's, or seven after it, and where one day of the year has 23 hours.
ZONES = ('Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Paris')
INSTANTS = (
    datetime(2026, 3, 28, 23, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 22, 15, tzinfo=UTC),
    datetime(2026, 4, 7, 21, 59, 59, tzinfo=UTC),
    datetime(2026, 6, 9, 7, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
)

CLOCKS = st.builds(FixedClock, st.sampled_from(INSTANTS), st.sampled_from(ZONES).map(ZoneInfo))
MONEY = st.builds(Money, st.integers(-500, 50_000), st.sampled_from(('EUR', 'CHF', 'JPY')))
DEALS = st.lists(
    st.fixed_dictionaries(
        {
            'title': st.sampled_from(('Atelier', 'Éclairage du hall', 'Relamping des ateliers')),
            'stage': st.sampled_from(STAGES),
            'organization': st.sampled_from(COMPANIES),
            'contact': st.sampled_from(('', 'Zoé Éclair')),
            'owner': st.sampled_from(('', 'Léa')),
            'tags': st.lists(st.sampled_from(TAGS), unique=True),
            'amount': st.none() | MONEY,
            'close': st.none() | st.integers(-70, 70) | st.integers(-800, 800),
            'action': st.none() | st.integers(-2, 2),
            'hours': st.integers(0, 24 * 30),
            'fate': st.sampled_from(('open', 'open', 'open', 'won', 'lost', 'deleted')),
        }
    ),
    max_size=12,
)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        'text': st.sampled_from(('atelier', 'ÉCLAIR', 'eclair hall', 'cholet', 'zoe', 'rien')),
        'attention': st.frozensets(st.sampled_from(Attention)),
        'tags': st.frozensets(st.sampled_from(TAGS)),
        'owner': st.just('Léa'),
        'company': st.sampled_from(COMPANIES[1:]),
        'amount_from': st.integers(-100, 20_000),
        'amount_to': st.integers(0, 40_000),
        'amount_currency': st.sampled_from(('EUR', 'CHF', '')),
    },
)


def put_all(desk: Desk, drawn: list[dict[str, Any]]) -> None:
    for deal in drawn:
        put_one(desk, **deal)


def put_one(desk: Desk, *, hours: int, fate: str, action: int | None, close: int | None, **fields: Any) -> None:
    """A deal that entered its stage so many hours ago, with an action and a close in so many of the seller's days."""
    closes = None if close is None else desk.clock.today() + timedelta(days=close)
    deal_id = desk.put(**fields, expected_close_on=closes, entered=desk.clock.now() - timedelta(hours=hours))
    if action is not None:
        on = desk.clock.today() + timedelta(days=action)
        desk.deals.plan_action(deal_id, NewAction(ActivityKind.CALL, on))
    match fate:
        case 'won':
            desk.closing.win(deal_id, desk.clock.today(), None)
        case 'lost':
            desk.closing.lose(deal_id, desk.reason('no_budget'))
        case 'deleted':
            desk.deals.delete(deal_id)


def to_filter(desk: Desk, drawn: Mapping[str, Any]) -> BoardFilter:
    """Names become ids; a name no deal bears becomes an id no record has."""
    fields = {name: value for name, value in drawn.items() if name not in {'tags', 'company'}}
    ids = {tag.name: tag.id for tag in desk.deals.tags()}
    if 'tags' in drawn:
        fields['tag_ids'] = frozenset(ids.get(name, 1) for name in drawn['tags'])
    if 'company' in drawn:
        sql = 'SELECT id FROM organization WHERE name = ?'
        fields['organization_id'] = desk.workspace.database.value(sql, (drawn['company'],)) or 1
    return desk.filter(**fields)
