"""Every form, in both languages, in the smallest window: nothing is cut, everything has a name."""

from collections.abc import Callable

import pytest
from building import Desk, euros
from filling import focused, name_of_stop, page_button, press
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.decision_dialog import DecisionDialog
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.deal.reason_popover import ReasonPopover
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.choices.radio_button import RadioRow
from salesdesk.ui.widgets.focus.focus_trap import focus_stops
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

Form = FormDialog | FormPopover
CARD = QRect(600, 300, 200, 120)
WORDS = (Button, PickChip, RadioRow, Label)


def new_deal(window: QWidget, workplace: Workplace, _deal_id: int) -> Form:
    return DealFormDialog(window, workplace, pipeline_id=workplace.book.pipelines[0].id)


def edited_deal(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    return DealFormDialog(window, workplace, pipeline_id=workplace.book.pipelines[0].id, deal_id=deal_id)


def lost(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    return LostDialog(window, workplace, [deal_id])


def decision(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    return DecisionDialog(window, workplace, deal_id)


def abandoning(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    return DecisionDialog(window, workplace, deal_id, abandoning=True)


def won(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    return WonDialog(window, workplace, deal_id)


def lost_with_lesson(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    dialog = LostDialog(window, workplace, [deal_id])
    dialog.lesson.restore(True, 'Demander le budget', workplace.deals.details(deal_id).deal.stage_id, ['Industrie'])
    dialog.winner.restore('Froid Atlantique', '')
    return dialog


def lost_together(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    return LostDialog(window, workplace, [deal_id, deal_id])


def won_with_all(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    dialog = WonDialog(window, workplace, deal_id)
    for box in (dialog.lesson, dialog.contract):
        box.set_on(True)
    return dialog


def plan(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    return PlanPopover(window, workplace, deal_id)


def done(window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    popover = PlanPopover(window, workplace, deal_id)
    popover.choose_mode('done')
    return popover


def reason(window: QWidget, _workplace: Workplace, _deal_id: int) -> Form:
    return ReasonPopover(window, 'Pourquoi ?')


FORMS = (
    new_deal,
    edited_deal,
    lost,
    decision,
    abandoning,
    won,
    plan,
    done,
    reason,
    lost_with_lesson,
    lost_together,
    won_with_all,
)
Make = Callable[[QWidget, Workplace, int], Form]
each_form = pytest.mark.parametrize('make', FORMS, ids=lambda make: make.__name__)
each_language = pytest.mark.parametrize('language', ['fr', 'en'])


def opened(make: Make, window: QWidget, workplace: Workplace, deal_id: int) -> Form:
    form = make(window, workplace, deal_id)
    if isinstance(form, FormPopover):
        form.open_at(CARD)
    else:
        form.open_dialog()
    return form


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put_ready('Entrepôt', 'qualification', given='yn?-', amount=euros(18_900), tags=('Industrie', 'Neuf'))


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, IconButton):
        return False
    words = widget.sizeHint().width() - (1 if isinstance(widget, Label) else 0)
    return widget.isVisible() and not widget.hasHeightForWidth() and widget.width() < words


@each_form
@each_language
def test_no_word_is_cut(
    window: QWidget, workplace: Workplace, deal_id: int, make: Make, language: str, qtbot: QtBot
) -> None:
    use_language(language)
    form = opened(make, window, workplace, deal_id)
    stop = focus_stops(form)[-1]
    qtbot.waitUntil(lambda: stop.height() > 0)
    assert [part for kind in WORDS for part in form.findChildren(kind) if is_cut(part)] == []


@each_form
@each_language
def test_it_lies_within_the_smallest_window(
    window: QWidget, workplace: Workplace, deal_id: int, make: Make, language: str
) -> None:
    use_language(language)
    assert window.rect().contains(opened(make, window, workplace, deal_id).geometry())


@each_form
def test_every_stop_has_a_name(window: QWidget, workplace: Workplace, deal_id: int, make: Make) -> None:
    form = opened(make, window, workplace, deal_id)
    assert form.accessibleName()
    assert [stop for stop in focus_stops(form) if not name_of_stop(stop)] == []


@each_form
def test_every_button_can_be_reached_by_tab_or_arrows(
    window: QWidget, workplace: Workplace, deal_id: int, make: Make
) -> None:
    form = opened(make, window, workplace, deal_id)
    buttons = [button for button in form.findChildren(QAbstractButton) if button.isVisible()]
    unreachable = [button for button in buttons if button.focusPolicy() == Qt.FocusPolicy.NoFocus]
    assert unreachable == []


@each_form
def test_tab_goes_round_inside_and_comes_back(window: QWidget, workplace: Workplace, deal_id: int, make: Make) -> None:
    form = opened(make, window, workplace, deal_id)
    first = focused()
    seen = [first]
    for _stop in range(len(focus_stops(form))):
        press(Qt.Key.Key_Tab)
        seen.append(focused())
    assert seen[-1] is first
    assert len({id(stop) for stop in seen}) == len(seen) - 1
    assert all(form.isAncestorOf(stop) for stop in seen)


@each_form
def test_escape_gives_the_focus_back(window: QWidget, workplace: Workplace, deal_id: int, make: Make) -> None:
    form = opened(make, window, workplace, deal_id)
    press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert focused() is page_button(window)


@each_form
@pytest.mark.parametrize('name', ['light', 'dark'])
def test_it_is_painted_in_both_themes(
    window: QWidget, workplace: Workplace, deal_id: int, make: Make, name: str, qapp: QApplication
) -> None:
    apply_theme(qapp, name, animations=False)
    form = opened(make, window, workplace, deal_id)
    image = form.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert theme().color('raised').name() in colors
    assert theme().color('text').name() in colors or len(colors) > 20
