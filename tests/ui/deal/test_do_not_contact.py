"""Who does not want to be contacted is asked about before a call is planned; a task is nobody's affair."""

import pytest
from building import TODAY, Desk
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.ui.deal.asking.do_not_contact import silent_for, silent_name
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def silent_deal(desk: Desk, workplace: Workplace) -> int:
    workplace.people.create_person(PersonForm('Luc Aubry', do_not_contact=True))
    return desk.put('Vitrine', contact='Luc Aubry')


def test_a_call_is_asked_about_and_then_planned(
    window: QWidget, workplace: Workplace, desk: Desk, silent_deal: int
) -> None:
    popover = PlanPopover(window, workplace, silent_deal)
    popover.open_at(window.rect())
    popover.submit()
    assert popover.silence.isVisible()
    assert desk.undo_key() == 'create_contact'
    popover.silence.button.click()
    assert desk.undo_key() == 'plan_action'


def test_a_task_reaches_nobody(workplace: Workplace, silent_deal: int) -> None:
    assert silent_for(workplace, silent_deal, NewAction(ActivityKind.MEETING, TODAY)) == 'Luc Aubry'
    assert silent_for(workplace, silent_deal, NewAction(ActivityKind.TASK, TODAY)) == ''


def test_whoever_the_call_is_with_is_who_counts(workplace: Workplace, silent_deal: int) -> None:
    other = workplace.people.create_person(PersonForm('Anne Girard'))
    assert silent_for(workplace, silent_deal, NewAction(ActivityKind.CALL, TODAY, contact_id=other)) == ''


def test_a_company_may_be_silent_as_a_whole(workplace: Workplace) -> None:
    id_ = workplace.people.create_company(CompanyForm('Aubry', do_not_contact=True))
    assert silent_name(workplace, None, id_) == 'Aubry'
    assert silent_name(workplace, None, None) == ''
