"""An action with all it may say in the real window: planned, done, back again, put off and moved."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from building import PARIS
from PySide6.QtCore import QPoint, QPointF, Qt
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.ui.today.calendar.week_places import Moment
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.today.today_page import TodayPage

pytestmark = pytest.mark.real_window
Key = Qt.Key
HOUSE = 'Serre horticole'
DOWN, RETURN, TAB = ('Down', Key.Key_Down), ('Return', Key.Key_Return), ('Tab', Key.Key_Tab)


def open_today(pair: SideBySide) -> TodayPage:
    pair.start()
    pair.press('ctrl+1', Key.Key_1, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, TodayPage)
    pair.until_alike()
    return page


def plan_visit(pair: SideBySide) -> None:
    """A meeting in a week at two, an hour long, with somebody, somewhere, every week."""
    pair.press_all(('a', Key.Key_A))
    fields = pair.twin.one(ActivityDialog).fields
    pair.until_alike(pair.twin.one(ActivityDialog).geometry())
    pair.write('serre')
    pair.press_all(DOWN, RETURN)
    pair.click(fields.editor.kinds.chips['meeting'])
    pair.click(fields.editor.days.chips['week'])
    pair.click(fields.editor.hour.line)
    pair.write('14h')
    pair.press_all(TAB)
    pair.write('Visite')
    pair.press_all(TAB, *[DOWN] * 4, TAB, TAB)
    pair.write('Atelier')
    pair.press_all(TAB)
    pair.write('Prendre le plan')
    pair.press_all(TAB, *[DOWN] * 3)
    pair.press('ctrl+Return', Key.Key_Return, CTRL)


def planned(pair: SideBySide, title: str) -> tuple[Any, ...]:
    """Day, hour, and what else the planned action of a deal says, on the disk."""
    return pair.row(
        """SELECT activity.due_on, due_minute, kind, subject, minutes, place, activity.note,
            activity.contact_id = deal.contact_id, repeats, snoozed_until IS NOT NULL
        FROM activity JOIN deal ON deal.id = deal_id
        WHERE title = ? AND done_at IS NULL AND activity.deleted_at IS NULL ORDER BY activity.id DESC""",
        title,
    )


def in_a_week(weeks: int = 1) -> str:
    return (datetime.now(PARIS).date() + timedelta(weeks=weeks)).isoformat()


VISIT = (840, 'meeting', 'Visite', 60, 'Atelier', 'Prendre le plan', 1, 'FREQ=WEEKLY', 0)


def check(pair: SideBySide, page: TodayPage, subject: str) -> QPoint:
    """Where a hand marks that action as done."""
    view = page.agenda.view
    lines = [item.line for item in view.agenda.items if hasattr(item, 'line')]
    (line,) = [line for line in lines if line.activity.subject == subject]
    return view.viewport().mapTo(pair.twin.window, view.check_place(line.id))


def test_all_it_says_is_kept_and_done_it_comes_back(pair: SideBySide) -> None:
    page = open_today(pair)
    plan_visit(pair)
    pair.real.until(lambda: planned(pair, HOUSE) == (in_a_week(), *VISIT))
    pair.until_alike()
    pair.click_at(check(pair, page, 'Visite'))
    form = page.agenda.view.form
    assert form is not None
    pair.click(form.note)
    pair.write('Plan remis')
    pair.press('ctrl+Return', Key.Key_Return, CTRL)
    pair.real.until(lambda: planned(pair, HOUSE) == (in_a_week(2), *VISIT))
    done = 'SELECT result, outcome, minutes FROM activity WHERE done_at IS NOT NULL'
    assert pair.row(done) == ('done', 'Plan remis', 60)


def test_its_reminder_waits_and_undo_wakes_it(pair: SideBySide) -> None:
    open_today(pair)
    pair.press_all(DOWN, ('s', Key.Key_S))
    pair.press_all(DOWN, RETURN)
    snoozed = 'SELECT COUNT(*) FROM activity WHERE snoozed_until IS NOT NULL'
    pair.real.until(lambda: pair.row(snoozed) == (1,))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: pair.row(snoozed) == (0,))


def test_it_is_moved_by_hand_in_the_week(pair: SideBySide) -> None:
    page = open_today(pair)
    plan_visit(pair)
    pair.click(page.bar.views.segments[1])
    assert page.calendar is not None
    pair.click(page.calendar.after)
    view = page.calendar.view
    line = next(line for line in view.places().in_order() if line.activity.subject == 'Visite')
    other = view.places().days[2 if line.due_on.weekday() != 2 else 3]
    start, grip = view.places().rect_of(line.id), QPointF(20, 6)
    assert start is not None
    end = view.places().slot_rect(Moment(other, 960), 60)
    pair.until_alike()
    points = [view.viewport().mapTo(pair.twin.window, (rect.topLeft() + grip).toPoint()) for rect in (start, end)]
    pair.drag_from(*points)
    pair.real.until(lambda: planned(pair, HOUSE)[:2] == (other.isoformat(), 960))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: planned(pair, HOUSE) == (in_a_week(), *VISIT))
