"""What a board filter lets through, said in SQL and, here, once more in slow and plain Python."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from stored_records import CONTACT, FIRST, NOW, ORGANIZATION, PIPELINE, SECOND, TAG, THIRD, Stock, deal, fill, stage

from salesdesk.domain.activity import Activity, ActivityKind, NextAction
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import COUNTED, Attention, CardTag, Rot, rot_of
from salesdesk.storage.connection.opening import open_database
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.deals.board_query import BoardQuery, CardPosition

ZONE = ZoneInfo('Europe/Paris')
TODAY = Today(date(2026, 6, 9), ZONE)
LIMITS = {FIRST: 3, SECOND: None, THIRD: 1}
STAGES: Sequence[Stage] = [stage(id_, rotting_after=limit) for id_, limit in LIMITS.items()]
TITLES = ('Éclairage de l’atelier', 'Cœur de ville', '100 % LED', "O'Hara_2", 'Straße')
NAMES = {ORGANIZATION: 'Cœur & Fils', None: ''}
PEOPLE = {CONTACT: 'Élodie Ørsted', None: ''}


@dataclass(frozen=True)
class Row:
    """A deal with what the filter may look at beside it."""

    deal: Deal
    tagged: bool


def some_deal(id_: int, random: Random) -> Deal:
    entered = NOW - timedelta(hours=random.randrange(0, 150))
    planned = NextAction(ActivityKind.CALL, TODAY.day + timedelta(days=random.randrange(-3, 4)))
    return deal(
        id_, stage_id=random.choice((FIRST, SECOND, THIRD)), rank=f'a{random.randrange(6)}',
        title=random.choice(TITLES), stage_entered_at=entered, created_at=entered,
        organization_id=random.choice((ORGANIZATION, None)), contact_id=random.choice((CONTACT, None)),
        amount=random.choice((None, Money(random.randrange(500), random.choice(('EUR', 'JPY'))))),
        next_action=random.choice((None, planned)), owner=random.choice(('', 'Claire', 'Paul')),
        expected_close_on=random.choice((None, TODAY.day + timedelta(days=random.randrange(-2, 3)))),
        won_at=random.choice((None,) * 6 + (NOW,)), deleted_at=random.choice((None,) * 6 + (NOW,)),
    )  # fmt: skip


@pytest.fixture(scope='module')
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stock, list[Row]]]:
    """Three hundred deals of every kind."""
    with closing(open_database(tmp_path_factory.mktemp('board') / 'board.db', create=True)) as database:
        stock, random = fill(database), Random(7)
        rows = [Row(some_deal(id_, random), random.random() < 0.3) for id_ in range(1000, 1300)]
        stock.save(*(row.deal for row in rows))
        for row in rows:
            if row.tagged:
                database.execute('INSERT INTO deal_tag VALUES (?, ?)', (row.deal.id, TAG))
        yield stock, rows


def asks(deal_: Deal, attention: Attention) -> bool:
    """Attention as the card itself says it."""
    action = deal_.next_action
    days = (TODAY.day - deal_.stage_entered_at.astimezone(ZONE).date()).days
    return {
        Attention.LATE: action is not None and action.on < TODAY.day,
        Attention.DUE_TODAY: action is not None and action.on == TODAY.day,
        Attention.NO_ACTION: action is None,
        Attention.ROTTING: rot_of(days, LIMITS[deal_.stage_id], action, TODAY.day) is not Rot.FRESH,
        Attention.CLOSE_PASSED: deal_.expected_close_on is not None and deal_.expected_close_on < TODAY.day,
    }[attention]


def holds_words(deal_: Deal, text: str) -> bool:
    places = [fold(place) for place in (deal_.title, NAMES[deal_.organization_id], PEOPLE[deal_.contact_id])]
    return all(any(word in place for place in places) for word in fold(text).split())


def passes(row: Row, wanted: BoardFilter) -> bool:
    found = row.deal
    minor = None if found.amount is None else found.amount.minor
    currency = '' if found.amount is None else found.amount.currency
    bounded = wanted.amount_from is not None or wanted.amount_to is not None
    return (
        found.is_open
        and holds_words(found, wanted.text)
        and (not wanted.attention or any(asks(found, attention) for attention in wanted.attention))
        and (not wanted.tag_ids or row.tagged)
        and wanted.owner in ('', found.owner)
        and wanted.organization_id in (None, found.organization_id)
        and (wanted.amount_from is None or (minor is not None and minor >= wanted.amount_from))
        and (wanted.amount_to is None or (minor is not None and minor <= wanted.amount_to))
        and (not bounded or wanted.amount_currency in ('', currency))
    )


ALL = BoardFilter(PIPELINE)
FILTERS = [
    ALL,
    *(replace(ALL, text=text) for text in ('eclairage', 'COEUR', 'cœur fils', '100 %', 'o_', '%', 'STRASSE', ' ')),
    *(replace(ALL, text=text) for text in ('elodie', 'orsted LED', 'élodie cœur ville', 'not there', '’', "'", "o'h")),
    *(replace(ALL, attention=frozenset({attention})) for attention in Attention),
    replace(ALL, attention=frozenset({Attention.LATE, Attention.NO_ACTION})),
    replace(ALL, attention=frozenset(Attention), text='led'),
    replace(ALL, tag_ids=frozenset({TAG})),
    replace(ALL, tag_ids=frozenset({TAG, 999}), owner='Claire'),
    replace(ALL, owner='Paul', organization_id=ORGANIZATION),
    replace(ALL, amount_from=100, amount_to=300),
    replace(ALL, amount_from=0),
    replace(ALL, amount_from=100, amount_to=300, amount_currency='EUR'),
    replace(ALL, amount_from=100, amount_currency='JPY'),
    replace(ALL, amount_to=300, amount_currency='USD'),
    replace(ALL, amount_currency='JPY'),
    replace(ALL, amount_to=250, text='atelier', attention=frozenset({Attention.ROTTING})),
]


def query(board: tuple[Stock, list[Row]], wanted: BoardFilter) -> BoardQuery:
    return BoardQuery(board[0].database, wanted, STAGES, TODAY)


@pytest.mark.parametrize('wanted', FILTERS)
def test_the_cards_are_those_plain_python_lets_through(board: tuple[Stock, list[Row]], wanted: BoardFilter) -> None:
    expected = [row.deal for row in board[1] if passes(row, wanted)]
    for place in STAGES:
        column = sorted((d for d in expected if d.stage_id == place.id), key=lambda d: (d.rank, d.id))
        assert [card.id for card in query(board, wanted).cards(place.id, None, 1000)] == [d.id for d in column]
    found = query(board, wanted).cards_of(row.deal.id for row in board[1])
    assert {card.id for card in found} == {d.id for d in expected}


@pytest.mark.parametrize('wanted', FILTERS)
def test_the_figures_are_those_of_the_cards(board: tuple[Stock, list[Row]], wanted: BoardFilter) -> None:
    counts: Counter[tuple[int, str]] = Counter()
    minor: Counter[tuple[int, str]] = Counter()
    for found in (row.deal for row in board[1] if passes(row, wanted)):
        key = found.stage_id, found.amount.currency if found.amount else ''
        counts[key] += 1
        minor[key] += found.amount.minor if found.amount else 0
    sums = query(board, wanted).figures()[0]
    assert {(row.stage_id, row.currency): (row.count, row.minor) for row in sums} == {
        key: (count, minor[key]) for key, count in counts.items()
    }


@pytest.mark.parametrize('wanted', FILTERS)
def test_a_chip_counts_what_it_would_show_alone(board: tuple[Stock, list[Row]], wanted: BoardFilter) -> None:
    _, counts = query(board, wanted).figures()
    for attention in {*COUNTED, *wanted.attention}:
        alone = replace(wanted, attention=frozenset({attention}))
        assert counts[attention] == sum(passes(row, alone) for row in board[1])


@pytest.mark.parametrize('size', [1, 7, 50])
def test_windows_of_cards_follow_each_other_without_a_gap_though_ranks_repeat(
    board: tuple[Stock, list[Row]], size: int
) -> None:
    asked = query(board, ALL)
    whole = asked.cards(FIRST, None, 1000)
    seen, behind = [], None
    while window := asked.cards(FIRST, behind, size):
        seen += window
        behind = CardPosition(window[-1].rank, window[-1].id)
    assert seen == whole


def test_deals_of_a_stage_the_process_does_not_know_are_all_in_column_0(board: tuple[Stock, list[Row]]) -> None:
    asked = BoardQuery(board[0].database, ALL, STAGES[:2], TODAY)
    assert [card.id for card in asked.cards(0, None, 1000)] == [
        card.id for card in query(board, ALL).cards(THIRD, None, 1000)
    ]


def test_a_card_says_how_long_it_stands_in_local_days(path: Path) -> None:
    """22:30 UTC is the next day in Paris."""
    with closing(open_database(path, create=True)) as database:
        stock = fill(database)
        late = NOW.replace(day=5, hour=22, minute=30)
        stock.save(deal(1, stage_entered_at=late), deal(2, stage_entered_at=late - timedelta(hours=1)))
        found = BoardQuery(database, ALL, STAGES, TODAY).cards(FIRST, None, 10)
        assert [(card.days, card.rot) for card in found] == [(3, Rot.AMBER), (4, Rot.AMBER)]
        assert BoardQuery(database, ALL, STAGES, TODAY).figures()[1][Attention.ROTTING] == 2


def test_a_card_carries_what_belongs_to_its_deal(stock: Stock) -> None:
    planned = NextAction(ActivityKind.MEETING, TODAY.day, 600)
    whole = deal(1, amount=Money(5, 'EUR'), organization_id=ORGANIZATION, next_action=planned)
    activity = Activity(9, 1, planned.kind, planned.on, planned.minute, '', is_next=True, created_at=NOW)
    answers = [Answer(1, Criterion.NEED, AnswerValue.YES), Answer(1, Criterion.DECISION_MAKER, AnswerValue.NO)]
    stock.save(whole, activity, *answers)
    stock.database.execute('INSERT INTO deal_tag VALUES (1, ?)', (TAG,))
    card = BoardQuery(stock.database, ALL, STAGES, TODAY).cards_of([1])[0]
    unknown = AnswerValue.UNKNOWN
    assert (card.title, card.organization) == ('Deal 1', 'Cœur & Fils')
    assert (card.amount, card.next_action, card.tags) == (whole.amount, planned, (CardTag('Prioritaire', 'blue'),))
    assert card.answers == (AnswerValue.YES, unknown, unknown, AnswerValue.NO)
