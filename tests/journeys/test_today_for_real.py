"""An action done in its row of the real window, with what follows: by hand, by keyboard, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from seat import CTRL, PLAIN
from side_by_side import SideBySide

from salesdesk.ui.today.agenda.completion_form import CompletionForm
from salesdesk.ui.today.today_page import TodayPage

pytestmark = pytest.mark.real_window
Key = Qt.Key
HOUSE, BINDERY = 'Serre horticole', 'Atelier de reliure'


def open_today(pair: SideBySide) -> TodayPage:
    """In both windows."""
    pair.start()
    pair.press('ctrl+1', Key.Key_1, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, TodayPage)
    pair.until_alike()
    return page


def form_of(page: TodayPage) -> CompletionForm:
    form = page.agenda.view.form
    assert form is not None
    return form


def check(page: TodayPage, title: str) -> QPoint:
    view = page.agenda.view
    (line,) = [item.line for item in view.agenda.items if hasattr(item, 'line') and item.line.deal_title == title]
    return view.viewport().mapTo(view.window(), view.check_place(line.id))


def done_and_next(pair: SideBySide, title: str) -> tuple[object, ...]:
    """What came of the last action, and the kind of the next one, as they are on the disk."""
    return pair.row(
        """SELECT (SELECT result FROM activity WHERE deal_id = deal.id AND done_at IS NOT NULL),
            (SELECT outcome FROM activity WHERE deal_id = deal.id AND done_at IS NOT NULL),
            next_action_kind FROM deal WHERE title = ?""",
        title,
    )


def test_an_action_and_the_next_one_by_hand(pair: SideBySide) -> None:
    page = open_today(pair)
    point = check(page, HOUSE)
    pair.real.click(point)
    pair.twin.hand.click(point)
    form = form_of(page)
    for widget in (form.results.chips['answered'], form.next.chips['meeting'], form.when.picks.chips['1'], form.save):
        pair.click(widget)
    pair.real.until(lambda: done_and_next(pair, HOUSE) == ('answered', '', 'meeting'))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: done_and_next(pair, HOUSE) == (None, None, 'call'))


def test_an_action_and_the_next_one_by_keyboard(pair: SideBySide) -> None:
    page = open_today(pair)
    for keys, key, modifiers in (
        ('Down', Key.Key_Down, PLAIN), ('space', Key.Key_Space, PLAIN),
        ('Right', Key.Key_Right, PLAIN), ('Tab', Key.Key_Tab, PLAIN),
    ):  # fmt: skip
        pair.press(keys, key, modifiers)
    title = form_of(page).line.deal_title
    pair.real.write('Rappeler lundi')
    pair.twin.write('Rappeler lundi')
    pair.press('Tab', Key.Key_Tab, PLAIN)
    pair.press('Right', Key.Key_Right, PLAIN)
    pair.press('ctrl+Return', Key.Key_Return, CTRL)
    pair.real.until(lambda: done_and_next(pair, title) == ('voicemail', 'Rappeler lundi', 'email'))
    assert title in (HOUSE, BINDERY)
