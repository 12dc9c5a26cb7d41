"""What she watches stands over the agenda: seen, settled by a button or the menu, put off, brought back, followed."""

from typing import Any

import pytest
from building import NOW, in_days
from PySide6.QtCore import Qt
from seat import focused
from today_seat import TodaySeat

from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.rule import Rule, Trigger, TriggerKind
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.today.watching.watch_box import MOST_ROWS, WatchBox
from salesdesk.ui.today.watching.watch_row import ROW, WatchRow
from salesdesk.ui.widgets.floating.menu import Menu

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def put(today: TodaySeat, *records: Any) -> WatchBox:
    """Written as an action, so that the page follows."""
    with today.desk.workspace.unrecorded() as work:
        for record in records:
            work.save(record)
    today.page.arrive()
    return today.page.agenda.watching


def promise(deal_id: int, id_: int = 1, days: int = -1, text: str = 'Accès au toit') -> Promise:
    return Promise(id_, deal_id, Side.THEIRS, text, NOW, in_days(days))


def told(box: WatchBox) -> list[str]:
    return [row.face.accessibleName() for row in box.rows]


def menu_of(row: WatchRow) -> Menu:
    row.more.click()
    menu = row.window().findChildren(Menu)
    return next(one for one in reversed(menu) if one.isVisible())


def choose(menu: Menu, *captions: str) -> None:
    """Down the menus below it."""
    action = next(action for action in menu.actions() if action.text() == captions[0])
    below = action.menu()
    if len(captions) > 1 and isinstance(below, Menu):
        choose(below, *captions[1:])
    else:
        action.trigger()
    menu.close()


@pytest.fixture
def deal_id(today: TodaySeat) -> int:
    return today.desk.put('Hall B', organization='Layon')


def test_without_anything_to_watch_there_is_no_box(today: TodaySeat) -> None:
    assert not today.page.agenda.watching.isVisible()


def test_each_kind_is_told_with_its_day_and_its_deal(today: TodaySeat, deal_id: int) -> None:
    box = put(
        today, promise(deal_id), Contract(2, deal_id, 'Entretien', NOW, notice_on=in_days(20)),
        Proposal(3, deal_id, 2, ProposalState.SENT, NOW, 'LED', sent_at=NOW, valid_until=in_days(1)),
        Rule(9, 'Montant', Trigger(TriggerKind.WON), (), (), NOW), DealWarning(4, deal_id, 9, 'Sans décideur', NOW),
    )  # fmt: skip
    assert told(box) == [
        'Promesse du client, Accès au toit, hier, Hall B, Layon',
        'Avertissement d’une règle, Sans décideur, aujourd’hui, Hall B, Layon',
        'Proposition qui expire, Proposition n°\u00a02, LED, demain, Hall B, Layon',
        'Préavis d’un contrat, Préavis\u00a0: Entretien, 29 juin, Hall B, Layon',
    ]
    assert box.head.accessibleName() == 'Échéances à surveiller 4'
    assert [[button.caption() for button in row.buttons] for row in box.rows] == [
        ['Tenue', 'Non tenue'], ['Vu'], ['Acceptée', 'Refusée'], ['Renouveler', 'Réglé'],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ('button', 'kept', 'broken', 'said'),
    [(0, in_days(0), None, 'Promesse tenue'), (1, None, in_days(0), 'Promesse non tenue')],
)
def test_a_late_promise_is_settled_in_its_row_and_brought_back(
    today: TodaySeat, deal_id: int, button: int, kept: object, broken: object, said: str
) -> None:
    box = put(today, promise(deal_id))
    box.rows[0].buttons[button].click()
    settled = today.desk.workspace.reading().get(Promise, 1)
    assert (settled.kept_on, settled.broken_on, box.isVisible()) == (kept, broken, False)
    assert today.seat.toast().startswith(said)
    today.seat.press(Key.Key_Z, CTRL)
    assert told(today.page.agenda.watching) != []
    assert box.isVisible()


def test_a_promise_is_put_off_by_the_menu(today: TodaySeat, deal_id: int) -> None:
    box = put(today, promise(deal_id))
    choose(menu_of(box.rows[0]), 'Reporter à', 'demain')
    assert today.desk.workspace.reading().get(Promise, 1).due_on == in_days(1)
    assert (box.rows, box.isVisible()) == ([], False)


def test_a_contract_is_renewed_settled_or_put_off(today: TodaySeat, deal_id: int) -> None:
    box = put(today, Contract(2, deal_id, 'Entretien', NOW, notice_on=in_days(20)))
    choose(menu_of(box.rows[0]), 'Reporter à', 'demain')
    put_off = today.desk.workspace.reading().get(Contract, 2)
    assert (box.rows, put_off.asked_again_on) == ([], in_days(1))
    today.desk.workspace.undo()
    box.rows[0].buttons[1].click()
    assert today.desk.workspace.reading().get(Contract, 2).settled_on == in_days(0)
    today.desk.workspace.undo()
    box.rows[0].buttons[0].click()
    assert (box.rows, today.seat.toast().split(' ')[0]) == ([], 'Renouvellement')


def test_an_offer_is_answered_where_it_stands(today: TodaySeat, deal_id: int) -> None:
    box = put(today, Proposal(3, deal_id, 1, ProposalState.SENT, NOW, sent_at=NOW, valid_until=in_days(1)))
    box.rows[0].buttons[1].click()
    assert today.desk.workspace.reading().get(Proposal, 3).state is ProposalState.REFUSED


def test_a_click_on_its_words_opens_the_deal(today: TodaySeat, deal_id: int) -> None:
    box = put(today, promise(deal_id))
    box.rows[0].face.click()
    assert today.seat.one(DealPanel).accessibleName() != ''


def test_the_keyboard_goes_on_with_the_row_that_came_up(today: TodaySeat, deal_id: int) -> None:
    box = put(today, promise(deal_id, 1, -2, 'Accès'), promise(deal_id, 2, -1, 'Plan'))
    box.rows[0].buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    today.seat.press(Key.Key_Return)
    assert focused() is box.rows[0].face
    assert box.rows[0].watched.text == 'Plan'


def test_more_than_a_few_rows_scroll(today: TodaySeat, deal_id: int) -> None:
    box = put(today, *(promise(deal_id, number, -number) for number in range(1, MOST_ROWS + 3)))
    assert len(box.rows) == MOST_ROWS + 2
    assert MOST_ROWS * ROW < box.area.height() < (MOST_ROWS + 1) * ROW


def test_a_row_that_says_the_same_is_not_made_anew(today: TodaySeat, deal_id: int) -> None:
    box = put(today, promise(deal_id))
    row = box.rows[0]
    today.desk.put('Autre')
    today.page.arrive()
    assert box.rows[0] is row
