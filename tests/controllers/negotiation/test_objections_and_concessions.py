"""What was held against a deal, and what both sides gave way on."""

import pytest
from building import NOW, Desk, euros

from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.controllers.negotiation.concession_controller import ConcessionController
from salesdesk.controllers.negotiation.objection_controller import ObjectionController, ObjectionForm
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.deals.timeline import EntryKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.proposals.objection import Objection


def test_an_objection_is_kept_with_its_answer(objections: ObjectionController, deal_id: int) -> None:
    found = objections.log(deal_id, ObjectionForm(' Trop long ', ' Deux équipes ', worked=True))
    assert objections.of_deal(deal_id) == [Objection(found, deal_id, NOW, 'Trop long', 'Deux équipes', worked=True)]


def test_how_the_answer_went_is_told_later_and_shown_where_it_was_heard(
    objections: ObjectionController, timeline: Timeline, deal_id: int
) -> None:
    found = objections.log(deal_id, ObjectionForm('Trop long'))
    objections.edit(found, ObjectionForm('Trop long', 'Deux équipes', worked=False))
    entry = timeline.page(deal_id)[0]
    assert (entry.kind, entry.text, entry.reply, entry.worked) == (
        EntryKind.OBJECTED, 'Trop long', 'Deux équipes', False,
    )  # fmt: skip


def test_the_draft_of_an_objection_goes_when_it_is_logged(
    desk: Desk, objections: ObjectionController, deal_id: int
) -> None:
    drafts = DraftsController(desk.workspace)
    drafts.keep('deal:objection', 'Trop l')
    objections.log(deal_id, ObjectionForm('Trop long'), 'deal:objection')
    assert drafts.read('deal:objection') == ''


def test_a_concession_is_kept_with_what_it_costs(
    concessions: ConcessionController, timeline: Timeline, deal_id: int
) -> None:
    found = concessions.add(deal_id, Side.MINE, ' Pose le samedi ', euros(300))
    assert concessions.of_deal(deal_id) == [
        Concession(found, deal_id, Side.MINE, 'Pose le samedi', euros(300), NOW),
    ]
    entry = timeline.page(deal_id)[0]
    assert (entry.kind, entry.text, entry.side, entry.amount) == (
        EntryKind.CONCEDED, 'Pose le samedi', 'mine', euros(300),
    )  # fmt: skip


def test_a_concession_is_told_with_what_was_asked_in_return(
    concessions: ConcessionController, timeline: Timeline, deal_id: int
) -> None:
    concessions.add(deal_id, Side.MINE, 'Pose le samedi', counterpart='Acompte')
    entry = timeline.page(deal_id)[0]
    assert (entry.text, entry.reply) == ('Pose le samedi', 'Acompte')


def test_what_was_deleted_is_off_the_deal_and_off_its_timeline(
    objections: ObjectionController, concessions: ConcessionController, timeline: Timeline, deal_id: int
) -> None:
    objections.delete(objections.log(deal_id, ObjectionForm('Trop long')))
    concessions.delete(concessions.add(deal_id, Side.THEIRS, 'Acompte de 50 %'))
    assert [entry.kind for entry in timeline.page(deal_id)] == [EntryKind.CREATED]
    assert objections.of_deal(deal_id) == concessions.of_deal(deal_id) == []


def test_without_words_neither_is_kept(
    objections: ObjectionController, concessions: ConcessionController, deal_id: int
) -> None:
    with pytest.raises(FieldInvalid):
        objections.log(deal_id, ObjectionForm(' ', 'Deux équipes'))
    with pytest.raises(FieldInvalid):
        concessions.add(deal_id, Side.MINE, '')


def test_what_is_negotiated_makes_no_figure_anew(
    desk: Desk, objections: ObjectionController, concessions: ConcessionController, deal_id: int
) -> None:
    desk.workspace.database.execute('DELETE FROM figure_todo')
    objections.log(deal_id, ObjectionForm('Trop long'))
    concessions.add(deal_id, Side.MINE, 'Pose', euros(300))
    assert desk.workspace.database.rows('SELECT * FROM figure_todo') == []
