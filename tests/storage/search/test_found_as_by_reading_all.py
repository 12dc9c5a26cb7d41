"""The index finds what reading every record would find: by beginnings of words, by parts of names, newest first."""

import pytest
from stored_records import NOW, Stock, deal
from words_stored import SOME, Words, indexed

from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.domain.search import RecordType, words_of
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort
from salesdesk.storage.people.people_lists import count_companies, count_people, read_companies, read_people
from salesdesk.storage.search.faces import DealFace, PersonFace, deal_faces, person_faces
from salesdesk.storage.search.indexing import pending, pends_more_than, read_pending, read_texts, write_texts
from salesdesk.storage.search.search_query import SHORTEST_PART, find_ids, find_parts, read_hits

Library = tuple[Stock, Words]
ASKED = ['écl', 'ECLAIRAGE', 'coeu', 'hotel', 'dieu', 'hôtel-Dieu', 'ecole', 'le', '06', '061', 'a.b@ex', 'œ', 'zz',
         'de to', 'été coeur', '3m', 'strass',
         'x y z', 'may mai', 'fils', 'oeur', 'lairag', 'oit', 'œur ils']  # fmt: skip
WORDED = (RecordType.DEAL, RecordType.CONTACT, RecordType.ORGANIZATION)
READ = (*WORDED, RecordType.NOTE, RecordType.ACTIVITY)


@pytest.mark.parametrize('typed', ASKED)
@pytest.mark.parametrize('kind', WORDED, ids=lambda kind: kind.name)
def test_names_count_before_other_words_and_the_newest_first(library: Library, kind: RecordType, typed: str) -> None:
    stock, words = library
    asked = words_of(typed)
    named, whole = words.having(kind, asked, in_name=True), words.having(kind, asked)
    wanted = [*named, *(id_ for id_ in whole if id_ not in named)]
    assert find_ids(stock.database, kind, asked, 200) == wanted
    assert find_ids(stock.database, kind, asked, 2) == wanted[:2]


@pytest.mark.parametrize('typed', ASKED)
def test_notes_and_activities_are_found_by_any_of_their_words(library: Library, typed: str) -> None:
    stock, words = library
    asked = words_of(typed)
    notes, done = (words.having(kind, asked) for kind in (RecordType.NOTE, RecordType.ACTIVITY))
    # They share a table: ids never meet.
    assert find_ids(stock.database, RecordType.NOTE, asked, 200) == [*done, *notes]


@pytest.mark.parametrize('typed', [*SOME, 'lairag', 'oeur', 'tur dev', 'ab', 'ieu', 'ré'])
def test_parts_of_three_letters_are_found_anywhere_in_a_name(library: Library, typed: str) -> None:
    stock, words = library
    asked = words_of(typed)
    parts = tuple(word for word in asked if len(word) >= SHORTEST_PART)
    found = find_parts(stock.database, asked, 500)
    assert len(found) == len(set(found))
    assert set(found) == (words.with_parts(parts) if parts else set())


@pytest.mark.parametrize('kind', READ, ids=lambda kind: kind.name)
def test_hits_are_shown_in_the_order_asked_for_without_those_that_are_gone(library: Library, kind: RecordType) -> None:
    stock, words = library
    ids = [id_ for of, id_ in words.texts if of is kind]
    shown = read_hits(stock.database, kind, [999_999, *reversed(ids)], ('devis',))
    assert [hit.id for hit in shown] == list(reversed(ids))
    assert {hit.kind for hit in shown} == {kind}


@pytest.mark.parametrize('typed', ASKED)
def test_the_table_of_people_finds_by_words_parts_and_their_company(library: Library, typed: str) -> None:
    stock, words = library
    asked, wanted = words_of(typed), PeopleFilter(text=typed)
    rows = read_people(stock.database, wanted, PeopleSort.NAME, descending=False, offset=0, limit=500)
    found = set(words.having(RecordType.CONTACT, asked))
    if all(len(word) >= SHORTEST_PART for word in asked):
        found |= {id_ for kind, id_ in words.with_parts(asked) if kind is RecordType.CONTACT}
        of_company = any(id_ == 31 for kind, id_ in words.with_parts(asked) if kind is RecordType.ORGANIZATION)
        found |= {row.id for row in all_people(stock) if of_company and row.organization_id == 31}
    digits = typed.replace(' ', '')
    found |= {row.id for row in all_people(stock) if digits.isdigit() and digits in row.phone.replace(' ', '')}
    assert {row.id for row in rows} == found
    assert count_people(stock.database, wanted) == len(found)


@pytest.mark.parametrize('typed', ASKED)
def test_the_table_of_companies_finds_by_words_and_parts(library: Library, typed: str) -> None:
    stock, words = library
    asked, wanted = words_of(typed), PeopleFilter(text=typed)
    rows = read_companies(stock.database, wanted, PeopleSort.NAME, descending=False, offset=0, limit=500)
    found = set(words.having(RecordType.ORGANIZATION, asked))
    if all(len(word) >= SHORTEST_PART for word in asked):
        found |= {id_ for kind, id_ in words.with_parts(asked) if kind is RecordType.ORGANIZATION}
    assert {row.id for row in rows} == found
    assert count_companies(stock.database, wanted) == len(found)


def all_people(stock: Stock) -> list[object]:
    rows = read_people(stock.database, PeopleFilter(), PeopleSort.NAME, descending=False, offset=0, limit=500)
    return list(rows)


@pytest.mark.parametrize('typed', ['!!!', '—', ' - ', '“”'])
def test_signs_alone_find_nobody(library: Library, typed: str) -> None:
    stock, _words = library
    assert count_people(stock.database, PeopleFilter(text=typed)) == 0
    assert count_companies(stock.database, PeopleFilter(text=typed)) == 0


def test_blanks_alone_ask_for_nothing(library: Library) -> None:
    stock, words = library
    everybody = [id_ for kind, id_ in words.names if kind is RecordType.CONTACT]
    assert count_people(stock.database, PeopleFilter(text='  ')) == len(everybody)


def test_who_is_in_the_trash_is_found_there_by_a_part_of_the_name(stock: Stock) -> None:
    stock.save(Contact(42, 'Éloïse Brun', NOW, deleted_at=NOW), Organization(43, 'Brunswick', NOW, deleted_at=NOW))
    indexed(stock)
    for typed, people, companies in (('brun', 1, 1), ('LOIS', 1, 0), ('wick', 0, 1), ('x', 0, 0)):
        wanted = PeopleFilter(text=typed, deleted=True)
        assert (count_people(stock.database, wanted), count_companies(stock.database, wanted)) == (people, companies)


def test_people_are_found_by_the_new_name_of_their_company(stock: Stock) -> None:
    indexed(stock)
    stock.save(Organization(31, 'Scierie du Lac', NOW))
    indexed(stock)
    for typed, count in (('scierie', 1), ('cier', 1), ('zz', 0)):
        assert count_people(stock.database, PeopleFilter(text=typed)) == count


def test_what_waits_for_the_index_is_counted_and_read_newest_first(stock: Stock) -> None:
    indexed(stock)
    assert pending(stock.database) == 0
    stock.save(*(deal(id_) for id_ in range(101, 106)), Contact(42, 'Anne', NOW))
    assert pending(stock.database) == 6
    assert [pends_more_than(stock.database, limit) for limit in (0, 5, 6, 7)] == [True, True, False, False]
    assert read_pending(stock.database, 2) == [(RecordType.DEAL, 105), (RecordType.DEAL, 104)]


def test_a_record_read_again_replaces_its_words(stock: Stock) -> None:
    indexed(stock)
    stock.save(deal(101, title='Toiture'))
    indexed(stock)
    stock.save(deal(101, title='Façade'))
    indexed(stock)
    assert find_ids(stock.database, RecordType.DEAL, ('toiture',), 9) == []
    assert find_ids(stock.database, RecordType.DEAL, (fold('Façade'),), 9) == [101]
    wanted = [(RecordType.DEAL, 101), (RecordType.NOTE, 7)]
    assert [text.id for text in read_texts(stock.database, wanted)] == [101]
    write_texts(stock.database, wanted, [])
    assert find_parts(stock.database, ('facade',), 9) == []


def test_a_row_of_the_search_shows_where_a_deal_stands_and_how_a_person_is_reached(stock: Stock) -> None:
    stock.save(
        deal(101, amount=Money(500, 'JPY')), deal(102, won_at=NOW), deal(103, lost_at=NOW),
        Contact(42, 'Anne', NOW, None, 'a@b.fr', '01', job_title='Gérante'),
    )  # fmt: skip
    faces = deal_faces(stock.database, [101, 102, 103, 999])
    assert faces == {
        101: DealFace(1, 11, Money(500, 'JPY'), is_won=False, is_lost=False),
        102: DealFace(1, 11, None, is_won=True, is_lost=False),
        103: DealFace(1, 11, None, is_won=False, is_lost=True),
    }
    assert person_faces(stock.database, [42, 999]) == {42: PersonFace('Gérante', '01', 'a@b.fr')}
    assert (deal_faces(stock.database, []), person_faces(stock.database, [])) == ({}, {})
