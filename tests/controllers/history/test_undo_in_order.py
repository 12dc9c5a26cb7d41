"""Undo and redo as a stack: last first, across a restart, and refused where they would lose something."""

from dataclasses import replace
from datetime import timedelta

import pytest
from building import NOW, Desk, call, euros

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.workspace import UNDO_COUNT, UNDO_DAYS, ActionTitle, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import UndoConflict
from salesdesk.domain.process.wording import Wording


def create(desk: Desk, *titles: str) -> list[int]:
    return [desk.deals.create(desk.pipeline().id, None, DealForm(title)) for title in titles]


def redo_key(desk: Desk) -> str:
    title = desk.workspace.redo_title()
    return title.key if title else ''


def test_a_new_desk_has_nothing_to_undo(desk: Desk) -> None:
    assert (desk.workspace.undo_title(), desk.workspace.redo_title()) == (None, None)
    assert (desk.workspace.undo(), desk.workspace.redo()) == (None, None)
    assert desk.heard == []


def test_actions_are_taken_back_last_first_and_done_again_first_first(desk: Desk) -> None:
    create(desk, 'Une', 'Deux', 'Trois')
    undone = [desk.workspace.undo() for _ in range(3)]
    redone = [desk.workspace.redo() for _ in range(3)]
    assert undone == [ActionTitle('create_deal', {'title': title}) for title in ('Trois', 'Deux', 'Une')]
    assert redone == undone[::-1]


def test_a_new_action_drops_what_was_undone(desk: Desk) -> None:
    create(desk, 'Une', 'Deux')
    desk.workspace.undo()
    create(desk, 'Trois')
    assert redo_key(desk) == ''
    assert desk.workspace.redo() is None
    assert desk.titles('identification') == ['Trois', 'Une']


def test_undo_after_a_dropped_redo_goes_on_below_it(desk: Desk) -> None:
    create(desk, 'Une', 'Deux')
    desk.workspace.undo()
    create(desk, 'Trois')
    assert [desk.workspace.undo(), desk.workspace.undo()] == [
        ActionTitle('create_deal', {'title': title}) for title in ('Trois', 'Une')
    ]
    assert desk.workspace.undo() is None


def test_redo_waits_across_a_restart(desk: Desk) -> None:
    create(desk, 'Une')
    desk.workspace.undo()
    again = Desk(desk.workspace.path, desk.clock)
    assert redo_key(again) == 'create_deal'
    again.workspace.redo()
    assert again.titles('identification') == ['Une']
    again.workspace.close()


def test_a_title_keeps_a_stages_name_in_both_languages(desk: Desk) -> None:
    deal_id = desk.put_ready()
    desk.move(deal_id, 'qualification')
    desk.move(deal_id, 'proposition')
    assert desk.workspace.undo_title() == ActionTitle(
        'move_deal', {'title': 'Prête', 'stage_fr': 'Proposition', 'stage_en': 'Proposition'}
    )


def test_titles_hold_plain_texts() -> None:
    made = titled('import_deals', count=3, name=Wording('Suivi', ''))
    assert made == ActionTitle('import_deals', {'count': '3', 'name_fr': 'Suivi', 'name_en': 'Suivi'})


def test_an_undo_that_would_lose_something_is_refused_and_changes_nothing(desk: Desk) -> None:
    [deal_id] = create(desk, 'Une')
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Deal, deal_id), title='Autrement'))
    before = desk.dump()
    with pytest.raises(UndoConflict):
        desk.workspace.undo()
    assert desk.dump() == before
    assert desk.undo_key() == 'create_deal'


def test_an_old_action_far_down_is_forgotten(desk: Desk) -> None:
    deal_id = desk.put()
    for number in range(UNDO_COUNT + 1):
        desk.deals.plan_action(deal_id, call(number))
    desk.clock.set(NOW + timedelta(days=UNDO_DAYS + 1))
    desk.workspace.forget_old_actions()
    undone = [desk.workspace.undo() for _ in range(UNDO_COUNT + 1)]
    assert undone.index(None) == UNDO_COUNT
    assert desk.titles('identification') == ['Atelier']


@pytest.mark.parametrize(('days', 'count'), [(UNDO_DAYS - 1, UNDO_COUNT + 20), (UNDO_DAYS + 1, UNDO_COUNT)])
def test_a_young_action_or_one_of_the_last_is_kept(desk: Desk, days: int, count: int) -> None:
    deal_id = desk.put()
    for number in range(count):
        desk.deals.plan_action(deal_id, call(number))
    desk.clock.set(NOW + timedelta(days=days))
    desk.workspace.forget_old_actions()
    assert all(desk.workspace.undo() for _ in range(count))


def test_the_undo_of_an_edit_brings_the_organisation_back_too(desk: Desk) -> None:
    [deal_id] = create(desk, 'Une')
    desk.deals.edit(deal_id, DealForm('Deux', 'Neuve SARL', amount=euros(5)))
    desk.workspace.undo()
    assert desk.deals.details(deal_id).organization is None
    assert desk.deals.organizations_like('Neuve') == []
