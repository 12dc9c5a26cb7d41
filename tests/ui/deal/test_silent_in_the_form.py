"""A new deal that plans a call with whoever does not want to be contacted asks first, as everywhere else."""

import pytest
from building import TODAY, Desk
from filling import CTRL, click, fill, press
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.workplace import Workplace

CALL, TASK = NewAction(ActivityKind.CALL, TODAY), NewAction(ActivityKind.TASK, TODAY)


@pytest.fixture
def dialog(window: QWidget, workplace: Workplace, desk: Desk) -> DealFormDialog:
    workplace.people.create_person(PersonForm('Luc Aubry', do_not_contact=True))
    opened = DealFormDialog(window, workplace, pipeline_id=desk.pipeline().id)
    opened.open_dialog()
    fill(opened.fields.title, 'Vitrine')
    return opened


def titles(desk: Desk) -> list[str]:
    return [title for (title,) in desk.workspace.database.rows('SELECT title FROM deal')]


def test_a_call_is_asked_about_and_nothing_typed_is_lost(dialog: DealFormDialog, desk: Desk) -> None:
    fill(dialog.fields.people.contact, 'Luc Aubry')
    dialog.fields.action.set_action(CALL)
    press(Qt.Key.Key_Return, CTRL)
    assert (dialog.silence.isVisible(), dialog.isVisible(), titles(desk)) == (True, True, [])
    click(dialog.silence.button)
    assert titles(desk) == ['Vitrine']


def test_a_task_is_planned_at_once(dialog: DealFormDialog, desk: Desk) -> None:
    fill(dialog.fields.people.contact, 'Luc Aubry')
    dialog.fields.action.set_action(TASK)
    press(Qt.Key.Key_Return, CTRL)
    assert titles(desk) == ['Vitrine']


def test_a_company_that_is_silent_is_asked_about(dialog: DealFormDialog, desk: Desk, workplace: Workplace) -> None:
    workplace.people.create_company(CompanyForm('Maison Aubry', do_not_contact=True))
    fill(dialog.fields.people.organization, 'maison aubry')
    dialog.fields.action.set_action(CALL)
    press(Qt.Key.Key_Return, CTRL)
    assert 'Maison Aubry' in dialog.silence.button.accessibleDescription()
    assert titles(desk) == []
