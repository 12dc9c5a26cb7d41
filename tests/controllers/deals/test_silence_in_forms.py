"""Whom a form would have called, of those who do not want it."""

from dataclasses import replace

import pytest
from building import TODAY, Desk

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.deals.silence import silent_in_form, silent_of
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.domain.activity import ActivityKind, NewAction

CALL = NewAction(ActivityKind.CALL, TODAY)
FORM = DealForm('Vitrine', contact='luc aubry', next_action=CALL)


@pytest.fixture
def luc(desk: Desk) -> int:
    return PeopleController(desk.workspace).create_person(PersonForm('Luc Aubry', do_not_contact=True))


@pytest.fixture
def aubry(desk: Desk) -> int:
    return PeopleController(desk.workspace).create_company(CompanyForm('Aubry', do_not_contact=True))


def test_whoever_is_named_is_known_without_his_capitals(desk: Desk, luc: int) -> None:
    assert silent_in_form(desk.workspace, FORM) == 'Luc Aubry'


def test_a_task_or_no_action_reaches_nobody(desk: Desk, luc: int) -> None:
    assert silent_in_form(desk.workspace, replace(FORM, next_action=None)) == ''
    assert silent_in_form(desk.workspace, replace(FORM, next_action=NewAction(ActivityKind.TASK, TODAY))) == ''


def test_a_namesake_of_a_company_made_new_is_somebody_else(desk: Desk, luc: int) -> None:
    assert silent_in_form(desk.workspace, replace(FORM, organization='Nouvelle')) == ''
    assert silent_in_form(desk.workspace, replace(FORM, organization='Nouvelle', contact_id=luc)) == 'Luc Aubry'


def test_another_company_of_that_name_is_not_the_silent_one(desk: Desk, aubry: int) -> None:
    form = replace(FORM, contact='', organization='aubry')
    assert silent_in_form(desk.workspace, form) == 'Aubry'
    assert silent_in_form(desk.workspace, replace(form, is_new_organization=True)) == ''


def test_a_deal_saved_again_asks_only_about_what_is_new(desk: Desk, luc: int) -> None:
    deal_id = desk.deals.create(desk.pipeline().id, None, FORM)
    assert silent_in_form(desk.workspace, replace(FORM, title='Vitrines'), deal_id) == ''
    later = replace(FORM, next_action=NewAction(ActivityKind.CALL, TODAY, 600))
    assert silent_in_form(desk.workspace, later, deal_id) == 'Luc Aubry'


def test_a_company_speaks_for_itself_where_its_person_is_gone(desk: Desk, luc: int, aubry: int) -> None:
    reading, gone = desk.workspace.reading(), 99
    assert silent_of(reading, gone, aubry) == 'Aubry'
    assert silent_of(reading, luc, aubry) == 'Luc Aubry'
    assert silent_of(reading, gone, None) == ''
