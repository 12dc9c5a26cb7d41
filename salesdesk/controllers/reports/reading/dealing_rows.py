"""Offers, objections and promises, as reports count them, and the deals behind such a count."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby

from salesdesk.controllers.reports.reading.local_time import LocalTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.dealing import HeardObjection, MadePromise, SentOffer, fate_of
from salesdesk.domain.figures.listed import ListedBehind
from salesdesk.domain.figures.measure import BehindDeal
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.reports.report import Scope
from salesdesk.storage.figures import dealing_query, noted_query
from salesdesk.storage.figures.watched_query import read_standing
from salesdesk.storage.schema.codecs import to_ms


class DealingRows:
    """A line for each of them, by the day where the seller is."""

    def __init__(self, workspace: Workspace) -> None:
        self._clock = workspace.clock
        self._database = workspace.database
        self._local = LocalTime(workspace.clock)

    def offers(self, scope: Scope) -> list[SentOffer]:
        sent = dealing_query.read_offers(self._database, self._values(scope))
        by_deal = (list(own) for _deal_id, own in groupby(sent, key=lambda offer: offer.deal_id))
        found = [offer for own in by_deal for offer in self._of_deal(own)]
        return [offer for offer in found if scope.period.first <= offer.day <= scope.period.last]

    def objections(self, scope: Scope) -> list[HeardObjection]:
        return [
            HeardObjection(one.deal_id, self._day(one.at), one.text, one.answer, one.worked)
            for one in dealing_query.read_objections(self._database, self._values(scope))
        ]

    def promises(self, scope: Scope) -> list[MadePromise]:
        today = self._clock.today()
        return [
            MadePromise(one.deal_id, self._day(one.created_at), one.side, one.state(today), one.kept_on is not None)
            for one in dealing_query.read_promises(self._database, self._values(scope))
        ]

    def deals(self, behind: ListedBehind, limit: int, offset: int) -> list[BehindDeal]:
        """As far as they are there still."""
        lines = behind.deals[offset : offset + limit]
        rows = read_standing(self._database, json.dumps([deal_id for deal_id, _day, _count in lines]))
        known = {deal_id: (title, organization, stage_id) for deal_id, title, organization, stage_id, *_rest in rows}
        return [
            BehindDeal(deal_id, *known[deal_id], day, count, None, 0)
            for deal_id, day, count in lines
            if deal_id in known
        ]

    def _of_deal(self, sent: Sequence[Proposal]) -> Iterator[SentOffer]:
        """sent: in the order of their versions."""
        days = [self._day(offer.sent_at or offer.created_at) for offer in sent]
        for number, offer in enumerate(sent):
            answered = self._day(offer.answered_at) if offer.answered_at else None
            fate = fate_of(offer, self._clock.today(), min(days[number + 1 :], default=None))
            yield SentOffer(offer.deal_id, days[number], fate, answered)

    def _day(self, at: datetime) -> date:
        return self._local.of(at).date()

    def _values(self, scope: Scope) -> noted_query.Values:
        period = scope.period
        start, end = self._local.midnight(period.first), self._local.midnight_after(period.last)
        return noted_query.values_of(scope.pipeline_id, to_ms(start), to_ms(end))
