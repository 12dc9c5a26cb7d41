"""Offers: on paper, sent."""

from dataclasses import replace
from pathlib import Path

from priced import LINE
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.staging import board
from seat import Seat

from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.ui.proposal.offer_flow import OfferFlow


def offer(seat: Seat) -> tuple[OfferFlow, int]:
    """One with lines, of the deal of the forms."""
    proposals = seat.office.desk.workplace.offers.proposals
    deal_id = seat.card('Bureaux').id
    known = proposals.of_deal(deal_id)
    lines = tuple(replace(LINE, id=0, description='Deux journées sur place.') for _number in range(30))
    offer_id = known[0].id if known else proposals.add(deal_id, ProposalForm(title='Toit', lines=lines))
    return OfferFlow(seat.office.desk, seat.window), offer_id


def previewed(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    flow, offer_id = offer(seat)
    return flow.preview(seat.office.desk.workplace.offers.reader.paper(offer_id))


def sending(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    flow, offer_id = offer(seat)
    return flow.send(offer_id)
