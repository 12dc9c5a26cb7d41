"""The form of a deal with fields of the seller's own."""

import pytest
from building import Desk
from filling import CTRL, press
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.own_fields.typed_fields import LineValue
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def area(workplace: Workplace) -> int:
    return workplace.own_fields.add(Entity.DEAL, 'Area', FieldKind.NUMBER)


def opened(window: QWidget, workplace: Workplace, desk: Desk, deal_id: int | None = None) -> DealFormDialog:
    dialog = DealFormDialog(window, workplace, pipeline_id=desk.pipeline().id, deal_id=deal_id)
    dialog.open_dialog()
    return dialog


def line_of(dialog: DealFormDialog, field_id: int) -> LineValue:
    row = dialog.fields.own.rows[field_id]
    assert isinstance(row, LineValue)
    return row


def test_a_new_deal_says_what_was_typed_in_one_step(
    window: QWidget, workplace: Workplace, desk: Desk, area: int
) -> None:
    dialog = opened(window, workplace, desk)
    dialog.fields.title.set_text('Hall')
    line_of(dialog, area).entry.set_text('80')
    press(Qt.Key.Key_Return, CTRL)
    [(deal_id,)] = desk.workspace.database.rows('SELECT id FROM deal')
    assert workplace.own_fields.values(deal_id) == {area: '80'}
    desk.workspace.undo()
    assert workplace.own_fields.values(deal_id) == {}


def test_it_opens_with_what_the_deal_says_and_saved_so_changes_nothing(
    window: QWidget, workplace: Workplace, desk: Desk, area: int
) -> None:
    deal_id = desk.put()
    workplace.own_fields.fill_deal(deal_id, {area: '80'})
    dialog, before = opened(window, workplace, desk, deal_id), desk.dump()
    assert (line_of(dialog, area).typed(), dialog.is_touched()) == ('80', False)
    dialog.submit()
    assert desk.dump() == before


def test_emptied_it_says_nothing_any_more(window: QWidget, workplace: Workplace, desk: Desk, area: int) -> None:
    deal_id = desk.put()
    workplace.own_fields.fill_deal(deal_id, {area: '80'})
    dialog = opened(window, workplace, desk, deal_id)
    line_of(dialog, area).entry.set_text('')
    dialog.submit()
    assert workplace.own_fields.values(deal_id) == {}


def test_what_cannot_be_read_keeps_the_form_open(window: QWidget, workplace: Workplace, desk: Desk, area: int) -> None:
    dialog = opened(window, workplace, desk)
    dialog.fields.title.set_text('Hall')
    line_of(dialog, area).entry.set_text('wide')
    dialog.submit()
    assert dialog.isVisible()
    assert line_of(dialog, area).error() == 'Enter a number, such as 12,400.'


def test_without_such_fields_the_form_is_as_it_was(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    dialog = opened(window, workplace, desk)
    assert dialog.fields.own.is_empty()
    assert not dialog.fields.own.isVisible()
