"""The zones that rise while a card is lifted, and what a card dropped there asks."""

import pytest
from building import euros
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.canvas.drop_target import Zone
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.board.drag.drop_zones import DropZones, zone_texts
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.text import text_width
from salesdesk.ui.theme.theme import theme

Key = Qt.Key


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1364, 800)
    host.show()
    return host


def risen(host: QWidget, hands_over_to: str = '') -> DropZones:
    zones = DropZones(host)
    zones.show_for(zone_texts(hands_over_to))
    return zones


def color_at(zones: DropZones, x: int, y: int) -> str:
    return zones.grab().toImage().pixelColor(x, y).name()


def test_they_rise_100_px_over_the_whole_width(host: QWidget) -> None:
    assert risen(host).geometry().getRect() == (0, 700, 1364, 100)


def test_they_go_down_and_out_of_the_way(host: QWidget) -> None:
    zones = risen(host)
    zones.go_down()
    assert not zones.isVisible()
    assert zones.zone_at(QPoint(300, 750)) is None


def test_with_motion_they_take_their_time(qtbot: QtBot, qapp: QApplication, host: QWidget) -> None:
    apply_theme(qapp, 'light', animations=True)
    zones = risen(host)
    assert zones.y() > 700
    qtbot.waitUntil(lambda: zones.y() == 700)


@pytest.mark.parametrize(
    ('point', 'zone'),
    [
        (QPoint(300, 750), Zone.WON), (QPoint(1000, 750), Zone.LOST), (QPoint(682, 750), None),
        (QPoint(5, 750), None), (QPoint(300, 705), None), (QPoint(300, 600), None),
    ],
)  # fmt: skip
def test_two_boxes_with_a_gap(host: QWidget, point: QPoint, zone: Zone | None) -> None:
    assert risen(host).zone_at(point) is zone


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_a_zone_fills_only_under_the_card(qapp: QApplication, host: QWidget, look: str) -> None:
    apply_theme(qapp, look, animations=False)
    zones, plain = risen(host), theme().color('surface').name()
    assert (color_at(zones, 40, 50), color_at(zones, 720, 50)) == (plain, plain)
    zones.set_over(Zone.LOST)
    assert (color_at(zones, 40, 50), color_at(zones, 720, 50)) == (plain, theme().color('danger-soft').name())


def test_they_follow_the_size_of_the_page(host: QWidget) -> None:
    zones = risen(host)
    host.resize(1104, 600)
    zones.fit()
    assert zones.geometry().getRect() == (0, 500, 1104, 100)


def test_the_pointer_passes_through(host: QWidget) -> None:
    risen(host)
    assert host.childAt(300, 750) is None


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_their_words_fit_the_smallest_window(language: str) -> None:
    use_language(language)
    texts = zone_texts('Après-vente')
    room = (1180 - 60 - 2 * 16 - 12) / 2 - 26 - 12 - 16
    assert max(text_width(texts.won, 'title-s'), text_width(texts.lost_hint, 'small')) < room


@pytest.fixture
def one(seat: Seat) -> Seat:
    seat.desk.put_ready('Cuisine', 'closing', amount=euros(12_000))
    seat.window.follow()
    return seat


def zone(seat: Seat, which: Zone) -> QPoint:
    return QPoint(400 if which is Zone.WON else 1100, seat.window.height() - 50)


def status(seat: Seat) -> DealStatus:
    (deal_id,) = (row[0] for row in seat.desk.workspace.database.rows('SELECT id FROM deal'))
    return seat.desk.deal(deal_id).status


def drop_on(seat: Seat, which: Zone) -> None:
    seat.hand.drag(seat.grip('Cuisine'), zone(seat, which))


def test_a_card_on_won_asks_for_day_and_amount_then_is_won(one: Seat) -> None:
    drop_on(one, Zone.WON)
    popover = one.one(WonDialog)
    assert status(one) is DealStatus.OPEN
    popover.submit()
    assert status(one) is DealStatus.WON
    assert one.titles('closing') == []
    assert one.toast().startswith('Affaire gagnée')


def test_a_won_deal_comes_back_by_undo(one: Seat) -> None:
    drop_on(one, Zone.WON)
    one.one(WonDialog).submit()
    one.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert one.titles('closing') == ['Cuisine']


def test_a_card_on_lost_asks_why(one: Seat) -> None:
    drop_on(one, Zone.LOST)
    assert one.shown(LostDialog)
    one.press(Key.Key_Escape)
    assert not one.shown(LostDialog)
    assert status(one) is DealStatus.OPEN


def test_esc_leaves_the_deal_where_it_was(qtbot: QtBot, one: Seat) -> None:
    drop_on(one, Zone.WON)
    one.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not one.shown(WonDialog))
    assert status(one) is DealStatus.OPEN
    assert one.titles('closing') == ['Cuisine']
    assert one.shown(DragOverlay) == []


def test_the_zone_under_the_card_lights_up_and_no_column_does(one: Seat) -> None:
    one.hand.drag(one.grip('Cuisine'), zone(one, Zone.LOST), release=False)
    assert one.page.take_hands().drag.session.target.zone is Zone.LOST
    assert one.page.take_hands().drag.session.target.column == -1


def test_a_lead_is_handed_over_instead_of_won(seat: Seat) -> None:
    lead = seat.desk.put_ready('Piste', 'interested', pipeline='prospecting')
    seat.page.top.tabs.setCurrentIndex(0)
    seat.hand.drag(seat.grip('Piste'), zone(seat, Zone.WON))
    assert seat.desk.deal(lead).pipeline_id == seat.desk.pipeline('sales').id
    assert seat.toast() == 'Affaire transmise en Identification'


def test_what_the_last_gate_asks_is_asked_before_the_hand_over(seat: Seat) -> None:
    lead = seat.desk.put('Piste', 'interested', pipeline='prospecting')
    seat.page.top.tabs.setCurrentIndex(0)
    seat.hand.drag(seat.grip('Piste'), zone(seat, Zone.WON))
    assert seat.one(GatePopover).accessibleName() == 'Pas encore en Vente'
    assert seat.desk.deal(lead).pipeline_id == seat.desk.pipeline('prospecting').id
