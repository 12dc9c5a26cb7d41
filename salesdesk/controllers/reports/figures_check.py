"""Are the figures those of the history? Everything is read and counted once more."""

from datetime import tzinfo

from salesdesk.controllers.reports.made_with import made_with
from salesdesk.domain.figures.facts import Facts
from salesdesk.reports.history.fold import fold
from salesdesk.reports.history.local_days import LocalDays
from salesdesk.reports.history.stage_order import StageOrder
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures.comparing import SumsAgain, has_figures, ids_after, read_facts
from salesdesk.storage.figures.pasts import read_pasts
from salesdesk.storage.figures.todo import read_state
from salesdesk.storage.processes import read_stages

BATCH = 1000
_ID_LIMIT = 2**63 - 1
_NOTHING = Facts()


def count_differing_figures(database: Database, zone: tzinfo | None) -> int:
    """How many deals and sums are not what the history says; writes nothing.

    What waits to be made anew is no difference; nor is anything that was made in another zone or an older way.
    """
    days = LocalDays(zone)
    if not has_figures(database) or made_with(database, days) != read_state(database):
        return 0
    order, sums, found, last = StageOrder(read_stages(database)), SumsAgain(database), 0, 0
    while ids := ids_after(database, last, BATCH):
        known = read_facts(database, ids)
        made = {deal.id: fold(deal, past, order, days) for deal, past in read_pasts(database, list(known))}
        found += sum(rows != _sorted(made.get(id_, _NOTHING)) for id_, rows in known.items())
        # From the one before on: what is known of deals that are not there would be added up too.
        sums.add(last + 1, ids[-1])
        last = ids[-1]
    sums.add(last + 1, _ID_LIMIT)
    return found + sums.count_differing()


def _sorted(facts: Facts) -> tuple[tuple[tuple[object, ...], ...], ...]:
    return tuple(tuple(sorted(tuple(row) for row in rows)) for rows in facts)
