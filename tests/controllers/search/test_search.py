"""What she looks for is found, wherever it was written, and nothing that is gone."""

from dataclasses import replace

import pytest
from building import Desk

from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.contact import Contact, ContactPoint, PointKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.domain.search import RecordType, SearchHit
from salesdesk.storage.search.indexing import pending, read_pending

DEAL, CONTACT, ORGANIZATION = RecordType.DEAL, RecordType.CONTACT, RecordType.ORGANIZATION


@pytest.fixture
def search(desk: Desk) -> SearchController:
    return SearchController(desk.workspace)


def write_note(desk: Desk, deal_id: int, text: str) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(Note(work.new_id(), work.now, text, deal_id=deal_id))


def titles(search: SearchController, typed: str, kind: RecordType = DEAL) -> list[str]:
    return [hit.title for hit in search.find(typed).get(kind, [])]


def only_hit(search: SearchController, typed: str) -> SearchHit:
    ((hit,),) = search.find(typed).values()
    return hit


@pytest.mark.parametrize('typed', ['eclairage', 'ÉCLAI', 'coeur', 'cœur', 'du coeur', 'coeur eclairage', 'écl cœ'])
def test_accents_case_and_order_do_not_matter(desk: Desk, search: SearchController, typed: str) -> None:
    desk.put('Éclairage du cœur')
    assert titles(search, typed) == ['Éclairage du cœur']


@pytest.mark.parametrize('typed', ['', ' ', '-', '"', '*', 'zzz', 'eclairage zzz', 'name:x', 'NOT', 'a" OR "b', '^'])
def test_what_is_nowhere_is_not_found(desk: Desk, search: SearchController, typed: str) -> None:
    desk.put('Éclairage du cœur')
    assert search.find(typed) == {}


def test_a_part_of_a_name_is_found_after_its_beginnings(desk: Desk, search: SearchController) -> None:
    desk.put('Clairière')
    desk.put('Éclairage')
    assert titles(search, 'clair') == ['Clairière', 'Éclairage']


def test_the_newest_come_first(desk: Desk, search: SearchController) -> None:
    for title in ('Lot 1', 'Lot 2', 'Lot 3'):
        desk.put(title)
    assert titles(search, 'lot') == ['Lot 3', 'Lot 2', 'Lot 1']


def test_results_are_grouped_by_what_they_are(desk: Desk, search: SearchController) -> None:
    desk.put('Bornes', organization='Lefèvre', contact='Anne Lefèvre')
    assert {kind: len(hits) for kind, hits in search.find('lefevre').items()} == {DEAL: 1, CONTACT: 1, ORGANIZATION: 1}


def test_a_note_shows_the_passage_and_opens_its_deal(desk: Desk, search: SearchController) -> None:
    deal_id = desk.put('Bornes')
    write_note(desk, deal_id, 'Elle veut étaler le paiement sur deux exercices comptables.')
    hit = only_hit(search, 'exercices')
    assert (hit.kind, hit.deal_id, hit.detail) == (RecordType.NOTE, deal_id, 'Bornes')
    assert 'deux exercices comptables' in hit.snippet


def test_a_done_action_is_found_by_what_was_said(desk: Desk, search: SearchController) -> None:
    deal_id = desk.put('Bornes', action=0)
    desk.deals.complete_action(deal_id, 'Budget confirmé par le comptable')
    assert only_hit(search, 'comptable').kind is RecordType.ACTIVITY


def test_a_person_is_found_by_a_further_phone(desk: Desk, search: SearchController) -> None:
    desk.put('Bornes', contact='Anne Morvan')
    with desk.workspace.unrecorded() as work:
        contact_id = desk.workspace.database.value('SELECT id FROM contact')
        work.save(ContactPoint(work.new_id(), PointKind.PHONE, '0612487703', contact_id=contact_id))
    assert titles(search, '0612487703', CONTACT) == ['Anne Morvan']


def test_what_is_in_the_trash_is_not_found_until_it_is_restored(desk: Desk, search: SearchController) -> None:
    deal_id = desk.put('Bornes')
    desk.deals.delete(deal_id)
    assert titles(search, 'bornes') == []
    desk.workspace.undo()
    assert titles(search, 'bornes') == ['Bornes']


def test_undoing_a_creation_takes_the_words_away(desk: Desk, search: SearchController) -> None:
    with desk.workspace.transaction(titled('create_deal', title='Bornes')) as work:
        stage = desk.stage('identification')
        work.save(Deal(work.new_id(), stage.pipeline_id, stage.id, 'a5', 'Bornes', work.now, work.now))
    assert titles(search, 'bornes') == ['Bornes']
    desk.workspace.undo()
    assert search.find('bornes') == {}


def test_a_renamed_person_is_found_by_the_new_name_alone(desk: Desk, search: SearchController) -> None:
    desk.put('Bornes', contact='Anne Morvan')
    titles(search, 'morvan')
    with desk.workspace.unrecorded() as work:
        contact = work.get(Contact, desk.workspace.database.value('SELECT id FROM contact'))
        work.save(replace(contact, name='Anne Rochas'))
    assert titles(search, 'morvan', CONTACT) == []
    assert titles(search, 'rochas') == ['Bornes']


def test_moving_a_deal_gives_the_index_nothing_to_read(desk: Desk, search: SearchController) -> None:
    deal_id = desk.put_ready()
    search.find('x')
    desk.move(deal_id, 'qualification')
    assert pending(desk.workspace.database) == 0


def test_everything_waiting_is_read_by_the_job_s_work(desk: Desk, search: SearchController) -> None:
    for number in range(5):
        desk.put(f'Lot {number}')
    told: list[tuple[int, int]] = []
    search.read_all(lambda done, total: told.append((done, total)), lambda: False)
    assert pending(desk.workspace.database) == 0
    assert told[-1][0] == told[-1][1] > 0


def test_a_search_does_not_wait_for_an_import_to_be_read(
    desk: Desk, search: SearchController, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr('salesdesk.controllers.search.search_controller.AT_ONCE', 2)
    for number in range(5):
        desk.put(f'Lot {number}')
    assert titles(search, 'lot') == []
    assert pending(desk.workspace.database) == 5


def test_what_was_made_last_is_read_first(desk: Desk, search: SearchController) -> None:
    desk.put('Lot 1', organization='Girardeau')
    desk.put('Lot 2')
    search.read_some(1)
    assert [kind for kind, _id in read_pending(desk.workspace.database, 9)] == [DEAL, ORGANIZATION]


def test_the_parts_that_many_batches_leave_are_joined(
    desk: Desk, search: SearchController, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {'BATCH': 2, 'MANY': 3, 'GIVE_WAY_SECONDS': 0}.items():
        monkeypatch.setattr(f'salesdesk.controllers.search.search_controller.{name}', value)
    for number in range(7):
        desk.put(f'Lot {number}')
    search.read_all(lambda _done, _total: None, lambda: False)
    assert desk.workspace.database.value('SELECT COUNT(DISTINCT segid) FROM search_deal_idx') == 1
    assert len(titles(search, 'lot')) == 7


def test_a_stopped_reading_leaves_the_rest_waiting(desk: Desk, search: SearchController) -> None:
    desk.put('Lot')
    search.read_all(lambda _done, _total: None, lambda: True)
    assert pending(desk.workspace.database) > 0
