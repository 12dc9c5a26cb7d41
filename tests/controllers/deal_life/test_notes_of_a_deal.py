"""Notes are written, edited, deleted; each is one undo step, and none is lost."""

from datetime import timedelta

import pytest
from building import NOW, Desk

from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.storage.deals.deal_details import find_contact, find_organization

MARKDOWN = '# Visite\n\n- **toit** de 1 200 m²\n- pas d’ombre 🌳'


def texts(notes: NoteController, about: About) -> list[str]:
    return [note.text for note in notes.about(about)]


def test_a_note_keeps_its_words_its_place_and_its_moment(desk: Desk, notes: NoteController) -> None:
    deal_id = desk.put()
    note = notes.note(notes.write(About(deal_id), MARKDOWN))
    assert (note.text, note.at, note.deal_id, note.edited_at) == (MARKDOWN, NOW, deal_id, None)


def test_notes_are_read_newest_first(desk: Desk, notes: NoteController) -> None:
    about = About(desk.put())
    for text in ('une', 'deux', 'trois'):
        notes.write(about, text)
    assert texts(notes, about) == ['trois', 'deux', 'une']


def test_a_note_may_be_about_a_person_or_a_company(desk: Desk, notes: NoteController) -> None:
    desk.put(organization='Girardeau', contact='Zoé')
    database = desk.workspace.database
    company = find_organization(database, 'Girardeau')
    assert company
    person = find_contact(database, 'Zoé', company.id)
    assert person
    for about, name in ((About(contact_id=person.id), 'Zoé'), (About(organization_id=company.id), 'Girardeau')):
        notes.write(about, f'Sur {name}')
        title = desk.workspace.undo_title()
        assert title
        assert (texts(notes, about), title.values) == ([f'Sur {name}'], {'title': name})


def test_an_edited_note_stays_where_it_was_and_says_so(desk: Desk, notes: NoteController) -> None:
    note_id = notes.write(About(desk.put()), 'Toit 100 m²')
    desk.clock.set(NOW + timedelta(hours=2))
    notes.edit(note_id, 'Toit 120 m²')
    note = notes.note(note_id)
    assert (note.text, note.at, note.edited_at) == ('Toit 120 m²', NOW, NOW + timedelta(hours=2))


def test_a_note_deleted_meanwhile_takes_no_words_and_their_draft_stays(
    desk: Desk, notes: NoteController, drafts: DraftsController
) -> None:
    note_id = notes.write(About(desk.put()), 'Toit')
    drafts.keep('note/1', 'Toit 120 m²')
    notes.delete(note_id)
    with pytest.raises(NotFound):
        notes.edit(note_id, 'Toit 120 m²', 'note/1')
    assert (notes.note(note_id).text, drafts.read('note/1'), desk.undo_key()) == ('Toit', 'Toit 120 m²', 'delete_note')
    desk.workspace.undo()
    notes.edit(note_id, 'Toit 120 m²', 'note/1')
    assert (notes.note(note_id).text, drafts.read('note/1')) == ('Toit 120 m²', '')


def test_the_same_words_again_are_no_edit(desk: Desk, notes: NoteController) -> None:
    note_id = notes.write(About(desk.put()), 'Toit')
    notes.edit(note_id, 'Toit\n\n')
    assert notes.note(note_id).edited_at is None
    assert desk.undo_key() == 'log_note'


def test_a_deleted_note_is_out_of_sight_and_comes_back_by_undo(desk: Desk, notes: NoteController) -> None:
    about = About(desk.put())
    notes.delete(notes.write(about, 'Toit'))
    assert (texts(notes, about), desk.undo_key()) == ([], 'delete_note')
    desk.workspace.undo()
    assert texts(notes, about) == ['Toit']


def test_each_is_one_undo_step(desk: Desk, notes: NoteController) -> None:
    about = About(desk.put())
    note_id = notes.write(about, 'Toit')
    notes.edit(note_id, 'Cave')
    desk.workspace.undo()
    assert texts(notes, about) == ['Toit']
    desk.workspace.undo()
    assert texts(notes, about) == []


def test_the_screen_hears_which_deal_has_a_note(desk: Desk, notes: NoteController) -> None:
    deal_id = desk.put()
    notes.write(About(deal_id), 'Toit')
    [heard] = desk.heard
    assert (heard.deals, heard.kinds) == ({deal_id}, {'note'})


@pytest.mark.parametrize('text', ['', '  ', '\n\t\n'])
def test_an_empty_note_is_refused_and_the_written_one_kept(desk: Desk, notes: NoteController, text: str) -> None:
    about = About(desk.put())
    note_id = notes.write(about, 'Toit')
    for write in (lambda: notes.write(about, text), lambda: notes.edit(note_id, text)):
        with pytest.raises(FieldInvalid):
            write()
    assert texts(notes, about) == ['Toit']


def test_spaces_that_begin_a_list_or_code_stay(desk: Desk, notes: NoteController) -> None:
    note_id = notes.write(About(desk.put()), '\n    code\n- un\n  \n')
    assert notes.note(note_id).text == '    code\n- un'


def test_a_note_about_nothing_there_is_refused(desk: Desk, notes: NoteController) -> None:
    for write in (lambda: notes.write(About(999), 'x'), lambda: notes.write(About(), 'x'), lambda: notes.delete(999)):
        with pytest.raises(NotFound):
            write()
    assert desk.undo_key() == ''


def test_a_note_that_is_written_takes_its_draft_away(
    desk: Desk, notes: NoteController, drafts: DraftsController
) -> None:
    drafts.keep('a', 'Toi')
    drafts.keep('b', 'autre')
    note_id = notes.write(About(desk.put()), 'Toit', draft='a')
    notes.edit(note_id, 'Toit plat', draft='b')
    assert drafts.keys() == []


def test_a_note_that_is_refused_leaves_its_draft(desk: Desk, notes: NoteController, drafts: DraftsController) -> None:
    drafts.keep('a', 'Toi')
    with pytest.raises(NotFound):
        notes.write(About(999), 'Toit', draft='a')
    assert drafts.read('a') == 'Toi'
