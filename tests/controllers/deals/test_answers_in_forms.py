"""A form may carry answers: they are written with the rest, in the same step."""

from building import TODAY, Desk, answers

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer

BUDGET = GivenAnswer(Criterion.BUDGET, AnswerValue.YES, ' Ligne votée ', TODAY)


def test_an_edit_writes_its_answers_and_leaves_the_others(desk: Desk) -> None:
    deal_id = desk.put('Atelier', given='yn--')
    desk.deals.edit(deal_id, DealForm('Atelier', answers=(BUDGET,)))
    given = desk.deals.details(deal_id).answers
    assert [given[key].value for key in (Criterion.NEED, Criterion.VALUE, Criterion.BUDGET)] == ['yes', 'no', 'yes']
    assert (given[Criterion.BUDGET].evidence, given[Criterion.BUDGET].answered_on) == ('Ligne votée', TODAY)


def test_edit_and_answers_are_one_step(desk: Desk) -> None:
    deal_id = desk.put('Atelier')
    before = desk.dump()
    desk.deals.edit(deal_id, DealForm('Hall', answers=(BUDGET,)))
    assert desk.event(deal_id, EventKind.ANSWERED).text == 'Ligne votée'
    desk.workspace.undo()
    assert desk.dump() == before


def test_an_answer_that_is_already_there_leaves_no_trace(desk: Desk) -> None:
    deal_id = desk.put('Atelier', given='y')
    heard = desk.history(deal_id)
    desk.deals.edit(deal_id, DealForm('Atelier', answers=answers('y')))
    assert desk.history(deal_id) == heard


def test_a_new_deal_may_have_answers_too(desk: Desk) -> None:
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Neuve', answers=(BUDGET,)))
    assert desk.deals.details(deal_id).answers[Criterion.BUDGET].value is AnswerValue.YES
