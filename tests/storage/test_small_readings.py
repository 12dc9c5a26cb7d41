"""Small readings behind forms and cards: owners, own fields, drafts, sums of a month, what an import may fill in."""

from datetime import date, timedelta
from random import Random

import pytest
from stored_records import CONTACT, FIRST, NOW, PIPELINE, SECOND, TAG, Stock, deal

from salesdesk.domain.contact import Contact
from salesdesk.domain.custom_field import CustomField, CustomValue, Entity, FieldKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money
from salesdesk.domain.next_action import ActivityKind, NextAction
from salesdesk.storage.deals.deal_details import (
    find_contact,
    find_organization,
    find_tag,
    names_like,
    owners_like,
)
from salesdesk.storage.deals.import_lookup import (
    complete_contact,
    read_known_contacts,
    read_known_deals,
    read_known_organizations,
)
from salesdesk.storage.deals.month_query import count_open, sum_expected_between, sum_won_between
from salesdesk.storage.drafts import draft_keys, drop_draft, keep_draft, read_draft
from salesdesk.storage.own_fields import (
    count_used,
    deal_fields_filled,
    deal_fields_in_use,
    read_deal_fields,
    read_fields,
    read_values,
    read_values_of,
    used_values,
)
from salesdesk.storage.preferences import read_preferences, write_preferences

START, END = NOW - timedelta(days=3), NOW + timedelta(days=2)


def own_field(id_: int, entity: Entity = Entity.DEAL, position: int = 0, **more: object) -> CustomField:
    return CustomField(id_, entity, f'Champ {id_}', FieldKind.TEXT, (), position, **more)  # type: ignore[arg-type]


@pytest.fixture
def deals(stock: Stock) -> list[Deal]:
    """Sixty of every sort around the day."""
    random = Random(5)
    found = []
    for id_ in range(100, 160):
        when = NOW + timedelta(days=random.randrange(-6, 6), hours=random.randrange(24))
        end = random.choice(({}, {'won_at': when}, {'lost_at': when}))
        found.append(deal(
            id_, stage_id=random.choice((FIRST, SECOND)), owner=random.choice(('', 'Zoé', 'éric', 'Éva', 'Anne')),
            amount=random.choice((None, Money(random.randrange(900), random.choice(('EUR', 'JPY'))))),
            expected_close_on=random.choice((None, when.date())), deleted_at=random.choice((None, None, when)), **end,
        ))  # fmt: skip
    stock.save(*found)
    return found


def summed(found: list[Deal]) -> dict[tuple[int, str], tuple[int, int]]:
    """Count and sum by stage and currency."""
    sums: dict[tuple[int, str], tuple[int, int]] = {}
    for each in found:
        key = each.stage_id, each.amount.currency if each.amount else ''
        count, minor = sums.get(key, (0, 0))
        sums[key] = count + 1, minor + (each.amount.minor if each.amount else 0)
    return sums


def test_what_was_won_in_a_span_is_summed(stock: Stock, deals: list[Deal]) -> None:
    won = [each for each in deals if each.won_at and START <= each.won_at < END and each.deleted_at is None]
    rows = sum_won_between(stock.database, START, END)
    assert {(row.stage_id, row.currency): (row.count, row.minor) for row in rows} == summed(won)


def test_a_span_takes_its_first_instant_and_not_its_last(stock: Stock) -> None:
    stock.save(deal(1, won_at=START), deal(2, won_at=END))
    assert [row.count for row in sum_won_between(stock.database, START, END)] == [1]


def test_what_is_expected_in_days_is_summed(stock: Stock, deals: list[Deal]) -> None:
    first, last = START.date(), END.date()
    open_ones = [each for each in deals if each.is_open and each.expected_close_on]
    wanted = [each for each in open_ones if each.expected_close_on and first <= each.expected_close_on <= last]
    rows = sum_expected_between(stock.database, first, last)
    assert {(row.stage_id, row.currency): (row.count, row.minor) for row in rows} == summed(wanted)


def test_open_deals_are_counted_from_the_kept_sums(stock: Stock, deals: list[Deal]) -> None:
    assert count_open(stock.database) == sum(each.is_open for each in deals)
    stock.database.execute('UPDATE deal SET deleted_at = 1')
    assert count_open(stock.database) == 0


def test_owners_are_proposed_by_the_letters_typed_in_the_order_of_the_alphabet(stock: Stock, deals: list[Deal]) -> None:
    assert deals
    assert owners_like(stock.database, '', 9) == ['Anne', 'éric', 'Éva', 'Zoé']
    assert owners_like(stock.database, ' E', 9) == ['éric', 'Éva']
    assert owners_like(stock.database, '', 2) == ['Anne', 'éric']
    assert owners_like(stock.database, 'x', 9) == []


def test_a_name_is_found_whatever_its_case_and_accents(stock: Stock) -> None:
    stock.save(Contact(42, 'ELODIE ORSTED', NOW), Contact(43, 'Elodie Ørsted', NOW, 31))
    organization, contact, tag = find_organization(stock.database, ' coeur & FILS '), None, None
    assert organization is not None
    contact = find_contact(stock.database, 'élodie ørsted', organization.id)
    alone = find_contact(stock.database, 'Élodie Orsted', None)
    tag = find_tag(stock.database, 'PRIORITAIRE')
    assert (contact and contact.id, alone and alone.id, tag and tag.id) == (CONTACT, 42, TAG)
    assert find_organization(stock.database, 'coeur') is None
    assert find_tag(stock.database, '') is None


def test_names_that_begin_so_come_before_those_that_hold_it(stock: Stock) -> None:
    stock.save(*(Contact(50 + n, name, NOW) for n, name in enumerate(('Anne', 'Joanne', 'anna', 'Ánny'))))
    assert names_like(stock.database, 'contact', 'ÂN', 9) == ['anna', 'Anne', 'Ánny', 'Joanne']
    assert names_like(stock.database, 'contact', 'ÂN', 2) == ['anna', 'Anne']


def test_own_fields_come_in_her_order_those_put_away_too(stock: Stock) -> None:
    later, first, away = own_field(1, position=2), own_field(2, position=1), own_field(3, archived_at=NOW)
    of_people = own_field(4, Entity.CONTACT)
    stock.save(later, first, away, of_people)
    assert read_fields(stock.database) == [of_people, away, first, later]
    assert list(read_deal_fields(stock.database)) == [3, 2, 1]
    assert deal_fields_in_use(stock.database) == {1, 2}


def test_a_file_of_before_own_fields_has_none(stock: Stock) -> None:
    stock.database.execute('DROP TABLE custom_value')
    stock.database.execute('DROP TABLE custom_field')
    assert read_fields(stock.database) == []


def test_values_are_read_by_record_and_by_field(stock: Stock) -> None:
    stock.save(own_field(1), own_field(2), own_field(4, Entity.CONTACT), deal(101), deal(102), deal(103))
    stock.save(
        CustomValue(1, 101, 'Nord'), CustomValue(1, 102, 'Sud'), CustomValue(1, 103, 'Sud'), CustomValue(2, 101, ''),
        CustomValue(4, CONTACT, 'Est'),
    )  # fmt: skip
    assert read_values(stock.database, 101) == {1: 'Nord'}
    assert read_values_of(stock.database, 1, [102, 101, 999]) == {101: 'Nord', 102: 'Sud'}
    assert read_values_of(stock.database, 2, [101]) == {}
    assert used_values(stock.database, 1, 9) == ['Sud', 'Nord']
    assert used_values(stock.database, 1, 1) == ['Sud']
    assert (count_used(stock.database, 1), count_used(stock.database, 2)) == (3, 0)
    assert deal_fields_filled(stock.database, 101) == {1}
    assert deal_fields_filled(stock.database, CONTACT) == frozenset()


def test_a_draft_is_the_last_text_of_its_place(stock: Stock) -> None:
    keep_draft(stock.database, 'note:1', 'un', 1)
    keep_draft(stock.database, 'note:1', 'deux', 2)
    keep_draft(stock.database, 'note:12', 'trois', 3)
    keep_draft(stock.database, 'form:1', 'quatre', 4)
    assert read_draft(stock.database, 'note:1') == 'deux'
    assert draft_keys(stock.database, 'note:') == ['note:12', 'note:1']
    drop_draft(stock.database, 'note:1')
    assert (read_draft(stock.database, 'note:1'), draft_keys(stock.database, '')) == ('', ['form:1', 'note:12'])


def test_the_same_draft_again_does_not_make_it_the_latest(stock: Stock) -> None:
    keep_draft(stock.database, 'a', 'un', 1)
    keep_draft(stock.database, 'b', 'deux', 2)
    keep_draft(stock.database, 'a', 'un', 3)
    assert draft_keys(stock.database, '') == ['b', 'a']


@pytest.mark.parametrize('beginning', ['note:%', 'note_', 'NOTE:', '*'])
def test_the_beginning_of_a_key_is_meant_as_it_is_written(stock: Stock, beginning: str) -> None:
    keep_draft(stock.database, 'note:1', 'un', 1)
    assert draft_keys(stock.database, beginning) == []


@pytest.mark.parametrize(
    ('had', 'brought', 'has'),
    [
        (('', ''), ('a@b.fr', '01'), ('a@b.fr', '01')),
        (('x@y.fr', ''), ('a@b.fr', '01'), ('x@y.fr', '01')),
        (('', '09'), ('a@b.fr', ''), ('a@b.fr', '09')),
        (('x@y.fr', '09'), ('a@b.fr', '01'), ('x@y.fr', '09')),
        (('x@y.fr', '09'), ('', ''), ('x@y.fr', '09')),
    ],
)
def test_an_import_fills_in_what_a_contact_lacks(
    stock: Stock, had: tuple[str, str], brought: tuple[str, str], has: tuple[str, str]
) -> None:
    stock.save(Contact(42, 'Anne', NOW, None, *had), Contact(43, 'Autre', NOW))
    complete_contact(stock.database, 42, *brought)
    known = {each.id: (each.email, each.phone) for each in read_known_contacts(stock.database)}
    assert (known[42], known[43]) == (has, ('', ''))


def test_an_import_knows_deals_in_the_trash_but_no_people_there(stock: Stock) -> None:
    stock.save(deal(101, organization_id=31, external_id='A', deleted_at=NOW), deal(102, title='Été'))
    stock.save(Contact(42, 'Partie', NOW, deleted_at=NOW))
    known = list(read_known_deals(stock.database))
    assert [(each.id, each.folded, each.organization, each.in_trash) for each in known] == [
        (101, 'deal 101', 'coeur & fils', 1), (102, 'ete', '', 0),
    ]  # fmt: skip
    assert [each.id for each in read_known_contacts(stock.database)] == [CONTACT]
    assert read_known_organizations(stock.database) == [(31, 'coeur & fils')]


def test_preferences_are_written_over_one_another_and_leave_the_others(stock: Stock) -> None:
    write_preferences(stock.database, {'theme': 'dark', 'language': 'fr'})
    write_preferences(stock.database, {'theme': 'light'})
    found = read_preferences(stock.database)
    assert (found['theme'], found['language']) == ('light', 'fr')


def test_a_planned_action_of_a_deal_is_read_with_it(stock: Stock) -> None:
    action = NextAction(ActivityKind.CALL, date(2026, 6, 12), 0)
    stock.save(deal(101, next_action=action, pipeline_id=PIPELINE))
    assert stock.work().get(Deal, 101).next_action == action
