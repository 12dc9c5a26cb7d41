"""How far deals got, counted by SQL and once more by plain Python from the same history."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from random import Random

import pytest
from stored_records import ELSEWHERE, FIRST, NOW, OTHER_PIPELINE, PIPELINE, SECOND, THIRD, Stock, deal, stage

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.storage.deals.conversion_query import count_by_furthest_stage
from salesdesk.storage.schema.codecs import to_ms

STAGES = [stage(id_) for id_ in (FIRST, SECOND, THIRD)]
PLACES = {known.id: position for position, known in enumerate(STAGES)}
SINCE = NOW - timedelta(days=365)
PATH = (EventKind.CREATED, EventKind.STAGE_ENTERED, EventKind.HANDED_OVER, EventKind.REOPENED)


@dataclass
class Past:
    """A deal as it ended and every line of its history."""

    deal: Deal
    events: list[DealEvent]


def some_past(id_: int, random: Random) -> Past:
    """Created somewhere or nowhere, moved to and fro, perhaps handed over or closed."""
    created = NOW - timedelta(days=random.randrange(800))
    here = random.choice((FIRST, FIRST, SECOND, THIRD, ELSEWHERE))
    events = [DealEvent(id_, created, EventKind.CREATED, to_stage_id=random.choice((here, None)))]
    for _ in range(random.randrange(5)):
        there = random.choice((FIRST, SECOND, THIRD, ELSEWHERE))
        kind = EventKind.STAGE_ENTERED if (there == ELSEWHERE) == (here == ELSEWHERE) else EventKind.HANDED_OVER
        events.append(DealEvent(id_, created, random.choice((kind, EventKind.ANSWERED)), here, there))
        here = there
    if random.random() < 0.2:
        events.append(DealEvent(id_, created, EventKind.REOPENED, to_stage_id=here))
    won, lost, deleted = (NOW if random.random() < 0.2 else None for _ in range(3))
    pipeline = OTHER_PIPELINE if here == ELSEWHERE else PIPELINE
    return Past(
        deal(id_, pipeline_id=pipeline, stage_id=here, created_at=created, won_at=won,
            lost_at=None if won else lost, deleted_at=deleted), events)  # fmt: skip


def furthest(past: Past) -> int | None:
    """By the words of the function's own description."""
    told = [event for event in past.events if event.kind in PATH]
    reached = [PLACES[event.to_stage_id] for event in told if event.to_stage_id in PLACES]
    if not reached or past.deal.created_at < SINCE or past.deal.deleted_at:
        return None
    left = any(event.kind is EventKind.HANDED_OVER and event.from_stage_id in PLACES for event in told)
    return len(STAGES) if past.deal.won_at or left else max(reached)


def write(stock: Stock, past: Past) -> None:
    with stock.database.transaction():
        work = stock.work()
        work.save(past.deal)
        stock.database.execute('DELETE FROM deal_event WHERE deal_id = ?', (past.deal.id,))
        for event in past.events:
            work.record_event(event)


def counted(stock: Stock) -> dict[int, int]:
    return count_by_furthest_stage(stock.database, STAGES, to_ms(SINCE))


@pytest.mark.parametrize('seed', range(8))
def test_the_counts_are_those_of_plain_python(stock: Stock, seed: int) -> None:
    random = Random(seed)
    pasts = [some_past(id_, random) for id_ in range(1000, 1060)]
    for past in pasts:
        write(stock, past)
    reached = (furthest(past) for past in pasts)
    assert counted(stock) == Counter(place for place in reached if place is not None)


def test_a_pipeline_without_stages_has_no_counts(stock: Stock) -> None:
    assert count_by_furthest_stage(stock.database, [], to_ms(SINCE)) == {}


def test_a_deal_whose_path_is_unknown_counts_nowhere(stock: Stock) -> None:
    write(stock, Past(deal(1, won_at=NOW), [DealEvent(1, NOW, EventKind.CREATED), DealEvent(1, NOW, EventKind.WON)]))
    assert counted(stock) == {}


def test_a_deal_that_went_back_counts_where_it_once_was(stock: Stock) -> None:
    moves = [(None, FIRST), (FIRST, THIRD), (THIRD, SECOND)]
    kinds = [EventKind.CREATED, EventKind.STAGE_ENTERED, EventKind.STAGE_ENTERED]
    events = [DealEvent(1, NOW, kind, *move) for kind, move in zip(kinds, moves, strict=True)]
    write(stock, Past(deal(1, stage_id=SECOND), events))
    assert counted(stock) == {2: 1}
