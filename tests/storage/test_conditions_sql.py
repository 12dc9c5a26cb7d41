"""Conditions in SQL say the same as each deal asked one by one, whatever is asked, on any day and in any zone."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slow_conditions import SlowDeal, holds
from stored_records import CONTACT, FIRST, ORGANIZATION, PIPELINE, REASON, SECOND, TAG, THIRD, Stock, deal, fill

from salesdesk.domain.activity import Activity, ActivityKind, NextAction
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator, ValueKind, operators_of, own_key, value_kind
from salesdesk.domain.custom_field import CustomField, CustomValue, Entity, FieldKind
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_list import DealListFilter, ListedStatus
from salesdesk.storage.connection.opening import open_database
from salesdesk.storage.deals.board_filter import Today, filter_sql
from salesdesk.storage.listing.deal_list_query import read_list

OTHER_TAG = 52
RIVALS, WON_REASONS = (71, 72), (1, 2)
# The clocks of Europe changed in that night; the others are far from Greenwich.
DAYS = (date(2026, 3, 29), date(2026, 3, 31), date(2026, 10, 25), date(2026, 1, 1))
ZONES = tuple(map(ZoneInfo, ('Europe/Paris', 'Pacific/Kiritimati', 'America/Los_Angeles')))
WORDS = ('', 'Éclair', 'atelier ECLAIR', 'Cœur', '100 %', "O'Hara")
OWN = [CustomField(900 + n, Entity.DEAL, str(kind), kind, position=n) for n, kind in enumerate(FieldKind)]
KEYS = (*DealField, *map(own_key, OWN))
OWN_VALUES = {
    ValueKind.TEXT: WORDS,
    ValueKind.NUMBER: ('', '-2.5', '0', '3', '40'),
    ValueKind.MONEY: ('', '-500 EUR', '1000 EUR', '1000 JPY', '200000 EUR'),
    ValueKind.DAY: ('', '2026-03-28', '2026-03-31', '2026-12-31'),
    ValueKind.CHOICE: ('', 'yes', 'no', 'A', 'B'),
}


def instant(random: Random) -> datetime:
    """Around the days asked from, and near their midnights."""
    day = random.choice(DAYS) + timedelta(days=random.randrange(-9, 9))
    return datetime(day.year, day.month, day.day, random.choice((0, 7, 10, 22, 23)), 30, tzinfo=UTC)


def own_values(random: Random) -> dict[str, str]:
    found = {own_key(field): random.choice(OWN_VALUES[value_kind(own_key(field)) or ValueKind.TEXT]) for field in OWN}
    found['own:choices:907'] = random.choice(('', 'A', 'A\nB', 'AB'))
    return found


def some_deal(id_: int, random: Random) -> SlowDeal:
    planned = NextAction(random.choice(list(ActivityKind)), instant(random).date())
    lost = {'lost_at': instant(random), 'lost_reason_id': random.choice((None, REASON))}
    fate: dict[str, Any] = random.choice(({}, {}, {'won_at': instant(random)}, lost))
    made = deal(
        id_, stage_id=random.choice((FIRST, SECOND, THIRD)), title=random.choice(WORDS[1:]),
        created_at=instant(random), stage_entered_at=instant(random),
        organization_id=random.choice((None, ORGANIZATION)), contact_id=random.choice((None, CONTACT)),
        amount=random.choice((None, Money(random.randrange(-9, 99) * 100, random.choice(('EUR', 'JPY'))))),
        expected_close_on=random.choice((None, instant(random).date())), owner=random.choice(WORDS),
        product=random.choice(WORDS), note=random.choice(WORDS), external_id=random.choice(WORDS),
        next_action=random.choice((None, planned)), **fate,
    )  # fmt: skip
    answered = {
        str(criterion): str(random.choice(list(AnswerValue))) for criterion in Criterion if random.random() < 0.6
    }
    tags = frozenset(tag for tag in (TAG, OTHER_TAG) if random.random() < 0.4)
    names = 'Cœur & Fils' if made.organization_id else '', 'Élodie Ørsted' if made.contact_id else ''
    return SlowDeal(
        made, *names, tags, answered, random.choice((None, instant(random))), own_values(random),
        frozenset(rival for rival in RIVALS if random.random() < 0.3), random.choice((None, *WON_REASONS)),
    )  # fmt: skip


def store(stock: Stock, slow: SlowDeal) -> None:
    id_ = slow.deal.id
    stock.save(slow.deal, *(Answer(id_, Criterion(name), AnswerValue(value)) for name, value in slow.answers.items()))
    for tag in slow.tags:
        stock.database.execute('INSERT INTO deal_tag VALUES (?, ?)', (id_, tag))
    for rival in slow.competitors:
        stock.save(DealCompetitor(id_, rival))
    store_reports(stock, slow)
    for key, value in slow.own.items():
        stock.save(CustomValue(int(key.split(':')[2]), id_, value))
    at = slow.last_contact
    earlier = at - timedelta(days=3) if at else None
    for number, done in enumerate((earlier, at, None)):
        day = slow.deal.created_at.date()
        stock.save(
            Activity(id_ * 10 + number, id_, ActivityKind.CALL, day, None, '', False, slow.deal.created_at, done)
        )


def store_reports(stock: Stock, slow: SlowDeal) -> None:
    """The one that counts, and one of a closing before."""
    won_at = slow.deal.won_at
    if won_at is not None:
        times = ((won_at - timedelta(days=3), WON_REASONS[0]), (won_at, slow.won_reason))
        for number, (at, reason) in enumerate(times):
            id_ = slow.deal.id
            stock.save(ClosingReport(id_ * 10 + number, id_, Outcome.WON, at, at, reason))


@pytest.fixture(scope='module')
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stock, list[SlowDeal]]]:
    with closing(open_database(tmp_path_factory.mktemp('conditions') / 'deals.db', create=True)) as database:
        stock, random = fill(database), Random(11)
        rivals = [Competitor(rival, f'Rival {rival}', datetime(2026, 1, 1, tzinfo=UTC)) for rival in RIVALS]
        stock.save(Tag(OTHER_TAG, 'Autre', 'red'), *OWN, *rivals)
        deals = [some_deal(id_, random) for id_ in range(1000, 1150)]
        for slow in deals:
            store(stock, slow)
        yield stock, deals


DAY_TEXTS = st.sampled_from(DAYS).flatmap(
    lambda day: st.integers(-9, 9).map(lambda days: (day + timedelta(days=days)).isoformat())
)
IDS = tuple(map(str, (TAG, OTHER_TAG, FIRST, THIRD, REASON, *RIVALS, *WON_REASONS)))
CHOICES = st.sampled_from(
    ('EUR', 'JPY', 'won', 'lost', 'open', 'yes', 'no', 'unknown', 'call', 'task', 'A', 'B', *IDS)
)  # fmt: skip
AMOUNTS = st.tuples(st.integers(-9, 99), st.sampled_from(('EUR', 'JPY'))).map(lambda pair: f'{pair[0]}00 {pair[1]}')
VALUES = {
    ValueKind.TEXT: st.sampled_from((*WORDS[1:], 'ecl', ' COEUR & fils ', 'elodie orsted', 'rien')),
    ValueKind.CHOICE: CHOICES,
    ValueKind.MONEY: AMOUNTS,
    ValueKind.NUMBER: st.sampled_from(('-3', '-2.5', '0', '1', '2', '2.5', '3', '8', '300')),
    ValueKind.DAY: DAY_TEXTS,
}  # fmt: skip


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    field = draw(st.sampled_from(KEYS))
    operator = draw(st.sampled_from(operators_of(field)))
    value = VALUES[value_kind(field) or ValueKind.TEXT]
    if operator in {Operator.LAST_DAYS, Operator.NEXT_DAYS}:
        value = st.sampled_from(('0', '1', '7', '40'))
    for count in (0, 1, 2):
        condition = Condition(field, operator, tuple(draw(value) for _n in range(count)))
        if condition.is_complete:
            return condition
    raise AssertionError(field, operator)


@given(st.lists(conditions(), min_size=1, max_size=3), st.sampled_from(DAYS), st.sampled_from(ZONES))
def test_a_list_holds_the_deals_for_which_every_condition_holds(
    kept: tuple[Stock, list[SlowDeal]], asked: list[Condition], day: date, zone: ZoneInfo
) -> None:
    stock, deals = kept
    wanted = DealListFilter(ListedStatus.ALL, conditions=tuple(asked))
    expected = {slow.deal.id for slow in deals if all(holds(condition, slow, day, zone) for condition in asked)}
    assert set(read_list(stock.database, wanted, Today(day, zone)).ids) == expected


@pytest.mark.parametrize('key', KEYS)
def test_every_question_about_a_field_is_answered_as_plain_python_does(
    kept: tuple[Stock, list[SlowDeal]], key: str
) -> None:
    stock, deals = kept
    given_values = {*OWN_VALUES[value_kind(key) or ValueKind.TEXT], 'EUR', 'call', 'won', '51', '61', '11', '2'} - {''}
    asked = [Condition(key, operator, ()) for operator in operators_of(key)]
    asked += [Condition(key, op, (value,)) for op in operators_of(key) for value in sorted(given_values)]
    for condition in (condition for condition in asked if condition.is_complete):
        wanted = DealListFilter(ListedStatus.ALL, conditions=(condition,))
        expected = {slow.deal.id for slow in deals if holds(condition, slow, DAYS[0], ZONES[0])}
        assert set(read_list(stock.database, wanted, Today(DAYS[0], ZONES[0])).ids) == expected, condition


def test_the_board_asks_the_same_conditions_of_its_open_deals(kept: tuple[Stock, list[SlowDeal]]) -> None:
    stock, deals = kept
    condition = Condition('tags', Operator.ONE_OF, (str(TAG),))
    sql = filter_sql(BoardFilter(PIPELINE, conditions=(condition,)), (), Today(DAYS[0], ZONES[0]))
    found = stock.database.rows(f'SELECT id FROM deal WHERE {sql.where}', sql.values)
    assert {id_ for (id_,) in found} == {slow.deal.id for slow in deals if TAG in slow.tags and slow.deal.is_open}


@pytest.mark.parametrize(
    'condition',
    [
        Condition('mood', 'is', ('good',)),
        Condition('title', 'sounds_like', ('x',)),
        Condition('amount', 'greater', ()),
        Condition('own:colour:3', 'is', ('x',)),
        Condition('', '', raw='{"all": []}'),
    ],
)
def test_what_cannot_be_asked_narrows_nothing(kept: tuple[Stock, list[SlowDeal]], condition: Condition) -> None:
    stock, deals = kept
    wanted = DealListFilter(ListedStatus.ALL, conditions=(condition,))
    assert len(read_list(stock.database, wanted, Today(DAYS[0], ZONES[0])).ids) == len(deals)


def test_values_are_never_part_of_the_sql(kept: tuple[Stock, list[SlowDeal]]) -> None:
    stock, _deals = kept
    for key in ('title', 'currency', 'own:choices:907', 'tags', 'own:text:900'):
        operator = operators_of(key)[0]
        wanted = DealListFilter(ListedStatus.ALL, conditions=(Condition(key, operator, ("x') OR 1=1 --",)),))
        assert read_list(stock.database, wanted, Today(DAYS[0], ZONES[0])).ids == []
