"""The panel of a deal on which much goes on, and what watches over it in Today."""

from functools import partial
from pathlib import Path
from typing import Any

from building import NOW, euros, in_days
from cadence_building import put_cadence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.offer_scenes import OFFERED, offers
from scenes.staging import Open, board, page
from seat import Seat

from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.rule import Rule, Trigger, TriggerKind
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.details.details_tab import DetailsTab
from salesdesk.ui.panel.tabs.panel_tabs import DETAILS, PROPOSALS, TIMELINE
from salesdesk.ui.widgets.floating.popover import Popover

RULE = Rule(9, 'Décideur absent', Trigger(TriggerKind.WON), (), (), NOW)


def ledger(deal_id: int) -> tuple[Any, ...]:
    """Two promises, three concessions of hers in a row, a contract whose notice is near, a warning."""
    return (
        Promise(1, deal_id, Side.THEIRS, 'Accès au toit', NOW, in_days(-1)),
        Promise(2, deal_id, Side.MINE, 'Plan de pose', NOW, in_days(3)),
        *(Concession(number, deal_id, Side.MINE, 'Pose offerte', euros(300), NOW) for number in (3, 4, 5)),
        Concession(6, deal_id, Side.THEIRS, 'Acompte de la moitié', None, NOW.replace(hour=6), counterpart='Délai'),
        Contract(7, deal_id, 'Maintenance', NOW, start_on=in_days(-300), end_on=in_days(60), notice_on=in_days(20)),
        RULE,
        DealWarning(10, deal_id, RULE.id, 'Un décideur manque encore', NOW),
    )


def busy(seat: Seat) -> int:
    """The deal of the offers, with all of that, and two cadences of which one waits to be let."""
    deal_id = seat.card(OFFERED).id
    if seat.desk.workspace.reading().find(Promise, 1) is None:
        offers(seat)
        with seat.desk.workspace.unrecorded() as work:
            for record in ledger(deal_id):
                work.save(record)
        for name in ('Après une proposition', 'Après un salon'):
            seat.office.desk.workplace.cadence_runs.start(deal_id, put_cadence(seat.desk, name))
    return deal_id


def panel(tab: int, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    seat.page.commands.show(busy(seat))
    shown = seat.one(DealPanel)
    shown.tabs.show_tab(tab)
    return shown


def record(place: int, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """The form of one more promise, concession, competitor or contract."""
    panel(DETAILS, seat, qtbot, folder)
    details = seat.one(DetailsTab)
    details.negotiation.buttons[place].click()
    return seat.shown(Popover)[-1]


def watching(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    busy(seat)
    return page('today', seat, qtbot, folder)


RECORDS = ('promise', 'concession', 'rival', 'contract')
PANELS: dict[str, Open] = {
    'panel, timeline': partial(panel, TIMELINE),
    'panel, offers': partial(panel, PROPOSALS),
    'panel, details': partial(panel, DETAILS),
    **{
        f'new {name}': partial(record, place)
        for place, name in enumerate(('promise', 'concession', 'rival', 'contract'))
    },
    'today, something to watch': watching,
}
