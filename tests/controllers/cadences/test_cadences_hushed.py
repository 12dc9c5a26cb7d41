"""Somebody says that they want to be left alone while a cadence is at work on their deal."""

from dataclasses import replace

import pytest
from building import Desk
from cadence_building import planned, put_cadence

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.cadences.run_controller import RunController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal


@pytest.fixture
def runs(desk: Desk) -> RunController:
    return RunController(desk.workspace)


def want_peace(desk: Desk, deal_id: int, kind: type[Contact | Organization]) -> None:
    deal = desk.deal(deal_id)
    with desk.workspace.transaction(titled('edit_contact', name='')) as work:
        known = work.get(kind, deal.contact_id if kind is Contact else deal.organization_id)
        work.save(replace(known, do_not_contact=True))


@pytest.mark.parametrize(('kind', 'name'), [(Contact, 'Lise Marchand'), (Organization, 'Tanneries')])
def test_whoever_wants_peace_while_it_runs_is_thought_of_from_then_on(
    desk: Desk, runs: RunController, kind: type[Contact | Organization], name: str
) -> None:
    deal_id = desk.put(contact='Lise Marchand', organization='Tanneries')
    runs.start(deal_id, put_cadence(desk))
    desk.activities.complete(planned(desk, deal_id)[0].id, Done())
    before = desk.dump()
    want_peace(desk, deal_id, kind)
    assert {activity.kind for activity in planned(desk, deal_id)} == {ActivityKind.TASK}
    next_action = desk.deal(deal_id).next_action
    assert next_action is not None
    assert next_action.kind is ActivityKind.TASK
    assert all(name in activity.note for activity in planned(desk, deal_id)[:2])
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_deal_that_passes_to_somebody_who_wants_peace_is_hushed_too(desk: Desk, runs: RunController) -> None:
    deal_id, other_id = desk.put(contact='Lise Marchand'), desk.put('Autre', contact='Anne Le Bihan')
    want_peace(desk, other_id, Contact)
    runs.start(deal_id, put_cadence(desk))
    with desk.workspace.transaction(titled('edit_deal', title='')) as work:
        work.save(replace(work.get(Deal, deal_id), contact_id=desk.deal(other_id).contact_id))
    assert {activity.kind for activity in planned(desk, deal_id)} == {ActivityKind.TASK}
