"""What one action reads and saves."""

from dataclasses import replace
from datetime import timedelta

import apsw
import pytest
from stored_records import CONTACT, FIRST, NOW, ORGANIZATION, PIPELINE, SECOND, TAG, Stock, deal

from salesdesk.domain.change import Change
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.errors import NotFound
from salesdesk.domain.money import Money
from salesdesk.storage.deals.deal_details import read_events, read_tags_of


def watch(stock: Stock) -> list[str]:
    """Every statement that is run from now on."""
    seen: list[str] = []
    stock.database.connection.exec_trace = lambda _cursor, sql, _values: not seen.append(sql)
    return seen


def test_what_is_not_there_is_said_by_kind(stock: Stock) -> None:
    with pytest.raises(NotFound) as caught:
        stock.work().get(Deal, 999)
    assert caught.value.values == {'kind': 'Deal'}
    assert stock.work().find(Deal, 999) is None


def test_a_record_is_read_once(stock: Stock) -> None:
    work = stock.work()
    first = work.get(Organization, ORGANIZATION)
    seen = watch(stock)
    assert work.get(Organization, ORGANIZATION) is first
    assert seen == []


def test_that_a_record_is_missing_is_remembered_until_it_is_made(stock: Stock) -> None:
    work = stock.work()
    assert work.find(Deal, 101) is None
    work.save(deal(101))
    assert work.find(Deal, 101) == deal(101)


def test_a_record_that_did_not_change_is_not_written(stock: Stock) -> None:
    stock.save(deal(101))
    work = stock.work()
    work.get(Deal, 101)
    seen = watch(stock)
    work.save(deal(101))
    assert seen == []
    assert work.changes == []


def test_only_the_columns_that_changed_are_written(stock: Stock) -> None:
    stock.save(deal(101))
    work = stock.work()
    work.get(Deal, 101)
    seen = watch(stock)
    work.save(deal(101, owner='Claire', note='urgent'))
    assert [sql for sql in seen if sql.startswith('UPDATE')] == ['UPDATE deal SET owner = ?, note = ? WHERE id = ?']


def test_a_saved_record_is_what_the_same_work_reads_next(stock: Stock) -> None:
    work = stock.work()
    work.save(deal(101))
    work.save(replace(work.get(Deal, 101), owner='Claire'))
    assert work.get(Deal, 101).owner == 'Claire'
    assert stock.work().get(Deal, 101).owner == 'Claire'


def test_every_save_is_remembered_as_before_and_after(stock: Stock) -> None:
    work = stock.work()
    new, edited = deal(101), deal(101, owner='Claire')
    work.save(new)
    work.save(edited)
    assert work.changes == [Change(None, new), Change(new, edited)]


def test_a_deal_writes_its_own_history_with_the_reason(stock: Stock) -> None:
    work = stock.work()
    work.save(deal(101, amount=Money(5, 'EUR')))
    work.now = NOW + timedelta(days=1)
    work.save(deal(101, amount=Money(5, 'EUR'), stage_id=SECOND), reason='ready')
    assert read_events(stock.database, 101) == [
        DealEvent(101, NOW, EventKind.CREATED, None, FIRST, Money(5, 'EUR')),
        DealEvent(101, work.now, EventKind.STAGE_ENTERED, FIRST, SECOND, Money(5, 'EUR'), 'ready'),
    ]


def test_other_records_write_no_history(stock: Stock) -> None:
    stock.save(Contact(42, 'Antoine', NOW))
    assert stock.database.value('SELECT COUNT(*) FROM deal_event') == 0


def test_history_is_read_by_time_and_then_as_it_was_written(stock: Stock) -> None:
    work = stock.work()
    kinds = [EventKind.ANSWERED, EventKind.DECIDED, EventKind.WON]
    work.save(deal(101))
    for day, kind in zip((2, 1, 1), kinds, strict=True):
        work.record_event(DealEvent(101, NOW + timedelta(days=day), kind))
    found = [event.kind for event in read_events(stock.database, 101)]
    assert found == [EventKind.CREATED, EventKind.DECIDED, EventKind.WON, EventKind.ANSWERED]


def test_a_tag_is_taken_off_one_deal_only(stock: Stock) -> None:
    stock.save(deal(101), deal(102))
    for deal_id in (101, 102):
        stock.database.execute('INSERT INTO deal_tag VALUES (?, ?)', (deal_id, TAG))
    stock.work().forget_link('deal_tag', deal_id=101, tag_id=TAG)
    assert read_tags_of(stock.database, 101) == []
    assert read_tags_of(stock.database, 102) == [Tag(TAG, 'Prioritaire', 'blue')]


@pytest.mark.parametrize(
    'changes', [{'organization_id': 999}, {'contact_id': 999}, {'stage_id': 999}, {'pipeline_id': 999}]
)
def test_a_deal_cannot_refer_to_what_is_not_there(stock: Stock, changes: dict[str, int]) -> None:
    with pytest.raises(apsw.ConstraintError):
        stock.save(deal(101, **changes))
    assert stock.database.value('SELECT COUNT(*) FROM deal') == 0


def test_what_is_raised_in_a_transaction_takes_all_of_it_back(stock: Stock) -> None:
    def begin_and_fail() -> None:
        with stock.database.transaction():
            work = stock.work()
            work.save(deal(101, contact_id=CONTACT))
            work.save(Contact(42, 'Antoine', NOW))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        begin_and_fail()
    assert stock.work().find(Deal, 101) is None
    assert stock.work().find(Contact, 42) is None
    stock.save(deal(102))


def test_text_is_kept_folded_for_the_search(stock: Stock) -> None:
    stock.save(deal(101, title='Éclairage du CŒUR'))
    assert stock.database.row('SELECT folded, pipeline_id FROM deal') == ('eclairage du coeur', PIPELINE)
