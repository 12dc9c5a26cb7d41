"""Offers at the workbench: a window as small as the program allows, a deal, and a price list."""

from dataclasses import replace

import pytest
from bench import Bench
from building import euros
from priced import DAY, PRODUCT

from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing
from salesdesk.ui.proposal.offer_flow import OfferFlow


@pytest.fixture
def wide(bench: Bench) -> Bench:
    bench.window.resize(1180, 720)
    return bench


@pytest.fixture
def flow(wide: Bench) -> OfferFlow:
    return OfferFlow(wide.desk, wide.window)


@pytest.fixture
def proposals(bench: Bench) -> ProposalController:
    return bench.workplace.offers.proposals


@pytest.fixture
def deal_id(bench: Bench) -> int:
    return bench.ledger.put('Entrepôt', amount=euros(5_000), organization='Girardeau', contact='Anne')


@pytest.fixture
def priced(bench: Bench) -> Bench:
    """With a price list: an audit paid once, an upkeep paid every month."""
    upkeep = replace(
        PRODUCT, name=Wording('Maintenance', 'Upkeep'), price=euros(50), billing=Billing.MONTHLY, code='MNT'
    )
    with bench.ledger.workspace.unrecorded() as work:
        for position, product in enumerate((replace(PRODUCT, unit=DAY, unit_cost=60_000), upkeep)):
            work.save(replace(product, id=work.new_id(), position=position))
    return bench
