"""All own fields of a record, as a form places them."""

import pytest
from building import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.ui.own_fields.own_fields_group import OwnFieldsGroup, own_fields_group
from salesdesk.ui.own_fields.own_texts import entity_name, kind_name
from salesdesk.ui.own_fields.typed_fields import LineValue
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def ids(workplace: Workplace) -> list[int]:
    own = workplace.own_fields
    return [own.add(Entity.DEAL, name, kind) for name, kind in (('Area', FieldKind.NUMBER), ('Lot', FieldKind.TEXT))]


@pytest.fixture
def deal_id(desk: Desk, workplace: Workplace, ids: list[int]) -> int:
    deal_id = desk.put()
    workplace.own_fields.fill_deal(deal_id, {ids[0]: '80'})
    return deal_id


@pytest.fixture
def group(qtbot: QtBot, window: QWidget, workplace: Workplace, deal_id: int) -> OwnFieldsGroup:
    made = own_fields_group(workplace, Entity.DEAL, deal_id, parent=window)
    made.show()
    return made


def line_of(group: OwnFieldsGroup, field_id: int) -> LineValue:
    row = group.rows[field_id]
    assert isinstance(row, LineValue)
    return row


def test_it_shows_what_the_record_says(group: OwnFieldsGroup) -> None:
    assert (group.typed(), group.given(), group.says_something()) == (('80', ''), {}, True)


def test_it_gives_only_what_differs(group: OwnFieldsGroup, ids: list[int]) -> None:
    line_of(group, ids[1]).entry.set_text('B')
    assert group.validate() is None
    assert group.given() == {ids[1]: 'B'}


def test_the_first_wrong_field_is_named(group: OwnFieldsGroup, ids: list[int]) -> None:
    line_of(group, ids[0]).entry.set_text('wide')
    assert group.validate() is group.rows[ids[0]]


def test_it_says_which_field_was_settled(group: OwnFieldsGroup, ids: list[int]) -> None:
    heard: list[tuple[object, str]] = []
    group.changed.connect(lambda field_id, value: heard.append((field_id, value)))
    line = line_of(group, ids[1]).entry.line
    QTest.keyClicks(line, 'C')
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == [(ids[1], 'C')]


def test_a_new_record_begins_empty(workplace: Workplace, window: QWidget, ids: list[int]) -> None:
    group = own_fields_group(workplace, Entity.DEAL, parent=window)
    assert (group.typed(), group.says_something()) == (('', ''), False)


def test_without_fields_there_is_nothing_to_show(workplace: Workplace, window: QWidget) -> None:
    assert own_fields_group(workplace, Entity.CONTACT, parent=window).is_empty()


def test_kinds_and_records_have_names() -> None:
    assert all(kind_name(kind) for kind in FieldKind)
    assert [entity_name(entity) for entity in Entity] == ['Deals', 'People', 'Organisations']
