"""A deal edited in its form, answered, planned, done with, thrown away and taken out of the trash."""

from dataclasses import replace

import pytest
from building import NOW, Desk, answers, call, euros, form_of, in_days

from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer


def save(desk: Desk, deal_id: int, **changed: object) -> None:
    """Opens the form, changes some fields, saves it."""
    desk.deals.edit(deal_id, replace(form_of(desk.deals.details(deal_id)), **changed))  # type: ignore[arg-type]


@pytest.mark.parametrize('fields', [{}, {'organization': ''}, {'contact': ''}, {'action': None}, {'tags': ('A', 'B')}])
def test_a_form_saved_as_it_opened_changes_nothing(desk: Desk, fields: dict[str, object]) -> None:
    deal_id = desk.put_ready(**fields)
    before = desk.dump()
    save(desk, deal_id)
    assert desk.dump() == before
    assert desk.workspace.undo_title() is None


def test_a_contact_named_before_the_organisation_is_not_made_again(desk: Desk) -> None:
    deal_id = desk.put(contact='Zoé Martin')
    desk.deals.provide(deal_id, Provided(organization='Girardeau'))
    before = desk.deal(deal_id).contact_id
    save(desk, deal_id, phone='02 40')
    contact = desk.deals.details(deal_id).contact
    assert contact
    assert (contact.id, contact.phone) == (before, '02 40')


def test_another_organisation_brings_its_own_contact(desk: Desk) -> None:
    deal_id = desk.put_ready()
    before = desk.deal(deal_id).contact_id
    save(desk, deal_id, organization='Mairie de Cholet')
    assert desk.deal(deal_id).contact_id != before


def test_what_the_form_leaves_empty_is_emptied(desk: Desk) -> None:
    deal_id = desk.put_ready(tags=('Neuf',))
    desk.deals.edit(deal_id, DealForm('Nue'))
    details = desk.deals.details(deal_id)
    assert (details.organization, details.contact, details.next_activity, details.tags) == (None, None, None, ())
    assert (details.deal.amount, details.deal.expected_close_on, details.deal.next_action) == (None, None, None)


def test_an_edit_leaves_stage_place_and_answers_alone(desk: Desk) -> None:
    deal_id = desk.put_ready(stage='closing', external_id='X-1', extra={'Région': 'Ouest'})
    before = desk.deals.details(deal_id)
    desk.deals.edit(deal_id, DealForm('Nue'))
    after = desk.deals.details(deal_id)
    assert (after.deal.stage_id, after.deal.rank) == (before.deal.stage_id, before.deal.rank)
    assert (after.deal.external_id, after.deal.extra, after.answers) == ('X-1', {'Région': 'Ouest'}, before.answers)


def test_an_edit_is_told_in_the_history(desk: Desk) -> None:
    deal_id = desk.put_ready()
    save(desk, deal_id, title='Hall', amount=euros(5), expected_close_on=in_days(1))
    assert desk.history(deal_id)[-3:] == [EventKind.AMOUNT_CHANGED, EventKind.CLOSE_DATE_CHANGED, EventKind.EDITED]


def test_tags_are_worn_as_the_form_says(desk: Desk) -> None:
    deal_id = desk.put(tags=('Bois', 'Neuf'))
    save(desk, deal_id, tags=('Neuf', 'Urgent'))
    assert {tag.name for tag in desk.deals.details(deal_id).tags} == {'Neuf', 'Urgent'}
    assert {tag.name for tag in desk.deals.tags()} == {'Bois', 'Neuf', 'Urgent'}


def test_an_answer_is_kept_with_its_evidence_and_day(desk: Desk) -> None:
    deal_id = desk.put()
    given = GivenAnswer(Criterion.BUDGET, AnswerValue.YES, ' Devis validé ', in_days(-1))
    desk.deals.provide(deal_id, Provided((given,)))
    answer = desk.deals.details(deal_id).answers[Criterion.BUDGET]
    assert (answer.value, answer.evidence, answer.answered_on) == (AnswerValue.YES, 'Devis validé', in_days(-1))
    told = desk.event(deal_id, EventKind.ANSWERED)
    assert (told.text, told.detail) == ('Devis validé', {'criterion': 'budget', 'value': 'yes'})


def test_a_changed_mind_replaces_the_answer_and_both_stay_in_the_history(desk: Desk) -> None:
    deal_id = desk.put(given='y')
    desk.deals.provide(deal_id, Provided(answers('n')))
    assert desk.card(deal_id).answers[0] is AnswerValue.NO
    assert desk.history(deal_id).count(EventKind.ANSWERED) == 2


def test_only_what_is_provided_is_written(desk: Desk) -> None:
    deal_id = desk.put_ready()
    before = desk.deals.details(deal_id)
    desk.deals.provide(deal_id, Provided(amount=euros(7)))
    after = desk.deals.details(deal_id)
    assert after == replace(before, deal=replace(before.deal, amount=euros(7)))


def test_a_plan_is_the_deals_one_next_action(desk: Desk) -> None:
    deal_id = desk.put()
    desk.deals.plan_action(deal_id, call(1))
    desk.deals.plan_action(deal_id, call(5, 600, ' Relancer '))
    activity = desk.deals.details(deal_id).next_activity
    assert activity
    assert desk.deal(deal_id).next_action == activity.as_next_action
    assert (activity.due_on, activity.due_minute, activity.subject) == (in_days(5), 600, 'Relancer')


def test_a_done_action_is_kept_with_its_outcome(desk: Desk) -> None:
    deal_id = desk.put(action=0)
    done = desk.deals.details(deal_id).next_activity
    desk.deals.complete_action(deal_id, ' Rappeler en juin ')
    row = desk.workspace.database.row('SELECT id, is_next, outcome, done_at IS NULL FROM activity')
    assert done
    assert row == (done.id, 0, 'Rappeler en juin', 0)
    assert desk.deal(deal_id).next_action is None


def test_a_done_action_is_part_of_the_history(desk: Desk) -> None:
    deal_id = desk.put(action=0)
    desk.deals.complete_action(deal_id, 'Joint')
    event = desk.event(deal_id, EventKind.ACTIVITY_DONE)
    assert (event.text, event.detail['due_on'], event.at) == ('Joint', in_days(0).isoformat(), NOW)


def test_a_done_action_asks_for_the_next_one(desk: Desk) -> None:
    deal_id = desk.put(action=0)
    desk.deals.complete_action(deal_id, 'Joint', call(4))
    following = desk.deal(deal_id).next_action
    assert following
    assert following.on == in_days(4)
    assert desk.workspace.database.value('SELECT COUNT(*) FROM activity') == 2


def test_the_trash_keeps_a_deal_as_it_was(desk: Desk) -> None:
    desk.put('Voisine')
    deal_id = desk.put_ready()
    before = desk.deal(deal_id)
    desk.deals.delete(deal_id)
    assert desk.titles('identification') == ['Voisine']
    desk.deals.restore(deal_id)
    assert desk.deal(deal_id) == before
    assert desk.history(deal_id)[-2:] == [EventKind.DELETED, EventKind.RESTORED]


def test_a_deal_lost_before_it_was_deleted_is_lost_when_it_comes_back(desk: Desk) -> None:
    deal_id = desk.put()
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    desk.deals.delete(deal_id)
    desk.deals.restore(deal_id)
    assert desk.deal(deal_id).status == 'lost'


def test_several_deals_are_deleted_and_restored_in_one_step(desk: Desk) -> None:
    ids = [desk.put(title) for title in ('Une', 'Deux', 'Trois')]
    desk.deals.delete(*ids[:2])
    assert desk.titles('identification') == ['Trois']
    desk.workspace.undo()
    assert desk.titles('identification') == ['Une', 'Deux', 'Trois']


@pytest.mark.parametrize('nowhere', [0, 7])
def test_a_deal_that_is_not_there_is_not_found(desk: Desk, nowhere: int) -> None:
    with pytest.raises(NotFound):
        desk.deals.details(nowhere)
    assert desk.deals.history(nowhere) == []
