"""After an action the screen is told which deals may look different: all of them, and no more than that."""

from collections.abc import Callable

import pytest
from building import Desk, call, euros, in_days
from stored_records import Stock, deals

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.storage.journal import Journal
from salesdesk.storage.table_names import RECORDED_TABLES
from salesdesk.storage.touched_records import DEAL_COLUMN, MANY_CHANGES, touched_by

# By table: an insert, an update and a delete of a row of one of the two deals, or of what both refer to.
DEAL = "INSERT INTO deal SELECT 9, pipeline_id, stage_id, rank, title, folded, 0, 0{} FROM deal WHERE id = 101"
CHANGES: dict[str, tuple[str, str, str]] = {
    'deal': (DEAL.format(''.join(f', {c}' for c in (
        'organization_id', 'contact_id', 'amount', 'currency', 'expected_close_on', 'owner', 'product', 'note',
        'external_id', 'next_action_kind', 'next_action_on', 'next_action_minute', 'won_at', 'lost_at',
        'lost_reason_id', 'lost_note', 'returns_on', 'deleted_at', 'extra'))),
        "UPDATE deal SET note = 'x' WHERE id = 9", 'DELETE FROM deal WHERE id = 9'),
    'deal_tag': ('INSERT INTO deal_tag VALUES (101, 51)', 'UPDATE deal_tag SET tag_id = 52', 'DELETE FROM deal_tag'),
    'answer': ("INSERT INTO answer VALUES (101, 'need', 'yes', '', NULL)", "UPDATE answer SET value = 'no'",
        'DELETE FROM answer'),
    'activity': ("INSERT INTO activity VALUES (1, 101, 'call', '2026-06-12', NULL, '', 1, 0, NULL, '', NULL)",
        "UPDATE activity SET subject = 'x'", 'DELETE FROM activity'),
    'deal_event': ("INSERT INTO deal_event VALUES (1, 101, 0, 'decided', NULL, NULL, NULL, NULL, '', '')",
        "UPDATE deal_event SET text = 'x' WHERE id = 1", 'DELETE FROM deal_event WHERE id = 1'),
    'organization': ("INSERT INTO organization VALUES (32, 'X', 'x', 0, NULL)",
        "UPDATE organization SET name = 'Y' WHERE id = 32", 'DELETE FROM organization WHERE id = 32'),
    'contact': ("INSERT INTO contact VALUES (42, 'X', 'x', 0, NULL, '', '', NULL)",
        "UPDATE contact SET name = 'Y' WHERE id = 42", 'DELETE FROM contact WHERE id = 42'),
    'tag': ("INSERT INTO tag VALUES (53, 'X', 'x', 'blue')", "UPDATE tag SET color = 'teal' WHERE id = 53",
        'DELETE FROM tag WHERE id = 53'),
    'pipeline': ("INSERT INTO pipeline VALUES (9, '', '', '', '', 0, 0, 0, NULL, NULL)",
        "UPDATE pipeline SET rank = 'x' WHERE id = 9", 'DELETE FROM pipeline WHERE id = 9'),
    'stage': ("INSERT INTO stage VALUES (9, 1, '', '', '', '', '', '', 5, NULL, 0, NULL)",
        "UPDATE stage SET rank = 'x' WHERE id = 9", 'DELETE FROM stage WHERE id = 9'),
    'requirement': ("INSERT INTO requirement VALUES (9, 11, '', '', '', 0, NULL)",
        'UPDATE requirement SET position = 1', 'DELETE FROM requirement'),
    'lost_reason': ("INSERT INTO lost_reason VALUES (9, '', '', '', 0, 0, NULL)",
        'UPDATE lost_reason SET position = 7 WHERE id = 9', 'DELETE FROM lost_reason WHERE id = 9'),
    'exchange_rate': ("INSERT INTO exchange_rate VALUES (9, 'JPY', 'EUR', '1/162', '2026-06-01')",
        "UPDATE exchange_rate SET value = '1/163'", 'DELETE FROM exchange_rate'),
}  # fmt: skip


@pytest.fixture
def two_deals(stock: Stock) -> Stock:
    stock.save(*deals((101, 102)))
    stock.database.execute("INSERT INTO tag VALUES (52, 'Second', 'second', 'teal')")
    return stock


def touched(stock: Stock, sql: str) -> Touched:
    with stock.database.transaction(), Journal(stock.database).recording() as recording:
        stock.database.execute(sql)
        return touched_by(recording.changeset(), stock.database)


def test_every_recorded_table_is_tried() -> None:
    assert CHANGES.keys() == set(RECORDED_TABLES)


@pytest.mark.parametrize('table', RECORDED_TABLES)
def test_a_change_of_any_kind_names_its_table_and_its_deal(two_deals: Stock, table: str) -> None:
    expected = frozenset({9 if table == 'deal' else 101} if table in DEAL_COLUMN else ())
    for sql in CHANGES[table]:
        assert touched(two_deals, sql) == Touched(expected, frozenset({table}))


def test_an_activity_that_is_only_edited_names_its_deal(two_deals: Stock) -> None:
    for id_, deal_id in ((1, 101), (2, 102)):
        sql = "INSERT INTO activity VALUES (?, ?, 'call', '2026-06-12', NULL, '', 1, 0, NULL, '', NULL)"
        two_deals.database.execute(sql, (id_, deal_id))
    assert touched(two_deals, "UPDATE activity SET outcome = 'x' WHERE id = 2").deals == {102}
    assert touched(two_deals, "UPDATE activity SET outcome = 'y'").deals == {101, 102}


def test_nothing_changed_is_nothing_touched(two_deals: Stock) -> None:
    assert touched(two_deals, 'UPDATE deal SET note = note') == Touched()


@pytest.mark.parametrize(('count', 'everything'), [(MANY_CHANGES, False), (MANY_CHANGES + 1, True)])
def test_after_very_many_changes_all_is_to_be_read_again(stock: Stock, count: int, *, everything: bool) -> None:
    stock.save(*deals(range(1000, 1000 + count)))
    assert (touched(stock, "UPDATE deal SET note = 'x'") == EVERYTHING) is everything


ACTIONS: list[Callable[[Desk, int], object]] = [
    lambda desk, id_: desk.move(id_, 'qualification'),
    lambda desk, id_: desk.deals.edit(id_, DealForm('Other', 'New one', 'Somebody', amount=euros(3), tags=('a', 'b'))),
    lambda desk, id_: desk.deals.plan_action(id_, call(4)),
    lambda desk, id_: desk.deals.complete_action(id_, 'done'),
    lambda desk, id_: desk.closing.win(id_, in_days(0), euros(9)),
    lambda desk, id_: desk.closing.lose(id_, desk.reason('no_budget')),
    lambda desk, id_: desk.deals.delete(id_),
]


@pytest.mark.parametrize('act', ACTIONS)
def test_action_undo_and_redo_touch_the_same_deal_alone(desk: Desk, act: Callable[[Desk, int], object]) -> None:
    desk.put_ready('Neighbour')
    deal_id = desk.put_ready()
    act(desk, deal_id)
    desk.workspace.undo()
    desk.workspace.redo()
    assert [heard.deals for heard in desk.heard] == [{deal_id}] * 3
    assert len({heard.kinds for heard in desk.heard}) == 1
