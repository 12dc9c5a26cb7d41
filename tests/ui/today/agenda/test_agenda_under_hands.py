"""The agenda under mouse and keys while things change beneath it: she keeps her place, and rows tell the truth."""

from datetime import timedelta

import pytest
from building import NOW, TODAY, call, euros, in_days
from printed import printed
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from seat import CTRL, Seat, focused
from today_seat import TodaySeat, sit_down

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.money import Money
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.today.agenda.agenda_items import Head, More
from salesdesk.ui.today.agenda.agenda_model import PAGE
from salesdesk.ui.today.agenda.agenda_view import AgendaView

Key = Qt.Key
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
Reason = QContextMenuEvent.Reason


def view_of(today: TodaySeat) -> AgendaView:
    return today.page.agenda.view


def put(today: TodaySeat, title: str, days: int = 0, minute: int | None = None, **fields: object) -> int:
    """A deal with one call; its activity's id."""
    deal_id = today.desk.put(title, **fields)
    today.desk.activities.plan(deal_id, call(days, minute))
    return today.desk.activities.planned_of(deal_id)[0].id


def deals(today: TodaySeat) -> list[str]:
    return [line.deal_title for line in today.lines()]


def middle(today: TodaySeat, activity_id: int) -> QPoint:
    """In the words of a row: a point of the viewport."""
    view = view_of(today)
    box = view.visualRect(view.agenda.index(view.agenda.row_of(activity_id)))
    return QPoint(box.width() // 2, box.center().y())


def current(today: TodaySeat) -> str:
    line = view_of(today).current_line()
    return line.deal_title if line else ''


def test_a_double_click_on_the_words_opens_the_deal_and_on_the_check_does_not(today: TodaySeat) -> None:
    id_, view = put(today, 'Halle'), view_of(today)
    opened: list[int] = []
    view.opened.disconnect()
    view.opened.connect(opened.append)
    QTest.mouseDClick(view.viewport(), LEFT, pos=view.check_place(id_))
    assert opened == []
    view.call_off()
    QTest.mouseDClick(view.viewport(), LEFT, pos=middle(today, id_))
    assert opened == [id_]


@pytest.mark.parametrize(('beside', 'opens'), [(0, True), (8, True), (16, True), (20, False)])
def test_a_click_near_the_check_means_it(today: TodaySeat, beside: int, opens: bool) -> None:
    id_, view = put(today, 'Halle'), view_of(today)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.check_place(id_) + QPoint(beside, 0))
    assert today.is_open() is opens


def test_a_click_on_a_head_or_below_all_rows_does_nothing(today: TodaySeat) -> None:
    put(today, 'Halle')
    view, before = view_of(today), today.desk.dump()
    for point in (QPoint(20, 20), QPoint(200, view.viewport().height() - 5)):
        QTest.mouseClick(view.viewport(), LEFT, pos=point)
        QTest.mouseDClick(view.viewport(), LEFT, pos=point)
    assert (today.is_open(), today.desk.dump()) == (False, before)


@pytest.mark.parametrize('reason', [Reason.Keyboard, Reason.Mouse], ids=['by key', 'by hand'])
def test_a_menu_is_asked_for_the_row_it_is_meant_for(today: TodaySeat, reason: Reason) -> None:
    first, second = put(today, 'Une', minute=600), put(today, 'Deux', minute=660)
    view = view_of(today)
    view.go_to(first)
    asked: list[int] = []
    view.menu_asked.disconnect()
    view.menu_asked.connect(lambda id_, _at: asked.append(id_))
    view.contextMenuEvent(QContextMenuEvent(reason, middle(today, second), QPoint()))
    assert asked == [first if reason is Reason.Keyboard else second]


def test_no_menu_over_a_head(today: TodaySeat) -> None:
    put(today, 'Halle')
    asked: list[int] = []
    view_of(today).menu_asked.connect(lambda id_, _at: asked.append(id_))
    view_of(today).contextMenuEvent(QContextMenuEvent(Reason.Mouse, QPoint(20, 20), QPoint()))
    assert asked == []


@pytest.mark.parametrize(('gone', 'then'), [('Une', 'Deux'), ('Deux', 'Trois'), ('Trois', 'Deux')])
def test_after_a_row_is_gone_the_keyboard_is_on_its_neighbour(today: TodaySeat, gone: str, then: str) -> None:
    for at, title in enumerate(('Une', 'Deux', 'Trois')):
        put(today, title, minute=600 + at)
    today.focus(gone)
    today.seat.press(Key.Key_Delete)
    assert (current(today), deals(today)) == (then, [each for each in ('Une', 'Deux', 'Trois') if each != gone])


def test_the_last_row_gone_leaves_the_empty_page_and_undo_the_row(today: TodaySeat) -> None:
    put(today, 'Halle')
    today.focus('Halle')
    today.seat.press(Key.Key_Delete)
    pane = today.page.agenda
    assert (pane.empty.isVisible(), pane.plan.hasFocus()) == (True, True)
    today.seat.press(Key.Key_Z, CTRL)
    assert (pane.empty.isVisible(), deals(today)) == (False, ['Halle'])
    assert pane.view.hasFocus()


def test_the_keyboard_stays_on_its_row_when_others_come_before_it(today: TodaySeat) -> None:
    put(today, 'Halle', 1)
    today.focus('Halle')
    put(today, 'Tôt', -3)
    assert current(today) == 'Halle'


def test_the_keyboard_follows_its_row_to_another_day(today: TodaySeat) -> None:
    id_ = put(today, 'Halle')
    put(today, 'Autre')
    today.focus('Halle')
    today.desk.activities.move(id_, in_days(20), None)
    assert (current(today), deals(today)) == ('Halle', ['Autre', 'Halle'])


def test_she_stays_where_she_had_scrolled_to(seat: Seat) -> None:
    for number in range(PAGE):
        seat.desk.put(f'Affaire {number}', action=0)
    today = sit_down(seat)
    bar = view_of(today).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    today.desk.activities.log(today.desk.put('Ailleurs'), ActivityKind.CALL, Done())
    assert bar.value() == place > 0


def test_the_open_row_stands_on_its_own_row_when_one_comes_before_it(today: TodaySeat) -> None:
    id_ = put(today, 'Halle', 0, 900)
    today.click_check('Halle')
    put(today, 'Tôt', 0, 480)
    view = view_of(today)
    assert today.form.geometry() == view.visualRect(view.agenda.index(view.agenda.row_of(id_)))
    assert today.form.isVisible()


@pytest.mark.parametrize('end', ['won', 'lost', 'deleted'])
def test_an_open_row_closes_when_its_deal_ends_elsewhere(today: TodaySeat, end: str) -> None:
    deal_id = today.activity(put(today, 'Halle')).deal_id
    put(today, 'Autre')
    today.click_check('Halle')
    if end == 'deleted':
        today.desk.deals.delete(deal_id)
    elif end == 'won':
        today.desk.closing.win(deal_id, TODAY, None)
    else:
        today.desk.closing.lose(deal_id, today.desk.reason('no_budget'))
    assert (today.is_open(), deals(today)) == (False, ['Autre'])
    today.desk.workspace.undo()
    assert set(deals(today)) == {'Halle', 'Autre'}


def test_when_an_open_row_closes_by_itself_the_keyboard_is_in_the_list(today: TodaySeat) -> None:
    id_ = put(today, 'Halle')
    put(today, 'Autre')
    today.click_check('Halle')
    today.form.note.setFocus()
    today.desk.activities.delete(id_)
    assert today.seat.window.focusWidget() is view_of(today)


def test_a_row_says_the_new_name_of_its_contact_at_once(today: TodaySeat) -> None:
    put(today, 'Halle', contact='Anne Le Goff')
    people = PeopleController(today.desk.workspace)
    contact_id = today.desk.deal(today.line('Halle').activity.deal_id).contact_id
    assert contact_id is not None
    people.edit_person(contact_id, PersonForm('Anne Kerdoncuff'))
    assert today.line('Halle').contact == 'Anne Kerdoncuff'


def test_at_midnight_what_was_for_today_is_late(today: TodaySeat) -> None:
    put(today, 'Halle')
    assert today.heads() == ['Aujourd’hui 1']
    today.desk.clock.set(NOW + timedelta(hours=15))
    today.page.arrive()
    assert today.heads() == ['En retard 1']
    assert view_of(today).move_late.isVisible()


def test_the_way_to_move_all_is_only_there_with_something_late(today: TodaySeat) -> None:
    put(today, 'Halle')
    assert not view_of(today).move_late.isVisible()
    put(today, 'Autre', -1)
    assert view_of(today).move_late.isVisible()
    today.seat.hand.click(view_of(today).move_late.mapTo(today.seat.window, QPoint(5, 5)))
    assert (today.heads(), view_of(today).move_late.isVisible()) == (['Aujourd’hui 2'], False)


def test_the_way_to_move_all_keeps_clear_of_the_scroll_bar(today: TodaySeat) -> None:
    put(today, 'Halle', -1)
    view = view_of(today)
    assert view.viewport().rect().right() - view.move_late.geometry().right() >= 4


def test_nothing_late_is_said(today: TodaySeat) -> None:
    today.page.commands.move_late()
    assert today.seat.toast() == 'Rien n’est en retard.'


def test_more_is_asked_by_a_click_and_only_that_section_grows(seat: Seat) -> None:
    for number in range(PAGE + 2):
        seat.desk.put(f'Retard {number}', action=-1)
        seat.desk.put(f'Jour {number}', action=0)
    today = sit_down(seat)
    view, row = view_of(today), today.more_rows()[0]
    view.scrollTo(view.agenda.index(row))
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.agenda.index(row)).center())
    assert [sum(line.due_on == in_days(days) for line in today.lines()) for days in (-1, 0)] == [PAGE + 2, PAGE]
    assert current(today).startswith('Retard')


def test_more_is_heard_and_a_head_cannot_take_the_keyboard(seat: Seat) -> None:
    for number in range(PAGE + 1):
        seat.desk.put(f'Affaire {number}', action=0)
    model = view_of(sit_down(seat)).agenda
    kinds = {type(item): model.index(row) for row, item in enumerate(model.items)}
    assert model.data(kinds[More], Qt.ItemDataRole.AccessibleTextRole) == 'En voir plus'
    assert model.data(kinds[Head], Qt.ItemDataRole.AccessibleTextRole) == f'Aujourd’hui {PAGE + 1}'
    assert not model.flags(kinds[Head]) & Qt.ItemFlag.ItemIsEnabled


def test_a_tooltip_says_what_a_narrow_row_cuts(today: TodaySeat) -> None:
    put(today, 'Halle', organization='Girardeau', contact='Marc Oger')
    model = view_of(today).agenda
    assert model.data(model.index(1), Qt.ItemDataRole.ToolTipRole) == 'Appeler Marc Oger\nHalle, Girardeau'
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(model.index(9)) is None


@pytest.mark.parametrize('width', [1180, 1440])
def test_days_and_sums_are_whole_at_every_width(seat: Seat, width: int) -> None:
    seat.window.resize(width, 720)
    today = sit_down(seat)
    put(today, 'Loin', 206, 570, amount=Money(123_456_789_00, 'EUR'))
    put(today, 'Dinars', -400, amount=Money(1_234_567, 'KWD'))
    said = printed(view_of(today).viewport()).texts
    assert {'1er janv. 2027', '5 mai 2025', '123\u202f456\u202f789\u00a0€', '1\u202f234,567\u00a0KWD'} <= set(said)


def test_a_line_of_a_removed_stage_still_says_it(today: TodaySeat) -> None:
    put(today, 'Halle')
    model, line = view_of(today).agenda, today.line('Halle')
    name, position, count = model.stage_place(line)
    assert (name, position) == ('Identification', 0)
    nowhere = line.__class__(line.activity, '', '', '', '', '', line.stage_id, -1, None)
    assert model.stage_place(nowhere) == ('', 0, 1)
    assert count > 3


def test_dense_rows_are_lower_and_nothing_is_cut_in_them(today: TodaySeat, qapp: QApplication) -> None:
    put(today, 'Halle')
    put(today, 'Autre')
    view, heights = view_of(today), []
    for dense in (False, True, False):
        apply_theme(qapp, 'light', animations=False, dense=dense)
        view.read()
        view.scheduleDelayedItemsLayout()
        view.executeDelayedItemsLayout()
        heights.append(view.visualRect(view.agenda.index(1)).height())
        assert printed(view.viewport()).texts.count('Halle') == 1
    assert heights[0] - heights[1] == 6
    assert heights[0] == heights[2]


@pytest.mark.parametrize('key', [Key.Key_Down, Key.Key_Up])
def test_an_arrow_from_nowhere_leads_into_the_agenda(today: TodaySeat, key: Key) -> None:
    put(today, 'Halle')
    focused().clearFocus()
    today.seat.press(key)
    assert today.seat.window.focusWidget() is view_of(today)


@pytest.mark.parametrize('letter', ['z', 'b', 'h'])
def test_a_letter_does_not_look_for_a_row(today: TodaySeat, letter: str) -> None:
    put(today, 'Halle')
    put(today, 'Zinc', 1)
    today.focus('Halle')
    view_of(today).setFocus()
    today.seat.write(letter)
    assert current(today) == 'Halle'


def test_a_key_with_ctrl_is_no_letter(today: TodaySeat) -> None:
    id_ = put(today, 'Halle')
    today.focus('Halle')
    before = today.activity(id_)
    for key in (Key.Key_M, Key.Key_Delete, Key.Key_F2):
        today.seat.press(key, CTRL)
    assert today.activity(id_) == before


def test_a_section_with_more_than_she_sees_is_counted_whole(seat: Seat) -> None:
    for number in range(PAGE + 7):
        seat.desk.put(f'Affaire {number}', action=3)
    today = sit_down(seat)
    assert today.heads() == [f'Cette semaine {PAGE + 7}']
    assert len(today.lines()) == PAGE


def test_the_order_on_the_screen_is_the_one_that_is_explained(today: TodaySeat) -> None:
    put(today, 'Sans heure 1')
    put(today, 'Tard', 0, 1000)
    put(today, 'Sans heure 2')
    put(today, 'Tôt', 0, 480, amount=euros(1))
    assert deals(today) == ['Tôt', 'Tard', 'Sans heure 1', 'Sans heure 2']


def test_nothing_is_late_where_a_sleeping_section_is_asked(today: TodaySeat) -> None:
    put(today, 'Halle')
    assert view_of(today).agenda.head_row(Section.LATE) == -1
    assert view_of(today).open_form(-5, follows=True) is None
    assert not view_of(today).go_to(-5)


def test_the_point_of_a_check_is_on_its_own_row(today: TodaySeat) -> None:
    ids = [put(today, title, minute=600 + at) for at, title in enumerate(('Une', 'Deux', 'Trois'))]
    view = view_of(today)
    rows = [view.agenda.line(view.indexAt(view.check_place(id_)).row()) for id_ in ids]
    assert [line.id for line in rows if line] == ids
    assert all(view._is_check(view.indexAt(view.check_place(id_)), QPointF(view.check_place(id_))) for id_ in ids)


def test_planning_the_same_thing_twice_gives_two_rows(today: TodaySeat) -> None:
    deal_id = today.desk.put('Halle')
    for _time in range(2):
        today.desk.activities.plan(deal_id, NewAction(ActivityKind.CALL, TODAY, 600, 'Rappeler'))
    assert [line.activity.subject for line in today.lines()] == ['Rappeler', 'Rappeler']
