"""What is being typed is kept beside the history, and found again."""

from datetime import timedelta

from building import NOW, Desk

from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.drafts_controller import DraftsController

LONG = 'Une très longue note – «\u00a0élevée\u00a0» 🌳\n' * 20_000


def test_a_draft_is_read_as_it_was_typed(drafts: DraftsController) -> None:
    drafts.keep('deal/1/note', LONG)
    assert drafts.read('deal/1/note') == LONG


def test_there_is_no_draft_where_nothing_was_typed(drafts: DraftsController) -> None:
    assert (drafts.read('deal/1/note'), drafts.keys()) == ('', [])


def test_the_last_words_replace_the_first(drafts: DraftsController) -> None:
    drafts.keep('deal/1/note', 'Vi')
    drafts.keep('deal/1/note', 'Visite')
    assert (drafts.read('deal/1/note'), drafts.keys()) == ('Visite', ['deal/1/note'])


def test_a_dropped_draft_is_gone_and_may_be_dropped_again(drafts: DraftsController) -> None:
    drafts.keep('a', 'Visite')
    drafts.drop('a')
    drafts.drop('a')
    assert drafts.read('a') == ''


def test_an_emptied_field_has_no_draft(drafts: DraftsController) -> None:
    drafts.keep('a', 'Visite')
    drafts.keep('a', '')
    assert drafts.keys() == []


def test_what_was_left_unsaved_is_listed_the_last_one_first(desk: Desk, drafts: DraftsController) -> None:
    for minute, key in enumerate(('deal/1/note', 'deal/2/note', 'contact/1/note', 'deal/1/title')):
        desk.clock.set(NOW + timedelta(minutes=minute))
        drafts.keep(key, 'x')
    assert drafts.keys('deal/') == ['deal/1/title', 'deal/2/note', 'deal/1/note']
    assert drafts.keys('deal/1/') == ['deal/1/title', 'deal/1/note']
    assert drafts.keys('100%') == []


def test_the_same_text_again_writes_nothing(desk: Desk, drafts: DraftsController) -> None:
    drafts.keep('a', 'Visite')
    before = desk.workspace.database.connection.total_changes()
    drafts.keep('a', 'Visite')
    assert desk.workspace.database.connection.total_changes() == before


def test_drafts_are_no_actions_and_nobody_hears_of_them(
    desk: Desk, notes: NoteController, drafts: DraftsController
) -> None:
    about = About(desk.put())
    notes.write(about, 'Toit')
    desk.heard.clear()
    drafts.keep('a', 'Visite')
    assert (desk.heard, desk.undo_key(), desk.workspace.look_for_changes_elsewhere()) == ([], 'log_note', False)
    desk.workspace.undo()
    assert (drafts.read('a'), notes.about(about)) == ('Visite', [])


def test_a_draft_is_there_when_the_file_is_opened_again(desk: Desk, drafts: DraftsController) -> None:
    drafts.keep('a', 'Visite')
    desk.workspace.close()
    again = Desk(desk.workspace.path, desk.clock)
    assert DraftsController(again.workspace).read('a') == 'Visite'
    again.workspace.close()
