"""A deal is made in the form."""

from datetime import date

import pytest
from building import Desk, call, euros
from filling import CTRL, captions, click, fill, focused, names_of_stops, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.form.deal_fields import DealFields
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def dialog(window: QWidget, workplace: Workplace, desk: Desk) -> DealFormDialog:
    opened = DealFormDialog(window, workplace, pipeline_id=desk.pipeline().id)
    opened.open_dialog()
    return opened


@pytest.fixture
def fields(dialog: DealFormDialog) -> DealFields:
    return dialog.fields


def made(desk: Desk) -> Deal:
    """The one deal there is."""
    [(deal_id,)] = desk.workspace.database.rows('SELECT id FROM deal')
    return desk.deal(deal_id)


def count(desk: Desk) -> int:
    return int(desk.workspace.database.value('SELECT COUNT(*) FROM deal'))


def test_it_says_where_the_deal_will_stand(dialog: DealFormDialog) -> None:
    assert [label.text() for label in dialog.header.findChildren(Label)][:2] == ['New deal', 'Sales, Identification']
    assert captions(dialog.footer) == ['Cancel', 'Create the deal']


def test_it_begins_with_the_title(fields: DealFields) -> None:
    assert focused() is fields.title.line


def test_three_fields_make_a_deal(dialog: DealFormDialog, fields: DealFields, desk: Desk, qtbot: QtBot) -> None:
    fill(fields.title, 'Bornes du parking')
    fill(fields.people.organization, 'Girardeau')
    type_into(fields.money.field, '8500')
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.saved) as saved:
        press(Qt.Key.Key_Return, CTRL)
    deal = made(desk)
    assert saved.args == [deal.id]
    assert (deal.title, deal.amount, deal.expected_close_on) == ('Bornes du parking', euros(8_500), None)
    assert desk.deals.details(deal.id).organization.name == 'Girardeau'
    assert desk.stage_of(deal.id) == 'identification'


def test_a_title_alone_is_enough(dialog: DealFormDialog, fields: DealFields, desk: Desk) -> None:
    fill(fields.title, 'Bornes')
    click(dialog.main)
    deal = made(desk)
    assert (deal.amount, deal.organization_id, deal.contact_id, deal.next_action) == (None, None, None, None)


def test_everything_is_kept(dialog: DealFormDialog, fields: DealFields, desk: Desk) -> None:
    fill(fields.title, 'Bornes')
    fill(fields.people.organization, 'Girardeau')
    fill(fields.people.contact, 'Ana Diaz')
    fill(fields.people.email, 'ana@girardeau.example')
    fill(fields.people.phone, '02 41 00 00 00')
    fill(fields.money.field, '900 CHF')
    fill(fields.close_on, '24 July 2026')
    fields.tags.set_tags(['Industrie', 'Neuf'])
    click(fields.action.plan)
    fill(fields.action.editor.hour, '10h')
    click(fields.more.unfold)
    fill(fields.more.owner, 'Lea')
    fill(fields.more.product, 'LED')
    fields.more.note.set_text('Rappeler')
    click(dialog.main)
    details = desk.deals.details(made(desk).id)
    deal = details.deal
    assert (deal.amount, deal.expected_close_on) == (Money(90_000, 'CHF'), date(2026, 7, 24))
    assert (deal.owner, deal.product, deal.note) == ('Lea', 'LED', 'Rappeler')
    assert (details.contact.name, details.contact.email) == ('Ana Diaz', 'ana@girardeau.example')
    assert [tag.name for tag in details.tags] == ['Industrie', 'Neuf']
    assert (details.next_activity.due_on, details.next_activity.due_minute) == (call(1).on, 600)


def test_it_goes_to_the_stage_that_was_asked_for(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    stage = desk.stage('proposition')
    opened = DealFormDialog(window, workplace, pipeline_id=stage.pipeline_id, stage_id=stage.id)
    opened.open_dialog()
    fill(opened.fields.title, 'Bornes')
    click(opened.main)
    assert desk.stage_of(made(desk).id) == 'proposition'


def test_making_one_is_one_step(dialog: DealFormDialog, fields: DealFields, desk: Desk) -> None:
    before = desk.dump()
    fill(fields.title, 'Bornes')
    fill(fields.people.organization, 'Neuve SARL')
    click(dialog.main)
    assert desk.undo_key() == 'create_deal'
    desk.workspace.undo()
    assert desk.dump() == before


def test_what_is_wrong_is_said_at_each_field(dialog: DealFormDialog, fields: DealFields, desk: Desk) -> None:
    type_into(fields.money.field, 'abc')
    type_into(fields.close_on, '31/02/2026')
    click(dialog.main)
    assert fields.title.error() == 'Give the deal a title.'
    assert fields.money.field.error() == 'Enter an amount, such as 12,400.'
    assert fields.close_on.error() == 'There is no such day. Check the date.'
    assert focused() is fields.title.line
    assert (dialog.isVisible(), count(desk)) == (True, 0)


def test_the_focus_goes_to_the_first_wrong_field(dialog: DealFormDialog, fields: DealFields) -> None:
    fill(fields.title, 'Bornes')
    type_into(fields.close_on, '31/02/2026')
    click(dialog.main)
    assert focused() is fields.close_on.line


def test_a_wrong_field_out_of_sight_is_scrolled_to(
    window: QWidget, dialog: DealFormDialog, fields: DealFields, qtbot: QtBot
) -> None:
    window.resize(1180, 400)
    fill(fields.title, 'Bornes')
    click(fields.action.plan)
    type_into(fields.action.editor.hour, '25h')
    fields.title.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    line = fields.action.editor.hour.line
    assert focused() is line
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect() == line.rect())


def test_a_title_has_its_limit(dialog: DealFormDialog, fields: DealFields, desk: Desk) -> None:
    fields.title.set_text('x' * 501)
    click(dialog.main)
    assert fields.title.error() == 'This title is too long: 500 characters at most.'
    assert count(desk) == 0


def test_an_error_goes_once_she_types(dialog: DealFormDialog, fields: DealFields) -> None:
    click(dialog.main)
    type_into(fields.title, 'B')
    assert fields.title.error() == ''


def test_a_tag_that_is_still_being_typed_counts(dialog: DealFormDialog, fields: DealFields, desk: Desk) -> None:
    fill(fields.title, 'Bornes')
    type_into(fields.tags, 'Neuf')
    press(Qt.Key.Key_Return, CTRL)
    assert [tag.name for tag in desk.deals.details(made(desk).id).tags] == ['Neuf']


def test_escape_on_an_untouched_form_closes_it(dialog: DealFormDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        press(Qt.Key.Key_Escape)


@pytest.mark.parametrize('name', ['title', 'close_on', 'tags'])
def test_escape_on_a_touched_one_asks(dialog: DealFormDialog, fields: DealFields, name: str) -> None:
    type_into(getattr(fields, name), 'x')
    press(Qt.Key.Key_Escape)
    if dialog.question.isHidden():  # the list of a field was open
        press(Qt.Key.Key_Escape)
    assert dialog.question.isVisible()


def test_an_action_that_is_being_planned_is_a_change(dialog: DealFormDialog, fields: DealFields) -> None:
    click(fields.action.plan)
    press(Qt.Key.Key_Escape)
    assert dialog.question.isVisible()


def test_a_stage_that_was_removed_meanwhile_is_said(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    stage = desk.stage('proposition')
    opened = DealFormDialog(window, workplace, pipeline_id=stage.pipeline_id, stage_id=stage.id)
    opened.open_dialog()
    fill(opened.fields.title, 'Bornes')
    workplace.process.remove_stage(stage.id)
    click(opened.main)
    assert opened.fault.accessibleName().startswith('Could not save. This stage was removed')
    assert opened.fields.title.text() == 'Bornes'


def test_a_disk_without_room_loses_nothing(
    dialog: DealFormDialog, fields: DealFields, desk: Desk, qtbot: QtBot
) -> None:
    database = desk.workspace.database
    fill(fields.title, 'Bornes')
    fields.more.note.set_text('x' * 100_000)
    database.execute(f'PRAGMA max_page_count = {database.value("PRAGMA page_count")}')
    click(dialog.main)
    assert dialog.fault.accessibleName().startswith('Could not save. The disk is full.')
    assert (fields.title.text(), len(fields.more.note.text()), count(desk)) == ('Bornes', 100_000, 0)
    database.execute('PRAGMA max_page_count = 100000')
    with qtbot.waitSignal(dialog.saved):
        dialog.retry.click()
    assert made(desk).title == 'Bornes'


def test_tab_goes_as_one_reads(dialog: DealFormDialog) -> None:
    assert names_of_stops(dialog) == [
        'Close', 'Title', 'Organisation', 'Amount', 'Currency', 'Main contact', 'Expected close', 'Choose a date',
        'Tags', 'Plan an action', 'Owner, product, note', 'Cancel', 'Create the deal',
    ]  # fmt: skip


def test_tab_scrolls_to_what_it_reaches(window: QWidget, dialog: DealFormDialog, qtbot: QtBot) -> None:
    window.resize(1180, 300)
    for name in ('Close', 'Create the deal', 'Cancel', 'Owner, product, note'):
        press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert focused().accessibleName() == name
    last = focused()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())


def test_enter_in_a_field_of_the_action_saves(dialog: DealFormDialog, fields: DealFields, qtbot: QtBot) -> None:
    fill(fields.title, 'Bornes')
    click(fields.action.plan)
    fields.action.editor.subject.setFocus()
    with qtbot.waitSignal(dialog.saved):
        press(Qt.Key.Key_Return)


def test_enter_in_the_title_does_not(dialog: DealFormDialog, fields: DealFields, qtbot: QtBot) -> None:
    type_into(fields.title, 'Bornes')
    with qtbot.assertNotEmitted(dialog.saved, wait=20):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_it_fits_the_smallest_window(window: QWidget, workplace: Workplace, desk: Desk, language: str) -> None:
    use_language(language)
    opened = DealFormDialog(window, workplace, pipeline_id=desk.pipeline().id)
    opened.open_dialog()
    assert window.rect().contains(opened.geometry())
    assert opened.fields.visibleRegion().boundingRect() == opened.fields.rect()
