"""The lines that a cadence at work writes into the story of a deal."""

from enum import StrEnum

from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.domain.cadences.cadence_run import CadenceRun
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.storage.unit_of_work import UnitOfWork


class RunAct(StrEnum):
    """What became of a run."""

    STARTED = 'started'
    WAITING = 'waiting'
    PAUSED = 'paused'
    RESUMED = 'resumed'
    STOPPED = 'stopped'
    FINISHED = 'finished'


def tell(work: UnitOfWork, run: CadenceRun, act: RunAct) -> None:
    """One line of history; it stays as it is where the cadence is renamed later."""
    name = work.get(Cadence, run.cadence_id).name
    detail = {'act': str(act), 'name_fr': name.fr, 'name_en': name.en, 'run_id': str(run.id), 'cause': str(run.cause)}
    if run.why is not None:
        detail['why'] = str(run.why)
    work.record_event(DealEvent(run.deal_id, work.now, EventKind.CADENCE, detail=detail))
