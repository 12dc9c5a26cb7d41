"""After an action the screen is told which deals may look different: all of them, and no more than that."""

from collections.abc import Callable

import pytest
from building import Desk, call, euros, in_days
from stored_records import Stock, deals
from version_5_changes import NULL, VERSION_5_CHANGES, VERSION_5_ROWS

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.storage.journal import Journal
from salesdesk.storage.schema.table_names import RECORDED_TABLES
from salesdesk.storage.touched_records import DEAL_COLUMNS, LINE, MANY_CHANGES, touched_by

# By table: an insert, an update and a delete of a row of one of the two deals, or of what both refer to.
DEAL = "INSERT INTO deal SELECT 9, pipeline_id, stage_id, rank, title, folded, 0, 0{} FROM deal WHERE id = 101"
PLANNED = 'id, deal_id, kind, due_on, subject, is_next, created_at, outcome'
CHANGES: dict[str, tuple[str, str, str]] = {
    'deal': (DEAL.format(''.join(f', {c}' for c in (
        'organization_id', 'contact_id', 'amount', 'currency', 'expected_close_on', 'owner', 'product', 'note',
        'external_id', 'next_action_kind', 'next_action_on', 'next_action_minute', 'won_at', 'lost_at',
        'lost_reason_id', 'lost_note', 'returns_on', 'deleted_at', 'extra'))),
        "UPDATE deal SET note = 'x' WHERE id = 9", 'DELETE FROM deal WHERE id = 9'),
    'deal_tag': ('INSERT INTO deal_tag VALUES (101, 51)', 'UPDATE deal_tag SET tag_id = 52', 'DELETE FROM deal_tag'),
    'answer': ("INSERT INTO answer VALUES (101, 'need', 'yes', '', NULL)", "UPDATE answer SET value = 'no'",
        'DELETE FROM answer'),
    'activity': (f"INSERT INTO activity ({PLANNED}) VALUES (1, 101, 'call', '2026-06-12', '', 1, 0, '')",
        "UPDATE activity SET subject = 'x' WHERE id = 1", 'DELETE FROM activity WHERE id = 1'),
    'deal_event': ("INSERT INTO deal_event VALUES (1, 101, 0, 'decided', NULL, NULL, NULL, NULL, '', '')",
        "UPDATE deal_event SET text = 'x' WHERE id = 1", 'DELETE FROM deal_event WHERE id = 1'),
    'organization': ("INSERT INTO organization (id, name, folded, created_at) VALUES (32, 'X', 'x', 0)",
        "UPDATE organization SET name = 'Y' WHERE id = 32", 'DELETE FROM organization WHERE id = 32'),
    'contact': ("INSERT INTO contact (id, name, folded, created_at, email, phone) VALUES (42, 'X', 'x', 0, '', '')",
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
    'contact_point': ("INSERT INTO contact_point VALUES (9, 41, NULL, 'phone', '', '06', 0, NULL)",
        "UPDATE contact_point SET value = '07'", 'DELETE FROM contact_point'),
    'deal_person': ("INSERT INTO deal_person VALUES (101, 41, '', '')", "UPDATE deal_person SET stance = 'user'",
        'DELETE FROM deal_person'),
    'note': ("INSERT INTO note VALUES (9, 101, NULL, NULL, 0, 'x', NULL, NULL)", "UPDATE note SET text = 'y'",
        'DELETE FROM note'),
    'attachment': ("INSERT INTO attachment VALUES (9, 101, 'plan.pdf', 'ab', 7, 0, NULL)",
        "UPDATE attachment SET name = 'x.pdf'", 'DELETE FROM attachment'),
    'custom_field': ("INSERT INTO custom_field VALUES (9, 'deal', 'Surface', 'number', '', 0, NULL)",
        "UPDATE custom_field SET name = 'x' WHERE id = 9", 'DELETE FROM custom_field WHERE id = 9'),
    'custom_value': ("INSERT INTO custom_value VALUES (8, 101, '12')", "UPDATE custom_value SET value = '13'",
        'DELETE FROM custom_value'),
    'saved_view': ("INSERT INTO saved_view VALUES (9, 'Chaudes', 0, '{}', NULL)", "UPDATE saved_view SET name = 'x'",
        'DELETE FROM saved_view'),
    'target': ("INSERT INTO target VALUES ('2026-06', 'EUR', 4500000)", 'UPDATE target SET amount = 1',
        'DELETE FROM target'),
    'distinct_pair': ('INSERT INTO distinct_pair VALUES (41, 42)', 'UPDATE distinct_pair SET other_id = 43',
        'DELETE FROM distinct_pair'),
    'competitor': ("INSERT INTO competitor VALUES (9, 'X', 0, '', NULL, 'x')",
        "UPDATE competitor SET name = 'Y' WHERE id = 9", 'DELETE FROM competitor WHERE id = 9'),
    'deal_competitor': ("INSERT INTO deal_competitor VALUES (101, 8, NULL, NULL, '')",
        "UPDATE deal_competitor SET note = 'x'", 'DELETE FROM deal_competitor'),
    'won_reason': ("INSERT INTO won_reason VALUES (9, '', '', '', 0, 0, NULL)",
        'UPDATE won_reason SET position = 7 WHERE id = 9', 'DELETE FROM won_reason WHERE id = 9'),
    'contract': ("INSERT INTO contract VALUES (9, 101, '', 0, NULL, NULL, NULL, NULL, 0, NULL, '', NULL, NULL, NULL)",
        'UPDATE contract SET renews = 1', 'DELETE FROM contract'),
    'closing_report': (
        f"INSERT INTO closing_report VALUES (9, 101, 'lost', 0, 0, NULL, ''{', NULL' * 6}, '')",
        "UPDATE closing_report SET analysis = 'x'", 'DELETE FROM closing_report'),
    'deal_link': ("INSERT INTO deal_link VALUES (9, 101, 101, 'retry', 0, NULL, NULL)",
        'UPDATE deal_link SET deleted_at = 1', 'DELETE FROM deal_link'),
    'promise': ("INSERT INTO promise VALUES (9, 101, 'mine', 'x', 0, NULL, NULL, NULL, NULL, NULL)",
        "UPDATE promise SET kept_on = '2026-06-09'", 'DELETE FROM promise'),
    'concession': ("INSERT INTO concession VALUES (9, 101, 'mine', 'x', NULL, NULL, 0, NULL, '')",
        "UPDATE concession SET text = 'y'", 'DELETE FROM concession'),
    'proposal': (f"INSERT INTO proposal VALUES (9, 101, 1, 'sent', 0, ''{NULL * 3}, ''{NULL * 3}, '', NULL, 'fr', '')",
        "UPDATE proposal SET state = 'refused' WHERE id = 9", 'DELETE FROM proposal WHERE id = 9'),
    'objection': ("INSERT INTO objection VALUES (9, 101, 0, 'x', '', NULL, NULL, NULL)",
        'UPDATE objection SET worked = 1', 'DELETE FROM objection'),
    'checklist_item': ("INSERT INTO checklist_item VALUES (9, 101, 'handover', 'x', 0, 0, NULL, NULL, NULL)",
        'UPDATE checklist_item SET done_at = 1', 'DELETE FROM checklist_item'),
    'satisfaction': ("INSERT INTO satisfaction VALUES (9, 101, 0, 7, '', NULL)",
        'UPDATE satisfaction SET score = 8', 'DELETE FROM satisfaction'),
    'prospecting_list': ("INSERT INTO prospecting_list VALUES (9, 'Salon', 0, 0, NULL)",
        'UPDATE prospecting_list SET position = 1 WHERE id = 9', 'DELETE FROM prospecting_list WHERE id = 9'),
    'prospecting_member': ('INSERT INTO prospecting_member VALUES (8, 101)',
        'UPDATE prospecting_member SET list_id = 7', 'DELETE FROM prospecting_member'),
    'lesson': (f"INSERT INTO lesson VALUES (9, 'won', 'x', 0, '', NULL, NULL, '', ''{', NULL' * 2}, 1, NULL)",
        "UPDATE lesson SET title = 'y' WHERE id = 9", 'DELETE FROM lesson WHERE id = 9'),
    'lesson_deal': ('INSERT INTO lesson_deal VALUES (8, 101)', 'UPDATE lesson_deal SET lesson_id = 7',
        'DELETE FROM lesson_deal'),
    'lesson_tag': ('INSERT INTO lesson_tag VALUES (8, 51)', 'UPDATE lesson_tag SET tag_id = 52',
        'DELETE FROM lesson_tag'),
    'lesson_use': ("INSERT INTO lesson_use VALUES (9, 8, 101, 0, 'opened')", "UPDATE lesson_use SET kind = 'useful'",
        'DELETE FROM lesson_use'),
    **VERSION_5_CHANGES,
}  # fmt: skip


@pytest.fixture
def two_deals(stock: Stock) -> Stock:
    stock.save(*deals((101, 102)))
    stock.database.execute("INSERT INTO tag VALUES (52, 'Second', 'second', 'teal')")
    stock.database.execute("INSERT INTO custom_field VALUES (8, 'deal', 'Lots', 'number', '', 0, NULL)")
    stock.database.execute("INSERT INTO competitor VALUES (8, 'Electra', 0, '', NULL, 'electra')")
    for id_ in (7, 8):
        stock.database.execute("INSERT INTO prospecting_list VALUES (?, 'Salon', 0, 0, NULL)", (id_,))
        stock.database.execute(
            "INSERT INTO lesson VALUES (?, 'won', 'x', 0, '', NULL, NULL, '', '', NULL, NULL, 1, NULL)", (id_,)
        )
    for sql in VERSION_5_ROWS:
        stock.database.execute(sql)
    return stock


def test_a_note_about_a_person_alone_touches_no_deal(two_deals: Stock) -> None:
    sql = "INSERT INTO note VALUES (9, NULL, 41, NULL, 0, 'x', NULL, NULL)"
    assert touched(two_deals, sql) == Touched(frozenset(), frozenset({'note'}))


def touched(stock: Stock, sql: str) -> Touched:
    with stock.database.transaction(), Journal(stock.database).recording() as recording:
        stock.database.execute(sql)
        return touched_by(recording.changeset(), stock.database)


def test_every_recorded_table_is_tried() -> None:
    assert CHANGES.keys() == set(RECORDED_TABLES)


@pytest.mark.parametrize('table', RECORDED_TABLES)
def test_a_change_of_any_kind_names_its_table_and_its_deal(two_deals: Stock, table: str) -> None:
    expected = frozenset({9 if table == 'deal' else 101} if table in (*DEAL_COLUMNS, LINE) else ())
    for sql in CHANGES[table]:
        assert touched(two_deals, sql) == Touched(expected, frozenset({table}))


def test_an_activity_that_is_only_edited_names_its_deal(two_deals: Stock) -> None:
    for id_, deal_id in ((1, 101), (2, 102)):
        sql = f"INSERT INTO activity ({PLANNED}) VALUES (?, ?, 'call', '2026-06-12', '', 1, 0, '')"
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


def test_a_link_names_both_of_its_deals(two_deals: Stock) -> None:
    sql = "INSERT INTO deal_link VALUES (9, 101, 102, 'retry', 0, NULL, NULL)"
    assert touched(two_deals, sql).deals == {101, 102}
    assert touched(two_deals, 'UPDATE deal_link SET deleted_at = 1').deals == {101, 102}
