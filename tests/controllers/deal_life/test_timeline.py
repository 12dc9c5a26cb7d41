"""One list of what happened to a deal, newest first, in pages; and apart from it the change log."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from building import NOW, TODAY, Desk, answers, call, euros, form_of, in_days

from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.deals.timeline import PAGE, Timeline
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.contact import Stance
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.note import Attachment
from salesdesk.domain.deals.timeline import OWN_FIELD, EntryKind, TimelineEntry
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel


def kinds(timeline: Timeline, deal_id: int) -> list[EntryKind]:
    return [entry.kind for entry in timeline.page(deal_id)]


def last(timeline: Timeline, deal_id: int) -> TimelineEntry:
    return timeline.page(deal_id, limit=1)[0]


def put_done(desk: Desk, deal_id: int, at: datetime = NOW, **fields: object) -> Activity:
    """A call that was done, with its line of history, as a logged activity leaves them."""
    with desk.workspace.unrecorded() as work:
        done = replace(
            Activity(work.new_id(), deal_id, ActivityKind.CALL, TODAY, None, 'Relance', False, at, done_at=at), **fields
        )  # type: ignore[arg-type]
        work.save(done)
        detail = {'kind': 'call', 'activity_id': str(done.id)}
        work.record_event(DealEvent(deal_id, at, EventKind.ACTIVITY_DONE, text=done.outcome, detail=detail))
    return done


def test_a_new_deal_was_created(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put(amount=euros(900))
    [entry] = timeline.page(deal_id)
    assert (entry.kind, entry.at, entry.amount) == (EntryKind.CREATED, NOW, euros(900))
    assert entry.to_stage == desk.stage('identification')


def test_a_move_names_both_stages_and_its_reason(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put_ready(stage='qualification')
    desk.move(deal_id, 'proposition', reason='Besoin confirmé')
    entry = last(timeline, deal_id)
    assert (entry.kind, entry.text) == (EntryKind.STAGE_ENTERED, 'Besoin confirmé')
    assert (entry.from_stage, entry.to_stage) == (desk.stage('qualification'), desk.stage('proposition'))


def test_a_move_without_its_answers_tells_what_was_missing(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put(stage='qualification')
    desk.move(deal_id, 'proposition', override_reason='Elle a promis')
    entry = next(entry for entry in timeline.page(deal_id) if entry.kind is EntryKind.OVERRIDDEN)
    assert (entry.text, entry.to_stage) == ('Elle a promis', desk.stage('proposition'))
    assert ('criterion_answered', 'need') in entry.missing


def test_a_decision_is_told_with_her_words(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put(stage='qualification', given='n')
    desk.closing.abandon(deal_id, 'Pas de besoin')
    decided = next(entry for entry in timeline.page(deal_id) if entry.kind is EntryKind.DECIDED)
    assert (decided.decision, decided.text) == ('abandon', 'Pas de besoin')


def test_an_answer_is_told_with_its_evidence(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put()
    given = replace(answers('y')[0], evidence='Devis demandé')
    desk.deals.provide(deal_id, Provided((given,)))
    entry = last(timeline, deal_id)
    assert (entry.kind, entry.text) == (EntryKind.ANSWERED, 'Devis demandé')
    assert (entry.criterion, entry.answer) == (Criterion.NEED, AnswerValue.YES)


@pytest.mark.parametrize(
    ('detail', 'told'),
    [
        ({'criterion': 'need', 'value': 'maybe'}, (Criterion.NEED, None, 'maybe')),
        ({'criterion': 'fit', 'value': 'no'}, (None, AnswerValue.NO, 'fit')),
        ({'criterion': 'fit', 'value': 'maybe'}, (None, None, 'fit, maybe')),
    ],
)
def test_an_answer_of_a_later_program_is_told_as_it_was_written(
    desk: Desk, timeline: Timeline, detail: dict[str, str], told: tuple[object, ...]
) -> None:
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        work.record_event(DealEvent(deal_id, NOW, EventKind.ANSWERED, text='Elle hésite', detail=detail))
    entry = last(timeline, deal_id)
    assert (entry.criterion, entry.answer, entry.name) == told


def test_what_was_done_by_a_later_program_is_told_as_it_was_written(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put()
    detail = {'kind': 'fax', 'result': 'busy', 'subject': 'Devis'}
    with desk.workspace.unrecorded() as work:
        work.record_event(DealEvent(deal_id, NOW + timedelta(1), EventKind.ACTIVITY_DONE, detail=detail))
    entry = last(timeline, deal_id)
    assert (entry.activity, entry.result, entry.subject) == (ActivityKind.TASK, None, 'fax, Devis, busy')


@pytest.mark.parametrize(('before', 'after'), [(None, euros(900)), (euros(900), euros(950)), (euros(900), None)])
def test_an_amount_is_told_before_and_after(desk: Desk, timeline: Timeline, before: object, after: object) -> None:
    deal_id = desk.put(amount=before)
    desk.deals.edit(deal_id, replace(form_of(desk.deals.details(deal_id)), amount=after))  # type: ignore[arg-type]
    entry = last(timeline, deal_id)
    assert (entry.kind, entry.amount_before, entry.amount) == (EntryKind.AMOUNT_CHANGED, before, after)


@pytest.mark.parametrize(('before', 'after'), [(None, in_days(9)), (in_days(9), in_days(12)), (in_days(9), None)])
def test_a_close_date_is_told_before_and_after(desk: Desk, timeline: Timeline, before: object, after: object) -> None:
    deal_id = desk.put(expected_close_on=before)
    form = form_of(desk.deals.details(deal_id))
    desk.deals.edit(deal_id, replace(form, expected_close_on=after))  # type: ignore[arg-type]
    entry = last(timeline, deal_id)
    assert (entry.kind, entry.day_before, entry.day) == (EntryKind.CLOSE_DATE_CHANGED, before, after)


def test_won_lost_and_open_again(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put(stage='closing')
    desk.closing.lose(deal_id, desk.reason('no_budget'), 'Gel')
    lost = last(timeline, deal_id)
    assert (lost.kind, lost.text, lost.from_stage) == (EntryKind.LOST, 'Gel', desk.stage('closing'))
    assert lost.lost_reason
    assert lost.lost_reason.fr
    desk.closing.reopen(deal_id)
    desk.closing.win(deal_id, TODAY, euros(5))
    assert kinds(timeline, deal_id)[-3:] == [EntryKind.REOPENED, EntryKind.LOST, EntryKind.CREATED]


def test_a_hand_over_names_the_stages_of_both_pipelines(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put_ready(pipeline='prospecting', stage='interested')
    desk.moves.hand_over(MoveRequest(deal_id, 0))
    entry = next(entry for entry in timeline.page(deal_id) if entry.kind is EntryKind.HANDED_OVER)
    assert entry.from_stage == desk.stage('interested', 'prospecting')
    assert entry.to_stage == desk.book.process(desk.pipeline().id).active[0]


def test_a_note_stands_where_it_was_written_also_when_edited(
    desk: Desk, notes: NoteController, timeline: Timeline
) -> None:
    deal_id = desk.put()
    note_id = notes.write(About(deal_id), 'Toit')
    desk.clock.set(NOW + timedelta(hours=1))
    notes.edit(note_id, 'Toit plat')
    entry = last(timeline, deal_id)
    assert (entry.kind, entry.id, entry.at, entry.text) == (EntryKind.NOTE, note_id, NOW, 'Toit plat')
    assert entry.edited_at == NOW + timedelta(hours=1)


def test_an_activity_is_there_once_with_all_that_is_known_of_it(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put(contact='Zoé')
    contact_id = desk.deal(deal_id).contact_id
    done = put_done(
        desk, deal_id, outcome='Rappeler', result=ActivityResult.VOICEMAIL, minutes=4, place='Nantes',
        contact_id=contact_id, note='Parler du toit',
    )  # fmt: skip
    [entry] = [entry for entry in timeline.page(deal_id) if entry.kind is EntryKind.ACTIVITY]
    assert (entry.id, entry.activity, entry.result) == (done.id, ActivityKind.CALL, ActivityResult.VOICEMAIL)
    assert (entry.text, entry.subject, entry.minutes) == ('Rappeler', 'Relance', 4)
    assert (entry.place, entry.contact, entry.plan) == ('Nantes', 'Zoé', 'Parler du toit')


def test_an_activity_is_read_as_it_is_written_now(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put()
    done = put_done(desk, deal_id, outcome='Rapeler')
    with desk.workspace.unrecorded() as work:
        work.save(replace(done, outcome='Rappeler'))
    assert last(timeline, deal_id).text == 'Rappeler'


def test_a_deleted_activity_is_told_no_more(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put()
    done = put_done(desk, deal_id)
    with desk.workspace.unrecorded() as work:
        work.save(replace(done, deleted_at=NOW))
    assert kinds(timeline, deal_id) == [EntryKind.CREATED]


def test_an_activity_done_from_the_board_is_there_once(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put(action=0)
    desk.deals.complete_action(deal_id, 'Joint', call(7))
    assert kinds(timeline, deal_id) == [EntryKind.ACTIVITY, EntryKind.CREATED]
    desk.workspace.undo()
    assert kinds(timeline, deal_id) == [EntryKind.CREATED]


@pytest.mark.parametrize('detail', [{'kind': 'call', 'subject': 'Relance', 'result': 'answered'}, {}])
def test_an_activity_that_only_the_history_knows_is_told(
    desk: Desk, timeline: Timeline, detail: dict[str, str]
) -> None:
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        work.record_event(DealEvent(deal_id, NOW, EventKind.ACTIVITY_DONE, text='Joint', detail=detail))
    entry = last(timeline, deal_id)
    assert (entry.kind, entry.text, entry.subject) == (EntryKind.ACTIVITY, 'Joint', detail.get('subject', ''))


def test_what_is_only_planned_has_not_happened(desk: Desk, timeline: Timeline) -> None:
    assert kinds(timeline, desk.put(action=3)) == [EntryKind.CREATED]


def test_a_file_has_its_name_and_size(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        work.save(Attachment(work.new_id(), deal_id, 'devis.pdf', 'ab' * 32, 1234, NOW))
        work.save(Attachment(work.new_id(), deal_id, 'vieux.pdf', 'cd' * 32, 5, NOW, deleted_at=NOW))
    assert kinds(timeline, deal_id) == [EntryKind.FILE, EntryKind.CREATED]
    assert (last(timeline, deal_id).name, last(timeline, deal_id).size) == ('devis.pdf', 1234)


def test_an_edit_is_not_in_the_timeline_but_in_the_change_log(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put('Atelier', owner='Léa')
    desk.deals.edit(deal_id, DealForm('Hall'))
    assert kinds(timeline, deal_id) == [EntryKind.CREATED]
    lines = [(line.field, line.before, line.after) for line in timeline.changes(deal_id)]
    assert lines == [('title', 'Atelier', 'Hall'), ('owner', 'Léa', '')]


def test_the_change_log_names_people_and_companies(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put('Hall', organization='Girardeau')
    desk.deals.edit(deal_id, DealForm('Hall', 'Autre SA', 'Zoé'))
    desk.deals.edit(deal_id, DealForm('Hall'))
    lines = [(line.field, line.before, line.after) for line in timeline.changes(deal_id)]
    assert set(lines[:2]) == {('organization_id', 'Autre SA', ''), ('contact_id', 'Zoé', '')}
    assert set(lines[2:]) == {('organization_id', 'Girardeau', 'Autre SA'), ('contact_id', '', 'Zoé')}


def test_the_change_log_reads_from_one_edit_to_the_next_and_forgets_what_was_undone(
    desk: Desk, timeline: Timeline
) -> None:
    deal_id = desk.put('A')
    for title in 'BCD':
        desk.deals.edit(deal_id, DealForm(title))
    desk.workspace.undo()
    assert [(line.before, line.after) for line in timeline.changes(deal_id)] == [('B', 'C'), ('A', 'B')]


def test_the_part_somebody_takes_is_in_the_change_log(desk: Desk, timeline: Timeline) -> None:
    deal_id, people = desk.put('Hall'), DealPeopleController(desk.workspace)
    contact_id = people.add(deal_id, 'Zoé', 'DAF')
    people.put(deal_id, contact_id, 'DAF', Stance.OPPONENT)
    people.put(deal_id, contact_id, 'DAF', Stance.OPPONENT)
    people.remove(deal_id, contact_id)
    lines = [(line.field, line.about, line.before, line.after) for line in timeline.changes(deal_id)]
    daf, against = 'DAF\n', 'DAF\nopponent'
    assert lines == [('person', 'Zoé', against, ''), ('person', 'Zoé', daf, against), ('person', 'Zoé', '', daf)]
    assert kinds(timeline, deal_id) == [EntryKind.CREATED]


def test_the_trash_is_in_the_change_log(desk: Desk, timeline: Timeline) -> None:
    deal_id = desk.put()
    desk.deals.delete(deal_id)
    desk.deals.restore(deal_id)
    assert [line.field for line in timeline.changes(deal_id)] == ['restored', 'deleted']
    assert kinds(timeline, deal_id) == [EntryKind.CREATED]


def test_pages_hold_every_entry_once_and_in_order(desk: Desk, notes: NoteController, timeline: Timeline) -> None:
    """520 entries, many of the same instant, out of all four tables."""
    deal_id, other = desk.put(), desk.put()
    for number in range(130):
        desk.clock.set(NOW + timedelta(minutes=number // 3))
        notes.write(About(deal_id), f'Note {number}')
        notes.write(About(other), 'Ailleurs')
        put_done(desk, deal_id, NOW + timedelta(minutes=number // 2))
        desk.deals.provide(deal_id, Provided(amount=euros(number)))
        with desk.workspace.unrecorded() as work:
            work.save(Attachment(work.new_id(), deal_id, f'{number}.pdf', 'ab' * 32, number, work.now))
    found = pages(timeline, deal_id)
    assert len(found) == len({entry.id for entry in found}) == 521
    assert found == sorted(found, key=lambda entry: (entry.at, entry.id), reverse=True)
    assert len(timeline.page(deal_id)) == PAGE


def pages(timeline: Timeline, deal_id: int) -> list[TimelineEntry]:
    found = timeline.page(deal_id, limit=7)
    while more := timeline.page(deal_id, found[-1], 7):
        found += more
    return found


def test_an_imported_past_is_told_in_its_own_order(desk: Desk, timeline: Timeline) -> None:
    long_ago = datetime(1969, 12, 1, tzinfo=UTC)
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        work.record_event(DealEvent(deal_id, long_ago, EventKind.CREATED))
    assert [entry.at for entry in timeline.page(deal_id)] == [NOW, long_ago]
    assert timeline.page(deal_id)[-1].to_stage is None


def test_of_a_deal_that_is_not_there_nothing_is_told(timeline: Timeline) -> None:
    assert timeline.page(999) == []
    with pytest.raises(NotFound):
        timeline.changes(999)


def test_an_override_names_her_own_fields_also_those_put_away(desk: Desk, timeline: Timeline) -> None:
    own = OwnFieldsController(desk.workspace)
    field_id = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    kind, level = RequirementKind.FIELD_PRESENT, RequirementLevel.BLOCK
    desk.process.set_gate(desk.stage('qualification').id, [GateLine(kind, f'own:{field_id}', level)])
    deal_id = desk.put_ready(stage='qualification')
    desk.move(deal_id, 'proposition', override_reason='Elle a promis')
    own.archive(field_id)
    entry = next(entry for entry in timeline.page(deal_id) if entry.kind is EntryKind.OVERRIDDEN)
    assert entry.missing == ((OWN_FIELD, 'Surface'),)
