"""Each rule of the check finds what it is there for, and finds nothing in a database the program wrote."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from building import Desk, call, euros
from stored_records import FIRST, OTHER_PIPELINE, REASON, SECOND, Stock, deal
from version_5_changes import VERSION_5_CONTRADICTIONS, VERSION_5_FAULTLESS

from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.money import Money
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_for_reading
from salesdesk.storage.consistency import RULES, find_inconsistencies, find_page_errors

VALUES = "1, 101, 'call', '2026-06-12', {minute}, '', {is_next}, 0, {done}, '', {deleted}"
NEXT = "UPDATE deal SET next_action_kind = 'call', next_action_on = '2026-06-12', next_action_minute = {minute}"


def activity(minute: str = 'NULL', is_next: int = 1, done: str = 'NULL', deleted: str = 'NULL') -> str:
    values = VALUES.format(minute=minute, is_next=is_next, done=done, deleted=deleted)
    columns = 'id, deal_id, kind, due_on, due_minute, subject, is_next, created_at, done_at, outcome, deleted_at'
    return f'INSERT INTO activity ({columns}) VALUES ({values})'


RIVAL = "INSERT INTO competitor VALUES (1, 'Volta', 0, '', NULL, 'volta')"
WON_REASON = "INSERT INTO won_reason VALUES (8, '', 'Prix', 'Price', 0, 0, NULL)"


def proposal(id_: int, amount: str = 'NULL, NULL') -> str:
    none = "'', NULL, NULL, NULL, '', NULL, 'fr', ''"
    return f"INSERT INTO proposal VALUES ({id_}, 101, 1, 'sent', 0, '', {amount}, 0, {none})"


def report(reason: str, price: str = 'NULL, NULL, NULL') -> str:
    """Of a loss; price: who won instead, and for how much."""
    return f"INSERT INTO closing_report VALUES (1, 101, 'lost', 0, 0, {reason}, '', {price}, NULL, NULL, NULL, '')"


def planned(minute: str = 'NULL') -> str:
    return NEXT.format(minute=minute)


CONTRADICTIONS: dict[str, list[tuple[str, ...]]] = {
    'next_action_differs': [
        (planned(),),
        (activity(),),
        (planned('600'), activity()),
        (planned('600'), activity('601')),
        (planned(), activity(is_next=0)),
        (planned(), activity(), f"UPDATE activity SET kind = '{ActivityKind.EMAIL}'"),
        (planned(), activity(), f"UPDATE activity SET due_on = '{date(2026, 6, 13)}'"),
    ],
    'next_action_done': [(planned(), activity(done='1')), (planned(), activity(deleted='1'))],
    'won_and_lost': [('UPDATE deal SET won_at = 1, lost_at = 1',)],
    'amount_without_currency': [
        ('UPDATE deal SET amount = 1',),
        ("UPDATE deal SET currency = 'EUR'",),
        (RIVAL, "INSERT INTO deal_competitor VALUES (101, 1, 5, NULL, '')"),
        ("INSERT INTO concession VALUES (1, 101, 'mine', 'x', NULL, 'EUR', 0, NULL, '')",),
        (proposal(1, '5, NULL'),),
        (report('NULL', "NULL, 5, NULL"),),
    ],
    'promise_kept_and_broken': [
        ("INSERT INTO promise VALUES (1, 101, 'mine', 'x', 0, NULL, '2026-06-01', '2026-06-01', NULL, NULL)",)
    ],
    'proposal_number_twice': [(proposal(1), proposal(2))],
    'link_to_itself': [("INSERT INTO deal_link VALUES (1, 101, 101, 'retry', 0, NULL, NULL)",)],
    'reason_of_no_list': [(report('99'),), (WON_REASON, report('8'))],
    **VERSION_5_CONTRADICTIONS,
    'stage_of_other_pipeline': [(f'UPDATE deal SET pipeline_id = {OTHER_PIPELINE}',)],
    'no_history': [('DELETE FROM deal_event',)],
    'stage_differs_from_history': [
        (f'UPDATE deal SET stage_id = {SECOND}',),
        (f'UPDATE deal_event SET to_stage_id = {SECOND}',),
    ],
    'sums_differ': [
        ('DELETE FROM stage_sum',),
        (f"INSERT INTO stage_sum VALUES ({OTHER_PIPELINE}, {SECOND}, 'EUR', 0, 1)",),
        (f"INSERT INTO stage_sum VALUES ({OTHER_PIPELINE}, {SECOND}, '', 1, 0)",),
        ('DELETE FROM close_sum',),
        (f"INSERT INTO close_sum VALUES ({OTHER_PIPELINE}, 'M2026-06', {SECOND}, 'EUR', 1, 0)",),
        (f"INSERT INTO close_sum VALUES ({OTHER_PIPELINE}, 'D2026-06-09', {SECOND}, 'EUR', 0, 1)",),
    ],
    'undo_without_changeset': [
        ("INSERT INTO action VALUES (1, 0, '', 'do', NULL, 'done')",),
        ("INSERT INTO action VALUES (1, 0, '', 'do', NULL, 'undone')",),
    ],
}
CASES = [(code, statements) for code, cases in CONTRADICTIONS.items() for statements in cases]
FAULTLESS: list[tuple[str, ...]] = [
    *VERSION_5_FAULTLESS,
    (report(str(REASON)),),
    (proposal(1, "5, 'EUR'"), proposal(2).replace('101, 1', '101, 2')),
    (planned(), activity()),
    (planned('600'), activity('600')),
    (activity(is_next=0, done='1'),),
    ("UPDATE deal SET amount = 0, currency = 'EUR', won_at = 1",),
    ("INSERT INTO action VALUES (1, 0, '', 'undo', NULL, 'log')",),
    (f"INSERT INTO deal_event VALUES (1, 101, 0, 'lost', {FIRST}, NULL, NULL, NULL, '', '')",),
]


@pytest.fixture
def one_deal(stock: Stock) -> Database:
    stock.save(deal(101))
    return stock.database


def test_every_rule_is_shown_to_find_its_problem() -> None:
    assert CONTRADICTIONS.keys() == {code for code, _ in RULES}


@pytest.mark.parametrize(('code', 'statements'), CASES)
def test_a_contradiction_is_found(one_deal: Database, code: str, statements: tuple[str, ...]) -> None:
    for statement in statements:
        one_deal.execute(statement)
    assert find_inconsistencies(one_deal) == [(code, 1)]


@pytest.mark.parametrize('statements', FAULTLESS)
def test_what_is_in_order_is_not_complained_about(one_deal: Database, statements: tuple[str, ...]) -> None:
    for statement in statements:
        one_deal.execute(statement)
    assert find_inconsistencies(one_deal) == []


def test_a_reference_to_nothing_is_found(one_deal: Database) -> None:
    one_deal.execute('PRAGMA foreign_keys = off')
    one_deal.execute('UPDATE deal SET contact_id = 999')
    assert find_page_errors(one_deal) == [('dangling_references', 1)]


def test_a_value_that_may_not_be_missing_is_found(one_deal: Database) -> None:
    one_deal.execute('PRAGMA writable_schema = on')
    one_deal.execute("UPDATE sqlite_schema SET sql = replace(sql, 'returns_on TEXT', 'returns_on TEXT NOT NULL')")
    path = one_deal.path
    one_deal.close()
    with closing(open_for_reading(path)) as database:
        assert find_page_errors(database) == [('damaged_pages', 1)]


def test_the_sample_is_sound(sample: Path) -> None:
    with closing(open_for_reading(sample)) as database:
        assert check_database(database).problems == ()


def test_the_report_counts_deals_and_adds_up_what_was_won(desk: Desk) -> None:
    won = [desk.put(amount=euros(100)), desk.put(amount=Money(50, 'JPY')), desk.put(amount=euros(20)), desk.put()]
    for deal_id in won:
        desk.closing.win(deal_id, desk.clock.today(), None)
    lost, deleted, _ = desk.put(), desk.put(amount=euros(7)), desk.put(action=1)
    desk.closing.lose(lost, desk.reason('no_budget'))
    desk.closing.win(deleted, desk.clock.today(), None)
    desk.deals.delete(deleted)
    report = check_database(desk.workspace.database)
    assert report.is_sound
    assert report.counts == {'open': 1, 'won': 4, 'lost': 1, 'deleted': 1}
    assert report.won == (euros(120), Money(50, 'JPY'))


STORIES: list[Callable[[Desk, int], object]] = [
    lambda desk, id_: desk.move(id_, 'qualification'),
    lambda desk, id_: desk.deals.plan_action(id_, call(5)),
    lambda desk, id_: desk.deals.complete_action(id_, 'done', call(9)),
    lambda desk, id_: desk.deals.complete_action(id_),
    lambda desk, id_: desk.closing.win(id_, desk.clock.today(), euros(5)),
    lambda desk, id_: desk.closing.lose(id_, desk.reason('no_budget')),
    lambda desk, id_: desk.deals.delete(id_),
]


@pytest.mark.parametrize('act', STORIES)
def test_no_action_its_undo_or_its_redo_contradicts_the_rules(desk: Desk, act: Callable[[Desk, int], object]) -> None:
    act(desk, desk.put_ready())
    for step in (lambda: None, desk.workspace.undo, desk.workspace.redo):
        step()
        assert check_database(desk.workspace.database).is_sound
