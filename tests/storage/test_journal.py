"""The journal: every action can be taken back and done again, or nothing at all happens."""

import pytest
from building import euros
from stored_records import CONTACT, NOW, ORGANIZATION, Stock, deal, deals

from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.errors import UndoConflict
from salesdesk.storage.ids import IdSource
from salesdesk.storage.journal import PACK_ABOVE, Journal, JournalEntry
from salesdesk.storage.schema.codecs import to_ms
from salesdesk.storage.schema.table_names import RECORDED_TABLES

IDS = IdSource()
AT = to_ms(NOW)


@pytest.fixture
def journal(stock: Stock) -> Journal:
    return Journal(stock.database)


def act(stock: Stock, journal: Journal, *records: object, key: str = 'act', at: int = AT) -> JournalEntry:
    """Saves the records as one action of the journal."""
    entry = JournalEntry(IDS.next(), key, {'title': 'Été « 1 »'})
    with stock.database.transaction():
        with journal.recording() as recording:
            work = stock.work()
            for record in records:
                work.save(record)
            changeset = recording.changeset()
        journal.store(entry, at, changeset)
    return entry


def undo(stock: Stock, journal: Journal) -> JournalEntry:
    entry = journal.to_undo()
    assert entry is not None
    with stock.database.transaction():
        journal.undo(entry, IDS.next(), AT)
    return entry


def redo(stock: Stock, journal: Journal) -> JournalEntry:
    entry = journal.to_redo()
    assert entry is not None
    with stock.database.transaction():
        journal.redo(entry, IDS.next(), AT)
    return entry


def content(stock: Stock) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(stock.database.rows(f'SELECT * FROM {table}'), key=repr) for table in RECORDED_TABLES}


@pytest.mark.parametrize('note', ['', 'x' * PACK_ABOVE, 'é' * 100_000])
def test_a_small_and_a_packed_action_are_taken_back_and_done_again(stock: Stock, journal: Journal, note: str) -> None:
    before = content(stock)
    act(stock, journal, deal(101, note=note))
    after = content(stock)
    undo(stock, journal)
    assert content(stock) == before
    redo(stock, journal)
    assert content(stock) == after


def test_only_large_changesets_are_packed(stock: Stock, journal: Journal) -> None:
    small = act(stock, journal, deal(101))
    large = act(stock, journal, deal(102, note='x' * 10_000))
    sizes = dict(stock.database.rows('SELECT action_id, LENGTH(data) FROM action_changeset'))
    heads = dict(stock.database.rows('SELECT action_id, SUBSTR(data, 1, 1) FROM action_changeset'))
    assert heads == {small.id: b'-', large.id: b'z'}
    assert sizes[large.id] < 1000


def test_the_title_comes_back_with_its_values(stock: Stock, journal: Journal) -> None:
    entry = act(stock, journal, deal(101), key='move_deal')
    assert journal.to_undo() == entry == JournalEntry(entry.id, 'move_deal', {'title': 'Été « 1 »'})
    assert journal.to_redo() is None
    undo(stock, journal)
    assert (journal.to_undo(), journal.to_redo()) == (None, entry)


def test_actions_are_undone_from_the_last_and_redone_from_the_first(stock: Stock, journal: Journal) -> None:
    entries = [act(stock, journal, deal(id_)) for id_ in (101, 102, 103)]
    assert [undo(stock, journal) for _ in entries] == entries[::-1]
    assert [redo(stock, journal) for _ in entries] == entries


def test_a_new_action_ends_what_could_be_redone(stock: Stock, journal: Journal) -> None:
    first, _ = act(stock, journal, deal(101)), act(stock, journal, deal(102))
    undo(stock, journal)
    third = act(stock, journal, deal(103))
    assert journal.to_redo() is None
    assert [undo(stock, journal), undo(stock, journal)] == [third, first]
    assert journal.to_undo() is None


CONFLICTS = {
    'the same column was written again': "UPDATE deal SET owner = 'Paul' WHERE id = 101",
    'the row is gone': 'DELETE FROM deal_event; DELETE FROM deal',
}


@pytest.mark.parametrize('sql', CONFLICTS.values(), ids=CONFLICTS.keys())
def test_an_undo_that_would_lose_something_changes_nothing(stock: Stock, journal: Journal, sql: str) -> None:
    stock.save(deal(101), deal(102))
    entry = act(stock, journal, deal(102, owner='Claire'), deal(101, owner='Claire'))
    stock.database.connection.execute(sql).fetchall()
    before = content(stock)
    with pytest.raises(UndoConflict) as caught:
        undo(stock, journal)
    assert caught.value.values == {'key': 'act'}
    assert content(stock) == before
    assert journal.to_undo() == entry


def test_a_record_that_others_refer_to_meanwhile_is_not_taken_away(stock: Stock, journal: Journal) -> None:
    act(stock, journal, Organization(32, 'New', NOW))
    stock.save(deal(101, organization_id=32))
    before = content(stock)
    with pytest.raises(UndoConflict):
        undo(stock, journal)
    assert content(stock) == before


def test_another_column_of_the_same_row_is_no_conflict(stock: Stock, journal: Journal) -> None:
    stock.save(deal(101))
    act(stock, journal, deal(101, owner='Claire'))
    stock.database.execute("UPDATE deal SET product = 'LED'")
    undo(stock, journal)
    assert stock.database.row('SELECT owner, product FROM deal') == ('', 'LED')


def test_records_that_need_each_other_go_and_come_together(stock: Stock, journal: Journal) -> None:
    organization, contact = Organization(32, 'New', NOW), Contact(42, 'Antoine', NOW, 32)
    act(stock, journal, organization, contact, deal(101, organization_id=32, contact_id=42))
    after = content(stock)
    undo(stock, journal)
    redo(stock, journal)
    assert content(stock) == after
    assert stock.database.rows('PRAGMA foreign_key_check') == []


def test_preferences_and_the_journal_are_not_part_of_what_is_undone(stock: Stock, journal: Journal) -> None:
    act(stock, journal, deal(101))
    stock.database.execute("INSERT INTO setting VALUES ('theme', 'dark')")
    undo(stock, journal)
    assert stock.database.rows('SELECT * FROM setting') == [('theme', 'dark')]
    assert stock.database.value('SELECT COUNT(*) FROM action') == 2


def test_each_undo_and_redo_is_noted_with_its_time(stock: Stock, journal: Journal) -> None:
    entry = act(stock, journal, deal(101), at=AT - 5)
    undo(stock, journal)
    redo(stock, journal)
    found = stock.database.rows('SELECT at, role, target_id, state FROM action ORDER BY id')
    assert found == [(AT - 5, 'do', None, 'done'), (AT, 'undo', entry.id, 'log'), (AT, 'redo', entry.id, 'log')]


def test_an_import_of_thousands_of_deals_is_one_step(stock: Stock, journal: Journal) -> None:
    before = content(stock)
    act(stock, journal, *deals(range(1000, 4000), organization_id=ORGANIZATION, contact_id=CONTACT, amount=euros(5)))
    after = content(stock)
    undo(stock, journal)
    assert content(stock) == before
    redo(stock, journal)
    assert content(stock) == after


DAY = 86_400_000


def test_old_actions_are_forgotten_but_never_the_last_ones(stock: Stock, journal: Journal) -> None:
    entries = [act(stock, journal, deal(101 + age), at=AT - age * DAY) for age in (40, 35, 31, 2, 1)]
    journal.prune(AT - 30 * DAY, 4)
    kept = [row[0] for row in stock.database.rows('SELECT action_id FROM action_changeset ORDER BY action_id')]
    assert kept == [entry.id for entry in entries[1:]]
    assert [undo(stock, journal) for _ in kept] == entries[:0:-1]
    assert journal.to_undo() is None


def test_recent_actions_are_kept_however_many(stock: Stock, journal: Journal) -> None:
    for id_ in range(101, 121):
        act(stock, journal, deal(id_))
    journal.prune(AT - 30 * DAY, 3)
    assert stock.database.value('SELECT COUNT(*) FROM action_changeset') == 20


def test_what_was_undone_can_be_redone_after_forgetting(stock: Stock, journal: Journal) -> None:
    """The first of them is redone first: without it the others could not be."""
    entries = [act(stock, journal, deal(101, owner=str(n)), at=AT - 40 * DAY) for n in range(6)]
    for _ in entries:
        undo(stock, journal)
    journal.prune(AT - 30 * DAY, 8)
    assert [redo(stock, journal) for _ in entries] == entries
