"""Several selected deals changed from the bar below the list, each time in one step."""

import pytest
from building import in_days
from list_seat import Key, choose, show_list, titles
from pytestqt.qtbot import QtBot
from seat import SHIFT, Seat

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal_list.bulk import bulk_commands, bulk_flow, move_popover
from salesdesk.ui.deal_list.bulk.bulk_popovers import ClosePopover, OwnerPopover, OwnFieldPopover, TagsPopover
from salesdesk.ui.deal_list.bulk.move_popover import MovePopover
from salesdesk.ui.deal_list.deal_list_view import DealListView


@pytest.fixture
def view(sample_seat: Seat) -> DealListView:
    return show_list(sample_seat)


def test_the_bar_comes_with_the_second_deal(view: DealListView) -> None:
    choose(view, 1)
    assert not view.bar.isVisible()
    choose(view, 3)
    assert (view.bar.isVisible(), view.bar.count.text()) == (True, '3 affaires sélectionnées')


def test_shift_and_arrows_select_more(sample_seat: Seat, view: DealListView) -> None:
    view.table.selectRow(0)
    sample_seat.press(Key.Key_Down, SHIFT)
    assert view.table.selected_count() == 2


def test_tags_are_added_and_taken_off_and_the_deals_stay_selected(sample_seat: Seat, view: DealListView) -> None:
    ids = choose(view, 3)
    view.bar.buttons['tags'].click()
    popover = sample_seat.one(TagsPopover)
    popover.added.set_tags(['Salon'])
    popover.submit()
    for deal_id in ids:
        assert 'Salon' in {tag.name for tag in sample_seat.desk.deals.details(deal_id).tags}
    assert (sample_seat.desk.undo_key(), view.table.selected_ids()) == ('tag_deals', ids)
    assert sample_seat.toast().startswith('Étiquettes de 3 affaires changées')


def test_the_owner_is_given(sample_seat: Seat, view: DealListView) -> None:
    ids = choose(view, 2)
    view.bar.buttons['owner'].click()
    popover = sample_seat.one(OwnerPopover)
    sample_seat.write('Paul')
    popover.submit()
    assert {sample_seat.desk.deal(deal_id).owner for deal_id in ids} == {'Paul'}


def test_the_close_date_is_set(sample_seat: Seat, view: DealListView) -> None:
    ids = choose(view, 2)
    view.bar.buttons['close'].click()
    popover = sample_seat.one(ClosePopover)
    popover.day.set_day(in_days(20))
    popover.submit()
    assert {sample_seat.desk.deal(deal_id).expected_close_on for deal_id in ids} == {in_days(20)}


def test_a_field_of_her_own_is_filled(sample_seat: Seat, view: DealListView) -> None:
    own = OwnFieldsController(sample_seat.desk.workspace)
    field = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    ids = choose(view, 2)
    view.bar.buttons['field'].click()
    popover = sample_seat.one(OwnFieldPopover)
    assert popover.value is not None
    popover.value.set_value('12.5')
    popover.submit()
    assert own.values_of(field, ids) == dict.fromkeys(ids, '12.5')


def test_a_move_names_who_stays_and_a_reason_lets_them_go(sample_seat: Seat, view: DealListView) -> None:
    desk = sample_seat.desk
    bare = desk.put('Nue')
    ready = desk.put_ready('Prête')
    sample_seat.page.arrive()
    view.table.select_ids({bare, ready})
    view.bar.buttons['move'].click()
    popover = sample_seat.one(MovePopover)
    popover.stage.choose(str(desk.stage('qualification').id))
    popover._judge()
    assert popover.ready.text() == '1 affaire peut passer.'
    assert 'Nue' in popover.held.text()
    popover.anyway.set_text('Elle attend')
    popover.submit()
    assert {desk.stage_of(deal_id) for deal_id in (bare, ready)} == {'qualification'}
    assert desk.undo_key() == 'move_deals'


def test_lost_asks_the_reason_for_all(sample_seat: Seat, view: DealListView) -> None:
    ids = choose(view, 2)
    view.bar.buttons['lose'].click()
    assert sample_seat.one(LostDialog)._deal_ids == tuple(ids)


def test_delete_takes_them_all_to_the_trash_and_undo_brings_them_back(sample_seat: Seat, view: DealListView) -> None:
    choose(view, 4)
    view.bar.buttons['delete'].click()
    assert len(titles(view)) == 23
    sample_seat.desk.workspace.undo()
    assert len(titles(view)) == 27


def test_thousands_are_changed_beside_the_window(
    sample_seat: Seat, view: DealListView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_flow, 'AT_ONCE', 1)
    ids = choose(view, 5)
    with qtbot.waitSignal(view.bulk.flow.ended):
        view.bulk.flow.do(ids, lambda hands: hands.bulk.set_owner(ids, 'Léa'))
        assert view.bulk.flow.is_busy
    assert {sample_seat.desk.deal(deal_id).owner for deal_id in ids} == {'Léa'}
    qtbot.waitUntil(lambda: sample_seat.toast().startswith('Responsable de 5 affaires'))
    assert sample_seat.desk.undo_key() == 'own_deals'


def test_ten_thousand_are_judged_while_they_are_moved(
    sample_seat: Seat, view: DealListView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(move_popover, 'JUDGED', 1)
    desk = sample_seat.desk
    ids = [desk.put('Nue'), desk.put_ready('Prête')]
    sample_seat.page.arrive()
    view.table.select_ids(set(ids))
    view.bar.buttons['move'].click()
    popover = sample_seat.one(MovePopover)
    popover.stage.choose(str(desk.stage('qualification').id))
    popover.submit()
    assert [desk.stage_of(deal_id) for deal_id in ids] == ['identification', 'qualification']


def test_too_many_are_not_lost_at_once(sample_seat: Seat, view: DealListView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_commands, 'AT_MOST', 2)
    choose(view, 3)
    view.bar.buttons['lose'].click()
    assert (sample_seat.toast(), sample_seat.shown(LostDialog)) == ('Choisissez au plus 2 affaires.', [])


def test_closed_deals_are_reopened_and_deleted_ones_restored(sample_seat: Seat, view: DealListView) -> None:
    choose(view, 3)
    view.bar.buttons['delete'].click()
    view.statuses.chosen.emit('deleted')
    choose(view, 3)
    assert [key for key, button in view.bar.buttons.items() if button.isVisible()] == ['restore']
    view.bar.buttons['restore'].click()
    assert view.model.total == 0


def test_the_keyboard_goes_back_to_the_list_when_the_bar_goes(sample_seat: Seat, view: DealListView) -> None:
    choose(view, 2)
    view.bar.buttons['delete'].setFocus()
    sample_seat.press(Key.Key_Space)
    assert (view.bar.isVisible(), view.table.hasFocus()) == (False, True)
