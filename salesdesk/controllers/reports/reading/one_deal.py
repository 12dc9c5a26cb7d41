"""One deal's way through the stages, read from its history as it is now."""

import json
from collections.abc import Sequence

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import DealUnknown, NotFound
from salesdesk.domain.figures.facts import Stay
from salesdesk.domain.figures.watched import StageVisits
from salesdesk.exchange.cells.ids import decode_id
from salesdesk.reports.history.fold import fold
from salesdesk.reports.history.local_days import LocalDays, day_of_number
from salesdesk.reports.history.stage_order import StageOrder
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures import watched_query
from salesdesk.storage.figures.pasts import read_pasts
from salesdesk.storage.processes import read_stages
from salesdesk.storage.schema.codecs import to_ms


def stage_visits(workspace: Workspace, deal_id: int) -> list[StageVisits]:
    """In the order in which the deal first came to each stage. It waits for no refresh of the figures."""
    order, days = StageOrder(read_stages(workspace.database)), LocalDays(workspace.clock.zone)
    now = to_ms(workspace.clock.now()) // 1000
    stays = [stay for deal, past in read_pasts(workspace.database, [deal_id])
             for stay in fold(deal, past, order, days).stays]  # fmt: skip
    stages = dict.fromkeys(stay.stage_id for stay in stays)
    return [_visits(stage_id, stays, now) for stage_id in stages]


def title_of(database: Database, deal_id: int) -> str:
    """NotFound for a deal that is not there."""
    found = watched_query.read_standing(database, json.dumps([deal_id]))
    if not found:
        raise NotFound(kind='Deal', id=deal_id)
    return str(found[0][1])


def deal_known_as(database: Database, text: str) -> int:
    """By its id as an export says it, or that of the program it was imported from. DealUnknown for none."""
    found = watched_query.read_deal_known_as(database, decode_id(text), text)
    if found is None:
        raise DealUnknown(deal=text)
    return found


def _visits(stage_id: int, stays: Sequence[Stay], now: int) -> StageVisits:
    """A visit may be several stays, one behind the other, where the amount changed."""
    own = [number for number, stay in enumerate(stays) if stay.stage_id == stage_id]
    visits = sum(number - 1 not in own for number in own)
    last = stays[own[-1]]
    seconds = last.seconds or 0
    spent, left_on = (now - seconds, None) if last.to_on is None else (seconds, day_of_number(last.to_on))
    return StageVisits(stage_id, day_of_number(stays[own[0]].from_on), left_on, visits, spent)
