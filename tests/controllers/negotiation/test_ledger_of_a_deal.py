"""The ledger of a deal, read with its offers and written into."""

from typing import Any

import pytest
from building import NOW, Desk, euros, in_days

from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.controllers.negotiation.concession_controller import ConcessionController
from salesdesk.domain.closing.ledger import Start, StartKind
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.proposal import Proposal, ProposalState

WORD = Wording('Pose', 'Fitting')


def keep(desk: Desk, *records: Any) -> None:
    with desk.workspace.unrecorded() as work:
        for record in records:
            work.save(record)


def test_a_ledger_goes_on_from_the_margin_of_the_last_offer(
    desk: Desk, concessions: ConcessionController, deal_id: int
) -> None:
    keep(
        desk,
        Proposal(70, deal_id, 1, ProposalState.SENT, NOW, sent_at=NOW),
        LineItem(71, 70, 1, WORD, WORD, 3000, euros(100), 2000, Billing.ONCE, unit_cost=40_00),
        LineItem(72, 70, 2, WORD, WORD, 1000, euros(100), 2000, Billing.ONCE, unit_cost=None, deleted_at=NOW),
    )
    concessions.add(deal_id, Side.MINE, 'Pose', euros(30), 'Un avis en ligne')
    ledger = concessions.ledger(deal_id)
    assert ledger.start == Start(StartKind.MARGIN, euros(180), 1)
    assert (ledger.left, ledger.lines[0].concession.counterpart) == (euros(150), 'Un avis en ligne')


def test_a_concession_of_a_day_before_stands_on_that_day(
    concessions: ConcessionController, timeline: Timeline, deal_id: int
) -> None:
    concessions.add(deal_id, Side.MINE, 'Aujourd’hui')
    concessions.add(deal_id, Side.MINE, 'Avant', on=in_days(-3))
    assert [line.concession.text for line in concessions.ledger(deal_id).lines] == ['Avant', 'Aujourd’hui']
    assert {entry.at.date() for entry in timeline.page(deal_id)} >= {in_days(-3)}


def test_no_concession_is_made_in_the_future(concessions: ConcessionController, deal_id: int) -> None:
    with pytest.raises(FieldInvalid, match='conceded_on'):
        concessions.add(deal_id, Side.MINE, 'Pose', on=in_days(1))


def test_what_was_deleted_or_undone_is_out_of_the_ledger(
    desk: Desk, concessions: ConcessionController, deal_id: int
) -> None:
    kept = concessions.add(deal_id, Side.MINE, 'Pose', euros(30))
    concessions.delete(concessions.add(deal_id, Side.MINE, 'Transport', euros(10)))
    assert [line.concession.id for line in concessions.ledger(deal_id).lines] == [kept]
    desk.workspace.undo()
    assert concessions.ledger(deal_id).unanswered == 2
