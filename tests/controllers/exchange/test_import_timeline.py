"""An imported deal has a timeline from its first day on: what its file dated, then what she does."""

from building import NOW, Desk
from taking_in import noon, only_deal, take_in

from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry

LOST = 'title,status,stage,created,stage_entered,closed,lost_note\nA,lost,Suivi,2026-05-01,2026-05-20,2026-06-01,Gel\n'


def timeline(desk: Desk) -> list[TimelineEntry]:
    return Timeline(desk.workspace, desk.book).page(only_deal(desk).id)


def test_the_past_of_a_lost_deal_is_told(desk: Desk) -> None:
    take_in(desk, LOST)
    lost, entered, created = timeline(desk)
    assert [entry.kind for entry in (lost, entered, created)] == [
        EntryKind.LOST, EntryKind.STAGE_ENTERED, EntryKind.CREATED,
    ]  # fmt: skip
    assert [entry.at for entry in (lost, entered, created)] == [noon(2026, 6, 1), noon(2026, 5, 20), noon(2026, 5, 1)]
    assert (lost.text, created.to_stage) == ('Gel', None)
    assert entered.to_stage
    assert entered.to_stage.id == only_deal(desk).stage_id


def test_what_she_writes_comes_on_top(desk: Desk) -> None:
    take_in(desk, LOST)
    NoteController(desk.workspace).write(About(only_deal(desk).id), 'Rappelée')
    newest = timeline(desk)[0]
    assert (newest.kind, newest.at, newest.text) == (EntryKind.NOTE, NOW, 'Rappelée')


def test_the_note_of_a_file_is_a_field_and_no_entry(desk: Desk) -> None:
    take_in(desk, 'title,note\nA,Toit plat\n')
    assert [entry.kind for entry in timeline(desk)] == [EntryKind.CREATED]


def test_an_undone_import_leaves_no_timeline(desk: Desk) -> None:
    take_in(desk, LOST)
    deal_id = only_deal(desk).id
    desk.workspace.undo()
    assert Timeline(desk.workspace, desk.book).page(deal_id) == []
