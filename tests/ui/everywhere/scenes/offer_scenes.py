"""Offers: written with lines and versions, on paper, sent, answered."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from building import TODAY, euros
from priced import LINE
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.staging import Open, board
from seat import Seat

from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.ui.proposal.offer_flow import OfferFlow
from salesdesk.ui.proposal.proposal_dialog import CHANGES, LINES, TERMS

# Its names are short: longer ones are cut, with a tooltip.
OFFERED = 'Entrepôt'
UPKEEP = Wording('Maintenance préventive et curative', 'Preventive and corrective upkeep')
Show = Callable[[OfferFlow, tuple[int, ...]], QWidget]


def offers(seat: Seat) -> tuple[int, ...]:
    """Two versions for one deal: the first was sent, the second adds, changes and leaves out lines."""
    proposals = seat.office.desk.workplace.offers.proposals
    deal_id = seat.card(OFFERED).id
    known = proposals.of_deal(deal_id)
    if known:
        return tuple(sorted(one.id for one in known))
    lines = [replace(LINE, description='Deux journées sur place.') for _number in range(30)]
    first = proposals.add(deal_id, ProposalForm(title='Toit', lines=tuple(lines)))
    proposals.send(first, Sending(TODAY, 'antoine@girardeau.fr'))
    upkeep = replace(LINE, name=UPKEEP, billing=Billing.MONTHLY, unit_cost=4_500)
    option = replace(upkeep, is_optional=True)
    lowered = replace(LINE, price=euros(850), discount_kind=DiscountKind.PERCENT, discount=1_050)
    second = ProposalForm(title='Toit et bornes', lines=(*lines[:3], lowered, upkeep, option))
    return first, proposals.add(deal_id, second)


def offer(show: Show, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Over the board, as it is reached from the panel."""
    board('sales', seat, qtbot, folder)
    return show(OfferFlow(seat.office.desk, seat.window), offers(seat))


def written(tab: int, flow: OfferFlow, known: tuple[int, ...]) -> QWidget:
    dialog = flow.open(known[1])
    dialog.tabs.setCurrentIndex(tab)
    return dialog


def new_offer(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Without a line yet."""
    board('sales', seat, qtbot, folder)
    return OfferFlow(seat.office.desk, seat.window).begin(seat.card(OFFERED).id)


def previewed(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    paper = seat.office.desk.workplace.offers.reader.paper(offers(seat)[0])
    return OfferFlow(seat.office.desk, seat.window).preview(paper)


def answered(flow: OfferFlow, known: tuple[int, ...]) -> QWidget:
    """With an objection that is being noted."""
    dialog = flow.take_feedback(known[1], ProposalState.ACCEPTED)
    dialog.objections.add.click()
    return dialog


OFFERS: dict[str, Open] = {
    'new offer': new_offer,
    'offer': lambda *place: offer(lambda flow, known: written(LINES, flow, known), *place),
    'conditions of an offer': lambda *place: offer(lambda flow, known: written(TERMS, flow, known), *place),
    'changes of an offer': lambda *place: offer(lambda flow, known: written(CHANGES, flow, known), *place),
    'offer that was sent': lambda *place: offer(lambda flow, known: flow.open(known[0]), *place),
    'paper of an offer': previewed,
    'sending an offer': lambda *place: offer(lambda flow, known: flow.send(known[1]), *place),
    'sending corrected': lambda *place: offer(lambda flow, known: flow.send(known[0]), *place),
    'answer to an offer': lambda *place: offer(answered, *place),
    'no answer yet': lambda *place: offer(lambda flow, known: flow.take_feedback(known[0]), *place),
}
