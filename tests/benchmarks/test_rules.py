"""What rules cost: an action with two hundred of them on, and the daily look at what came with time."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from time import process_time

import pytest
from building import NOW, PARIS, TODAY, Desk, desk_on
from interleaved import Comparing
from ruled import RULES, put_rules

from salesdesk.controllers.automation.sweep import SweepController, Swept
from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.rules.rule import Rule, TriggerKind
from salesdesk.storage.automation.time_candidates import read_candidates
from salesdesk.storage.deals.board_filter import Today

MOVE_BAR, SWEEP_BAR = 2.0, 1.0
ROUNDS, WARM = 300, 2
# Of the rules that a move sets off, a third act on a deal that is ready: a plan, a warning, a tag, a product.
SET_OFF, ACT = 12, 4
IN_TIME = 20
# On how many deals something came about since yesterday.
FRESH = 100


@pytest.fixture
def still_desk(sales_file: Path) -> Iterator[Desk]:
    """Nothing acts by itself."""
    with desk_on(sales_file) as desk:
        switch_cadences_off(desk)
        yield desk


@pytest.fixture
def ruled_desk(sales_file: Path) -> Iterator[Desk]:
    with desk_on(sales_file) as desk:
        switch_cadences_off(desk)
        put_rules(desk)
        yield desk


def switch_cadences_off(desk: Desk) -> None:
    with desk.workspace.aside() as work:
        work.database.execute('UPDATE cadence SET is_on = 0')


def moving_on(desk: Desk) -> Callable[[], object]:
    """Each time another deal, so that each time as much is done."""
    deals = iter([desk.put_ready(f'Affaire {number}') for number in range(ROUNDS + WARM)])
    return lambda: desk.move(next(deals), 'qualification')


def test_a_move_with_two_hundred_rules_against_none(compare: Comparing, ruled_desk: Desk, still_desk: Desk) -> None:
    name = f'A stage move with {RULES} rules on ({SET_OFF} set off, {ACT} act) / without a rule'
    ratio = compare(name, moving_on(ruled_desk), moving_on(still_desk), bar=MOVE_BAR, rounds=ROUNDS)
    moved = ruled_desk.workspace.database.value("SELECT COUNT(*) FROM deal_event WHERE kind = 'stage_entered'")
    assert ruled_desk.workspace.database.value('SELECT COUNT(*) FROM rule_firing') == ACT * moved
    assert ratio <= MOVE_BAR


@pytest.fixture
def swept_desk(many: Path, tmp_path: Path) -> Iterator[Desk]:
    """100,000 open deals and rules that have looked at them for sixty days."""
    desk = Desk(Path(shutil.copy(many, tmp_path)), FixedClock(NOW - timedelta(days=60), PARIS))
    switch_cadences_off(desk)
    put_rules(desk)
    desk.clock.set(NOW)
    yield desk
    desk.workspace.close()


def in_time(desk: Desk) -> list[Rule]:
    rows = SweepController(desk.workspace)._book.index.rules
    return [rule for rule in rows if rule.trigger.kind in {TriggerKind.QUIET_FOR, TriggerKind.CLOSE_PASSED}]


def sweeping(desk: Desk) -> Callable[[], float]:
    """Seconds of CPU of a day on which a hundred deals have something new; before it all was as yesterday."""
    database = desk.workspace.database
    found = [
        (one.rule_id, one.fact, one.deal_id) for one in read_candidates(database, in_time(desk), Today(TODAY, PARIS))
    ]
    deals = {deal_id for _rule, _fact, deal_id in found}
    fresh = {deal_id for deal_id in deals if deal_id % (len(deals) // FRESH) == 0}
    old = [(rule, fact) for rule, fact, deal_id in found if deal_id not in fresh]

    def sweep() -> float:
        with desk.workspace.aside() as work:
            work.database.execute('DELETE FROM rule_seen')
            work.database.connection.executemany('INSERT INTO rule_seen VALUES (?, ?, 0)', old)
        start = process_time()
        swept: Swept = SweepController(desk.workspace).sweep()
        spent = process_time() - start
        assert swept.deals == len(fresh)
        return spent

    return sweep


def test_the_daily_look_at_many_deals(compare: Comparing, swept_desk: Desk) -> None:
    assert len(in_time(swept_desk)) == IN_TIME
    name = f'Daily look of {IN_TIME} rules at 100,000 open deals / 2 s of the processor'
    assert compare.amounts(name, sweeping(swept_desk), lambda: 2.0, bar=SWEEP_BAR, rounds=3) <= SWEEP_BAR
