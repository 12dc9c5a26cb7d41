"""Reports on offers, objections and promises: their order, and the days on which a fate turns."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from building import NOW, TODAY, Desk
from reading import EVER, read

from salesdesk.domain.figures.dealing import Fate, fate_of
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Scope


def keep(desk: Desk, *records: Any) -> None:
    with desk.workspace.unrecorded() as work:
        for record in records:
            work.save(record)


def heard(desk: Desk, *told: tuple[str, str, bool | None]) -> None:
    deal_id = desk.put()
    keep(desk, *(Objection(number, deal_id, NOW, *one) for number, one in enumerate(told, start=1)))


@pytest.mark.parametrize(
    ('until', 'followed', 'fate'),
    [
        (None, None, Fate.WAITING),
        (TODAY, None, Fate.WAITING),
        (TODAY - timedelta(days=1), None, Fate.EXPIRED),
        (date(2026, 5, 20), date(2026, 5, 20), Fate.REPLACED),
        (date(2026, 5, 20), date(2026, 5, 21), Fate.EXPIRED),
        (None, TODAY, Fate.REPLACED),
        (date(2026, 5, 22), date(2026, 5, 21), Fate.REPLACED),
    ],
)
def test_an_offer_is_replaced_up_to_its_last_day(until: date | None, followed: date | None, fate: Fate) -> None:
    offer = Proposal(1, 1, 1, ProposalState.SENT, NOW, sent_at=NOW, valid_until=until)
    assert fate_of(offer, TODAY, followed) is fate
    # What the program writes down when time has run out changes nothing.
    written = replace(offer, state=offer.state_on(TODAY))
    assert fate_of(written, TODAY, followed) is fate


def test_an_answer_comes_before_all_that_time_did() -> None:
    offer = Proposal(1, 1, 1, ProposalState.ACCEPTED, NOW, sent_at=NOW, valid_until=date(2026, 1, 1), answered_at=NOW)
    assert fate_of(offer, TODAY, TODAY) is Fate.ACCEPTED


def test_the_answer_that_worked_most_often_stands_first_under_its_objection(desk: Desk) -> None:
    heard(
        desk, ('Trop cher', 'Non', False), ('Trop cher', 'Non', False), ('TROP CHER', 'Si', True),
        ('Pas le temps', '', None), ('Trop cher', '', None), ('Trop cher', 'Si', False),
    )  # fmt: skip
    rows = read(desk, 'objections')
    assert [(row['objection'], row['answer'], row['heard']) for row in rows] == [
        ('Trop cher', 'Si', 2), ('Trop cher', 'Non', 2), ('Trop cher', 'No answer noted', 1),
        ('Pas le temps', 'No answer noted', 1),
    ]  # fmt: skip


def test_months_stand_in_order_and_their_sum_last_in_her_language(desk: Desk) -> None:
    use_language('fr')
    deal_id = desk.put()
    sent = [datetime(2026, month, 2, 9, tzinfo=NOW.tzinfo) for month in (6, 4, 5)]
    offers = [Proposal(n, deal_id, n, ProposalState.REFUSED, at, sent_at=at, answered_at=at)
              for n, at in enumerate(sent, start=1)]  # fmt: skip
    keep(desk, *offers)
    rows = read(desk, 'proposals', Scope(None, EVER))
    assert [row['month'] for row in rows] == [date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1), 'Tous les mois']
    assert [row['middle'] for row in rows] == [0, 0, 0, 0]
